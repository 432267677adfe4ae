"""What a figure measures, as far as two articles can be held against each other by it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from extractors.comparison.wordlist import Lexicon
from extractors.digest import Digest, Figure, Span
from extractors.sentences import split
from extractors.terms import stem
from extractors.vocabulary import MONTHS, WEEKDAYS, words

# A clause ends here; not at the comma inside of a number.
_BORDER = re.compile(
    r"[;:!?“”\"()]|,(?!\d)|\s[–—-]\s|—|\.(?=\s|\Z)"
    r"|\s(?:and|but|while|who|which|after|before|because|although|though)(?=\s)"
)
# A stretch shorter than this hardly says what is counted: the next one is shown too.
_TELLING = 28
# Two lines on a phone.
_LONGEST_CONTEXT = 160

# These lead from what is measured to the number, and measure nothing themselves.
_LEADING = words(
    """put puts come came comes total totals totaled totalled amount amounts reach reached reaches estimate estimated
    estimates stand stood stands rise rose risen climb climbed grow grew grown expect expected report reported near
    nearly roughly approximately exactly least most up close record figure number toll count say said says according"""
)
# Words of time: named ones must meet where both sentences have some, the others must be the same.
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
# How far two numbers may lie apart when one of them is said to be rough.
_ROUGHLY = 0.1
_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class _Bounds:
    """How exactly a number is given."""

    is_at_least: bool
    is_at_most: bool
    is_rough: bool
    step: float  # to what it seems to be rounded


@dataclass(frozen=True, eq=False)
class Measure:
    """A figure with a value, and what stands around it."""

    article: int
    number: int  # its place in the digest's `figures`
    figure: Figure
    value: float
    context: Span
    beside: frozenset[str]  # stems of what stands directly before and after it
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
        """Whether both count the same thing: nothing more certain than its name and its verb, at the same time."""
        if self.family != other.family or not (self.beside and other.beside):
            return False
        if self.relative != other.relative:
            return False
        if self.named and other.named and self.named.isdisjoint(other.named):
            return False
        shared = self.beside & other.beside
        # Of two words beside each, one may be another, as in "injured 17 people in Skerrow"; not both.
        return 2 * len(shared) >= len(self.beside | other.beside)


def measures_of(article: int, digest: Digest, lexicon: Lexicon) -> Iterator[Measure]:
    """The figures of an article that can be compared: those with a number, outside of quotes."""
    text = digest.article.text
    paragraphs = digest.article.paragraphs or (Span(start=0, end=len(text)),)
    quotes = [span for quote in digest.quotes for span in quote.spans]
    for number, figure in enumerate(digest.figures):
        place = figure.spans[0]
        if not _is_number(text, figure) or any(place.overlaps(quote) for quote in quotes):
            continue
        around = next((whole for whole in paragraphs if whole.covers(place)), place)
        sentence = next((one for one in split(text, [around]) if one.covers(place)), place)
        clause = _clause(text, place, sentence)
        keys = set(lexicon.keys(sentence.of(text)))
        yield Measure(
            article=article,
            number=number,
            figure=figure,
            value=float(figure.value or 0),
            context=_context(text, place, clause, sentence),
            beside=_beside(text, place, clause, figure, lexicon),
            named=frozenset(key for key in keys if key in _NAMED or _YEAR.fullmatch(key)),
            relative=frozenset(keys & _RELATIVE | set(_RATE.findall(clause.of(text).casefold()))),
        )


def _is_number(text: str, figure: Figure) -> bool:
    """Whether a figure has a value that can be relied on: of "$57million" it may be that of "$57"."""
    if not isinstance(figure.value, float | int) or figure.kind == "date" or len(figure.spans) > 1:
        return False
    end = figure.spans[0].end
    return not text[end : end + 1].isalnum()


def _clause(text: str, place: Span, sentence: Span) -> Span:
    start, end = sentence.start, sentence.end
    for border in _BORDER.finditer(text, sentence.start, place.start):
        start = border.end()
    if following := _BORDER.search(text, place.end, sentence.end):
        end = following.start()
    return _tight(text, start, end)


def _context(text: str, place: Span, clause: Span, sentence: Span) -> Span:
    """The clause around a figure, and the next one where it is very short."""
    start, end = clause.start, clause.end
    if len(clause) < _TELLING:
        following = _BORDER.search(text, min(end + 1, sentence.end), sentence.end)
        end = following.start() if following else sentence.end
    if end - start > _LONGEST_CONTEXT:
        room = max(0, _LONGEST_CONTEXT - len(place)) // 2
        start, end = max(start, place.start - room), min(end, place.end + room)
        start = _next_word(text, start, place.start) if start > clause.start else start
        end = _last_word(text, place.end, end)
    return _tight(text, start, end)


def _next_word(text: str, start: int, limit: int) -> int:
    space = text.find(" ", start, limit)
    return space + 1 if space >= 0 else limit


def _last_word(text: str, start: int, end: int) -> int:
    space = text.rfind(" ", start, end)
    return space if space >= 0 else start


def _tight(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start=start, end=end)


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
    """To what a number seems to be rounded: 1,200 to hundreds, 2.1 million to tenths of a million, 17 to nothing."""
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
