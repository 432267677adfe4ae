"""Whose each quotation of an article is, against what was written down by hand."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from extractors import Digest
from extractors.digest import Quote, Source, Span
from extractors.naming import tokens_of

FOLDER = Path(__file__).parents[1] / "fixtures" / "speakers"
# A quote is found where at least half of it is shown.
_HALF = 0.5
_ARTICLES = frozenset(["the", "a", "an", "one", "of"])

Verdict = Literal["right", "wrong", "nobody", "missed", "silent", "shown"]


@dataclass(frozen=True, slots=True)
class Spoken:
    """A quotation and who said it; nobody did where `speaker` is None."""

    span: Span
    speaker: str | None


@dataclass(frozen=True, slots=True)
class Heard:
    """One article with its quotations."""

    name: str
    text: str
    quotations: tuple[Spoken, ...]


def load() -> list[Heard]:
    """Every article of the folder, by name."""
    return [_read(path) for path in sorted(FOLDER.glob("*.txt"))]


def _read(path: Path) -> Heard:
    text = path.read_text(encoding="utf-8")
    listed = json.loads(path.with_suffix(".quotes.json").read_text(encoding="utf-8"))
    at, found = 0, []
    for item in listed:
        start = text.index(item["quote"], at)
        span = Span(start=start, end=start + len(item["quote"]))
        found.append(Spoken(span, item["speaker"]))
        at = span.end
    return Heard(path.stem, text, tuple(found))


def judge(heard: Heard, digest: Digest) -> Iterator[tuple[Spoken, Verdict]]:
    """What became of each quotation.

    Of those that somebody says: its speaker is right, wrong or left open ("nobody"), or it is not shown ("missed").
    Of the others: it is not shown ("silent") or shown.
    """
    sources = {source.id: source for source in digest.sources}
    for item in heard.quotations:
        quote = _showing(digest, item.span)
        if item.speaker is None:
            yield item, "silent" if quote is None else "shown"
        elif quote is None:
            yield item, "missed"
        elif quote.speaker is None:
            yield item, "nobody"
        else:
            yield item, "right" if _is_named(item.speaker, sources[quote.speaker]) else "wrong"


def total(verdicts: Iterator[tuple[Spoken, Verdict]]) -> Counter[Verdict]:
    """How many quotations came to what."""
    return Counter(verdict for _, verdict in verdicts)


def _showing(digest: Digest, wanted: Span) -> Quote | None:
    for quote in digest.quotes:
        for span in quote.spans:
            common = min(span.end, wanted.end) - max(span.start, wanted.start)
            if common > _HALF * len(wanted):
                return quote
    return None


def _is_named(label: str, source: Source) -> bool:
    """Whether a source goes by the words of a label, or by words that the label says more of."""
    wanted = _words(label)
    return any(
        words and (words <= wanted or wanted <= words)
        for words in map(_words, (source.name, *source.aliases))
    )


def _words(name: str) -> set[str]:
    plain = re.sub(r"[’']s?$", "", name)
    return {token for token in tokens_of(plain) if token not in _ARTICLES}
