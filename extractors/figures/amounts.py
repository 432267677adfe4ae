"""Recognise money, percentages, scores, shares and counts where a number begins.

Each recogniser is given a place and answers with the figure that begins there, or None.
"""

from __future__ import annotations

import re

from extractors.figures.found import Found, Place
from extractors.figures.numbers import DIGITS, NUMERAL, SCALE, SHORT_SCALE, SPELLED, value_of
from extractors.vocabulary import FUNCTION_WORDS, words

_CURRENCIES = {
    "US$": "USD",
    "A$": "AUD",
    "C$": "CAD",
    "NZ$": "NZD",
    "HK$": "HKD",
    "$": "$",  # whose dollar it is, only the place of the article could say
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
_RATE = (
    r"(?:\s+(?:per|an?|each|every)\s+(?:second|minute|hour|day|night|week|month|year|person|head|share|barrel|tonne?|"
    r"gallon|lit(?:er|re)|student|pupil|household|family|kilometer|kilometre|mile|acre|square\s+\w+|unit|vote|game)\b)?"
)

_MONEY = re.compile(
    rf"(?P<sign>{_SIGN})\s?(?P<number>(?:{DIGITS})(?:[\s-]?(?:{SCALE})\b|\s?{SHORT_SCALE})?)"
    rf"(?P<to>\s?(?:-|–|to|and)\s?(?:{_SIGN})?(?:{DIGITS})(?:[\s-]?(?:{SCALE})\b|\s?{SHORT_SCALE})?(?!\w))?{_RATE}"
)
_MONEY_WORDS = re.compile(
    rf"(?P<number>{NUMERAL})[\s-](?P<unit>{'|'.join(_CURRENCY_WORDS)})s?\b(?![\s-]+(?:of\s+flesh|sterling))"
    + _RATE,
    re.IGNORECASE,
)
_PERCENT = re.compile(
    rf"(?P<number>{NUMERAL}|half(?=\s+an?\s))(?:\s?%|[\s-](?:percent|per\s+cent|(?:an?\s+)?percentage\s+points?)\b)"
    rf"(?P<to>\s?(?:-|–|to|and)\s?(?:{DIGITS})(?:\s?%|[\s-](?:percent|per\s+cent)\b))?",
    re.IGNORECASE,
)
_SCORE = re.compile(
    r"\d{1,3}(?:[-–]\d{1,3}(?![\w-])|-to-\d{1,3}\b)|\d{1,2}\s[-–]\s\d{1,2}(?!\d|[\w,.]\d|\s(?:[a-z]+s\b|per))"
)
_SPELLED_SCORE = re.compile(rf"(?:{SPELLED})-to-(?:{SPELLED})\b", re.IGNORECASE)
_SHARE = re.compile(
    rf"(?:{NUMERAL})\s+(?:in|(?:out\s+)?of(?:\s+(?:every|the|their|its))?)\s+(?:{DIGITS}|{SPELLED})\b(?!\s*%)"
    rf"|(?:(?:a|one|two|three|four)[\s-])(?:half(?=\s+of\b)|thirds?|quarters?|fourths?|fifths?|sixths?|eighths?|tenths?)\b"
    rf"|half\b(?=\s+(?:of|the|its|their|all|as)\b|\s+(?:a\s+)?(?:{SCALE}))",
    re.IGNORECASE,
)
# "the second half of the game" is a part of it, not a share.
_PART_OF_TIME = re.compile(r"\b(?:first|second|latter|other|better|opening)[\s-]\Z", re.IGNORECASE)
_MULTIPLE = re.compile(
    rf"(?:twice|double[ds]?|triple[ds]?|quadruple[ds]?|(?:{SPELLED}|\d+)-?fold)\b(?=(?P<rest>[^.;]{{0,40}}))",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"(?:tens|hundreds|dozens|thousands|millions|billions|scores(?=\s+of\s))(?:\s+of\s+(?:thousands|millions|billions))?"
    r"(?P<of>\s+of(?=\s))?",
    re.IGNORECASE,
)
_MEASURE = re.compile(
    rf"(?P<number>{NUMERAL})(?P<join>[\s-])(?P<unit>(?:square\s+|cubic\s+|metric\s+|nautical\s+|light[\s-])?"
    r"(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|centur(?:y|ies)|miles?|kilomet(?:er|re)s?|"
    r"km|met(?:er|re)s?|feet|foot|inch(?:es)?|yards?|acres?|hectares?|tons?|tonnes?|kilograms?|kilos?|kg|pounds?|ounces?|grams?|"
    r"lit(?:er|re)s?|gallons?|barrels?|degrees?|mph|kph|km/h|knots?|megawatts?|gigawatts?|kilowatts?|volts?|watts?|"
    r"megabytes?|gigabytes?|terabytes?|points?|times|bedrooms?|lbs?))(?![\w-])" + _RATE,
    re.IGNORECASE,
)
_LATELY = re.compile(r"\b(?:last|past|next|these|those|recent)\s\Z", re.IGNORECASE)
_AGE = re.compile(rf"(?:{NUMERAL})[\s-]+years?[\s-]+olds?\b", re.IGNORECASE)
_CLOCK = re.compile(
    r"\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?m\b\.?|o[’']clock)|\d{1,2}:\d\d(?::\d\d)?", re.IGNORECASE
)
_GAME = re.compile(
    r"\b(?:scor\w+|goals?|laps?|period|overtime|finish\w*|race|heat|stoppage|innings)\b",
    re.IGNORECASE,
)
_PHONE = re.compile(r"\+?\(?\d[\d\s().-]{5,}\d")
_ORDINAL = re.compile(
    r"\d+(?:st|nd|rd|th)\b|\d+(?:/\d+)+|\d+[.)](?=\s)|\d+['’]s\b|\d+s\b", re.IGNORECASE
)

# So many digits without a mark between them name something, they do not count it.
_IDENTIFIER = re.compile(r"\d{8,}")
_NOT_NOUNS = FUNCTION_WORDS | words(
    "was is has does says goes takes makes gives comes years’ plus percent"
)
_IRREGULAR = words(
    """people men women children police feet teeth fish sheep cattle aircraft spacecraft personnel staff crew faculty
    clergy alumni media data criteria bacteria"""
)
_NEXT_WORD = re.compile(r"[\s-](?P<word>[^\W\d_][\w’'-]*)")
_MORE = re.compile(r"\s(?:more|others?|additional)\b(?:\s[^\W\d_]+s\b)?")
_RANGE = re.compile(rf"\s?(?:-|–|to)\s?(?:{NUMERAL})", re.IGNORECASE)
# "a 131-page report", "the 28-nation bloc": the noun after the hyphen is what is counted.
_COMPOUND = re.compile(r"-(?P<unit>[a-z]{3,})(?:\s[a-z][\w’'-]*)?(?![\w-])")
# Who is dead, hurt or held is counted without a noun.
_COUNTED_AFTER = re.compile(
    r"\s+(?:(?:of\s+(?:them|whom|those))|(?:people\s+)?(?:were|was|have|had|are|died|remain)\b|dead\b|injured\b|hurt\b|"
    r"missing\b|in\s+(?:all|total)\b)"
)
_COUNTED_BEFORE = re.compile(
    r"\b(?:kill(?:ed|ing)|injur(?:ed|ing)|wound(?:ed|ing)|hurt(?:ing)?|arrest(?:ed|ing)|including|totall?(?:ed|ing))"
    r"(?:\s+(?:all|another|at\s+least|about|some|more\s+than|nearly))?\s\Z"
)
_NUMBER = re.compile(NUMERAL, re.IGNORECASE)
# A bare number from here on counts something even where no noun follows.
_LARGE = 10_000


def money(place: Place) -> Found | None:
    """Read "$2.5 million", "40 cents", "£3bn a year"."""
    if found := place.match(_MONEY):
        unit = _CURRENCIES[found["sign"]]
        value = None if found["to"] else value_of(found["number"])
        return Found(place.at, found.end(), "money", value, unit, 1.0)
    if found := place.match(_MONEY_WORDS):
        unit = _CURRENCY_WORDS[found["unit"].lower()]
        return Found(place.at, found.end(), "money", value_of(found["number"]), unit, 0.9)
    return None


def percent(place: Place) -> Found | None:
    """Read "37 percent", "2.5%", "three percentage points"."""
    found = place.match(_PERCENT)
    if found is None:
        return None
    unit = "percentage points" if "point" in found.group().lower() else "%"
    value = None if found["to"] else value_of(found["number"])
    return Found(place.at, found.end(), "percent", value, unit, 1.0)


def score(place: Place) -> Found | None:
    """Read "4-1", "2-to-1": games and votes."""
    found = place.match(_SCORE) or place.match(_SPELLED_SCORE)
    return place.until(found.end(), "other", 0.8) if found else None


def share(place: Place) -> Found | None:
    """Read "eight out of ten", "two-thirds", "half", "twice", "doubled"."""
    is_part = _PART_OF_TIME.search(place.text, max(place.start, place.at - 12), place.at)
    if is_part is None and (found := place.match(_SHARE)):
        return place.until(found.end(), "other", 0.7)
    found = place.match(_MULTIPLE)
    return place.until(found.end(), "other", 0.5) if found else None


def vague(place: Place) -> Found | None:
    """Read "tens of thousands of voters", "dozens of spent shells"."""
    found = place.match(_VAGUE)
    if found is None:
        return None
    end = found.start("of") if found["of"] else found.end()
    if found["of"] and (noun := _noun_phrase(place.text, found.end(), place.end)):
        end = noun
    return place.until(end, "count", 0.6)


def measure(place: Place) -> Found | None:
    """Read "48 hours", "six weeks", "11-year lull", "two billion tons per year"."""
    found = place.match(_MEASURE)
    if found is None or (found["join"] == "-" and found["unit"][0].isupper()):  # "the Six-Day War"
        return None
    value = value_of(found["number"])
    end = found.end()
    if found["join"] == "-":
        end = _noun_phrase(place.text, end, place.end) or end
    is_lately = _LATELY.search(place.text, max(place.start, place.at - 20), place.at)
    telling = 0.2 if is_lately else 0.55 if value is not None and value >= 10 else 0.4
    return Found(place.at, end, "count", value, found["unit"], telling)


def count(place: Place) -> Found | None:
    """Read "15,000 people", "40 to 50 questions", "131-page report", "200 more", "12 were hurt"."""
    number = place.match(_NUMBER)
    value = value_of(number.group()) if number else None
    if number is None or value is None or value == 1.0:
        return None
    telling = 0.8 if value >= 1000 else 0.65 if value >= 20 else 0.5 if value >= 10 else 0.3
    reach = _RANGE.match(place.text, number.end(), place.end)
    end = reach.end() if reach else number.end()
    noun = _noun_phrase(place.text, end, place.end)
    if noun is not None:
        unit = None if reach else place.text[end + 1 : noun]
        return Found(place.at, noun, "count", None if reach else value, unit, telling)
    if compound := _COMPOUND.match(place.text, number.end(), place.end):
        return Found(place.at, compound.end(), "count", value, compound["unit"], telling / 2)
    return _bare(place, number, value, telling)


def _bare(place: Place, number: re.Match[str], value: float, telling: float) -> Found | None:
    """A number without a noun, where the words around say that it counts or where it is large."""
    if more := _MORE.match(place.text, number.end(), place.end):
        return Found(place.at, more.end(), "count", value, None, telling)
    is_large = "," in number.group() or value >= _LARGE
    is_counted = _COUNTED_AFTER.match(
        place.text, number.end(), place.end
    ) or _COUNTED_BEFORE.search(place.text, max(place.start, place.at - 20), place.at)
    if not is_large and not is_counted:
        return None
    return Found(place.at, number.end(), "count", value, None, telling)


def _noun_phrase(text: str, at: int, end: int) -> int | None:
    """Where a plural noun with up to three words before it ends, if one follows directly."""
    for _ in range(4):
        found = _NEXT_WORD.match(text, at, end)
        if found is None or found["word"].lower() in _NOT_NOUNS:
            return None
        at = found.end()
        if _is_plural(found["word"].lower()):
            return at
    return None


def _is_plural(word: str) -> bool:
    if word in _IRREGULAR:
        return True
    return (
        len(word) > 3
        and word.endswith("s")
        and not word.endswith(("ss", "us", "sis", "nis", "'s", "’s"))
    )


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
    return place.until(found.end(), "other", 0.45)
