"""*The whole policy*: the text that comes with the bot, for bots whose operator has published none anywhere."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Any, Self

import discord
from discord import ui

from bot.views.control import Layout
from bot.views.tickets import PREFIX, VERSION

if TYPE_CHECKING:
    from bot.client import Client

CUSTOM_ID = f"{PREFIX}{VERSION}:policy"


class PolicyButton(ui.DynamicItem[ui.Button[Layout]], template=re.compile(CUSTOM_ID, re.ASCII)):
    """Shows the policy to whoever presses."""

    @classmethod
    def make(cls, label: str) -> Self:
        """Return a new button."""
        return cls(ui.Button(label=label, custom_id=CUSTOM_ID))

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
        return cls(item)

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Show it."""
        client: Client = interaction.client
        await client.serve(interaction, partial(client.trust.policy, interaction))
