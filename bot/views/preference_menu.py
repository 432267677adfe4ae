"""Who sees the digests that a person asks for, as that person wants it."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Any, Self

import discord
from discord import ui

from bot.language import Catalogue
from bot.views.control import Layout
from bot.views.tickets import PREFIX, VERSION

if TYPE_CHECKING:
    from bot.client import Client

CUSTOM_ID = f"{PREFIX}{VERSION}:mine"
VALUES: dict[str, bool | None] = {"server": None, "all": False, "asker": True}


class PreferenceMenu(ui.DynamicItem[ui.Select[Layout]], template=re.compile(CUSTOM_ID, re.ASCII)):
    """Chooses who sees one's digests."""

    @classmethod
    def make(cls, private: bool | None, said: Catalogue) -> Self:
        """Return a new menu that shows what is chosen now."""
        labels = {
            "server": said.visible_as_server,
            "all": said.visible_all,
            "asker": said.visible_asker,
        }
        options = [
            discord.SelectOption(label=label, value=value, default=VALUES[value] is private)
            for value, label in labels.items()
        ]
        return cls(ui.Select(custom_id=CUSTOM_ID, options=options))

    @classmethod
    async def from_custom_id(
        cls,
        interaction: discord.Interaction[Any],
        item: ui.Item[Any],
        match: re.Match[str],
        /,
    ) -> Self:
        """Return the menu that somebody chose from."""
        assert isinstance(item, ui.Select)  # noqa: S101 - Discord sends the kind that was made
        return cls(item)

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Keep what was chosen."""
        client: Client = interaction.client
        private = VALUES.get(self.item.values[0])
        await client.serve(interaction, partial(client.trust.prefer, interaction, private))
