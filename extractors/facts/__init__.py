"""What matters: the five to eight sentences that a busy reader needs, each standing alone.

Candidates are scored one by one from features that a person can read (`features`), with weights learned offline, and
chosen so that no two say the same (`selection`). The chosen are shown without datelines and dispensable clauses
(`trimming`), and with the names that their pronouns stand for (`referents`).
"""

from __future__ import annotations

from collections.abc import Sequence

from extractors.attribution import Attribution
from extractors.body import Body
from extractors.digest import Article, KeyFact
from extractors.facts import selection, trimming
from extractors.facts.candidates import Candidate, gather
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
        _fact(body, attributions, found[at], rank, chances[at])
        for rank, at in enumerate(selection.pick(found, scores, chances), start=1)
    )


def _fact(
    body: Body, attributions: Sequence[Attribution], found: Candidate, rank: int, chance: float
) -> KeyFact:
    span = trimming.shortened(body.text, found.span, attributions)
    return KeyFact(
        text=span.of(body.text),
        spans=(span,),
        attributed_to=found.claimed_by,
        is_claim=found.is_claim,
        rank=rank,
        confidence=round(chance, 3),
        referents=tuple(one for one in found.referents if one.end <= span.end),
    )
