"""Which items come first: the order in which a layout gives room to them."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from extractors.digest import Digest, KeyFact, Quote, Source

# A quote shorter than this rarely stands on its own ("very pleased"); chosen by reading gold digests.
SHORTEST_TELLING_QUOTE = 40


@dataclass(frozen=True, slots=True)
class Tally:
    """How often a source speaks."""

    quotes: int
    statements: int

    @property
    def total(self) -> int:
        """Everything the article attributes to the source."""
        return self.quotes + self.statements


def facts(digest: Digest) -> list[KeyFact]:
    """Key facts by rank."""
    return sorted(digest.key_facts, key=lambda fact: (fact.rank, fact.spans[0].start))


def quotes(digest: Digest) -> list[Quote]:
    """Quotes, the strongest first: every voice once before any twice, whole and attributed ones before others."""
    strongest = sorted(digest.quotes, key=_weakness)
    turns: dict[str | None, int] = defaultdict(int)
    order: list[tuple[int, Quote]] = []
    for quote in strongest:
        order.append((turns[quote.speaker], quote))
        turns[quote.speaker] += 1
    return [quote for _, quote in sorted(order, key=lambda turn: turn[0])]


def sources(digest: Digest) -> list[Source]:
    """Sources, those that speak most first; among equals the named ones, then article order."""
    tallies = tally(digest)
    return sorted(
        digest.sources, key=lambda source: (-tallies[source.id].total, source.kind == "unnamed")
    )


def tally(digest: Digest) -> dict[str, Tally]:
    """How often each source speaks, by its id."""
    quoted = Counter(quote.speaker for quote in digest.quotes)
    reported = Counter(statement.speaker for statement in digest.statements)
    return {source.id: Tally(quoted[source.id], reported[source.id]) for source in digest.sources}


def _weakness(quote: Quote) -> tuple[bool, bool, bool, bool, float, int]:
    return (
        quote.speaker is None,
        quote.truncated,
        quote.kind == "mixed",
        len(quote.text) < SHORTEST_TELLING_QUOTE,
        -quote.confidence,
        quote.spans[0].start,
    )
