"""Quotes cut into sentences: what articles repeat, trim and reword.

One article breaks a speech in two with "she said", another runs it together, a third keeps its second sentence: whole
quotes hardly ever match, their sentences do.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial

from extractors.comparison.types import SharedSource, SourceEntry
from extractors.comparison.wordlist import Lexicon, Word, joined
from extractors.digest import Digest, Span
from extractors.sentences import split

# Anybody says shorter ones ("We will win.") about anything.
SHORTEST = 4
# No real sentence is longer; a longer one was cut badly, and comparing it costs time.
LONGEST = 80
# How many sentences of one article are compared: three times as many as the longest interviews have.
MOST = 400

_ELISION = re.compile(r"\s*(?:…|\[…\]|\[?\.\s?\.\s?\.\]?)\s*")
# Every elision has one; searched for first, since few sentences do.
_DOTS = re.compile(r"…|\.\s?\.")
_ENDING = re.compile(r"[.?!%)\]]+")


@dataclass(frozen=True, eq=False)
class Unit:
    """A sentence of a quote, or a part of one before or after an elision."""

    article: int
    quote: int
    speaker: str | None
    # One number for a source in several articles; None for a source of one article.
    person: int | None
    confidence: float
    start: int
    end: int
    keys: tuple[str, ...]  # its words as they are compared
    topic: frozenset[str]  # what it is about
    read: Callable[[], tuple[Word, ...]] = field(repr=False)

    @cached_property
    def span(self) -> Span:
        """Where it stands."""
        return Span(start=self.start, end=self.end)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words with their places; read late, since few sentences come close enough to another to need them."""
        return self.read()

    @cached_property
    def line(self) -> str:
        """The words as one string."""
        return joined(self.keys)


def units_of(
    digests: Sequence[Digest], sources: Sequence[SharedSource], lexicon: Lexicon
) -> Iterator[Unit]:
    """The sentences of every article, each once per article."""
    people = {voice: number for number, shared in enumerate(sources) for voice in shared.voices}
    for article, digest in enumerate(digests):
        seen: dict[tuple[str, ...], Unit] = {}
        for unit in _in_article(article, digest, people, lexicon):
            known = seen.get(unit.keys)
            # Where a headline and a paragraph quote the same words, the one that names the speaker counts.
            if known is None or (known.speaker is None and unit.speaker is not None):
                seen[unit.keys] = unit
            if len(seen) == MOST:
                break
        yield from seen.values()


def _in_article(
    article: int, digest: Digest, people: Mapping[SourceEntry, int], lexicon: Lexicon
) -> Iterator[Unit]:
    text = digest.article.text
    for number, quote in enumerate(digest.quotes):
        speaker = quote.speaker
        voice = SourceEntry(article=article, source=speaker) if speaker is not None else None
        person = people.get(voice) if voice is not None else None
        for sentence in split(text, quote.spans):
            for start, end in _between_elisions(text, sentence.start, sentence.end):
                words = lexicon.sentence(text[start:end])
                if SHORTEST <= len(words.keys) <= LONGEST:
                    first, last = start + words.start, start + words.end
                    yield Unit(
                        article=article,
                        quote=number,
                        speaker=speaker,
                        person=person,
                        confidence=quote.confidence,
                        start=first,
                        end=_end(text, last, end),
                        keys=words.keys,
                        topic=words.topic,
                        read=partial(lexicon.words, text, first, last),
                    )


def _between_elisions(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    if _DOTS.search(text, start, end):
        for gap in _ELISION.finditer(text, start, end):
            yield start, gap.start()
            start = gap.end()
    yield start, end


def _end(text: str, end: int, limit: int) -> int:
    """Behind the stop that ends the sentence; a comma before "she said" is not the speaker's."""
    ending = _ENDING.match(text, end, limit)
    return ending.end() if ending else end
