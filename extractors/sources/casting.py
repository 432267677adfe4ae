"""From characters that speak to the sources of a digest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from extractors.attribution import Attribution
from extractors.body import Body
from extractors.digest import Source, Span
from extractors.entities import Entity
from extractors.sources.cast import Cast, Voice
from extractors.sources.character import Character
from extractors.sources.phrases import PRONOUNS
from extractors.sources.resolution import Resolution

# In words; a mention with more, or with a comma, is a description and nothing to be called by.
_LONGEST_ALIAS = 8


def resolve(body: Body, attributions: Sequence[Attribution], entities: Sequence[Entity]) -> Cast:
    """Say who speaks in each of `attributions`; `entities` are the names in `body`."""
    resolution = Resolution(body, attributions, entities)
    choices = resolution.choices()
    numbers: dict[int, str] = {}
    speaking: list[Character] = []
    for choice in choices:
        for character in _with_members(choice.character):
            if id(character) not in numbers:
                numbers[id(character)] = f"S{len(numbers) + 1}"
                speaking.append(character)
    sources = tuple(
        _source(body.text, one, numbers, resolution.reading.seen.get(id(one), ()))
        for one in speaking
    )
    voices = tuple(
        Voice(
            None if choice.character is None else numbers[id(choice.character)],
            choice.confidence,
            choice.evidence,
        )
        for choice in choices
    )
    return Cast(sources, voices)


def _with_members(character: Character | None) -> Iterator[Character]:
    """A speaker; where several speak as one, those with names before them all together."""
    if character is not None:
        for member in character.members:
            yield from _with_members(member) if member.names or member.members else ()
        yield character


def _source(
    text: str, character: Character, numbers: Mapping[int, str], seen: Iterable[Span]
) -> Source:
    described = sorted(seen, key=lambda span: span.start)
    mentions = sorted(
        {(span.start, span.end): span for span in (*character.mentions, *described)}.values(),
        key=lambda span: (span.start, span.end),
    )
    name = character.name or _called(described[0].of(text), character)
    aliases = dict.fromkeys(
        [
            *(other for other in character.names if other != name),
            *(span.of(text) for span in described if _is_alias(text, span)),
        ]
    )
    aliases = {other: None for other in aliases if _bare(other) != _bare(name)}
    return Source(
        id=numbers[id(character)],
        name=name,
        kind=character.kind or "unnamed",
        role=None if character.role is None else character.role.of(text),
        affiliation=None if character.affiliation is None else character.affiliation.of(text),
        aliases=tuple(aliases),
        handle=character.handle,
        mentions=tuple(mentions),
        members=tuple(numbers[id(one)] for one in character.members if id(one) in numbers),
    )


def _called(description: str, character: Character) -> str:
    """What a nameless source is called, without what is left of a clause: "a report", not "a report published".

    At least two words remain, so that "the injured" and "people displaced" stay.
    """
    if character.kind not in ("document", "group"):
        return description
    rest, _, last = description.rpartition(" ")
    left_over = last.endswith("ed") or last in ("seen", "sent")
    return rest.rstrip() if left_over and len(rest.split()) > 1 else description


def _bare(name: str) -> str:
    """A name without its article, as names are told apart."""
    return name.lower().removeprefix("the ")


def _is_alias(text: str, span: Span) -> bool:
    """Whether a mention says more than a pronoun and is short enough to be called by."""
    inner = span.of(text)
    short = len(inner.split()) <= _LONGEST_ALIAS and not any(mark in inner for mark in ",\n")
    return short and inner.lower() not in PRONOUNS
