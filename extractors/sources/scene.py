"""Who is on the scene at any place of an article: everybody mentioned so far, how recently, in what part of a sentence.

Salience by recency and grammatical role, with gender and number as filters, is the idea of Lappin and Leass ("An
Algorithm for Pronominal Anaphora Resolution", 1994); that a speaker stays in focus is particular to news. The weights
were set by hand on PolNeAR's training articles and GUM's coreference, and a choice needs a margin: a wrong speaker is
worse than none.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import log2

from extractors.digest import Span
from extractors.entities import Entity
from extractors.places import Places
from extractors.sources import subjects
from extractors.sources.cast import CERTAIN, DIVIDED, GUESSED, UNKNOWN
from extractors.sources.character import Character
from extractors.sources.characters import Characters
from extractors.sources.gender import (
    FEMALE,
    MALE,
    has_other_name,
    is_called_he,
    is_called_she,
    is_female,
    is_male,
)
from extractors.vocabulary import words

PLURAL = words("they them their theirs themselves these those")
NEUTER = words("it its itself this that")

# How far back a pronoun reaches, in paragraphs and in mentions.
_PARAGRAPHS = 3
_MENTIONS = 60
# What a mention is worth by the sentences between it and the pronoun; paragraphs cost extra.
_BY_SENTENCE = (3.0, 2.6, 1.8, 1.3, 1.0, 0.8)
_PARAGRAPH_COST = 0.25
_POSSESSIVE = -0.4
_MODIFYING = -1.2
_QUOTED = -1.6
_SPOKE_LAST = 1.8
_HAS_SPOKEN = 0.6
_INTRODUCED = 1.0
# How far back in its sentence, in characters, a pronoun meets one of the other gender.
_TURN_REACH = 300
_GENDER_TOLD = 1.4
# By a given name alone; 1.4 gave as much on invented articles, and three more wrong on GUM.
_GENDER_NAMED = 0.7
_OFTEN = 0.2  # for each doubling of the times somebody is named
_MOST_OFTEN = 0.8
# A choice stands when it is worth this much, and this much more than the next.
_ENOUGH = 1.8
_MARGIN = 0.45
_WIDE_MARGIN = 1.2

_SAYS_WHO = re.compile(r", (?:\d{1,3},|an? )")
_INDEFINITE = re.compile(r"(?:An?|Another|One) ", re.IGNORECASE)
# "He said the next one was far": about whoever the sentence before was about.
_STILL = {**dict.fromkeys(MALE, "He "), **dict.fromkeys(FEMALE, "She ")}
_ADDRESS = re.compile(r"(?:(?:Mrs?|Ms|Dr|Sir|Dame|Lord|Lady)\.? )?")
_AND = re.compile(r",? (?:and|&) (?:[\w.’'-]+ ){0,4}")
_OPENED = re.compile(r"(?<!\w)[“\"‘'](?:(?:[A-Z][\w.]*|the|of|and|for) )*\Z")
_CLOSED = re.compile(r"(?: (?:[A-Z]\w*|the|of|and|for))*,?[”\"’'](?!\w)")
_SENTENCE_ENDS = ".?!…”\"’':"
_PRONOUN = re.compile(r"\b(?:he|she|him|his|her|hers|himself|herself)\b", re.IGNORECASE)
# "I’m Ann Roe", "the name is Roe", "He said, ‘Ann, wait’": who says so may be who is named.
_OF_ONESELF = re.compile(
    r"\b(?:I|I[’']m|am|name is|name[’']s|me|we|us|myself|as|call me)[, ]+(?:[\w.]+ )?\Z|(?<!\w)[‘'“\"][^’”\"]*\Z"
)
_LEADS_UP = re.compile(
    r"(?:Asked|Pressed|Questioned|Told|When|While|After|Before|As|If|Although|Though|Since|Because) "
    r"[^,.;:“”\"\n]{3,160}, "
)
_ASKED = re.compile(r"(?:Asked|Pressed|Questioned|Quizzed|Challenged) [^.;:“”\"\n]{3,250}, \Z")
# "His colleague Ann Roe": by way of one, the article turns to another.
_BY_WAY_OF = re.compile(r"\b(?:His|Her|Their) (?:[\w-]+ ){0,3}[\w-]+,? ")


@dataclass(frozen=True, slots=True)
class Choice:
    """Whom a phrase stands for; None with the reason where that is not clear."""

    character: Character | None
    confidence: float
    evidence: str


@dataclass(frozen=True, slots=True)
class Sighting:
    """One mention: where it stands, whose it is, and what it is worth as the antecedent of a pronoun."""

    start: int
    end: int
    character: Character
    sentence: int
    paragraph: int
    weight: float


class Scene:
    """The mentions of an article in order, and who spoke last."""

    def __init__(
        self,
        text: str,
        sentences: Sequence[Span],
        paragraphs: Sequence[Span],
        quoted: Sequence[Span],
        told: Sequence[Span] = (),
    ) -> None:
        """`quoted` are the words between quotation marks, `told` the sources that attributions have."""
        self._text = text
        self._sentences = [span.start for span in sentences]
        self._ends = [span.end for span in sentences]
        self._paragraphs = [span.start for span in paragraphs]
        self._quoted = sorted(quoted, key=lambda span: span.start)
        self._quoted_starts = [span.start for span in self._quoted]
        self._told = Places(told)
        self._sightings: list[Sighting] = []
        self._starts: list[int] = []
        self._last: tuple[Span, Character] | None = None
        self._spoken: set[int] = set()
        self._headline = _headline(text, paragraphs)

    def enter(self, characters: Characters, entities: Sequence[Entity]) -> None:
        """Put every named mention on the scene, and learn genders from the pronouns around them."""
        for entity in entities:
            character = characters.at(entity)
            if character is not None:
                self._sightings.append(self._sighting(entity.span, character))
        self._starts = [sighting.start for sighting in self._sightings]
        self._learn_genders()
        self._follow()

    def saw(self, span: Span, character: Character) -> None:
        """A mention that is no name: a description or pronoun that was resolved."""
        sighting = self._sighting(span, character)
        place = bisect_left(self._starts, sighting.start)
        self._starts.insert(place, sighting.start)
        self._sightings.insert(place, sighting)

    def turns_out(self, unnamed: Character, named: Character, mentions: Iterable[Span]) -> None:
        """Whoever was unnamed until now is `named`, in the `mentions` read so far as well."""
        for span in mentions:
            place = bisect_left(self._starts, span.start)
            if place < len(self._sightings) and self._sightings[place].character is unnamed:
                self._sightings[place] = replace(self._sightings[place], character=named)
        if self._last is not None and self._last[1] is unnamed:
            self._last = (self._last[0], named)

    def spoke(self, words: Span, character: Character) -> None:
        """`character` was the source of what `words` reach over, source and cue included."""
        self._last = (words, character)
        self._spoken |= {id(one) for one in (character, *character.members)}

    def has_spoken(self, character: Character) -> bool:
        """Whether `character` has been a source before."""
        return id(character) in self._spoken

    def last_speaker(self, place: int, paragraphs: int = 1) -> Character | None:
        """Who spoke last, if that was at most so many paragraphs before `place`."""
        if self._last is None:
            return None
        words, character = self._last
        gap = self.paragraph(place) - self.paragraph(max(words.start, words.end - 1))
        return character if gap <= paragraphs else None

    def spoke_in_sentence(self, place: int) -> bool:
        """Whether the last speaker spoke in the sentence of `place`."""
        return self._last is not None and self.sentence(self._last[0].start) == self.sentence(place)

    def before(self, place: int) -> Sequence[Sighting]:
        """Every mention before `place`."""
        return self._sightings[: bisect_left(self._starts, place)]

    def coming(self, place: int, paragraphs: int) -> list[Sighting]:
        """First mentions after `place`, within so many paragraphs."""
        here = self.paragraph(place)
        known = {id(one.character) for one in self._sightings[: bisect_left(self._starts, place)]}
        found: list[Sighting] = []
        for sighting in self._sightings[bisect_right(self._starts, place) :][:_MENTIONS]:
            if sighting.paragraph - here > paragraphs:
                break
            if id(sighting.character) not in known:
                found.append(sighting)
        return found

    def sentence(self, place: int) -> int:
        """The number of the sentence at `place`."""
        return bisect_right(self._sentences, place) - 1

    def paragraph(self, place: int) -> int:
        """The number of the paragraph at `place`."""
        return bisect_right(self._paragraphs, place) - 1

    def recent(self, place: int, paragraphs: int = _PARAGRAPHS) -> list[Sighting]:
        """Mentions before `place` that are near enough, latest first."""
        stop = bisect_left(self._starts, place)
        here = self.paragraph(place)
        found: list[Sighting] = []
        for sighting in reversed(self._sightings[max(0, stop - _MENTIONS) : stop]):
            if here - sighting.paragraph > paragraphs or sighting.start < self._headline < place:
                break  # a headline names somebody, or the paper, before the article begins
            found.append(sighting)
        return found

    def of_pronoun(self, word: str, place: int, but: Collection[int] = ()) -> Choice:
        """Whom "he", "she", "they" or "it" at `place` stands for; none of those whose `id` is in `but`."""
        coming = self._named_next(word, place)
        if coming is not None:
            return Choice(coming, CERTAIN, "pronoun:named-next")
        otherwise = self._otherwise(word, place).union(but, self._asked_about(place))
        subject = self._only_subject(word, place, otherwise)
        if subject is not None:
            return Choice(subject, CERTAIN, "pronoun:only-subject")
        scores: dict[int, tuple[float, Character]] = {}
        for sighting in self.recent(place):
            character = sighting.character
            if not fits(word, character) or id(character) in otherwise:
                continue
            score = self._worth(sighting, place) + _bonus(word, character)
            score += _INTRODUCED * self._is_introduced(sighting)
            score += _HAS_SPOKEN * (word in NEUTER and self.has_spoken(character))
            if score > scores.get(id(character), (float("-inf"), character))[0]:
                scores[id(character)] = (score, character)
        speaker = self.last_speaker(place, 2)
        spoke = speaker is not None and (fits(word, speaker) or _may_be_they(word, speaker))
        if speaker is not None and spoke and id(speaker) not in but:
            near = 1.0 if self.last_speaker(place, 1) is not None else 0.6
            base = scores.get(id(speaker), (1.0 + _bonus(word, speaker), speaker))[0]
            scores[id(speaker)] = (base + _SPOKE_LAST * near, speaker)
        return _choose(scores.values(), "pronoun")

    def _only_subject(self, word: str, place: int, otherwise: Collection[int]) -> Character | None:
        """The one person who can be meant among the subjects of the sentence before, in the same paragraph.

        Whoever speaks in another paragraph is not who the paragraph has turned to. None where that one has not.
        """
        if word not in FEMALE | MALE:
            return None
        number = self.told_before(place)
        other = self._turned_to(number)
        away = self.paragraph(place) - self.paragraph(self._sentences[max(0, number)])
        if away == 1 and other is not None and fits(word, other) and id(other) not in otherwise:
            return other
        if self.last_speaker(place, 0) is not None and other is None:
            return self._steps_in(word, number, otherwise)
        fitting = {
            id(one.character): one.character
            for one in self.recent(place, 0)
            if one.weight >= subjects.EMBEDDED
            and one.sentence >= number
            and fits(word, one.character)
        }
        for key in otherwise:
            fitting.pop(key, None)
        return next(iter(fitting.values())) if len(fitting) == 1 else None

    def turned_to(self, place: int) -> Character | None:
        """Whom the sentence before, in the same paragraph, names by way of another: "Her 12-year-old, Josie, left"."""
        number = self.told_before(place)
        near = self.paragraph(place) == self.paragraph(self._sentences[max(0, number)])
        return self._turned_to(number) if near else None

    def _steps_in(self, word: str, number: int, otherwise: Collection[int]) -> Character | None:
        """Whom a sentence after the last words opens with: "“Drop it,” he shouts. Roe turns. “It’s mine,” he says."."""
        start = self._sentences[max(0, number)]
        if self._last is None or self._last[0].end > start:
            return None
        first = bisect_left(self._starts, start)
        one = self._sightings[first] if first < len(self._starts) else None
        if one is None or one.start != start or one.weight < subjects.SUBJECT:
            return None
        named = self._text[one.start : one.end] in one.character.names
        fitting = fits(word, one.character) and id(one.character) not in otherwise
        return one.character if named and fitting else None

    def _turned_to(self, number: int) -> Character | None:
        """Whom a sentence names by way of who has just spoken: "His colleague, Ann Roe, was less sure"."""
        floor = self._sentences[max(0, number)]
        first = bisect_left(self._starts, floor)
        for one in self._sightings[first : first + 3]:
            if self._text[one.start : one.end] in one.character.names:
                turns = _BY_WAY_OF.fullmatch(self._text, floor, one.start) is not None
                return one.character if turns else None
        return None

    def around(self, start: int, end: int) -> Span:
        """The sentences that hold what stands between two characters."""
        first, last = self.sentence(start), self.sentence(max(start, end - 1))
        return Span(
            start=min(start, self._sentences[first]) if first >= 0 else start,
            end=max(end, self._ends[last]) if last >= 0 else end,
        )

    def told_sentences(self, place: int, count: int) -> list[Span]:
        """The sentence of `place`, up to it, and those before, not wholly quoted, `count` in all; latest first."""
        found: list[Span] = []
        number = self.sentence(place)
        while number >= 0 and len(found) < count:
            span = Span(
                start=self._sentences[number],
                end=min(self._ends[number], max(place, self._sentences[number] + 1)),
            )
            if not self.is_quoted(Span(start=self._sentences[number], end=self._ends[number])):
                found.append(span)
            number -= 1
        return found

    def told_before(self, place: int) -> int:
        """The number of the last sentence before that of `place` that is not wholly quoted."""
        here = self.sentence(place)
        number = here - 1
        while number > 0 and self.is_quoted(
            Span(start=self._sentences[number], end=self._ends[number])
        ):
            number -= 1
        return number

    def narrated_before(self, place: int) -> Span:
        """The last sentence before that of `place` that is not wholly quoted."""
        number = max(0, self.told_before(place))
        return Span(start=self._sentences[number], end=self._ends[number])

    def subject_before(self, place: int) -> Span | None:
        """The subject that a plural pronoun goes back to, as the words that open a sentence before.

        A sentence whose subject is again a pronoun passes the question on to the one before it.
        """
        here = self.sentence(place)
        for back in range(1, 4):
            number = here - back
            if number < 0 or self.paragraph(place) - self.paragraph(self._sentences[number]) > 1:
                return None
            sentence = Span(start=self._sentences[number], end=self._ends[number])
            opening = subjects.opening(self._text, sentence)
            if opening is None:
                return None
            words_, span = opening
            if words_ not in ("they", "these", "both"):
                return span
        return None

    def somebody_before(self, place: int, word: str) -> Span | None:
        """The indefinite person ("Another official") whom the sentence before is about, if nobody was named since.

        Where that sentence opens with `word`, "He", it is about whoever the one before it in its paragraph is about.
        """
        start = self._sentences[max(0, self.told_before(place))]
        away = self.paragraph(place) - self.paragraph(start)
        if self._text.startswith(_STILL.get(word, "\0"), start):
            before = self._sentences[max(0, self.told_before(start))]
            start = before if self.paragraph(before) == self.paragraph(start) else start
        if away > 1 or (away and not self._opens_with_words(place)):
            return None
        named = [
            one
            for one in self.recent(place, 1)
            if one.start >= start and self._text[one.start : one.end] in one.character.names
        ]
        stop = min(place, self._ends[self.sentence(start)])
        comes = subjects.introduced(self._text, Span(start=start, end=stop))
        acts = (
            one.start < stop and one.weight >= subjects.EMBEDDED and one.character.may_be_person
            for one in named
        )
        if comes is not None and not any(acts):
            return comes
        subject = subjects.somebody(self._text, start)
        if subject is None or (away and not _INDEFINITE.match(self._text, subject.start)):
            return None
        since = any(one.start > subject.end and one.weight > 0 for one in named)
        apposed = any(one.start < subject.start and one.character.may_be_person for one in named)
        return None if since or apposed else subject

    def opens_paragraph(self, place: int) -> bool:
        """Whether a paragraph begins at `place`."""
        return self._paragraphs[max(0, self.paragraph(place))] == place

    def _opens_with_words(self, place: int) -> bool:
        """Whether nothing but quoted words stands before `place` in its paragraph."""
        start = self._paragraphs[max(0, self.paragraph(place))]
        number = self.sentence(start)
        return all(
            self.is_quoted(Span(start=self._sentences[i], end=self._ends[i]))
            for i in range(number, self.sentence(place))
        ) and self.is_quoted(Span(start=start, end=place))

    def named_at_next_paragraph(self, place: int) -> Sighting | None:
        """Who is named, for the first time and in full, as the next paragraph opens."""
        number = self.paragraph(place) + 1
        if number >= len(self._paragraphs):
            return None
        start = self._paragraphs[number]
        first = bisect_left(self._starts, start)
        if first == len(self._starts):
            return None
        one = self._sightings[first]
        new = one.start == one.character.mentions[0].start if one.character.mentions else False
        alone = _ADDRESS.fullmatch(self._text, start, one.start) is not None
        return one if new and alone and " " in self._text[one.start : one.end] else None

    def thing_before(self, place: int) -> Span | None:
        """The definite subject ("the report") of the sentence before, in the same paragraph."""
        start = self._sentences[max(0, self.told_before(place))]
        near = self.paragraph(start) == self.paragraph(place)
        return subjects.thing(self._text, start) if near else None

    def introducing(self, place: int) -> Character | None:
        """The subject of the sentence that a colon ends right before `place`: who is about to speak."""
        before = self._text[max(0, place - 4) : place].rstrip()
        if not before.endswith(":"):
            return None
        colon = place - 1
        while self._text[colon] != ":":
            colon -= 1
        number = self.sentence(colon)
        opening = _PRONOUN.match(self._text, self._sentences[max(0, number)])
        speaker = self.last_speaker(colon, 1)
        if opening is not None and speaker and fits(opening.group().lower(), speaker):
            return speaker
        named = [one for one in self.recent(colon, 0) if one.sentence == number]
        told = [one for one in named if one.weight >= subjects.EMBEDDED]
        return told[-1].character if told else None

    def does_before(self, place: int, speaker: Character) -> Character | None:
        """Who does something in the sentence right before words: "Told of this, Roe snorts. “Him?”".

        None where that sentence is about more than one besides the `speaker` until then.
        """
        number = self.sentence(place) - 1
        here = [one for one in self.recent(place, 0) if one.sentence == number]
        people = {id(one.character): one.character for one in here if one.character.may_be_person}
        people.pop(id(speaker), None)
        does = any(id(one.character) in people and one.weight >= subjects.EMBEDDED for one in here)
        return next(iter(people.values())) if does and len(people) == 1 else None

    def pair_before(self, place: int) -> tuple[Span, tuple[Character, ...]] | None:
        """Two or more named together ("Ames and Boone") in this sentence or the one before, latest first."""
        here = self.sentence(place)
        near = [one for one in self.recent(place, 1) if here - one.sentence <= 1]
        for later, earlier in pairwise(near):
            between = self._text[earlier.end : later.start]
            alike = earlier.character.may_be_person == later.character.may_be_person
            if alike and earlier.character is not later.character and _AND.fullmatch(between):
                return (
                    Span(start=earlier.start, end=later.end),
                    (earlier.character, later.character),
                )
        return None

    def _worth(self, sighting: Sighting, place: int) -> float:
        gap = min(self.sentence(place) - sighting.sentence, len(_BY_SENTENCE) - 1)
        cost = _PARAGRAPH_COST * (self.paragraph(place) - sighting.paragraph)
        return _BY_SENTENCE[max(gap, 0)] - cost + sighting.weight

    def _is_introduced(self, sighting: Sighting) -> bool:
        """Whether an article first names somebody here and says who that is: who is introduced is about to speak."""
        first = sighting.character.mentions[:1]
        here = bool(first) and first[0].start == sighting.start
        here = here and sighting.weight >= subjects.SUBJECT
        return here and _SAYS_WHO.match(self._text, sighting.end) is not None

    def _sighting(self, span: Span, character: Character) -> Sighting:
        sentence = self.sentence(span.start)
        weight = 0.0
        if self.is_quoted(span) or self._is_nickname(span):
            weight += _QUOTED
        elif self._text[span.end : span.end + 2] in ("’s", "'s"):
            weight += _POSSESSIVE
        elif character.names and subjects.modifies(self._text, span):
            weight += _MODIFYING
        else:
            weight += self._as_subject(span, sentence)
        return Sighting(
            span.start, span.end, character, sentence, self.paragraph(span.start), weight
        )

    def _as_subject(self, span: Span, sentence: int) -> float:
        floor = self._sentences[sentence] if sentence >= 0 else 0
        last = self._sightings[-1] if self._sightings else None
        known = last is not None and last.weight >= subjects.EMBEDDED
        subject = Span(start=last.start, end=last.end) if last is not None and known else None
        told = self._told.touch(span)
        return subjects.weight(self._text, span, floor, subject, is_told=told)

    def named_in(self, spans: Iterable[Span]) -> set[int]:
        """Whom somebody's words name, by `id`: not who speaks them, as a rule."""
        found: set[int] = set()
        for span in spans:
            for one in self._sightings[
                bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)
            ]:
                named = self._text[one.start : one.end] in one.character.names
                near = max(span.start + 1, one.start - _TURN_REACH)
                if named and not _OF_ONESELF.search(self._text, near, one.start):
                    found.add(id(one.character))
        return found

    def is_quoted(self, span: Span) -> bool:
        """Whether the span stands inside somebody's quoted words."""
        place = bisect_right(self._quoted_starts, span.start) - 1
        return place >= 0 and self._quoted[place].end > span.start

    def _is_nickname(self, span: Span) -> bool:
        """Whether a name is part of what has capitals between quotation marks: “Miss Splinter”, “Free Ada Quill”."""
        before = self._text[max(0, span.start - 30) : span.start]
        closed = _CLOSED.match(self._text, span.end, span.end + 30) is not None
        return closed and _OPENED.search(before) is not None

    def _learn_genders(self) -> None:
        """Where a "he" or "she" has one person in reach, it tells that person's gender."""
        for match in _PRONOUN.finditer(self._text):
            span = Span(start=match.start(), end=match.end())
            if self.is_quoted(span):
                continue
            word = match.group().lower()
            person = self._only_person(word, match.start())
            if person is not None:
                person.female += word in FEMALE
                person.male += word in MALE

    def _is_asking(self, subject: Sighting, place: int) -> bool:
        """Whether a pronoun is the object of what somebody does, and so another: "Ann Roe asked him", "told her to"."""
        if subject.sentence != self.sentence(place):
            return False
        doer = Span(start=subject.start, end=subject.end)
        return subjects.is_patient(self._text, doer, subject.weight, place)

    def _turns(self, word: str, place: int) -> bool:
        """Whether the sentence has said "he" before this "she": then it is about two people, or about another."""
        other = MALE if word in FEMALE else FEMALE
        start = max(self._sentences[max(0, self.sentence(place))], place - _TURN_REACH)
        return any(
            match.group().lower() in other
            and not self.is_quoted(Span(start=match.start(), end=match.end()))
            for match in _PRONOUN.finditer(self._text, start, place)
        )

    def _otherwise(self, word: str, place: int) -> set[int]:
        """Those who in the sentence of `place` are called by a pronoun of the other gender."""
        other = MALE if word in FEMALE else FEMALE if word in MALE else frozenset[str]()
        return {
            id(one.character)
            for one in self.recent(place, 0)
            if one.sentence == self.sentence(place)
            and self._text[one.start : one.end].lower() in other
        }

    def _follow(self) -> None:
        """Put those on the scene again whom the article goes on about as "he" or "she"."""
        for match in _PRONOUN.finditer(self._text):
            span = Span(start=match.start(), end=match.end())
            if self.is_quoted(span) or self._comes_first(span.start) is not None:
                continue
            choice = self.of_pronoun(match.group().lower(), match.start())
            if choice.character is not None:
                self.saw(span, choice.character)
                called(match.group().lower(), choice)

    def _comes_first(self, place: int) -> Sighting | None:
        """The subject that is named after a pronoun that opens its sentence: "Asked if he would, Roe shrugged"."""
        start = self._sentences[max(0, self.sentence(place))]
        opening = _LEADS_UP.match(self._text, start)
        if opening is None or not start <= place < opening.end():
            return None
        number = bisect_left(self._starts, opening.end())
        if number == len(self._starts):
            return None
        first = _ADDRESS.fullmatch(self._text, opening.end(), self._starts[number])
        return None if first is None else self._sightings[number]

    def _named_next(self, word: str, place: int) -> Character | None:
        """Whom "he" stands for in "As he spoke, Roe smiled", where nobody else is named before it there."""
        subject = self._comes_first(place) if word in FEMALE | MALE else None
        if subject is None or not fits(word, subject.character):
            return None
        here = self.sentence(place)
        alone = all(one.sentence != here for one in self.recent(place, 0))
        return subject.character if alone else None

    def _asked_about(self, place: int) -> set[int]:
        """Whom "Asked if Roe would resign, she said" names: she who answers is somebody else."""
        start = self._sentences[max(0, self.sentence(place))]
        asked = _ASKED.match(self._text, start, place)
        if asked is None or asked.end() < place:
            return set()
        return {
            id(one.character)
            for one in self.recent(place, 0)
            if one.start >= start and self._text[one.start : one.end] in one.character.names
        }

    def _only_person(self, word: str, place: int) -> Character | None:
        """The one person named before `place` in its sentence, or else in the sentence before."""
        here = self.sentence(place)
        for back in (0,) if self._turns(word, place) else (0, 1):
            people = {
                id(sighting.character): sighting.character
                for sighting in self.recent(place, 1)
                if sighting.sentence == here - back
                and sighting.character.may_be_person
                and sighting.weight > _QUOTED / 2
                and not self._is_asking(sighting, place)
                and not (back and has_other_name(word, sighting.character))
            }
            if people:
                return next(iter(people.values())) if len(people) == 1 else None
        return None


