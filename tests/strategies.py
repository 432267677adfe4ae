"""Random digests that hold to the contract: every text is a slice of a random, often hostile, article.

`digests()` is for any test that must hold whatever an article and its digest look like: none to hundreds of items, one
to twenty thousand characters each, every script, text that tries to break out of where it is put.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from random import Random
from typing import TypeVar, get_args

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from extractors.digest import (
    Article,
    Digest,
    Figure,
    FigureKind,
    Furniture,
    FurnitureKind,
    KeyFact,
    Notice,
    NoticeCode,
    Quote,
    QuoteKind,
    Source,
    SourceKind,
    Span,
    Statement,
    quoted,
)

T = TypeVar("T")

# A failing example over this is told in numbers instead.
LONGEST_EXAMPLE = 4_000

LONGEST_ITEM = 20_000
MOST_ITEMS = 500
LONGEST_ARTICLE = 25_000

# What people and pages put into a text to make it ping, link, format or lie.
HOSTILE = (
    *("@everyone", "@here", "@EVERYONE", "<@1234>", "<@!1234>", "<@&1234>", "<#1234>", "@\u200beveryone"),
    *("</digest:1234>", "<id:guide>", "<:a:1>", "<a:wave:1>", ":smile:", ":100:", "<t:0>", "<t:0:R>"),
    *("https://a.example/x_y_z", "<https://a.example>", "steam://run/1", "HTTP://A.EXAMPLE", "www.a.example"),
    *("[here](https://a.example)", "[a](<https://a.example> 'b')", "[x]: https://a.example", "![a](b)"),
    *("discord.gg/abc", "discord.com/invite/abc", "discordapp.com/invite/abc", "https://discord.gg/abc"),
    *("<a@b.example>", "a@b.example", "<+1 555 0100>", "<tel:+15550100>", "mailto:a@b.example"),
    *("**a**", "__a__", "*a*", "_a_", "~~a~~", "||a||", "`a`", "``a``", "```\na\n```", "```py\na```"),
    *("\n# a\n", "\n## a\n", "\n-# a\n", "\n> a\n", "\n>>> a\n", "\n- a\n", "\n* a\n", "\n1. a\n", "\n+ a\n"),
    *("\\", "\\\\", "\\*", "\\\n", "¯\\_(ツ)_/¯", "a #", "a ##", "<sound:1>", "@silent ", "/shrug"),
    *("\u202eab\u202c", "\u2066a\u2069", "\u2067", "\u200f", "\u061c", "\u200b", "\u200c", "\u200d", "\u2060"),
    *("\ufeff", "\u00ad", "\u2028", "\u2029", "\u0085", "\x00", "\x1b[31m", "\t", "\r\n", "\u3164", "\u2800", "\ue000"),
    *("\U000e0041", "e" + "\u0301\u0322\u0347" * 9, "\u0489" * 7),
    *("<b>a</b>", "<script>", "&amp;", "&#64;everyone", "<!-- a -->", "$a$"),
)  # fmt: skip
PLAIN = (
    *("The council voted 7–4 late on Monday.", "“We will not wait,” she said.", "It’s over", "$48.2 million", "3.5 %"),
    *("L’État, c’est moi", "Straße", "Ελληνικά κείμενα", "Привет, мир", "ראש העיר אמר", "قال الوزير", "می\u200cخواهم"),
    *("हिन्दी में", "日本語の見出し。", "한국어 기사", "ภาษาไทย", "Tiếng Việt", "ﷺ"),
    *("👩\u200d👩\u200d👧 👍🏽 ❤\ufe0f 1\ufe0f\u20e3 🇫🇷", "𝔘𝔫𝔦", "\n\n", " "),
)  # fmt: skip


def texts(max_pieces: int = 12) -> SearchStrategy[str]:
    """Short texts, hostile ones likely."""
    characters = st.characters(exclude_categories=["Cs"])
    piece = st.one_of(
        st.sampled_from(HOSTILE), st.sampled_from(PLAIN), st.text(characters, max_size=8)
    )
    return st.lists(piece, max_size=max_pieces).map("".join)


def articles_texts() -> SearchStrategy[str]:
    """Texts of any length; never empty."""
    repeats = st.one_of(st.integers(1, 3), st.integers(1, 2000))
    return st.tuples(texts(), repeats).map(
        lambda drawn: (drawn[0] * drawn[1])[:LONGEST_ARTICLE] or "."
    )


@dataclass(frozen=True)
class Shape:
    """How many items of each kind, and how long they may be."""

    seed: int
    items: tuple[int, int, int, int, int, int]
    longest: int


def shapes(most_items: int = MOST_ITEMS) -> SearchStrategy[Shape]:
    """Few items as a rule, very many at times; short ones as a rule, endless ones at times."""
    few = min(6, most_items)
    number = st.one_of(st.integers(0, few), st.integers(0, most_items))
    return st.builds(
        Shape,
        seed=st.integers(0, 2**32 - 1),
        items=st.tuples(*[number] * 6),
        longest=st.one_of(st.integers(1, 400), st.integers(1, LONGEST_ITEM)),
    )


class RandomDigest(Digest):
    """A digest that does not flood the terminal when a test fails on it."""

    def __repr__(self) -> str:
        """Return the whole digest when it is short, else its measures."""
        told = super().__repr__()
        if len(told) <= LONGEST_EXAMPLE:
            return told
        items = {name: len(part) for name, part in self if isinstance(part, tuple)}
        return f"RandomDigest({len(self.article.text)} characters, {items}, {told[:400]}…)"


@st.composite
def digests(draw: DrawFn, most_items: int = MOST_ITEMS) -> Digest:
    """Digests of random articles."""
    text = draw(articles_texts())
    stated = st.one_of(st.none(), texts(3))
    dates = st.one_of(st.none(), st.dates().map(str), st.datetimes().map(str), texts(2))
    notices = st.lists(
        st.builds(Notice, code=st.sampled_from(get_args(NoticeCode)), text=texts(6)), max_size=5
    )
    article = Article(
        title=draw(st.one_of(st.none(), texts(), articles_texts())),
        byline=draw(stated),
        publisher=draw(stated),
        published=draw(dates),
        language="en",
        words=draw(st.integers(0, 10**6)),
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        paragraphs=draw(st.sampled_from([(), (Span(start=0, end=len(text)),)])),
    )
    shape = draw(shapes(most_items))
    return _Slicer(article, shape).digest(tuple(draw(notices)))


class _Slicer:
    """Cuts the items of a digest out of an article at random places."""

    def __init__(self, article: Article, shape: Shape) -> None:
        self._article = article
        self._text = article.text
        self._random = Random(shape.seed)
        self._shape = shape
        self._sources: list[Source] = []

    def digest(self, notices: tuple[Notice, ...]) -> Digest:
        facts, quotes, statements, sources, figures, furniture = self._shape.items
        self._sources = [self._source(number, sources) for number in range(1, sources + 1)]
        return RandomDigest(
            article=self._article,
            key_facts=tuple(self._fact(number) for number in range(1, facts + 1)),
            quotes=tuple(self._quote() for _ in range(quotes)),
            statements=tuple(self._statement() for _ in range(statements)),
            sources=tuple(self._sources),
            figures=tuple(self._figure() for _ in range(figures)),
            furniture=tuple(self._passage() for _ in range(furniture)),
            notices=notices,
        )

    def _source(self, number: int, sources: int) -> Source:
        members = self._random.sample(
            range(1, sources + 1), self._random.randint(0, min(6, sources))
        )
        return Source(
            id=f"S{number}",
            name=self._piece(),
            kind=self._random.choice(get_args(SourceKind)),
            role=self._perhaps(self._piece()),
            affiliation=self._perhaps(self._piece()),
            handle=self._perhaps(self._piece()),
            members=tuple(f"S{member}" for member in members),
        )

    def _fact(self, rank: int) -> KeyFact:
        spans = self._spans()
        speaker = self._speaker()
        return KeyFact(
            text=quoted(self._text, spans),
            spans=spans,
            attributed_to=speaker,
            is_claim=speaker is not None or self._random.random() < 0.2,
            rank=rank,
            confidence=self._random.random(),
        )

    def _quote(self) -> Quote:
        spans = self._spans()
        return Quote(
            text=quoted(self._text, spans),
            spans=spans,
            kind=self._random.choice(get_args(QuoteKind)),
            speaker=self._speaker(),
            truncated=self._random.random() < 0.2,
            published=self._random.choice((None, None, "2026-03-02", self._piece())),
            confidence=self._random.random(),
        )

    def _statement(self) -> Statement:
        spans = self._spans()
        cue = self._spans() if self._random.random() < 0.5 else ()
        return Statement(
            text=quoted(self._text, spans),
            spans=spans,
            speaker=self._speaker(),
            cue=quoted(self._text, cue) or None,
            cue_spans=cue,
            confidence=self._random.random(),
        )

    def _figure(self) -> Figure:
        spans = self._spans()
        kind = self._random.choice(get_args(FigureKind))
        return Figure(text=quoted(self._text, spans), spans=spans, kind=kind, about=self._piece())

    def _passage(self) -> Furniture:
        spans = self._spans()
        kind = self._random.choice(get_args(FurnitureKind))
        return Furniture(text=quoted(self._text, spans), spans=spans, kind=kind)

    def _speaker(self) -> str | None:
        return self._perhaps(self._random.choice(self._sources).id) if self._sources else None

    def _perhaps(self, value: T) -> T | None:
        return value if self._random.random() < 0.7 else None

    def _piece(self) -> str:
        return self._span().of(self._text) or self._text[0]

    def _spans(self) -> tuple[Span, ...]:
        return tuple(self._span() for _ in range(self._random.choice((1, 1, 1, 2))))

    def _span(self) -> Span:
        start = self._random.randrange(len(self._text))
        length = self._random.randint(1, self._shape.longest)
        return Span(start=start, end=min(start + length, len(self._text)))
