"""The stages in their order, nothing else.

    Article -> furniture -> body -> encoder -> attribution -> turns -> voicing -> sources -> quotes, facts, figures
    -> Digest

Each stage is a function from one frozen value to the next; nothing goes back up.
"""

from __future__ import annotations

import re

from extractors import (
    attribution,
    documents,
    entities,
    explanation,
    facts,
    figures,
    furniture,
    quotes,
    sentences,
    sources,
    turns,
    voicing,
)
from extractors.attribution import Attribution
from extractors.body import Body, body_of
from extractors.digest import Article, Digest, Notice, Span
from extractors.encoder import shipped
from extractors.entities import Entity
from extractors.explanation import Explanation
from extractors.sources import Cast

_LINE = re.compile(r"\S(?:[^\n]*\S)?")


def digest(article: Article) -> Digest:
    """What `article` reports, who is talking, and what is only somebody's claim."""
    aside = furniture.mark(article)
    body = body_of(article, aside)
    attributions, cast = voices(body, article.title)
    return Digest(
        article=article,
        key_facts=facts.choose(article, body, attributions, cast),
        quotes=quotes.quotes(body, attributions, cast),
        statements=quotes.statements(body, attributions, cast),
        sources=cast.sources,
        figures=figures.find(article, body),
        furniture=aside,
        notices=(*article.notices, *_notices(attributions)),
    )


def explain(article: Article) -> tuple[Explanation, ...]:
    """Why each quote and statement of the digest of `article` has the speaker it has."""
    body = body_of(article, furniture.mark(article))
    attributions, cast = voices(body, article.title)
    return explanation.explain(body.text, attributions, cast)


def voices(body: Body, title: str | None) -> tuple[tuple[Attribution, ...], Cast]:
    """What somebody is reported to say in `body`, and who says each; `title` is the headline where it is known."""
    attributions, names = reports(body, title)
    return attributions, sources.resolve(body, attributions, names)


def reports(body: Body, title: str | None) -> tuple[tuple[Attribution, ...], tuple[Entity, ...]]:
    """What somebody is reported to say in `body`, and the names there, before it is known who is who."""
    encoding = shipped().encode(body.text, [(part.start, part.end) for part in body.paragraphs])
    attributions = turns.parted(body, attribution.attribute(body, encoding))
    return voicing.voiced(body, attributions, title), entities.read(body, encoding)


def attribute(text: str) -> tuple[Attribution, ...]:
    """The bare attributions of `text`, every line of which is taken for a paragraph."""
    paragraphs = tuple(Span(start=line.start(), end=line.end()) for line in _LINE.finditer(text))
    return attribution.attribute(Body(text, paragraphs, sentences.split(text, paragraphs)))


def warm() -> None:
    """Load what a first digest would otherwise wait for."""
    documents.warm()
    shipped()


def _notices(attributions: tuple[Attribution, ...]) -> tuple[Notice, ...]:
    if any(found.kind != "indirect" for found in attributions):
        return ()
    return (Notice(code="no_quotes", text="This article quotes nobody."),)
