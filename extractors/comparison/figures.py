"""The same measure or date in several articles, with the same value or with different ones.

That articles differ is the most telling thing a comparison can find, and the worst to be wrong about. So one figure is
only ever set against one: an article that has two of a kind, or gives the other's value too, contradicts nobody.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import combinations
from typing import Protocol, Self, TypeVar

from extractors.comparison.dated import Dated
from extractors.comparison.measures import Measure
from extractors.comparison.types import Reading, SharedFigure
from extractors.comparison.whole_text import WholeText
from extractors.digest import Figure, Span


class Comparable(Protocol):
    """A number or a date with its context: the two are matched in the same way."""

    @property
    def article(self) -> int:
        """Which article gives it."""

    @property
    def number(self) -> int:
        """Its place in the digest's `figures`."""

    @property
    def figure(self) -> Figure:
        """The figure as the digest has it."""

    @property
    def value(self) -> Hashable:
        """Its value."""

    @property
    def context(self) -> Span:
        """The part of its sentence that says what it measures."""

    @property
    def beside(self) -> frozenset[str]:
        """Stems of the words around it."""

    @property
    def family(self) -> tuple[str, str]:
        """Only figures of one family can be the same."""

    def agrees(self, other: Self, /) -> bool:
        """Whether both can be right."""

    def is_measured_like(self, other: Self, /) -> bool:
        """Whether both measure the same thing."""

    def is_same(self, other: Self, /) -> bool:
        """Whether both give the same value for the same thing."""

    def is_given_in(self, text: WholeText, /) -> bool:
        """Whether an article has it too."""


Measured = TypeVar("Measured", bound=Comparable)


def shared_figures(
    measures: Sequence[Measure], dates: Sequence[Dated], texts: Sequence[WholeText]
) -> tuple[SharedFigure, ...]:
    """The figures of several articles, differing ones first."""
    shared = [*_of_several(measures, texts), *_of_several(dates, texts)]
    shared.sort(key=lambda one: (not one.differs, -len(one.readings), _place(one)))
    return tuple(shared)


def _of_several(measures: Sequence[Measured], texts: Sequence[WholeText]) -> Iterator[SharedFigure]:
    families: defaultdict[tuple[str, str], list[Measured]] = defaultdict(list)
    for measure in measures:
        families[measure.family].append(measure)
    for family in families.values():
        for group, differs in _groups(texts, family):
            yield _shared(group, differs=differs)


def _place(shared: SharedFigure) -> tuple[int, int]:
    return shared.readings[0].article, shared.readings[0].figure


def _groups(
    texts: Sequence[WholeText], family: Sequence[Measured]
) -> Iterator[tuple[list[Measured], bool]]:
    pairs = list(_pairs(family))
    equal = [(one, other) for one, other in pairs if one.is_same(other)]
    differing = [
        (one, other)
        for one, other in pairs
        if not one.agrees(other)
        and one.is_measured_like(other)
        and not other.is_given_in(texts[one.article])
        and not one.is_given_in(texts[other.article])
    ]
    for group in _connected(family, [*equal, *differing]):
        articles = {measure.article for measure in group}
        if len(articles) == len(group):
            yield group, any(not one.agrees(other) for one, other in combinations(group, 2))
        else:
            # Where an article has two of a kind, a difference is in doubt, but not that two are equal.
            yield from (
                (alike, False)
                for alike in _connected(group, equal)
                if len({measure.article for measure in alike}) == len(alike)
            )


def _pairs(family: Sequence[Measured]) -> Iterator[tuple[Measured, Measured]]:
    """Pairs from different articles that may be one measure: they share a word beside them, or the value."""
    meeting: defaultdict[Hashable, list[int]] = defaultdict(list)
    for number, measure in enumerate(family):
        for shared in (*measure.beside, measure.value):
            meeting[shared].append(number)
    found = {pair for numbers in meeting.values() for pair in combinations(numbers, 2)}
    for first, second in sorted(found):
        if family[first].article != family[second].article:
            yield family[first], family[second]


def _connected(
    measures: Sequence[Measured], pairs: Iterable[tuple[Measured, Measured]]
) -> Iterator[list[Measured]]:
    """Those that `pairs` connect, in groups of two or more."""
    group_of = {id(measure): [measure] for measure in measures}
    for one, other in pairs:
        if id(one) not in group_of or id(other) not in group_of:
            continue
        first, second = group_of[id(one)], group_of[id(other)]
        if first is not second:
            first += second
            group_of.update((id(member), first) for member in second)
    for measure in measures:
        group = group_of[id(measure)]
        if group[0] is measure and len(group) > 1:
            yield group


def _shared(group: Sequence[Measured], *, differs: bool) -> SharedFigure:
    readings = [
        Reading(
            text=measure.figure.text,
            spans=measure.figure.spans,
            article=measure.article,
            figure=measure.number,
            context=measure.context,
        )
        for measure in sorted(group, key=lambda measure: measure.article)
    ]
    return SharedFigure(readings=tuple(readings), differs=differs)
