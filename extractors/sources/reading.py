"""What is known of an article while its sources are resolved: the names, who is on the scene, who has spoken."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from extractors.digest import Span
from extractors.entities import Entity
from extractors.sources import descriptions
from extractors.sources.character import Character
from extractors.sources.characters import Characters
from extractors.sources.phrases import Phrase
from extractors.sources.scene import Choice, Scene

# "The letter" is one of which the last few attributions told.
RECENTLY_TOLD = 6


@dataclass(slots=True)
class Reading:
    """The state of one walk through an article; `resolve` is the walk's own way from a phrase to a character."""

    text: str
    entities: Sequence[Entity]
    characters: Characters
    scene: Scene
    resolve: Callable[[Phrase], Choice]
    starts: list[int] = field(init=False)
    described: list[tuple[Phrase, Character]] = field(default_factory=list)
    seen: dict[int, list[Span]] = field(default_factory=dict)
    interviewee: Character | None = None
    # whom the words at hand name, and the words
    spoken_of: set[int] = field(default_factory=set)
    words: Span = field(default_factory=lambda: Span(start=0, end=0))
    # the sentences in which somebody spoke: where, their words without what they report, and who
    told: list[tuple[Span, str, Character]] = field(default_factory=list)
    # who was unnamed, by `id`, and the name they gave later
    known_as: dict[int, Character] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Index the names by where they begin."""
        self.starts = [entity.span.start for entity in self.entities]

    def inside(self, span: Span) -> Sequence[Entity]:
        """The names that lie in a span."""
        first = bisect_left(self.starts, span.start)
        last = bisect_left(self.starts, span.end)
        return [entity for entity in self.entities[first:last] if entity.span.end <= span.end]

    def note(self, character: Character, phrase: Phrase) -> None:
        """Keep where a character was mentioned, and put descriptions and pronouns on the scene."""
        self.seen.setdefault(id(character), []).append(phrase.span)
        if phrase.name is None:
            self.scene.saw(phrase.span, character)

    def group(self, phrase: Phrase, members: tuple[Character, ...]) -> Character:
        """The joint source of these members, as it is known or else new."""
        for _, character in self.described:
            if character.members and set(map(id, character.members)) == set(map(id, members)):
                return character
        return self.new(phrase, Character(kind="group", members=members, is_plural=True))

    def again(self, phrase: Phrase) -> Character | None:
        """A description given before: the same words, or a definite or bare plural one that can be the same."""
        told = phrase.span.of(self.text).lower()
        for known, character in reversed(self.described):
            alike = known.span.of(self.text).lower() == told
            if alike and (phrase.determiner != "indefinite" or known.span == phrase.span):
                return character
            again = phrase.determiner == "definite" or (
                phrase.is_plural and phrase.determiner == "bare"
            )
            if again and descriptions.agree(self.text, phrase, known):
                return character
        return None

    def turns_out(self, unnamed: Character, named: Character) -> None:
        """Whoever was a description until now is somebody with a name, here and in what was read before."""
        self.known_as[id(unnamed)] = named
        mentions = self.seen.pop(id(unnamed), [])
        self.seen.setdefault(id(named), []).extend(mentions)
        self.described = [
            (phrase, named if character is unnamed else character)
            for phrase, character in self.described
        ]
        self.scene.turns_out(unnamed, named, mentions)

    def new(self, phrase: Phrase, character: Character) -> Character:
        """Take up somebody whom a description introduces."""
        self.described.append((phrase, character))
        return self.characters.add(character)
