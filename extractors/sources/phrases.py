"""What a source phrase is made of: the names that head it, or the noun of a description.

"Jane Roe, a spokeswoman for the Harbour Board," is headed by a name; "a spokeswoman for the Harbour Board" by a noun,
though a name stands in it; "the company that runs the port, Dock & Sons," by the name at its end.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from extractors.digest import Span
from extractors.entities import Entity
from extractors.inflection import is_plural, singular
from extractors.nouns import (
    COURTESIES,
    DOCUMENT_NOUNS,
    GROUP_NOUNS,
    LETTERS,
    ORGANIZATION_NOUNS,
    PERSON_NOUNS,
    TITLE_MODIFIERS,
    TITLES,
    VAGUE_PEOPLE,
    is_person_noun,
)
from extractors.vocabulary import words

Determiner = Literal["definite", "indefinite", "possessive", "bare"]

PRONOUNS = words(
    """he she they it him her them his hers their theirs its himself herself themselves itself i we you me us my our
    who whom whose which that this these those"""
)
RELATIVE = words("who whom whose which that")

_WORD = re.compile(r"[^\W_][\w&]*(?:[’'.\-‑](?=\w)[\w&]+)*")
_SUBJECT_PRONOUN = re.compile(r"\b(?:he|she|they)\Z")
# What is left of a clause around a phrase: "whose landlord", "a woman who".
_WHOSE = re.compile(r"[Ww]hose (?=[\w-])")
_LEFT_BEHIND = re.compile(r",? (?:who|whom|whose|which|and|or|of|by)\Z")
# "A colleague of Roe’s": the ending belongs to the phrase.
_DOUBLE_GENITIVE = re.compile(
    r"(?:an?|one|another) .* of (?:the )?[A-Z]\S*(?: [A-Z]\S*)*[’']s", re.IGNORECASE
)
# When it was said, at the end of the phrase: "the court this month".
_WHEN = re.compile(
    r"[\s,]+(?:(?:earlier |late |on )?(?:(?:this|last|that|next) (?:week|month|year|morning|afternoon|evening|night"
    r"|spring|summer|fall|autumn|winter)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|yesterday|today|tonight|earlier|later"
    r"|recently|also|then|again|afterwards?|himself|herself|itself|themselves)\Z"
)
_DEFINITE = words("the this that these those both")
_INDEFINITE = words(
    """a an some many several few most another other others one two three four five six seven eight nine ten dozens
    hundreds thousands all any no more various numerous every each certain multiple"""
)
_POSSESSIVE = words("his her its their our my your")
_PREPOSITIONS = words(
    """of for from with at by in on to about against near outside inside within under over behind after before between
    among across into onto around representing including like close familiar led based"""
)
_OFFICE_LINKS = words("of for and & the")
_OF = re.compile(r"\b(?:of|for) (?:the )?\Z")
# Between a description and the name beside it, an acronym or what it stands for at most.
_BESIDE = re.compile(
    r"[\s,—–-]*(?:\([^()]{2,60}\),?\s)?(?:the\s)?(?P<title>(?:[A-Z]\w*\.?\s){0,2})"
)
# Ends the part of a phrase that holds its head.
_BREAK = re.compile(
    r",(?!\d)|\(|\[|\s[–—-]{1,2}\s|—|:|\s(?:who|whom|whose|which|that|when|where)\s"
)
_JOINT = re.compile(
    r"\s*(?:,(?!\d)\s*(?:and\s+)?|\s(?:and|&|as well as|along with)\s)(?:also\s)?\s*"
)
_APPOSITIVE = re.compile(r"\s*(?:an?|one of|his|her|their|its)\s|\s*(?:the\s+)?(?!the\s)[a-z]")
_ONE_OF_THEM = re.compile(
    r"(?:one|another|some|two|both|each) of (?:them|these|those|us)", re.IGNORECASE
)
_OFFICE_OF = re.compile(r"\s*the\s(?:[\w’'-]+\s){1,5}?(?:for|of|at|in)\s", re.IGNORECASE)
_KNOWN_NOUNS = (
    PERSON_NOUNS
    | ORGANIZATION_NOUNS
    | DOCUMENT_NOUNS
    | GROUP_NOUNS
    | VAGUE_PEOPLE
    | words("people police women children folks locals data media")
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """One source phrase. `name` is the entity that heads it; `noun` is a description's head, small and singular."""

    span: Span
    pronoun: str | None = None
    name: Entity | None = None
    joined: tuple[Phrase, ...] = ()
    noun: str | None = None
    head: Span | None = None
    is_plural: bool = False
    determiner: Determiner = "bare"
    owner: Entity | None = None
    # small words of the names before the head: "moreno" in "the Moreno campaign"
    inner: tuple[str, ...] = ()


