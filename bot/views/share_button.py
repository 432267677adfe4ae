"""*Share…* under a digest: opens the ways to take it along, privately."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord

from bot.views.control import TicketButton
from bot.views.tickets import template

if TYPE_CHECKING:
    from bot.client import Client


class ShareButton(TicketButton, template=template("share")):
    """Hands the person who pressed the digest's files."""

    verb = "share"

    async def used(self, interaction: discord.Interaction[Any], client: Client) -> None:
        """Hand them out."""
        await client.sharer.offer(interaction, self.ticket)
