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
from extractors.nouns import (
    COURTESIES,
    FEMALE_NOUNS,
    MALE_NOUNS,
    ORGANIZATION_NOUNS,
    PORTFOLIOS,
    TITLE_MODIFIERS,
    TITLES,
    is_person_noun,
)
from extractors.sources.characters import Character, Characters
from extractors.sources.phrases import Phrase, is_plural, singular
from extractors.vocabulary import FUNCTION_WORDS, words

_WORD = re.compile(r"[^\W_][\w&]*(?:[’'.\-‑/](?=\w)[\w&]+)*")
_BRACKETED = re.compile(r"\s\(((?:R|D|I|L|Lab|Con|SNP|LD)[-–—][A-Z][\w. ]{0,24}?)\)")
_AGE = re.compile(r",? (?:aged )?(\d{1,3})(?:,|(?= who\b))|, an? (\d{1,3})-year-old")
_APPOSITION = re.compile(r",\s+(?:(?:who is|who was)\s+)?|\s[–—-]{1,2}\s|\s\((?=(?:an?|the)\s)")
_BESIDE = re.compile(r"(?:^|[,;:.]\s|\band\s)(?P<role>[^,;:.()“”\"]{4,80}),\s\Z")
_BODY_APPOSITION = re.compile(r",\s+(?:an?|the)\s+(?P<role>[^,;:.()“”\"\n]{4,90})(?=[,.;])")
_OTHER_BODIES = words(
    "denomination brewery winery website app outlet chain tribe nation startup platform co-op"
)
_APPOSITION_END = re.compile(
    r"[,;:()\"“”]|[.!?](?:\s|$)|\s(?:[–—-]{1,2}|who|whom|whose|which|said|says|told|tells|and\s(?:who|an?\s))\s|\n"
    r"|\s(?:said|says|told|wrote|added)\b"
)
# Stand between a clause and a role, and are no part of it.
_DETERMINERS = words("a an the his her their its one another this that our my")
_KIN = words(
    """son daughter wife husband father mother brother sister uncle aunt cousin nephew niece widow widower partner
    boyfriend girlfriend friend parent child mom dad spouse grandson granddaughter grandfather grandmother man woman"""
)
_PARTIES = words("republican democrat conservative liberal libertarian independent socialist")
_ROLE_LINKS = words("of for and & the at in to on de")
# No role runs over these when it is read backwards from a name: verbs, mostly.
_STOPS = (
    FUNCTION_WORDS
    | words(
        """said says told tells asked wrote called calls met named picked joined beat beats sued praised blamed accused
        joked added quoted hired fired replaced defeated including saw urged thanked backed helped led like unlike
        including introduced described credited criticized criticised welcomed joins hear heard sent paid"""
    )
) - words("former head first last second of for")
_LONGEST_ROLE = 14
_ROLE_GAPS = frozenset([" ", ". ", " & ", "-", "’s ", "'s ", "’ ", "' ", "/"])
_NEAR = 160


def describe(
    text: str, characters: Characters, entities: Sequence[Entity], floors: Sequence[int]
) -> None:
    """Give every person their role, affiliation, age and the gender that their titles tell.

    `floors` are the starts of sentences: no role is read backwards over one.
    """
    for place, entity in enumerate(entities):
        character = characters.at(entity)
        if character is None:
            continue
        if not character.may_be_person:
            if character.role is None and character.kind == "organization":
                character.role = _of_body(text, entity.span)
            continue
        floor = max((start for start in _last(floors, entity.span.start)), default=0)
        _note_titles(text, character, entity.span, floor)
        before = _before(text, entity.span, floor, entities[max(0, place - 3) : place])
        after = _after(text, entity.span)
        if after is not None and after.of(text).lower() in _PARTIES:
            before, after = before or _set_before(text, entity.span, floor) or after, None
        role = (
            _fuller(text, before, after)
            or _set_before(text, entity.span, floor)
            or _in_brackets(text, entity.span)
        )
        if role is None:
            continue
        noun = _noun(text, role)
        if noun in _KIN and len(role.of(text).split()) < 2:
            _note_gender(character, noun)  # "her son Jon": whose, the role alone does not say
            continue
        if noun is not None:
            character.kind = "person"
            character.nouns.add(noun)
            _note_gender(character, noun)
        known = character.role
        if known is None or (_is_bare(text, known) and not _is_bare(text, role)):
            character.role = role
            others = [
                one for one in entities[max(0, place - 4) : place + 6] if role.covers(one.span)
            ]
            character.affiliation = _affiliation(
                text, role, [one for one in others if not _is_person(characters, one)]
            )


def adopt(text: str, character: Character, phrase: Phrase) -> None:
    """Take a description that was found to be of a person for their role, if they have none."""
    if character.role is not None or character.kind != "person" or phrase.head is None:
        return
    noun = phrase.head.of(text).lower()
    tokens = list(_WORD.finditer(text, phrase.span.start, phrase.head.end))
    if noun in TITLES and len(tokens) > 2 and tokens[0].group().lower() in ("the", "this"):
        character.role = Span(start=tokens[1].start(), end=phrase.head.end)


