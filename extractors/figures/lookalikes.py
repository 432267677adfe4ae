"""Pass over what only looks like a figure: telephone numbers, ages, times of day, ordinals."""

from __future__ import annotations

import re

from extractors.figures import telling
from extractors.figures.found import Found, Place
from extractors.figures.numbers import NUMERAL

_AGE = re.compile(rf"(?:{NUMERAL})[\s-]+years?[\s-]+olds?\b", re.IGNORECASE)
_CLOCK = re.compile(
    r"\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?m\b\.?|o[’']clock)|\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)?",
    re.IGNORECASE,
)
_GAME = re.compile(
    r"\b(?:scor\w+|goals?|laps?|period|overtime|finish\w*|race|heat|stoppage|innings)\b",
    re.IGNORECASE,
)
_PHONE = re.compile(r"\+?\(?\d[\d\s().-]{5,}\d")
_ORDINAL = re.compile(
    r"\d+(?:st|nd|rd|th)\b|\d+(?:/\d+)+|\d+[.)](?=\s)|\d+['’]s\b|\d+s\b", re.IGNORECASE
)
# A number of so many digits without a comma identifies something.
_IDENTIFIER = re.compile(r"\d{8,}")


def looks_alike(place: Place) -> Found | None:
    """Pass over what only looks like a figure: telephone numbers, ages, times of day, ordinals."""
    if (found := place.match(_PHONE)) and _is_phone(found.group()):
        return place.passed_over(found.end())
    for pattern in (_AGE, _CLOCK, _ORDINAL, _IDENTIFIER):
        if found := place.match(pattern):
            return place.passed_over(found.end())
    return None


def _is_phone(digits: str) -> bool:
    return sum(map(str.isdigit, digits)) >= 7 and re.fullmatch(r"[\d.]+", digits) is None


def game_clock(place: Place) -> Found | None:
    """Read "7:14" in a sentence about a game or a race, where it is a result and not a time of day."""
    found = place.match(_CLOCK)
    if found is None or not found.group()[-1].isdigit():
        return None
    if not _GAME.search(*place.around()):
        return None
    return place.until(found.end(), "other", telling.GAME_CLOCK)
