"""Descriptions: "the governor", "the company", "another official", "a new study" - whom do they stand for?

A definite description of somebody named before is that character; any other is a source in its own right, of the kind
its noun tells, and the next definite one with the same noun is the same source.
"""

from __future__ import annotations

import re
from collections import Counter

from extractors.digest import SourceKind
from extractors.naming import tokens_of
from extractors.nouns import (
    CIVIC_NOUNS,
    COMMERCIAL_NOUNS,
    DOCUMENT_NOUNS,
    FEMALE_NOUNS,
    GROUP_NOUNS,
    MALE_NOUNS,
    NATIVES,
    ORGANIZATION_NOUNS,
    PERSON_NOUNS,
    SAME_OFFICE,
    STATE_NOUNS,
    TITLES,
    VAGUE_DOCUMENTS,
    VAGUE_PEOPLE,
    is_person_noun,
)
from extractors.sources.cast import DIVIDED
from extractors.sources.character import Character
from extractors.sources.gender import is_female, is_male
from extractors.sources.phrases import Phrase
from extractors.sources.scene import Choice, Scene, Sighting
from extractors.sources.subjects import EMBEDDED, SUBJECT
from extractors.vocabulary import words

# Nouns that go for one another when an article comes back to what it spoke of.
_FAMILIES = (
    words("study research analysis survey report paper poll review experiment trial"),
    words("author researcher scientist team investigator academic scholar expert"),
    words("ruling decision judgment judgement verdict opinion order"),
    words("lawsuit suit complaint filing petition"),
    words("letter statement email e-mail memo release message note"),
    words("official authority"),
    words("statistic statistics data figure figures census"),
    words("campaign team camp side operation"),
)
# And of people: the general word goes for the particular ones.
_TRADES = (
    words("officer constable detective sergeant inspector superintendent trooper patrolman"),
    words("lawyer attorney barrister solicitor counsel advocate"),
    words("judge justice magistrate"),
    words(
        "doctor physician surgeon pathologist paediatrician pediatrician cardiologist oncologist"
    ),
)
VAGUE_PERSON = words(
    "man woman person boy girl teen teenager native resident veteran mother father"
)
_FORMER = re.compile(r"\b(?:former|ex-|retired|outgoing|disgraced)", re.IGNORECASE)
_AGE = re.compile(r"\b(\d{1,3})-year-old\b")

# Of somebody who plays, an article says many things: captain, striker, substitute.
_PLAYERS = words(
    """captain skipper striker goalkeeper goalie goaltender defenseman defender midfielder winger forward center
    quarterback receiver linebacker pitcher catcher outfielder shortstop batter bowler player teammate substitute rookie
    veteran champion"""
)
# Goes for any civic body; a union is no council, nor a school a party.
_ANY_BODY = words(
    "group organization organisation association charity nonprofit coalition alliance body movement"
)
_OF_AN_AGE = re.compile(r"\b(?:old|young|elderly|older|younger|middle-aged)\b")
_AND_ANOTHER = re.compile(r"(?:, \d{1,3},)? and (?!\w+ed\b)")
_NOT_A_FIELD = words(
    "the this that these those new latest same so-called his her its their our my own big small"
)

# Who speaks of others for a living.
_AUTHORITIES = words(
    """judge magistrate coroner detective officer prosecutor lawyer barrister solicitor attorney spokesman spokeswoman
    spokesperson expert scientist researcher analyst economist historian doctor surgeon official inspector constable
    jury court report reporter journalist investigator source witness"""
)
# Bodies that are not companies, by a word of their names.
_NO_COMPANY = words(
    "university party nations union association charity council school college church league federation society"
)
# What is said of any company; and how often the one that an article is about is named, and twice as often as others,
# where there are others.
_COMPANY = words("company firm business retailer manufacturer maker")
_MAIN = 3
_LOOKED_AT = 300  # mentions before it; keeps the time linear in any text
# How many paragraphs back somebody is whom "the Swede" can go for.
_HAND_REACH = 2
# How many paragraphs, headline included, can speak of somebody whom the next ones name.
_LEAD = 4

