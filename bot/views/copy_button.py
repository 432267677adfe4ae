"""*Copy as text*: the digest as plain text, ready to be pasted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord

from bot.views.control import TicketButton
from bot.views.tickets import template

if TYPE_CHECKING:
    from bot.client import Client


class CopyButton(TicketButton, template=template("copy")):
    """Shows the text to the person who pressed."""

    verb = "copy"

    async def used(self, interaction: discord.Interaction[Any], client: Client) -> None:
        """Show it."""
        await client.sharer.as_text(interaction)
