"""What a press release says of its sender below its news: "About Harbourline", contacts, forward-looking statements.

Nothing of it is false or foreign to the text, so it is set aside only where the text shows itself to be a release, and
only as one run to its end in which nobody says anything.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.furniture.lines import Line

_HEADING = re.compile(
    r"(?:About\s+(?:the\s+)?[A-Z][\w&.’'-]*(?:\s+(?:[A-Z][\w&.’'-]*|of|the|and|for|&|in)){0,8}|"
    r"(?i:(?:cautionary\s+(?:note|statement)s?\b.{0,80}|.{0,40}forward[\s-]looking\s+statements?|safe\s+harbou?r.{0,40})|"
    r"(?:for\s+)?(?:(?:more|further)\s+information|(?:media|press|investor|public)s?\s+(?:contacts?|inquiries|enquiries|relations))"
    r".{0,40}|notes?\s+(?:to|for)\s+(?:the\s+)?editors?|contacts?(?:\s+(?:information|details))?))\s*:?\Z"
)
# What only releases have. A heading "About" alone may stand above a box on whom the article is about.
_RELEASE = re.compile(
    r"(?i:\bfor\s+immediate\s+release\b|\A(?:press|news|media|public)\s+release\b|\bforward[\s-]looking\s+statements?\b|"
    r"\A(?:media|press|investor)\s+(?:contacts?|inquiries|enquiries|relations)\b|\Anotes?\s+(?:to|for)\s+(?:the\s+)?editors?\b|"
    r"\bvisit\s+(?:us\s+at\s+)?(?:https?:|www\.|\S+\.(?:com|org|net|edu|gov|co|io)\b))|"
    r"\ASOURCE:?\s+[A-Z]|\A[^.\n]{3,80}/[A-Z][\w. -]{2,30}/\s*[—–-]{1,2}"
)
_SAYS = re.compile(r"\b(?:said|says|told|tells|according\s+to|wrote)\b|[“\"‘]\w", re.IGNORECASE)
# News above it, in paragraphs: fewer, and the heading is one of the article's first.
_NEWS = 2


def boilerplate_from(lines: Sequence[Line]) -> int:
    """The place of the line that boilerplate starts at, to the end; the number of lines where there is none."""
    prose = [place for place, line in enumerate(lines) if line.is_prose]
    news = prose[_NEWS - 1] if len(prose) >= _NEWS else len(lines)
    start = len(lines)
    for place in range(len(lines) - 1, news, -1):
        if _HEADING.fullmatch(lines[place].text):
            start = place
        elif _SAYS.search(lines[place].text):
            break
    is_release = start < len(lines) and any(_RELEASE.search(line.text) for line in lines)
    return start if is_release else len(lines)