# What speaks for a match of a description with a character.
_SAME_NOUN = 3.0
_SAME_FIELD = 1.0
_OTHER_FIELD = 1.5
_NEVER = 10.0
_AGE_TOLD = 4.0
_NEAR = 2.0
_HAS_SPOKEN = 0.6
_JUST_TOLD = 1.5
_ENOUGH = 3.0
_MARGIN = 0.5

NOBODY_FITS = Choice(None, DIVIDED, "unclear:description:nobody-fits")
TWO_FIT = Choice(None, DIVIDED, "unclear:description:two-fit")


def kind_of(text: str, phrase: Phrase) -> SourceKind:
    """The kind of source that a description is by its noun and number."""
    noun = phrase.noun or ""
    word = phrase.head.of(text).lower() if phrase.head else noun
    if noun in DOCUMENT_NOUNS or word in DOCUMENT_NOUNS:
        vague = word in VAGUE_DOCUMENTS and len(phrase.span.of(text).split()) <= 2
        return "unnamed" if vague else "document"
    if noun in GROUP_NOUNS:
        return "group"
    if word in VAGUE_PEOPLE or noun in VAGUE_PEOPLE:
        return "unnamed"
    if noun in ORGANIZATION_NOUNS and noun not in PERSON_NOUNS:
        return "group" if phrase.is_plural or noun in ("group", "team") else "organization"
    if phrase.is_plural:
        return "group"
    return "unnamed"


def describe(text: str, phrase: Phrase, character: Character) -> None:
    """Keep with a character what it was called by."""
    if phrase.noun:
        character.nouns.add(phrase.noun)
    character.words |= _field(text, phrase) | set(phrase.inner)


def agree(text: str, phrase: Phrase, known: Phrase) -> bool:
    """Whether two descriptions can be of the same: noun, number, whose, and nothing that tells them apart."""
    if phrase.noun is None or known.noun is None:
        return False
    if (phrase.is_plural, phrase.inner) != (known.is_plural, known.inner):
        return False
    if (
        phrase.determiner == "bare"
        and phrase.head is not None
        and phrase.head.end < phrase.span.end
    ):
        return False  # "leaders of the choir" are none of those spoken of before
    same = phrase.noun == known.noun
    if not same and not _alike(phrase.noun, {known.noun}):
        return False  # most pairs end here, before anything is read
    field, other = _field(text, phrase), _field(text, known)
    return (same or bool(field and other)) and (field <= other or other <= field)


def of_coming(text: str, phrase: Phrase, scene: Scene) -> Choice:
    """Whoever the article is about to name: "a federal judge ruled" in the lead, the judge's name below it."""
    field = _field(text, phrase)
    early = scene.paragraph(phrase.span.start) < _LEAD
    narrow = bool(field) or (phrase.noun in TITLES and phrase.determiner == "definite")
    if not early or phrase.is_plural or phrase.inner or phrase.determiner == "bare":
        return NOBODY_FITS
    if not narrow:
        return _of_next_paragraph(text, phrase, scene)
    fitting = {
        id(one.character): one.character
        for one in scene.coming(phrase.span.start, 2)
        if _fit(text, phrase, one.character) > _SAME_NOUN - (phrase.noun in TITLES)
    }
    if len(fitting) != 1:
        return _of_next_paragraph(text, phrase, scene)
    return Choice(next(iter(fitting.values())), 0.6, f"description:named-below:{phrase.noun}")


