"""*Overview*: from a public page back to the first screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord

from bot.views.control import TicketButton
from bot.views.tickets import template

if TYPE_CHECKING:
    from bot.client import Client


class OverviewButton(TicketButton, template=template("over")):
    """Turns the public message back; only for who asked for the digest."""

    verb = "over"

    async def used(self, interaction: discord.Interaction[Any], client: Client) -> None:
        """Turn it back."""
        look = await client.admission.look(interaction)
        await client.explorer.overview(interaction, self.ticket, look)