def parse(text: str, span: Span, entities: Sequence[Entity]) -> Phrase:
    """Take the source phrase `span` apart; `entities` are those that lie in it."""
    span = _tidy(text, span, entities)
    inner = span.of(text)
    if inner.lower() in PRONOUNS:
        return Phrase(span, pronoun=inner.lower())
    # A phrase that runs up to a subject pronoun is that pronoun, with something else before it.
    subject = _SUBJECT_PRONOUN.search(text, span.start, span.end)
    if subject is not None:
        at = Span(start=subject.start(), end=subject.end())
        return Phrase(at, pronoun=subject.group().lower())
    parts = _parts(text, span, entities)
    if not parts:
        parts = _listed(text, span, entities)
        span = _from_first(parts) if parts else span
    if len(parts) > 1:
        return Phrase(span, joined=tuple(parts), is_plural=True)
    return _single(text, span, entities)


def _tidy(text: str, span: Span, entities: Sequence[Entity] = ()) -> Span:
    """Without punctuation around it, without a possessive ending that is no part of a name ("McDonald's").

    And without what is left of a clause: "whose landlord", "a woman who".
    """
    start, end = span.start, span.end
    left = _WHOSE.match(text, start, end)
    start = start if left is None else left.end()
    left = _LEFT_BEHIND.search(text, start, end)
    if left is not None and " " in text[start : left.start()]:
        end = left.start()
    while start < end and not (text[start].isalnum() or text[start] in "@$"):
        start += 1
    while end > start and not (text[end - 1].isalnum() or text[end - 1] in ".)"):
        end -= 1
    when = _WHEN.search(text, start, end)
    if when is not None and when.start() > start:
        end = when.start()
    named = any(entity.span.end == end for entity in entities)
    genitive = end - start > 2 and text[end - 2 : end] in ("’s", "'s")
    if genitive and not named and _DOUBLE_GENITIVE.fullmatch(text, start, end) is None:
        end -= 2
    return Span(start=start, end=end)


def _head_part(text: str, span: Span) -> Span:
    """The phrase up to its first comma, bracket or relative clause."""
    cut = _BREAK.search(text, span.start, span.end)
    end = span.end if cut is None or cut.start() == span.start else cut.start()
    return Span(start=span.start, end=max(end, span.start))


def _single(text: str, span: Span, entities: Sequence[Entity]) -> Phrase:
    part = _head_part(text, span)
    name = _heading_name(text, part, entities)
    if name is None or _is_title(name.span.of(text)):
        name = _name_beside(text, span, part, entities) or name
    if name is not None:
        return Phrase(span, name=name)
    return _description(text, span, part, entities)


def _heading_name(text: str, part: Span, entities: Sequence[Entity]) -> Entity | None:
    """The name that ends the head of the phrase, unless a preposition or a noun puts it into a subordinate place."""
    inside = [entity for entity in entities if part.covers(entity.span)]
    if not inside:
        return None
    last = inside[-1]
    owned = _OF.search(text, part.start, last.span.start) is not None and last.kind != "person"
    alone = last.kind in ("person", None) and all(one.kind != "person" for one in inside[:-1])
    alone = alone and not (owned and last.span.of(text).isupper())  # "Secretary of the NPC"
    if alone and last.span.end == part.end and _is_titled(text, part.start, last.span.start):
        return last
    between = [
        word.group().lower()
        for word in _WORD.finditer(text, part.start, last.span.start)
        if not any(one.span.start <= word.start() < one.span.end for one in inside)
    ]
    if any(word in _PREPOSITIONS for word in between):
        first = inside[0]
        leading = [word.lower() for word in _WORD.findall(text, part.start, first.span.start)]
        placed = any(word in _PREPOSITIONS for word in leading)
        follows = text[first.span.end : part.end].lstrip()
        return None if placed or _is_owner(text, first) or not _is_prepositional(follows) else first
    after = text[last.span.end : part.end].strip()
    ending = after.strip(", ").lower() in LETTERS or after in ("’s", "'s", "’", "'")
    return last if ending or _is_prepositional(after) else None


