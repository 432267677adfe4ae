"""What a figure measures, as far as two articles can be compared by it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from extractors.comparison.clauses import clause_of
from extractors.comparison.whole_text import WholeText
from extractors.comparison.wordlist import Lexicon
from extractors.digest import Digest, Figure, Span
from extractors.terms import stem
from extractors.vocabulary import MONTHS, WEEKDAYS, words

# Words that lead from what is measured to the number, and say nothing about it.
_LEADING = words(
    """put puts come came comes total totals totaled totalled amount amounts reach reached reaches estimate estimated
    estimates stand stood stands rise rose risen climb climbed grow grew grown expect expected report reported near
    nearly roughly approximately exactly least most up close record figure number toll count say said says according"""
)
# Words of time. Where both sentences have named ones, they must share one; the others must all be the same.
_NAMED = frozenset((*WEEKDAYS, *MONTHS))
_RELATIVE = words(
    """yesterday today tomorrow tonight annual annually daily weekly monthly quarterly yearly previous previously
    earlier later last next initially originally first former formerly now already currently another additional
    more other"""
)
_RATE = re.compile(
    r"\b(?:an?|per|each|every)\s+(?:second|minute|hour|day|night|week|month|year|person|head)\b"
)
_PASSED_OVER = _LEADING | _NAMED | _RELATIVE
_YEAR = re.compile(r"(?:19|20)\d\d")

_AT_LEAST = re.compile(r"\b(?:more than|over|above|at least|as many as|upwards? of|exceed\w*)\b")
_AT_MOST = re.compile(r"\b(?:less than|fewer than|under|below|at most|up to|almost|nearly)\b")
_ABOUT = re.compile(
    r"\b(?:about|around|some|roughly|approximately|estimated|close to|almost|nearly)\b"
)
# How far apart two numbers may be when one of them is said to be rough.
_ROUGHLY = 0.1
# A number with this many significant digits hardly ever measures two things: $38 million, 1,200 residents.
_TELLING_DIGITS = 2
_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class _Bounds:
    """How exactly a number is given."""

    is_at_least: bool
    is_at_most: bool
    is_rough: bool
    step: float  # what it seems to be rounded to


@dataclass(frozen=True, eq=False)
class Measure:
    """A figure with a value, and its context."""

    article: int
    number: int  # its place in the digest's `figures`
    figure: Figure
    value: float
    context: Span
    beside: frozenset[str]  # stems of the words right before and after it
    named: frozenset[str]  # days, months and years in its sentence
    relative: frozenset[str]  # and what else says when, how often, or that there are others

    @cached_property
    def family(self) -> tuple[str, str]:
        """Only figures of one family can be the same measure."""
        return self.figure.kind, stem((self.figure.unit or "").casefold())

    def agrees(self, other: Measure) -> bool:
        """Whether both numbers can be right: equal, or rounded, rough or bounded so that one allows the other."""
        if self.value == other.value:
            return True
        low, high = (self, other) if self.value < other.value else (other, self)
        if low._bounds.is_at_least or high._bounds.is_at_most:
            return True
        apart = high.value - low.value
        if low._bounds.is_rough or high._bounds.is_rough:
            return apart <= _ROUGHLY * high.value
        return apart <= max(low._bounds.step, high._bounds.step) / 2

    @cached_property
    def _bounds(self) -> _Bounds:
        said = self.figure.text.casefold()
        return _Bounds(
            is_at_least=_AT_LEAST.search(said) is not None,
            is_at_most=_AT_MOST.search(said) is not None,
            is_rough=_ABOUT.search(said) is not None,
            step=_step(self.value, self.figure.text),
        )

    def is_measured_like(self, other: Measure) -> bool:
        """Whether both count the same thing: the same noun and verb beside them, and the same time."""
        if self.family != other.family or not (self.beside and other.beside):
            return False
        if self.relative != other.relative:
            return False
        if self.named and other.named and self.named.isdisjoint(other.named):
            return False
        shared = self.beside & other.beside
        # Of two words beside each, one may be another, as in "injured 17 people in Skerrow"; not both.
        return 2 * len(shared) >= len(self.beside | other.beside)

    def is_same(self, other: Measure) -> bool:
        """Whether both give the same number for the same thing."""
        if not self.agrees(other):
            return False
        if self.is_measured_like(other):
            return True
        return self.value == other.value and bool(self.figure.unit) and _is_telling(self.value)

    def is_given_in(self, text: WholeText) -> bool:
        """Whether an article gives this number too, with the same unit."""
        return any(
            value == self.value and (self.figure.kind == "money" or unit == self.family[1])
            for value, unit in text.numerals
        )


def _is_telling(value: float) -> bool:
    digits = f"{value:.6g}".replace(".", "").partition("e")[0].strip("0")
    return len(digits) >= _TELLING_DIGITS and abs(value) >= 100


def measures_of(article: int, digest: Digest, lexicon: Lexicon) -> Iterator[Measure]:
    """The figures of an article that can be compared: those with a value, outside quotes."""
    text = digest.article.text
    quotes = [span for quote in digest.quotes for span in quote.spans]
    for number, figure in enumerate(digest.figures):
        place = figure.spans[0]
        if not _is_number(text, figure) or any(place.overlaps(quote) for quote in quotes):
            continue
        clause = clause_of(digest, place)
        keys = set(lexicon.keys(clause.sentence.of(text)))
        rates = _RATE.findall(clause.whole.of(text).casefold())
        yield Measure(
            article=article,
            number=number,
            figure=figure,
            value=float(figure.value or 0),
            context=clause.shown(text),
            beside=_beside(text, place, clause.whole, figure, lexicon),
            named=frozenset(key for key in keys if key in _NAMED or _YEAR.fullmatch(key)),
            relative=frozenset(keys & _RELATIVE | set(rates)),
        )


def _is_number(text: str, figure: Figure) -> bool:
    """Whether a figure has a value that can be relied on: of "$57million" it may be that of "$57"."""
    if not isinstance(figure.value, float | int) or figure.kind == "date" or len(figure.spans) > 1:
        return False
    end = figure.spans[0].end
    return not text[end : end + 1].isalnum()


def _beside(
    text: str, place: Span, clause: Span, figure: Figure, lexicon: Lexicon
) -> frozenset[str]:
    """The nearest topical word before the figure and after it, in its clause."""
    own = {stem(key) for key in lexicon.keys(place.of(text))}
    own.add(stem((figure.unit or "").casefold()))
    before = _nearest(lexicon.keys(text[clause.start : place.start])[::-1], own, lexicon)
    after = _nearest(lexicon.keys(text[place.end : max(place.end, clause.end)]), own, lexicon)
    return frozenset(word for word in (before, after) if word)


def _nearest(keys: Sequence[str], own: set[str], lexicon: Lexicon) -> str | None:
    for key in keys:
        found = lexicon.stem(key)
        if found is None or found in own or key in _PASSED_OVER or key[0].isdigit():
            continue
        return found
    return None


def _step(value: float, text: str) -> float:
    """What a number seems to be rounded to: 1,200 to hundreds, 2.1 million to tenths of a million, 17 to nothing."""
    digits = _DIGITS.search(text)
    if digits is None:
        return 0.0
    said = digits.group().replace(",", "").rstrip(".")
    number = float(said)
    scale = value / number if number else 1.0
    _, _, decimals = said.partition(".")
    if decimals:
        return scale * 10.0 ** -len(decimals)
    zeros = len(said) - len(said.rstrip("0"))
    if zeros:
        return scale * 10.0**zeros
    return scale if scale > 1 else 0.0
