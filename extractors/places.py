"""Places in a text: what lies where among some spans, as every stage asks, and where the words of one begin."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate

from extractors.digest import Span


def trimmed(text: str, span: Span) -> Span:
    """`span` without the white space at its ends."""
    inner = span.of(text)
    start = span.start + len(inner) - len(inner.lstrip())
    return Span(start=start, end=start + len(inner.strip()))


class Places:
    """Some spans, which may overlap."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans, key=lambda span: span.start)
        self._starts = [span.start for span in ordered]
        self._reach = list(accumulate((span.end for span in ordered), max))

    def touch(self, span: Span) -> bool:
        """Whether one of them shares a character with `span`."""
        before = bisect_left(self._starts, span.end)
        return before > 0 and self._reach[before - 1] > span.start
