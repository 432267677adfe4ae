"""Recognise money, percentages and shares where a number begins.

Each recogniser is given a place and answers with the figure that begins there, or None.
"""

from __future__ import annotations

import re

from extractors.figures import telling
from extractors.figures.found import Found, Place
from extractors.figures.numbers import DIGITS, NUMERAL, RATE, SCALE, SHORT_SCALE, SPELLED, value_of
from extractors.vocabulary import FUNCTION_WORDS, MONTHS, words

_CURRENCIES = {
    "US$": "USD",
    "A$": "AUD",
    "C$": "CAD",
    "NZ$": "NZD",
    "HK$": "HKD",
    "$": "$",  # whose dollar, only the article's place could tell
    "£": "GBP",
    "€": "EUR",
    "¥": "¥",
    "₹": "INR",
}
_CURRENCY_WORDS = {
    "dollar": "$",
    "euro": "EUR",
    "pound": "GBP",
    "yen": "JPY",
    "rupee": "INR",
    "yuan": "CNY",
    "franc": "francs",
    "peso": "pesos",
    "krona": "kronor",
    "cent": "cents",
    "pence": "pence",
}
_SIGN = "|".join(re.escape(sign) for sign in sorted(_CURRENCIES, key=len, reverse=True))
_MONEY = re.compile(
    rf"(?P<sign>{_SIGN})\s?(?P<number>(?:{DIGITS})(?:[\s-]?(?:{SCALE})\b|\s?{SHORT_SCALE})?)"
    rf"(?P<to>\s?(?:-|–|to|and)\s?(?:{_SIGN})?(?:{DIGITS})(?:[\s-]?(?:{SCALE})\b|\s?{SHORT_SCALE})?(?!\w))?{RATE}"
)
_MONEY_WORDS = re.compile(
    rf"(?P<number>{NUMERAL})[\s-](?P<unit>{'|'.join(_CURRENCY_WORDS)})s?\b(?:\s+sterling\b)?"
    + RATE,
    re.IGNORECASE,
)
# Pounds are weights, unless something says that they are money: a "£" anywhere in the article, or words beside them.
_WEIGHED = re.compile(r"\b(?:weigh\w*|lift\w*|shed|heavier|lighter)\b[^.;]*\Z", re.IGNORECASE)
_IN_WEIGHT = re.compile(
    r"[\s-]+(?:of\s+(?!(?:damage|debts?|public|taxpayers?)\b)|in\s+weight|and\s+\S+\s+ounces|heavier|lighter|overweight|"
    r"per\s+square)",
    re.IGNORECASE,
)
_PAID = re.compile(
    r"\b(?:award(?:s|ed)?|bills?|borrow(?:s|ed|ing)?|budgets?|charg(?:es?|ing)|compensation|costs?|costing|damages|debts?|"
    r"donat(?:es?|ed|ing|ions?)|earn(?:s|ed|ing|ings)?|fees?|fine[sd]?|fining|grants?|income|invest(?:s|ed|ing|ments?)?|"
    r"lends?|lent|loans?|owe[sd]?|owing|paid|pay(?:s|ing|ments?)?|price[sd]?|prizes?|profits?|rais(?:es?|ed|ing)|rents?|"
    r"revenues?|salar(?:y|ies)|sales|save[sd]?|savings?|(?:bought|sold)\sfor|spen(?:t|d|ds|ding)|turnover|wages?|worth)\b"
    r"[^.;]*\Z",
    re.IGNORECASE,
)
_IN_MONEY = re.compile(
    r"[\s-]+(?:in\s+(?:aid|cash|compensation|damages|debts?|fines|funding|tax(?:es)?)|fine|notes?|to\s+spend)\b",
    re.IGNORECASE,
)
_BRITISH = re.compile(r"\b(?:sterling|pence|quid(?!\s+pro))\b", re.IGNORECASE)
# How far before the number to look for such words, in characters.
_BESIDE = 40
_PENCE = re.compile(r"(?P<number>\d{1,4}(?:\.\d+)?)p\b(?!\s*(?:video|resolution))" + RATE)
# Resolutions of screens, not pence.
_RESOLUTIONS = words("144p 240p 360p 480p 720p 1080p 1440p 2160p 4320p")
_PERCENT = re.compile(
    rf"(?:(?!(?:1[5-9]|20)\d\d\b)(?P<from>{DIGITS})\s?(?:-|–|to)\s?)?(?P<number>{NUMERAL}|half(?=\s+an?\s))(?:\s?%|[\s-](?:percent|per\s+cent|(?:an?\s+)?percentage\s+points?)\b)"
    rf"(?P<to>\s?(?:-|–|to|and)\s?(?:{DIGITS})(?:\s?%|[\s-](?:percent|per\s+cent)\b))?",
    re.IGNORECASE,
)
_MONTH = "|".join(name.title() for name in MONTHS)
_SHARE = re.compile(
    rf"(?:{DIGITS}|{SPELLED})\s+(?:in|(?:out\s+)?of(?:\s+(?:every|the|their|its|his|her))?(?:\s+(?:first|last|past))?)\s+"
    rf"(?:{DIGITS}|{SPELLED})\b(?!\s*%|[.,]?\d|[\s-](?:second|minute|hour|day|night|week|month|year|decade)s?\b|\s(?:{_MONTH})\b)"
    rf"|(?:(?:a|one|two|three|four)[\s-])(?:half(?=\s+of\b)|thirds?|quarters?|fourths?|fifths?|sixths?|eighths?|tenths?)\b"
    rf"|half\b(?=\s+(?:of|the|its|their|all|as)\b|\s+(?:a\s+)?(?:{SCALE}))",
    re.IGNORECASE,
)
# "the second half of the game" is a part of it, not a share.
_PART_OF_TIME = re.compile(r"\b(?:first|second|latter|other|better|opening)[\s-]\Z", re.IGNORECASE)
_ORDINAL = re.compile(r"a[\s-](?:third|fourth|fifth|sixth|eighth|tenth)", re.IGNORECASE)
_NOUN_AFTER = re.compile(r"\s(?P<word>[a-z][\w’'-]*)")
_NO_NOUNS = FUNCTION_WORDS | words(
    "higher lower larger smaller bigger cheaper faster slower longer shorter"
)
_MULTIPLE = re.compile(
    rf"(?:twice|(?:doubled|tripled|quadrupled)|(?:double|triple|quadruple)(?=\s+(?:the|its|their|his|her|our|that|what|last|as)\b)"
    rf"|(?:{SPELLED}|\d+)-?fold)\b",
    re.IGNORECASE,
)


