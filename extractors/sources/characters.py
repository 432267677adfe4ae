"""Everyone and everything that an article names: one character for each, with all its names.

Names are brought together by what newspapers do: a full name first, then the surname; a name written out, then its
acronym; a shorter form of a body's name. Two people with one surname stay two: whose a bare surname is
then, what stands beside it tells, or else who was named last; far from both it is nobody's.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from extractors.body import Body
from extractors.digest import SourceKind, Span
from extractors.entities import Entity
from extractors.naming import LINKS, acronym, modifies, tokens_of
from extractors.nouns import (
    FEMALE_NOUNS,
    MALE_NOUNS,
    ORGANIZATION_NOUNS,
    ORGANIZATION_SUFFIXES,
    PARTICLES,
    PLACES,
    is_person_noun,
)
from extractors.sources.given_names import gender_of
from extractors.vocabulary import words

# Says only what kind of body a name is of: "Department of Energy" is "Energy" to its own account.
_GENERIC = words(
    "department ministry office agency bureau administration service us u.s uk u.k united states"
)

_COURTESY = re.compile(r"\b(Mrs?|Ms|Miss|Sir|Lord|Lady|Dame)\.?\s\Z", re.IGNORECASE)
_PRONOUN_NEAR = re.compile(r"[^.!?\n]*?\b(he|his|him|she|her)\b", re.IGNORECASE)
_PRONOUN_NEXT = re.compile(r"[^.!?\n]*[.!?]”? (he|his|she|her)\b", re.IGNORECASE)
_NEAR = 120
# How far back, in paragraphs, a surname reaches when two have it; how near to a name a noun stands beside it.
_REACH = 2
_BESIDE = 60
_WOMAN = FEMALE_NOUNS | {"she", "her"}
_MAN = MALE_NOUNS | {"he", "his"}
_WORD_BEFORE = re.compile(r"\b(\w+)[.,]?\s\Z")
_APPOSITION = re.compile(r", (?:an?|the) ([^,.;:!?\n]{3,60})(?=[,.;])")
# "Harrow said she": of whom else would she speak first?
_SAID_SHE = re.compile(
    r"(?:, [^,.;:!?\n]{2,60},)? (?:said|says|added|told \w+) (?:that )?(she|he|her|his)\b"
)
# Before the subject of a sentence: its role at most, and what was quoted first.
_ROLE_BEFORE = re.compile(
    r"(?:[^\n]*[”\"][\s,]*)?(?:(?:said|says|added)\s+)?"
    r"(?:(?!(?:by|with|to|from|and|than|told|asked|met)\s)[\w.’'-]+,?\s+){0,6}"
)
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
# "Kestria, the smaller of the two countries,": told outright, and nobody's "mayor of the city".
_IS_PLACE = re.compile(
    r", (?:the|an?) (?:[\w-]+ of (?:the|its) (?:two|three|four|five) )?"
    r"(?P<narrowed>(?:(?!(?:of|in|at|to|from|on|for|with|by|who|that|and)\b)[\w-]+ ){0,3})"
    r"(?:countr(?:y|ies)|nations?|republics?|kingdoms?|cit(?:y|ies)|towns?|villages?|islands?|provinces?|regions?)"
    r"(?= (?:of|in|on|that|which|where)\b|[,.;:])"
)
# Named nowhere but so: "at a debate in Market Ansley".
_IN_A_PLACE = re.compile(r"\b(?:in|near|outside|across|around) (?:[A-Z][\w-]+ )?\Z")
_AS_TEAM_BEFORE = re.compile(r"\b\d{1,2}[-–]\d{1,2} \Z")
_AS_TEAM_AFTER = re.compile(r" (?:were|are|have|\d{1,2}[-–]\d{1,2})\b(?!,)")
_TEAM_NOUN_NEXT = re.compile(
    r" (?:manager|head coach|boss|captain|midfielder|defender|striker|winger|goalkeeper"
    r"|keeper|fans|supporters|bench|dressing)\b"
)
_AS_BODY_AFTER = re.compile(
    r"[’']s? (?:[Cc][EFTO]O|chief|shares|stock|employees|website)|,? which\b"
)
# So often by the first name alone, and more than twice as often as a namesake: the surname is the other's.
_OFTEN_BY_FIRST = 3
# Of those who share a word of their names, how many are looked at; keeps the time linear in any text.
_MOST_ALIKE = 40


@dataclass(slots=True, eq=False)
class Character:
    """Somebody or something named. Built up while an article is read; sources are made of those that speak."""

    kind: SourceKind | None
    names: dict[str, tuple[str, ...]] = field(default_factory=dict)
    mentions: list[Span] = field(default_factory=list)
    is_place: bool = False
    is_thing: bool = False  # the name is neither a person's nor a body's
    is_plural: bool = False
    is_somebody: bool = False  # one person whom the article does not name
    named_in_full: int = 0
    shares_surname: bool = False  # a bare surname may have been another's
    female: int = 0
    male: int = 0
    has_womans_name: bool = False
    has_mans_name: bool = False
    ages: set[str] = field(default_factory=set)
    role: Span | None = None
    affiliation: Span | None = None
    handle: str | None = None
    nouns: set[str] = field(default_factory=set)  # what it was described as
    words: set[str] = field(default_factory=set)  # and what narrowed that down
    members: tuple[Character, ...] = ()

    @property
    def name(self) -> str:
        """The fullest name."""
        return max(self.names, key=lambda name: (len(self.names[name]), len(name)), default="")

    @property
    def may_be_person(self) -> bool:
        """Whether nothing says that this is no person."""
        return self.kind == "person" or (self.kind is None and not (self.is_place or self.is_thing))


class Characters:
    """The characters of one article, found by their names."""

    def __init__(self, body: Body, entities: Sequence[Entity]) -> None:
        self._text = text = body.text
        self._sentences = sorted({span.start for span in (*body.sentences, *body.paragraphs)})
        self._paragraphs = [span.start for span in body.paragraphs]
        self.all: list[Character] = []
        self.of: dict[tuple[int, int], Character] = {}
        self._ending: dict[int, Character] = {}
        self._by_word: defaultdict[str, deque[Character]] = defaultdict(
            lambda: deque(maxlen=_MOST_ALIKE)
        )
        named = [(entity, tokens_of(entity.span.of(text))) for entity in entities]
        self._alone = Counter(tokens[0] for _, tokens in named if len(tokens) == 1)
        for entity, tokens in sorted(named, key=_turn):
            self._place(entity, tokens)
        for character in self.all:
            _settle_kind(text, character)
            if character.may_be_person and _is_told_as_place_or_team(text, character):
                character.kind, character.is_place = "organization", True

    def at(self, entity: Entity) -> Character | None:
        """Whom the name stands for."""
        return self.of.get((entity.span.start, entity.span.end))

    def named(self, name: str) -> Character | None:
        """The one character that `name`, from outside of the running text, can stand for."""
        tokens = tokens_of(name)
        fitting = self._fitting(tokens)
        exact = [one for one in fitting if tokens in one.names.values()]
        chosen = exact or fitting
        return chosen[0] if len(chosen) == 1 else None

    def add(self, character: Character) -> Character:
        """Take up a character that no name in the running text has."""
        self.all.append(character)
        return character

    def _place(self, entity: Entity, tokens: tuple[str, ...]) -> None:
        fitting = [
            one
            for one in self._fitting(tokens)
            if _kinds_agree(one, entity, tokens) and not _comes_later(tokens, one, entity.span)
        ]
        if len(tokens) == 1:  # a sister's middle name is her brother's surname
            fitting = [one for one in fitting if _ends_in(one, tokens[0])] or fitting
        people = [one for one in fitting if one.named_in_full and one.may_be_person]
        if len(tokens) == 1 and len(people) > 1:
            character = self._of_surname(people, entity.span)
            if character is None:
                return  # whoever is guessed may be the wrong one
        else:
            character = (
                self._spelt_out(entity)
                or self._known(fitting, entity, tokens)
                or self._first_named(entity)
            )
        character.kind = character.kind or _source_kind(entity)
        name = entity.span.of(self._text)
        if name not in character.names:
            character.names[name] = tokens
            for key in {*tokens, acronym(tokens)}:
                if character not in self._by_word[key]:
                    self._by_word[key].append(character)
        character.named_in_full += len(tokens) > 1
        insort(character.mentions, entity.span, key=lambda span: span.start)
        self.of[entity.span.start, entity.span.end] = character
        self._ending[entity.span.end] = character

    def _spelt_out(self, entity: Entity) -> Character | None:
        """Whose name in full stands right before an acronym in brackets: "Union of Harbour Pilots (HPU)"."""
        short = entity.span.of(self._text)
        enclosed = self._text[entity.span.end : entity.span.end + 1] == ")"
        if not (enclosed and short.isupper() and self._text[: entity.span.start].endswith(" (")):
            return None
        full = self._ending.get(entity.span.start - 2)
        return None if full is None or full.kind == "person" else full

    def _first_named(self, entity: Entity) -> Character:
        return self.add(
            Character(
                kind=_source_kind(entity),
                is_place=entity.kind == "location",
                is_thing=entity.kind == "other",
            )
        )

    def _fitting(self, tokens: tuple[str, ...]) -> list[Character]:
        alike = {
            id(one): one for key in {*tokens, acronym(tokens)} for one in self._by_word.get(key, ())
        }
        return [
            one
            for one in alike.values()
            if any(_same(tokens, known, one) for known in one.names.values())
        ]

    def _known(
        self, fitting: Sequence[Character], entity: Entity, tokens: tuple[str, ...]
    ) -> Character | None:
        exact = [one for one in fitting if tokens in one.names.values()]
        chosen = exact or fitting
        if len(chosen) < 2:
            return chosen[0] if chosen else None
        return self._nearest(chosen, entity.span.start)

    def _of_surname(self, people: Sequence[Character], span: Span) -> Character | None:
        """Of several with one surname, who is meant here; None where the article leaves it open.

        Only those named before can be. What the article says beside the name tells them apart first ("Mrs.", "the
        assemblywoman", "said she"), then who was named last.
        """
        told = [one for one in people if one.mentions[0].start < span.start]
        if len(told) < 2:
            return told[0] if told else None
        for one in told:
            one.shares_surname = True
        told = self._by_surname(told)
        if len(told) == 1:
            return told[0]
        told = self._of_gender(told, _gender_told(self._text, span))
        told = self._in_apposition(told, span) or told
        return told[0] if len(told) == 1 else self._last_named(told, span)

    def _of_gender(self, told: list[Character], gender: int) -> list[Character]:
        """Those who can be "Mrs. Lunt": whom the article calls "she", or else whom it does not call "he"."""
        near = {id(one): self._gender_near(one) * gender for one in told} if gender else {}
        called = [one for one in told if near.get(id(one), 0) > 0]
        return called or [one for one in told if near.get(id(one), 0) >= 0] or told

    def _by_surname(self, told: list[Character]) -> list[Character]:
        """Those who are called by their surname: relatives go by their first names, so that "Mr. Lunt" is one man."""
        called = {id(one): self._alone[one.names[one.name][0]] for one in told}
        fewest = min(called.values())
        if max(called.values()) < max(_OFTEN_BY_FIRST, 2 * (fewest + 1)):
            return told
        return [one for one in told if called[id(one)] == fewest]

    def _gender_near(self, one: Character) -> int:
        """Above zero where what stands around the name says "she" more often than "he", else below."""
        score = gender_of(one.names[one.name])
        for span in one.mentions[:_MOST_ALIKE]:
            score += _gender_told(self._text, span)
            stop = span.end + _NEAR
            following = _PRONOUN_NEAR.match(self._text, span.end, stop)
            following = following or _PRONOUN_NEXT.match(self._text, span.end, stop)
            if following is not None:
                score += 1 if following.group(1).lower() in ("she", "her") else -1
        return score

    def _in_apposition(self, told: Sequence[Character], span: Span) -> list[Character]:
        """Those beside whose full names the noun stands that stands beside this one: "Harrow, the assemblywoman"."""
        beside = _APPOSITION.match(self._text, span.end)
        nouns = {noun for noun in _words(beside) if is_person_noun(noun)}
        around = {
            id(one): self._text[max(0, name.start - _BESIDE) : name.end + _BESIDE].lower()
            for one in told
            for name in one.mentions[:1]
        }
        return [one for one in told if any(noun in around[id(one)] for noun in nouns)]

    def _last_named(self, told: Sequence[Character], span: Span) -> Character | None:
        """Who was named last within a few paragraphs; of two in one sentence, who comes first there.

        Somebody whom the article called by the bare surname before it named the others keeps it, until another becomes
        the subject of a sentence.
        """
        first, *others = sorted(told, key=lambda one: one.mentions[0].start)
        keeps = first if self._is_bare(first, others[0].mentions[0].start) else None
        last = {id(one): self._mention_before(one, span) for one in told}
        latest = max(last.values(), key=lambda name: name.start)
        away = self._paragraph(span) - self._paragraph(latest)
        if away > _REACH:
            return keeps
        together = [one for one in told if self._sentence(last[id(one)]) == self._sentence(latest)]
        nearest = min(together, key=lambda one: last[id(one)].start)
        if keeps in (None, nearest):
            return nearest
        bare = len(tokens_of(latest.of(self._text))) == 1
        titled = _COURTESY.search(self._text, max(0, span.start - 8), span.start) is not None
        if away <= 1 and (bare or titled or self._opens(last[id(nearest)])):
            return nearest
        return keeps if away > 1 else None

    def _is_bare(self, one: Character, before: int) -> bool:
        return any(
            span.start < before and len(tokens_of(span.of(self._text))) == 1
            for span in one.mentions[:_MOST_ALIKE]
        )

    def _mention_before(self, one: Character, span: Span) -> Span:
        place = bisect_left(one.mentions, span.start, key=lambda name: name.start)
        return one.mentions[max(0, place - 1)]

    def _opens(self, name: Span) -> bool:
        """Whether nothing but a role stands before the name in its sentence."""
        start = self._sentences[max(0, self._sentence(name) - 1)] if self._sentences else 0
        return _ROLE_BEFORE.fullmatch(self._text, start, name.start) is not None

    def _sentence(self, name: Span) -> int:
        return bisect_right(self._sentences, name.start)

    def _paragraph(self, name: Span) -> int:
        return bisect_right(self._paragraphs, name.start)

    def _nearest(self, fitting: Iterable[Character], place: int) -> Character:
        """Of several, the one mentioned last before `place`, or else first after it."""

        def distance(one: Character) -> tuple[bool, int]:
            gaps = [place - span.start for span in one.mentions[-_MOST_ALIKE:]]
            before = [gap for gap in gaps if gap > 0]
            return (not before, min(before) if before else -max(gaps, default=0))

        return min(fitting, key=distance)


def _gender_told(text: str, span: Span) -> int:
    """1 where the words right beside a name say that it is a woman's, -1 where they say a man's, else 0."""
    before = _WORD_BEFORE.search(text, max(0, span.start - 24), span.start)
    beside = _APPOSITION.match(text, span.end)
    after = _SAID_SHE.match(text, span.end, span.end + _NEAR)
    for match in (before, beside, after):
        told = _words(match)
        score = len(told & _WOMAN) - len(told & _MAN)
        if score:
            return 1 if score > 0 else -1
    return 0


def _words(match: re.Match[str] | None) -> set[str]:
    return set() if match is None else set(re.findall(r"[\w-]+", match.group(1).lower()))


def _source_kind(entity: Entity) -> SourceKind | None:
    match entity.kind:
        case "person":
            return "person"
        case "organization" | "location":
            return "organization"
        case _:
            return None


def _kinds_agree(one: Character, entity: Entity, tokens: tuple[str, ...]) -> bool:
    """A place is no person, whatever they are called; a name of unknown kind goes with any."""
    if entity.kind == "location" and not one.is_place:
        full = one.names[one.name]
        if one.kind is None and len(full) > 1 and full[-1] != tokens[-1]:
            return False  # the "Ely Echo" is not Ely
        return one.kind in (None, "person") and len(full) > 1
    if one.is_place and entity.kind in ("person", None):
        return entity.kind is None
    return (
        None in (one.kind, entity.kind)
        or entity.kind == "other"
        or one.kind == _source_kind(entity)
    )


def _same(tokens: tuple[str, ...], known: tuple[str, ...], one: Character) -> bool:
    """Whether two names, as words, may be those of one character."""
    if not tokens or not known:
        return False
    if tokens == known:
        return True
    if one.is_place:
        return False
    if one.kind == "organization":
        return _same_body(tokens, known) or _same_body(known, tokens)
    if _same_person(tokens, known) or _same_person(known, tokens):
        return True
    return one.kind is None and (_same_body(tokens, known) or _same_body(known, tokens))


def _ends_in(one: Character, name: str) -> bool:
    return any(known[-1:] == (name,) for known in one.names.values())


def _comes_later(tokens: tuple[str, ...], one: Character, span: Span) -> bool:
    """Whether a single name is only a middle one of somebody who is named in full further down."""
    if len(tokens) > 1 or one.mentions[0].start < span.start:
        return False
    return not any(tokens[0] in (known[0], known[-1]) for known in one.names.values())


def _same_person(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    if (
        len(short) > len(long)
        or "the" in short
        or (long[-1] in ORGANIZATION_NOUNS and len(short) < len(long))
    ):
        return False
    if len(short) == 1:
        # "Ruben Ibarra Quesada" goes by the first of his two surnames; a particle is no name
        return len(short[0]) > 1 and short[0] not in PARTICLES and short[0] in long
    if short == long[-len(short) :]:
        return True
    first = short[0] == long[0] or (len(short[0]) == 1 and long[0].startswith(short[0]))
    return first and short[-1] == long[-1]


def _turn(named: tuple[Entity, tuple[str, ...]]) -> int:
    """When a name has its turn: whom a short one stands for is known once the long ones are.

    Names written out, then acronyms, then branches ("FBI Denver"), then single words.
    """
    entity, tokens = named
    length = len(entity.span)
    short = bool(tokens) and len(tokens[0]) <= 6 and entity.kind == "organization"
    if len(tokens) > 1:
        return 2 if short and length <= 24 and len(tokens) == 2 else 0
    return 1 if short and length <= 6 else 3


def _same_body(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether `short` is an acronym, a branch or a shortened form of `long`."""
    full = [token for token in long if token not in LINKS]
    if len(short) == 1 and len(full) > 1 and short[0] == acronym(long):
        return True
    plain = [token for token in short if token not in LINKS]
    if len(plain) >= 2 and [token for token in full if token not in _GENERIC] == [
        token for token in plain if token not in _GENERIC
    ]:
        return True
    if len(short) == 1 and short[0] in ORGANIZATION_NOUNS:  # "the Commission", "the Assembly"
        return short[0] == long[-1] or (short[0] == long[0] and long[1:2] in (("of",), ("for",)))
    rest = long[len(short) :]
    # "Kelver Dock", the "Kelver Dock Company"
    if len(short) > 1 and rest and long[: len(short)] == short:
        return all(token in ORGANIZATION_NOUNS | ORGANIZATION_SUFFIXES for token in rest)
    if len(short) == 1 and len(long) > 1 and long[0] == short[0] and short[0] not in PLACES:
        suffix = long[1:]
        branch = len(suffix) <= 2 and not any(
            token in ORGANIZATION_NOUNS or is_person_noun(token) for token in suffix
        )
        return branch or all(token in ORGANIZATION_SUFFIXES for token in suffix)
    return False


def _is_told_as_place_or_team(text: str, character: Character) -> bool:
    """Whether what stands beside a "person" is what stands beside a place or a team, and nothing is as beside people.

    Taggers that know politicians call clubs and unheard-of countries people: "In Orsk,", "Port Ansel were",
    "Valdría 2-3 Port Ansel".
    """
    alone = all(len(tokens) == 1 for tokens in character.names.values())
    spans = character.mentions[:_MOST_ALIKE]
    if alone and all(_IN_A_PLACE.search(text, max(0, s.start - 24), s.start) for s in spans):
        return True
    told = 0
    for span in character.mentions[:_MOST_ALIKE]:
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


def _settle_kind(text: str, character: Character) -> None:
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
