"""Figures on PolNeAR with the evaluation script that lies beside the corpora."""

import importlib.util
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Protocol

from extractors.encoder.training.corpora import Document

_MARK = re.compile(r"[“”\"«»]|``|''")
FIGURES = ("exact.source", "exact.cue", "exact.content", "e2e", "e2e_quoted", "e2e_unquoted")


def scorer(path: Path) -> Any:
    """The evaluation script as a module."""
    spec = importlib.util.spec_from_file_location("score_attribution", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Place(Protocol):
    """Characters of a text, end exclusive."""

    @property
    def start(self) -> int:
        """First character."""

    @property
    def end(self) -> int:
        """One past the last character."""


class Said(Protocol):
    """An attribution, the encoder's or the one after the rules."""

    @property
    def source(self) -> Sequence[Place]:
        """Who."""

    @property
    def cue(self) -> Sequence[Place]:
        """The words that tell of the saying."""

    @property
    def content(self) -> Sequence[Place]:
        """What."""


def predictions(attributions: Iterable[Said]) -> list[dict[str, list[list[int]] | None]]:
    """Attributions in the script's form."""
    return [
        {
            "source": _pairs(a.source) or None,
            "cue": _pairs(a.cue) or None,
            "content": _pairs(a.content),
        }
        for a in attributions
    ]


def _pairs(parts: Sequence[Place]) -> list[list[int]]:
    return [[s.start, s.end] for s in parts]


def gold_of(document: Document) -> list[dict[str, list[tuple[int, int]] | None]]:
    """A document's gold attributions in the script's form."""
    return [
        {"source": a.source or None, "cue": a.cue or None, "content": a.content or None}
        for a in document.attributions or ()
    ]


def figures(
    script: Any, documents: Iterable[Document], found: Iterable[Iterable[Said]]
) -> dict[str, float]:
    """F1 in per cent by name, and P and R of who said what in quotes."""
    gold, predicted = {}, {}
    for document, attributions in zip(documents, found, strict=True):
        gold[document.id] = (document.text, gold_of(document))
        predicted[document.id] = predictions(attributions)
    result = script.evaluate(predicted, gold)
    table = {name: float(result[name]["F1"]) for name in FIGURES if name in result}
    if "e2e_quoted" in result:
        quotes = result["e2e_quoted"]
        table |= {"e2e_quoted_P": float(quotes["P"]), "e2e_quoted_R": float(quotes["R"])}
    return table | {"src_acc": float(result["src_acc"]["acc"] or 0)}


def recall_by_kind(
    script: Any, documents: Iterable[Document], found: Iterable[Iterable[Said]]
) -> dict[str, tuple[float, int]]:
    """Per cent of the gold attributions found with their source, and how many there are.

    By how they are marked: wholly between quotation marks, partly, or not at all.
    """
    hits: dict[str, int] = defaultdict(int)
    totals: dict[str, int] = defaultdict(int)
    for document, attributions in zip(documents, found, strict=True):
        doc = script.Doc(document.text)
        gold = [script.Attr(doc, g) for g in gold_of(document)]
        mine = [script.Attr(doc, p) for p in predictions(attributions)]
        matched = set(script.match(mine, gold, True).values())
        for i, attribution in enumerate(document.attributions or ()):
            kind = _marking(document.text, attribution.content)
            totals[kind] += 1
            hits[kind] += i in matched
    return {kind: (100 * hits[kind] / totals[kind], totals[kind]) for kind in sorted(totals)}


def _marking(text: str, content: Sequence[tuple[int, int]]) -> str:
    parts = [text[a:b].strip(" ,.") for a, b in content]
    if not any(_MARK.search(part) for part in parts):
        return "indirect"
    whole = all(_MARK.match(part) and _MARK.search(part[-2:]) for part in parts)
    return "direct" if whole else "mixed"
