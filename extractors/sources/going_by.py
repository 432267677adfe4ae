"""Those who give a reporter a part of their name, or one to be called by: a description has a name from then on.

"A driver from Ely said ... the driver, who gave his name only as Dale": both are Dale.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from extractors.digest import Span
from extractors.entities import Entity
from extractors.naming import tokens_of
from extractors.sources import descriptions, roles
from extractors.sources.character import Character
from extractors.sources.phrases import Phrase
from extractors.sources.reading import Reading
from extractors.sources.scene import Choice

_ONLY = r"(?: only| just| simply)?"
_NAME_OF_THEIRS = r" (?:his|her|their|a) (?:(?:first|given|last|full|family|middle|real) )?name"
_GIVING = rf"(?:gave|gives|would{_ONLY} give|agreed to give|wished to give){_ONLY}{_NAME_OF_THEIRS}{_ONLY}(?:,| as)"
_ASKING = (
    r"(?:asked|wanted|wished|agreed|preferred|chose|requested)(?: only)? to be"
    rf" (?:identified|named|known|called|quoted){_ONLY}(?: as| by{_ONLY}{_NAME_OF_THEIRS}{_ONLY}(?:,| as)?)"
)
_CALLING = rf"(?:identified|introduced) (?:himself|herself|themselves){_ONLY} as"
_GOING = rf"(?:goes|went){_ONLY} by(?: the name(?: of)?)?"
_GOES_BY = re.compile(
    rf",?(?: who)? (?:{_GIVING}|{_ASKING}|{_CALLING}|{_GOING})"
    r" (?:(?:Mrs?|Ms|Dr)\.? )?(?P<name>[A-Z][\w’'-]+(?: (?:[A-Z]\.|[A-Z][\w’'-]+)){0,2})(?!\w)"
)


def called(reading: Reading, phrase: Phrase, choice: Choice) -> Choice:
    """Whoever a description stands for, under the name that they give right behind it."""
    unnamed = choice.character
    if unnamed is None or unnamed.names or not unnamed.is_somebody or unnamed.is_plural:
        return choice
    name = _name_behind(reading, phrase)
    named = None if name is None else _bearer(reading, name)
    if named is None:
        return choice
    descriptions.describe(reading.text, phrase, named)
    if phrase.noun not in descriptions.VAGUE_PERSON:
        named.role = named.role or unnamed.role
    named.affiliation = named.affiliation or unnamed.affiliation
    roles.adopt(reading.text, named, phrase)
    reading.turns_out(unnamed, named)
    return Choice(named, choice.confidence, "name:going-by")


def _name_behind(reading: Reading, phrase: Phrase) -> Span | None:
    found = _GOES_BY.match(reading.text, phrase.span.end)
    return None if found is None else Span(start=found.start("name"), end=found.end("name"))


def _bearer(reading: Reading, name: Span) -> Character | None:
    """Whom the name stands for; somebody new where it was not taken for one, None where it is no person's."""
    place = bisect_left(reading.starts, name.start)
    entity: Entity | None = reading.entities[place] if place < len(reading.entities) else None
    if entity is None or entity.span.start >= name.end:
        tokens = tokens_of(name.of(reading.text))
        new = Character(kind="person", names={name.of(reading.text): tokens}, mentions=[name])
        return reading.characters.add(new)
    known = reading.characters.at(entity)
    if known is None or not known.may_be_person:
        return None
    known.kind = "person"
    return known
