"""*Forget me* and *Forget this server*."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Any, Literal, Self

import discord
from discord import ui

from bot.views.control import Layout
from bot.views.tickets import PREFIX, VERSION

if TYPE_CHECKING:
    from bot.client import Client

START = f"{PREFIX}{VERSION}:forget:"

Whom = Literal["me", "server"]


class ForgetButton(
    ui.DynamicItem[ui.Button[Layout]],
    template=re.compile(rf"{START}(?P<whom>me|server)", re.ASCII),
):
    """Deletes what is kept."""

    def __init__(self, whom: Whom, button: ui.Button[Layout]) -> None:
        """Wrap a button as it stands in a message."""
        super().__init__(button)
        self.whom: Whom = whom

    @classmethod
    def make(cls, whom: Whom, label: str) -> Self:
        """Return a new button."""
        style = discord.ButtonStyle.danger
        return cls(whom, ui.Button(label=label, custom_id=f"{START}{whom}", style=style))

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
        return cls("me" if match["whom"] == "me" else "server", item)

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Delete it."""
        client: Client = interaction.client
        forget = client.trust.forget_me if self.whom == "me" else client.trust.forget_server
        await client.serve(interaction, partial(forget, interaction))
