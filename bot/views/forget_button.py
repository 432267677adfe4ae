"""*Forget me* and *Forget this server*."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, Self

import discord
from discord import ui

from bot.views.control import Layout, NamedControl, custom_id, named

if TYPE_CHECKING:
    from bot.client import Client

VERB = "forget"
ME, SERVER = "me", "server"

Whom = Literal["me", "server"]


class ForgetButton(NamedControl[ui.Button[Layout]], template=named(VERB, (ME, SERVER))):
    """Deletes what is kept."""

    @classmethod
    def make(cls, whom: Whom, label: str) -> Self:
        """Return a new button."""
        style = discord.ButtonStyle.danger
        return cls(whom, ui.Button(label=label, custom_id=custom_id(VERB, whom), style=style))

    async def used(self, interaction: discord.Interaction[Any], client: Client) -> None:
        """Delete it."""
        if self.name == ME:
            await client.trust.forget_me(interaction)
        else:
            await client.trust.forget_server(interaction)