def _of_next_paragraph(text: str, phrase: Phrase, scene: Scene) -> Choice:
    """Whose name opens the paragraph behind a lead that opens with an office: the British way to begin.

    "The transport minister has admitted ... / Ann Roe was summoned": nothing else says what she is, or who is minister.
    """
    place = phrase.span.start
    office = phrase.noun in TITLES or _FORMER.search(phrase.span.of(text)) is not None
    one = scene.named_at_next_paragraph(place) if scene.opens_paragraph(place) else None
    if one is None or one.character.kind != "person" or not is_person(text, phrase):
        return NOBODY_FITS
    person = one.character
    new = person.role is None and not person.nouns and not person.ages
    if phrase.determiner == "indefinite":  # "A furious gran has vowed ... / Ann Roe, 74,"
        new, office = bool(person.ages), is_private(text, phrase)
    if (
        not may_be(phrase.noun, person)
        or not (new and office)
        or phrase.determiner not in ("definite", "indefinite")
    ):
        return NOBODY_FITS
    return Choice(person, 0.6, f"description:named-next:{phrase.noun}")


def of_only_person(text: str, phrase: Phrase, scene: Scene) -> Choice:
    """The one person about whom "the nominee", with nothing else known, can be."""
    noun = phrase.noun or ""
    if is_passing(text, phrase):
        return NOBODY_FITS  # `of_passing` has looked at more than who is left without a trade
    if noun in VAGUE_PERSON and _OF_AN_AGE.search(phrase.span.of(text)):
        return NOBODY_FITS  # "the old man": who of them is?
    near = [
        sighting
        for sighting in scene.recent(phrase.span.start, 2)
        if sighting.weight >= 0 and _may_be_anything(noun, sighting.character)
    ]
    last = max((sighting.sentence for sighting in near), default=0)
    subjects = [one for one in near if one.sentence == last and one.weight >= SUBJECT]
    if any(_AND_ANOTHER.match(text, one.end) for one in subjects):
        subjects = []
    for told in (subjects, near):  # whom the sentence before is about; or else whoever there is
        people = {id(sighting.character): sighting.character for sighting in told}
        if len(people) == 1:
            return Choice(next(iter(people.values())), 0.6, f"description:only-person:{noun}")
    return NOBODY_FITS


def _is_subject_just_before(scene: Scene, sighting: Sighting, place: int) -> bool:
    """Whether the sentence before `place`, in the same paragraph, is about somebody."""
    near = sighting.paragraph == scene.paragraph(place)
    return near and sighting.sentence >= scene.told_before(place) and sighting.weight >= EMBEDDED


def _may_be_anything(noun: str, one: Character) -> bool:
    """Whether nothing is known of a person that speaks against a description."""
    team = noun in _PLAYERS and bool(one.nouns) and one.nouns <= _PLAYERS
    if one.kind != "person" or not (team or (not one.nouns and one.role is None)):
        return False
    return not ((noun in FEMALE_NOUNS and is_male(one)) or (noun in MALE_NOUNS and is_female(one)))


def of_known(text: str, phrase: Phrase, scene: Scene) -> Choice:
    """The character before the phrase that it describes; none where nobody fits well enough."""
    scores: dict[int, tuple[float, Character]] = {}
    turned_to: Character | None = None
    for sighting in scene.recent(phrase.span.start, 12):
        character = sighting.character
        if id(character) in scores:
            continue
        fit = _fit(text, phrase, character)
        if fit > 0:
            just_told = _is_subject_just_before(scene, sighting, phrase.span.start)
            turned_to = turned_to or (character if just_told else None)
            gap = scene.paragraph(phrase.span.start) - sighting.paragraph
            near = _NEAR / (1 + gap) + (0.3 if sighting.weight > 0 else 0.0)
            near += _JUST_TOLD * just_told
            near += 0.5 * bool(character.names)  # "an appeals court" in the lead, named below
            near += _HAS_SPOKEN * scene.has_spoken(character)
            scores[id(character)] = (fit + near, character)
    speaker = scene.last_speaker(phrase.span.start, 2)
    if speaker is not None and id(speaker) in scores and turned_to in (None, speaker):
        scores[id(speaker)] = (scores[id(speaker)][0] + 1.0, speaker)
    ranked = sorted(scores.values(), key=lambda pair: -pair[0])
    if not ranked or ranked[0][0] < _ENOUGH:
        return _of_main_company(text, phrase, scene) or NOBODY_FITS
    margin = ranked[0][0] - (ranked[1][0] if len(ranked) > 1 else 0.0)
    if margin < _MARGIN and bool(ranked[0][1].names) == bool(ranked[1][1].names):
        return _of_main_company(text, phrase, scene) or TWO_FIT
    return Choice(ranked[0][1], min(0.9, 0.5 + 0.1 * margin), f"description:{phrase.noun}")


