"""Recognise dates, and say which day they mean where that is certain.

A date without its year, and a day of the week, are read against the day the article was published, and only against
that: without it they stay as they are.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from extractors.figures import telling
from extractors.figures.counts import noun_phrase
from extractors.figures.found import Found, Place
from extractors.figures.numbers import value_of
from extractors.vocabulary import MONTH, MONTHS, WEEKDAYS, words

_MONTH_NUMBER = {name[:3]: number for number, name in enumerate(MONTHS, start=1)}
# With its full stop where it is cut short: "Feb. 9", but of "in May. 9 people" the month alone.
_CUT_SHORT = "|".join(name[:3].title() for name in MONTHS if len(name) > 3)
_MONTH = rf"(?:{MONTH}(?:(?<={_CUT_SHORT})\.|(?<=Sept)\.)?)"
_YEAR = r"(?:1[5-9]\d\d|20\d\d)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_FULL = re.compile(
    rf"(?P<month>{_MONTH})\s+(?P<day>{_DAY})(?![\d:%]|\s*(?:percent|million|billion))(?:,?\s+(?P<year>{_YEAR}))?\b"
    rf"|(?P<day2>{_DAY})\s+(?:of\s+)?(?P<month2>{_MONTH})(?![a-z])(?:,?\s+(?P<year2>{_YEAR}))?\b"
)
# "17-20 May", "from 3 to 5 June 2021", "June 3–5": days, not a score.
_DAYS = re.compile(
    rf"{_DAY}\s?(?:[-–/]|to|and|until)\s?{_DAY}\s+(?:of\s+)?{_MONTH}(?![a-z])(?:,?\s+{_YEAR})?\b"
    rf"|{_MONTH}\s+{_DAY}\s?(?:[-–]|\s(?:to|and|until)\s)\s?{_DAY}(?![\w%]|\s*(?:percent|million|billion))(?:,?\s+{_YEAR})?\b"
)
_MONTH_YEAR = re.compile(rf"(?P<month>{_MONTH}),?\s+(?:of\s+)?(?P<year>{_YEAR})\b")
_ISO = re.compile(
    r"(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])\b"
)
_YEARS = re.compile(
    rf"(?P<year>{_YEAR})(?P<to>\s?[-–]\s?(?:{_YEAR}|\d\d(?!\d))|\s(?:to|and|through|until)\s{_YEAR})?\b(?![-–]\w)"
)
# What comes before a year; without it, a number between 1500 and 2099 may count something.
_BEFORE_YEAR = re.compile(
    r"\b(?:in|since|by|from|until|till|before|after|during|between|of|to|early|late|mid|year|than|the|a|an|and|around|about|"
    r"back|summer|spring|autumn|fall|winter|season|election|this|for|as|below|above|over|with|since)"
    r"[\s-]+\Z|[(’']\Z|,\s\Z",
    re.IGNORECASE,
)
# What comes before a count that looks like a year, whatever follows ...
_COUNTING = re.compile(
    r"\b(?:(?:more|fewer|less)\sthan|up\sto|as\s(?:many|few)\sas"
    r"|(?:army|audience|average|cast|crew|crowd|fleet|force|membership|poll|population|sample|staff|survey|total|workforce)\sof)"
    r"\s\Z",
    re.IGNORECASE,
)
# ... or where things follow: "over 1800 homes", but "32 percent below 2005 levels".
_QUANTIFYING = re.compile(
    r"\b(?:about|above|another|around|over|under|with|(?:city|community|group|town|village)\sof)\s\Z",
    re.IGNORECASE,
)
_COMPARED = words("figures levels numbers prices rates standards terms totals")
# A number before these is no year, unless a word before it says when they did something: "In 2000 people left".
_NEVER_DATED = words("people men women children years months weeks days hours miles kilometres")
_DATING = re.compile(r"\b(?:in|since|by|until|till|during|from|before|after)\s\Z", re.IGNORECASE)
# How far before the number to look for such words, in characters.
_BEFORE = 24
_RELATIVE = re.compile(
    r"(?:(?P<which>last|next|this|this\s+past|this\s+coming)\s+)?"
    rf"(?P<weekday>{'|'.join(day.title() for day in WEEKDAYS)})\b"
    r"|(?P<near>yesterday|today|tomorrow)\b"
    r"|(?P<number>an?|\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?P<unit>days?|weeks?)\s+ago\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will|would|scheduled|expected|plans?|due|set\s+to|upcoming|is\s+to|are\s+to)\b"
)
_NEAR = {"yesterday": -1, "today": 0, "tomorrow": 1}


def published_on(published: str | None) -> date | None:
    """The day of an ISO 8601 date or date and time."""
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def named(place: Place) -> Found | None:
    """Read "May 4, 2021", "4 May", "17-20 May", "June 2020", "2021-05-04"."""
    if found := place.match(_ISO):
        return Found(place.at, found.end(), "date", found.group(), None, telling.DAY_IN_DIGITS)
    if found := place.match(_DAYS):
        return Found(place.at, found.end(), "date", None, None, telling.DAY)
    if found := place.match(_FULL):
        month = _MONTH_NUMBER[(found["month"] or found["month2"])[:3].lower()]
        day = int(re.sub(r"\D", "", found["day"] or found["day2"]))
        year = found["year"] or found["year2"]
        value = _iso(year, month, day, place.today)
        return Found(place.at, found.end(), "date", value, None, telling.DAY)
    if found := place.match(_MONTH_YEAR):
        month = _MONTH_NUMBER[found["month"][:3].lower()]
        value = f"{found['year']}-{month:02d}"
        return Found(place.at, found.end(), "date", value, None, telling.MONTH)
    return None


def year(place: Place) -> Found | None:
    """Read "2017", "2008 to 2016", where the words around say that it is a year."""
    found = place.match(_YEARS)
    if found is None:
        return None
    before = place.text[max(place.start, place.at - _BEFORE) : place.at]
    if not _BEFORE_YEAR.search(before) or _is_count(place, before, found.end()):
        return None
    value = found["year"] if found["to"] is None else None
    return Found(place.at, found.end(), "date", value, None, telling.YEAR)


def _is_count(place: Place, before: str, end: int) -> bool:
    """Whether the number up to `end` counts something: "more than 2000 people", "a poll of 2047 voters"."""
    if _COUNTING.search(before):
        return True
    noun = noun_phrase(place.text, end, place.end)
    if noun is None or _DATING.search(before):
        return False
    things = place.text[end:noun].lower().split()
    is_quantified = _QUANTIFYING.search(before) is not None and things[-1] not in _COMPARED
    return is_quantified or things[0] in _NEVER_DATED


def relative(place: Place) -> Found | None:
    """Read "Friday", "last Tuesday", "two weeks ago", as far as the day of publication tells which day that is."""
    found = place.match(_RELATIVE)
    if found is None:
        return None
    if place.today is None:
        return place.passed_over(found.end())
    is_ahead = _AHEAD.search(*place.around()) is not None
    try:
        day = _meant(found, place.today, is_ahead=is_ahead)
    except OverflowError:
        return place.passed_over(found.end())
    return Found(place.at, found.end(), "date", day.isoformat(), None, telling.RELATIVE_DAY)


def _meant(found: re.Match[str], today: date, *, is_ahead: bool) -> date:
    if near := found["near"]:
        return today + timedelta(days=_NEAR[near.lower()])
    if unit := found["unit"]:
        number = 1.0 if found["number"].lower() in ("a", "an") else value_of(found["number"]) or 0.0
        return today - timedelta(days=number * (7 if unit.lower().startswith("week") else 1))
    wanted = WEEKDAYS.index(found["weekday"].lower())
    which = (found["which"] or "").lower()
    back = (today.weekday() - wanted) % 7
    if "next" in which or "coming" in which or (is_ahead and which in ("", "this")):
        return today + timedelta(days=(wanted - today.weekday()) % 7 or 7)
    return today - timedelta(days=back or (7 if which == "last" else 0))


def _iso(year: str | None, month: int, day: int, today: date | None) -> str | None:
    """The day; without a year, the one nearest to `today`."""
    years = [int(year)] if year else [today.year - 1, today.year, today.year + 1] if today else []
    days = [made for number in years if (made := _day(number, month, day)) is not None]
    if not days:
        return None
    return min(days, key=lambda made: abs((made - today).days) if today else 0).isoformat()


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
