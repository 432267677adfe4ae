"""Whom a description stands for: somebody named, somebody described before, or a source of its own."""

from __future__ import annotations

import re
from bisect import bisect_left

from extractors.digest import Span
from extractors.entities import Entity
from extractors.nouns import TITLES, is_person_noun
from extractors.sources import descriptions, letters, roles
from extractors.sources.cast import LIKELY, UNKNOWN
from extractors.sources.character import Character
from extractors.sources.phrases import Phrase, parse
from extractors.sources.reading import Reading
from extractors.sources.scene import Choice
from extractors.vocabulary import words

# Between a description and the name set beside it.
_BESIDE = re.compile(
    r"(?: (?:of|for) [\w-]+ (?:years|months|decades)| at the time)?,\s+"
    r"(?:(?:Dame|Sir|Lord|Lady|Mrs?|Ms|Miss|Dr|Prof|Rev)\.?\s+)?"
)
# From a document to its author: "study by Ely University engineer Jo Borg".
_BYLINE = re.compile(r"[\w\s]{0,80}\bby (?:[\w’'-]+\.? ){0,6}")
_LONGEST_BYLINE = 120
_AND_NEXT = re.compile(r",? (?:and|&) |’s |'s ")
_WHO = re.compile(r",? who\b")
_NEW = 0.85
# Goes for anybody whom an article does not name.
_ANYBODY = words("person source individual")
_NARROWED = re.compile(r",? (?:who|whom|whose|that|of|in|with|from)\b")
# "One of them" is one of those who spoke last.
_ONE_OF = re.compile(
    r"(?:one|another|a (?:second|third)|the other) of (?:them|the\b|its\b|their\b|his\b|her\b|[\w-]+(?:’s|'s) )",
    re.IGNORECASE,
)


def of_description(reading: Reading, phrase: Phrase) -> Choice:
    """Whom a source that is a description stands for."""
    again = None if phrase.noun is None else reading.again(phrase)
    known = letters.writer(reading, phrase) or _of_speaker_unnamed(reading, phrase)
    known = known or (_of_passing(reading, phrase) if again is None else None)
    if known is not None:
        return known
    if again is not None and _goes_on(reading, phrase, again):
        return Choice(again, LIKELY, "description:again")
    told = _as_named(reading, phrase) or _of_the_woman(reading, phrase)
    if told is not None:
        return told
    if phrase.determiner == "definite" or (phrase.determiner == "possessive" and phrase.owner):
        choice = of_known(reading, phrase, is_told=again is not None)
        if choice.character is not None:
            roles.adopt(reading.text, choice.character, phrase)
        if choice.character is not None or choice is descriptions.TWO_FIT:
            return choice
    if phrase.noun is None:
        return Choice(None, UNKNOWN, "unclear:phrase")
    return (
        Choice(again, LIKELY, "description:again")
        if again is not None
        else _of_new(reading, phrase)
    )


def of_somebody_before(reading: Reading, place: int, word: str = "") -> Choice | None:
    """The unnamed person whom the sentence before is about: "Another official spoke. ... he said"."""
    span = reading.scene.somebody_before(place, word)
    phrase = None if span is None else parse(reading.text, span, reading.inside(span))
    if phrase is None or phrase.is_plural or not descriptions.is_person(reading.text, phrase):
        return None
    named = any(_names(reading.text, phrase, entity) for entity in reading.inside(phrase.span))
    if named or named_after(reading, phrase) is not None:
        return None
    choice = of_description(reading, phrase)
    if choice.character is not None:
        reading.note(choice.character, phrase)
    return Choice(choice.character, min(choice.confidence, LIKELY), "pronoun:described")


def _of_the_woman(reading: Reading, phrase: Phrase) -> Choice | None:
    """Whom "the woman" goes back to: "A cashier was shaken. “It’s hate,” said the woman"."""
    single = phrase.determiner == "definite" and not (phrase.is_plural or phrase.inner)
    if not single or phrase.noun not in descriptions.VAGUE_PERSON:
        return None
    other = reading.scene.turned_to(phrase.span.start)
    if other is not None and descriptions.may_be(phrase.noun, other):
        return Choice(other, LIKELY, "description:turned-to")
    choice = of_somebody_before(reading, phrase.span.start)
    return None if choice is None or choice.character is None else choice


