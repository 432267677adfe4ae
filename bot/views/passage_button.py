"""*Passage* beside an item, and the way from one passage to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord

from bot.views.control import TicketButton
from bot.views.tickets import template

if TYPE_CHECKING:
    from bot.client import Client

LOOK, BEFORE, AFTER = "look", "before", "after"


class PassageButton(TicketButton, template=template(LOOK, BEFORE, AFTER)):
    """Shows an item where it stands in the article, to the person who pressed and to nobody else."""

    verb = LOOK

    async def used(self, interaction: discord.Interaction[Any], client: Client) -> None:
        """Show it."""
        await client.explorer.passage(interaction, self.ticket)
