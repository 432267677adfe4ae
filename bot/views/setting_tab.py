"""The tabs of the panel of settings."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, Self

import discord
from discord import ui

from bot.views.control import Layout, NamedControl, custom_id, named

if TYPE_CHECKING:
    from bot.client import Client

VERB = "tab"


class Tab(StrEnum):
    """The pages of the panel; the values travel in custom ids and never change."""

    ACCESS = "access"
    ANSWERS = "answers"
    WATCHING = "watching"


class TabButton(NamedControl[ui.Button[Layout]], template=named(VERB, Tab)):
    """Turns the panel."""

    @classmethod
    def make(cls, tab: Tab, label: str, *, is_here: bool) -> Self:
        """Return a new button; the page one is on stands out."""
        style = discord.ButtonStyle.primary if is_here else discord.ButtonStyle.secondary
        return cls(tab, ui.Button(label=label, custom_id=custom_id(VERB, tab), style=style))

    async def used(self, interaction: discord.Interaction[Any], client: Client) -> None:
        """Turn to the page."""
        await client.steering.turn(interaction, Tab(self.name))
