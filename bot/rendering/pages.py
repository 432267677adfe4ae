"""A list on pages: every page holds whole items, and an item longer than a page goes on over several.

Where an item goes on, each part says so; nothing is dropped. The pages depend on the digest alone, so that a page
number in a custom id means the same page for everybody and after a restart.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.language.wording import SEPARATOR, Wording
from bot.rendering.cleaning import is_mark
from bot.rendering.limits import TEXT_LIMIT, units
from bot.rendering.listings import Entry, Listing

# As many items as a phone shows in about two screens; each takes three components of the forty.
ITEMS_ON_A_PAGE = 6
# Of a message's characters, what title, small print and group headings leave.
ROOM = TEXT_LIMIT - 1000
# Escaping at most doubles a text; with this many characters a part fits whatever it holds.
CHARACTERS_OF_A_PART = ROOM // 2 - 400


@dataclass(frozen=True, slots=True)
class Block:
    """An item, or a part of a long one; `index` is its place in the list."""

    index: int
    text: str
    group: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list; `number` counts from 0."""

    listing: Listing
    blocks: tuple[Block, ...]
    number: int
    count: int

    def heading(self) -> str:
        """Return the list's name, what there is to know of it, of which article it is and where one is."""
        where = self.listing.wording.page_of(self.number + 1, self.count) if self.count > 1 else ""
        article = SEPARATOR.join(filter(None, (self.listing.article, where)))
        small = [f"-# {line}" for line in (self.listing.about, article) if line]
        return "\n".join([f"### {self.listing.title}", *small])


def page(listing: Listing, number: int) -> Page:
    """Return a page; the last one for a number past it."""
    pages = pages_of(listing)
    number = min(number, len(pages) - 1)
    return Page(listing, pages[number], number, len(pages))


def page_of(listing: Listing, index: int) -> int:
    """Return the number of the page on which an item begins."""
    for number, blocks in enumerate(pages_of(listing)):
        if any(block.index == index for block in blocks):
            return number
    return 0


def pages_of(listing: Listing) -> list[tuple[Block, ...]]:
    """Return the blocks of every page; one page without any for an empty list."""
    pages: list[tuple[Block, ...]] = []
    current: list[Block] = []
    left = ROOM
    for index, entry in enumerate(listing.entries):
        for text in _texts(entry, listing.wording):
            cost = units(text) + units(entry.group) + 1
            if current and (cost > left or len(current) == ITEMS_ON_A_PAGE):
                pages.append(tuple(current))
                current, left = [], ROOM
            current.append(Block(index, text, entry.group))
            left -= cost
    return [*pages, tuple(current)]


def _texts(entry: Entry, wording: Wording) -> list[str]:
    """An item as one text; as several where it is longer than a page."""
    whole = entry.whole() if len(entry.words) <= ROOM else ""
    if whole and units(whole) <= ROOM:
        return [whole]
    parts = parts_of(entry.words, CHARACTERS_OF_A_PART)
    return [
        f"{entry.shown(part)}\n-# {wording.part_of(number, len(parts))}"
        for number, part in enumerate(parts, start=1)
    ]


def parts_of(text: str, most: int) -> list[str]:
    """Cut `text` between words into parts of at most `most` characters."""
    parts: list[str] = []
    while len(text) > most:
        end = text.rfind(" ", 1, most + 1)
        if end < 0:
            end = most
            while end > 1 and (is_mark(text[end]) or "\u200d" in text[end - 1 : end + 1]):
                end -= 1
        parts.append(text[:end])
        text = text[end:]
    return [*parts, text]
