"""Text in, `Digest` out.

    article = extractors.read(data, filename="story.html")
    digest = extractors.digest(article)

`attribute(text)` gives the bare attributions of a text: who said what, as spans. Nothing here knows of Discord, a
network or a database.
"""

from extractors.attribution import Attribution
from extractors.digest import Article, Digest, Span
from extractors.documents import read, read_text
from extractors.errors import ExtractionError
from extractors.explanation import Explanation
from extractors.pipeline import attribute, digest, explain, warm

__all__ = [
    "Article",
    "Attribution",
    "Digest",
    "Explanation",
    "ExtractionError",
    "Span",
    "attribute",
    "digest",
    "explain",
    "read",
    "read_text",
    "warm",
]