def _is_title(name: str) -> bool:
    """Whether a "name" is an office written with capitals: "Director-General"."""
    office = re.split(r" (?:of|for) ", name)[0].replace("-", " ").lower().split()
    whole = all(one in TITLES | TITLE_MODIFIERS for one in office) and len(office) > 1
    return whole or (office[-1:] != name.lower().split()[-1:] and office[-1] in TITLES)


def _is_titled(text: str, start: int, name: int) -> bool:
    """Whether all before a name is an office written with capitals: "Minister of Education Jo Borg"."""
    tokens = _WORD.findall(text, start, name)
    while tokens and tokens[0].lower() in _DEFINITE:
        tokens = tokens[1:]
    capital = all(token[0].isupper() or token.lower() in _OFFICE_LINKS for token in tokens)
    return capital and any(is_person_noun(token.rstrip(".").lower()) for token in tokens[:4])


def _is_prepositional(after: str) -> bool:
    word = _WORD.match(after)
    return not after or (word is not None and word.group().lower() in _PREPOSITIONS)


def _is_owner(text: str, entity: Entity) -> bool:
    return text[entity.span.end : entity.span.end + 2] in ("’s", "'s", "’ ", "' ")


def _name_beside(text: str, span: Span, part: Span, entities: Sequence[Entity]) -> Entity | None:
    """The name set beside a description: "the chief negotiator, Jon Okoro"."""
    rest = text[part.end : span.end]
    noun = _head_noun(text, part)
    described = noun is not None or _ONE_OF_THEM.fullmatch(text, part.start, part.end)
    for entity in entities:
        if entity.span.start < part.end or not described:
            continue
        between = text[part.end : entity.span.start]
        after = text[entity.span.end : span.end].strip()
        letters = after.rstrip(",").lower() in LETTERS  # "The judge, Ann Roe KC,"
        alone = not after or letters or after[0] in ",)’'(—–-" or _is_prepositional(after)
        beside = _BESIDE.fullmatch(between)
        titles = set(beside["title"].lower().replace(".", "").split()) if beside else set()
        if alone and beside is not None and titles <= TITLES | COURTESIES:
            return entity
        introduced = rest[: entity.span.start - part.end].split(",")[-1].split()
        if alone and "," in between and introduced and is_person_noun(introduced[-1].lower()):
            return entity  # "his wife, longtime aide Ann Roe"
        closes = entity.span.end >= span.end - 2 and between.rstrip().endswith(",") and "," in rest
        if closes and alone and part.end - part.start > 3 and " that " in between:
            return entity
    return None


def _description(text: str, span: Span, part: Span, entities: Sequence[Entity]) -> Phrase:
    matches = list(_WORD.finditer(text, part.start, part.end))
    first = matches[0].group().lower() if matches else ""
    owner = next(
        (entity for entity in entities if part.covers(entity.span) and _is_owner(text, entity)),
        None,
    )
    determiner: Determiner = "bare"
    if first in _POSSESSIVE or owner is not None:
        determiner = "possessive"
    elif first in _DEFINITE:
        determiner = "definite"
    elif first in _INDEFINITE or first.isdigit():
        determiner = "indefinite"
    noun = _head_noun(text, part)
    if noun is None:
        return Phrase(span, determiner=determiner, owner=owner)
    word = noun.of(text).lower()
    inner = tuple(
        token.lower().removesuffix("’s").removesuffix("'s")
        for entity in entities
        if part.covers(entity.span) and entity.span.end < noun.start
        for token in _WORD.findall(text, entity.span.start, entity.span.end)
    )
    return Phrase(
        _tidy(text, part),
        noun=singular(word).removeprefix("ex-"),
        head=noun,
        is_plural=is_plural(word),
        determiner=determiner,
        owner=owner,
        inner=inner,
    )