def _as_named(reading: Reading, phrase: Phrase) -> Choice | None:
    """Whom the same words stood right before: "tight end Ann Roe scored ... the tight end said"."""
    if phrase.determiner != "definite" or phrase.is_plural or phrase.inner:
        return None
    _, _, told = phrase.span.of(reading.text).partition(" ")
    named = {
        id(character): character
        for entity in reading.entities[: bisect_left(reading.starts, phrase.span.start)]
        if told and _is_right_before(reading.text, told, entity.span.start)
        if (character := reading.characters.at(entity)) is not None
    }
    if len(named) != 1:
        return None
    return Choice(next(iter(named.values())), 0.8, "description:as-named")


def _is_right_before(text: str, words_: str, place: int) -> bool:
    return text[max(0, place - len(words_) - 2) : place].lower() == f" {words_.lower()} "


def _of_passing(reading: Reading, phrase: Phrase) -> Choice | None:
    """Whom "the Swede" or "the 23-year-old" goes for."""
    single = phrase.determiner == "definite" and not (phrase.is_plural or phrase.inner)
    if not single or not descriptions.is_passing(reading.text, phrase):
        return None
    choice = descriptions.of_passing(reading.text, phrase, reading.scene)
    return None if choice.character is None else choice


def _of_speaker_unnamed(reading: Reading, phrase: Phrase) -> Choice | None:
    """The one without a name who has just spoken: "one of them said ... the official said", "the person said"."""
    speaker = reading.scene.last_speaker(phrase.span.start, 1)
    if phrase.determiner != "definite" or phrase.is_plural or phrase.inner or speaker is None:
        return None
    if speaker.names or not speaker.is_somebody or speaker.is_plural:
        return None
    narrowed = _NARROWED.match(reading.text, phrase.span.end) is not None
    spokesman = any(noun.startswith("spokes") for noun in speaker.nouns)
    anybody = phrase.noun in _ANYBODY and not (narrowed or spokesman)
    again = phrase.noun in speaker.nouns
    # in one paragraph any word for a person goes on: "a shareholder ... the investor"
    here = reading.scene.last_speaker(phrase.span.start, 0) is speaker
    goes_on = here and not narrowed and descriptions.is_person(reading.text, phrase)
    known = anybody or again or goes_on
    return Choice(speaker, LIKELY, "description:unnamed-speaker") if known else None


def _of_new(reading: Reading, phrase: Phrase) -> Choice:
    """A description of nobody spoken of before: its author's, of somebody named below, or a source of its own."""
    author = _author(reading, phrase)
    if author is not None:
        return Choice(author, _NEW, "description:author")
    coming = descriptions.of_coming(reading.text, phrase, reading.scene)
    if coming.character is not None:
        return coming
    kind = descriptions.kind_of(reading.text, phrase)
    somebody = kind == "unnamed" and (
        descriptions.is_person(reading.text, phrase) or _is_who(reading, phrase)
    )
    character = Character(kind=kind, is_plural=phrase.is_plural, is_somebody=somebody)
    descriptions.describe(reading.text, phrase, character)
    _belongs(reading, phrase, character)
    if _ONE_OF.match(reading.text, phrase.span.start):
        several = reading.scene.last_speaker(phrase.span.start, 2)
        character.nouns |= several.nouns if several is not None else set()
        character.is_somebody, character.is_plural = True, False
    return Choice(reading.new(phrase, character), _NEW, f"description:new:{kind}")


def _is_who(reading: Reading, phrase: Phrase) -> bool:
    """Whether one is told of as a person: "one mourner, who asked", whatever noun it is."""
    return not phrase.is_plural and _WHO.match(reading.text, phrase.span.end) is not None


