"""The menus of the panel of settings. Each knows from its own message what was chosen before.

That is what makes two moderators at once safe: a change is sent to the store together with what the one who made it was
looking at (`GuildSettingsStore.update`).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

import discord
from discord import ui
from discord.enums import ChannelType

from bot.language import Catalogue
from bot.storage.guilds import LISTED_MAX, GuildSettings
from bot.views.control import NEVER, Layout, NamedControl, custom_id, named
from bot.views.setting_choices import CHOICES, chosen

if TYPE_CHECKING:
    from bot.client import Client

VERB = "set"
# Where articles are talked about; a category stands for its channels. Discord's schema refuses media channels.
CHANNEL_TYPES = [
    ChannelType.text,
    ChannelType.news,
    ChannelType.forum,
    ChannelType.voice,
    ChannelType.category,
]


class ChoiceMenu(NamedControl[ui.Select[Layout]], template=named(VERB, CHOICES)):
    """Chooses among a setting's values."""

    @classmethod
    def make(cls, name: str, settings: GuildSettings, said: Catalogue) -> Self:
        """Return a new menu that shows what is chosen now."""
        now = chosen(name, settings)
        options = [
            discord.SelectOption(label=label, value=value, default=value in now)
            for value, label in CHOICES[name].options(said)
        ]
        most = len(options) if CHOICES[name].several else 1
        menu: ui.Select[Layout] = ui.Select(
            custom_id=custom_id(VERB, name), options=options, max_values=most
        )
        return cls(name, menu)

    async def used(self, interaction: discord.Interaction[Any], client: Client) -> None:
        """Keep what was chosen."""
        read = CHOICES[self.name].read
        before = [option.value for option in self.item.options if option.default]
        await client.steering.choose(
            interaction,
            self.name,
            seen={self.name: read(before)} if before else {},
            meant=read(self.item.values),
        )


ListKind = TypeVar("ListKind", bound="ui.ChannelSelect[Layout] | ui.RoleSelect[Layout]")


class ListMenu(NamedControl[ListKind], Generic[ListKind], template=NEVER):
    """Lists channels or roles, and shows what is listed now."""

    async def used(self, interaction: discord.Interaction[Any], client: Client) -> None:
        """Keep what was listed."""
        await client.steering.fill(
            interaction,
            self.name,
            seen=frozenset(one.id for one in self.item.default_values),
            meant=frozenset(one.id for one in self.item.values),
        )


class ChannelMenu(
    ListMenu["ui.ChannelSelect[Layout]"],
    template=named(VERB, ("where_channels", "watched_channels")),
):
    """Lists channels."""

    @classmethod
    def make(cls, name: str, listed: Iterable[int], said: Catalogue) -> Self:
        """Return a new menu that shows what is listed now."""
        defaults = [discord.Object(one, type=discord.abc.GuildChannel) for one in sorted(listed)]
        menu: ui.ChannelSelect[Layout] = ui.ChannelSelect(
            custom_id=custom_id(VERB, name),
            channel_types=CHANNEL_TYPES,
            placeholder=said.choose_channels,
            min_values=0,
            max_values=LISTED_MAX,
            default_values=[discord.SelectDefaultValue.from_channel(one) for one in defaults],
        )
        return cls(name, menu)


class RoleMenu(ListMenu["ui.RoleSelect[Layout]"], template=named(VERB, ("who_roles",))):
    """Lists roles."""

    @classmethod
    def make(cls, name: str, listed: Iterable[int], said: Catalogue) -> Self:
        """Return a new menu that shows what is listed now."""
        defaults = [discord.Object(one, type=discord.Role) for one in sorted(listed)]
        menu: ui.RoleSelect[Layout] = ui.RoleSelect(
            custom_id=custom_id(VERB, name),
            placeholder=said.choose_roles,
            min_values=0,
            max_values=LISTED_MAX,
            default_values=[discord.SelectDefaultValue.from_role(one) for one in defaults],
        )
        return cls(name, menu)
