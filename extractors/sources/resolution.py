"""Who speaks in each attribution: source phrases in article order, each resolved against what came before it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence

from extractors import dateline, transcripts
from extractors.attribution import Attribution
from extractors.body import Body
from extractors.digest import SourceKind, Span
from extractors.entities import Entity
from extractors.naming import tokens_of
from extractors.nouns import DOCUMENT_NOUNS, ORGANIZATION_NOUNS, is_person_noun
from extractors.sources import authorship, descriptions, roles, subjects
from extractors.sources.characters import Character, Characters
from extractors.sources.gender import FEMALE, MALE
from extractors.sources.phrases import RELATIVE, Phrase, parse, singular
from extractors.sources.scene import NEUTER, PLURAL, Choice, Scene, fits
from extractors.sources.subjects import EMBEDDED
from extractors.vocabulary import words

# What a description begins with that "who" can go back to; the last few are looked at, so many characters back.
_DETERMINED = re.compile(
    r"\b(?:an?|the|his|her|its|their|another|one|this|some)\s(?=[\w’'-])", re.IGNORECASE
)
_ANTECEDENTS = 3
_LONGEST_ANTECEDENT = 90
# "The report, which is due on Monday and which describes": what is due describes.
_AND_WHICH = re.compile(
    r"(?P<relative>,? (?P<word>who|which|that)\b)[^.;:!?“”\"\n]*\b(?:and|but) (?=\Z)"
)
_LONGEST_CLAUSE = 160
# Between a name and "who", or another name that only says where the first is from.
_AFTER_NAME = re.compile(r"(?:[’']s)?(?:[,)\s(]|\bof\b|\bfrom\b|\bthe\b|\b[RDI]\b|[-–.])*")
# Between a name and "who": an age, and what the person is, "a home health aide who".
_APPOSED = re.compile(
    r",(?: \d{1,3},)? (?:an?|the) (?:(?!(?:an?|the|of|for|whose|in|from|to|and)\b)[\w’'-]+ ){0,5}?(?P<noun>[\w-]+) "
)
# Between a description and the name set beside it.
_BESIDE = re.compile(
    r"(?: (?:of|for) [\w-]+ (?:years|months|decades)| at the time)?,\s+"
    r"(?:(?:Dame|Sir|Lord|Lady|Mrs?|Ms|Miss|Dr|Prof|Rev)\.?\s+)?"
)
# From a document to its author: "study by Ely University engineer Jo Borg".
_BYLINE = re.compile(r"[\w\s]{0,80}\bby (?:[\w’'-]+\.? ){0,6}")
# Words that many call out, and nobody in particular.
_OF_A_CROWD = re.compile(
    r"\b(?:shouts|chants|cries|calls|boos|cheers|jeers|applause) of\b", re.IGNORECASE
)
_LONGEST_BYLINE = 120
_AND_NEXT = re.compile(r",? (?:and|&) |’s |'s ")
_WHO = re.compile(r",? who\b")
# Parts of one source have no more than a few words between them.
_FAR_APART = 40
_NAMED = 0.95
_SHARED = 0.65
_NEW = 0.85
_CARRIED_ON = 0.7
_POST = 0.95
# Behind an account's name: "(@handle)", or a line of its own.
_ACCOUNT = re.compile(r"\s{0,3}(?:\(@(?P<bracketed>[^)\s]{1,80})\)|@(?P<plain>[\w.-]{1,60}))")
# Goes for anybody whom an article does not name.
_ANYBODY = words("person source individual")
_NARROWED = re.compile(r",? (?:who|whom|whose|that|of|in|with|from)\b")
# "One of them" is one of those who spoke last.
_ONE_OF = re.compile(
    r"(?:one|another|a (?:second|third)|the other) of (?:them|the\b|its\b|their\b|his\b|her\b|[\w-]+(?:’s|'s) )",
    re.IGNORECASE,
)
# "Roe asked Mrs Ames what she had heard": she is asked. And words that nobody in particular asks.
_ASKED_OF = re.compile(
    r"\b(?:asked|pressed|questioned) (?:Mrs?\.? |Ms\.? |Miss |Dr\.? |Sir |Dame )?\Z"
)
_ASKED_WHAT = re.compile(r" (?:what|how|why|whether|if|about|when|where|who|which|for|to)\b")
_ASKED_ALOUD = re.compile(r"\b[Aa]sked:? \Z")
# A headline, and the first paragraph below it.
_LEADS = 2
# "The letter" is one of which the last few attributions told, at most so many paragraphs above.
_RECENTLY_TOLD = 6
_LETTER_REACH = 3


class Resolution:
    """One walk through the attributions of an article."""

    def __init__(
        self, body: Body, attributions: Sequence[Attribution], entities: Sequence[Entity]
    ) -> None:
        self._body = body
        self._text = body.text
        self._entities = entities
        self._starts = [entity.span.start for entity in entities]
        self._attributions = attributions
        quoted = [span for item in attributions for span in _uttered(item)]
        self.characters = Characters(body, entities)
        roles.describe(
            body.text,
            self.characters,
            entities,
            sorted({span.start for span in (*body.sentences, *body.paragraphs)}),
        )
        told = [span for item in attributions for span in item.source]
        self.scene = Scene(body.text, body.sentences, body.paragraphs, quoted, told)
        self.scene.enter(self.characters, entities)
        self._name_the_lead()
        self._described: list[tuple[Phrase, Character]] = []
        self.seen: dict[int, list[Span]] = {}
        self._interviewee: Character | None = None
        self._spoken_of: set[int] = set()  # whom the words at hand name
        self._words = Span(start=0, end=0)  # the words at hand
        # the sentences in which somebody spoke: where, their words without what they report, and who
        self._told: list[tuple[Span, str, Character]] = []

    def _name_the_lead(self) -> None:
        """Take what a lead says of somebody for the role of whom the next paragraph names.

        "A bookkeeper who stole from a hospice has been jailed. / Ann Roe, 51, used false invoices": crime is told so.
        """
        for paragraph in self._body.paragraphs[:_LEADS]:
            span = subjects.somebody(self._text, paragraph.start)
            phrase = None if span is None else parse(self._text, span, self._inside(span))
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
                self._told.append(
                    (told, _without(self._text, told, item.content), choice.character)
                )
            previous = item
        return [found[number] for number in range(len(self._attributions))]

    def _place(self, number: int) -> int:
        item = self._attributions[number]
        return (item.source or item.cue or item.content)[0].start

    def _choice(self, item: Attribution, previous: Attribution | None) -> Choice:
        if item.kind == "post":
            return self._of_account(item)
        if not item.source and transcripts.is_answer(self._text, item.content[0].start):
            return self._of_interviewee(item.content[0].start)
        if not item.source:
            return self._without_source(item, previous)
        self._spoken_of = self.scene.named_in(_not_of_oneself(item))
        self._words = item.content[0]
        spans = dateline.behind(self._text, _whole(item.source))
        phrase = parse(self._text, spans, self._inside(spans))
        return self._of_phrase(phrase)

    def _inside(self, span: Span) -> Sequence[Entity]:
        first = bisect_left(self._starts, span.start)
        last = bisect_left(self._starts, span.end)
        return [entity for entity in self._entities[first:last] if entity.span.end <= span.end]

    def _of_phrase(self, phrase: Phrase) -> Choice:
        if phrase.pronoun is not None:
            choice = self._of_pronoun(phrase)
        elif phrase.joined:
            choice = self._of_joined(phrase)
        elif phrase.name is not None:
            choice = self._of_name(phrase.name)
        elif (named := self._named_after(phrase)) is not None:
            choice = Choice(named, _NAMED, "name:beside")
        else:
            choice = self._of_description(phrase)
        if choice.character is not None:
            self._note(choice.character, phrase)
        return choice

    def _note(self, character: Character, phrase: Phrase) -> None:
        """Keep where a character was mentioned, and put descriptions and pronouns on the scene."""
        self.seen.setdefault(id(character), []).append(phrase.span)
        if phrase.name is None:
            self.scene.saw(phrase.span, character)

    def _of_name(self, name: Entity) -> Choice:
        character = self.characters.at(name)
        if character is None:
            return Choice(None, 0.2, "unclear:name")
        if character.kind is None:
            character.kind = _kind_of_speaker(character)
        if character.shares_surname and len(tokens_of(name.span.of(self._text))) == 1:
            return Choice(character, _SHARED, "name:shared-surname")
        return Choice(character, _NAMED, "name")

    def _of_pronoun(self, phrase: Phrase) -> Choice:
        word = phrase.pronoun or ""
        if word in RELATIVE:
            related = self._of_relative(phrase)
            if related.character is not None or word != "that":
                return related
        known = self._of_sentence_before(word, phrase.span)
        if known is not None:
            return known
        asked = self._who_was_asked(word, phrase.span.start)
        if asked is not None:
            return asked
        if word in FEMALE | MALE | PLURAL | NEUTER:
            return self.scene.of_pronoun(word, phrase.span.start, self._spoken_of)
        return Choice(None, 0.2, f"unclear:pronoun:{word}")

    def _who_was_asked(self, word: str, place: int) -> Choice | None:
        """Who answers where the sentence before the words asks somebody: "Roe asked Ames why. “Fog,” he said."."""
        if word not in FEMALE | MALE:
            return None
        sentence = self.scene.narrated_before(min(place, self._words.start))
        for entity in self._inside(sentence):
            asked = _ASKED_OF.search(self._text, sentence.start, entity.span.start)
            about = _ASKED_WHAT.match(self._text, entity.span.end)
            character = self.characters.at(entity)
            if asked is not None and about is not None and character and fits(word, character):
                return Choice(character, 0.8, "pronoun:asked")
        return None

    def _of_sentence_before(self, word: str, pronoun: Span) -> Choice | None:
        """Whom or what the sentence before a pronoun is about, where that is nobody's name."""
        place = pronoun.start
        if word in PLURAL:
            return (
                self._of_speaker_here(place)
                or self._of_plural_subject(place)
                or self._of_pair(place)
            )
        if word in FEMALE | MALE:
            return self._of_described(place)
        if word == "it":
            return self._writer_of_it(pronoun) or self._of_thing(place)
        return None

    def _of_described(self, place: int) -> Choice | None:
        """The unnamed person whom the sentence before is about: "Another official spoke. ... he said"."""
        span = self.scene.somebody_before(place)
        phrase = None if span is None else parse(self._text, span, self._inside(span))
        if phrase is None or phrase.is_plural or not descriptions.is_person(self._text, phrase):
            return None
        named = any(_names(self._text, phrase, entity) for entity in self._inside(phrase.span))
        if named or self._named_after(phrase) is not None:
            return None
        choice = self._of_description(phrase)
        if choice.character is not None:
            self._note(choice.character, phrase)
        return Choice(choice.character, min(choice.confidence, 0.75), "pronoun:described")

    def _of_thing(self, place: int) -> Choice | None:
        """The report or the company that the sentence before is about: "The report names nobody. It says ..."."""
        span = self.scene.thing_before(place)
        phrase = None if span is None else parse(self._text, span, self._inside(span))
        if phrase is None or phrase.name is not None or phrase.is_plural or phrase.noun is None:
            return None
        if descriptions.is_person(self._text, phrase):
            return None
        known = self._again(phrase) or self._of_known(phrase, is_told=False).character
        fits = known is not None and known.kind in ("document", "organization")
        return Choice(known, 0.75, "pronoun:thing-before") if fits else None

    def _of_speaker_here(self, place: int) -> Choice | None:
        """The several who spoke last, in the same sentence."""
        speaker = self.scene.last_speaker(place, 0)
        if speaker is None or not speaker.is_plural or not self.scene.spoke_in_sentence(place):
            return None
        return Choice(speaker, 0.8, "pronoun:speaker-of-sentence")

    def _of_plural_subject(self, place: int) -> Choice | None:
        """The several, or the body, that the sentence before a plural pronoun is about."""
        span = self.scene.subject_before(place)
        if span is None:
            return None
        phrase = parse(self._text, span, self._inside(span))
        several = bool(phrase.joined) or (phrase.is_plural and phrase.noun is not None)
        if phrase.name is not None:
            character = self.characters.at(phrase.name)
            several = character is not None and character.kind == "organization"
        if not several:
            return None
        choice = self._of_phrase(phrase)
        if choice.character is None:
            return None
        return Choice(choice.character, min(choice.confidence, 0.75), "pronoun:plural-subject")

    def _of_pair(self, place: int) -> Choice | None:
        """Two who were just named together."""
        pair = self.scene.pair_before(place)
        if pair is None:
            return None
        span, members = pair
        phrase = Phrase(span, is_plural=True)
        group = self._group(phrase, members)
        self._note(group, phrase)
        return Choice(group, 0.65, "pronoun:named-together")

    def _group(self, phrase: Phrase, members: tuple[Character, ...]) -> Character:
        """The joint source of these members, as it is known or else new."""
        for _, character in self._described:
            if character.members and set(map(id, character.members)) == set(map(id, members)):
                return character
        return self._new(phrase, Character(kind="group", members=members, is_plural=True))

    def _of_relative(self, phrase: Phrase) -> Choice:
        """The name right before "who" or "which"."""
        last = bisect_right(self._starts, phrase.span.start) - 1
        end = phrase.span.start
        for place in range(last, max(-1, last - 3), -1):
            entity = self._entities[place]
            between = self._text[entity.span.end : end]
            if between.startswith(("’s", "'s")) and self._text.endswith(
                " of ", 0, entity.span.start
            ):
                break  # "a colleague of Roe’s, who": not Roe
            character = self.characters.at(entity)
            if _AFTER_NAME.fullmatch(between) is None and not _is_apposed(between):
                break
            if phrase.pronoun == "who" and self._text.endswith(
                (" at ", " in "), 0, entity.span.start
            ):
                break  # "a professor at Ely who": not Ely
            if character is not None and (character.may_be_person or phrase.pronoun == "which"):
                return Choice(character, 0.8, "relative")
            end = entity.span.start  # "Jane Roe of Texas, who": not Texas
        return self._of_antecedent(phrase) or Choice(None, 0.2, "unclear:relative")

    def _of_antecedent(self, relative: Phrase) -> Choice | None:
        """What a description right before "who", "which" or "that" describes: "a message that said"."""
        place = relative.span.start
        again = _AND_WHICH.search(self._text, max(0, place - _LONGEST_CLAUSE), place)
        stop = place if again is None else again.start("relative")
        floor = max(0, stop - _LONGEST_ANTECEDENT)
        openings = list(_DETERMINED.finditer(self._text, floor, stop))
        for opening in reversed(openings[-_ANTECEDENTS:]):
            span = Span(start=opening.start(), end=stop)
            if re.search(r"[.;:!?“”\"\n]", span.of(self._text)) is not None:
                break
            phrase = parse(self._text, span, self._inside(span))
            if phrase.noun is None or phrase.name is not None or phrase.joined:
                continue
            person = descriptions.is_person(self._text, phrase)
            speaks = phrase.noun in DOCUMENT_NOUNS | ORGANIZATION_NOUNS
            if person if relative.pronoun in ("who", "whom", "whose") else speaks:
                named = self._set_before(opening.start())
                if named is not None:
                    return Choice(named, 0.75, "relative:apposed")
                choice = self._of_phrase(phrase)
                return Choice(choice.character, min(choice.confidence, 0.75), "relative:described")
        return None

    def _set_before(self, place: int) -> Character | None:
        """The person whom an apposition at `place` is about: "Ann Roe, a professor at Ely"."""
        last = bisect_left(self._starts, place) - 1
        entity = self._entities[last] if last >= 0 else None
        if entity is None or self._text[entity.span.end : place] != ", ":
            return None
        character = self.characters.at(entity)
        return character if character is not None and character.may_be_person else None

    def _of_joined(self, phrase: Phrase) -> Choice:
        choices = [self._of_phrase(part) for part in phrase.joined]
        members = tuple(choice.character for choice in choices if choice.character is not None)
        if len(members) < len(choices) or len({id(one) for one in members}) < 2:
            return Choice(None, 0.3, "unclear:joint")
        group = self._group(phrase, members)
        return Choice(group, min(choice.confidence for choice in choices), "joint")

    def _of_description(self, phrase: Phrase) -> Choice:
        again = None if phrase.noun is None else self._again(phrase)
        known = self._writer(phrase) or self._of_speaker_unnamed(phrase)
        known = known or (self._of_passing(phrase) if again is None else None)
        if known is not None:
            return known
        if again is not None and self._goes_on(phrase, again):
            return Choice(again, 0.75, "description:again")
        as_named = self._as_named(phrase)
        if as_named is not None:
            return as_named
        if phrase.determiner == "definite" or (phrase.determiner == "possessive" and phrase.owner):
            choice = self._of_known(phrase, is_told=again is not None)
            if choice.character is not None:
                roles.adopt(self._text, choice.character, phrase)
            if choice.character is not None or choice is descriptions.TWO_FIT:
                return choice
        if phrase.noun is None:
            return Choice(None, 0.2, "unclear:phrase")
        return (
            Choice(again, 0.75, "description:again") if again is not None else self._of_new(phrase)
        )

    def _as_named(self, phrase: Phrase) -> Choice | None:
        """Whom the same words stood right before: "tight end Ann Roe scored ... the tight end said"."""
        if phrase.determiner != "definite" or phrase.is_plural or phrase.inner:
            return None
        _, _, told = phrase.span.of(self._text).partition(" ")
        named = {
            id(character): character
            for entity in self._entities[: bisect_left(self._starts, phrase.span.start)]
            if told and self._text[: entity.span.start].lower().endswith(f" {told.lower()} ")
            if (character := self.characters.at(entity)) is not None
        }
        if len(named) != 1:
            return None
        return Choice(next(iter(named.values())), 0.8, "description:as-named")

    def _of_passing(self, phrase: Phrase) -> Choice | None:
        """Whom "the Swede" or "the 23-year-old" goes for."""
        single = phrase.determiner == "definite" and not (phrase.is_plural or phrase.inner)
        if not single or not descriptions.is_passing(self._text, phrase):
            return None
        choice = descriptions.of_passing(self._text, phrase, self.scene)
        return None if choice.character is None else choice

    def _of_speaker_unnamed(self, phrase: Phrase) -> Choice | None:
        """The one without a name who has just spoken: "one of them said ... the official said", "the person said"."""
        speaker = self.scene.last_speaker(phrase.span.start, 1)
        if phrase.determiner != "definite" or phrase.is_plural or phrase.inner or speaker is None:
            return None
        if speaker.names or not speaker.is_somebody or speaker.is_plural:
            return None
        narrowed = _NARROWED.match(self._text, phrase.span.end) is not None
        spokesman = any(noun.startswith("spokes") for noun in speaker.nouns)
        anybody = phrase.noun in _ANYBODY and not (narrowed or spokesman)
        again = phrase.noun in speaker.nouns
        # in one paragraph any word for a person goes on: "a shareholder ... the investor"
        here = self.scene.last_speaker(phrase.span.start, 0) is speaker
        goes_on = here and not narrowed and descriptions.is_person(self._text, phrase)
        known = anybody or again or goes_on
        return Choice(speaker, 0.75, "description:unnamed-speaker") if known else None

    def _writer(self, phrase: Phrase) -> Choice | None:
        """Whoever speaks in "the letter" or "her letter"; None where the article has not told."""
        if phrase.noun not in authorship.VOICES or phrase.is_plural or phrase.owner is not None:
            return None
        if phrase.determiner == "possessive":
            owner = Span(
                start=phrase.span.start,
                end=phrase.span.start + len(_first_word(self._text, phrase)),
            )
            return self._owner(owner)
        if phrase.determiner != "definite":
            return None
        for sentence, frame, character in reversed(self._told[-_RECENTLY_TOLD:]):
            away = self.scene.paragraph(phrase.span.start) - self.scene.paragraph(sentence.start)
            if away > _LETTER_REACH:
                break
            if character.kind != "document" and authorship.said_in(frame, phrase.noun):
                return Choice(character, 0.75, "description:writer")
        return None

    def _writer_of_it(self, pronoun: Span) -> Choice | None:
        """Whose letter it is that "it reads" goes back to."""
        sentences = self.scene.told_sentences(pronoun.start, 3)
        owner = authorship.owner_before(self._text, pronoun, sentences)
        return self._sender(sentences, pronoun) if owner is None else self._owner(owner)

    def _sender(self, sentences: Sequence[Span], pronoun: Span) -> Choice | None:
        """Who wrote "a letter from his wife, Ann Roe", which the sentence before "it said" speaks of."""
        for sentence in [one for one in sentences if one.end < pronoun.start][:1]:
            after = authorship.sender_before(self._text, sentence)
            for entity in () if after is None else self._inside(after):
                character = self.characters.at(entity)
                passing = self._text[entity.span.end : entity.span.end + 2] in ("’s", "'s")
                if character is not None and character.kind == "person" and not passing:
                    return Choice(character, 0.75, "description:sender")
            if after is not None:
                return self._sender_unnamed(authorship.description(self._text, after))
        return None

    def _sender_unnamed(self, span: Span) -> Choice | None:
        """The writer of "a letter from a hotelier"."""
        phrase = parse(self._text, span, self._inside(span))
        if (
            phrase.name is not None
            or phrase.is_plural
            or not descriptions.is_person(self._text, phrase)
        ):
            return None
        choice = self._of_phrase(phrase)
        return Choice(choice.character, min(choice.confidence, 0.75), "description:sender")

    def _owner(self, owner: Span) -> Choice | None:
        choice = self.scene.of_pronoun(owner.of(self._text).lower(), owner.start)
        if choice.character is None:
            return None
        return Choice(choice.character, min(choice.confidence, 0.75), "description:writer")

    def _of_new(self, phrase: Phrase) -> Choice:
        """A description of nobody spoken of before: its author's, of somebody named below, or a source of its own."""
        author = self._author(phrase)
        if author is not None:
            return Choice(author, _NEW, "description:author")
        coming = descriptions.of_coming(self._text, phrase, self.scene)
        if coming.character is not None:
            return coming
        kind = descriptions.kind_of(self._text, phrase)
        somebody = kind == "unnamed" and (
            descriptions.is_person(self._text, phrase) or self._is_who(phrase)
        )
        character = Character(kind=kind, is_plural=phrase.is_plural, is_somebody=somebody)
        descriptions.describe(self._text, phrase, character)
        self._belongs(phrase, character)
        if _ONE_OF.match(self._text, phrase.span.start):
            several = self.scene.last_speaker(phrase.span.start, 2)
            character.nouns |= several.nouns if several is not None else set()
            character.is_somebody, character.is_plural = True, False
        return Choice(self._new(phrase, character), _NEW, f"description:new:{kind}")

    def _is_who(self, phrase: Phrase) -> bool:
        """Whether one is told of as a person: "one mourner, who asked", whatever noun it is."""
        return not phrase.is_plural and _WHO.match(self._text, phrase.span.end) is not None

    def _author(self, phrase: Phrase) -> Character | None:
        """Whose "a 2014 study by the engineer Jo Borg" is: what it found, its one author says."""
        if descriptions.kind_of(self._text, phrase) != "document":
            return None
        end = phrase.span.start if phrase.head is None else phrase.head.end
        stop = min(end + _LONGEST_BYLINE, len(self._text))
        for entity in self._inside(Span(start=end, end=stop)):
            byline = self._text[end : entity.span.start]
            character = self.characters.at(entity)
            if _BYLINE.fullmatch(byline) and character is not None and character.kind == "person":
                alone = _AND_NEXT.match(self._text, entity.span.end) is None
                return character if alone else None
        return None

    def _belongs(self, phrase: Phrase, character: Character) -> None:
        """Note whose "his office" is, and for whom "a spokesman for the Harbour Board" speaks."""
        if phrase.owner is not None:
            character.affiliation = phrase.owner.span
        elif phrase.determiner == "possessive":
            word = phrase.span.of(self._text).split()[0].lower()
            choice = self.scene.of_pronoun(word, phrase.span.start)
            if choice.character is not None and choice.character.mentions:
                fullest = choice.character.name
                character.affiliation = next(
                    span for span in choice.character.mentions if span.of(self._text) == fullest
                )
        elif character.kind == "unnamed" and descriptions.is_person(self._text, phrase):
            character.role, character.affiliation = roles.of_unnamed(
                self._text, phrase, self._inside(phrase.span)
            )

    def _named_after(self, phrase: Phrase) -> Character | None:
        """The person named right after a description that breaks off: "its leader, Dame Olive Crane, replied"."""
        if phrase.determiner not in ("definite", "possessive") or phrase.is_plural:
            return None
        following = _BESIDE.match(self._text, phrase.span.end)
        if following is None or not descriptions.is_person(self._text, phrase):
            return None
        place = bisect_left(self._starts, following.end())
        entity = self._entities[place] if place < len(self._entities) else None
        if entity is None or entity.span.start != following.end():
            return None
        named = self.characters.at(entity)
        alone = self._text[entity.span.end : entity.span.end + 1] == ","
        return named if alone and named is not None and named.kind == "person" else None

    def _goes_on(self, phrase: Phrase, again: Character) -> bool:
        """Whether "the official" is the one whom the article has just let speak unnamed."""
        one = phrase.determiner == "definite" and not phrase.is_plural and again.kind == "unnamed"
        return one and again is self.scene.last_speaker(phrase.span.start, 2)

    def _of_known(self, phrase: Phrase, *, is_told: bool) -> Choice:
        choice = descriptions.of_known(self._text, phrase, self.scene)
        if choice is descriptions.NOBODY_FITS:
            coming = descriptions.of_coming(self._text, phrase, self.scene)
            choice = coming if coming.character is not None else choice
        single = phrase.determiner == "definite" and not (
            phrase.is_plural or phrase.inner or is_told
        )
        if choice.character is None and single and descriptions.is_person(self._text, phrase):
            only = descriptions.of_only_person(self._text, phrase, self.scene)
            return only if only.character is not None else choice
        return choice

    def _again(self, phrase: Phrase) -> Character | None:
        """A description given before: the same words, or a definite or bare plural one that can be the same."""
        told = phrase.span.of(self._text).lower()
        for known, character in reversed(self._described):
            alike = known.span.of(self._text).lower() == told
            if alike and (phrase.determiner != "indefinite" or known.span == phrase.span):
                return character
            again = phrase.determiner == "definite" or (
                phrase.is_plural and phrase.determiner == "bare"
            )
            if again and descriptions.agree(self._text, phrase, known):
                return character
        return None

    def _new(self, phrase: Phrase, character: Character) -> Character:
        self._described.append((phrase, character))
        return self.characters.add(character)

    def _of_account(self, item: Attribution) -> Choice:
        """The owner of a social-media account: somebody named in the article, or a new source."""
        account = item.source[0] if item.source else None
        if account is None:
            return Choice(None, 0.2, "unclear:account")
        phrase = parse(self._text, account, self._inside(account))
        character = self.characters.named(account.of(self._text))
        if character is None and phrase.name is not None:
            character = self.characters.at(phrase.name)
        handle = _handle(self._text, account)
        if character is None and handle is not None:
            character = self._who_posts(handle, account)
        if character is None:
            character = self._new(phrase, Character(kind="organization"))
        self._note(character, phrase)
        character.handle = character.handle or handle
        return Choice(character, _POST, "account")

    def _who_posts(self, handle: str, account: Span) -> Character | None:
        """Whom a sentence of the article gives the handle: "Ann Roe, who posts as @annroe"."""
        for match in re.finditer(rf"(?<!\w)@{re.escape(handle)}\b", self._text):
            if account.start <= match.start() <= account.end + len(handle) + 4:
                continue
            here = self.scene.sentence(match.start())
            near = [one for one in self.scene.recent(match.start(), 0) if one.sentence == here]
            people = [one.character for one in near if one.character.kind == "person"]
            if people:
                return people[0]
        return None

    def _of_interviewee(self, place: int) -> Choice:
        """Who is asked, where answers have a letter for a name: the person whom the introduction names most."""
        if self._interviewee is None:
            named = Counter(
                id(sighting.character)
                for sighting in self.scene.before(place)
                if sighting.character.kind == "person"
            )
            most = named.most_common(2)
            if not most or (len(most) > 1 and most[0][1] == most[1][1]):
                return Choice(None, 0.3, "unclear:interviewee")
            self._interviewee = next(one for one in self.characters.all if id(one) == most[0][0])
        return Choice(self._interviewee, _CARRIED_ON, "interviewee")

    def _without_source(self, item: Attribution, previous: Attribution | None) -> Choice:
        """Quoted words that nobody is said to say: whoever is in the middle of speaking says them."""
        place = item.content[0].start
        aloud = _ASKED_ALOUD.search(self._text, max(0, place - 8), place) is not None
        if aloud or any(_OF_A_CROWD.search(span.of(self._text)) for span in item.cue):
            return Choice(None, 0.3, "unclear:asked" if aloud else "unclear:crowd")
        introduced = None if item.kind == "indirect" else self.scene.introducing(place)
        if introduced is not None:
            return Choice(introduced, _CARRIED_ON, "colon")
        if item.kind == "indirect" or previous is None:
            return Choice(None, 0.2, "unclear:no-source")
        return self._of_exchange(item, previous) or self._of_going_on(previous, place)

    def _of_going_on(self, previous: Attribution, place: int) -> Choice:
        """Whoever is speaking, unless somebody else has come up since."""
        speaker = self.scene.last_speaker(place, 1)
        end = max(span.end for span in (*previous.content, *previous.cue, *previous.source))
        between = [
            sighting.character
            for sighting in self.scene.recent(place, 1)
            if sighting.start >= end and sighting.weight > 0
        ]
        if speaker is None:
            return Choice(None, 0.2, "unclear:no-source")
        others = [one for one in between if one is not speaker and one.may_be_person]
        if others:
            return Choice(None, 0.3, "unclear:no-source:somebody-else")
        return Choice(speaker, _CARRIED_ON, "carried-on")

    def _of_exchange(self, item: Attribution, previous: Attribution) -> Choice | None:
        """Who says a bare line that asks, or that answers the line above: the other of the two who talk."""
        place = item.content[0].start
        lines = [one.content[-1].of(self._text).rstrip("”’\"' ") for one in (previous, item)]
        near = self.scene.paragraph(place) - self.scene.paragraph(previous.content[-1].start) == 1
        if not near or item.cue or not any(line.endswith("?") for line in lines):
            return None
        if not self.scene.opens_paragraph(place):
            return None
        speaker = self.scene.last_speaker(place, 1)
        other = None if speaker is None else self._partner(speaker, place)
        evidence = "exchange" if other is not None else "unclear:exchange"
        return Choice(other, 0.65 if other is not None else 0.3, evidence)

    def _partner(self, speaker: Character, place: int) -> Character | None:
        """With whom somebody talks: the last other person who spoke, or else the one other who was a subject here."""
        for _, _, character in reversed(self._told[-_RECENTLY_TOLD:]):
            if character is not speaker and character.may_be_person and not character.is_plural:
                return character
        others = {
            id(one.character): one.character
            for one in self.scene.recent(place)
            if one.weight >= EMBEDDED and one.character.kind == "person"
        }
        others.pop(id(speaker), None)
        return next(iter(others.values())) if len(others) == 1 else None


def _first_word(text: str, phrase: Phrase) -> str:
    return phrase.span.of(text).split()[0]


def _without(text: str, sentence: Span, content: Sequence[Span]) -> str:
    """A sentence without what it reports."""
    parts, at = [], sentence.start
    for span in content:
        parts.append(text[at : max(at, min(span.start, sentence.end))])
        at = max(at, span.end)
    return " … ".join([*parts, text[at : max(at, sentence.end)]])


def _names(text: str, phrase: Phrase, entity: Entity) -> bool:
    """Whether a name says who a description is of: "her colleague Ann Roe", not "a spokesman for Ann Roe"."""
    *_, noun = text[phrase.span.start : entity.span.start].split() or [""]
    return entity.kind == "person" and is_person_noun(noun.lower())


def _is_apposed(between: str) -> bool:
    """Whether what stands between a name and "who" says what the person is."""
    apposed = _APPOSED.fullmatch(between)
    return apposed is not None and is_person_noun(apposed["noun"].lower())


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


def _handle(text: str, account: Span) -> str | None:
    found = _ACCOUNT.match(text, account.end)
    return None if found is None else found["bracketed"] or found["plain"]
