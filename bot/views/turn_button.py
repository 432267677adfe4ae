"""Buttons that turn the page they stand on: another page of the list, another section, one source's words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord

from bot.views.control import TicketButton
from bot.views.tickets import template

if TYPE_CHECKING:
    from bot.client import Client

# Two buttons of one message may lead to the same page, and no two may have the same custom id.
PREVIOUS, NEXT, TAB, BACK, WORDS = "prev", "next", "tab", "back", "says"


class TurnButton(TicketButton, template=template(PREVIOUS, NEXT, TAB, BACK, WORDS)):
    """Turns the page; on a public one only for who asked for the digest, others get a page of their own."""

    async def used(self, interaction: discord.Interaction[Any], client: Client) -> None:
        """Turn it."""
        await client.explorer.turn(interaction, self.ticket)
