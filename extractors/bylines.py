"""Who wrote it, where a line says so: "By Jane Roe and Li Wei, Harbour Correspondent", or the names alone."""

from __future__ import annotations

import re

_BYLINE = re.compile(
    r"(?:(?:words|written|story|reporting|(?:match )?report|text|review|analysis|interview) )?by:? (?P<names>.{3,160})",
    re.IGNORECASE,
)
_NAME = r"(?:(?:[A-Z]\.)+|(?:St|Jr|Sr|Dr)\.|[A-Z][\w'’-]*|de|da|di|du|del|der|den|van|von|la|le|el|al|bin|of|the)"
_NAMES = re.compile(
    rf"{_NAME}(?: {_NAME}){{1,4}}(?:(?:,? and |, | & ){_NAME}(?: {_NAME}){{1,4}}){{0,4}}"
)
_CAPITALS = re.compile(r"\b[A-Z]{3,}\b")  # names set in capitals; shorter ones are initials
_MAX_BYLINE_WORDS = 25
# "By Monday Evening the ship was gone." is a sentence: behind names there is only a role, a place, a date, or whoever
# took the pictures.
_BEHIND_NAMES = re.compile(
    r"\.?$|\s*[,|•·–—(/-]| (?:in|at) [A-Z]| for (?:the )?[A-Z]|\. \w+ by [A-Z]"
)

# Where a reporter was: "Jane Roe at Weir Lane".
_THERE = re.compile(r"(?: (?:in|at) [A-Z][\w’' -]*)?")
# What stands above a date and is no name: a section, a label, a body.
_SECTION = re.compile(
    r"\b(?:news|sports?|league|politics|business|world|opinion|culture|football|cricket|rugby|tennis|technology|tech|science"
    r"|health|money|travel|style|lifestyle|entertainment|environment|education|media|review|analysis|exclusive|updates?"
    r"|live|videos?|breaking|latest|top|story|stories|report|release|cup|club|council|county|city|united|times|post|press)\b",
    re.IGNORECASE,
)


def byline_of(text: str) -> str | None:
    """The names in a line such as "By Jane Roe and Li Wei, Harbour Correspondent"; None for any other line."""
    found = _BYLINE.match(text)
    if not found or len(text.split()) > _MAX_BYLINE_WORDS:
        return None
    given = _CAPITALS.sub(lambda word: word.group().capitalize(), found["names"])
    names = _NAMES.match(given)
    if not names:
        return None
    rest = given[names.end() :]
    return names.group() if not rest or _BEHIND_NAMES.match(rest) else None


def names_alone(text: str) -> str | None:
    """The names in a line that has nothing else, or only where their owner was: "Jane Roe at Weir Lane"."""
    names = None if _SECTION.search(text) else _NAMES.match(text)
    if names is None or not _THERE.fullmatch(text, names.end()):
        return None
    return names.group()
