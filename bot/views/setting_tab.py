"""The tabs of the panel of settings."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Any, Self

import discord
from discord import ui

from bot.views.control import Layout
from bot.views.tickets import PREFIX, VERSION

if TYPE_CHECKING:
    from bot.client import Client

START = f"{PREFIX}{VERSION}:tab:"


class Tab(StrEnum):
    """The pages of the panel; the values travel in custom ids and never change."""

    ACCESS = "access"
    ANSWERS = "answers"
    WATCHING = "watching"


class TabButton(
    ui.DynamicItem[ui.Button[Layout]],
    template=re.compile(rf"{START}(?P<tab>{'|'.join(Tab)})", re.ASCII),
):
    """Turns the panel."""

    def __init__(self, tab: Tab, button: ui.Button[Layout]) -> None:
        """Wrap a button as it stands in a message."""
        super().__init__(button)
        self.tab = tab

    @classmethod
    def make(cls, tab: Tab, label: str, *, is_here: bool) -> Self:
        """Return a new button; the page one is on stands out."""
        style = discord.ButtonStyle.primary if is_here else discord.ButtonStyle.secondary
        return cls(tab, ui.Button(label=label, custom_id=f"{START}{tab}", style=style))

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
        return cls(Tab(match["tab"]), item)

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Turn to the page."""
        client: Client = interaction.client
        await client.serve(interaction, partial(client.steering.turn, interaction, self.tab))
