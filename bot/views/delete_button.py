"""*Delete* under a digest: for who asked for it, and for moderators.

It stands on the digest itself, not in the private panel: a private digest, and one in a server that does not have the
bot, can be deleted only through a button of its own. It asks no second time: a digest is made again in a second.
"""

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

    async def used(self, interaction: discord.Interaction[Any], client: Client) -> None:
        """Delete it."""
        await client.sharer.delete(interaction, self.ticket)
