"""Who speaks in each attribution: source phrases in article order, each resolved against what came before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractors import dateline, transcripts
from extractors.attribution import Attribution
from extractors.body import Body
from extractors.digest import SourceKind, Span
from extractors.entities import Entity
from extractors.inflection import singular
from extractors.naming import tokens_of
from extractors.nouns import DOCUMENT_NOUNS
from extractors.sources import (
    accounts,
    descriptions,
    exchanges,
    going_by,
    pronouns,
    roles,
    subjects,
    unnamed,
)
from extractors.sources.cast import DIVIDED, UNKNOWN
from extractors.sources.character import Character
from extractors.sources.characters import Characters
from extractors.sources.phrases import Phrase, parse
from extractors.sources.reading import Reading
from extractors.sources.scene import Choice, Scene

# Parts of one source have no more than a few words between them.
_FAR_APART = 40
_NAMED = 0.95
_SHARED = 0.65
# A headline, and the first paragraph below it.
_LEADS = 2


class Resolution:
    """One walk through the attributions of an article."""

    def __init__(
        self, body: Body, attributions: Sequence[Attribution], entities: Sequence[Entity]
    ) -> None:
        self._body = body
        self._text = body.text
        self._attributions = attributions
        quoted = [span for item in attributions for span in _uttered(item)]
        self.characters = Characters(body, entities)
        starts = sorted({span.start for span in (*body.sentences, *body.paragraphs)})
        roles.describe(body.text, self.characters, entities, starts)
        told = [span for item in attributions for span in item.source]
        self.scene = Scene(body.text, body.sentences, body.paragraphs, quoted, told)
        self.scene.enter(self.characters, entities)
        self.reading = Reading(body.text, entities, self.characters, self.scene, self._of_phrase)
        self._name_the_lead()

    def _name_the_lead(self) -> None:
        """Take what a lead says of somebody for the role of whom the next paragraph names.

        "A bookkeeper who stole from a hospice has been jailed. / Ann Roe, 51, used false invoices": crime is told so.
        """
        for paragraph in self._body.paragraphs[:_LEADS]:
            span = subjects.somebody(self._text, paragraph.start)
            phrase = None if span is None else parse(self._text, span, self.reading.inside(span))
            one = self.scene.named_at_next_paragraph(paragraph.start)
            if (
                phrase is None
                or one is None
                or phrase.determiner != "indefinite"
                or phrase.name is not None
            ):
                continue
            private = descriptions.is_private(self._text, phrase)
            if one.character.ages and private:
                roles.adopt(self._text, one.character, phrase)
                if one.character.role is not None:
                    descriptions.describe(self._text, phrase, one.character)
                return

    def choices(self) -> list[Choice]:
        """A choice for each attribution, in their order."""
        order = sorted(range(len(self._attributions)), key=self._place)
        found: dict[int, Choice] = {}
        previous: Attribution | None = None
        for number in order:
            item = self._attributions[number]
            choice = self._choice(item, previous)
            found[number] = choice
            if choice.character is not None:
                end = max(span.end for span in (*item.source, *item.cue, *item.content))
                start = min(self._place(number), end)
                # "Ann Roe met Jon Ames, who has called it a hoax": the floor is Roe's
                aside = choice.evidence.startswith("relative") and choice.character.may_be_person
                if not aside:
                    self.scene.spoke(Span(start=start, end=end), choice.character)
                told = self.scene.around(start, end)
                self.reading.told.append(
                    (told, _without(self._text, told, item.content), choice.character)
                )
            previous = item
        return [self._by_name(found[number]) for number in range(len(self._attributions))]

    def _by_name(self, choice: Choice) -> Choice:
        """A choice of somebody who gave a name later, as a choice of that name."""
        named = self.reading.known_as.get(id(choice.character))
        return choice if named is None else replace(choice, character=named)

    def _place(self, number: int) -> int:
        item = self._attributions[number]
        return (item.source or item.cue or item.content)[0].start

    def _choice(self, item: Attribution, previous: Attribution | None) -> Choice:
        if item.kind == "post":
            return accounts.of_account(self.reading, item)
        if not item.source and transcripts.is_answer(self._text, item.content[0].start):
            return exchanges.of_interviewee(self.reading, item.content[0].start)
        if not item.source:
            return exchanges.without_source(self.reading, item, previous)
        self.reading.spoken_of = self.scene.named_in(_not_of_oneself(item))
        self.reading.words = item.content[0]
        spans = dateline.behind(self._text, _whole(item.source))
        phrase = parse(self._text, spans, self.reading.inside(spans))
        return self._of_phrase(phrase)

    def _of_phrase(self, phrase: Phrase) -> Choice:
        if phrase.pronoun is not None:
            choice = pronouns.of_pronoun(self.reading, phrase)
        elif phrase.joined:
            choice = self._of_joined(phrase)
        elif phrase.name is not None:
            choice = self._of_name(phrase.name)
        elif (named := unnamed.named_after(self.reading, phrase)) is not None:
            choice = Choice(named, _NAMED, "name:beside")
        else:
            choice = unnamed.of_description(self.reading, phrase)
            choice = going_by.called(self.reading, phrase, choice)
        if choice.character is not None:
            self.reading.note(choice.character, phrase)
        return choice

    def _of_name(self, name: Entity) -> Choice:
        character = self.characters.at(name)
        if character is None:
            return Choice(None, UNKNOWN, "unclear:name")
        if character.kind is None:
            character.kind = _kind_of_speaker(character)
        if character.shares_surname and len(tokens_of(name.span.of(self._text))) == 1:
            return Choice(character, _SHARED, "name:shared-surname")
        return Choice(character, _NAMED, "name")

    def _of_joined(self, phrase: Phrase) -> Choice:
        choices = [self._of_phrase(part) for part in phrase.joined]
        members = tuple(choice.character for choice in choices if choice.character is not None)
        if len(members) < len(choices) or len({id(one) for one in members}) < 2:
            return Choice(None, DIVIDED, "unclear:joint")
        group = self.reading.group(phrase, members)
        return Choice(group, min(choice.confidence for choice in choices), "joint")


def _without(text: str, sentence: Span, content: Sequence[Span]) -> str:
    """A sentence without what it reports."""
    parts, at = [], sentence.start
    for span in content:
        parts.append(text[at : max(at, min(span.start, sentence.end))])
        at = max(at, span.end)
    return " … ".join([*parts, text[at : max(at, sentence.end)]])


def _kind_of_speaker(character: Character) -> SourceKind:
    """What something that speaks is, when nothing else tells: several words name a person, one a body."""
    tokens = character.names[character.name]
    if singular(tokens[-1]) in DOCUMENT_NOUNS:
        return "document"
    return "person" if len(tokens) > 1 and not character.is_thing else "organization"


def _uttered(item: Attribution) -> tuple[Span, ...]:
    return item.quoted or (item.content if item.kind in ("direct", "block", "post") else ())


def _not_of_oneself(item: Attribution) -> Sequence[Span]:
    """The words in which nobody goes by name who speaks them: what is quoted, and a report behind "she said".

    Before it they may: "Roe was shaken, she said".
    """
    place = item.source[0].start
    return (*item.quoted, *(span for span in item.content if span.start > place))


def _whole(spans: Sequence[Span]) -> Span:
    """A source of several spans as one; far-apart ones count by the first."""
    ordered = sorted(spans, key=lambda span: span.start)
    end = ordered[0].end
    for other in ordered[1:]:
        if other.start - end > _FAR_APART:
            break
        end = max(end, other.end)
    return Span(start=ordered[0].start, end=end)
