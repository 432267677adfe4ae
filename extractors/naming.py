"""What is asked of names everywhere: their words as they are compared, their acronyms, what they stand before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.nouns import COURTESIES, LETTERS
from extractors.vocabulary import FUNCTION_WORDS, words

# Small words inside the names of bodies.
LINKS = words("of for on and the in to &")
# What may stand behind a surname and a comma, and is part of the name; no letters that begin names ("JP").
SUFFIXES = words("jr sr ii iii iv phd md")
# What stands behind a surname and is left out where names are compared.
_LINEAGE = LETTERS | SUFFIXES

_TOKEN = re.compile(r"[^\W_]+(?:[’'.&\-‑]\w+)*")
# What may follow a name and is no noun that it narrows down.
_NO_NOUN = FUNCTION_WORDS | words("asked ran wrote")
_SMALL_WORD = re.compile(r" ([a-z]+)")
_POSSESSIVE = re.compile(r"[’']s?")


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


def acronym(name: Sequence[str]) -> str:
    """What the words of a name abbreviate to, without the small ones; nothing for a single word."""
    return "".join(token[0] for token in name if token not in LINKS) if len(name) > 1 else ""


def noun_after(text: str, end: int) -> str | None:
    """The word that follows the name ending at `end`, where it may be a noun: "the Moreno campaign"."""
    following = _SMALL_WORD.match(text, end)
    if following is None or following[1] in _NO_NOUN or following[1].endswith("ed"):
        return None
    return following[1]


def modifies(text: str, end: int) -> bool:
    """Whether a noun follows the name ending at `end`, which may be a possessive."""
    possessive = _POSSESSIVE.match(text, end)
    return noun_after(text, end if possessive is None else possessive.end()) is not None
