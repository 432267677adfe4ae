"""Whether two sentences are the same words: whole, trimmed, or reworded."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Literal

from extractors.comparison.units import Unit
from extractors.comparison.wordlist import Word
from extractors.terms import stem

Kind = Literal["same", "part", "reworded"]

# A sentence found inside another needs this many topical words, or this many words of any kind.
_PART_TOPICAL = 2
_PART_WORDS = 6

# What part of the words must be the same in two reworded sentences: of those from the first shared word to the last,
# and of the shorter sentence; for one speaker, then where one of the speakers is not known. Chosen on one week's news
# in many papers: below these, different sentences on one subject are taken for one sentence.
_ALIKE = 0.6
_ALIKE_UNKNOWN = 0.8
_COVERED = 0.5
# How many topical words must be shared: "we will rebuild the school" and "… the hospital" are two sentences.
_TOPICAL = 4
_TOPICAL_UNKNOWN = 6


@dataclass(frozen=True, slots=True)
class Core:
    """The stretch that two rows of words share, from the first shared word to the last."""

    same: tuple[tuple[int, int, int], ...]  # place in the one, place in the other, number of words
    differing: tuple[tuple[int, int, int, int], ...]  # from, to in the one; from, to in the other


@dataclass(frozen=True, slots=True)
class Match:
    """How two sentences are the same; the higher the score, the surer."""

    kind: Kind
    score: float


def match(one: Unit, other: Unit) -> Match | None:
    """How the two are the same words; None where that is in doubt."""
    if one.keys == other.keys:
        return Match("same", 3.0)
    short, long = sorted((one, other), key=lambda unit: len(unit.keys))
    if short.line in long.line:
        is_telling = len(short.topic) >= _PART_TOPICAL or len(short.keys) >= _PART_WORDS
        return Match("part", 2.0 + len(short.keys) / len(long.keys) / 2) if is_telling else None
    return _reworded(short, long)


def _reworded(short: Unit, long: Unit) -> Match | None:
    is_one_person = short.person is not None and short.person == long.person
    if not is_one_person and None not in (short.speaker, long.speaker):
        return None
    enough, at_least = (_ALIKE, _TOPICAL) if is_one_person else (_ALIKE_UNKNOWN, _TOPICAL_UNKNOWN)
    # Aligning takes the time: sentences with too few words in common have too few in the same order.
    if len(short.topic & long.topic) < at_least:
        return None
    core = core_of(short.words, long.words)
    if core is None:
        return None
    shared = [short.words[at + step] for at, _, count in core.same for step in range(count)]
    topical = {stem(word.key) for word in shared if word.is_topical}
    first, last = core.same[0], core.same[-1]
    reach = (last[0] + last[2] - first[0]) + (last[1] + last[2] - first[1])
    alike = 2 * len(shared) / reach
    if alike < enough or len(topical) < at_least or len(shared) < _COVERED * len(short.words):
        return None
    return Match("reworded", 1.0 + alike / 2)


def core_of(one: tuple[Word, ...], other: tuple[Word, ...]) -> Core | None:
    """Align two rows of words; None where they share no topical word."""
    matcher = SequenceMatcher(
        None, [word.key for word in one], [word.key for word in other], autojunk=False
    )
    blocks = [
        (block.a, block.b, block.size) for block in matcher.get_matching_blocks() if block.size
    ]
    # A lone "the" at either end belongs to something else.
    while blocks and not _tells(one, blocks[0]):
        del blocks[0]
    while blocks and not _tells(one, blocks[-1]):
        del blocks[-1]
    if not blocks:
        return None
    gaps: list[tuple[int, int, int, int]] = []
    for (at, beside, size), (to, until, _) in pairwise(blocks):
        gap = (at + size, to, beside + size, until)
        if not (_is_elided(one, other, gap) or _is_inserted(one, other, gap)):
            gaps.append(gap)
    return Core(tuple(blocks), tuple(gaps))


def _tells(words: tuple[Word, ...], block: tuple[int, int, int]) -> bool:
    at, _, size = block
    return size > 1 or words[at].is_topical


def _is_elided(
    one: tuple[Word, ...], other: tuple[Word, ...], gap: tuple[int, int, int, int]
) -> bool:
    """Whether what one has and the other has not is where the other says that it left something out."""
    start, end, beside, until = gap
    if start == end:
        return one[start - 1].segment != one[start].segment
    if beside == until:
        return other[beside - 1].segment != other[beside].segment
    return False


def _is_inserted(
    one: tuple[Word, ...], other: tuple[Word, ...], gap: tuple[int, int, int, int]
) -> bool:
    """Whether an article's own words in brackets stand there."""
    start, end, beside, until = gap
    return any(word.is_inserted for word in (*one[start:end], *other[beside:until]))
