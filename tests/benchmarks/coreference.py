"""Whom pronouns and descriptions stand for, against GUM's gold coreference.

Two counts. Of the sources of reported speech that are no names: is the chosen character one that the gold has in the
same cluster? Of every "he" and "she" in running text, speech or not: the same. A choice is right when one of the
character's mentions before the phrase lies in the phrase's cluster; a description that opens a cluster is rightly new.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from extractors import pipeline, sentences
from extractors.attribution import Attribution
from extractors.body import Body
from extractors.digest import Span
from extractors.sources.phrases import PRONOUNS
from extractors.sources.resolution import Resolution
from extractors.sources.scene import Choice

GUM = Path(__file__).parents[3] / "shared" / "corpora" / "gum"
GENRES = ("news", "interview", "bio", "court")
_LINE = re.compile(r"\S(?:[^\n]*\S)?")
_PRONOUN = re.compile(r"\b(?:he|she)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Gold:
    """The mentions of a document: by their borders, and by cluster."""

    clusters: dict[tuple[int, int], str]

    def of(self, span: Span) -> str | None:
        """The cluster of the longest mention that begins where `span` does and ends within it."""
        inside = [
            (end, cluster)
            for (start, end), cluster in self.clusters.items()
            if start == span.start and end <= span.end + 1
        ]
        return max(inside)[1] if inside else None

    def opens(self, cluster: str, place: int) -> bool:
        """Whether nothing of the cluster comes before `place`."""
        return all(
            start >= place for (start, _), other in self.clusters.items() if other == cluster
        )


def run(console: Console) -> None:
    """Print a table; say so where the corpus is absent."""
    if not GUM.is_dir():
        console.print("GUM is absent: nothing to measure against")
        return
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for genre in GENRES:
        for path in sorted(GUM.glob(f"GUM_{genre}_*.txt")):
            for what, verdict in _document(path):
                counts[f"{genre}: {what}"][verdict] += 1
    table = Table("", "right", "wrong", "left open", "right of those chosen")
    for what, found in counts.items():
        chosen = found["right"] + found["wrong"]
        share = f"{100 * found['right'] / chosen:.1f} %" if chosen else ""
        table.add_row(what, *(str(found[key]) for key in ("right", "wrong", "open")), share)
    console.print(table)


def _document(path: Path) -> Iterator[tuple[str, str]]:
    text = path.read_bytes().decode()  # offsets count the file's own line ends
    gold = _gold(json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))["entities"])
    paragraphs = tuple(Span(start=line.start(), end=line.end()) for line in _LINE.finditer(text))
    body = Body(text, paragraphs, sentences.split(text, paragraphs))
    told, names = pipeline.reports(body, title=None)
    resolution = Resolution(body, told, names)
    for what, span, choice in (*_sources(text, told, resolution), *_pronouns(text, resolution)):
        verdict = _verdict(gold, span, choice, resolution)
        if verdict is not None:
            yield what, verdict


def _gold(mentions: Iterable[dict[str, object]]) -> _Gold:
    return _Gold(
        {
            (int(str(mention["start"])), int(str(mention["end"]))): str(mention["cluster"])
            for mention in mentions
        }
    )


def _sources(
    text: str, told: Sequence[Attribution], resolution: Resolution
) -> Iterator[tuple[str, Span, Choice]]:
    for item, choice in zip(told, resolution.choices(), strict=True):
        if not item.source or choice.evidence.startswith(("name", "account", "joint")):
            continue
        pronoun = item.source[0].of(text).lower() in PRONOUNS
        yield f"sources, {'pronouns' if pronoun else 'descriptions'}", item.source[0], choice


def _pronouns(text: str, resolution: Resolution) -> Iterator[tuple[str, Span, Choice]]:
    for match in _PRONOUN.finditer(text):
        span = Span(start=match.start(), end=match.end())
        if not resolution.scene.is_quoted(span):
            yield (
                "every he and she",
                span,
                resolution.scene.of_pronoun(match.group().lower(), span.start),
            )


def _verdict(gold: _Gold, span: Span, choice: Choice, resolution: Resolution) -> str | None:
    cluster = gold.of(span)
    if cluster is None:
        return None
    if choice.character is None:
        return "open"
    seen = resolution.reading.seen.get(id(choice.character), ())
    before = [one for one in (*choice.character.mentions, *seen) if one.start < span.start]
    known = {gold.clusters.get((one.start, one.end)) or gold.of(one) for one in before}
    if not before:
        return "right" if gold.opens(cluster, span.start) else "wrong"
    return "right" if cluster in known else "wrong"
