"""Figures on PolNeAR with the evaluation script that lies beside the corpora."""

import importlib.util
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from extractors.encoder.encoding import Encoding, Stretch
from extractors.encoder.training.corpora import Document

FIGURES = ("exact.source", "exact.cue", "exact.content", "e2e", "e2e_quoted", "e2e_unquoted")


def scorer(path: Path) -> Any:
    """The evaluation script as a module."""
    spec = importlib.util.spec_from_file_location("score_attribution", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def predictions(encoding: Encoding) -> list[dict[str, list[list[int]] | None]]:
    """Attributions in the script's form."""
    return [
        {
            "source": _pairs(a.source) or None,
            "cue": _pairs(a.cue) or None,
            "content": _pairs(a.content),
        }
        for a in encoding.attributions
    ]


def _pairs(parts: tuple[Stretch, ...]) -> list[list[int]]:
    return [[s.start, s.end] for s in parts]


def gold_of(document: Document) -> list[dict[str, list[tuple[int, int]] | None]]:
    """A document's gold attributions in the script's form."""
    return [
        {"source": a.source or None, "cue": a.cue or None, "content": a.content or None}
        for a in document.attributions or ()
    ]


def figures(
    script: Any, documents: Iterable[Document], encodings: Iterable[Encoding]
) -> dict[str, float]:
    """F1 in per cent by name, and P and R of who said what in quotes."""
    gold, found = {}, {}
    for document, encoding in zip(documents, encodings, strict=True):
        gold[document.id] = (document.text, gold_of(document))
        found[document.id] = predictions(encoding)
    result = script.evaluate(found, gold)
    table = {name: float(result[name]["F1"]) for name in FIGURES if name in result}
    if "e2e_quoted" in result:
        table |= {
            "e2e_quoted_P": float(result["e2e_quoted"]["P"]),
            "e2e_quoted_R": float(result["e2e_quoted"]["R"]),
        }
    return table | {"src_acc": float(result["src_acc"]["acc"] or 0)}
