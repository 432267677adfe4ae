"""What matters: the five to eight sentences that a busy reader needs, each standing alone.

Candidates are scored one by one from features that a person can read (`features`), with weights learned offline, and
chosen so that no two say the same (`selection`).
"""

from __future__ import annotations

from collections.abc import Sequence

from extractors.attribution import Attribution
from extractors.body import Body
from extractors.digest import Article, KeyFact
from extractors.facts import selection
from extractors.facts.candidates import gather
from extractors.facts.features import measure
from extractors.facts.model import shipped
from extractors.sources import Cast


def choose(
    article: Article, body: Body, attributions: Sequence[Attribution], cast: Cast
) -> tuple[KeyFact, ...]:
    """The key facts of `article`, most important first."""
    found = gather(article, body, attributions, cast)
    model = shipped()
    scores = [model.score(measured) for measured in measure(found, article.title)]
    chances = [model.chance(score) for score in scores]
    return tuple(
        KeyFact(
            text=found[at].text,
            spans=(found[at].span,),
            attributed_to=found[at].claimed_by,
            is_claim=found[at].is_claim,
            rank=rank,
            confidence=round(chances[at], 3),
            referents=found[at].referents,
        )
        for rank, at in enumerate(selection.pick(found, scores, chances), start=1)
    )
