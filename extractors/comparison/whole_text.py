"""The whole texts: a digest shows only the most telling items, and what it leaves out may still be there."""

from __future__ import annotations

import re
from functools import cached_property

from extractors.comparison.wordlist import line_of
from extractors.digest import Digest
from extractors.figures.numbers import NUMERAL, value_of
from extractors.terms import stem

_NUMERAL = re.compile(rf"(?<![\w.,]){NUMERAL}(?:[\s-](?P<unit>[^\W\d_]+))?", re.IGNORECASE)


class WholeText:
    """An article as something is looked for in it; read when it is first asked, and at most once."""

    def __init__(self, digest: Digest) -> None:
        self._text = digest.article.text

    @cached_property
    def line(self) -> str:
        """Its words as they are compared, as one string."""
        return line_of(self._text)

    @cached_property
    def numerals(self) -> frozenset[tuple[float, str]]:
        """Each number in it, with the stem of the word after it."""
        found = set()
        for numeral in _NUMERAL.finditer(self._text):
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
