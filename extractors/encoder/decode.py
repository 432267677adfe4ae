"""From a score per word and tag to spans: the best legal path, found once for the whole article.

The path is the Viterbi path of a linear-chain conditional random field (Lafferty, McCallum & Pereira 2001; for
tagging with neural scores, Lample et al. 2016), whose transition scores are learned with the encoder.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]

FORBIDDEN: Final = -1e4
"""Score of a transition that BIO does not allow; finite, so that sums stay finite."""

CERTAIN: Final = 4.0
"""Nats by which *outside* must lead at a paragraph's end for the path to be cut there: learned steps weigh less."""


@dataclass(frozen=True, slots=True)
class Tagged:
    """A span of words ``[start, end)`` of one kind."""

    kind: int
    start: int
    end: int


def legal(tags: int) -> Floats:
    """Transition scores that only forbid what BIO forbids.

    *further* after anything but its own kind. Shape ``[tags, tags]``.
    """
    scores = np.zeros((tags, tags), np.float32)
    for tag in range(2, tags, 2):
        scores[:, tag] = FORBIDDEN
        scores[tag - 1, tag] = scores[tag, tag] = 0
    return scores


def spans(scores: Floats, transitions: Floats, cuts: NDArray[np.bool_]) -> list[Tagged]:
    """Spans of the best path.

    ``scores``: ``[words, tags]``. ``transitions``: ``[tags, tags]``, from row to column. ``cuts``: ``[words]``,
    true at words where the path may be cut (ends of paragraphs); it is cut where *outside* is certain, and the
    parts are solved together.
    """
    if not len(scores):
        return []
    lead = scores[:, 0] - scores[:, 1:].max(1)
    edges = np.flatnonzero(cuts & (lead > CERTAIN)) + 1
    starts = np.concatenate(([0], edges[edges < len(scores)]))
    ends = np.concatenate((starts[1:], [len(scores)]))
    path = _best_paths(scores, transitions, starts, ends)
    return _read(path)


def _best_paths(
    scores: Floats, transitions: Floats, starts: NDArray[np.int64], ends: NDArray[np.int64]
) -> Ints:
    """Viterbi over all parts at once, padded to the longest; the tag of every word, shape ``[words]``."""
    lengths = ends - starts
    order = np.argsort(-lengths, kind="stable")
    starts, lengths = starts[order], lengths[order]
    longest, tags = int(lengths[0]), scores.shape[1]
    alive = [int(n) for n in np.searchsorted(-lengths, -np.arange(longest), side="left")]
    score = scores[starts].copy()
    score[:, 2::2] += FORBIDDEN
    back = np.zeros((longest, len(starts), tags), np.int32)
    turned = np.ascontiguousarray(transitions.T)
    for step in range(1, longest):
        n = alive[step]
        sums = score[:n, None, :] + turned
        back[step, :n] = sums.argmax(2)
        score[:n] = sums.max(2) + scores[starts[:n] + step]
    path = np.zeros(len(scores), np.int32)
    tag, parts = score.argmax(1), np.arange(len(starts))
    for step in range(longest - 1, -1, -1):
        n = alive[step]
        path[starts[:n] + step] = tag[:n]
        tag[:n] = back[step, parts[:n], tag[:n]]
    return path


def _read(path: Ints) -> list[Tagged]:
    """Spans of a legal path, in order."""
    further = (path > 0) & (path % 2 == 0)
    begins = np.flatnonzero(path % 2 == 1)
    stops = np.append(np.flatnonzero(~further), len(path))
    ends = stops[np.searchsorted(stops, begins, side="right")]
    kinds = (path[begins] - 1) // 2
    return [
        Tagged(kind, begin, end)
        for kind, begin, end in zip(kinds.tolist(), begins.tolist(), ends.tolist(), strict=True)
    ]
