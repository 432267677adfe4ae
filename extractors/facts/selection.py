"""Choose among scored sentences so that no two say the same.

Maximal marginal relevance (Carbonell and Goldstein, 1998): each choice weighs what a sentence is worth against what
those chosen before it have said.
"""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heapify, heappop, heappush

from extractors.facts.candidates import Candidate
from extractors.facts.features import opens_with_pronoun

FEWEST = 5
MOST = 8
# Short articles are not repeated whole: at most this part of their sentences is shown.
PART = 0.6
# Beyond the fewest, a sentence has to be this likely a key fact; where precision and recall meet in cross-validation.
LIKELY = 0.3
# Two sentences that share this part of the shorter one's topical words say the same.
SAME = 0.7
# What a sentence loses when all its words were already said. Cross-validation cannot tell 0 from 1.
REPEATING = 0.3
# What a sentence loses in which "he" or "the agency" is somebody whom only the sentences before it name, beyond what
# was learned: annotators had the whole article in view, whoever reads a digest has not. With more, cross-validation
# loses facts; with less, it shows more of what cannot be understood. Connectives ("But") only bend the tone.
POINTING_BACK = 0.9
# The same where the name can be inserted: a sentence that stands alone is still the better line.
TOLD = 0.15


def pick(
    candidates: Sequence[Candidate], scores: Sequence[float], chances: Sequence[float]
) -> list[int]:
    """The indices of the chosen candidates, best first; `chances` are how likely each is a key fact."""
    wanted = min(MOST, max(FEWEST, round(PART * len(candidates))))
    stems = [frozenset(candidate.terms) for candidate in candidates]
    said: set[str] = set()
    chosen: list[int] = []
    # What has been said only grows and a candidate's worth only falls, so a worth that is out of date can wait on the
    # heap until it comes to the top (lazy greedy: Minoux, 1978).
    worth = [score - _leaning(one) for score, one in zip(scores, candidates, strict=True)]
    waiting = [(-value, at, 0) for at, value in enumerate(worth)]
    heapify(waiting)
    while waiting and len(chosen) < wanted:
        _, at, known = heappop(waiting)
        if known < len(chosen):
            left = worth[at] - REPEATING * _repeated(stems[at], said)
            heappush(waiting, (-left, at, len(chosen)))
        elif len(chosen) >= FEWEST and chances[at] < LIKELY:
            continue
        elif not any(_is_same(stems[at], stems[other]) for other in chosen):
            chosen.append(at)
            said |= stems[at]
    return chosen


def leans(candidate: Candidate) -> bool:
    """Whether a sentence has to be read after others."""
    return opens_with_pronoun(candidate) or candidate.points_back


def is_unclear(candidate: Candidate) -> bool:
    """Whether it leans on others, and no inserted name can tell who is meant."""
    told = candidate.referents[:1]
    is_told = bool(told) and (
        not opens_with_pronoun(candidate) or told[0].start == candidate.span.start
    )
    return leans(candidate) and not is_told


def _leaning(candidate: Candidate) -> float:
    """What a sentence loses because it has to be read after others."""
    if not leans(candidate):
        return 0.0
    return POINTING_BACK if is_unclear(candidate) else TOLD


def _repeated(stems: frozenset[str], said: set[str]) -> float:
    return len(stems & said) / len(stems) if stems else 1.0


def _is_same(a: frozenset[str], b: frozenset[str]) -> bool:
    shorter = min(len(a), len(b))
    return shorter > 0 and len(a & b) >= SAME * shorter
