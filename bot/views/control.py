"""What every button and menu of a digest has in common: a ticket, and somebody who hears when it fails."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, Self

import discord
from discord import ui

from bot.views.tickets import Ticket

if TYPE_CHECKING:
    from bot.client import Client

Layout = ui.LayoutView
# Matches nothing: a class between discord.py's and ours has to have a template.
NEVER = r"(?!)"


class TicketButton(ui.DynamicItem[ui.Button[Layout]], template=NEVER):
    """A button that finds out from its own custom id what to do, so that it works after a restart."""

    verb: ClassVar[str]

    def __init__(self, ticket: Ticket, button: ui.Button[Layout]) -> None:
        """Wrap a button as it stands in a message."""
        super().__init__(button)
        self.ticket = ticket

    @classmethod
    def make(
        cls,
        ticket: Ticket,
        label: str,
        *,
        style: discord.ButtonStyle = discord.ButtonStyle.secondary,
        disabled: bool = False,
        verb: str | None = None,
    ) -> Self:
        """Return a new button."""
        custom_id = ticket.pack(verb or cls.verb)
        return cls(
            ticket, ui.Button(label=label, custom_id=custom_id, style=style, disabled=disabled)
        )

    @classmethod
    async def from_custom_id(
        cls,
        interaction: discord.Interaction[Any],
        item: ui.Item[Any],
        match: re.Match[str],
        /,
    ) -> Self:
        """Return the button that somebody pressed."""
        assert isinstance(item, ui.Button)  # noqa: S101 - Discord sends the kind that was made
        return cls(Ticket.unpack(match), item)

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Do it; what goes wrong is told to the person who pressed."""
        client: Client = interaction.client
        await client.serve(interaction, partial(self.pressed, interaction, client))

    async def pressed(self, interaction: discord.Interaction[Any], client: Client) -> None:
        """Do what the button says."""
        raise NotImplementedError
