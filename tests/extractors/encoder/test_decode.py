"""The decoded path must be the best legal one."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.encoder import decode


def _best_by_trying(scores: np.ndarray, steps: np.ndarray) -> float:
    words, tags = scores.shape
    best = -np.inf
    for path in itertools.product(range(tags), repeat=words):
        if path[0] and path[0] % 2 == 0:
            continue
        total = sum(scores[i, t] for i, t in enumerate(path)) + sum(
            steps[a, b] for a, b in itertools.pairwise(path)
        )
        best = max(best, float(total))
    return best


def _path_of(spans: list[decode.Tagged], words: int) -> list[int]:
    path = [0] * words
    for span in spans:
        path[span.start] = 2 * span.kind + 1
        path[span.start + 1 : span.end] = [2 * span.kind + 2] * (span.end - span.start - 1)
    return path


@given(st.integers(1, 5), st.integers(0, 2**31))
def test_no_legal_path_scores_higher(words: int, seed: int) -> None:
    random = np.random.default_rng(seed)
    scores = random.normal(0, 2, (words, 5)).astype(np.float32)
    steps = decode.legal(5) + random.normal(0, 1, (5, 5)).astype(np.float32)
    path = _path_of(decode.spans(scores, steps, np.zeros(words, bool)), words)
    total = sum(scores[i, t] for i, t in enumerate(path)) + sum(
        steps[a, b] for a, b in itertools.pairwise(path)
    )
    assert total == pytest.approx(_best_by_trying(scores, steps), abs=1e-3)


def test_cutting_at_a_certain_place_changes_nothing() -> None:
    random = np.random.default_rng(3)
    scores = random.normal(0, 2, (60, 7)).astype(np.float32)
    cuts = np.zeros(60, bool)
    cuts[[10, 25, 26, 59]] = True
    scores[cuts, 0] += 30
    assert decode.spans(scores, decode.legal(7), cuts) == decode.spans(
        scores, decode.legal(7), np.zeros(60, bool)
    )


def test_two_spans_of_a_kind_may_touch() -> None:
    scores = np.full((4, 3), -5, np.float32)
    scores[[0, 1, 2, 3], [1, 2, 1, 2]] = 5
    assert [(s.start, s.end) for s in decode.spans(scores, decode.legal(3), np.zeros(4, bool))] == [
        (0, 2),
        (2, 4),
    ]


def test_nothing_in_nothing_out() -> None:
    assert decode.spans(np.zeros((0, 7), np.float32), decode.legal(7), np.zeros(0, bool)) == []
