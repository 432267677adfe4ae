"""The data contract: a `Comparison` and its parts.

The promise is that of a digest: every text is a slice of the article it is said to be of, and a validator holds a
comparison to that. Articles are named by their place in `Comparison.digests`, counted from 0.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Self

from pydantic import Field, model_validator

from extractors.digest import Digest, Frozen, Slice, Source, Span, quoted

SCHEMA_VERSION = 1

Place = Annotated[int, Field(ge=0)]


class SourceEntry(Frozen):
    """One article's entry for a source."""

    article: Place
    source: str


class SharedSource(Frozen):
    """Somebody or something that speaks in several articles; `voices` are the entries for it, in their order."""

    voices: Annotated[tuple[SourceEntry, ...], Field(min_length=2)]


class Wording(Slice):
    """How one article words what others quote too.

    `differing` are the words, as spans of the article, that another article changes, inserts or leaves out;
    words beyond the end of what both quote are not among them.
    """

    article: Place
    speaker: str | None
    quotes: Annotated[tuple[Place, ...], Field(min_length=1)]  # places in the digest's `quotes`
    differing: tuple[Span, ...] = ()


class SharedQuote(Frozen):
    """The same words in several articles, one wording for each; `differs_in_speaker` where they name two people."""

    wordings: Annotated[tuple[Wording, ...], Field(min_length=2)]
    differs_in_words: bool
    differs_in_speaker: bool


class Reading(Slice):
    """The number that one article gives; `context` is the part of its sentence that says what it measures."""

    article: Place
    figure: Place
    context: Span


class SharedFigure(Frozen):
    """The same measure in several articles, one reading for each; it `differs` where not all numbers can be right."""

    readings: Annotated[tuple[Reading, ...], Field(min_length=2)]
    differs: bool


class Alone(Frozen):
    """What no other article has, judging by their texts: places in a digest's `quotes` and `figures`, source ids."""

    article: Place
    quotes: tuple[Place, ...] = ()
    sources: tuple[str, ...] = ()
    figures: tuple[Place, ...] = ()


class Comparison(Frozen):
    """What several articles share, where they differ, and what only one of them has."""

    schema_version: int = SCHEMA_VERSION
    digests: tuple[Digest, ...]
    # The names of the files, in the order of the digests; empty where they are not known.
    files: tuple[str | None, ...] = ()
    sources: tuple[SharedSource, ...] = ()
    quotes: tuple[SharedQuote, ...] = ()
    figures: tuple[SharedFigure, ...] = ()
    alone: tuple[Alone, ...] = ()

    def text(self, article: int) -> str:
        """The text that an article's offsets refer to."""
        return self.digests[article].article.text

    def source(self, voice: SourceEntry) -> Source:
        """The entry that `voice` names."""
        source = self.digests[voice.article].source(voice.source)
        assert source is not None  # noqa: S101 - the validator has seen to it
        return source

    @model_validator(mode="after")
    def _shows_only_the_articles(self) -> Self:
        for article, item in self._slices():
            if item.text != quoted(self.text(article), item.spans):
                raise ValueError(f"{type(item).__name__} of article {article} is not verbatim")
        for wording in (wording for shared in self.quotes for wording in shared.wordings):
            if not all(
                any(whole.covers(part) for whole in wording.spans) for part in wording.differing
            ):
                raise ValueError("words that differ are outside of the quote")
        for reading in (reading for shared in self.figures for reading in shared.readings):
            if not all(reading.context.covers(span) for span in reading.spans):
                raise ValueError("a figure is outside of its context")
        return self

    @model_validator(mode="after")
    def _has_a_file_for_each(self) -> Self:
        if self.files and len(self.files) != len(self.digests):
            raise ValueError("as many names of files as digests, or none")
        return self

    @model_validator(mode="after")
    def _names_only_what_is_there(self) -> Self:
        known = [{source.id for source in digest.sources} for digest in self.digests]
        for article, source in self._named():
            if source not in known[article]:
                raise ValueError(f"article {article} has no source {source}")
        return self

    def _slices(self) -> Iterator[tuple[int, Slice]]:
        for quote in self.quotes:
            yield from ((wording.article, wording) for wording in quote.wordings)
        for figure in self.figures:
            yield from ((reading.article, reading) for reading in figure.readings)

    def _named(self) -> Iterator[tuple[int, str]]:
        for shared in self.sources:
            yield from ((voice.article, voice.source) for voice in shared.voices)
        for quote in self.quotes:
            yield from (
                (wording.article, wording.speaker)
                for wording in quote.wordings
                if wording.speaker is not None
            )
        for one in self.alone:
            yield from ((one.article, source) for source in one.sources)
