"""Text as a row of words that can be compared: free of case, typography, contractions and spelling customs.

Each word knows where it stands, so that what is found among the words can be shown as the article has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain
from typing import NamedTuple

from extractors.figures.numbers import value_of
from extractors.terms import Stems
from extractors.vocabulary import FUNCTION_WORDS, words

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_CONTRACTED = {"re": "are", "ll": "will", "ve": "have", "m": "am"}
_IRREGULAR = {"can't": "can", "won't": "will", "shan't": "shall", "cannot": "can"}
_NUMBERS = words(
    """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety dozen hundred thousand million billion"""
)
# "colour" and "color", "organise" and "organize": no shorter word is spelled both ways than one of six letters.
_SHORTEST_CUSTOM = 6
_IS_CUSTOM = re.compile("is(?=e|ing|ation)")


class Word(NamedTuple):
    """A word in the form that is compared, and its place; a contraction is two words at one place."""

    key: str
    start: int
    end: int
    is_inserted: bool = False  # in square brackets: the article's word for the speaker's
    segment: int = 0  # a new one after each elision

    @property
    def is_topical(self) -> bool:
        """Whether the word says what the sentence is about."""
        return len(self.key) > 1 and self.key not in FUNCTION_WORDS


class Sentence(NamedTuple):
    """A sentence as it is compared: where its first word begins and its last one ends, its words, what it is about."""

    start: int
    end: int
    keys: tuple[str, ...]
    topic: frozenset[str]


class Lexicon:
    """What each written word is compared by. One for a comparison: half the words of an article are repeats.

    It holds words of the articles, and is gone with the comparison that made it.
    """

    def __init__(self) -> None:
        self._keys = _Keys()
        self._stems = Stems()
        self._sentences: dict[str, Sentence] = {}

    def words(self, text: str, start: int, end: int) -> tuple[Word, ...]:
        """The words of `text` between two places, and where each stands."""
        found: list[Word] = []
        bracket_until = -1
        for match in _WORD.finditer(text, start, end):
            at = match.start()
            if at > start and text[at - 1] == "[":
                bracket_until = text.find("]", at, end)
            is_inserted = at < bracket_until
            found += [Word(key, at, match.end(), is_inserted) for key in self._keys[match[0]]]
        return tuple(found)

    def sentence(self, text: str) -> Sentence:
        """The sentence in the form that is compared; one that several articles quote is read once."""
        try:
            return self._sentences[text]
        except KeyError:
            found = self._sentences[text] = self._read(text)
            return found

    def _read(self, text: str) -> Sentence:
        said = _WORD.findall(text)
        if not said:
            return Sentence(0, 0, (), frozenset())
        keys = tuple(chain.from_iterable(map(self._keys.__getitem__, said)))
        end = text.rfind(said[-1]) + len(said[-1])
        return Sentence(text.find(said[0]), end, keys, self.topic(keys))

    def keys(self, text: str) -> list[str]:
        """The words of `text` without their places: a full article is only searched."""
        return list(chain.from_iterable(map(self._keys.__getitem__, _WORD.findall(text))))

    def stem(self, key: str) -> str | None:
        """The stem of a topical word; None for any other."""
        return self._stems[key]

    def topic(self, keys: Iterable[str]) -> frozenset[str]:
        """The stems of the topical words."""
        return frozenset(filter(None, map(self._stems.__getitem__, keys)))


class _Keys(dict[str, tuple[str, ...]]):
    """The forms in which words are compared, each worked out when it is first met."""

    def __missing__(self, said: str) -> tuple[str, ...]:
        found = self[said] = tuple(_keys(said))
        return found


def joined(keys: Iterable[str]) -> str:
    """The words as one string in which a row of words can be looked for as " one two "."""
    return f" {' '.join(keys)} "


def _keys(word: str) -> list[str]:
    """The forms in which a word is compared: several for a contraction."""
    small = word.casefold()
    if small.isalpha() and small not in _IRREGULAR:
        return [_spelled(small)]
    small = small.replace("’", "'")
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
            word = word.replace("our", "or")
            if "is" in word:
                word = _IS_CUSTOM.sub("iz", word)
    return word
