"""*Show to everyone*: puts the page that its reader sees privately on the public message."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord

from bot.views.control import TicketButton
from bot.views.tickets import template

if TYPE_CHECKING:
    from bot.client import Client


class ShowButton(TicketButton, template=template("show")):
    """Turns the public page; only for who asked for the digest."""

    verb = "show"

    async def used(self, interaction: discord.Interaction[Any], client: Client) -> None:
        """Show it."""
        await client.explorer.show_to_everyone(interaction, self.ticket)