def money(place: Place) -> Found | None:
    """Read "$2.5 million", "40 cents", "£3bn a year"."""
    if found := place.match(_MONEY):
        unit = _CURRENCIES[found["sign"]]
        value = None if found["to"] else value_of(found["number"])
        return Found(place.at, found.end(), "money", value, unit, telling.MONEY)
    found = place.match(_PENCE)
    if found is not None and found.group().lower() not in _RESOLUTIONS:
        value = value_of(found["number"])
        return Found(place.at, found.end(), "money", value, "pence", telling.MONEY_IN_WORDS)
    found = place.match(_MONEY_WORDS)
    if found is not None and (found["unit"].lower() != "pound" or _is_sterling(place, found.end())):
        unit = _CURRENCY_WORDS[found["unit"].lower()]
        value = value_of(found["number"])
        return Found(place.at, found.end(), "money", value, unit, telling.MONEY_IN_WORDS)
    return None


def _is_sterling(place: Place, end: int) -> bool:
    """Whether the pounds that end at `end` are money."""
    before = place.text[max(place.start, place.at - _BESIDE) : place.at]
    if _WEIGHED.search(before) or _IN_WEIGHT.match(place.text, end, place.end):
        return False
    return (
        "£" in place.text
        or _PAID.search(before) is not None
        or _IN_MONEY.match(place.text, end, place.end) is not None
        or _BRITISH.search(*place.around()) is not None
    )


def percent(place: Place) -> Found | None:
    """Read "37 percent", "2.5%", "three percentage points"."""
    found = place.match(_PERCENT)
    if found is None:
        return None
    unit = "percentage points" if "point" in found.group().lower() else "%"
    value = None if found["to"] or found["from"] else value_of(found["number"])
    return Found(place.at, found.end(), "percent", value, unit, telling.PERCENT)


def share(place: Place) -> Found | None:
    """Read "eight out of ten", "two-thirds", "half", "twice", "doubled"."""
    is_part = _PART_OF_TIME.search(place.text, max(place.start, place.at - 12), place.at)
    if is_part is None and (found := place.match(_SHARE)):
        # "A third man", "a third term": one more, not a share.
        after = _NOUN_AFTER.match(place.text, found.end(), place.end)
        another = after is not None and after["word"] not in _NO_NOUNS
        joined = place.text[found.end() : found.end() + 1] in ("-", "‑")  # "a third-grader"
        if _ORDINAL.fullmatch(found.group()) and (another or joined):
            return place.passed_over(found.end())
        return place.until(found.end(), "other", telling.SHARE)
    found = place.match(_MULTIPLE)
    return place.until(found.end(), "other", telling.MULTIPLE) if found else None
