"""Which source and which cue belong to which content.

Each first word of a span asks, with a query vector, among the first words of the spans that could answer, with key
vectors: the bilinear attention of Dozat & Manning (2017), who find a word's head in a sentence that way. The
window's own start token stands for *none*. In PolNeAR nearly every attribution has one cue and one source, so the
cue is the hub: contents choose their cue, and contents with one cue are one attribution, however many pieces a
quote was split into.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from extractors.encoder.decode import Tagged
from extractors.encoder.labels import LINK_SIZE, LINKS, ROLES

Floats = NDArray[np.float32]

REACH: Final = 160
"""Words between two spans that may be linked. In PolNeAR train 2 in 10,000 linked spans lie farther apart."""

SOURCE, CUE, CONTENT = range(len(ROLES))


@dataclass(frozen=True, slots=True)
class Linked:
    """An attribution: indices into the list of spans; ``confidence`` is the product of its links' probabilities."""

    source: int | None
    cue: int | None
    contents: tuple[int, ...]
    confidence: float


def link(spans: Sequence[Tagged], links: Floats, nulls: Floats) -> list[Linked]:
    """Attributions among the spans.

    ``links``: ``[words, 2 * len(LINKS) * LINK_SIZE]``, for each kind of link a query and a key. ``nulls``: of the
    same shape, the vectors of the start token of the window that owns the word.
    """
    by_role = [[i for i, s in enumerate(spans) if s.kind == role] for role in range(len(ROLES))]
    to_cue = _choices("content_cue", spans, by_role[CONTENT], by_role[CUE], links, nulls)
    cue_to_source = _choices("cue_source", spans, by_role[CUE], by_role[SOURCE], links, nulls)
    to_source = _choices("content_source", spans, by_role[CONTENT], by_role[SOURCE], links, nulls)
    groups: dict[int, list[int]] = {}
    for row, content in enumerate(by_role[CONTENT]):
        best = int(to_cue[row].argmax())
        hub = by_role[CUE][best] if best < len(by_role[CUE]) else -1 - content
        groups.setdefault(hub, []).append(content)
    rows = {content: row for row, content in enumerate(by_role[CONTENT])}
    found = []
    for hub, contents in groups.items():
        votes = to_source[[rows[c] for c in contents]].mean(0)
        sure = float(np.mean([to_cue[rows[c]].max() for c in contents]))
        if hub >= 0:
            votes = votes + cue_to_source[by_role[CUE].index(hub)]
        choice = int(votes.argmax())
        source = by_role[SOURCE][choice] if choice < len(by_role[SOURCE]) else None
        confidence = sure * float(votes[choice]) / (2 if hub >= 0 else 1)
        found.append(Linked(source, hub if hub >= 0 else None, tuple(contents), confidence))
    return sorted(found, key=lambda a: a.contents)


def _choices(
    name: str,
    spans: Sequence[Tagged],
    asking: list[int],
    offered: list[int],
    links: Floats,
    nulls: Floats,
) -> Floats:
    """Probability of each answer, the last of them *none*. Shape ``[asking, offered + 1]``."""
    at = 2 * LINKS.index(name) * LINK_SIZE
    ask = np.asarray([spans[i].start for i in asking], np.int64)
    offer = np.asarray([spans[i].start for i in offered], np.int64)
    queries = links[ask, at : at + LINK_SIZE]
    keys = links[offer, at + LINK_SIZE : at + 2 * LINK_SIZE]
    scores = np.empty((len(ask), len(offer) + 1), np.float32)
    scores[:, :-1] = queries @ keys.T
    scores[:, :-1][np.abs(ask[:, None] - offer[None, :]) > REACH] = -np.inf
    scores[:, -1] = (queries * nulls[ask, at + LINK_SIZE : at + 2 * LINK_SIZE]).sum(1)
    scores /= np.sqrt(LINK_SIZE)
    shares: Floats = np.exp(scores - scores.max(1, keepdims=True))
    shares /= shares.sum(1, keepdims=True)
    return shares
