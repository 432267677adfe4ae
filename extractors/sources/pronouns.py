"""Whom "he", "she", "it" and "they" stand for, where the sentence before them says more than salience does.

In order: who was asked, somebody unnamed whom the sentence before is about, several named together; and else whoever
the scene holds for likeliest.
"""

from __future__ import annotations

import re

from extractors.digest import Span
from extractors.sources import descriptions, letters, relatives, unnamed
from extractors.sources.cast import GUESSED, LIKELY, PLAIN, UNKNOWN
from extractors.sources.gender import FEMALE, MALE
from extractors.sources.phrases import RELATIVE, Phrase, parse
from extractors.sources.reading import Reading
from extractors.sources.scene import NEUTER, PLURAL, Choice, fits

# "Roe asked Mrs Ames what she had heard": she is asked. And words that nobody in particular asks.
_ASKED_OF = re.compile(
    r"\b(?:asked|pressed|questioned) (?:Mrs?\.? |Ms\.? |Miss |Dr\.? |Sir |Dame )?\Z"
)
_ASKED_WHAT = re.compile(r" (?:what|how|why|whether|if|about|when|where|who|which|for|to)\b")


def of_pronoun(reading: Reading, phrase: Phrase) -> Choice:
    """Whom a source that is a pronoun stands for."""
    word = phrase.pronoun or ""
    if word in RELATIVE:
        related = relatives.of_relative(reading, phrase)
        if related.character is not None or word != "that":
            return related
    known = _of_sentence_before(reading, word, phrase.span)
    if known is not None:
        return known
    asked = _who_was_asked(reading, word, phrase.span.start)
    if asked is not None:
        return asked
    if word in FEMALE | MALE | PLURAL | NEUTER:
        return reading.scene.of_pronoun(word, phrase.span.start, reading.spoken_of)
    return Choice(None, UNKNOWN, f"unclear:pronoun:{word}")


def _who_was_asked(reading: Reading, word: str, place: int) -> Choice | None:
    """Who answers where the sentence before the words asks somebody: "Roe asked Ames why. “Fog,” he said."."""
    if word not in FEMALE | MALE:
        return None
    sentence = reading.scene.narrated_before(min(place, reading.words.start))
    for entity in reading.inside(sentence):
        asked = _ASKED_OF.search(reading.text, sentence.start, entity.span.start)
        about = _ASKED_WHAT.match(reading.text, entity.span.end)
        character = reading.characters.at(entity)
        if asked is not None and about is not None and character and fits(word, character):
            return Choice(character, PLAIN, "pronoun:asked")
    return None


def _of_sentence_before(reading: Reading, word: str, pronoun: Span) -> Choice | None:
    """Whom or what the sentence before a pronoun is about, where that is nobody's name."""
    place = pronoun.start
    if word in PLURAL:
        return (
            _of_speaker_here(reading, place)
            or _of_plural_subject(reading, place)
            or _of_pair(reading, place)
        )
    if word in FEMALE | MALE:
        return unnamed.of_somebody_before(reading, place, word)
    if word == "it":
        return letters.writer_of_it(reading, pronoun) or _of_thing(reading, place)
    return None


def _of_thing(reading: Reading, place: int) -> Choice | None:
    """The report or the company that the sentence before is about: "The report names nobody. It says ..."."""
    span = reading.scene.thing_before(place)
    phrase = None if span is None else parse(reading.text, span, reading.inside(span))
    if phrase is None or phrase.name is not None or phrase.is_plural or phrase.noun is None:
        return None
    if descriptions.is_person(reading.text, phrase):
        return None
    known = reading.again(phrase) or unnamed.of_known(reading, phrase, is_told=False).character
    fits = known is not None and known.kind in ("document", "organization")
    return Choice(known, LIKELY, "pronoun:thing-before") if fits else None


def _of_speaker_here(reading: Reading, place: int) -> Choice | None:
    """The several who spoke last, in the same sentence."""
    speaker = reading.scene.last_speaker(place, 0)
    if speaker is None or not speaker.is_plural or not reading.scene.spoke_in_sentence(place):
        return None
    return Choice(speaker, PLAIN, "pronoun:speaker-of-sentence")


def _of_plural_subject(reading: Reading, place: int) -> Choice | None:
    """The several, or the body, that the sentence before a plural pronoun is about."""
    span = reading.scene.subject_before(place)
    if span is None:
        return None
    phrase = parse(reading.text, span, reading.inside(span))
    several = bool(phrase.joined) or (phrase.is_plural and phrase.noun is not None)
    if phrase.name is not None:
        character = reading.characters.at(phrase.name)
        several = character is not None and character.kind == "organization"
    if not several:
        return None
    choice = reading.resolve(phrase)
    if choice.character is None:
        return None
    return Choice(choice.character, min(choice.confidence, LIKELY), "pronoun:plural-subject")


def _of_pair(reading: Reading, place: int) -> Choice | None:
    """Two who were just named together."""
    pair = reading.scene.pair_before(place)
    if pair is None:
        return None
    span, members = pair
    phrase = Phrase(span, is_plural=True)
    group = reading.group(phrase, members)
    reading.note(group, phrase)
    return Choice(group, GUESSED, "pronoun:named-together")
