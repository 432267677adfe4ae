"""The topical words of a passage, cut to stems, so that "rulings" and "ruling" count as one.

The stemmer is light on purpose: Harman ("How effective is suffixing?", 1991) found that cutting plurals does nearly
as well as heavier stemmers, and it never makes two words one that a reader would keep apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractors.vocabulary import FUNCTION_WORDS

WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")

# The shortest stem that a suffix is cut down to.
_SHORTEST = 4


def stem(word: str) -> str:
    """`word`, in lower case, without possessive, plural and the commonest verb endings."""
    if word.endswith(("'s", "’s")):
        word = word[:-2]
    if len(word) <= _SHORTEST or not word.isalpha():
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: -len(ending)]
    return word[:-1] if word.endswith("e") and len(word) > _SHORTEST else word


def terms(passage: str) -> list[str]:
    """The stems of the topical words of `passage`, in order, repeats kept."""
    return Stems().of(WORD.findall(passage.lower()))


class Stems(dict[str, str | None]):
    """The stems of words in lower case, each cut when it is first met; None for one that carries no topic."""

    def __missing__(self, word: str) -> str | None:
        is_topical = len(word) > 1 and word not in FUNCTION_WORDS
        found = self[word] = stem(word) if is_topical else None
        return found

    def of(self, words: Iterable[str]) -> list[str]:
        """The stems of the topical ones among `words`, in order, repeats kept."""
        return list(filter(None, map(self.__getitem__, words)))
