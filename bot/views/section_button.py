"""*Facts*, *Quotes*, *Sources*, *Figures*, *Left out* under a digest: each opens a private page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord

from bot.views.control import TicketButton
from bot.views.tickets import template

if TYPE_CHECKING:
    from bot.client import Client


class SectionButton(TicketButton, template=template("open")):
    """Opens a section for the person who pressed, and for nobody else."""

    verb = "open"

    async def used(self, interaction: discord.Interaction[Any], client: Client) -> None:
        """Open it."""
        await client.explorer.open(interaction, self.ticket)