def _fuller(text: str, before: Span | None, after: Span | None) -> Span | None:
    """Of a role before and one after the name: the first, unless it is a bare rank and the other says more."""
    if before is None or after is None:
        return before or after
    rank = all(
        token.rstrip(".").lower() in TITLES | TITLE_MODIFIERS
        for token in _WORD.findall(text, before.start, before.end)
    )
    says_more = any(f" {link} " in after.of(text) for link in ("of", "for", "at", "in", "with"))
    named = bool(re.search(r"\b(?:of|for|at)\b|[’']s ", before.of(text)))
    short = len(before.of(text).split()) <= 2
    return after if says_more and not named and (rank or short) else before


def _last(floors: Sequence[int], place: int) -> list[int]:
    number = bisect_right(floors, place)
    return [floors[number - 1]] if number else []


def _before(text: str, name: Span, floor: int, near: Sequence[Entity]) -> Span | None:
    """The role that ends where the name begins."""
    floor = max(floor, name.start - _NEAR)
    tokens = list(_WORD.finditer(text, floor, name.start))
    end = name.start
    while tokens and tokens[-1].group().rstrip(".").lower() in COURTESIES:
        end = tokens.pop().start()
    if not tokens or text[tokens[-1].end() : end].strip(" .\n"):
        return None
    if not _is_noun(tokens[-1].group()) and not _is_portfolio(tokens, near):
        return None
    start = tokens[-1].start()
    capital = tokens[-1].group()[0].isupper()
    for place in range(len(tokens) - 2, max(-1, len(tokens) - 2 - _LONGEST_ROLE), -1):
        token, word = tokens[place], tokens[place].group().lower()
        linked = word in ("of", "for") and not _is_inside(token, near)
        if text[token.end() : start] not in _ROLE_GAPS or not _in_role(token, near):
            break
        if capital and word.islower() and token.group().islower() and not _may_qualify(word):
            break  # "brought Sen. Ann Roe": a verb, not a title
        if (word in _DETERMINERS and word != "the") or (
            linked and not (place and _is_noun(tokens[place - 1].group()))
        ):
            break
        start = token.start()
    start = _past_verb(text, floor, start)
    start = _past_links(text, start, end)
    role = Span(start=start, end=start + len(text[start:end].rstrip()))
    return role if len(role) else None


def _of_body(text: str, name: Span) -> Span | None:
    """What a body is, in an apposition with an article: "Cato & Sons, a family brewery"."""
    opening = _BODY_APPOSITION.match(text, name.end)
    if opening is None or _is_clause(opening["role"]):
        return None
    tokens = list(_WORD.finditer(text, opening.start("role"), opening.end("role")))
    for token in tokens:
        word = token.group().lower()
        if word in ("of", "for", "in", "that", "based", "at", "with", "on", "from"):
            return None
        if word in ORGANIZATION_NOUNS or word in _OTHER_BODIES:
            return Span(start=tokens[0].start(), end=tokens[-1].end())
    return None


def _may_qualify(word: str) -> bool:
    """Whether a small word can stand before a title with a capital: "state schools Superintendent"."""
    noun = singular(word)
    return (
        word in TITLE_MODIFIERS
        or word in _ROLE_LINKS
        or noun in ORGANIZATION_NOUNS
        or is_person_noun(noun)
        or "-" in word
    )


def _past_verb(text: str, floor: int, start: int) -> int:
    """Where the role begins when the first word is an infinitive: "to assist Flint Mayor Ann Roe"."""
    if text[max(floor, start - 3) : start].lower() not in ("to ", " to"):
        return start
    following = _WORD.search(text, start)
    second = following and _WORD.search(text, following.end())
    lower = text[start].islower() and second is not None
    return second.start() if lower and second is not None else start


