"""Links: contents choose their cue, cues and contents their source."""

from __future__ import annotations

import numpy as np

from extractors.encoder import links
from extractors.encoder.decode import Tagged
from extractors.encoder.labels import LINK_SIZE, LINKS

WIDTH = 2 * len(LINKS) * LINK_SIZE


def _vectors(words: int, wanted: dict[str, list[tuple[int, int]]]) -> np.ndarray:
    """Link vectors by which each asking word prefers the answer that it is given."""
    vectors = np.zeros((words, WIDTH), np.float32)
    for name, pairs in wanted.items():
        at = 2 * LINKS.index(name) * LINK_SIZE
        for axis, (ask, answer) in enumerate(pairs):
            vectors[ask, at + axis] = 10
            vectors[answer, at + LINK_SIZE + axis] = 10
    return vectors


def test_two_halves_of_a_quote_are_one_attribution() -> None:
    spans = [
        Tagged(2, 0, 4),
        Tagged(1, 4, 5),
        Tagged(0, 5, 7),
        Tagged(2, 8, 12),
    ]
    vectors = _vectors(
        12,
        {
            "content_cue": [(0, 4), (8, 4)],
            "cue_source": [(4, 5)],
            "content_source": [(0, 5), (8, 5)],
        },
    )
    (found,) = links.link(spans, vectors, np.zeros_like(vectors))
    assert (found.source, found.cue, found.contents) == (2, 1, (0, 3))
    assert 0.9 < found.confidence <= 1


def test_a_content_may_have_neither_cue_nor_source() -> None:
    vectors = np.zeros((6, WIDTH), np.float32)
    vectors[0] = 1
    (found,) = links.link([Tagged(2, 0, 4), Tagged(1, 5, 6)], vectors, np.ones_like(vectors))
    assert (found.source, found.cue) == (None, None)


def test_a_span_out_of_reach_is_no_answer() -> None:
    words = links.REACH + 10
    vectors = _vectors(words, {"content_cue": [(0, words - 1)]})
    (found,) = links.link(
        [Tagged(2, 0, 4), Tagged(1, words - 1, words)], vectors, np.zeros_like(vectors)
    )
    assert found.cue is None


def test_one_source_may_serve_two_cues() -> None:
    spans = [
        Tagged(0, 0, 1),
        Tagged(1, 1, 2),
        Tagged(2, 2, 4),
        Tagged(1, 5, 6),
        Tagged(2, 6, 9),
    ]
    vectors = _vectors(
        9,
        {
            "content_cue": [(2, 1), (6, 5)],
            "cue_source": [(1, 0), (5, 0)],
            "content_source": [(2, 0), (6, 0)],
        },
    )
    assert [
        (a.source, a.cue, a.contents) for a in links.link(spans, vectors, np.zeros_like(vectors))
    ] == [
        (0, 1, (2,)),
        (0, 3, (4,)),
    ]


def test_no_spans_no_attributions() -> None:
    empty = np.zeros((0, WIDTH), np.float32)
    assert links.link([], empty, empty) == []
