"""Recognise the results of games and votes: "4-1", "2-to-1", "28 votes to 19"."""

from __future__ import annotations

import re

from extractors.figures import telling
from extractors.figures.counts import noun_phrase
from extractors.figures.found import Found, Place
from extractors.figures.numbers import NUMERAL, SPELLED

_SCORE = re.compile(
    r"\d{1,3}(?:[-–]\d{1,3}(?![\w-])|-to-\d{1,3}\b)|\d{1,2}\s[-–]\s\d{1,2}(?!\d|[\w,.]\d|\s(?:[a-z]+s\b|per))"
)
# "28 votes to 19"; "52 to 48" and "10 to two" where what stands before says that there was a vote.
_VOTES = re.compile(rf"(?:{NUMERAL})\s+votes?\s+to\s+(?:{NUMERAL})(?!\s*[%-])", re.IGNORECASE)
_TALLY = re.compile(
    rf"(?:{NUMERAL})\s+to\s+(?:{NUMERAL})(?!\s*(?:%|per\s?cent)|[\s-][a-z]+s\b)", re.IGNORECASE
)
_AFTER_VOTE = re.compile(
    r"\b(?:voted|passed|approved|adopted|rejected|defeated|(?:majority|vote|margin|score|count|tally)\s+of)\s\Z"
)
_SPELLED_SCORE = re.compile(rf"(?:{SPELLED})-to-(?:{SPELLED})\b", re.IGNORECASE)


def score(place: Place) -> Found | None:
    """Read "4-1", "2-to-1", "28 votes to 19": games and votes; but "30-40 homes" is a count."""
    if found := place.match(_SCORE):
        noun = noun_phrase(place.text, found.end(), place.end)
        low, high = re.split(r"\D+", found.group())[:2]
        if noun is not None and int(low) < int(high):
            return place.until(noun, "count", telling.COUNT_RANGE)
        return place.until(found.end(), "other", telling.SCORE)
    found = place.match(_SPELLED_SCORE) or place.match(_VOTES)
    if found is None and _AFTER_VOTE.search(place.text, max(place.start, place.at - 16), place.at):
        found = place.match(_TALLY)
    return place.until(found.end(), "other", telling.SCORE) if found else None
