"""One page of a list: its items, each with a button to its passage, and the way on."""

from __future__ import annotations

import discord
from discord import ui

from bot.language.wording import Wording
from bot.rendering.layout import ACCENT
from bot.rendering.listings import listing
from bot.rendering.pages import Block, Page, page
from bot.views.control import Layout, TicketButton
from bot.views.digest_rows import Row, section_row, share_row, source_row
from bot.views.overview_button import OverviewButton
from bot.views.passage_button import PassageButton
from bot.views.show_button import ShowButton
from bot.views.tickets import Ticket
from bot.views.turn_button import NEXT, PREVIOUS, WORDS, TurnButton
from extractors.digest import Digest, Source


def list_page(
    digest: Digest, ticket: Ticket, wording: Wording, *, may_show: bool = False
) -> ui.LayoutView:
    """Lay out the page that `ticket` leads to, on a private message or, at home, on the public one.

    `may_show` is for a reader who may turn the public page to what this private one shows.
    """
    found = page(listing(digest, ticket.key, wording), ticket.at)
    view = ui.LayoutView(timeout=None)
    view.add_item(_container(found, ticket))
    rows = [
        _page_row(found, ticket, may_show=may_show),
        section_row(digest, ticket, wording),
        source_row(digest, ticket, wording),
        share_row(ticket, wording, is_private=False) if ticket.is_home else None,
    ]
    for row in rows:
        if row is not None:
            view.add_item(row)
    return view


def _container(found: Page, ticket: Ticket) -> ui.Container[Layout]:
    container: ui.Container[Layout] = ui.Container(accent_colour=ACCENT)
    container.add_item(ui.TextDisplay(found.heading()))
    if not found.blocks:
        container.add_item(ui.TextDisplay(found.listing.nothing))
    group, index = "", -1
    for block in found.blocks:
        text = f"### {block.group}\n{block.text}" if block.group != group else block.text
        if block.index == index:
            # The rest of an item has no button of its own: it would be the same.
            container.add_item(ui.TextDisplay(text))
        else:
            button = _button(found, block, ticket)
            container.add_item(ui.Section(ui.TextDisplay(text), accessory=button))
        group, index = block.group, block.index
    return container


def _button(found: Page, block: Block, ticket: Ticket) -> TicketButton:
    """What stands beside an item: the way to its passage, or to a source's words."""
    wording = found.listing.wording
    item = found.listing.entries[block.index].item
    if isinstance(item, Source):
        return TurnButton.make(ticket.to(item.id), wording.button_words, verb=WORDS)
    return PassageButton.make(ticket.to(ticket.key, block.index), wording.button_passage)


def _page_row(found: Page, ticket: Ticket, *, may_show: bool) -> Row | None:
    wording = found.listing.wording
    row: Row = ui.ActionRow()
    if found.count > 1:
        here = found.number
        before, after = ticket.to(ticket.key, max(0, here - 1)), ticket.to(ticket.key, here + 1)
        is_last = here == found.count - 1
        row.add_item(
            TurnButton.make(before, wording.button_previous, disabled=here == 0, verb=PREVIOUS)
        )
        row.add_item(TurnButton.make(after, wording.button_next, disabled=is_last, verb=NEXT))
    if ticket.is_home:
        row.add_item(OverviewButton.make(ticket, wording.button_overview))
    elif may_show:
        shown = ticket.to(ticket.key, found.number)
        style = discord.ButtonStyle.success
        row.add_item(ShowButton.make(shown, wording.button_show, style=style))
    return row if row.children else None
