"""The data contract: a `Digest` and its parts.

Every text in a digest is a slice of the article, and a validator holds it to that: a `Digest` that shows a character
which the article does not have cannot be built. All offsets count characters (Unicode code points) of
`Digest.article.text`, the end exclusive.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

SCHEMA_VERSION = 1

# What joins two slices of one item that are apart in the article.
ELISION = " … "

Confidence = Annotated[float, Field(ge=0.0, le=1.0)]
QuoteKind = Literal["direct", "mixed", "block", "post"]
SourceKind = Literal["person", "organization", "group", "document", "unnamed"]
FigureKind = Literal["money", "percent", "count", "date", "other"]
FurnitureKind = Literal[
    "promo",
    "caption",
    "credit",
    "byline",
    "newsletter",
    "disclaimer",
    "share",
    "related",
    "comments",
    "cookies",
    "other",
]
NoticeCode = Literal[
    "truncated_input",
    "mixed_language",
    "no_quotes",
    "image_text_uncertain",
    "encoding_uncertain",
]


class Frozen(BaseModel):
    """A value: never changed after it is built, unknown fields refused."""

    # A validation error travels to a log, where no article text may be.
    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class Span(Frozen):
    """Characters `start` to `end` (exclusive) of the article's text."""

    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=0)]

    @model_validator(mode="after")
    def _is_not_reversed(self) -> Self:
        if self.end < self.start:
            raise ValueError(f"a span ends before it starts: {self.start} to {self.end}")
        return self

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:  # an empty span is still a place
        return True

    def of(self, text: str) -> str:
        """The characters of `text` that this span covers."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end


class Notice(Frozen):
    """Something the reader should know about the digest as a whole; `text` is a sentence of ours."""

    code: NoticeCode
    text: str


class Article(Frozen):
    """What was read from a file or a paste; `text` is what every offset refers to.

    `paragraphs` are spans of `text` in reading order, none empty, none overlapping. `language` is an ISO 639-1 code.
    `published` is an ISO 8601 date (or date and time) as far as the article or its page states one. `sha256` is of
    `text` in UTF-8.
    """

    title: str | None = None
    byline: str | None = None
    publisher: str | None = None
    published: str | None = None
    language: str
    words: Annotated[int, Field(ge=0)]
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    text: str
    paragraphs: tuple[Span, ...] = ()
    # Found while reading; the digest carries them on.
    notices: tuple[Notice, ...] = Field(default=(), exclude=True)


class Slice(Frozen):
    """Something shown: `text` is what the spans cover, joined by " … " where there are several."""

    text: str
    spans: Annotated[tuple[Span, ...], Field(min_length=1)]


class Referent(Slice):
    """Whom a pronoun or a description in a fact stands for; shown behind it, in brackets, as an insertion.

    `start` and `end` are the place of the pronoun or description in the article, `text` is the name and `spans` where
    the article states it; `source` is whose name that is.
    """

    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=0)]
    source: str


class KeyFact(Slice):
    """One of the lines a busy reader needs.

    `is_claim` says that it is what somebody said and not the article's own account; `attributed_to` names that source,
    and is None where the article leaves unclear who it is. `referents` are in reading order.
    """

    attributed_to: str | None = None
    is_claim: bool = False
    rank: Annotated[int, Field(ge=1)]
    confidence: Confidence
    referents: tuple[Referent, ...] = ()

    @model_validator(mode="after")
    def _inserts_only_behind_its_own_words(self) -> Self:
        reached = 0
        for referent in self.referents:
            if not reached <= referent.start < referent.end:
                raise ValueError("the referents of a key fact overlap or are out of order")
            if not any(
                span.start <= referent.start and referent.end <= span.end for span in self.spans
            ):
                raise ValueError("a referent stands for words that the key fact does not have")
            reached = referent.end
        return self

    def pieces(self) -> Iterator[tuple[str, Referent | None]]:
        """The text in pieces, and behind each piece the referent to insert there; None behind the last.

        Where `text` is only a part of what the spans cover, as on a page that a long fact goes on over, it is one
        piece.
        """
        length = sum(map(len, self.spans)) + len(ELISION) * (len(self.spans) - 1)
        at = 0
        for referent in self.referents if length == len(self.text) else ():
            end = self._offset(referent.end)
            yield self.text[at:end], referent
            at = end
        yield self.text[at:], None

    def _offset(self, place: int) -> int:
        """Where in `text` the place of the article is that lies in or right behind one of the spans."""
        before = 0
        for span in self.spans:
            if span.start < place <= span.end:
                return before + place - span.start
            before += len(span) + len(ELISION)
        raise ValueError("the place is in none of the spans")


class Quote(Slice):
    """Somebody's own words. `speaker` is None where the article does not say, or the evidence is thin."""

    kind: QuoteKind
    speaker: str | None = None
    cue: str | None = None
    truncated: bool = False
    published: str | None = None
    confidence: Confidence


