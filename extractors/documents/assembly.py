"""A `Draft` to an `Article`: cut to what is digested, the language told, measured.

The article's text is its paragraphs with an empty line between two, whatever the file's own layout was: the same
article gives the same text, and so the same digest, in every format.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from extractors.digest import Article, Notice, Span
from extractors.documents import language, lines
from extractors.documents.characters import line
from extractors.documents.draft import Draft
from extractors.documents.limits import MAX_CHARACTERS, MIN_WORDS
from extractors.errors import EmptyDocumentError, TooShortError, WrongLanguageError

PARAGRAPH_BREAK = "\n\n"

# Above the story are the headline, the byline, the date and what a template adds.
_TOP = 6

# Metadata longer than this is not what it says it is.
_MAX_METADATA = 400


def assemble(draft: Draft) -> Article:
    """The article that `draft` holds.

    Raises:
        EmptyDocumentError: there is no text.
        WrongLanguageError: there is hardly any English.
        TooShortError: there is too little English text for an article.
    """
    written = [text for paragraph in draft.paragraphs if (text := paragraph.strip())]
    if not any(character.isalnum() for paragraph in written for character in paragraph):
        raise EmptyDocumentError
    read, cut_notice = _cut(_once(draft.title, written), draft.words_in_file)
    kept, language_notice = _english(read)
    if (words := _words(kept)) < MIN_WORDS:
        raise TooShortError(words=words, minimum=MIN_WORDS)
    text = PARAGRAPH_BREAK.join(kept)
    return Article(
        title=_metadata(draft.title),
        byline=_metadata(draft.byline),
        publisher=_metadata(draft.publisher),
        published=draft.published,
        language=language.ENGLISH,
        words=words,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        paragraphs=_spans(kept),
        notices=_each_once(*draft.notices, *cut_notice, *language_notice),
    )


def _each_once(*notices: Notice) -> tuple[Notice, ...]:
    """The first notice of each kind: a reader that stopped early knows better why the text is cut."""
    return tuple({notice.code: notice for notice in reversed(notices)}.values())[::-1]


def _once(title: str | None, paragraphs: list[str]) -> list[str]:
    """The paragraphs with the headline only where it first stands; title pages and metadata repeat it."""
    if title is None:
        return paragraphs
    again = [
        place
        for place, text in enumerate(paragraphs[:_TOP])
        if len(text) <= 2 * len(title) and lines.same_words(text, title)
    ][1:]
    return [text for place, text in enumerate(paragraphs) if place not in again]


def _cut(
    paragraphs: Sequence[str], words_in_file: int | None
) -> tuple[list[str], tuple[Notice, ...]]:
    """The paragraphs that fit, whole ones unless the first is too long by itself."""
    kept: list[str] = []
    room = MAX_CHARACTERS
    for paragraph in paragraphs:
        if len(paragraph) > room:
            break
        kept.append(paragraph)
        room -= len(paragraph) + len(PARAGRAPH_BREAK)
    if len(kept) == len(paragraphs) and words_in_file is None:
        return kept, ()
    if not kept:
        kept = [_first_words(paragraphs[0])]
    told = (
        f"This text is long: I read the first {_words(kept):,} of its {words_in_file or _words(paragraphs):,} words "
        "and left the rest out."
    )
    return kept, (Notice(code="truncated_input", text=told),)


def _first_words(paragraph: str) -> str:
    head = paragraph[:MAX_CHARACTERS]
    ends = max(head.rfind(mark) for mark in (". ", "! ", "? ", ".” ", '." '))
    whole = ends + 1 if ends > MAX_CHARACTERS // 2 else head.rfind(" ")
    return head[:whole].strip() if whole > 0 else head


def _english(paragraphs: Sequence[str]) -> tuple[list[str], tuple[Notice, ...]]:
    verdict = language.judge(paragraphs)
    if verdict.is_foreign:
        raise WrongLanguageError(language=verdict.others[0])
    kept = [paragraphs[index] for index in verdict.english]
    if len(kept) == len(paragraphs):
        return kept, ()
    if _words(kept) < MIN_WORDS:
        raise WrongLanguageError(language=verdict.others[0])
    told = f"Part of this is in {verdict.others[0]}; I read the English part only."
    return kept, (Notice(code="mixed_language", text=told),)


def _spans(paragraphs: Sequence[str]) -> tuple[Span, ...]:
    spans: list[Span] = []
    start = 0
    for paragraph in paragraphs:
        spans.append(Span(start=start, end=start + len(paragraph)))
        start += len(paragraph) + len(PARAGRAPH_BREAK)
    return tuple(spans)


def _words(paragraphs: Sequence[str]) -> int:
    # A dash or an asterisk between spaces is no word.
    return sum(
        any(character.isalnum() for character in token)
        for paragraph in paragraphs
        for token in paragraph.split()
    )


def _metadata(value: str | None) -> str | None:
    shown = line(value) if value else ""
    return shown if 0 < len(shown) <= _MAX_METADATA else None
