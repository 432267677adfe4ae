"""Whether a chosen sentence is one that an annotator chose, and how much of a summary is covered."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

# Two passages are the same fact from this token F1 on; the project's gold digests are scored alike.
SAME_FACT = 0.5

_WORD = re.compile(r"\w+")


def tokens(text: str) -> list[str]:
    """The words of `text` in lower case, with one kind of apostrophe."""
    return _WORD.findall(text.replace("’", "'").replace("‘", "'").lower())


def overlap(a: Sequence[str], b: Sequence[str]) -> float:
    """Token F1."""
    common = sum((Counter(a) & Counter(b)).values())
    return 2 * common / (len(a) + len(b)) if common else 0.0


def found(wanted: Sequence[Sequence[str]], shown: Sequence[Sequence[str]]) -> int:
    """How many of `wanted` are among `shown`, one to one, the closest pairs first."""
    pairs = sorted(
        (
            (overlap(a, b), at, place)
            for at, a in enumerate(wanted)
            for place, b in enumerate(shown)
        ),
        reverse=True,
    )
    used: set[int] = set()
    taken: set[int] = set()
    for closeness, at, place in pairs:
        if closeness < SAME_FACT:
            break
        if at not in used and place not in taken:
            used.add(at)
            taken.add(place)
    return len(used)


def rouge(reference: Sequence[str], shown: Sequence[str]) -> tuple[float, float, float]:
    """ROUGE-1, ROUGE-2 and ROUGE-L (Lin, 2004) as F1, without stemming."""
    return (
        _grams(reference, shown, 1),
        _grams(reference, shown, 2),
        _f1(_common_subsequence(reference, shown), len(reference), len(shown)),
    )


def _grams(a: Sequence[str], b: Sequence[str], size: int) -> float:
    first = Counter(zip(*(a[at:] for at in range(size)), strict=False))
    second = Counter(zip(*(b[at:] for at in range(size)), strict=False))
    common = sum((first & second).values())
    return _f1(common, sum(first.values()), sum(second.values()))


def _f1(common: int, first: int, second: int) -> float:
    return 2 * common / (first + second) if common else 0.0


def _common_subsequence(a: Sequence[str], b: Sequence[str]) -> int:
    row = [0] * (len(b) + 1)
    for word in a:
        diagonal = 0
        for at, other in enumerate(b, start=1):
            above = row[at]
            row[at] = diagonal + 1 if word == other else max(above, row[at - 1])
            diagonal = above
    return row[-1]