def _of_main_company(text: str, phrase: Phrase, scene: Scene) -> Choice | None:
    """The body that an article is about, for "the company" with nothing that narrows it down."""
    if phrase.noun not in _COMPANY or _field(text, phrase) or phrase.inner:
        return None
    mentions = scene.before(phrase.span.start)[-_LOOKED_AT:]
    named = Counter(
        id(one.character)
        for one in mentions
        if one.character.kind == "organization"
        and one.character.names
        and _may_trade(one.character)
    )
    most = named.most_common(2)
    often = len(most) == 2 and most[0][1] >= max(_MAIN, 2 * most[1][1])
    if not most or not (often or len(most) == 1):
        return None
    chosen = next(one.character for one in mentions if id(one.character) == most[0][0])
    return Choice(chosen, 0.6, f"description:main:{phrase.noun}")


def _may_trade(body: Character) -> bool:
    """Whether nothing in a body's name says that it is no company."""
    heads = {token for tokens in body.names.values() for token in tokens}
    return not body.is_place and not heads & (STATE_NOUNS | CIVIC_NOUNS)


def _fit(text: str, phrase: Phrase, character: Character) -> float:
    """What the noun of a description has in common with a character; 0 where it cannot be."""
    noun = phrase.noun or ""
    if character.members or (phrase.is_plural and character.kind not in ("group", "organization")):
        return 0.0
    if phrase.is_plural and noun in COMMERCIAL_NOUNS and character.kind == "organization":
        return 0.0  # "the companies" are more than one
    if is_person(text, phrase):
        return _fit_person(text, phrase, character) if character.may_be_person else 0.0
    if character.kind == "person" or (character.is_thing and character.kind is None):
        return 0.0
    named = bool(character.names) and not character.is_place
    fit = _fit_body(noun, character) if named else _SAME_NOUN * _alike(noun, character.nouns)
    return fit + _fit_field(text, phrase, character) if fit else 0.0


def _fit_field(text: str, phrase: Phrase, character: Character) -> float:
    """What the words that narrow a description down speak for, or against."""
    field = _field(text, phrase)
    own = character.words | {token for tokens in character.names.values() for token in tokens}
    if phrase.inner and not set(phrase.inner) & own:
        return -_NEVER  # "the Moreno campaign" is nobody's but Moreno's
    if not character.names and not (field <= own or own <= field):
        return -_NEVER  # nor is "the French ministry" the Russian one
    if field & own:
        return _SAME_FIELD
    return -_OTHER_FIELD if field else 0.0


def is_person(text: str, phrase: Phrase) -> bool:
    """Whether a description is of one person: by its noun, or because it has an age."""
    if phrase.is_plural or phrase.noun is None:
        return False
    aged = _AGE.search(phrase.span.of(text)) is not None
    return aged or phrase.noun in NATIVES or is_person_noun(phrase.noun)


def may_be(noun: str | None, person: Character) -> bool:
    """Whether a noun that says woman or man can be of somebody."""
    female, male = noun in FEMALE_NOUNS, noun in MALE_NOUNS
    return not ((female and is_male(person)) or (male and is_female(person)))


def is_private(text: str, phrase: Phrase) -> bool:
    """Whether a description is of somebody in no office: whom news tells of, not who tells it."""
    return is_person(text, phrase) and phrase.noun not in TITLES | _AUTHORITIES


def is_passing(text: str, phrase: Phrase) -> bool:
    """Whether a description only goes for a name: "the Swede", "the 23-year-old"."""
    noun = phrase.noun or ""
    return noun in NATIVES or _AGE.fullmatch(noun) is not None


