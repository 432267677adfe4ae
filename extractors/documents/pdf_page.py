"""A page of a PDF: characters at places, and the lines they stand in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character, its edges and base line in points from the lower left corner, and its type's size."""

    text: str
    left: float
    right: float
    base: float
    size: float


@dataclass(frozen=True, slots=True)
class Page:
    """A page's size in points, and its characters in the order in which they are drawn."""

    width: float
    height: float
    glyphs: tuple[Glyph, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """Characters that stand in one row, its edges, base line and size."""

    text: str
    left: float
    right: float
    base: float
    size: float
