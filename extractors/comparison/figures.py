"""The same measure in several articles: agreed on, or given with another number.

Another number for the same thing is the most telling thing a comparison can find, and the worst to be wrong about.
So one figure must stand against one: an article that has two of a kind, or gives the other's number too, is not held
against anybody.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import combinations

from extractors.comparison.measures import Measure
from extractors.comparison.types import Reading, SharedFigure
from extractors.comparison.whole_text import WholeText

# A number with so many digits that say something is hardly given for two things: $38 million, 1,200 residents.
_TELLING_DIGITS = 2


def shared_figures(
    measures: Sequence[Measure], texts: Sequence[WholeText]
) -> tuple[SharedFigure, ...]:
    """The figures of several articles, differing ones first."""
    families: defaultdict[tuple[str, str], list[Measure]] = defaultdict(list)
    for measure in measures:
        families[measure.family].append(measure)
    shared = [
        _shared(group, differs=differs)
        for family in families.values()
        for group, differs in _groups(texts, family)
    ]
    shared.sort(key=lambda one: (not one.differs, -len(one.readings), _place(one)))
    return tuple(shared)


def _place(shared: SharedFigure) -> tuple[int, int]:
    return shared.readings[0].article, shared.readings[0].figure


def _groups(
    texts: Sequence[WholeText], family: Sequence[Measure]
) -> Iterator[tuple[list[Measure], bool]]:
    pairs = list(_pairs(family))
    equal = [(one, other) for one, other in pairs if _is_same(one, other)]
    differing = [
        (one, other)
        for one, other in pairs
        if not one.agrees(other)
        and one.is_measured_like(other)
        and not _gives(texts[one.article], other)
        and not _gives(texts[other.article], one)
    ]
    for group in _connected(family, [*equal, *differing]):
        articles = {measure.article for measure in group}
        if len(articles) == len(group):
            yield group, any(not one.agrees(other) for one, other in combinations(group, 2))
        else:
            # Two of a kind in one article: what differs is in doubt, what is equal is not.
            yield from (
                (alike, False)
                for alike in _connected(group, equal)
                if len({measure.article for measure in alike}) == len(alike)
            )


def _pairs(family: Sequence[Measure]) -> Iterator[tuple[Measure, Measure]]:
    """Two of different articles that may be one measure: with a word beside them, or the number, in common."""
    meeting: defaultdict[Hashable, list[int]] = defaultdict(list)
    for number, measure in enumerate(family):
        for shared in (*measure.beside, measure.value):
            meeting[shared].append(number)
    found = {pair for numbers in meeting.values() for pair in combinations(numbers, 2)}
    for first, second in sorted(found):
        if family[first].article != family[second].article:
            yield family[first], family[second]


def _is_same(one: Measure, other: Measure) -> bool:
    """Whether both give the same number for the same thing."""
    if not one.agrees(other):
        return False
    if one.is_measured_like(other):
        return True
    return one.value == other.value and bool(one.figure.unit) and _is_telling(one.value)


def _is_telling(value: float) -> bool:
    digits = f"{value:.6g}".replace(".", "").partition("e")[0].strip("0")
    return len(digits) >= _TELLING_DIGITS and abs(value) >= 100


def _gives(text: WholeText, measure: Measure) -> bool:
    """Whether an article has the other's number too, for the same unit."""
    return any(
        value == measure.value and (measure.figure.kind == "money" or unit == measure.family[1])
        for value, unit in text.numerals
    )


def _connected(
    measures: Sequence[Measure], pairs: Iterable[tuple[Measure, Measure]]
) -> Iterator[list[Measure]]:
    """Those that `pairs` connect, in groups of at least two."""
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


def _shared(group: Sequence[Measure], *, differs: bool) -> SharedFigure:
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
