"""Scores of attributions on the gate's passages: who said what, found once and not invented."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.attribution import Attribution
from extractors.digest import Span
from tests.evaluation_gate.passages import Extent, Gold, Passage

# Of the words of either content, how many both must have: a border may be a few words off, a sentence not.
_SAME_CONTENT = 0.7
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Score:
    """Counts over attributions; `right` of `found` and of `wanted`."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(self.right + other.right, self.found + other.found, self.wanted + other.wanted)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, in per cent; 100 where there was nothing to find and nothing was."""
        total = self.found + self.wanted
        return 100.0 * 2 * self.right / total if total else 100.0


def of(passage: Passage, found: Sequence[Attribution]) -> Score:
    """Who said what: content and speaker of one attribution, each gold one found at most once."""
    free = list(passage.attributions)
    right = 0
    for item in found:
        match = next((gold for gold in free if _same(passage.text, gold, item)), None)
        if match is not None:
            free.remove(match)
            right += 1
    return Score(right, len(found), len(passage.attributions))


def shown_unspoken(passage: Passage, found: Sequence[Attribution]) -> int:
    """How many words in quotation marks that nobody utters were reported as quoted."""
    quoted = [(span.start, span.end) for item in found for span in item.quoted]
    return sum(any(a < end and start < b for a, b in quoted) for start, end in passage.unspoken)


def _same(text: str, gold: Gold, found: Attribution) -> bool:
    wanted, got = _words(text, gold.content), _words(text, _extents(found.content))
    if not wanted or len(wanted & got) < _SAME_CONTENT * len(wanted | got):
        return False
    speaker, named = _words(text, gold.source), _words(text, _extents(found.source))
    return bool(speaker & named) if speaker else not named


def _extents(spans: Sequence[Span]) -> list[Extent]:
    return [(span.start, span.end) for span in spans]


def _words(text: str, extents: Sequence[Extent]) -> set[int]:
    return {word.start() for a, b in extents for word in _WORD.finditer(text, a, b)}
