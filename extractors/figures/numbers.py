"""How English writes numbers, and what they come to."""

from __future__ import annotations

import re

_SMALL = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    *(
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ),
)
_ROUND = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_UNITS = {word: value for value, word in enumerate(_SMALL)}
_TENS = {word: 10 * value for value, word in enumerate(_ROUND, start=2)}
_SCALES = {
    "dozen": 12.0,
    "hundred": 1e2,
    "thousand": 1e3,
    "k": 1e3,
    "million": 1e6,
    "m": 1e6,
    "mn": 1e6,
    "billion": 1e9,
    "bn": 1e9,
    "b": 1e9,
    "trillion": 1e12,
    "tn": 1e12,
}

_WORD = "|".join(sorted((*_UNITS, *_TENS), key=len, reverse=True))
DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
# "twenty-seven", but not "three four", which are two numbers.
SPELLED = rf"(?:(?:{'|'.join(_TENS)})(?:[-\s](?:{'|'.join(_SMALL[1:10])})\b)?|(?:{_WORD}))"
SCALE = r"dozen|hundred|thousand|million|billion|trillion"
# "2bn", "£3m", "40k" stand close to their digits and never after words.
SHORT_SCALE = r"(?:bn|mn|tn|[mbk])(?![\w’'])"
# A whole numeral: "1,500", "2.5 million", "twenty-seven", "two hundred thousand", "a million", "half a dozen".
NUMERAL = (
    rf"(?:(?:{DIGITS})(?:[\s-]?(?:{SCALE})\b|\s?{SHORT_SCALE})?|"
    rf"(?:half\s+)?\ba\s+(?:{SCALE})\b|"
    rf"\b{SPELLED}(?:\s+(?:{SCALE}))*\b)(?:\s+and\s+a\s+half\b)?"
)

# What an amount is for: "a week", "per head".
RATE = (
    r"(?:\s+(?:per|an?|each|every)\s+(?:second|minute|hour|day|night|week|month|year|person|head|share|barrel|tonne?|"
    r"gallon|lit(?:er|re)|student|pupil|household|family|kilometer|kilometre|mile|acre|square\s+\w+|unit|vote|game)\b"
    # "£12.1m a year earlier" is no rate.
    r"(?!\s+(?:earlier|ago|before|later|after|or\s+(?:two|so)|and\s+a\s+half)\b))?"
)

_AND_A_HALF = re.compile(r"\s+and\s+a\s+half\Z", re.IGNORECASE)
_PARTS = re.compile(rf"{DIGITS}|[a-z]+", re.IGNORECASE)


def value_of(numeral: str) -> float | None:
    """What `numeral` comes to; None for a word that is no number."""
    if (half := _AND_A_HALF.search(numeral)) is not None:
        whole = value_of(numeral[: half.start()])
        return None if whole is None else whole + 0.5
    total = 0.0
    current: float | None = None
    for part in _PARTS.findall(numeral.lower()):
        if part[0].isdigit():
            current = float(part.replace(",", ""))
        elif part in _UNITS:
            current = (current or 0.0) + _UNITS[part]
        elif part in _TENS:
            current = (current or 0.0) + _TENS[part]
        elif part in _SCALES:
            current = (1.0 if current is None else current) * _SCALES[part]
        elif part == "half":
            current = 0.5
        elif part not in ("a", "and"):
            return None
    return None if current is None else _round(total + current)


def _round(value: float) -> float:
    """Free of what binary fractions add: 2.3 million is 2300000.0."""
    return round(value, 6)
