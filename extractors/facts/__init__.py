"""What matters: the five to eight sentences that a busy reader needs, each standing alone.

Candidates are scored one by one from features that a person can read (`features`), with weights learned offline, and
chosen so that no two say the same (`selection`). The chosen are shown so that they can be read by themselves: without
datelines and dispensable clauses (`trimming`), with the names that their pronouns stand for (`referents`), or with the
sentence that they go on from (`standing`).
"""

from __future__ import annotations

from collections.abc import Sequence

from extractors.attribution import Attribution
from extractors.body import Body
from extractors.digest import Article, KeyFact, Span
from extractors.facts import selection, standing
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
    picked = selection.pick(found, scores, chances)
    return tuple(
        _fact(
            body.text,
            standing.shown(body.text, found, at, picked, attributions),
            found[at],
            rank,
            chances[at],
        )
        for rank, at in enumerate(picked, start=1)
    )


def _fact(text: str, span: Span, found: Candidate, rank: int, chance: float) -> KeyFact:
    return KeyFact(
        text=span.of(text),
        spans=(span,),
        attributed_to=found.claimed_by,
        is_claim=found.is_claim,
        rank=rank,
        confidence=round(chance, 3),
        referents=tuple(one for one in found.referents if one.end <= span.end),
    )
