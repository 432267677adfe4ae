"""The full texts: a digest shows only the most telling items, and the text may have what it leaves out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from extractors.comparison.wordlist import Lexicon, joined
from extractors.digest import Digest
from extractors.figures.numbers import NUMERAL, value_of
from extractors.terms import stem

_NUMERAL = re.compile(rf"(?<![\w.,]){NUMERAL}(?:[\s-](?P<unit>[^\W\d_]+))?")


class WholeText:
    """An article that is searched; read when it is first asked, and only once."""

    def __init__(self, digest: Digest, lexicon: Lexicon) -> None:
        self._text = digest.article.text
        self._lexicon = lexicon
        # Dates are taken from the digest, which reads them most surely.
        self.dates = frozenset(
            figure.value
            for figure in digest.figures
            if figure.kind == "date" and isinstance(figure.value, str)
        )

    @cached_property
    def line(self) -> str:
        """Its words as they are compared, as one string."""
        return joined(self._keys)

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words as they are compared, each once."""
        return frozenset(self._keys)

    @cached_property
    def _keys(self) -> list[str]:
        return self._lexicon.keys(self._text)

    def has(self, keys: Sequence[str]) -> bool:
        """Whether it has these words in a row; single words are checked first, which is quicker."""
        return self.words.issuperset(keys) and joined(keys) in self.line

    @cached_property
    def numerals(self) -> frozenset[tuple[float, str]]:
        """Each number in it, with the stem of the word after it."""
        found = set()
        for numeral in _NUMERAL.finditer(self._text.lower()):
            unit = numeral["unit"] or ""
            said = numeral.group()[: len(numeral.group()) - len(unit)]
            value = value_of(said.rstrip(" -\n"))
            if value is not None:
                found.add((value, stem(unit.casefold())))
        return frozenset(found)

    @cached_property
    def values(self) -> frozenset[float]:
        """Each number in it, whatever it counts."""
        return frozenset(value for value, _ in self.numerals)