def _head_noun(text: str, part: Span) -> Span | None:
    """The last noun before the first preposition; where none is known, the last word there."""
    last: re.Match[str] | None = None
    known: re.Match[str] | None = None
    for match in _WORD.finditer(text, part.start, part.end):
        word = match.group().lower()
        if word in _DEFINITE | _POSSESSIVE | {"a", "an"}:
            continue
        if word in _PREPOSITIONS and last is not None and word not in ("led", "based", "close"):
            break
        doing = word.endswith("ing") and word not in _KNOWN_NOUNS
        if known is not None and (word in ("led", "based") or doing):
            break
        last = match
        one = singular(word)
        if {word, one} & _KNOWN_NOUNS or is_person_noun(one):
            known = match
    chosen = known or last
    return None if chosen is None else Span(start=chosen.start(), end=chosen.end())


def _parts(text: str, span: Span, entities: Sequence[Entity]) -> list[Phrase]:
    """The members of a joint source ("Warren and Booker"); one member where it is none."""
    inside = [entity.span for entity in entities]
    cuts = [
        match
        for match in _JOINT.finditer(text, span.start, span.end)
        if not any(name.start < match.end() and match.start() < name.end for name in inside)
    ]
    ands = [match for match in cuts if re.search(r"\w", match.group())]
    if not ands or _is_one_body(text, ands[-1], entities):
        return []
    apart = _head_part(text, span).end < ands[0].start()
    if apart and not _is_list(text, span, ands[0], inside):
        return []
    used = [match for match in cuts if match.start() <= ands[-1].start()]
    edges = [span.start, *(edge for match in used for edge in match.span()), span.end]
    pieces = [Span(start=a, end=b) for a, b in zip(edges[::2], edges[1::2], strict=True) if b > a]
    phrases = [_member(text, piece, entities) for piece in pieces]
    heads = [one for one in phrases if one.name is not None or one.pronoun or _is_people(text, one)]
    return heads if len(heads) == len(phrases) and len(phrases) > 1 else []


def _from_first(parts: Sequence[Phrase]) -> Span:
    """The span from the first name to the last one's end."""
    first = next(one.name for one in parts if one.name is not None)
    return Span(start=first.span.start, end=parts[-1].span.end)


def _listed(text: str, span: Span, entities: Sequence[Entity]) -> list[Phrase]:
    """The names that a plural description is followed by: "two members, Warren and Booker"."""
    part = _head_part(text, span)
    noun = _head_noun(text, part)
    followed = text[part.end : span.end].startswith(",")
    if noun is None or not followed or not is_plural(noun.of(text).lower()):
        return []
    rest = Span(start=part.end + 1, end=span.end)
    parts = _parts(text, rest, [one for one in entities if rest.covers(one.span)])
    return parts if all(one.name is not None for one in parts) else []


def _is_one_body(text: str, cut: re.Match[str], entities: Sequence[Entity]) -> bool:
    """Whether "and" stands inside the name of a body: "a spokesman for the Health and Safety Executive"."""
    first = next((one for one in entities if one.span.end == cut.start()), None)
    second = next((one for one in entities if one.span.start == cut.end()), None)
    bodies = all(one is not None and one.kind != "person" for one in (first, second))
    before = "" if first is None else text[max(0, first.span.start - 16) : first.span.start]
    return bodies and re.search(r"\b(?:for|from|at|of|with) (?:the )?$", before) is not None


def _member(text: str, piece: Span, entities: Sequence[Entity]) -> Phrase:
    """One of several: a name, a description, or "he" in "he and his lawyers"."""
    word = piece.of(text).strip().lower()
    if word in ("he", "she", "they"):
        return Phrase(_tidy(text, piece), pronoun=word)
    return _single(text, piece, [entity for entity in entities if piece.covers(entity.span)])


def _is_list(text: str, span: Span, last: re.Match[str], names: Sequence[Span]) -> bool:
    """Whether commas before "and" part names rather than an apposition: "Ames, Boone and Carr"."""
    place = span.start
    for piece in text[span.start : last.start()].split(","):
        end = place + len(piece.rstrip())
        if not any(place <= name.start and name.end == end for name in names):
            return False
        if place > span.start and (_APPOSITIVE.match(piece) or _OFFICE_OF.match(piece)):
            return False
        place += len(piece) + 1
    return True


def _is_people(text: str, phrase: Phrase) -> bool:
    """Whether a description can be one of several who speak together."""
    if phrase.noun is None or phrase.head is None:
        return False
    first = _WORD.search(text, phrase.span.start, phrase.span.end)
    determined = (
        first is not None and first.group().lower() in _DEFINITE | _INDEFINITE | _POSSESSIVE
    )
    return phrase.is_plural or determined
