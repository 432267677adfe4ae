"""The stages in their order, nothing else.

    Article -> furniture -> body -> attribution -> sources -> facts, figures -> Digest

Each stage is a function from one frozen value to the next; nothing goes back up.
"""

from __future__ import annotations

from extractors import attribution, facts, figures, furniture, sources
from extractors.body import body_of
from extractors.digest import Article, Digest, Notice, Quote, Statement, quoted
from extractors.sources import Cast


def digest(article: Article) -> Digest:
    """What `article` reports, who is talking, and what is only somebody's claim."""
    aside = furniture.mark(article)
    body = body_of(article, aside)
    attributions = attribution.attribute(body)
    cast = sources.resolve(body, attributions)
    return Digest(
        article=article,
        key_facts=facts.choose(article, body, attributions, cast),
        quotes=_quotes(body.text, attributions, cast),
        statements=_statements(body.text, attributions, cast),
        sources=cast.sources,
        figures=figures.find(article, body),
        furniture=aside,
        notices=(*article.notices, *_notices(attributions)),
    )


def _quotes(
    text: str, attributions: tuple[attribution.Attribution, ...], cast: Cast
) -> tuple[Quote, ...]:
    return tuple(
        Quote(
            text=quoted(text, found.content),
            spans=found.content,
            kind=found.kind,
            speaker=voice.source,
            cue=quoted(text, found.cue) or None,
            truncated=found.truncated,
            published=found.published,
            confidence=min(found.confidence, voice.confidence),
        )
        for found, voice in zip(attributions, cast.voices, strict=True)
        if found.kind != "indirect"
    )


def _statements(
    text: str, attributions: tuple[attribution.Attribution, ...], cast: Cast
) -> tuple[Statement, ...]:
    return tuple(
        Statement(
            text=quoted(text, found.content),
            spans=found.content,
            speaker=voice.source,
            cue=quoted(text, found.cue) or None,
            confidence=min(found.confidence, voice.confidence),
        )
        for found, voice in zip(attributions, cast.voices, strict=True)
        if found.kind == "indirect"
    )


def _notices(attributions: tuple[attribution.Attribution, ...]) -> tuple[Notice, ...]:
    if any(found.kind != "indirect" for found in attributions):
        return ()
    return (Notice(code="no_quotes", text="This article quotes nobody."),)
