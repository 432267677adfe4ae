"""Who sees the digests that a person asks for, as that person wants it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

import discord
from discord import ui

from bot.language import Catalogue
from bot.views.control import Layout, NamedControl, custom_id, named

if TYPE_CHECKING:
    from bot.client import Client

VERB = "mine"
VALUES: dict[str, bool | None] = {"server": None, "all": False, "asker": True}


class PreferenceMenu(NamedControl[ui.Select[Layout]], template=named(VERB)):
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
        return cls("", ui.Select(custom_id=custom_id(VERB), options=options))

    async def used(self, interaction: discord.Interaction[Any], client: Client) -> None:
        """Keep what was chosen."""
        await client.trust.prefer(interaction, VALUES.get(self.item.values[0]))
