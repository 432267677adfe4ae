"""Articles with the sentences that an annotator chose: the gold digests, and the choices in `labels.json`.

`labels.json` was made for this project by the gold digests' guidelines. It holds no text: for each document of a corpus
the first and last word of every chosen sentence, counted from the beginning of the file, most important first.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

import extractors
from extractors import furniture, pipeline
from extractors.body import body_of
from extractors.facts.candidates import Candidate, gather
from extractors.facts.features import measure
from extractors.facts.training.scoring import SAME_FACT, overlap, tokens

LABELS = Path(__file__).with_name("labels.json")

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Example:
    """An article's candidates, what is known of each, and which were chosen."""

    name: str
    candidates: tuple[Candidate, ...]
    features: tuple[dict[str, float], ...]
    wanted: tuple[tuple[str, ...], ...]

    @property
    def places(self) -> Floats:
        """For each candidate the annotator's rank, 1 for the most important; 0 for what was not chosen."""
        said = [tokens(candidate.text) for candidate in self.candidates]
        return np.array([self._place(words) for words in said])

    def _place(self, words: list[str]) -> float:
        closeness = [overlap(words, one) for one in self.wanted]
        best = max(closeness, default=0.0)
        return 1.0 + closeness.index(best) if best >= SAME_FACT else 0.0

    def rows(self, names: Iterable[str]) -> Floats:
        """The features called `names`, a row for each candidate."""
        listed = list(names)
        return np.array([[one[name] for name in listed] for one in self.features])


def read(path: Path, name: str, wanted: Iterable[str]) -> Example:
    """The article at `path`, taken through the stages that come before the facts."""
    article = extractors.read(path.read_bytes(), filename=path.name)
    body = body_of(article, furniture.mark(article))
    attributions, cast = pipeline.voices(body, article.title)
    found = gather(article, body, attributions, cast)
    return Example(
        name=name,
        candidates=found,
        features=tuple(measure(found, article.title)),
        wanted=tuple(tuple(tokens(text)) for text in wanted),
    )


def from_gold(gold: Path, *, leave_out: Iterable[str] = ()) -> Iterator[Example]:
    """The gold digests in `gold`, but for those whose name holds one of `leave_out`."""
    for path in sorted(gold.glob("*.gold.json")):
        name = path.name.removesuffix(".gold.json")
        if any(part in name for part in leave_out):
            continue
        digest = json.loads(path.read_text(encoding="utf8"))
        yield read(
            path.with_name(f"{name}.txt"), name, [one["text"] for one in digest["key_facts"]]
        )


def from_labels(corpora: Path, *, leave_out: Iterable[str] = ()) -> Iterator[Example]:
    """The documents of `corpora` that `labels.json` chooses sentences of."""
    for place, ranges in json.loads(LABELS.read_text(encoding="utf8")).items():
        if any(part in place for part in leave_out):
            continue
        path = corpora / f"{place}.txt"
        words = tokens(path.read_text(encoding="utf8"))
        yield read(path, path.stem, [" ".join(words[start:end]) for start, end in ranges])
