"""The labelled passages of the evaluation gate, read from `passages.txt`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

Extent = tuple[int, int]

_MARK = re.compile(r"\[\[(?:(n)|([sck])([\d,]+)) |\]\]")
_ROLES = {"s": "source", "c": "content", "k": "cue"}


@dataclass(slots=True)
class Gold:
    """One attribution of a passage, as characters of its text."""

    source: list[Extent] = field(default_factory=list)
    cue: list[Extent] = field(default_factory=list)
    content: list[Extent] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage without its marks; `unspoken` are words in quotation marks that nobody utters."""

    phenomenon: str
    text: str
    attributions: tuple[Gold, ...]
    unspoken: tuple[Extent, ...]


FILE = Path(__file__).with_name("passages.txt")


def load() -> list[Passage]:
    """All passages."""
    blocks = re.split(r"^== (.+)\n", FILE.read_text(encoding="utf8"), flags=re.MULTILINE)[1:]
    return [
        _parsed(name, body.strip()) for name, body in zip(blocks[::2], blocks[1::2], strict=True)
    ]


def _parsed(name: str, marked: str) -> Passage:
    text, at = "", 0
    gold: dict[str, Gold] = {}
    unspoken: list[Extent] = []
    stack: list[tuple[str, str, int]] = []
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        at = mark.end()
        if mark.group() != "]]":
            stack.append((mark[2] or "n", mark[3] or "", len(text)))
            continue
        kind, numbers, start = stack.pop()
        if kind == "n":
            unspoken.append((start, len(text)))
        for number in numbers.split(",") if numbers else ():
            getattr(gold.setdefault(number, Gold()), _ROLES[kind]).append((start, len(text)))
    return Passage(name, text + marked[at:], tuple(gold.values()), tuple(unspoken))
