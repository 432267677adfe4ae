"""*Post publicly* under a private digest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord

from bot.views.control import TicketButton
from bot.views.tickets import template

if TYPE_CHECKING:
    from bot.client import Client


class PostButton(TicketButton, template=template("post")):
    """Posts the digest where it was asked for, for everyone to see."""

    verb = "post"

    async def used(self, interaction: discord.Interaction[Any], client: Client) -> None:
        """Post it."""
        look = await client.admission.look(interaction)
        await client.sharer.post(interaction, self.ticket, look)
