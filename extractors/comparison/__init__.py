"""What several articles share, where they differ, and what only one of them has.

    sources (who is who) -> quotations (the same words) -> figures (the same measure) -> alone (what is left)

Everything is found by comparing words, and whatever is in doubt is left out: a reader who is told that two articles
contradict each other will repeat it, and must not be told so by mistake.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractors.comparison.alone import alone
from extractors.comparison.dated import dates_of
from extractors.comparison.figures import shared_figures
from extractors.comparison.measures import measures_of
from extractors.comparison.quotations import shared_quotes
from extractors.comparison.sources import shared_sources
from extractors.comparison.types import (
    SCHEMA_VERSION,
    Alone,
    Comparison,
    Reading,
    SharedFigure,
    SharedQuote,
    SharedSource,
    SourceEntry,
    Wording,
)
from extractors.comparison.whole_text import WholeText
from extractors.comparison.wordlist import Lexicon
from extractors.digest import Digest

__all__ = [
    "SCHEMA_VERSION",
    "Alone",
    "Comparison",
    "Reading",
    "SharedFigure",
    "SharedQuote",
    "SharedSource",
    "SourceEntry",
    "Wording",
    "compare",
]


def compare(digests: Sequence[Digest], files: Sequence[str | None] = ()) -> Comparison:
    """Compare the articles of `digests`; the order matters for nothing but the numbers that name them.

    `files` are the names that they were handed in with, where there are any.
    """
    sources = shared_sources(digests)
    lexicon = Lexicon()
    quotes = shared_quotes(digests, sources, lexicon)
    texts = [WholeText(digest, lexicon) for digest in digests]
    measures = [
        one for at, digest in enumerate(digests) for one in measures_of(at, digest, lexicon)
    ]
    dates = [one for at, digest in enumerate(digests) for one in dates_of(at, digest, lexicon)]
    figures = shared_figures(measures, dates, texts)
    return Comparison(
        digests=tuple(digests),
        files=tuple(files),
        sources=sources,
        quotes=quotes,
        figures=figures,
        alone=alone(digests, texts, measures, sources, quotes, figures, lexicon),
    )
