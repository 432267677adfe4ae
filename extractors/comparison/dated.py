"""What a date refers to, as far as two articles can be compared by it.

Only dates that are written out count: which day "Wednesday" is depends on when an article was written. A date has no
unit that would say what it is of, so that more of the words around it have to be the same than around a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.comparison.clauses import clause_of
from extractors.comparison.whole_text import WholeText
from extractors.comparison.wordlist import Lexicon
from extractors.digest import Digest, Figure, Span
from extractors.vocabulary import MONTHS, WEEKDAYS, words

# How many topical words two clauses must share, and what part of all their topical words. Chosen so that "the fleet
# moves to North Spit by October 2027" and "the fleet is to move by March 2028" are one event, and that two dates of one
# trial or one match are not.
_SHARED = 2
_ALIKE = 0.5

# Words that do not tell what happens on the day.
_PASSED_OVER = frozenset((*WEEKDAYS, *MONTHS)) | words(
    "late early mid start end beginning around about day month year spring summer autumn winter"
)
# Words that pick one of several events: where they differ, the dates may differ too.
_WHICH = words(
    "first second third fourth last next another new former previous earlier later again"
)
_BOUND = re.compile(
    r"\b(by|before|until|till|after|since|from)\s+(?:the\s+)?(?:\w+\s+of\s+)?\Z", re.IGNORECASE
)
_ROUGH = re.compile(
    r"\b(?:about|around|circa|early|late|mid|roughly|some\s+time)(?:\s+in)?[\s-]+\Z", re.IGNORECASE
)
# How far before the date to look for a preposition, in characters.
_REACH = 24


@dataclass(frozen=True, eq=False)
class Dated:
    """A date and its context."""

    article: int
    number: int  # its place in the digest's `figures`
    figure: Figure
    value: str  # as exact as the article gives it: a year, a month or a day
    context: Span
    beside: frozenset[str]  # stems of the topical words of its clause
    which: frozenset[str]
    bound: str  # "by", "since": the date is only a limit
    is_rough: bool

    @property
    def family(self) -> tuple[str, str]:
        """Only dates can be the same date."""
        return self.figure.kind, ""

    def agrees(self, other: Dated) -> bool:
        """Whether both can be right: the same, one of them less exact, or only limits or guesses."""
        if self.value.startswith(other.value) or other.value.startswith(self.value):
            return True
        return self.bound != other.bound or self.is_rough or other.is_rough

    def is_measured_like(self, other: Dated) -> bool:
        """Whether both date the same event."""
        shared = self.beside & other.beside
        is_alike = len(shared) >= max(_SHARED, _ALIKE * len(self.beside | other.beside))
        return is_alike and self.which == other.which

    def is_same(self, other: Dated) -> bool:
        """Whether both give the same date for the same event."""
        same = self.value.startswith(other.value) or other.value.startswith(self.value)
        return same and self.bound == other.bound and self.is_measured_like(other)

    def is_given_in(self, text: WholeText) -> bool:
        """Whether an article mentions this date too."""
        return any(
            date.startswith(self.value) or self.value.startswith(date) for date in text.dates
        )


def dates_of(article: int, digest: Digest, lexicon: Lexicon) -> Iterator[Dated]:
    """The dates of an article that can be compared: those written out, outside quotes."""
    text = digest.article.text
    quotes = [span for quote in digest.quotes for span in quote.spans]
    for number, figure in enumerate(digest.figures):
        place = figure.spans[0]
        if not _is_written_out(figure) or any(place.overlaps(quote) for quote in quotes):
            continue
        clause = clause_of(digest, place)
        around = clause.whole.of(text)
        keys = lexicon.keys(around)
        before = text[max(clause.sentence.start, place.start - _REACH) : place.start]
        bound = _BOUND.search(before)
        passed_over = _PASSED_OVER.union(lexicon.keys(place.of(text)))
        yield Dated(
            article=article,
            number=number,
            figure=figure,
            value=str(figure.value),
            context=clause.shown(text),
            beside=lexicon.topic(key for key in keys if key not in passed_over),
            which=frozenset(keys) & _WHICH,
            bound=bound[1].casefold() if bound else "",
            is_rough=_ROUGH.search(before) is not None,
        )


def _is_written_out(figure: Figure) -> bool:
    if figure.kind != "date" or not isinstance(figure.value, str) or len(figure.spans) > 1:
        return False
    return any(character.isdigit() for character in figure.text) and "ago" not in figure.text
