"""What several articles have to do with each other, sorted by what a reader wants to know first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from extractors.comparison import Alone, Comparison, SharedFigure, SharedQuote


@dataclass(frozen=True, slots=True)
class Ties:
    """The findings of a comparison, each in one list alone."""

    other_figures: list[SharedFigure]
    other_words: list[SharedQuote]
    other_speakers: list[SharedQuote]  # whatever their words
    same_quotes: list[SharedQuote]
    same_figures: list[SharedFigure]
    alone: list[Alone]

    @classmethod
    def of(cls, comparison: Comparison) -> Self:
        """Sort what was found."""
        figures, quotes = comparison.figures, comparison.quotes
        respoken = [one for one in quotes if one.differs_in_speaker]
        agreed = [one for one in quotes if not one.differs_in_speaker]
        return cls(
            other_figures=[one for one in figures if one.differs],
            other_words=[one for one in agreed if one.differs_in_words],
            other_speakers=respoken,
            same_quotes=[one for one in agreed if not one.differs_in_words],
            same_figures=[one for one in figures if not one.differs],
            alone=[one for one in comparison.alone if one.quotes or one.sources or one.figures],
        )


def has_ties(comparison: Comparison) -> bool:
    """Whether the articles have anything in common."""
    return bool(comparison.sources or comparison.quotes or comparison.figures)
