"""Quotations and sentences in order, asked for what lies where."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from extractors.digest import Span
from extractors.quotation import Quotation


class Quoted:
    """The quotations of an article, in order; none overlaps another."""

    def __init__(self, quotations: Sequence[Quotation]) -> None:
        self.all = tuple(sorted(quotations, key=lambda item: item.span.start))
        self._starts = [item.span.start for item in self.all]
        self._ends = [item.span.end for item in self.all]

    def touching(self, span: Span) -> Sequence[Quotation]:
        """Those that share a character with `span`."""
        return self.all[bisect_right(self._ends, span.start) : bisect_left(self._starts, span.end)]

    def inside(self, span: Span) -> list[Quotation]:
        """Those that lie wholly in `span`."""
        return [item for item in self.touching(span) if span.covers(item.span)]

    def before(self, item: Quotation) -> Quotation | None:
        """The one before another one."""
        number = bisect_left(self._starts, item.span.start)
        return self.all[number - 1] if number else None

    def closing(self, span: Span) -> Quotation | None:
        """The one that `span` ends with; a full stop may follow it."""
        inside = self.inside(span)
        return inside[-1] if inside and span.end - inside[-1].span.end <= 1 else None


class Sentences:
    """The sentences of an article, in order."""

    def __init__(self, sentences: Sequence[Span]) -> None:
        self._all = sentences
        self._starts = [span.start for span in sentences]

    def at(self, place: int) -> Span | None:
        """The sentence that holds a character."""
        number = bisect_right(self._starts, place) - 1
        return self._all[number] if number >= 0 and place < self._all[number].end else None

    def before(self, place: int) -> Span | None:
        """The last sentence that ends at or before a character."""
        number = bisect_right(self._starts, place) - 1
        while number >= 0 and self._all[number].end > place:
            number -= 1
        return self._all[number] if number >= 0 else None

    def between(self, start: int, end: int) -> bool:
        """Whether a whole sentence lies between two characters."""
        number = bisect_left(self._starts, start)
        return number < len(self._all) and self._all[number].end <= end
