"""*Delete* under a digest: for who asked for it, and for moderators."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord

from bot.views.control import TicketButton
from bot.views.tickets import template

if TYPE_CHECKING:
    from bot.client import Client


class DeleteButton(TicketButton, template=template("delete")):
    """Deletes the digest, and with it the article that it carries."""

    verb = "delete"

    async def pressed(self, interaction: discord.Interaction[Any], client: Client) -> None:
        """Delete it."""
        await client.sharer.delete(interaction, self.ticket)
