"""The names that the rules find and those of the encoder, put together."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from extractors import dateline
from extractors.body import Body
from extractors.digest import Span
from extractors.encoder import Encoding
from extractors.entities.finder import apart, find
from extractors.entities.types import Entity, EntityKind
from extractors.naming import modifies
from extractors.nouns import (
    NATIVES,
    OCCUPATIONS,
    ORGANIZATION_NOUNS,
    ORGANIZATION_SUFFIXES,
    is_person_noun,
)

_KINDS: dict[str, EntityKind] = {
    "person": "person",
    "organization": "organization",
    "location": "location",
    "other": "other",
}
# A name that ends in one of these is a body's, whoever tags it.
_BODY_WORDS = ORGANIZATION_NOUNS | ORGANIZATION_SUFFIXES
# The end of what comes before the first word of a sentence.
_OPENING = re.compile(r"(?:\A|\n|[.!?:][”\"’')]*\s)[“\"‘']?\Z")
_SAYS_OR_IS = re.compile(
    r" (?:said|says|told|added|adds|recalled|recalls|explained|explains)\b|, (?:an?|the) (?P<role>[a-z][a-z -]{2,40})"
)


def read(body: Body, encoding: Encoding) -> tuple[Entity, ...]:
    """The names in `body`, by rule and by the encoder's reading of it."""
    tagged = [
        Entity(Span(start=named.start, end=named.end), kind)
        for named in encoding.entities
        if (kind := _KINDS.get(named.kind)) is not None
    ]
    found = combined(body.text, find(body), tagged)
    lines = [dateline.behind(body.text, paragraph) for paragraph in body.paragraphs]
    edges = [(p.start, line.start) for p, line in zip(body.paragraphs, lines, strict=True)]
    return tuple(_placed(body.text, found, [edge for edge in edges if edge[0] < edge[1]]))


def _placed(
    text: str, found: Sequence[Entity], datelines: Sequence[tuple[int, int]]
) -> Iterator[Entity]:
    """Names in datelines as places, whatever they look like: "PORT HALDANE (CNA) — ". The agency stays a body."""
    for entity in found:
        start = entity.span.start
        inside = any(first <= start < last for first, last in datelines)
        place = inside and text[start - 1 : start] != "("
        yield Entity(entity.span, "location") if place else entity


def combined(text: str, ruled: Sequence[Entity], tagged: Sequence[Entity]) -> tuple[Entity, ...]:
    """The names found by rule, with a tagger's opinion of kinds that the text leaves open, and people it alone saw.

    The rules know better where a name ends (titles, possessives); a tagger knows better what it names. A surname goes
    by its full name: taggers call "the Moreno campaign" a body, and Moreno with it.
    """
    people = {entity.span.end: entity for entity in tagged if entity.kind == "person"}
    opinions: defaultdict[str, Counter[EntityKind]] = defaultdict(Counter)
    for entity in tagged:
        if entity.kind is not None:
            opinions[entity.span.of(text)][entity.kind] += 1
    ruled = [part for entity in ruled for part in _split(text, entity, people)]
    told = _told(text, ruled)
    words_ = [entity.span.of(text).split() for entity in ruled]
    parts = {word for name in words_ if len(name) > 1 for word in (name[0], name[-1])}
    alone = {name[0] for name in words_ if len(name) == 1}
    found = [
        entity
        if entity.span.of(text) in parts
        else Entity(
            entity.span,
            _settled(
                text,
                entity.span.of(text),
                entity.kind or told.get(entity.span.of(text)),
                opinions.get(entity.span.of(text)),
                alone,
            ),
        )
        for entity in ruled
    ]
    found = list(_by_surname(text, _in_capitals(text, found)))
    found = [_unless_titled(text, entity, alone) for entity in found]
    within = {entity.span.of(text) for entity in found if not _opens(text, entity)}
    found = [_without_trade(text, entity, within) for entity in found]
    ends = [entity.span.end for entity in ruled]
    for entity in tagged:
        place = bisect_right(ends, entity.span.start)
        free = place == len(ruled) or ruled[place].span.start >= entity.span.end
        name = entity.span.of(text)
        inside = text[max(0, entity.span.start - 2) : entity.span.start]
        proven = " " in name or (inside[:1].islower() and inside[1:] == " ")
        proven = proven or name in parts or _speaks_or_is(text, entity.span)
        if free and proven and entity.kind == "person" and name[:1].isupper():
            found.append(entity)
    found = [entity for entity in found if not _is_native(text, entity)]
    return tuple(apart(sorted(found, key=lambda entity: entity.span.start)))


def _is_native(text: str, entity: Entity) -> bool:
    """Whether a "name" only says where somebody is from: "the Irishman"."""
    start = entity.span.start
    return (
        entity.span.of(text).lower() in NATIVES
        and text[max(0, start - 4) : start].lower() == "the "
    )


def _told(text: str, ruled: Sequence[Entity]) -> dict[str, EntityKind]:
    """Single names whose kind the text gives away somewhere, and everywhere alike: "the startup Brill" is a body."""
    kinds: defaultdict[str, set[EntityKind]] = defaultdict(set)
    for entity in ruled:
        if entity.kind in ("person", "organization", "location"):
            kinds[entity.span.of(text)].add(entity.kind)
    return {name: next(iter(found)) for name, found in kinds.items() if len(found) == 1}


