"""Digests against those that were made by hand: quotes, whose they are, and what the sources are."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extractors import Digest
from extractors.digest import Source
from extractors.naming import tokens_of
from tests.evaluation_gate.scores import Score

FOLDER = Path(__file__).parents[1] / "fixtures" / "digests"
# Of the words of two texts, how many both must have to be the same quote, statement or role.
SAME_QUOTE, SAME_STATEMENT, SAME_ROLE = 0.7, 0.5, 0.5
_SOFT = ("doubtful", "nested", "headline")
_WORD = re.compile(r"\w+")

Gold = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Made:
    """One article and its digest by hand."""

    name: str
    text: str
    gold: Gold


def load() -> list[Made]:
    """Every article of the folder, by name."""
    return [
        Made(
            path.stem,
            path.read_text(encoding="utf-8"),
            json.loads(path.with_suffix(".gold.json").read_text(encoding="utf-8")),
        )
        for path in sorted(FOLDER.glob("*.txt"))
    ]


def who_said_it(made: Made, digest: Digest, kind: str, same: float) -> Score:
    """Items of `kind` ("quotes", "statements") that are found with the right speaker."""
    people = {source["id"]: source for source in made.gold["sources"]}
    known = {source.id: source for source in digest.sources}
    shown: list[tuple[str, Source | None]] = [
        (digest.article.text[span.start : span.end], known.get(item.speaker or ""))
        for item in getattr(digest, kind)
        for span in item.spans
    ]
    wanted: list[Gold] = made.gold[kind]
    pairs = _pairs([item["text"] for item in wanted], [text for text, _ in shown], same)
    soft = {i for i, item in enumerate(wanted) if any(item.get(mark) for mark in _SOFT)}
    right = sum(
        _is_speaker(wanted[i], people, shown[j][1]) for i, j in pairs.items() if i not in soft
    )
    found = len(shown) - sum(i in soft for i in pairs)
    return Score(right, found, len(wanted) - len(soft))


def roles(made: Made, digest: Digest) -> Score:
    """Roles of people and bodies that are found; a role that the gold digest has not is no error."""
    right = wanted = 0
    for gold in made.gold["sources"]:
        if not gold["role"] or gold["kind"] == "unnamed" or gold.get("doubtful"):
            continue
        exact = (
            source for source in digest.sources if tokens_of(source.name) == tokens_of(gold["name"])
        )
        found = next(exact, None)
        if found is not None:
            wanted += 1
            right += _alike(found.role or "", gold["role"]) >= SAME_ROLE
    return Score(right, wanted, wanted)


def unspoken(made: Made, digest: Digest) -> list[str]:
    """Words in quotation marks that nobody says and the digest shows as a quote."""
    nobody = {_bare(item["text"]) for item in made.gold["not_quotes"]}
    return [quote.text for quote in digest.quotes if _bare(quote.text) in nobody]


def _is_speaker(item: Gold, people: dict[str, Gold], source: Source | None) -> bool:
    for key in (item.get("speaker"), item.get("alt_speaker")):
        if key is not None and source is not None and _is_same(people[key], source):
            return True
    return item.get("speaker") is None


def _is_same(gold: Gold, source: Source) -> bool:
    """Whether two sources have a name in common, or one has a name that is part of the other's."""
    one = [set(_names(name)) for name in (gold["name"], *gold["aliases"])]
    other = [set(_names(name)) for name in (source.name, *source.aliases)]
    return any(a and b and (a <= b or b <= a) for a in one for b in other)


def _names(name: str) -> Sequence[str]:
    return [token for token in tokens_of(name) if token not in ("the", "a", "an", "of")]


def _pairs(wanted: Sequence[str], shown: Sequence[str], same: float) -> dict[int, int]:
    """The places of what is wanted and shown alike, each once, the most alike first."""
    alike = sorted(
        (
            (-score, i, j)
            for i, one in enumerate(wanted)
            for j, other in enumerate(shown)
            if (score := _alike(one, other)) >= same
        )
    )
    pairs: dict[int, int] = {}
    for _, i, j in alike:
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def _alike(one: str, other: str) -> float:
    """The harmonic mean of the shares of words that two texts have in common."""
    a, b = Counter(_WORD.findall(one.lower())), Counter(_WORD.findall(other.lower()))
    total = sum(a.values()) + sum(b.values())
    return 2 * sum((a & b).values()) / total if total else 0.0


def _bare(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))


def slices(made: Made) -> list[str]:
    """Everything that the digest by hand says is in the article."""
    parts = ("quotes", "statements", "key_facts", "figures", "not_quotes")
    return [item["text"] for part in parts for item in made.gold[part]]