def _headline(text: str, paragraphs: Sequence[Span]) -> int:
    """Where the headline ends: a first line without a full stop; 0 where there is none."""
    if len(paragraphs) < 2:
        return 0
    return 0 if text[paragraphs[0].end - 1] in _SENTENCE_ENDS else paragraphs[0].end


def called(word: str, choice: Choice) -> None:
    """Whoever has just been "she" is not "he" in the next sentence, if nothing else tells."""
    person = choice.character
    if person is None or choice.confidence < CERTAIN or person.female or person.male:
        return
    person.female += word in FEMALE
    person.male += word in MALE


def fits(word: str, character: Character) -> bool:
    """Whether a character can be meant by a pronoun: number, gender, and being a person at all."""
    someone = character.kind == "person" or character.is_somebody
    if word in FEMALE:
        return someone and not is_male(character)
    if word in MALE:
        return someone and not is_female(character)
    if word in PLURAL:
        return character.is_plural
    return not character.is_plural and character.kind in ("organization", "document", "group")


def _may_be_they(word: str, character: Character) -> bool:
    """A body is "they" only while it is speaking."""
    return word in PLURAL and character.kind in ("organization", "group")


def _bonus(word: str, character: Character) -> float:
    told = (is_called_she if word in FEMALE else is_called_he)(character)
    named = character.has_womans_name if word in FEMALE else character.has_mans_name
    if word in FEMALE | MALE:
        often = min(_MOST_OFTEN, _OFTEN * log2(len(character.mentions) + 1))
        return (_GENDER_TOLD if told else _GENDER_NAMED * named) + often
    if word in PLURAL:
        return 0.8 * (character.kind == "group") - 0.8 * character.is_place
    return -1.0 * character.is_place


def _choose(scored: Iterable[tuple[float, Character]], kind: str) -> Choice:
    ranked = sorted(scored, key=lambda pair: -pair[0])
    if not ranked or ranked[0][0] < _ENOUGH:
        return Choice(None, UNKNOWN, f"unclear:{kind}:nobody-near")
    margin = ranked[0][0] - (ranked[1][0] if len(ranked) > 1 else 0.0)
    if margin < _MARGIN:
        return Choice(None, DIVIDED, f"unclear:{kind}:two-alike")
    confidence = CERTAIN if margin >= _WIDE_MARGIN else GUESSED
    return Choice(ranked[0][1], confidence, f"{kind}:salience:{ranked[0][0]:.1f}:{margin:.1f}")
