"""Whether a name is a person's, a body's or a place's, by what stands beside its mentions.

In: a character with its mentions. Out: its kind, where the finder of names left it open or got it wrong.
"""

from __future__ import annotations

import re

from extractors.digest import SourceKind
from extractors.entities import Entity
from extractors.naming import modifies
from extractors.nouns import is_person_noun
from extractors.sources.character import MOST_READ, Character

_AS_PERSON_BEFORE = re.compile(r"\b(?:mr|mrs|ms|dr)\.? $")
_AS_PERSON_AFTER = re.compile(r", \d\d[, ]|,? who\b")
# What only people have beside their names, or do.
_AS_PERSON_NEXT = re.compile(
    r", \d\d\b|,? who\b|,? whose\b|,? (?:said|says|told|added|recalled|smiled|laughed|nodded|shrugged|wrote)\b"
)
_TITLED = re.compile(r"\b(?:Mrs?|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Judge|Sen|Rep|Gov|Prof)\.? \Z")
# And what only places and teams have.
_AS_PLACE_BEFORE = re.compile(
    r"(?:(?:\A|[.\n“] ?)In|\b(?:neighbou?ring|across|throughout|inside)) \Z"
)
# Named nowhere but so: "at a debate in Market Ansley".
_IN_A_PLACE = re.compile(r"\b(?:in|near|outside|across|around) (?:[A-Z][\w-]+ )?\Z")
# "Kestria, the smaller of the two countries,": told outright, and nobody's "mayor of the city".
_IS_PLACE = re.compile(
    r", (?:the|an?) (?:[\w-]+ of (?:the|its) (?:two|three|four|five) )?"
    r"(?P<narrowed>(?:(?!(?:of|in|at|to|from|on|for|with|by|who|that|and)\b)[\w-]+ ){0,3})"
    r"(?:countr(?:y|ies)|nations?|republics?|kingdoms?|cit(?:y|ies)|towns?|villages?|islands?|provinces?|regions?)"
    r"(?= (?:of|in|on|that|which|where)\b|[,.;:])"
)
_AS_TEAM_BEFORE = re.compile(r"\b\d{1,2}[-–]\d{1,2} \Z")
_AS_TEAM_AFTER = re.compile(r" (?:were|are|have|\d{1,2}[-–]\d{1,2})\b(?!,)")
_TEAM_NOUN_NEXT = re.compile(
    r" (?:manager|head coach|boss|captain|midfielder|defender|striker|winger|goalkeeper"
    r"|keeper|fans|supporters|bench|dressing)\b"
)
_AS_BODY_AFTER = re.compile(
    r"[’']s? (?:[Cc][EFTO]O|chief|shares|stock|employees|website)|,? which\b"
)


def settle(text: str, character: Character) -> None:
    """Give a character the kind that the words beside its mentions tell."""
    _settle_open(text, character)
    if character.may_be_person and _is_told_as_place_or_team(text, character):
        character.kind, character.is_place = "organization", True


def source_kind(entity: Entity) -> SourceKind | None:
    """What a source with this name is, as far as the name tells; a place speaks as a body."""
    match entity.kind:
        case "person":
            return "person"
        case "organization" | "location":
            return "organization"
        case _:
            return None


def agree(one: Character, entity: Entity, tokens: tuple[str, ...]) -> bool:
    """Whether a name can be the character's by its kind.

    A place is no person, whatever they are called; a name of unknown kind goes with any.
    """
    if entity.kind == "location" and not one.is_place:
        full = one.names[one.name]
        if one.kind is None and len(full) > 1 and full[-1] != tokens[-1]:
            return False  # the "Ely Echo" is not Ely
        return one.kind in (None, "person") and len(full) > 1
    if one.is_place and entity.kind in ("person", None):
        return entity.kind is None
    return (
        None in (one.kind, entity.kind) or entity.kind == "other" or one.kind == source_kind(entity)
    )


def _settle_open(text: str, character: Character) -> None:
    """A name of unknown kind: what stands beside its mentions, then how many words it has."""
    if character.kind is not None or character.is_thing:
        return
    size = len(character.names[character.name])
    score = 2 if 2 <= size <= 4 else 0
    for span in character.mentions:
        before = text[max(0, span.start - 12) : span.start].lower()
        after = text[span.end : span.end + 12]
        score += 3 * bool(_AS_PERSON_BEFORE.search(before) or _AS_PERSON_AFTER.match(after))
        score -= before.endswith((" at ", " inside "))
        score -= 3 * bool(_AS_BODY_AFTER.match(after))
        # "the Ely Echo"; but "the Dana Moreno campaign" is that of a person
        score -= 3 * (size > 1 and before.endswith(" the ") and not modifies(text, span.end))
    if score > 0:
        character.kind = "person"
    elif score < 0:
        character.kind = "organization"


def _is_told_as_place_or_team(text: str, character: Character) -> bool:
    """Whether what stands beside a "person" is what stands beside a place or a team, and nothing is as beside people.

    Taggers that know politicians call clubs and unheard-of countries people: "In Orsk,", "Port Ansel were",
    "Valdría 2-3 Port Ansel".
    """
    alone = all(len(tokens) == 1 for tokens in character.names.values())
    spans = character.mentions[:MOST_READ]
    if alone and all(_IN_A_PLACE.search(text, max(0, s.start - 24), s.start) for s in spans):
        return True
    told = 0
    for span in spans:
        before = text[max(0, span.start - 24) : span.start]
        after = text[span.end : span.end + 40]
        told_outright = _IS_PLACE.match(text, span.end)
        if told_outright and not any(map(is_person_noun, told_outright["narrowed"].split())):
            return True
        if _AS_PERSON_NEXT.match(after) or _TITLED.search(before):
            return False
        # "Ames and Boone were", "Quill Polaroids were"
        joined = before.endswith((" and ", "& ", ", ")) or text[span.end - 1] == "s"
        told += bool(_AS_PLACE_BEFORE.search(before))
        told += bool(not joined and _AS_TEAM_AFTER.match(after))
        told += bool(_AS_TEAM_BEFORE.search(before))
        told += before.endswith((" the ", "The ")) and bool(_TEAM_NOUN_NEXT.match(after))
    return told > 0
