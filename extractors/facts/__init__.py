"""What matters: the five to eight sentences that a busy reader needs, each standing alone.

Candidates are scored one by one from features that a person can read (`features`), with weights learned offline, and
chosen so that no two say the same (`selection`).
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from extractors.attribution import Attribution
from extractors.body import Body
from extractors.digest import Article, KeyFact
from extractors.facts import selection
from extractors.facts.candidates import gather
from extractors.facts.features import measure
from extractors.sources import Cast

# Set by hand until they are learned: leads and the words of the title count for, leaning on another sentence against.
_WEIGHTS = {
    "first": 1.5,
    "early": 1.0,
    "late": -0.5,
    "opens_paragraph": 0.4,
    "like_whole": 2.0,
    "like_title": 1.5,
    "like_lead": 0.5,
    "length": 1.0,
    "short": -0.8,
    "names": 0.3,
    "figures": 0.6,
    "quoted": -0.8,
    "starts_pronoun": -0.6,
    "starts_connective": -0.4,
    "first_person": -0.5,
    "starts_quote": -0.6,
    "broken_quote": -1.5,
    "asks": -1.5,
}
_MIDDLE = 1.0


def choose(
    article: Article, body: Body, attributions: Sequence[Attribution], cast: Cast
) -> tuple[KeyFact, ...]:
    """The key facts of `article`, most important first."""
    found = gather(article, body, attributions, cast)
    scores = [
        sum(_WEIGHTS.get(name, 0.0) * value for name, value in measured.items())
        for measured in measure(found, article.title)
    ]
    return tuple(
        KeyFact(
            text=found[at].text,
            spans=(found[at].span,),
            attributed_to=found[at].claimed_by,
            rank=rank,
            confidence=round(1.0 / (1.0 + math.exp(_MIDDLE - scores[at])), 3),
        )
        for rank, at in enumerate(selection.pick(found, scores), start=1)
    )
