"""Documents to training examples: windows of pieces with a tag per word and the links between spans."""

# mypy: disable-error-code="import-not-found,misc,no-any-return,no-untyped-call,call-arg,unused-ignore"

import random
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer
from torch import Tensor

from extractors.encoder import pieces, windows
from extractors.encoder.labels import ENTITY_KINDS, LINKS, first, further
from extractors.encoder.training.corpora import Document, Extent

IGNORED = -100
"""Tag of what no loss is taken on: pieces inside words, padding, and stretches whose label is unknown."""


class Example(NamedTuple):
    """One window.

    Arrays of shape ``[pieces]`` without the framing tokens; ``links`` rows are (kind, asking, answer), where an answer
    of -1 is *none*; positions count pieces of the window. ``weight`` scales the entity loss (silver labels weigh less).
    """

    ids: NDArray[np.int32]
    looks: NDArray[np.int32]
    heads: NDArray[np.bool_]
    roles: NDArray[np.int64]
    entities: NDArray[np.int64]
    links: list[tuple[int, int, int]]
    weight: float


class Batch(NamedTuple):
    """Examples padded to one length and framed.

    ``[batch, pieces + 2]``. ``links``: ``[n, 4]`` (row, kind, asking, answer).
    """

    ids: Tensor
    looks: Tensor
    mask: Tensor
    heads: Tensor
    roles: Tensor
    entities: Tensor
    links: Tensor
    weights: Tensor


class Labels(NamedTuple):
    """Labels of a whole document, per piece; ``links`` as in ``Example`` but counted over the document."""

    heads: NDArray[np.bool_]
    roles: NDArray[np.int64]
    entities: NDArray[np.int64]
    links: list[tuple[int, int, int]]


def reach(cut: pieces.Pieces, heads: NDArray[np.bool_], extent: Extent) -> NDArray[np.int64]:
    """Pieces that are heads of the words in a stretch of characters; breaks only between two of them."""
    lo = int(np.searchsorted(cut.ends, extent[0], side="right"))
    hi = int(np.searchsorted(cut.starts, extent[1], side="left"))
    while lo < hi and not heads[lo] and lo and cut.words[lo] == cut.words[lo - 1]:
        lo -= 1
    inside = np.arange(lo, hi)
    inside = inside[heads[lo:hi]]
    while len(inside) and cut.starts[inside[-1]] == cut.ends[inside[-1]]:
        inside = inside[:-1]
    return inside


def label(document: Document, cut: pieces.Pieces) -> Labels:
    """Tags and links of a document that was cut into pieces."""
    heads = np.concatenate(([True], np.diff(cut.words) > 0)) if len(cut) else np.zeros(0, bool)
    roles = np.where(heads, 0, IGNORED).astype(np.int64)
    entities = roles.copy()
    links: list[tuple[int, int, int]] = []
    if document.attributions is None:
        roles[:] = IGNORED
    for attribution in document.attributions or ():
        begins = [
            _mark(role, extents, cut, heads, roles) for role, extents in enumerate(attribution)
        ]
        links += _links(*begins)
    if document.entities is None:
        entities[:] = IGNORED
    for extent in document.unknown:
        entities[reach(cut, heads, extent)] = IGNORED
    for start, end, kind in document.entities or ():
        inside = reach(cut, heads, (start, end))
        entities[inside] = further(ENTITY_KINDS.index(kind))
        entities[inside[:1]] = first(ENTITY_KINDS.index(kind))
    return Labels(heads, roles, entities, links)