def _author(reading: Reading, phrase: Phrase) -> Character | None:
    """Whose "a 2014 study by the engineer Jo Borg" is: what it found, its one author says."""
    if descriptions.kind_of(reading.text, phrase) != "document":
        return None
    end = phrase.span.start if phrase.head is None else phrase.head.end
    stop = min(end + _LONGEST_BYLINE, len(reading.text))
    for entity in reading.inside(Span(start=end, end=stop)):
        byline = reading.text[end : entity.span.start]
        character = reading.characters.at(entity)
        if _BYLINE.fullmatch(byline) and character is not None and character.kind == "person":
            alone = _AND_NEXT.match(reading.text, entity.span.end) is None
            return character if alone else None
    return None


def _belongs(reading: Reading, phrase: Phrase, character: Character) -> None:
    """Note whose "his office" is, and for whom "a spokesman for the Harbour Board" speaks."""
    if phrase.owner is not None:
        character.affiliation = phrase.owner.span
    elif phrase.determiner == "possessive":
        word = phrase.span.of(reading.text).split()[0].lower()
        choice = reading.scene.of_pronoun(word, phrase.span.start)
        if choice.character is not None and choice.character.mentions:
            fullest = choice.character.name
            character.affiliation = next(
                span for span in choice.character.mentions if span.of(reading.text) == fullest
            )
    elif character.kind == "unnamed" and descriptions.is_person(reading.text, phrase):
        character.role, character.affiliation = roles.of_unnamed(
            reading.text, phrase, reading.inside(phrase.span)
        )


def named_after(reading: Reading, phrase: Phrase) -> Character | None:
    """The person named right after a description that breaks off: "its leader, Dame Olive Crane, replied"."""
    one_of = _ONE_OF.match(reading.text, phrase.span.start) is not None
    if not one_of and (phrase.determiner not in ("definite", "possessive") or phrase.is_plural):
        return None
    following = _BESIDE.match(reading.text, phrase.span.end)
    if following is None or not (one_of or descriptions.is_person(reading.text, phrase)):
        return None
    place = bisect_left(reading.starts, following.end())
    entity = reading.entities[place] if place < len(reading.entities) else None
    if entity is None or not _is_title(reading.text[following.end() : entity.span.start]):
        return None
    named = reading.characters.at(entity)
    alone = reading.text[entity.span.end : entity.span.end + 1] == ","
    return named if alone and named is not None and named.kind == "person" else None


def _is_title(between: str) -> bool:
    """Whether nothing but a title stands between a description and the name beside it."""
    return all(word.rstrip(".").lower() in TITLES for word in between.split())


def _goes_on(reading: Reading, phrase: Phrase, again: Character) -> bool:
    """Whether "the official" is the one whom the article has just let speak unnamed."""
    one = phrase.determiner == "definite" and not phrase.is_plural and again.kind == "unnamed"
    return one and again is reading.scene.last_speaker(phrase.span.start, 2)


def of_known(reading: Reading, phrase: Phrase, *, is_told: bool) -> Choice:
    """Whom a description of somebody named stands for; `is_told` says that the same words were used before."""
    choice = descriptions.of_known(reading.text, phrase, reading.scene)
    if choice is descriptions.NOBODY_FITS:
        coming = descriptions.of_coming(reading.text, phrase, reading.scene)
        choice = coming if coming.character is not None else choice
    single = phrase.determiner == "definite" and not (phrase.is_plural or phrase.inner or is_told)
    if choice.character is None and single and descriptions.is_person(reading.text, phrase):
        only = descriptions.of_only_person(reading.text, phrase, reading.scene)
        return only if only.character is not None else choice
    return choice


def _names(text: str, phrase: Phrase, entity: Entity) -> bool:
    """Whether a name says who a description is of: "her colleague Ann Roe", not "a spokesman for Ann Roe"."""
    *_, noun = text[phrase.span.start : entity.span.start].split() or [""]
    return entity.kind == "person" and is_person_noun(noun.lower())
