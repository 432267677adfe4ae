"""The menus of the panel of settings. Each knows from its own message what was chosen before.

That is what makes two moderators at once safe: a change is sent to the store together with what the one who made it was
looking at (`GuildSettingsStore.update`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, Any, Self

import discord
from discord import ui
from discord.enums import ChannelType

from bot.language import Catalogue
from bot.storage.guilds import LISTED_MAX, GuildSettings
from bot.views.control import Layout
from bot.views.setting_choices import CHOICES, chosen
from bot.views.tickets import PREFIX, VERSION

if TYPE_CHECKING:
    from bot.client import Client

START = f"{PREFIX}{VERSION}:set:"
# Where articles are talked about; a category stands for its channels. Discord's schema refuses media channels.
CHANNEL_TYPES = [
    ChannelType.text,
    ChannelType.news,
    ChannelType.forum,
    ChannelType.voice,
    ChannelType.category,
]


def _template(names: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"{START}(?P<name>{'|'.join(names)})", re.ASCII)


class ChoiceMenu(ui.DynamicItem[ui.Select[Layout]], template=_template(CHOICES)):
    """Chooses among a setting's values."""

    def __init__(self, name: str, menu: ui.Select[Layout]) -> None:
        """Wrap a menu as it stands in a message."""
        super().__init__(menu)
        self.name = name

    @classmethod
    def make(cls, name: str, settings: GuildSettings, said: Catalogue) -> Self:
        """Return a new menu that shows what is chosen now."""
        now = chosen(name, settings)
        options = [
            discord.SelectOption(label=label, value=value, default=value in now)
            for value, label in CHOICES[name].options(said)
        ]
        most = len(options) if CHOICES[name].several else 1
        return cls(name, ui.Select(custom_id=f"{START}{name}", options=options, max_values=most))

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
        return cls(match["name"], item)

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Keep what was chosen."""
        client: Client = interaction.client
        read = CHOICES[self.name].read
        before = [option.value for option in self.item.options if option.default]
        change = partial(
            client.steering.choose,
            interaction,
            self.name,
            seen={self.name: read(before)} if before else {},
            meant=read(self.item.values),
        )
        await client.serve(interaction, change)


class ChannelMenu(
    ui.DynamicItem[ui.ChannelSelect[Layout]],
    template=_template(("where_channels", "watched_channels")),
):
    """Lists channels."""

    def __init__(self, name: str, menu: ui.ChannelSelect[Layout]) -> None:
        """Wrap a menu as it stands in a message."""
        super().__init__(menu)
        self.name = name

    @classmethod
    def make(cls, name: str, listed: Iterable[int], said: Catalogue) -> Self:
        """Return a new menu that shows what is listed now."""
        defaults = [discord.Object(one, type=discord.abc.GuildChannel) for one in sorted(listed)]
        menu: ui.ChannelSelect[Layout] = ui.ChannelSelect(
            custom_id=f"{START}{name}",
            channel_types=CHANNEL_TYPES,
            placeholder=said.choose_channels,
            min_values=0,
            max_values=LISTED_MAX,
            default_values=[discord.SelectDefaultValue.from_channel(one) for one in defaults],
        )
        return cls(name, menu)

    @classmethod
    async def from_custom_id(
        cls,
        interaction: discord.Interaction[Any],
        item: ui.Item[Any],
        match: re.Match[str],
        /,
    ) -> Self:
        """Return the menu that somebody chose from."""
        assert isinstance(item, ui.ChannelSelect)  # noqa: S101 - Discord sends the kind that was made
        return cls(match["name"], item)

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Keep what was listed."""
        await _keep_list(self, interaction)


class RoleMenu(ui.DynamicItem[ui.RoleSelect[Layout]], template=_template(("who_roles",))):
    """Lists roles."""

    def __init__(self, name: str, menu: ui.RoleSelect[Layout]) -> None:
        """Wrap a menu as it stands in a message."""
        super().__init__(menu)
        self.name = name

    @classmethod
    def make(cls, name: str, listed: Iterable[int], said: Catalogue) -> Self:
        """Return a new menu that shows what is listed now."""
        defaults = [discord.Object(one, type=discord.Role) for one in sorted(listed)]
        menu: ui.RoleSelect[Layout] = ui.RoleSelect(
            custom_id=f"{START}{name}",
            placeholder=said.choose_roles,
            min_values=0,
            max_values=LISTED_MAX,
            default_values=[discord.SelectDefaultValue.from_role(one) for one in defaults],
        )
        return cls(name, menu)

    @classmethod
    async def from_custom_id(
        cls,
        interaction: discord.Interaction[Any],
        item: ui.Item[Any],
        match: re.Match[str],
        /,
    ) -> Self:
        """Return the menu that somebody chose from."""
        assert isinstance(item, ui.RoleSelect)  # noqa: S101 - Discord sends the kind that was made
        return cls(match["name"], item)

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Keep what was listed."""
        await _keep_list(self, interaction)


async def _keep_list(menu: ChannelMenu | RoleMenu, interaction: discord.Interaction[Any]) -> None:
    client: Client = interaction.client
    change = partial(
        client.steering.fill,
        interaction,
        menu.name,
        seen=frozenset(one.id for one in menu.item.default_values),
        meant=frozenset(one.id for one in menu.item.values),
    )
    await client.serve(interaction, change)