_ONLY_SAID = re.compile(
    r"(?:(?:has|have|had|also|later|then|went on to)\s+)*"
    r"(?:said|says?|saying|told|tells?|telling|wrote|writes?|writing|add(?:s|ed|ing)?|noting|according to)\b"
    r"(?!.*\b(?:not|never|no|nothing)\b)",
    re.IGNORECASE | re.DOTALL,
)


class Statement(Slice):
    """What a source is reported to have said, in the article's words, without source and cue.

    `cue_spans` are where `cue` stands; empty in digests made before they were kept.
    """

    speaker: str | None = None
    cue: str | None = None
    cue_spans: tuple[Span, ...] = ()
    confidence: Confidence

    @property
    def manner(self) -> str | None:
        """The cue where it says more than that something was said: "denied", "accused", "questioned".

        Shown with the words, or a denial reads as a claim. None for "said", "told reporters", "according to", and
        where the cue itself stands among the words shown: “Elephants, she argues, have gone”.
        """
        if self.cue is None or self._shows_cue() or _ONLY_SAID.match(self.cue):
            return None
        return self.cue

    def _shows_cue(self) -> bool:
        return bool(self.cue_spans) and all(
            any(shown.covers(cue) for shown in self.spans) for cue in self.cue_spans
        )


class Source(Frozen):
    """Somebody or something the article attributes words to: one entry for each in the real world.

    Where several speak as one, that is a source of kind group, and `members` are the ids of those with names.
    """

    id: Annotated[str, Field(pattern=r"^S[1-9][0-9]*$")]
    name: str
    kind: SourceKind
    role: str | None = None
    affiliation: str | None = None
    aliases: tuple[str, ...] = ()
    handle: str | None = None
    mentions: tuple[Span, ...] = ()
    members: tuple[str, ...] = ()


class Figure(Slice):
    """A number that matters; `value` and `unit` only where they are certain.

    `about` is what it measures, in the article's words; where they name nothing, the clause that it stands in.
    """

    kind: FigureKind
    value: float | str | None = None
    unit: str | None = None
    about: str | None = None


class Furniture(Slice):
    """Text that came along and is not the article."""

    kind: FurnitureKind


class Digest(Frozen):
    """What an article reports, who is talking, and what is only somebody's claim."""

    schema_version: int = SCHEMA_VERSION
    article: Article
    key_facts: tuple[KeyFact, ...] = ()
    quotes: tuple[Quote, ...] = ()
    statements: tuple[Statement, ...] = ()
    sources: tuple[Source, ...] = ()
    figures: tuple[Figure, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    notices: tuple[Notice, ...] = ()

    @model_validator(mode="after")
    def _shows_only_the_article(self) -> Self:
        for item in self.slices():
            if item.text != quoted(self.article.text, item.spans):
                raise ValueError(f"{type(item).__name__} at {item.spans[0]} is not verbatim")
        for told in self._told():
            if told not in self.article.text:
                raise ValueError("a name, role, cue or measure is not in the article")
        for statement in self.statements:
            where = statement.cue_spans
            if where and (statement.cue or "") != quoted(self.article.text, where):
                raise ValueError(f"the cue of a statement is not verbatim: {statement.spans[0]}")
        return self

    @model_validator(mode="after")
    def _passes_no_claim_off_as_a_fact(self) -> Self:
        if any(fact.attributed_to is not None and not fact.is_claim for fact in self.key_facts):
            raise ValueError("a key fact has a source and is not marked as a claim")
        return self

    @model_validator(mode="after")
    def _names_only_its_own_sources(self) -> Self:
        known = {source.id for source in self.sources}
        named = [quote.speaker for quote in self.quotes]
        named += [statement.speaker for statement in self.statements]
        named += [fact.attributed_to for fact in self.key_facts]
        named += [referent.source for fact in self.key_facts for referent in fact.referents]
        named += [member for source in self.sources for member in source.members]
        if unknown := {name for name in named if name is not None} - known:
            raise ValueError(f"no such source: {', '.join(sorted(unknown))}")
        return self

    def slices(self) -> Iterator[Slice]:
        """Every item that shows article text."""
        for fact in self.key_facts:
            yield fact
            yield from fact.referents
        yield from self.quotes
        yield from self.statements
        yield from self.figures
        yield from self.furniture

    def source(self, identifier: str | None) -> Source | None:
        """The source with this id; None for None."""
        return next((source for source in self.sources if source.id == identifier), None)

    def _told(self) -> Iterator[str]:
        """The shorter verbatim parts, which carry no offsets of their own."""
        for source in self.sources:
            parts = (source.name, source.role, source.affiliation, source.handle, *source.aliases)
            yield from (part for part in parts if part)
        cues = [quote.cue for quote in self.quotes] + [told.cue for told in self.statements]
        for cue in cues:
            yield from (part for part in (cue or "").split(ELISION) if part)
        yield from (figure.about for figure in self.figures if figure.about)


def quoted(text: str, spans: Iterable[Span]) -> str:
    """What the spans cover of `text`, joined as a digest shows it."""
    return ELISION.join(span.of(text) for span in spans)
