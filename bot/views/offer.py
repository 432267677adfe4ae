"""The offer under a message that looks like an article: one line, one button."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

import discord
from discord import ui

from bot.language import Catalogue
from bot.views.control import Layout, NamedControl, custom_id, named
from bot.views.row import row

if TYPE_CHECKING:
    from bot.client import Client

VERB = "offer"


class OfferButton(NamedControl[ui.Button[Layout]], template=named(VERB)):
    """Digests the message above, for whoever presses."""

    @classmethod
    def make(cls, label: str) -> Self:
        """Return a new button."""
        return cls("", ui.Button(label=label, custom_id=custom_id(VERB)))

    async def used(self, interaction: discord.Interaction[Any], client: Client) -> None:
        """Digest it."""
        await client.watching.accept(interaction)


def offer(said: Catalogue) -> ui.LayoutView:
    """Lay out the offer."""
    view = ui.LayoutView(timeout=None)
    view.add_item(ui.TextDisplay(f"-# {said.offer}"))
    view.add_item(row(OfferButton.make(said.offer_button)))
    return view
