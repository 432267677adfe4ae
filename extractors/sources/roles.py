"""What a person is and where they belong, word for word as the article puts it beside their name.

Before the name ("Harbour Board chief executive Ann Roe"), after it ("Ann Roe, who runs", "Ann Roe, a dentist from
Ely,"), or in brackets ("(R-Texas)"). The first full statement wins.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from extractors.digest import Span
from extractors.entities import Entity
from extractors.inflection import singular
from extractors.nouns import (
    COURTESIES,
    FEMALE_NOUNS,
    MALE_NOUNS,
    ORGANIZATION_NOUNS,
    PARTIES,
    PORTFOLIOS,
    TITLE_MODIFIERS,
    TITLES,
    is_person_noun,
)
from extractors.sources import beside
from extractors.sources.character import Character
from extractors.sources.characters import Characters
from extractors.sources.given_names import gender_of
from extractors.sources.phrases import Phrase
from extractors.vocabulary import words

_COUNSEL = words("barrister lawyer counsel attorney advocate")
# Letters behind the name of a senior barrister.
_SILK = re.compile(r" (?:KC|QC)(?=[,.;:)]| [a-z]|\n|\Z)")
# "Ann Roe, of Ely University,": where somebody belongs, without what they are.
_OF_BODY = re.compile(r",? (?:of|from|at|with) (?:the )?(?=[A-Z])")
_KIN = words(
    """son daughter wife husband father mother brother sister uncle aunt cousin nephew niece widow widower partner
    boyfriend girlfriend friend parent child mom dad spouse grandson granddaughter grandfather grandmother stepson
    stepdaughter stepmother stepfather godmother godfather gran granny nan grandma grandpa man woman"""
)
# First words of ranks: "Squadron Leader", "Rear Admiral".
_OF_RANKS = words("squadron wing flight lance staff field rear air pilot")
# Ranks by which somebody is addressed ("Cllr", "Rep.") are no longer than this; offices written out are.
_LONGEST_SHORT_FORM = 5
# Who stands in what relation to somebody else: an occupation says more.
_NEARBY = words(
    "neighbour neighbor colleague teammate classmate roommate housemate flatmate companion"
)
# What a title or a kinship tells outweighs the pronouns that happen to be near.
_TOLD = 12
_WHOSE = re.compile(r"\b(?P<whose>(?:his|her|their|my))\s\Z", re.IGNORECASE)


def describe(
    text: str, characters: Characters, entities: Sequence[Entity], floors: Sequence[int]
) -> None:
    """Give every person their role, affiliation, age and the gender that their titles tell.

    `floors` are the starts of sentences: no role is read backwards over one.
    """
    for person in characters.all:
        _note_given_name(person)
    for place, entity in enumerate(entities):
        character = characters.at(entity)
        if character is None:
            continue
        called = beside.calling(text, entity.span)
        if called is not None:
            character.kind, character.role = "organization", called
            character.nouns |= _bodies(called.of(text))
        if character.may_be_person:
            number = bisect_right(floors, entity.span.start)
            floor = floors[number - 1] if number else 0
            near = entities[max(0, place - 4) : place + 6]
            _describe_person(text, characters, character, entity, floor, near)
        elif character.role is None and character.kind == "organization":
            character.role = beside.of_body(text, entity.span)
            character.role = character.role or beside.before_body(text, entity.span)
            if character.role is not None:
                character.nouns |= _bodies(character.role.of(text))


def _bodies(role: str) -> set[str]:
    """The words of a role that say what a body is."""
    return {word for word in map(singular, role.lower().split()) if word in ORGANIZATION_NOUNS}


def _describe_person(
    text: str,
    characters: Characters,
    person: Character,
    entity: Entity,
    floor: int,
    near: Sequence[Entity],
) -> None:
    """What the article says of a person at one mention. `near` are the names around it, itself among them."""
    _note_titles(text, person, entity.span, floor)
    role = _role(text, entity, floor, near)
    if role is None:
        if person.role is None and person.affiliation is None:
            person.affiliation = _of_whom(text, entity, near)
        return
    noun = _noun(text, role)
    if noun in _KIN and len(role.of(text).split()) < 2:
        _note_gender(person, noun)
        role = _with_whose(text, role)
        if role is None:
            return  # "son Jon": whose, the role alone does not say
    if noun is not None:
        person.kind = "person"
        person.nouns.add(noun)
        _note_gender(person, noun)
    if role.of(text) in ("prosecuting", "defending"):
        person.nouns |= _COUNSEL
    if person.role is None or _is_better(text, role, person.role):
        inside = [one for one in near if role.covers(one.span)]
        person.role = role
        person.affiliation = _affiliation(
            text, role, [one for one in inside if not _is_person(characters, one)]
        )


def _role(text: str, entity: Entity, floor: int, near: Sequence[Entity]) -> Span | None:
    """The fullest statement of a role beside one mention of a name."""
    name = entity.span
    before = beside.before(text, name, floor, [one for one in near if one.span.end <= name.start])
    after = beside.after(text, name)
    if after is not None and after.of(text).lower() in PARTIES:
        before, after = before or beside.set_before(text, name, floor) or after, None
    if before is not None and after is None and _is_courtesy(text, before):
        # "his pastor, the Rev. Jo Borg"
        start = before.start - len("the ") * (text[: before.start].endswith("the "))
        before = beside.set_before(text, Span(start=start, end=name.end), floor) or before
    return (
        _fuller(text, before, after)
        or beside.set_before(text, name, floor)
        or beside.by_deed(text, name)
        or beside.in_brackets(text, name)
    )


def _with_whose(text: str, role: Span) -> Span | None:
    """A kinship together with whose it is: "his granddaughter"."""
    whose = _WHOSE.search(text, max(0, role.start - 8), role.start)
    return None if whose is None else Span(start=whose.start("whose"), end=role.end)


def _is_courtesy(text: str, role: Span) -> bool:
    """Whether a role is no more than a rank that one is addressed by: "Rev.", "Captain"."""
    return role.of(text).rstrip(".").lower() in TITLES


def adopt(text: str, character: Character, phrase: Phrase) -> None:
    """Take a description that was found to be of a person for their role, if they have none."""
    if character.role is not None or character.kind != "person" or phrase.head is None:
        return
    noun = phrase.head.of(text).lower()
    tokens = list(beside.WORD.finditer(text, phrase.span.start, phrase.head.end))
    known = is_person_noun(noun) and noun not in _KIN
    first = tokens[0].group().lower() if tokens else ""
    definite = first in ("the", "this") and len(tokens) > 2
    if known and (definite or (first in ("a", "an") and len(tokens) > 1)):
        character.role = Span(start=tokens[1].start(), end=phrase.head.end)


def _fuller(text: str, before: Span | None, after: Span | None) -> Span | None:
    """Of a role before and one after the name: the first, unless it is a bare rank and the other says more."""
    if before is None or after is None:
        return before or after
    if _noun(text, before) in _KIN | _NEARBY and _noun(text, after) is not None:
        return after  # "her neighbour Jo Borg, a retired crane operator"
    rank = all(
        token.rstrip(".").lower() in TITLES | TITLE_MODIFIERS
        for token in beside.WORD.findall(text, before.start, before.end)
    )
    says_more = any(f" {link} " in after.of(text) for link in ("of", "for", "at", "in", "with"))
    named = bool(re.search(r"\b(?:of|for|at)\b|[’']s ", before.of(text)))
    short = len(before.of(text).split()) <= 2
    return after if says_more and not named and (rank or short) else before


def of_unnamed(
    text: str, phrase: Phrase, inside: Sequence[Entity]
) -> tuple[Span | None, Span | None]:
    """Role and affiliation that a description of somebody unnamed states itself."""
    if phrase.head is None:
        return None, None
    tokens = [
        token
        for token in beside.WORD.finditer(text, phrase.span.start, phrase.head.end)
        if token.group().lower()
        not in beside.DETERMINERS | {"some", "several", "many", "most", "two"}
    ]
    role = Span(start=tokens[0].start(), end=phrase.head.end) if tokens else None
    bodies = [entity for entity in inside if entity.kind in ("organization", "location")]
    return role, _whole_body(text, bodies[0].span, inside) if bodies else None


def _whole_body(text: str, body: Span, inside: Sequence[Entity]) -> Span:
    """A body's name with what follows an "and" in it: "the Health and Safety Executive"."""
    for entity in inside:
        between = text[body.end : entity.span.start]
        article = text[max(0, body.start - 4) : body.start] == "the "
        if between == " and " and article and entity.kind != "person":
            return Span(start=body.start, end=entity.span.end)
    return body


