"""The lists a reader can go through: each section of a digest, and everything that one source says."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import TypeVar

from bot.language.wording import Wording
from bot.rendering import ranking
from bot.rendering.escape import shortened
from bot.rendering.head import headline
from bot.rendering.items import Items
from extractors.digest import Digest, KeyFact, Slice, Source, Statement

# Four lines of heading on a phone.
TITLE_ROOM = 160
# One line of small print on a desktop, two on a phone.
ARTICLE_ROOM = 90

Part = TypeVar("Part", bound=Slice)


class Shelf(StrEnum):
    """The sections of a digest, in the order of their buttons; the values travel in custom ids and never change."""

    FACTS = "f"
    QUOTES = "q"
    SOURCES = "s"
    FIGURES = "n"
    LEFT_OUT = "l"


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of a list: what it is, and how it is shown; `shown` takes its words, or a part of them."""

    item: Slice | Source
    words: str
    shown: Callable[[str], str]
    group: str = ""  # a heading above it and those like it

    def whole(self) -> str:
        """Return the lines that show all of it."""
        return self.shown(self.words)


@dataclass(frozen=True, slots=True)
class Listing:
    """A list with its heading; `kind` names one of its items, as in "Quote 3 of 14"."""

    article: str  # what the article is called
    title: str
    about: str
    kind: str
    entries: tuple[Entry, ...]
    nothing: str  # what is said when there are none
    wording: Wording
    is_of_source: bool = False

    def named(self, index: int) -> str:
        """Return what an item is called by itself: one that is reported among quotes is no quote."""
        is_reported = index < len(self.entries) and isinstance(self.entries[index].item, Statement)
        return self.wording.one_of_source if is_reported else self.kind


class UnknownListError(LookupError):
    """The digest has no such list: its key names a source that is not in it."""


def size(digest: Digest, shelf: Shelf) -> int:
    """How many items a section has."""
    match shelf:
        case Shelf.FACTS:
            return len(digest.key_facts)
        case Shelf.QUOTES:
            return len(digest.quotes) + len(digest.statements)
        case Shelf.SOURCES:
            return len(digest.sources)
        case Shelf.FIGURES:
            return len(digest.figures)
        case Shelf.LEFT_OUT:
            return len(digest.furniture)


def listing(digest: Digest, key: str, wording: Wording) -> Listing:
    """Return the section with this key, or with the id of a source everything that it says.

    Raises:
        UnknownListError: there is no such source.
    """
    items = Items(digest, ranking.tally(digest), wording)
    if key not in set(Shelf):
        return _of_source(digest, items, key, wording)
    shelf = Shelf(key)
    makers = {
        Shelf.FACTS: _facts,
        Shelf.QUOTES: _said,
        Shelf.SOURCES: _sources,
        Shelf.FIGURES: _figures,
        Shelf.LEFT_OUT: _left_out,
    }
    _, kind = wording.shelves[shelf.value]
    title = shelf_name(digest, shelf, wording)
    entries = tuple(makers[shelf](digest, items))
    article = headline(digest, ARTICLE_ROOM, wording)
    return Listing(article, title, "", kind, entries, wording.nothing_here, wording)


def shelf_name(digest: Digest, shelf: Shelf, wording: Wording) -> str:
    """What a section is called, which are not quotes where the article quotes nobody."""
    if shelf is Shelf.QUOTES and digest.statements and not digest.quotes:
        return wording.statements
    return wording.shelves[shelf.value][0]


def _facts(digest: Digest, items: Items) -> Iterator[Entry]:
    for fact in ranking.facts(digest):
        yield _entry(fact, items.fact)


def _said(digest: Digest, items: Items) -> Iterator[Entry]:
    """Quotes in the order of the article, then what is reported in other words."""
    for quote in sorted(digest.quotes, key=_place):
        yield _entry(quote, items.quote)
    group = items.wording.statements if digest.quotes else ""
    for statement in sorted(digest.statements, key=_place):
        yield _entry(statement, items.statement, group=group)


def _sources(digest: Digest, items: Items) -> Iterator[Entry]:
    for source in ranking.sources(digest):
        yield _entry_of_source(source, items)


def _figures(digest: Digest, items: Items) -> Iterator[Entry]:
    for figure in sorted(digest.figures, key=_place):
        yield _entry(figure, items.figure)


def _left_out(digest: Digest, items: Items) -> Iterator[Entry]:
    for passage in sorted(digest.furniture, key=_place):
        yield _entry(passage, items.left_out)


def _of_source(digest: Digest, items: Items, key: str, wording: Wording) -> Listing:
    """Everything that one source says, in the order of the article."""
    source = digest.source(key)
    if source is None:
        raise UnknownListError
    quotes = [quote for quote in digest.quotes if quote.speaker == key]
    statements = [statement for statement in digest.statements if statement.speaker == key]
    facts = _told_nowhere_else(digest, key, [*quotes, *statements])
    entries = [
        *(_entry(quote, partial(items.quote, is_named_above=True)) for quote in quotes),
        *(_entry(said, partial(items.statement, is_named_above=True)) for said in statements),
        *(_entry(fact, items.claim) for fact in facts),
    ]
    return Listing(
        article=headline(digest, ARTICLE_ROOM, wording),
        title=shortened(source.name, TITLE_ROOM) or wording.nameless,
        about=items.about(source),
        kind=wording.one_of_source,
        entries=tuple(sorted(entries, key=_entry_place)),
        nothing=wording.says_nothing,
        wording=wording,
        is_of_source=True,
    )


def _told_nowhere_else(digest: Digest, key: str, said: Sequence[Slice]) -> list[KeyFact]:
    """Facts that are the source's claim and stand in none of its quotes and statements."""
    spans = [span for item in said for span in item.spans]
    return [
        fact
        for fact in digest.key_facts
        if fact.attributed_to == key
        and not any(one.overlaps(other) for one in fact.spans for other in spans)
    ]


def _entry(item: Part, show: Callable[[Part], str], *, group: str = "") -> Entry:
    def shown(words: str) -> str:
        return show(item if words == item.text else item.model_copy(update={"text": words}))

    return Entry(item, item.text, shown, group)


def _entry_of_source(source: Source, items: Items) -> Entry:
    def shown(_words: str) -> str:
        return items.who(source)

    return Entry(source, source.name, shown)


def _entry_place(entry: Entry) -> tuple[int, int]:
    return _place(entry.item) if isinstance(entry.item, Slice) else (0, 0)


def _place(item: Slice) -> tuple[int, int]:
    return item.spans[0].start, item.spans[-1].end
