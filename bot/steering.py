"""A server's settings in the hands of whoever may manage it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import discord

from bot.acknowledging import acknowledge
from bot.admission import manages
from bot.errors import NoServerError, NotAManagerError
from bot.language import catalogue_for
from bot.storage.errors import EditedMeanwhileError
from bot.storage.guild_store import GuildSettingsStore
from bot.storage.guilds import Changes, GuildSettings
from bot.views.setting_panel import ANSWERS, known_channels, known_roles, setting_panel
from bot.views.setting_tab import Tab

Interaction = discord.Interaction[Any]

# Where each setting stands, so that a menu leads back to its own page.
TABS = {
    **dict.fromkeys(("where", "where_channels", "who", "who_roles"), Tab.ACCESS),
    **dict.fromkeys(ANSWERS, Tab.ANSWERS),
    "watched_channels": Tab.WATCHING,
}


class Steering:
    """Shows settings, and keeps what is chosen."""

    def __init__(self, store: GuildSettingsStore, *, may_watch: bool) -> None:
        """Keep settings in `store`; `may_watch` says whether the operator lets channels be watched."""
        self._store = store
        self._may_watch = may_watch

    async def open(self, interaction: Interaction) -> None:
        """Show the panel, privately.

        Raises:
            NoServerError: there is nothing to set here.
            NotAManagerError: it is not theirs to set.
        """
        guild = managed(interaction)
        await acknowledge(interaction, ephemeral=True, thinking=True)
        await self._show(interaction, await self._store.get(guild.id), Tab.ACCESS)

    async def turn(self, interaction: Interaction, tab: Tab) -> None:
        """Show another page of the panel.

        Raises:
            NotAManagerError: they may not manage the server any more.
        """
        guild = managed(interaction)
        await acknowledge(interaction)
        await self._show(interaction, await self._store.get(guild.id), tab)

    async def choose(
        self, interaction: Interaction, name: str, *, seen: Mapping[str, Any], meant: Any
    ) -> None:
        """Change a setting from what the panel showed to what was chosen; nothing `seen`: from what is stored.

        Raises:
            EditedMeanwhileError: another moderator has chosen otherwise meanwhile.
        """
        guild = managed(interaction)
        await acknowledge(interaction)
        stored = await self._store.get(guild.id)
        await self._change(interaction, guild, name, stored.changed(seen), meant)

    async def fill(
        self, interaction: Interaction, name: str, *, seen: frozenset[int], meant: frozenset[int]
    ) -> None:
        """Change a list from what the panel showed to what was chosen.

        Raises:
            EditedMeanwhileError: with what another moderator has added meanwhile it is too long.
        """
        guild = managed(interaction)
        await acknowledge(interaction)
        stored = await self._store.get(guild.id)
        listed: frozenset[int] = getattr(stored, name)
        known = known_roles if name == "who_roles" else known_channels
        # What the panel cannot show because it was deleted goes with the next change.
        gone = listed - known(listed, guild)
        await self._change(interaction, guild, name, stored.changed({name: seen | gone}), meant)

    async def _change(
        self,
        interaction: Interaction,
        guild: discord.Guild,
        name: str,
        seen: GuildSettings,
        meant: Any,
    ) -> None:
        changes: Changes = {name: meant}  # type: ignore[misc]  # the name comes out of a custom id
        try:
            settings = await self._store.update(guild.id, seen=seen, **changes)
        except EditedMeanwhileError:
            await self._show(interaction, await self._store.get(guild.id), TABS[name])
            raise
        await self._show(interaction, settings, TABS[name])

    async def _show(self, interaction: Interaction, settings: GuildSettings, tab: Tab) -> None:
        said = catalogue_for(interaction.locale)
        guild = managed(interaction)
        view = setting_panel(settings, tab, guild, said, may_watch=self._may_watch)
        await interaction.edit_original_response(view=view)


def managed(interaction: Interaction) -> discord.Guild:
    """Return the server that somebody is about to change.

    Raises:
        NoServerError: there is none, or the bot is no member of it.
        NotAManagerError: they may not manage it.
    """
    if interaction.guild is None or not interaction.is_guild_integration():
        raise NoServerError
    if not manages(interaction):
        raise NotAManagerError
    return interaction.guild