def _of_whom(text: str, name: Entity, near: Sequence[Entity]) -> Span | None:
    """The body that somebody is said to be of, right after the name."""
    for body in near:
        link = _OF_BODY.match(text, name.span.end)
        if link is not None and link.end() == body.span.start and body.kind == "organization":
            return body.span
    return None


def _noun(text: str, role: Span) -> str | None:
    tokens = list(beside.WORD.finditer(text, role.start, role.end))
    head = beside.head_of(tokens)
    return None if head is None else tokens[head].group().rstrip(".").lower()


def _is_better(text: str, role: Span, known: Span) -> bool:
    """Whether a role says more than the one known: a full statement than a bare word, an office than a deed."""
    if beside.is_deed(text, known):
        return _is_office(text, role)
    held = _is_office(text, known) and beside.is_deed(text, role)
    return _is_bare(text, known) and not _is_bare(text, role) and not held


def _is_office(text: str, role: Span) -> bool:
    """Whether a role is an office written out: "Councilwoman", not "Cllr" or "Rep."."""
    return _noun(text, role) in TITLES and len(role) > _LONGEST_SHORT_FORM


def _is_bare(text: str, role: Span) -> bool:
    """Whether a role is one word: a later full statement is better."""
    return len(role.of(text).split()) < 2


