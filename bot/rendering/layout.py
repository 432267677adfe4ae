"""`Digest` -> one Components V2 layout that is complete at a glance and within every limit of Discord's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import discord
from discord import ui

from bot.language.wording import Wording
from bot.rendering import ranking
from bot.rendering.attachments import FILENAMES, attachments
from bot.rendering.footer import footer
from bot.rendering.head import head
from bot.rendering.items import Items
from bot.rendering.limits import Room, units
from bot.rendering.sharing import Entry, Offer, Section, Share, share
from extractors.digest import Digest

# Ink blue: legible as a stripe on Discord's dark and light themes, and no signal colour.
ACCENT = discord.Colour(0x4A6FA5)

# The most of each section that a first screen shows however much room there is: with these a usual article takes
# three screens of a phone.
MOST = {Section.FACTS: 5, Section.QUOTES: 6, Section.SOURCES: 6}

# Container, head, and the line with the small print.
FIXED_COMPONENTS = 4


@dataclass(frozen=True, slots=True)
class Answer:
    """A layout ready to be sent."""

    digest: Digest
    wording: Wording
    view: ui.LayoutView
    with_files: bool

    def files(self) -> list[discord.File]:
        """Return new files to send with the view: a file can be sent only once."""
        return attachments(self.digest, self.wording) if self.with_files else []


def lay_out(
    digest: Digest,
    wording: Wording,
    *,
    with_files: bool = False,
    room: Room | None = None,
    most: Mapping[Section, int] = MOST,
    has_buttons: bool = False,
) -> Answer:
    """Lay `digest` out within `room`, the whole message by default, with at most `most` items of each section.

    A section that `most` does not name is not wanted, and not mentioned.
    `with_files` shows `digest.md` and `digest.json` below, which must then be sent along; `has_buttons` says that the
    caller adds buttons to what is not shown.
    """
    room = room or Room()
    offers = _offers(digest, wording, most, spares_a_line=not has_buttons)
    top = head(digest, wording)
    everything = {section: len(offer.entries) for section, offer in offers.items()}
    # No footer is longer than the one that has to explain every item twice.
    small_print = partial(footer, digest, wording, with_files=with_files, has_buttons=has_buttons)
    longest_footer = small_print(everything, everything, has_insertions=True)
    shares = share(
        offers,
        text=room.text - units(top) - units(longest_footer),
        components=room.components - FIXED_COMPONENTS - (len(FILENAMES) if with_files else 0),
    )
    too_long = {section: len(got.too_long) for section, got in shares.items()}
    no_room = {
        section: everything[section] - len(got.shown) - too_long[section]
        for section, got in shares.items()
    }
    has_insertions = any(
        fact.referents
        for place, fact in enumerate(ranking.facts(digest))
        if place in shares[Section.FACTS].shown
    )
    is_empty = not (digest.key_facts or digest.quotes or digest.sources)
    container = _container(
        top,
        shares,
        small_print(no_room, too_long, has_insertions=has_insertions),
        wording,
        is_empty=is_empty,
    )
    if with_files:
        for name in FILENAMES:
            container.add_item(ui.File(f"attachment://{name}"))
    view = ui.LayoutView(timeout=None)
    view.add_item(container)
    return Answer(digest, wording, view, with_files)


def _offers(
    digest: Digest, wording: Wording, most: Mapping[Section, int], *, spares_a_line: bool
) -> dict[Section, Offer]:
    items = Items(digest, ranking.tally(digest), wording)
    entries = {
        Section.FACTS: [
            Entry(len(fact.text), partial(items.fact, fact)) for fact in ranking.facts(digest)
        ],
        Section.QUOTES: [
            Entry(len(quote.text), partial(items.quote, quote)) for quote in ranking.quotes(digest)
        ],
        Section.SOURCES: [
            Entry(len(source.name) + len(source.role or ""), partial(items.source, source))
            for source in ranking.sources(digest)
        ],
    }
    # One more is shown rather than a line that says that one is missing; buttons say it anyway.
    wanted = {section: found if section in most else [] for section, found in entries.items()}
    return {
        section: _offer(
            _title(section, wording),
            found,
            _most(len(found), most.get(section, 0), spares_a_line),
            is_list=section is Section.SOURCES,
        )
        for section, found in wanted.items()
    }


def _most(found: int, most: int, spares_a_line: bool) -> int:
    return most + (spares_a_line and found == most + 1)


def _offer(title: str, entries: Sequence[Entry], most: int, *, is_list: bool) -> Offer:
    """A list is one text; other sections have one for each item."""
    return Offer(
        entries=entries,
        most=most,
        opening_text=units(title) + 1,
        opening_components=2 if is_list else 1,
        item_components=0 if is_list else 1,
    )


def _title(section: Section, wording: Wording) -> str:
    titles = {
        Section.FACTS: wording.key_facts,
        Section.QUOTES: wording.quotes,
        Section.SOURCES: wording.who_speaks,
    }
    return f"### {titles[section]}"


def _container(
    top: str,
    shares: Mapping[Section, Share],
    bottom: str,
    wording: Wording,
    *,
    is_empty: bool,
) -> ui.Container[ui.LayoutView]:
    container: ui.Container[ui.LayoutView] = ui.Container(accent_colour=ACCENT)
    container.add_item(ui.TextDisplay(top))
    for section, got in shares.items():
        texts = got.texts()
        if not texts:
            continue
        if section is Section.SOURCES:
            texts = ["\n".join(texts)]
        container.add_item(ui.Separator())
        for number, text in enumerate(texts):
            titled = text if number else f"{_title(section, wording)}\n{text}"
            container.add_item(ui.TextDisplay(titled))
    if is_empty:
        container.add_item(ui.TextDisplay(wording.nothing_found))
    if bottom:
        container.add_item(ui.Separator())
        container.add_item(ui.TextDisplay(bottom))
    return container
