"""Recognise counts and measures: "15,000 people", "48 hours", "-12C", "tens of thousands of voters"."""

from __future__ import annotations

import re

from extractors.figures import telling
from extractors.figures.found import Found, Place
from extractors.figures.numbers import DIGITS, NUMERAL, RATE, SPELLED, value_of
from extractors.inflection import is_plural
from extractors.vocabulary import FUNCTION_WORDS, words

_VAGUE = re.compile(
    r"(?:tens|hundreds|dozens|thousands|millions|billions|scores(?=\s+of\s))(?:\s+of\s+(?:thousands|millions|billions))?"
    r"(?P<of>\s+of(?=\s))?",
    re.IGNORECASE,
)
_MEASURE = re.compile(
    rf"(?:(?P<from>{DIGITS}|{SPELLED})(?:\s?[-–]\s?|\s+to\s+))?(?P<number>{NUMERAL})(?P<join>[\s-])(?P<unit>(?:square\s+|cubic\s+|metric\s+|nautical\s+|light[\s-])?"
    r"(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|centur(?:y|ies)|miles?|kilomet(?:er|re)s?|"
    r"km|met(?:er|re)s?|feet|foot|inch(?:es)?|yards?|acres?|hectares?|tons?|tonnes?|kilograms?|kilos?|kg|pounds?|ounces?|grams?|"
    r"lit(?:er|re)s?|gallons?|barrels?|degrees?|mph|kph|km/h|knots?|megawatts?|gigawatts?|kilowatts?|volts?|watts?|"
    r"megabytes?|gigabytes?|terabytes?|points?|times|bedrooms?|lbs?))(?![\w-])" + RATE,
    re.IGNORECASE,
)
# "97mph", "-12C", "300km": units written without a space.
_GLUED = re.compile(
    rf"(?P<number>[-−]?(?:{DIGITS}))\s?(?P<unit>mph|kph|km/h|km|cm|mm|kg|mg|ft|lbs?|MW|GW|kW|MWh|GWh|kWh|MB|GB|TB|°[CF]?|(?<=\d)[CF])"
    r"(?![\w/])"
)
_MINUS = re.compile(
    rf"minus\s+(?P<number>{NUMERAL})(?:\s+(?P<unit>degrees(?:\s+(?:Celsius|Fahrenheit|centigrade))?)|(?:\s?°)?(?P<sign>[CF])?)\b",
    re.IGNORECASE,
)
# "9m" may be millions or metres.
_UNCLEAR = re.compile(r"\d(?:\.\d+)?m\Z")
_LATELY = re.compile(r"\b(?:last|past|next|these|those|recent)\s\Z", re.IGNORECASE)
_NOT_NOUNS = FUNCTION_WORDS | words(
    """was is has does says goes takes makes gives comes years’ plus percent two three four five six seven eight nine
    ten eleven twelve"""
)
# Counted as they are, without an "s".
_WITHOUT_S = words(
    """feet teeth fish sheep cattle aircraft spacecraft personnel staff crew faculty clergy alumni criteria bacteria"""
)
_NEXT_WORD = re.compile(r"[\s-](?P<word>[^\W\d_][\w’'-]*)")
_MORE = re.compile(r"\s(?:more|others?|additional)\b(?:\s[^\W\d_]+s\b)?")
_RANGE = re.compile(rf"\s?(?:-|–|to)\s?(?:{NUMERAL})", re.IGNORECASE)
# "a 131-page report", "the 28-nation bloc": the noun after the hyphen is what is counted.
_COMPOUND = re.compile(r"-(?P<unit>[a-z]{3,})(?:\s[a-z][\w’'-]*)?(?![\w-])")
# The dead, hurt and arrested are often counted without a noun.
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


def vague(place: Place) -> Found | None:
    """Read "tens of thousands of voters", "dozens of spent shells"."""
    found = place.match(_VAGUE)
    if found is None:
        return None
    end = found.start("of") if found["of"] else found.end()
    if found["of"] and (noun := noun_phrase(place.text, found.end(), place.end)):
        end = noun
    return place.until(end, "count", telling.VAGUE_COUNT)


def measure(place: Place) -> Found | None:
    """Read "48 hours", "six weeks", "11-year lull", "two billion tons per year", "-12C"."""
    if found := place.match(_GLUED):
        value = value_of(found["number"].lstrip("-−"))
        if value is not None and found["number"][0] in "-−":
            value = -value
        return Found(place.at, found.end(), "count", value, found["unit"], telling.MEASURE)
    if found := place.match(_MINUS):
        value = value_of(found["number"])
        value = None if value is None else -value
        unit = found["unit"] or found["sign"]
        return Found(place.at, found.end(), "count", value, unit, telling.MEASURE)
    found = place.match(_MEASURE)
    if found is None or (found["join"] == "-" and found["unit"][0].isupper()):  # "the Six-Day War"
        return None
    value = None if found["from"] else value_of(found["number"])
    end = found.end()
    if found["join"] == "-":
        end = noun_phrase(place.text, end, place.end) or end
    is_lately = _LATELY.search(place.text, max(place.start, place.at - 20), place.at)
    told = telling.RECENT_PERIOD if is_lately else telling.of_measure(value)
    return Found(place.at, end, "count", value, found["unit"], told)


def count(place: Place) -> Found | None:
    """Read "15,000 people", "40 to 50 questions", "131-page report", "200 more", "12 were hurt"."""
    number = place.match(_NUMBER)
    value = value_of(number.group()) if number else None
    if number is None or value is None or value == 1.0:
        return None
    told = telling.of_count(value)
    reach = _RANGE.match(place.text, number.end(), place.end)
    end = reach.end() if reach else number.end()
    noun = noun_phrase(place.text, end, place.end)
    if noun is not None:
        unit = None if reach else place.text[end + 1 : noun]
        return Found(place.at, noun, "count", None if reach else value, unit, told)
    if compound := _COMPOUND.match(place.text, number.end(), place.end):
        told *= telling.INCIDENTAL
        return Found(place.at, compound.end(), "count", value, compound["unit"], told)
    return _bare(place, number, value, told)


def _bare(place: Place, number: re.Match[str], value: float, told: float) -> Found | None:
    """A number without a noun, where the words around say that it counts or where it is large."""
    if more := _MORE.match(place.text, number.end(), place.end):
        return Found(place.at, more.end(), "count", value, None, told)
    if _UNCLEAR.search(number.group()):
        return Found(place.at, number.end(), "count", None, None, told * telling.INCIDENTAL)
    is_large = value >= _LARGE and not number.group().isdecimal()
    is_large = is_large or "," in number.group()
    is_counted = _COUNTED_AFTER.match(
        place.text, number.end(), place.end
    ) or _COUNTED_BEFORE.search(place.text, max(place.start, place.at - 20), place.at)
    if not is_large and not is_counted:
        return None
    return Found(place.at, number.end(), "count", value, None, told)


def noun_phrase(text: str, at: int, end: int) -> int | None:
    """Where a plural noun with up to three words before it ends, if one follows directly."""
    for _ in range(4):
        found = _NEXT_WORD.match(text, at, end)
        if found is None or found["word"].lower() in _NOT_NOUNS:
            return None
        at = found.end()
        word = found["word"].lower()
        if word in _WITHOUT_S or is_plural(word):
            return at
    return None
