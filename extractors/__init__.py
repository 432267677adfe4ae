"""Text in, `Digest` out.

    article = extractors.read(data, filename="story.html")
    digest = extractors.digest(article)

`attribute(text)` gives the bare attributions of a text: who said what, as spans. Nothing here knows of Discord, a
network or a database.

The stages are imported when one of them is first called. They bring numpy and the encoder along, 20 MB for which a
process that only reads files, or only shows digests, has no use.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from extractors.digest import Article, Digest, Span
from extractors.documents import read, read_text
from extractors.errors import ExtractionError

if TYPE_CHECKING:
    from extractors.attribution import Attribution
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

_LATER = {
    "Attribution": "extractors.attribution",
    "Explanation": "extractors.explanation",
    "attribute": "extractors.pipeline",
    "digest": "extractors.pipeline",
    "explain": "extractors.pipeline",
    "warm": "extractors.pipeline",
}

# Importing the module of this name has put it where the function is looked for.
globals().pop("digest")


def __getattr__(name: str) -> object:
    """What is imported on first use (PEP 562)."""
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = globals()[name] = getattr(importlib.import_module(_LATER[name]), name)
    return found