def of_passing(text: str, phrase: Phrase, scene: Scene) -> Choice:
    """Whom the article has in hand when it says "the Swede": the one of that age, or the only person on the scene.

    Where two are, writers use "the Swede" to turn from one to the other as often as to go on; an age goes on with whom
    the paragraph is about.
    """
    age = _AGE.search(phrase.span.of(text))
    near = [
        one
        for one in scene.recent(phrase.span.start, _HAND_REACH)
        if one.weight >= 0 and one.character.kind == "person"
    ]
    people = {id(one.character): one.character for one in near}
    aged = [one for one in people.values() if age is not None and age.group(1) in one.ages]
    open_to = [one for one in people.values() if age is None or not one.ages]
    latest = max((one.paragraph for one in near), default=0)
    introduced = {
        id(one.character): one.character
        for one in near
        if one.paragraph == latest and one.start == one.character.mentions[0].start
    }
    alone = {id(one.character) for one in near if one.paragraph == latest}
    opening = [one for one in near if one.paragraph == scene.paragraph(phrase.span.start)][-1:]
    opens = [one.character for one in opening if age and one.weight >= SUBJECT]
    topic = [one for one in opens if one in open_to]
    fresh = [one for one in introduced.values() if len(alone) == 1 and one in open_to]
    for told in (aged, open_to, fresh, topic):
        if len(told) == 1:
            return Choice(told[0], 0.65, f"description:in-hand:{phrase.noun}")
    return NOBODY_FITS


def _field(text: str, phrase: Phrase) -> set[str]:
    """The words before the head of a description that narrow it down: "appeals" in "the appeals court".

    A measure narrows nothing down: "the 96-page report" is the report spoken of before.
    """
    if phrase.head is None:
        return set()
    before = text[phrase.span.start : phrase.head.start]
    return {token for token in tokens_of(before) if token[0].isalpha()} - _NOT_A_FIELD


def _fit_person(text: str, phrase: Phrase, character: Character) -> float:
    noun = phrase.noun or ""
    if (noun in FEMALE_NOUNS and is_male(character)) or (
        noun in MALE_NOUNS and is_female(character)
    ):
        return 0.0
    age = _AGE.search(phrase.span.of(text))
    if age is not None and (character.ages or noun in VAGUE_PERSON):
        return _AGE_TOLD if age.group(1) in character.ages else 0.0
    own = {_office(known) for known in character.nouns}
    if character.role is not None:
        own |= {_office(token) for token in tokens_of(character.role.of(text))}
    trade = any(noun in family and own & family for family in _TRADES)
    score = _SAME_NOUN if _office(noun) in own or trade else 0.0
    if score == 0.0:
        gender = (noun in FEMALE_NOUNS and is_female(character)) or (
            noun in MALE_NOUNS and is_male(character)
        )
        return 1.5 if noun in VAGUE_PERSON and gender else 0.0
    modifiers = {_office(token) for token in tokens_of(phrase.span.of(text))} - {_office(noun)}
    return score + _SAME_FIELD * min(1, len(modifiers & own))


def _fit_body(noun: str, character: Character) -> float:
    heads = {token for tokens in character.names.values() for token in tokens}
    if noun in heads or _alike(noun, character.nouns):
        return _SAME_NOUN
    acronym = any(name.isupper() for name in character.names)
    if noun in ("agency", "department", "bureau"):
        state = heads & STATE_NOUNS or acronym or "enforcement" in heads or "police" in heads
        return 2.2 if state else 0.0
    if noun in COMMERCIAL_NOUNS and not heads & (STATE_NOUNS | _NO_COMPANY):
        return 1.2 if acronym or noun == "group" else 1.8
    if noun in _ANY_BODY and heads & CIVIC_NOUNS:
        return 2.0
    return 0.0


def _alike(noun: str, known: set[str]) -> bool:
    return noun in known or any(noun in family and known & family for family in _FAMILIES)


def _office(word: str) -> str:
    word = word.rstrip(".").lower()
    return SAME_OFFICE.get(word, word)
