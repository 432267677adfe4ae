"""A figure as it is found, before it is known which are worth showing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from extractors.digest import FigureKind

# How far around a figure to look for what it means, in characters.
_REACH = 200


@dataclass(frozen=True, slots=True)
class Found:
    """`telling` says how much a figure of this form tells by itself, 0 to 1; 0 is not shown."""

    start: int
    end: int
    kind: FigureKind
    value: float | str | None
    unit: str | None
    telling: float


@dataclass(frozen=True, slots=True)
class Place:
    """Where a figure may begin: at `at`, in the sentence from `start` to `end`; `today` is the day of publication."""

    text: str
    at: int
    start: int
    end: int
    today: date | None

    def match(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Match `pattern` here, within the sentence."""
        return pattern.match(self.text, self.at, self.end)

    def around(self) -> tuple[str, int, int]:
        """The part of the sentence that may bear on this place: text, start, end."""
        return self.text, max(self.start, self.at - _REACH), min(self.end, self.at + _REACH)

    def until(self, end: int, kind: FigureKind, telling: float) -> Found:
        """A figure from here to `end` that has no value of its own."""
        return Found(self.at, end, kind, None, None, telling)

    def passed_over(self, end: int) -> Found:
        """Something that only looks like a figure, up to `end`."""
        return Found(self.at, end, "other", None, None, 0.0)
