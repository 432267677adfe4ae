"""All figures of the shipped model.

Who said what, per slice and per way of arriving; names; 8 bits against float; time. What is measured is never trained
on: PolNeAR's dev split and GUM's news documents.
"""

import random
import statistics
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from extractors import sentences
from extractors.attribution import attribute
from extractors.body import Body
from extractors.digest import Span
from extractors.encoder import Encoder, Encoding
from extractors.encoder.encoding import Answers, Longs, encode
from extractors.encoder.training import augment, corpora, scoring, silver
from extractors.encoder.training.corpora import Document
from extractors.encoder.training.scoring import Said

Reader = Callable[[Document], Encoding]
Attributed = Callable[[Document], Sequence[Said]]
Names = Callable[[Document], set[tuple[int, int, str]]]
KINDS = frozenset({"person", "organization"})
TITLES = frozenset(
    "mr mrs ms dr president senator sen. gov. rep. mr. mrs. ms. dr. sir lord".split()  # noqa: SIM905
)


def robustness(
    script: Any, documents: Sequence[Document], attributed: Attributed
) -> dict[str, dict[str, float]]:
    """Figures on each variant of the documents."""
    table = {}
    for name, change in augment.VARIANTS.items():
        chance = random.Random(name)  # noqa: S311 - the same variant each time
        varied = [augment.apply(d, change(d, chance)) for d in documents]
        table[name] = scoring.figures(script, varied, map(attributed, varied))
    return table


def slices(
    script: Any, documents: Sequence[Document], found: Sequence[Sequence[Said]]
) -> dict[str, dict[str, float]]:
    """Figures per publisher and per length."""
    groups: dict[str, list[int]] = defaultdict(list)
    for i, document in enumerate(documents):
        groups[document.id.split("_")[0]].append(i)
        groups[_length(document)].append(i)
    return {
        name: scoring.figures(script, [documents[i] for i in group], [found[i] for i in group])
        for name, group in sorted(groups.items())
    }


def _length(document: Document) -> str:
    words = len(document.text.split())
    if words < 500:
        return "under 500 words"
    return "500 to 1000 words" if words < 1000 else "over 1000 words"


def names(documents: Iterable[Document], read: Names) -> tuple[float, float, float]:
    """Precision, recall and F1 of named persons and organisations, in per cent: exact span and type.

    Articles, titles and possessive endings are taken off both sides, for the two ways of marking differ there; a name
    inside a phrase that GUM marks as more than a name is not counted, either way.
    """
    right = found = wanted = 0
    for document in documents:
        gold = {_bare(document.text, e) for e in document.entities or () if e[2] in KINDS}
        got = {_bare(document.text, e) for e in read(document) if e[2] in KINDS}
        undecided = {e for e in got - gold if _within(e, document.unknown)}
        right += len(gold & got)
        found += len(got - undecided)
        wanted += len(gold)
    precision, recall = right / max(1, found), right / max(1, wanted)
    return 100 * precision, 100 * recall, 200 * right / max(1, found + wanted)


def _within(entity: tuple[int, int, str], stretches: Sequence[tuple[int, int]]) -> bool:
    return any(a <= entity[0] and entity[1] <= b for a, b in stretches)


def _bare(text: str, entity: tuple[int, int, str]) -> tuple[int, int, str]:
    start, end = corpora.bare_name(text, entity[0], entity[1])
    first, _, rest = text[start:end].partition(" ")
    while rest and first.lower() in TITLES:
        start = end - len(rest)
        first, _, rest = rest.partition(" ")
    return start, end, entity[2]


def timing(encoder: Encoder, document: Document, repeats: int = 15) -> tuple[float, float]:
    """Median milliseconds of a reading, and of the bare network within it."""
    whole, bare = [], []
    for _ in range(repeats):
        inside = 0.0

        def run(ids: Longs, looks: Longs, mask: Longs) -> Answers:
            nonlocal inside
            began = time.perf_counter()
            answers = encoder.run(ids, looks, mask)
            inside += time.perf_counter() - began
            return answers

        began = time.perf_counter()
        encode(document.text, document.paragraphs, encoder.tokenizer, run, encoder.steps)
        whole.append(1e3 * (time.perf_counter() - began))
        bare.append(1e3 * inside)
    return statistics.median(whole), statistics.median(bare)


def report(files: Path, shared: Path, spacy: str | None, reference: Path | None = None) -> str:
    """Everything as Markdown.

    ``reference`` is a folder with the float model; ``spacy`` a pipeline to compare names with.
    """
    script = scoring.scorer(shared.parent / "eval" / "score_attribution.py")
    dev = list(corpora.polnear(shared / "polnear", "dev"))
    encoder = Encoder.load(files)
    read = _reader(encoder)
    found = [_with_rules(d, read(d)) for d in dev]
    rows = {"PolNeAR dev": scoring.figures(script, dev, found)}
    rows["without the rules"] = scoring.figures(script, dev, (read(d).attributions for d in dev))
    if reference is not None:
        exact = _reader(Encoder.load(reference))
        rows["in float"] = scoring.figures(script, dev, (_with_rules(d, exact(d)) for d in dev))
    rows |= slices(script, dev, found)
    rows |= robustness(script, dev, lambda d: _with_rules(d, read(d)))
    kinds = scoring.recall_by_kind(script, dev, found)
    shares = [f"{kind}: {share:.1f} % of {n} found" for kind, (share, n) in kinds.items()]
    parts = [[_table(rows)], shares, _names(shared, read, spacy), _times(encoder, dev)]
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def _with_rules(document: Document, encoding: Encoding) -> Sequence[Said]:
    paragraphs = tuple(Span(start=a, end=b) for a, b in document.paragraphs)
    body = Body(document.text, paragraphs, sentences.split(document.text, paragraphs))
    return attribute(body, encoding)


def _reader(encoder: Encoder) -> Reader:
    return lambda document: encoder.encode(document.text, document.paragraphs)


def _table(rows: dict[str, dict[str, float]]) -> str:
    columns = scoring.FIGURES
    lines = ["| | " + " | ".join(columns) + " |", "|---" * (len(columns) + 1) + "|"]
    for name, row in rows.items():
        cells = " | ".join(f"{row.get(column, 0):.1f}" for column in columns)
        lines.append(f"| {name} | {cells} |")
    return "\n".join(lines)


def _names(shared: Path, read: Reader, spacy: str | None) -> list[str]:
    news = list(corpora.gum(shared / "gum", news=True))
    rows = {"encoder": names(news, lambda d: {(e.start, e.end, e.kind) for e in read(d).entities})}
    if spacy:
        pipeline = silver.load_spacy(spacy)
        rows[Path(spacy).name] = names(news, lambda d: set(silver.entities(pipeline, d.text)))
    head = ["| names on GUM news | P | R | F1 |", "|---|---|---|---|"]
    return head + [f"| {name} | {p:.1f} | {r:.1f} | {f:.1f} |" for name, (p, r, f) in rows.items()]


def _times(encoder: Encoder, dev: Sequence[Document]) -> list[str]:
    typical = min(dev, key=lambda d: abs(len(d.text.split()) - 800))
    whole, bare = timing(encoder, typical)
    words = len(typical.text.split())
    return [
        f"An article of {words} words: {whole:.0f} ms on one core, {bare:.0f} ms of it the network."
    ]
