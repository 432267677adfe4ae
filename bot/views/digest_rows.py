"""The rows of buttons under a digest and on its pages."""

from __future__ import annotations

import discord
from discord import ui

from bot.language.wording import Wording
from bot.rendering.listings import Shelf, shelf_name, size
from bot.views.control import Layout
from bot.views.delete_button import DeleteButton
from bot.views.look import WHOLE, Look
from bot.views.post_button import PostButton
from bot.views.section_button import SectionButton
from bot.views.share_button import ShareButton
from bot.views.source_menu import SourceMenu
from bot.views.tickets import Ticket
from bot.views.turn_button import TAB, TurnButton
from extractors.digest import Digest

Row = ui.ActionRow[Layout]

# Every row at its fullest: five sections, the menu of sources, three ways to share.
COMPONENTS = (1 + 5) + (1 + 1) + (1 + 3)


# What a server can do without (`bot.storage.guilds`); what was left out of the article is always told.
NAMES = {
    Shelf.FACTS: "facts",
    Shelf.QUOTES: "quotes",
    Shelf.SOURCES: "sources",
    Shelf.FIGURES: "figures",
}


def section_row(digest: Digest, ticket: Ticket, wording: Wording, look: Look = WHOLE) -> Row | None:
    """Return a button for each section that has something and is in `look`; None where nothing has.

    Under the digest they open a private page, on a page they turn it, and the section one is in stands out.
    """
    row: Row = ui.ActionRow()
    for shelf in Shelf:
        number = size(digest, shelf)
        if not number or (shelf in NAMES and NAMES[shelf] not in look.sections):
            continue
        label = f"{shelf_name(digest, shelf, wording)} {wording.number(number)}"
        leads_to = ticket.to(shelf.value)
        if ticket.is_home:
            row.add_item(SectionButton.make(leads_to, label))
        else:
            is_here = ticket.key == shelf.value
            style = discord.ButtonStyle.primary if is_here else discord.ButtonStyle.secondary
            row.add_item(TurnButton.make(leads_to, label, style=style, verb=TAB))
    return row if row.children else None


def source_row(digest: Digest, ticket: Ticket, wording: Wording) -> Row | None:
    """Return the menu of sources; None where there are none."""
    row: Row = ui.ActionRow()
    if menu := SourceMenu.make(digest, ticket, wording):
        row.add_item(menu)
    return row if row.children else None


def share_row(ticket: Ticket, wording: Wording, *, is_private: bool) -> Row:
    """Return what can be done with the digest as a whole."""
    row: Row = ui.ActionRow()
    if is_private:
        row.add_item(
            PostButton.make(ticket, wording.button_post, style=discord.ButtonStyle.primary)
        )
    row.add_item(ShareButton.make(ticket, wording.button_share))
    row.add_item(DeleteButton.make(ticket, wording.button_delete))
    return row