def _mark(
    role: int,
    extents: Sequence[Extent],
    cut: pieces.Pieces,
    heads: NDArray[np.bool_],
    roles: NDArray[np.int64],
) -> list[int]:
    """Tag the spans of one part of an attribution.

    Adjacent ones, also over a paragraph's end, are one. Their first pieces.
    """
    begins: list[int] = []
    last = -1
    for extent in extents:
        inside = reach(cut, heads, extent)
        if not len(inside):
            continue
        if roles[inside[0]] > 0:  # marked already: a source that two attributions share
            if roles[inside[0]] == first(role):
                begins.append(int(inside[0]))
            continue
        between = np.arange(last + 1, inside[0])
        between = between[heads[between]] if len(between) else between
        if last >= 0 and np.all(cut.ids[between] == pieces.BREAK_ID):
            roles[between] = further(role)
            roles[inside] = further(role)
        else:
            roles[inside] = further(role)
            roles[inside[0]] = first(role)
            begins.append(int(inside[0]))
        last = int(inside[-1])
    return begins


def _links(sources: list[int], cues: list[int], contents: list[int]) -> list[tuple[int, int, int]]:
    source = sources[0] if sources else -1
    cue = cues[0] if cues else -1
    links = [(LINKS.index("content_cue"), c, cue) for c in contents]
    links += [(LINKS.index("content_source"), c, source) for c in contents]
    if cue >= 0:
        links.append((LINKS.index("cue_source"), cue, source))
    return links


def examples(
    document: Document, tokenizer: Tokenizer, size: int, context: int, weight: float
) -> Iterator[Example]:
    """The windows of a document."""
    cut = pieces.cut(tokenizer, document.text, document.paragraphs)
    labels = label(document, cut)
    for window in windows.split(cut.paragraphs, size, context):
        part = slice(window.start, window.end)
        links = list(_within(labels.links, window))
        yield Example(
            cut.ids[part],
            cut.looks[part],
            labels.heads[part],
            labels.roles[part],
            labels.entities[part],
            links,
            weight,
        )


def _within(
    links: list[tuple[int, int, int]], window: windows.Window
) -> Iterator[tuple[int, int, int]]:
    """The links whose ends lie in a window, counted from its start."""
    for kind, ask, answer in links:
        if window.start <= ask < window.end and (answer < 0 or window.start <= answer < window.end):
            yield kind, ask - window.start, answer - window.start if answer >= 0 else -1


def batches(found: list[Example], tokens: int, chance: random.Random) -> list[list[Example]]:
    """Examples of like length together, at most ``tokens`` pieces a batch with padding, in random order."""
    ordered = sorted(found, key=lambda e: len(e.ids) + chance.random() * 16)
    groups: list[list[Example]] = [[]]
    for example in ordered:
        if groups[-1] and (len(groups[-1]) + 1) * (len(example.ids) + 2) > tokens:
            groups.append([])
        groups[-1].append(example)
    chance.shuffle(groups)
    return groups


def collate(group: Sequence[Example]) -> Batch:
    """One padded batch."""
    longest = max(len(e.ids) for e in group) + 2
    shape = (len(group), longest)
    ids = np.full(shape, pieces.PAD_ID, np.int64)
    looks, mask = np.zeros(shape, np.int64), np.zeros(shape, np.int64)
    heads = np.zeros(shape, bool)
    roles, entities = np.full(shape, IGNORED, np.int64), np.full(shape, IGNORED, np.int64)
    links: list[tuple[int, int, int, int]] = []
    for row, e in enumerate(group):
        n = len(e.ids)
        ids[row, 0], ids[row, n + 1] = pieces.CLS_ID, pieces.SEP_ID
        ids[row, 1 : n + 1], looks[row, 1 : n + 1] = e.ids, e.looks
        mask[row, : n + 2] = 1
        heads[row, 1 : n + 1], roles[row, 1 : n + 1], entities[row, 1 : n + 1] = (
            e.heads,
            e.roles,
            e.entities,
        )
        links += [(row, kind, ask + 1, answer + 1) for kind, ask, answer in e.links]
    table = torch.tensor(links, dtype=torch.long).reshape(-1, 4)
    arrays = [torch.from_numpy(x) for x in (ids, looks, mask, heads, roles, entities)]
    return Batch(*arrays, table, torch.tensor([e.weight for e in group]))
