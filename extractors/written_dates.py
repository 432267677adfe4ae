"""Dates as mastheads, posts and mail heads write them: "Sept. 3, 2024", "3rd of May 2024", "2024-05-03".

Only a date that says its day, month and year in full is read, and only where it can mean one day alone.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from extractors.vocabulary import MONTH, MONTHS

_MONTH = rf"(?P<month>{MONTH})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})"
_FORMS = (
    re.compile(rf"\b{_YEAR}-(?P<number>\d{{2}})-(?P<day>\d{{2}})(?!\d)"),
    re.compile(rf"\b{_MONTH} {_DAY},? {_YEAR}\b", re.IGNORECASE),
    re.compile(rf"\b{_DAY}(?: of)?[ -]{_MONTH}(?:,? |-){_YEAR}\b", re.IGNORECASE),
    # The day first or the month: certain only where one of them cannot be a month.
    re.compile(rf"(?<![\d/])(?P<number>\d{{1,2}})/(?P<day>\d{{1,2}})/{_YEAR}(?![\d/])"),
)

# What stands in a line that dates something: the parts of a date, the time, its zone, what happened then.
_LABELS = re.compile(
    rf"\b(?:published|posted|updated|modified|first|last|date|by|on|at|of)\b|\b{MONTH}\b"
    r"|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b"
    r"|(?<![a-z])[ap]\.?m\b\.?|\b(?:[a-z]{2,3}t|utc|et|pt)\b|\d+(?:st|nd|rd|th)\b|[\d.,:;|/()•·–—+-]+",
    re.IGNORECASE,
)


def date_of(text: str) -> str | None:
    """The first date in `text` as ISO 8601; numbers that can be read in two ways (3/4/2025) say too little."""
    found = sorted(_found(text), key=re.Match.start)
    return next((day.isoformat() for match in found if (day := _day(match))), None)


def words_beside(text: str) -> list[str]:
    """The words of a line that are neither a date or time nor say what happened then."""
    return _LABELS.sub(" ", text).split()


def _found(text: str) -> Iterator[re.Match[str]]:
    for form in _FORMS:
        yield from form.finditer(text)


def _day(match: re.Match[str]) -> dt.date | None:
    """The one day that is meant; None where there is none, or two."""
    parts = match.groupdict()
    year, day = int(parts["year"]), int(parts["day"])
    if name := parts.get("month"):
        months = [month[:3] for month in MONTHS]
        return _valid(year, months.index(name[:3].lower()) + 1, day)
    number = int(parts["number"])
    if "/" not in match.group():
        return _valid(year, number, day)
    readings = {_valid(year, number, day), _valid(year, day, number)} - {None}
    return readings.pop() if len(readings) == 1 else None


def _valid(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
