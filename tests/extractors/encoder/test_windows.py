"""Windows must own every piece once, in order, and fit the network."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from extractors.encoder import windows


@given(st.lists(st.integers(1, 300), max_size=30), st.integers(8, 120))
def test_every_piece_has_one_owner(lengths: list[int], size: int) -> None:
    paragraphs = np.repeat(np.arange(len(lengths)), lengths).astype(np.int32)
    plan = windows.split(paragraphs, size, context=size // 4)
    owned = [i for w in plan for i in range(w.own, w.end)]
    assert owned == list(range(len(paragraphs)))
    assert all(len(w) <= size and w.start <= w.own < w.end for w in plan)


def test_a_window_ends_with_a_paragraph_where_one_fits() -> None:
    paragraphs = np.repeat(np.arange(4), 100).astype(np.int32)
    assert [w.end for w in windows.split(paragraphs, 250, 0)] == [200, 400]


def test_a_paragraph_longer_than_a_window_is_cut() -> None:
    paragraphs = np.zeros(1000, np.int32)
    plan = windows.split(paragraphs, 400, 50)
    assert [(w.start, w.own, w.end) for w in plan] == [
        (0, 0, 400),
        (350, 400, 750),
        (700, 750, 1000),
    ]
