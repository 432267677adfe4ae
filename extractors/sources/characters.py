"""Everyone and everything that an article names: one character for each, with all its names.

Names are brought together by what newspapers do: a full name first, then the surname; a name written out, then its
acronym; a shorter form of a body's name. `same_name` says which may be one's, `surnames` whose a bare surname is of two
people who have it: they stay two. `kinds` says what a name is of once all its mentions are known.

In: the names in a body. Out: the characters, and whom each name stands for.
"""

from __future__ import annotations

from bisect import insort
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Sequence

from extractors.body import Body
from extractors.entities import Entity
from extractors.naming import acronym, tokens_of
from extractors.sources import kinds
from extractors.sources.character import MOST_READ, Character
from extractors.sources.same_name import comes_later, ends_in, may_be_one
from extractors.sources.surnames import Surnames

# Of those who share a word of their names, how many are looked at; keeps the time linear in any text.
_MOST_ALIKE = 40


class Characters:
    """The characters of one article, found by their names."""

    def __init__(self, body: Body, entities: Sequence[Entity]) -> None:
        self._text = text = body.text
        self.all: list[Character] = []
        self.of: dict[tuple[int, int], Character] = {}
        self._ending: dict[int, Character] = {}
        self._by_word: defaultdict[str, deque[Character]] = defaultdict(
            lambda: deque(maxlen=_MOST_ALIKE)
        )
        named = [(entity, tokens_of(entity.span.of(text))) for entity in entities]
        alone = Counter(tokens[0] for _, tokens in named if len(tokens) == 1)
        self._surnames = Surnames(body, alone)
        for entity, tokens in sorted(named, key=_turn):
            self._place(entity, tokens)
        for character in self.all:
            kinds.settle(text, character)

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
            if kinds.agree(one, entity, tokens) and not comes_later(tokens, one, entity.span)
        ]
        if len(tokens) == 1:  # a sister's middle name is her brother's surname
            fitting = [one for one in fitting if ends_in(one, tokens[0])] or fitting
        people = [one for one in fitting if one.named_in_full and one.may_be_person]
        if len(tokens) == 1 and len(people) > 1:
            character = self._surnames.whose(people, entity.span)
            if character is None:
                return  # whoever is guessed may be the wrong one
        else:
            character = (
                self._spelt_out(entity)
                or self._known(fitting, entity, tokens)
                or self._first_named(entity)
            )
        character.kind = character.kind or kinds.source_kind(entity)
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
                kind=kinds.source_kind(entity),
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
            if any(may_be_one(tokens, known, one) for known in one.names.values())
        ]

    def _known(
        self, fitting: Sequence[Character], entity: Entity, tokens: tuple[str, ...]
    ) -> Character | None:
        exact = [one for one in fitting if tokens in one.names.values()]
        chosen = exact or fitting
        if len(chosen) < 2:
            return chosen[0] if chosen else None
        return self._nearest(chosen, entity.span.start)

    def _nearest(self, fitting: Iterable[Character], place: int) -> Character:
        """Of several, the one mentioned last before `place`, or else first after it."""

        def distance(one: Character) -> tuple[bool, int]:
            gaps = [place - span.start for span in one.mentions[-MOST_READ:]]
            before = [gap for gap in gaps if gap > 0]
            return (not before, min(before) if before else -max(gaps, default=0))

        return min(fitting, key=distance)


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
