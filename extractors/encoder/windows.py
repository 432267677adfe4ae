"""Long articles in windows that the network can read.

Windows are packed with whole paragraphs while they fit. Each window repeats the end of the one before as context,
so that a "she said" at its head still sees who she is; every piece is *owned* by exactly one window, whose answer
counts.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

SIZE: Final = 384
"""Pieces in a window, without the two that frame it: the largest of training. Attention grows with the square of it."""

CONTEXT: Final = 56
"""Pieces of context before a window's own; 90 % of the attributions of PolNeAR train are shorter than 48 words.

From 48 to 96, figures on PolNeAR dev differ by what 8-bit rounding does anyway, half a point.
"""


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces ``[start, end)``, of which ``[own, end)`` are answered for by this window."""

    start: int
    own: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start


def split(paragraphs: NDArray[np.int32], size: int = SIZE, context: int = CONTEXT) -> list[Window]:
    """Windows over pieces given each piece's paragraph (shape ``[pieces]``, ascending).

    A window ends at a paragraph's end where that leaves it at least half full, and in the middle of a paragraph
    otherwise.
    """
    total = len(paragraphs)
    edges = np.flatnonzero(np.diff(paragraphs)) + 1
    windows: list[Window] = []
    own = 0
    while own < total:
        start = max(0, own - context)
        end = min(total, start + size)
        if end < total:
            fitting = edges[(edges > own) & (edges <= end)]
            if len(fitting) and fitting[-1] - start >= size // 2:
                end = int(fitting[-1])
        windows.append(Window(start, own, end))
        own = end
    return windows
