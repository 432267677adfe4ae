"""Key facts beside plain rankers: the facts annotators chose, and ROUGE against GUM's reference summaries.

`python -m tests.benchmarks.facts`. The learned ranker never scores an article that it was trained on. LexRank, TextRank
and LSA are sumy's and are left out where it is not installed; all choose among the same sentences.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from pathlib import Path

from rich.console import Console
from rich.table import Table

from extractors.facts import selection
from extractors.facts.training.__main__ import KEPT_BACK
from extractors.facts.training.examples import Example, from_gold, from_labels, read
from extractors.facts.training.fitting import fit
from extractors.facts.training.scoring import found, rouge, tokens

SHARED = Path(__file__).parents[3] / "shared"

# An order of a document's candidates, best first; at most `selection.MOST` of them.
Order = list[int]
Ranker = Callable[[Example], Order]


def run(console: Console) -> None:
    """Print both tables; say so where the corpora are absent."""
    if not SHARED.is_dir():
        console.print("../shared is absent: nothing to measure against")
        return
    looked_at = list(from_gold(SHARED / "gold", leave_out=KEPT_BACK))
    trained = [*looked_at, *from_labels(SHARED / "corpora")]
    rankers: dict[str, Ranker] = {"first sentences": _first, **_from_sumy(), "ours": _Ours(trained)}
    console.print(_chosen(looked_at, rankers))
    console.print(_summaries(rankers))


def _chosen(examples: Sequence[Example], rankers: Mapping[str, Ranker]) -> Table:
    table = Table("gold, looked at", "precision", "recall", title="facts that annotators chose")
    for name, ranker in rankers.items():
        hits = shown = wanted = 0
        for example in examples:
            order = ranker(example)
            hits += found(example.wanted, [tokens(example.candidates[at].text) for at in order])
            shown += len(order)
            wanted += len(example.wanted)
        table.add_row(name, f"{100 * hits / shown:.1f}", f"{100 * hits / wanted:.1f}")
    return table


def _summaries(rankers: Mapping[str, Ranker]) -> Table:
    """Mean over documents and references; what is chosen is cut to the length of each reference."""
    table = Table("GUM news", "ROUGE-1", "ROUGE-2", "ROUGE-L", title="F1 against five summaries")
    documents = [
        (read(path.with_suffix(".txt"), path.stem, ()), json.loads(path.read_text())["summaries"])
        for path in sorted((SHARED / "corpora" / "gum").glob("GUM_news_*.json"))
    ]
    for name, ranker in rankers.items():
        scores: list[tuple[float, float, float]] = []
        for document, references in documents:
            said = [
                word for at in ranker(document) for word in tokens(document.candidates[at].text)
            ]
            scores.extend(
                rouge(reference, said[: len(reference)]) for reference in map(tokens, references)
            )
        table.add_row(
            name,
            *(f"{100 * sum(column) / len(scores):.1f}" for column in zip(*scores, strict=True)),
        )
    return table


class _Ours:
    """The learned ranker, trained anew without the article it scores and without the same text elsewhere."""

    def __init__(self, trained: Sequence[Example]) -> None:
        self._trained = trained
        self._names = sorted(trained[0].features[0])

    def __call__(self, example: Example) -> Order:
        key = example.name.rsplit("_", 1)[-1]
        model = fit(
            [one for one in self._trained if one.name.rsplit("_", 1)[-1] != key], self._names
        )
        scores = [model.score(measured) for measured in example.features]
        return selection.pick(example.candidates, scores, [model.chance(score) for score in scores])


def _first(example: Example) -> Order:
    return list(range(min(selection.MOST, len(example.candidates))))


def _from_sumy() -> dict[str, Ranker]:
    try:
        dom = import_module("sumy.models.dom")
    except ImportError:
        return {}
    stemmer = import_module("sumy.nlp.stemmers").Stemmer("english")
    stop_words = import_module("sumy.utils").get_stop_words("english")

    class Words:
        """Our own words, so that sumy needs no data of its tokenizer's."""

        @staticmethod
        def to_words(text: str) -> tuple[str, ...]:
            return tuple(tokens(text))

    def ranker(module: str, kind: str) -> Ranker:
        summarizer = getattr(import_module(f"sumy.summarizers.{module}"), kind)(stemmer)
        summarizer.stop_words = stop_words

        def order(example: Example) -> Order:
            texts = [candidate.text for candidate in example.candidates]
            said = [dom.Sentence(text, Words()) for text in texts]
            document = dom.ObjectDocumentModel([dom.Paragraph(said)])
            ranked: Order = []
            for count in range(
                1, min(selection.MOST, len(texts)) + 1
            ):  # sumy answers in reading order
                chosen = {str(sentence) for sentence in summarizer(document, count)}
                ranked.extend(
                    at for at, text in enumerate(texts) if text in chosen and at not in ranked
                )
            return ranked[: selection.MOST]

        return order

    return {
        "LexRank": ranker("lex_rank", "LexRankSummarizer"),
        "TextRank": ranker("text_rank", "TextRankSummarizer"),
        "LSA": ranker("lsa", "LsaSummarizer"),
    }


if __name__ == "__main__":
    run(Console(highlight=False, width=110))
