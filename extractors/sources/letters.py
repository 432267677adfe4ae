"""Whose words a letter, a statement or a message has: its writer's, where the article has told who that is."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.digest import Span
from extractors.sources import authorship, descriptions
from extractors.sources.cast import LIKELY
from extractors.sources.phrases import Phrase, parse
from extractors.sources.reading import RECENTLY_TOLD, Reading
from extractors.sources.scene import Choice

_LETTER_REACH = 3


def writer(reading: Reading, phrase: Phrase) -> Choice | None:
    """Whoever speaks in "the letter" or "her letter"; None where the article has not told."""
    if phrase.noun not in authorship.VOICES or phrase.is_plural or phrase.owner is not None:
        return None
    if phrase.determiner == "possessive":
        owner = Span(
            start=phrase.span.start,
            end=phrase.span.start + len(_first_word(reading.text, phrase)),
        )
        return _owner(reading, owner)
    if phrase.determiner != "definite":
        return None
    for sentence, frame, character in reversed(reading.told[-RECENTLY_TOLD:]):
        away = reading.scene.paragraph(phrase.span.start) - reading.scene.paragraph(sentence.start)
        if away > _LETTER_REACH:
            break
        if character.kind != "document" and authorship.said_in(frame, phrase.noun):
            return Choice(character, LIKELY, "description:writer")
    return None


def writer_of_it(reading: Reading, pronoun: Span) -> Choice | None:
    """Whose letter it is that "it reads" goes back to."""
    sentences = reading.scene.told_sentences(pronoun.start, 3)
    owner = authorship.owner_before(reading.text, pronoun, sentences)
    return _sender(reading, sentences, pronoun) if owner is None else _owner(reading, owner)


def _sender(reading: Reading, sentences: Sequence[Span], pronoun: Span) -> Choice | None:
    """Who wrote "a letter from his wife, Ann Roe", which the sentence before "it said" speaks of."""
    for sentence in [one for one in sentences if one.end < pronoun.start][:1]:
        after = authorship.sender_before(reading.text, sentence)
        for entity in () if after is None else reading.inside(after):
            character = reading.characters.at(entity)
            passing = reading.text[entity.span.end : entity.span.end + 2] in ("’s", "'s")
            if character is not None and character.kind == "person" and not passing:
                return Choice(character, LIKELY, "description:sender")
        if after is not None:
            return _sender_unnamed(reading, authorship.description(reading.text, after))
    return None


def _sender_unnamed(reading: Reading, span: Span) -> Choice | None:
    """The writer of "a letter from a hotelier"."""
    phrase = parse(reading.text, span, reading.inside(span))
    if (
        phrase.name is not None
        or phrase.is_plural
        or not descriptions.is_person(reading.text, phrase)
    ):
        return None
    choice = reading.resolve(phrase)
    return Choice(choice.character, min(choice.confidence, LIKELY), "description:sender")


def _owner(reading: Reading, owner: Span) -> Choice | None:
    choice = reading.scene.of_pronoun(owner.of(reading.text).lower(), owner.start)
    if choice.character is None:
        return None
    return Choice(choice.character, min(choice.confidence, LIKELY), "description:writer")


def _first_word(text: str, phrase: Phrase) -> str:
    return phrase.span.of(text).split()[0]
