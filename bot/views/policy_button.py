"""*The whole policy*: the text that comes with the bot, for bots whose operator has published none anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

import discord
from discord import ui

from bot.views.control import Layout, NamedControl, custom_id, named

if TYPE_CHECKING:
    from bot.client import Client

VERB = "policy"


class PolicyButton(NamedControl[ui.Button[Layout]], template=named(VERB)):
    """Shows the policy to whoever presses."""

    @classmethod
    def make(cls, label: str) -> Self:
        """Return a new button."""
        return cls("", ui.Button(label=label, custom_id=custom_id(VERB)))

    async def used(self, interaction: discord.Interaction[Any], client: Client) -> None:
        """Show it."""
        await client.trust.policy(interaction)
