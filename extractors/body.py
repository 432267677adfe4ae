"""The running text of an article: what is left when furniture is set aside, cut into sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractors import sentences
from extractors.digest import Article, Furniture, Span


@dataclass(frozen=True, slots=True)
class Body:
    """What every stage after furniture reads.

    `text` is the whole of `Article.text`, so that offsets stay what they are; `paragraphs` and `sentences` are the
    spans of it that are the article, in reading order. A sentence lies inside one paragraph. Where a furniture line
    sits inside a paragraph, the paragraph is cut around it.
    """

    text: str
    paragraphs: tuple[Span, ...]
    sentences: tuple[Span, ...]


def body_of(article: Article, furniture: Sequence[Furniture]) -> Body:
    """Set `furniture` aside and cut the rest into sentences."""
    aside = sorted((span for item in furniture for span in item.spans), key=lambda span: span.start)
    kept = tuple(
        part for whole in article.paragraphs for part in _without(article.text, whole, aside)
    )
    return Body(article.text, kept, sentences.split(article.text, kept))


def _without(text: str, whole: Span, aside: Sequence[Span]) -> list[Span]:
    parts: list[Span] = []
    start = whole.start
    for cut in aside:
        if not cut.overlaps(whole):
            continue
        parts.append(Span(start=start, end=max(start, cut.start)))
        start = max(start, cut.end)
    parts.append(Span(start=min(start, whole.end), end=whole.end))
    return [tight for part in parts if (tight := _trimmed(text, part)) is not None]


def _trimmed(text: str, span: Span) -> Span | None:
    inner = span.of(text)
    if not inner.strip():
        return None
    start = span.start + len(inner) - len(inner.lstrip())
    return Span(start=start, end=start + len(inner.strip()))