def _in_capitals(text: str, found: Sequence[Entity]) -> Iterator[Entity]:
    """Names written in capitals throughout as what they are elsewhere: "ADA QUILL:" in a transcript is no acronym."""
    names = [entity.span.of(text) for entity in found if entity.kind == "person"]
    people = {
        word.lower() for name in names if not name.isupper() for word in (name, name.split()[-1])
    }
    for entity in found:
        name = entity.span.of(text)
        person = name.isupper() and name.lower() in people
        yield Entity(entity.span, "person") if person else entity


def _by_surname(text: str, found: Iterable[Entity]) -> Iterator[Entity]:
    """The names, with the kind left open of a "body" that has somebody's surname: "center Dorsey"."""
    every = list(found)
    people = [entity.span.of(text).split() for entity in every if entity.kind == "person"]
    surnames = {name[-1] for name in people if len(name) > 1}
    for entity in every:
        surname = entity.kind == "organization" and entity.span.of(text) in surnames
        yield Entity(entity.span, None) if surname else entity


def _speaks_or_is(text: str, name: Span) -> bool:
    """Whether a single word at the beginning of a sentence does as a person does: "Suparman, a park ranger"."""
    beside = _SAYS_OR_IS.match(text, name.end)
    if beside is None:
        return False
    nouns = (beside["role"] or "").lower().split()
    return not nouns or any(is_person_noun(noun) for noun in nouns)


def _opens(text: str, entity: Entity) -> bool:
    start = entity.span.start
    return _OPENING.search(text, max(0, start - 6), start) is not None


def _without_trade(text: str, entity: Entity, within: Collection[str]) -> Entity:
    """A name at the beginning of a sentence without the trade before it: "Architect Ines Duarte".

    Inside a sentence the trade would be written small; whoever is "Hunter" there (`within`) is called so.
    """
    name = entity.span.of(text)
    first, *more = name.split()
    trade = first.lower() in OCCUPATIONS and first.istitle() and len(more) > 1
    if entity.kind not in ("person", None) or not trade or more[-1].lower() in ORGANIZATION_NOUNS:
        return entity
    if name in within or not _opens(text, entity):
        return entity
    start = entity.span.end - len(name.removeprefix(first).lstrip())
    return Entity(Span(start=start, end=entity.span.end), entity.kind)


def _unless_titled(text: str, entity: Entity, alone: Collection[str]) -> Entity:
    """The entity, as a body where a "person" is more likely a town's paper: "the Ely Echo", where Ely is named too."""
    first, *more = entity.span.of(text).split()
    article = text[max(0, entity.span.start - 5) : entity.span.start].lower() == " the "
    named_after = bool(more) and article and first in alone
    # "the Dana Moreno campaign"
    if entity.kind != "person" or not named_after or modifies(text, entity.span.end):
        return entity
    return Entity(entity.span, "organization")


def _split(text: str, entity: Entity, people: Mapping[int, Entity]) -> Iterator[Entity]:
    """A name that ends in a person's is two: "the University of Ely" and its student "Ada Quill"."""
    person = people.get(entity.span.end)
    head = None if person is None else person.span.start - 1
    if entity.kind == "person" or person is None or head is None or head <= entity.span.start:
        yield entity
    else:
        body = _without_office(text, Span(start=entity.span.start, end=head))
        if entity.kind in ("organization", "location") and body is not None:
            yield Entity(body, entity.kind)
        yield person


def _without_office(text: str, body: Span) -> Span | None:
    """A body's name without the office in it that is held behind: "Ely Council Leader"; None where no more is left."""
    rest = body.of(text).split()
    while rest and is_person_noun(rest[-1].lower()):
        rest.pop()
    last = 0 if not rest else body.of(text).rindex(rest[-1]) + len(rest[-1])
    return Span(start=body.start, end=body.start + last) if last else None


def _settled(
    text: str,
    name: str,
    kind: EntityKind | None,
    votes: Counter[EntityKind] | None,
    alone: Collection[str],
) -> EntityKind | None:
    """The rules' kind where they have one; of what looks like a thing, a tagger may know that it is a person.

    So it does of what looks like a body for the words around it ("the chairman of the party, Ann Roe"), unless the name
    itself says what it is, or is too short to tell, or begins with an acronym that stands `alone` elsewhere.
    """
    opinion = _opinion(votes)
    words_ = name.split()
    branch = words_[0].isupper() and words_[0] in alone  # "ICE Colorado"
    last = words_[-1].lower().rstrip(".")
    # "Harbour Care", where care is given
    common = re.search(rf"\b{re.escape(last)}\b", text) is not None
    body = len(words_) < 2 or branch or common or last in _BODY_WORDS
    overruled = kind == "other" or (kind == "organization" and not body)
    if kind is None or (opinion == "person" and overruled):
        return opinion or kind
    return kind


def _opinion(votes: Counter[EntityKind] | None) -> EntityKind | None:
    """The kind that most mentions of a name have; none where opinions are divided."""
    if not votes:
        return None
    (kind, most), *_ = votes.most_common(1)
    return kind if 2 * most > votes.total() else None
