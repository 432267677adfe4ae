"""Every number in a text: a digest shows only the most telling, and what it leaves out may still be there."""

from __future__ import annotations

import re
from functools import lru_cache

from extractors.figures.numbers import NUMERAL, value_of
from extractors.terms import stem

_NUMERAL = re.compile(rf"(?<![\w.,]){NUMERAL}(?:[\s-](?P<unit>[^\W\d_]+))?", re.IGNORECASE)

# As many articles as one comparison has.
_ARTICLES = 10


@lru_cache(maxsize=_ARTICLES)
def numerals_of(text: str) -> frozenset[tuple[float, str]]:
    """Each number with the stem of the word after it."""
    found = set()
    for numeral in _NUMERAL.finditer(text):
        unit = numeral["unit"] or ""
        said = numeral.group()[: len(numeral.group()) - len(unit)]
        value = value_of(said.rstrip(" -\n"))
        if value is not None:
            found.add((value, stem(unit.casefold())))
    return frozenset(found)
