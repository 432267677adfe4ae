"""One reading of an article: windows through the network, the answers put together, spans and links decoded.

The network itself comes in as a function, so that training measures with the very code that runs later.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from extractors.encoder import decode, links, pieces, windows
from extractors.encoder.decode import Tagged
from extractors.encoder.labels import ENTITY_KINDS, ROLES

Floats = NDArray[np.float32]
Longs = NDArray[np.int64]

BATCH: Final = 1
"""Windows of like length in one run. On one core two gain nothing and pad: 800 words took 136 ms instead of 119."""


_SMALL_WORDS: Final = frozenset(("of", "for", "at", "in", "on", "and", "the", "to", ",", "&"))


class Answers(NamedTuple):
    """What the network says of a batch.

    Tag scores and link vectors, each ``[windows, pieces, width]``.
    """

    roles: Floats
    entities: Floats
    links: Floats


class Run(Protocol):
    """The network: piece ids, looks and mask (1 where there is a piece), each ``[windows, pieces]``."""

    def __call__(self, ids: Longs, looks: Longs, mask: Longs) -> Answers:
        """Run the network on a batch."""


class Steps(NamedTuple):
    """Learned transition scores between tags, ``[tags, tags]`` each, impossible steps included."""

    roles: Floats
    entities: Floats


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters ``[start, end)`` of the text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Entity:
    """A name in the text and what it names, one of ``labels.ENTITY_KINDS``."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who said what.

    A part lies in several stretches where it crosses a paragraph's end, or where a quote is split; ``source`` and
    ``cue`` may be empty. ``confidence``, between 0 and 1, is how sure the links are.
    """

    source: tuple[Stretch, ...]
    cue: tuple[Stretch, ...]
    content: tuple[Stretch, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class Encoding:
    """What one pass over an article found.

    ``sources`` and ``cues`` are all stretches found, linked or not, in order.
    """

    attributions: tuple[Attribution, ...]
    sources: tuple[Stretch, ...]
    cues: tuple[Stretch, ...]
    entities: tuple[Entity, ...]


def encode(
    text: str, paragraphs: Sequence[tuple[int, int]], tokenizer: Tokenizer, run: Run, steps: Steps
) -> Encoding:
    """Read an article. ``paragraphs`` are character ranges of ``text``, in order, not overlapping."""
    cut = pieces.cut(tokenizer, text, paragraphs)
    if not len(cut):
        return Encoding((), (), (), ())
    answers, nulls = _answers(cut, run)
    heads = np.flatnonzero(np.concatenate(([True], np.diff(cut.words) > 0)))
    tails = np.concatenate((heads[1:], [len(cut)])) - 1
    words = np.stack((cut.starts[heads], cut.ends[tails]), 1)
    breaks = cut.ids[heads] == pieces.BREAK_ID
    tagged = decode.spans(answers.roles[heads], steps.roles, breaks)
    named = decode.spans(answers.entities[heads], steps.entities, breaks)
    found = links.link(tagged, answers.links[heads], nulls[heads])
    stretches = [_stretches(s, words, breaks) for s in tagged]
    return Encoding(
        attributions=tuple(_attribution(a, stretches) for a in found),
        sources=_of_role("source", tagged, stretches),
        cues=_of_role("cue", tagged, stretches),
        entities=tuple(_entity(text, s, words) for s in named),
    )


def _entity(text: str, span: Tagged, words: NDArray[np.int32]) -> Entity:
    """A name without the small words that the network sometimes leaves at its end: “Museum of”."""
    last = span.end - 1
    while last > span.start and text[words[last, 0] : words[last, 1]] in _SMALL_WORDS:
        last -= 1
    return Entity(int(words[span.start, 0]), int(words[last, 1]), ENTITY_KINDS[span.kind])


def _of_role(
    role: str, tagged: list[Tagged], stretches: list[tuple[Stretch, ...]]
) -> tuple[Stretch, ...]:
    return tuple(
        x
        for s, parts in zip(tagged, stretches, strict=True)
        if ROLES[s.kind] == role
        for x in parts
    )


def _attribution(found: links.Linked, stretches: list[tuple[Stretch, ...]]) -> Attribution:
    return Attribution(
        source=stretches[found.source] if found.source is not None else (),
        cue=stretches[found.cue] if found.cue is not None else (),
        content=tuple(x for c in found.contents for x in stretches[c]),
        confidence=found.confidence,
    )


def _stretches(
    span: Tagged, words: NDArray[np.int32], breaks: NDArray[np.bool_]
) -> tuple[Stretch, ...]:
    """Characters of a span, one stretch a paragraph."""
    broken = breaks[span.start : span.end]
    if not broken.any():  # nearly always
        first, last = words[span.start, 0], words[span.end - 1, 1]
        return (Stretch(int(first), int(last)),)
    inside = np.arange(span.start, span.end)[~broken]
    if not len(inside):
        return ()
    runs = np.split(inside, np.flatnonzero(np.diff(inside) > 1) + 1)
    return tuple(Stretch(int(words[r[0], 0]), int(words[r[-1], 1])) for r in runs)


def _answers(cut: pieces.Pieces, run: Run) -> tuple[Answers, Floats]:
    """The network's answers for every piece and its start token's link vectors, each from its owner.

    Shapes ``[pieces, width]``.
    """
    plan = windows.split(cut.paragraphs)
    order = sorted(range(len(plan)), key=lambda i: len(plan[i]))
    kept: dict[int, tuple[list[Floats], Floats]] = {}
    for i in range(0, len(order), BATCH):
        group = order[i : i + BATCH]
        answers = run(*_padded(cut, [plan[j] for j in group]))
        for row, j in enumerate(group):
            window = plan[j]
            part = slice(1 + window.own - window.start, 1 + len(window))
            kept[j] = ([a[row, part] for a in answers], answers.links[row, :1])
    ordered = [kept[j] for j in range(len(plan))]
    joined = Answers(
        *(np.concatenate([parts[k] for parts, _ in ordered]) for k in range(len(Answers._fields)))
    )
    nulls = np.concatenate([np.repeat(null, len(parts[0]), 0) for parts, null in ordered])
    return joined, nulls


def _padded(cut: pieces.Pieces, group: list[windows.Window]) -> tuple[Longs, Longs, Longs]:
    """Ids, looks and mask of some windows, framed and padded to the longest."""
    shape = (len(group), 2 + max(len(w) for w in group))
    ids, looks, mask = (
        np.full(shape, pieces.PAD_ID, np.int64),
        np.zeros(shape, np.int64),
        np.zeros(shape, np.int64),
    )
    for row, window in enumerate(group):
        n = len(window)
        ids[row, 0], ids[row, n + 1] = pieces.CLS_ID, pieces.SEP_ID
        ids[row, 1 : n + 1] = cut.ids[window.start : window.end]
        looks[row, 1 : n + 1] = cut.looks[window.start : window.end]
        mask[row, : n + 2] = 1
    return ids, looks, mask
