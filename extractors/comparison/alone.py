"""What only one article has, judging by the full texts of the others.

A digest shows the most telling items and may miss some. Before something is said to be in one article alone, its words
are therefore searched for in the full texts of the others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Self

from extractors.comparison.measures import Measure
from extractors.comparison.sources import is_named, name_of
from extractors.comparison.types import Alone, SharedFigure, SharedQuote, SharedSource
from extractors.comparison.units import SHORTEST
from extractors.comparison.whole_text import WholeText
from extractors.comparison.wordlist import Lexicon
from extractors.digest import Digest, Quote, Source
from extractors.terms import stem
from extractors.vocabulary import words

# Few people read an article to learn how long something took.
_TIME = frozenset(
    stem(unit) for unit in words("seconds minutes hours days nights weeks months years times")
)
# How many characters of a quote are searched for.
_SOUGHT = 400


@dataclass(frozen=True, slots=True)
class _Other:
    """An article that is searched."""

    text: WholeText
    people: frozenset[tuple[str, ...]]


def alone(
    digests: Sequence[Digest],
    texts: Sequence[WholeText],
    measures: Sequence[Measure],
    sources: Sequence[SharedSource],
    quotes: Sequence[SharedQuote],
    figures: Sequence[SharedFigure],
    lexicon: Lexicon,
) -> tuple[Alone, ...]:
    """What each article has that no other has."""
    if len(digests) < 2:
        return ()
    shared = _Shared.of(sources, quotes, figures)
    measured: defaultdict[int, list[Measure]] = defaultdict(list)
    # "14 hurt" in a headline may be the 14 people for whom others give another number.
    told = {
        (measure.article, measure.value)
        for measure in measures
        if (measure.article, measure.number) in shared.figures
    }
    for measure in measures:
        if (measure.article, measure.value) not in told:
            measured[measure.article].append(measure)
    articles = [_Other(text, _people(digest)) for text, digest in zip(texts, digests, strict=True)]
    found: list[Alone] = []
    for number, digest in enumerate(digests):
        others = [*articles[:number], *articles[number + 1 :]]
        found.append(
            Alone(
                article=number,
                quotes=tuple(_quotes(number, digest, others, shared, lexicon)),
                sources=tuple(_sources(number, digest, others, shared, lexicon)),
                figures=tuple(_figures(measured[number], others)),
            )
        )
    return tuple(found)


def _people(digest: Digest) -> frozenset[tuple[str, ...]]:
    return frozenset(name_of(source) for source in digest.sources if source.kind == "person")


@dataclass(frozen=True, slots=True)
class _Shared:
    """What several articles have, by its place in each."""

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


def _quotes(
    number: int, digest: Digest, others: Sequence[_Other], shared: _Shared, lexicon: Lexicon
) -> Iterator[int]:
    for at, quote in enumerate(digest.quotes):
        if (number, at) not in shared.quotes and not _is_quoted(digest, quote, others, lexicon):
            yield at


def _sources(
    number: int, digest: Digest, others: Sequence[_Other], shared: _Shared, lexicon: Lexicon
) -> Iterator[str]:
    for source in digest.sources:
        if (number, source.id) not in shared.sources and not _is_mentioned(source, others, lexicon):
            yield source.id


def _figures(measures: Sequence[Measure], others: Sequence[_Other]) -> Iterator[int]:
    for measure in measures:
        is_known = any(measure.value in other.text.values for other in others)
        if measure.family[1] not in _TIME and not is_known:
            yield measure.number


def _is_quoted(digest: Digest, quote: Quote, others: Sequence[_Other], lexicon: Lexicon) -> bool:
    """Whether another article has some of its words, or it is too short to search for."""
    text = digest.article.text
    rows: list[list[str]] = []
    for span in quote.spans:
        row = lexicon.keys(text[span.start : min(span.end, span.start + _SOUGHT)])
        # Where a quote was cut, its last word may be only half a word.
        rows.append(row[:-1] if len(span) > _SOUGHT else row)
    rows = [row for row in rows if len(row) >= SHORTEST]
    return not rows or any(other.text.has(row) for other in others for row in rows)


def _is_mentioned(source: Source, others: Sequence[_Other], lexicon: Lexicon) -> bool:
    """Whether another article names the source, even without quoting it, or there is no name to search for."""
    name = name_of(source)
    if not is_named(source) or not name:
        return True
    keys, surname = (lexicon.keys(" ".join(part)) for part in (name, name[-1:]))
    return any(
        other.text.has(keys)
        or (source.kind == "person" and other.text.has(surname) and _is_nobody_elses(other, name))
        for other in others
    )


def _is_nobody_elses(other: _Other, name: tuple[str, ...]) -> bool:
    """Whether that surname, where it occurs, may be this person's: "Ann Roe" may be "Roe", but not "Bob Roe"."""
    known = [person for person in other.people if person[-1] == name[-1]]
    return not known or any(len(person) == 1 or person[0] == name[0] for person in known)
