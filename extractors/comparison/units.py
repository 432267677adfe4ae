"""Quotes cut into sentences: what articles repeat, trim and reword.

One article breaks a speech in two with "she said", another runs it together, a third keeps its second sentence: whole
quotes hardly ever match, their sentences do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from extractors.comparison.types import SharedSource, Voice
from extractors.comparison.wordlist import Word, joined, topic, words_of
from extractors.digest import Digest, Span
from extractors.sentences import split

# Shorter ones ("We will win.") are said by anybody about anything.
SHORTEST = 4
# No sentence of a quote is longer; what is was cut badly, and comparing it costs time.
LONGEST = 80
# So many sentences of one article are compared: three times what the longest interviews have.
MOST = 400

_ELISION = re.compile(r"\s*(?:…|\[…\]|\[?\.\s?\.\s?\.\]?)\s*")
_ENDING = re.compile(r"[.?!%)\]]+")


@dataclass(frozen=True, eq=False)
class Unit:
    """A sentence of a quote, or what an elision leaves of one."""

    article: int
    quote: int
    speaker: str | None
    person: (
        int | None
    )  # the same number for the same source in several articles; None for one of one article
    confidence: float
    span: Span
    words: tuple[Word, ...]

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The words as they are compared."""
        return tuple(word.key for word in self.words)

    @cached_property
    def line(self) -> str:
        """The words as one string."""
        return joined(list(self.words))

    @cached_property
    def topic(self) -> frozenset[str]:
        """What it is about."""
        return topic(list(self.words))


def units_of(digests: Sequence[Digest], sources: Sequence[SharedSource]) -> Iterator[Unit]:
    """The sentences of every article, each once for an article."""
    people = {voice: number for number, shared in enumerate(sources) for voice in shared.voices}
    for article, digest in enumerate(digests):
        seen: dict[tuple[str, ...], Unit] = {}
        for unit in _in_article(article, digest, people):
            known = seen.get(unit.keys)
            # A headline and a paragraph may give the same words: the one that says who said them counts.
            if known is None or (known.speaker is None and unit.speaker is not None):
                seen[unit.keys] = unit
            if len(seen) == MOST:
                break
        yield from seen.values()


def _in_article(article: int, digest: Digest, people: Mapping[Voice, int]) -> Iterator[Unit]:
    text = digest.article.text
    for number, quote in enumerate(digest.quotes):
        speaker = quote.speaker
        voice = Voice(article=article, source=speaker) if speaker is not None else None
        person = people.get(voice) if voice is not None else None
        for sentence in split(text, quote.spans):
            for part in _between_elisions(text, sentence):
                words = tuple(words_of(text, part.start, part.end))
                if SHORTEST <= len(words) <= LONGEST:
                    span = Span(start=words[0].start, end=_end(text, words[-1].end, part.end))
                    yield Unit(article, number, speaker, person, quote.confidence, span, words)


def _between_elisions(text: str, sentence: Span) -> Iterator[Span]:
    start = sentence.start
    for gap in _ELISION.finditer(text, sentence.start, sentence.end):
        yield Span(start=start, end=gap.start())
        start = gap.end()
    yield Span(start=start, end=sentence.end)


def _end(text: str, end: int, limit: int) -> int:
    """Behind the stop that ends the sentence; a comma before "she said" is not the speaker's."""
    ending = _ENDING.match(text, end, limit)
    return ending.end() if ending else end
