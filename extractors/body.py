"""The running text of an article: what is left when furniture is set aside, cut into sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors import sentences
from extractors.digest import Article, Furniture, Span
from extractors.places import trimmed


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
    kept = tuple(_without(article.text, article.paragraphs, aside))
    return Body(article.text, kept, sentences.split(article.text, kept))


def _without(text: str, paragraphs: Sequence[Span], aside: Sequence[Span]) -> Iterator[Span]:
    """What is left of the paragraphs when what is `aside` is cut out; both are in reading order."""
    first = 0  # of what is aside, the first that does not end above the paragraph
    for whole in paragraphs:
        while first < len(aside) and aside[first].end <= whole.start:
            first += 1
        start, place = whole.start, first
        while place < len(aside) and aside[place].start < whole.end:
            yield from _told(text, start, aside[place].start)
            start, place = max(start, aside[place].end), place + 1
        yield from _told(text, start, whole.end)


def _told(text: str, start: int, end: int) -> Iterator[Span]:
    """The words between two places, if there are any."""
    inner = trimmed(text, Span(start=start, end=max(start, end)))
    if len(inner):
        yield inner
