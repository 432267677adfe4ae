"""Recognise ages that measure something: of a thing, of a group, at which somebody died.

The age that stands beside a name in every second sentence (", 42,", "the 42-year-old captain") is a description and is
passed over elsewhere.
"""

from __future__ import annotations

import re

from extractors.figures import telling
from extractors.figures.found import Found, Place
from extractors.figures.numbers import NUMERAL, value_of
from extractors.nouns import is_person_noun
from extractors.vocabulary import FUNCTION_WORDS

_OLD = re.compile(
    rf"(?P<age>(?P<number>{NUMERAL})[\s-]+years?[\s-]+old)\s(?P<first>[a-z][\w-]*)(?:\s(?P<second>[a-z][\w-]*))?",
    re.IGNORECASE,
)
_RANGE = re.compile(
    rf"(?:{NUMERAL})\s?(?:to|and|-|–)\s?(?:{NUMERAL})\b(?:[\s-]+years?[\s-]+olds?)?", re.IGNORECASE
)
_ONE = re.compile(rf"(?P<number>{NUMERAL})\b(?!\s?(?:%|per))", re.IGNORECASE)
_OF_A_GROUP = re.compile(r"\b(?:aged|ages|ages\sof)\s(?:between\s)?\Z", re.IGNORECASE)
_AT_AN_AGE = re.compile(
    r"\b(?:at\sthe\sage\sof|by\sthe\sage\sof|age\sof|(?:died|dies|dead|retired|retires)\sat)\s\Z",
    re.IGNORECASE,
)
# A word after "old" that is a verb: the age is somebody's.
_VERB = re.compile(r"(?:said|says|told|\w+ed)\Z")
_UNIT = "years"


def age(place: Place) -> Found | None:
    """Read "88-year-old baths", "aged 12 to 17", "at the age of 84"."""
    thing = place.match(_OLD)
    if thing is not None and _is_thing(thing):
        value = value_of(thing["number"])
        return Found(place.at, thing.end("age"), "other", value, _UNIT, telling.AGE_OF_A_THING)
    before = place.text[max(place.start, place.at - 24) : place.at]
    group = place.match(_RANGE)
    if group is not None and _OF_A_GROUP.search(before):
        return Found(place.at, group.end(), "other", None, _UNIT, telling.AGE_RANGE)
    one = place.match(_ONE)
    if one is not None and _AT_AN_AGE.search(before):
        value = value_of(one["number"])
        return Found(place.at, one.end("number"), "other", value, _UNIT, telling.AGE_AT_AN_EVENT)
    return None


def _is_thing(found: re.Match[str]) -> bool:
    """Whether the age is not a person's: no word after it names one, and the first is no verb."""
    following = [word.lower() for word in (found["first"], found["second"]) if word]
    if following[0] in FUNCTION_WORDS or _VERB.match(following[0]):
        return False
    return not any(
        is_person_noun(word.removesuffix("s")) or is_person_noun(word) for word in following
    )
