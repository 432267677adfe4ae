"""The place and date that agencies set before the first sentence: "HARBOUR TOWN, June 3 (CNA) —"."""

from __future__ import annotations

import re

from extractors.digest import Span
from extractors.vocabulary import MONTHS

_MONTH = "|".join(rf"{name.title()[:3]}[a-z]*\.?" for name in MONTHS)
_CAPITALS = r"[A-Z][A-Z.'’-]+(?:[ /][A-Z][A-Z.'’-]+){0,3}"
_PLACE = r"[A-Z][\w.'’-]+(?:[ /][A-Z][\w.'’-]+){0,3}"
_AGENCY = r"\([A-Z][\w./&’' ]{1,30}\)"
_ON = rf",?\s+(?:(?:{_MONTH})\s\d{{1,2}}|\d{{1,2}}\s(?:{_MONTH}))(?:,?\s\d{{4}})?"
# A place in capitals, or anyhow with a date or an agency; or an agency alone.
_DATELINE = re.compile(
    rf"(?:{_CAPITALS}(?:,\s{_PLACE})?(?:{_ON})?(?:\s?{_AGENCY})?"
    rf"|{_PLACE}(?:,\s{_PLACE})?(?:{_ON}(?:\s?{_AGENCY})?|\s?{_AGENCY})"
    rf"|{_AGENCY})\s*(?:—|–|--|\s-(?=\s))\s*(?=[“\"‘'A-Z\d£$€])"
)


def behind(text: str, sentence: Span) -> Span:
    """`sentence` without the dateline that opens it."""
    found = _DATELINE.match(text, sentence.start, sentence.end)
    return sentence if found is None else Span(start=found.end(), end=sentence.end)
