"""What only one article has, as far as the texts of the others show.

A digest shows the most telling items and may miss some; so before something is said to be in one article alone, its
words are looked for in the whole text of the others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from extractors.comparison.measures import measures_of
from extractors.comparison.numerals import numerals_of
from extractors.comparison.sources import is_named, name_of
from extractors.comparison.types import Alone, SharedFigure, SharedQuote, SharedSource
from extractors.comparison.units import LONGEST, SHORTEST
from extractors.comparison.wordlist import joined, words_of
from extractors.digest import Digest, Quote, Source
from extractors.terms import stem
from extractors.vocabulary import words

# How long something took is rarely what one would read an article for.
_TIME = frozenset(
    stem(unit) for unit in words("seconds minutes hours days nights weeks months years times")
)
# Of a quote, so many characters are looked for.
_SOUGHT = 400


@dataclass(frozen=True, slots=True)
class _Other:
    """An article as something is looked for in it."""

    line: str
    values: frozenset[float]
    people: frozenset[tuple[str, ...]]

    @classmethod
    def of(cls, digest: Digest) -> Self:
        """Read an article."""
        text = digest.article.text
        people = (name_of(source) for source in digest.sources if source.kind == "person")
        values = frozenset(value for value, _ in numerals_of(text))
        return cls(joined(words_of(text)), values, frozenset(people))


def alone(
    digests: Sequence[Digest],
    sources: Sequence[SharedSource],
    quotes: Sequence[SharedQuote],
    figures: Sequence[SharedFigure],
) -> tuple[Alone, ...]:
    """For each article what no other has."""
    shared = _Shared.of(sources, quotes, figures)
    articles = [_Other.of(digest) for digest in digests] if len(digests) > 1 else []
    return tuple(
        _of_one(number, digests[number], [*articles[:number], *articles[number + 1 :]], shared)
        for number in range(len(articles))
    )


@dataclass(frozen=True, slots=True)
class _Shared:
    """What several articles have, as places in each."""

    sources: frozenset[tuple[int, str]]
    quotes: frozenset[tuple[int, int]]
    figures: frozenset[tuple[int, int]]

    @classmethod
    def of(
        cls,
        sources: Sequence[SharedSource],
        quotes: Sequence[SharedQuote],
        figures: Sequence[SharedFigure],
    ) -> Self:
        """Collect the places."""
        voices = (voice for shared in sources for voice in shared.voices)
        wordings = (wording for shared in quotes for wording in shared.wordings)
        readings = (reading for shared in figures for reading in shared.readings)
        return cls(
            frozenset((voice.article, voice.source) for voice in voices),
            frozenset((wording.article, quote) for wording in wordings for quote in wording.quotes),
            frozenset((reading.article, reading.figure) for reading in readings),
        )


def _of_one(number: int, digest: Digest, others: Sequence[_Other], shared: _Shared) -> Alone:
    return Alone(
        article=number,
        quotes=tuple(
            at
            for at, quote in enumerate(digest.quotes)
            if (number, at) not in shared.quotes and not _is_quoted(digest, quote, others)
        ),
        sources=tuple(
            source.id
            for source in digest.sources
            if (number, source.id) not in shared.sources and not _is_mentioned(source, others)
        ),
        figures=tuple(
            measure.number
            for measure in measures_of(number, digest)
            if (number, measure.number) not in shared.figures
            and measure.family[1] not in _TIME
            and not any(measure.value in other.values for other in others)
        ),
    )


def _is_quoted(digest: Digest, quote: Quote, others: Sequence[_Other]) -> bool:
    """Whether another article has words of it, or it is too short to be looked for."""
    text = digest.article.text
    rows = (words_of(text, span.start, min(span.end, span.start + _SOUGHT)) for span in quote.spans)
    lines = [joined(row[:LONGEST]) for row in rows if len(row) >= SHORTEST]
    return not lines or any(line in other.line for other in others for line in lines)


def _is_mentioned(source: Source, others: Sequence[_Other]) -> bool:
    """Whether another article names the source, though it may not quote it, or it has no name to look for."""
    name = name_of(source)
    if not is_named(source) or not name:
        return True
    return any(_names(other, name, is_person=source.kind == "person") for other in others)


def _names(other: _Other, name: tuple[str, ...], *, is_person: bool) -> bool:
    if _as_line(name) in other.line:
        return True
    if not is_person or _as_line(name[-1:]) not in other.line:
        return False
    # The surname is there; it may be somebody else's.
    return not any(known[-1:] == name[-1:] and known[0] != name[0] for known in other.people)


def _as_line(name: tuple[str, ...]) -> str:
    return joined(words_of(" ".join(name)))