def of_unnamed(
    text: str, phrase: Phrase, inside: Sequence[Entity]
) -> tuple[Span | None, Span | None]:
    """Role and affiliation that a description of somebody unnamed states itself."""
    if phrase.head is None:
        return None, None
    tokens = [
        token
        for token in _WORD.finditer(text, phrase.span.start, phrase.head.end)
        if token.group().lower() not in _DETERMINERS | {"some", "several", "many", "most", "two"}
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


def _set_before(text: str, name: Span, floor: int) -> Span | None:
    """The description that a name is set beside, comma between: "Malta's finance minister, Jo Borg"."""
    floor = max(floor, name.start - _NEAR)
    match = _BESIDE.search(text, floor, name.start)
    if match is None:
        return None
    tokens = list(_WORD.finditer(text, match.start("role"), match.end("role")))
    head = _head_of(tokens)
    if head is None or any(token.group().lower() in _STOPS - _DETERMINERS for token in tokens):
        return None
    before = tokens[head + 1 :]
    if before and before[0].group().lower() not in ("of", "for", "at"):
        return None
    start = tokens[1 if tokens[0].group().lower() in _DETERMINERS else 0].start()
    return Span(start=start, end=match.end("role"))


def _is_inside(token: re.Match[str], near: Sequence[Entity]) -> bool:
    return any(entity.span.start <= token.start() < entity.span.end for entity in near)


def _in_role(token: re.Match[str], near: Sequence[Entity]) -> bool:
    if _is_inside(token, near):
        return True
    word = token.group().lower()
    if token.group().isupper() and len(word) > 1:
        return True
    if token.group()[0].isupper():
        return word not in _STOPS
    return word not in _STOPS and not (word.endswith("ed") and "-" not in word)


def _past_links(text: str, start: int, end: int) -> int:
    """Where the role begins once articles, prepositions and quotation ends before it are passed."""
    for token in _WORD.finditer(text, start, end):
        if token.group().lower() not in _DETERMINERS | _ROLE_LINKS:
            return token.start()
    return end


def _is_portfolio(tokens: Sequence[re.Match[str]], near: Sequence[Entity]) -> bool:
    """Whether the words end as an office with its field does: "Secretary of State", "Mayor of Ely"."""
    bodies = [entity for entity in near if entity.kind in ("organization", "location")]
    for place in range(len(tokens) - 2, max(0, len(tokens) - 6), -1):
        word = tokens[place].group().lower()
        if word in ("of", "for") and _is_noun(tokens[place - 1].group()):
            return all(
                token.group().lower() in PORTFOLIOS | _ROLE_LINKS or _is_inside(token, bodies)
                for token in tokens[place + 1 :]
            )
    return False


_FINITE = words("is are was were has have had will would does did")


def _is_clause(apposition: str) -> bool:
    """Whether what follows a name is no apposition: "according to the agency, the states have both objected"."""
    return any(word.lower() in _FINITE for word in apposition.split())


def _after(text: str, name: Span) -> Span | None:
    """The role in an apposition after the name."""
    place = name.end
    bracket = _BRACKETED.match(text, place)
    place = bracket.end() if bracket else place
    age = _AGE.match(text, place)
    if age is not None and age.group(1):
        place = age.end() - (1 if age.group().endswith(",") else 0)
    opening = _APPOSITION.match(text, place)
    if opening is None:
        return None
    end = _APPOSITION_END.search(text, opening.end(), opening.end() + _NEAR)
    stop = end.start() if end is not None else opening.end() + _NEAR
    tokens = list(_WORD.finditer(text, opening.end(), min(stop, len(text))))
    if not tokens or end is None or _is_clause(text[opening.end() : stop]):
        return None
    first = tokens[0].group().lower()
    tokens = tokens[1:] if first in _DETERMINERS else tokens
    head = _head_of(tokens)
    if head is None:
        return None
    plural = is_plural(tokens[head].group().lower())
    if first not in _DETERMINERS and (tokens[0].group().lower() in _STOPS or head > 4 or plural):
        return None
    return Span(start=tokens[0].start(), end=tokens[-1].end())


def _head_of(tokens: Sequence[re.Match[str]]) -> int | None:
    """Where a person's noun stands before the first preposition; None where there is none."""
    found = None
    for place, token in enumerate(tokens):
        word = token.group().lower()
        if word in ("of", "for", "at", "in", "with", "from", "to", "on", "by"):
            break
        if _is_noun(word):
            found = place
    return found


def _in_brackets(text: str, name: Span) -> Span | None:
    bracket = _BRACKETED.match(text, name.end)
    return None if bracket is None else Span(start=bracket.start(1), end=bracket.end(1))


def _is_noun(word: str) -> bool:
    word = word.rstrip(".").lower()
    last = re.split(r"[-/]", word)[-1]
    return is_person_noun(last) or is_person_noun(singular(word))


def _noun(text: str, role: Span) -> str | None:
    tokens = list(_WORD.finditer(text, role.start, role.end))
    head = _head_of(tokens)
    return None if head is None else tokens[head].group().rstrip(".").lower()


def _is_bare(text: str, role: Span) -> bool:
    """Whether a role is one word: a later full statement is better."""
    return len(role.of(text).split()) < 2


def _note_titles(text: str, character: Character, name: Span, floor: int) -> None:
    age = _AGE.match(text, name.end)
    if age is not None:
        character.ages.add(age.group(1) or age.group(2))
        character.kind = "person"
    words_ = _WORD.findall(text, max(floor, name.start - 24), name.start)
    if words_ and words_[-1].rstrip(".").lower() in COURTESIES:
        character.kind = "person"
        _note_gender(character, words_[-1].rstrip(".").lower())


def _note_gender(character: Character, noun: str) -> None:
    character.female += 3 * (noun in FEMALE_NOUNS)
    character.male += 3 * (noun in MALE_NOUNS)


def _is_person(characters: Characters, entity: Entity) -> bool:
    character = characters.at(entity)
    return character is not None and character.kind == "person"


def _affiliation(text: str, role: Span, inside: Sequence[Entity]) -> Span | None:
    """The body or place named in a role; one after "at", "of", "for" before others."""
    if not inside:
        return None
    bodies = [entity for entity in inside if entity.kind == "organization"]
    for entity in bodies or inside:
        before = text[role.start : entity.span.start].split()
        if any(word in ("at", "of", "for", "with", "from") for word in before):
            return entity.span
    return (bodies or inside)[0].span
