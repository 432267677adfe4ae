"""What can go wrong, each with a stable code and one sentence for the person who asked.

The sentence says what was wrong and what to do. It never holds article text: it is logged as well as shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Protocol, TypeVar


class Coded(Protocol):
    """What tells an error from the others of its family where only text can travel."""

    code: ClassVar[str]

    def __init__(self, **details: object) -> None: ...


Kind = TypeVar("Kind", bound=Coded)


def from_code(family: type[Kind], code: str, details: Mapping[str, object]) -> Kind | None:
    """The error of `family`, its base or any heir, that came back from another process as `code` and `details`.

    None where no kind has that code, or where the details do not fill its sentence: whoever sent them may be of
    another version, or broken.
    """
    for kind in _kinds(family):
        if kind.code == code:
            try:
                return kind(**details)
            except (LookupError, TypeError, ValueError):
                return None
    return None


def _kinds(family: type[Kind]) -> Iterator[type[Kind]]:
    yield family
    for heir in family.__subclasses__():
        yield from _kinds(heir)


class ExtractionError(Exception):
    """The base of the family. `code` is stable; `str(error)` is the sentence."""

    code: ClassVar[str] = "extraction_failed"
    sentence: ClassVar[str] = (
        "I could not make a digest of this; please try another copy of the article."
    )

    def __init__(self, **details: object) -> None:
        """Fill the sentence's blanks with `details`; none of them may be article text."""
        self.details = details
        super().__init__(self.sentence.format(**details))

    def __reduce__(self) -> tuple[object, ...]:
        """Cross a process boundary with the details: the default would lose keyword arguments."""
        return _rebuild, (type(self), self.details)


def _rebuild(kind: type[ExtractionError], details: dict[str, object]) -> ExtractionError:
    return kind(**details)


class EmptyDocumentError(ExtractionError):
    """There is no text at all."""

    code = "empty"
    sentence = "There is no text in this; please paste the article or attach a file that holds it."


class TooShortError(ExtractionError):
    """Too little text to be an article."""

    code = "too_short"
    sentence = (
        "This is too short to be an article ({words} words, at least {minimum} are needed); "
        "please paste the whole text."
    )


class TooLargeError(ExtractionError):
    """More bytes than are read at all; a text that is merely long is cut, with a notice."""

    code = "too_large"
    sentence = (
        "This file is too large ({megabytes:.0f} MB, at most {limit:.0f} MB are read); "
        "please send the article alone."
    )


class NotTextError(ExtractionError):
    """The bytes are not a document that can be read."""

    code = "not_text"
    sentence = "This file is not text ({found}); please send the article as {supported}."


class UnreadableError(ExtractionError):
    """A document of a known format, but damaged, encrypted or not holding an article."""

    code = "unreadable"
    sentence = "I could not read this file ({why}); please send another copy or paste the text."


class NoArticleError(ExtractionError):
    """A page was read, and nothing in it looks like an article."""

    code = "no_article"
    sentence = (
        "I found no article in this page; "
        "please open the article itself and save it, or paste its text."
    )


class NotProseError(ExtractionError):
    """A text, but program code, a log or a table."""

    code = "not_prose"
    sentence = "This looks like {found}, not like an article; please send the article's own text."


class WrongLanguageError(ExtractionError):
    """The article is in a language that the extractor does not know."""

    code = "not_english"
    sentence = (
        "This looks like {language}, and I only read English so far; "
        "please send an English article."
    )


class ReaderMissingError(ExtractionError):
    """A format that can be read, but not on this host: the program or package for it is not installed."""

    code = "reader_missing"
    sentence = "I cannot read {called} here ({needed} is not installed); please paste the text."
