"""Plain text to a `Draft`."""

from __future__ import annotations

from extractors.documents import lines, masthead
from extractors.documents.characters import clean
from extractors.documents.draft import Draft


def read(text: str) -> Draft:
    """The paragraphs of `text`, and what its first lines state."""
    paragraphs = lines.paragraphs(clean(text))
    stated = masthead.read(paragraphs)
    return Draft(
        paragraphs=paragraphs,
        title=stated.title,
        byline=stated.byline,
        publisher=stated.publisher,
        published=stated.published,
    )
