"""Whom "who", "which" and "that" stand for: a name right before them, or a description there."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from extractors.digest import Span
from extractors.nouns import DOCUMENT_NOUNS, ORGANIZATION_NOUNS, is_person_noun
from extractors.sources import descriptions
from extractors.sources.cast import LIKELY, PLAIN, UNKNOWN
from extractors.sources.character import Character
from extractors.sources.phrases import Phrase, parse
from extractors.sources.reading import Reading
from extractors.sources.scene import Choice

# What a description begins with that "who" can go back to; the last few are looked at, so many characters back.
_DETERMINED = re.compile(
    r"\b(?:an?|the|his|her|its|their|another|one|this|some)\s(?=[\w’'-])", re.IGNORECASE
)
_ANTECEDENTS = 3
_LONGEST_ANTECEDENT = 90
# "The report, which is due on Monday and which describes": what is due describes.
_AND_WHICH = re.compile(
    r"(?P<relative>,? (?P<word>who|which|that)\b)[^.;:!?“”\"\n]*\b(?:and|but) (?=\Z)"
)
_LONGEST_CLAUSE = 160
# Between a name and "who", or another name that only says where the first is from.
_AFTER_NAME = re.compile(r"(?:[’']s)?(?:[,)\s(]|\bof\b|\bfrom\b|\bthe\b|\b[RDI]\b|[-–.])*")
# Between a name and "who": an age, and what the person is, "a home health aide who".
_APPOSED = re.compile(
    r",(?: \d{1,3},)? (?:an?|the) (?:(?!(?:an?|the|of|for|whose|in|from|to|and)\b)[\w’'-]+ ){0,5}?(?P<noun>[\w-]+) "
)


def of_relative(reading: Reading, phrase: Phrase) -> Choice:
    """The name right before "who" or "which"."""
    last = bisect_right(reading.starts, phrase.span.start) - 1
    end = phrase.span.start
    for place in range(last, max(-1, last - 3), -1):
        entity = reading.entities[place]
        between = reading.text[entity.span.end : end]
        if between.startswith(("’s", "'s")) and reading.text.endswith(" of ", 0, entity.span.start):
            break  # "a colleague of Roe’s, who": not Roe
        character = reading.characters.at(entity)
        if _AFTER_NAME.fullmatch(between) is None and not _is_apposed(between):
            break
        if phrase.pronoun == "who" and reading.text.endswith(
            (" at ", " in "), 0, entity.span.start
        ):
            break  # "a professor at Ely who": not Ely
        if character is not None and (character.may_be_person or phrase.pronoun == "which"):
            return Choice(character, PLAIN, "relative")
        end = entity.span.start  # "Jane Roe of Texas, who": not Texas
    return _of_antecedent(reading, phrase) or Choice(None, UNKNOWN, "unclear:relative")


def _of_antecedent(reading: Reading, relative: Phrase) -> Choice | None:
    """What a description right before "who", "which" or "that" describes: "a message that said"."""
    place = relative.span.start
    again = _AND_WHICH.search(reading.text, max(0, place - _LONGEST_CLAUSE), place)
    stop = place if again is None else again.start("relative")
    floor = max(0, stop - _LONGEST_ANTECEDENT)
    openings = list(_DETERMINED.finditer(reading.text, floor, stop))
    for opening in reversed(openings[-_ANTECEDENTS:]):
        span = Span(start=opening.start(), end=stop)
        if re.search(r"[.;:!?“”\"\n]", span.of(reading.text)) is not None:
            break
        phrase = parse(reading.text, span, reading.inside(span))
        if phrase.noun is None or phrase.name is not None or phrase.joined:
            continue
        person = descriptions.is_person(reading.text, phrase)
        speaks = phrase.noun in DOCUMENT_NOUNS | ORGANIZATION_NOUNS
        if person if relative.pronoun in ("who", "whom", "whose") else speaks:
            named = _set_before(reading, opening.start())
            if named is not None:
                return Choice(named, LIKELY, "relative:apposed")
            choice = reading.resolve(phrase)
            return Choice(choice.character, min(choice.confidence, LIKELY), "relative:described")
    return None


def _set_before(reading: Reading, place: int) -> Character | None:
    """The person whom an apposition at `place` is about: "Ann Roe, a professor at Ely"."""
    last = bisect_left(reading.starts, place) - 1
    entity = reading.entities[last] if last >= 0 else None
    if entity is None or reading.text[entity.span.end : place] != ", ":
        return None
    character = reading.characters.at(entity)
    return character if character is not None and character.may_be_person else None


def _is_apposed(between: str) -> bool:
    """Whether what stands between a name and "who" says what the person is."""
    apposed = _APPOSED.fullmatch(between)
    return apposed is not None and is_person_noun(apposed["noun"].lower())
