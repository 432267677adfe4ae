"""Which paragraphs are not the article: promotions, captions, credits, share bars, disclaimers.

A line is judged twice: by what it says of itself (`signs`) and by how it sits among its neighbours (`neighbours`).
Both prefer to leave furniture in to throwing text of the article away: what follows can cope with a stray line, and
nobody can cope with a missing one.
"""

from __future__ import annotations

from extractors.digest import Article, Furniture
from extractors.furniture.lines import measure
from extractors.furniture.neighbours import placed_kinds
from extractors.furniture.signs import own_kind


def mark(article: Article) -> tuple[Furniture, ...]:
    """The paragraphs of `article` that came along with it, in reading order."""
    lines = measure(article)
    if not any(line.is_prose for line in lines):  # nothing to sit among: a list, a poem, a table
        return ()
    own = [own_kind(line) for line in lines]
    kinds = placed_kinds(lines, own, article.title)
    return tuple(
        Furniture(text=line.span.of(article.text), spans=(line.span,), kind=kind)
        for line, kind in zip(lines, kinds, strict=True)
        if kind is not None
    )
