"""Text as a row of words that can be compared: free of case, typography, contractions and spelling customs.

Each word knows where it stands, so that what is found among the words can be shown as the article has it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from extractors.figures.numbers import value_of
from extractors.terms import stem
from extractors.vocabulary import FUNCTION_WORDS, words

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_CONTRACTED = {"re": "are", "ll": "will", "ve": "have", "m": "am"}
_IRREGULAR = {"can't": "can", "won't": "will", "shan't": "shall", "cannot": "can"}
_NUMBERS = words(
    """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety dozen hundred thousand million billion"""
)
# "colour" and "color", "organise" and "organize": the shortest words of both customs have six letters.
_SHORTEST_CUSTOM = 6
_CUSTOMS = ((re.compile("our"), "or"), (re.compile("is(?=e|ing|ation)"), "iz"))


class Word(NamedTuple):
    """A word as it is compared, and where it stands; a contraction is two words at one place."""

    key: str
    start: int
    end: int
    is_inserted: bool = False  # in square brackets: the article's word for the speaker's
    segment: int = 0  # a new one after each elision

    @property
    def is_topical(self) -> bool:
        """Whether the word says what the sentence is about."""
        return len(self.key) > 1 and self.key not in FUNCTION_WORDS


def words_of(text: str, start: int = 0, end: int | None = None, *, segment: int = 0) -> list[Word]:
    """The words of `text` between `start` and `end`."""
    end = len(text) if end is None else end
    found: list[Word] = []
    known: dict[str, list[str]] = {}  # half the words of an article are repeats
    bracket_until = -1
    for match in _WORD.finditer(text, start, end):
        at = match.start()
        if at > start and text[at - 1] == "[":
            bracket_until = text.find("]", at, end)
        said = match.group()
        if said not in known:
            known[said] = _keys(said)
        found += [Word(key, at, match.end(), at < bracket_until, segment) for key in known[said]]
    return found


def line_of(text: str) -> str:
    """`joined(words_of(text))`, without the words: a whole article is only looked into."""
    known: dict[str, str] = {}
    keys: list[str] = []
    for said in _WORD.findall(text):
        if said not in known:
            known[said] = " ".join(_keys(said))
        keys.append(known[said])
    return f" {' '.join(keys)} "


def joined(row: list[Word]) -> str:
    """The words as one string in which a row of words can be looked for as " one two "."""
    return f" {' '.join(word.key for word in row)} "


def topic(row: list[Word]) -> frozenset[str]:
    """The stems of the topical words."""
    return frozenset(stem(word.key) for word in row if word.is_topical)


def _keys(word: str) -> list[str]:
    """What a word is compared by: several for a contraction."""
    small = word.casefold().replace("’", "'")
    if small in _IRREGULAR:
        return [_IRREGULAR[small], "not"]
    if small.endswith("n't"):
        return [small[:-3], "not"]
    head, mark, tail = small.rpartition("'")
    if mark and tail in _CONTRACTED:
        return [head, _CONTRACTED[tail]]
    return [_spelled(small)]


def _spelled(word: str) -> str:
    """One spelling for both sides of the Atlantic, and digits for numbers."""
    if word.isascii() and word.isalpha():
        if word in _NUMBERS and (value := value_of(word)) is not None:
            return f"{value:g}"
        if len(word) >= _SHORTEST_CUSTOM:
            for custom, same in _CUSTOMS:
                word = custom.sub(same, word)
    return word
