"""Bodies and attributions for tests of the stages behind attribution, written down as the words they stand on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from extractors import entities, sentences
from extractors.attribution import Attribution, AttributionKind
from extractors.body import Body
from extractors.digest import Source, Span
from extractors.sources import Cast, resolve

_LINE = re.compile(r"\S(?:[^\n]*\S)?")
_MARKS = tuple("“\"‘'")


class Told(NamedTuple):
    """One attribution: the words of its source, its cue and its content; empty where it has none."""

    source: str
    cue: str
    content: str
    kind: AttributionKind | None = None


def body_of(text: str) -> Body:
    """A body whose paragraphs are the lines of `text`."""
    paragraphs = tuple(Span(start=line.start(), end=line.end()) for line in _LINE.finditer(text))
    return Body(text, paragraphs, sentences.split(text, paragraphs))


def attributions(text: str, *told: Told) -> tuple[Attribution, ...]:
    """The attributions as spans: each content after the last one's, source and cue nearest to it."""
    found: list[Attribution] = []
    at = 0
    for item in told:
        start = text.index(item.content, at)
        content = Span(start=start, end=start + len(item.content))
        at = content.end if not item.content.startswith("…") else at
        kind = item.kind or ("direct" if item.content.startswith(_MARKS) else "indirect")
        found.append(
            Attribution(
                source=_nearest(text, item.source, content),
                cue=_nearest(text, item.cue, content),
                content=(content,),
                kind=kind,
                confidence=0.9,
                quoted=(content,) if kind == "direct" else (),
            )
        )
    return tuple(found)


def _nearest(text: str, part: str, content: Span) -> tuple[Span, ...]:
    if not part:
        return ()
    places = [
        match.start()
        for match in re.finditer(rf"(?<!\w){re.escape(part)}", text)
        if match.end() <= content.start or match.start() >= content.end
    ]

    def distance(start: int) -> tuple[bool, int]:
        between = text[min(start, content.start) : max(start, content.end)]
        return "\n" in between, min(abs(content.start - start), abs(start - content.end))

    place = min(places, key=distance)
    return (Span(start=place, end=place + len(part)),)


def cast_of(text: str, *told: Told) -> Cast:
    """Who speaks in `text`."""
    return resolved(body_of(text), attributions(text, *told))


def resolved(body: Body, told: Sequence[Attribution]) -> Cast:
    """Who speaks in each of `told`, by the names that the rules find."""
    return resolve(body, told, entities.find(body))


def speakers(text: str, *told: Told) -> list[str | None]:
    """The names of the speakers, in the order of `told`."""
    cast = cast_of(text, *told)
    names = {source.id: source.name for source in cast.sources}
    return [names.get(voice.source or "") for voice in cast.voices]


def source_named(cast: Cast, name: str) -> Source:
    """The one source with this name."""
    (found,) = [source for source in cast.sources if source.name == name]
    return found
