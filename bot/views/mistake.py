"""A reported mistake as the operator reads it: what was typed, and the words it is about. Nothing says who or where."""

from __future__ import annotations

from discord import ui

from bot.rendering.escape import shortened
from bot.rendering.layout import ACCENT
from bot.rendering.listings import Listing
from bot.views.control import Layout

# Together with the headline less than a message holds, whatever is escaped.
WORDS_ROOM = 1500
TYPED_ROOM = 2100


def mistake(listing: Listing, index: int, typed: str) -> ui.LayoutView:
    """Lay out the report."""
    wording = listing.wording
    words = listing.entries[index].words if index < len(listing.entries) else ""
    container: ui.Container[Layout] = ui.Container(accent_colour=ACCENT)
    container.add_item(ui.TextDisplay(f"### {wording.report_headline}\n-# {listing.named(index)}"))
    container.add_item(ui.TextDisplay(f"> {shortened(words, WORDS_ROOM) or wording.unseen}"))
    container.add_item(ui.TextDisplay(shortened(typed, TYPED_ROOM) or wording.unseen))
    view = ui.LayoutView(timeout=None)
    view.add_item(container)
    return view