def _note_given_name(person: Character) -> None:
    if person.may_be_person:
        gender = gender_of(person.names.get(person.name, ()))
        person.has_womans_name, person.has_mans_name = gender > 0, gender < 0


def _note_titles(text: str, character: Character, name: Span, floor: int) -> None:
    age = beside.AGE.match(text, name.end)
    if age is not None:
        character.ages.add(age.group(1) or age.group(2))
        character.kind = "person"
    if _SILK.match(text, name.end) is not None:
        character.kind = "person"
        character.nouns |= _COUNSEL
    words_ = beside.WORD.findall(text, max(floor, name.start - 24), name.start)
    if words_ and words_[-1].rstrip(".").lower() in COURTESIES:
        character.kind = "person"
        _note_gender(character, words_[-1].rstrip(".").lower())


def _note_gender(character: Character, noun: str) -> None:
    character.female += _TOLD * (noun in FEMALE_NOUNS)
    character.male += _TOLD * (noun in MALE_NOUNS)


def _is_person(characters: Characters, entity: Entity) -> bool:
    character = characters.at(entity)
    return character is not None and character.kind == "person"


def _affiliation(text: str, role: Span, inside: Sequence[Entity]) -> Span | None:
    """The body or place named in a role; one after "at", "of", "for" before others."""
    if not inside:
        return None
    inside = [one for one in inside if not _is_field(text, one)]
    if not inside:
        return None
    bodies = [entity for entity in inside if entity.kind == "organization"]
    for entity in bodies or inside:
        before = text[role.start : entity.span.start].split()
        if any(word in ("at", "of", "for", "with", "from") for word in before):
            return entity.span
    return (bodies or inside)[0].span


def _is_field(text: str, entity: Entity) -> bool:
    """Whether a "name" in a role is what an office is for, or part of a rank: "Climate Minister", "Squadron Leader"."""
    office = beside.WORD.match(text, entity.span.end + 1)
    before_office = office is not None and is_person_noun(office.group().lower())
    return before_office and entity.span.of(text).lower() in (
        PORTFOLIOS | TITLES | TITLE_MODIFIERS | _OF_RANKS
    )
