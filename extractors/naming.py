"""The words of a name as names are compared, wherever that is: in one article, and between several."""

from __future__ import annotations

import re

from extractors.nouns import COURTESIES, LETTERS
from extractors.vocabulary import words

_TOKEN = re.compile(r"[^\W_]+(?:[’'.&\-‑]\w+)*")
_LINEAGE = LETTERS | words("jr sr ii iii iv")


def tokens_of(name: str) -> tuple[str, ...]:
    """The words of a name as they are compared: small, without titles, dots and typographic differences.

    A name that is nothing but a title ("MP") keeps it: no name is without words.
    """
    found = [
        token.replace("’", "'").replace("‑", "-").replace(".", "").lower()
        for token in _TOKEN.findall(name)
    ]
    kept = tuple(token for token in found if token not in COURTESIES and token not in _LINEAGE)
    return kept or tuple(found)
