"""Who may have a digest, where and how often, and how it is shown: what moderators and people have set, put together.

What somebody asks for outright goes before their own preference, and that before the server's default. The settings are
read before a request is acknowledged, because the acknowledgement already says who will see the answer.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, Self

import discord

from bot.errors import PlaceClosedError, RoleMissingError
from bot.language import Catalogue, catalogue_for
from bot.rates import Rates
from bot.storage.errors import StorageUnreachableError
from bot.storage.guilds import GuildSettings
from bot.storage.opening import Storage
from bot.terms import Terms
from bot.views.look import WHOLE, Look

# Discord gives up three seconds after somebody asked; a database that hesitates longer than this over all that a
# request needs of it is said to be away.
READ_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Asker:
    """Somebody who asks, and where. Without `guild_id` no server's settings hold: there is none, or it has no bot."""

    user_id: int
    guild_id: int | None = None
    place: frozenset[int] = frozenset()
    roles: frozenset[int] = frozenset()
    is_manager: bool = False

    @classmethod
    def of_interaction(cls, interaction: discord.Interaction[Any]) -> Self:
        """Return who used a command, a button or a form."""
        user = interaction.user
        if not isinstance(user, discord.Member) or not interaction.is_guild_integration():
            return cls(user.id)
        place = _place(interaction.channel) or frozenset(filter(None, [interaction.channel_id]))
        return cls(user.id, user.guild.id, place, _roles(user), manages(interaction))

    @classmethod
    def of_message(cls, message: discord.Message) -> Self:
        """Return who wrote a message."""
        author = message.author
        if not isinstance(author, discord.Member):
            return cls(author.id)
        is_manager = author.guild_permissions.manage_guild
        return cls(author.id, author.guild.id, _place(message.channel), _roles(author), is_manager)


class Admission:
    """Lets people in."""

    def __init__(self, storage: Storage, rates: Rates) -> None:
        """Go by what is stored, and count in `rates`."""
        self._storage = storage
        self._rates = rates

    async def enter(self, asker: Asker, *, private: bool | None = None) -> Terms:
        """Let somebody in who asks for a digest; `private` is what they say themselves about who sees it.

        Raises:
            PlaceClosedError: moderators do not want the bot here.
            RoleMissingError: moderators have it for others.
            StorageUnreachableError: what they want cannot be read.
        """
        async with _in_time():
            settings = await self._settings(asker.guild_id)
            if settings is not None:
                if not settings.is_open_in(asker.place):
                    raise PlaceClosedError
                if not settings.admits(asker.roles, is_manager=asker.is_manager):
                    raise RoleMissingError
            if private is None:
                private = await self._storage.preferences.private(asker.user_id)
        if settings is None:
            return Terms(private=bool(private))
        shown_privately = settings.private if private is None else private
        return Terms(shown_privately, settings.in_thread, Look.of(settings), settings.cooldown)

    def count(self, asker: Asker, articles: int, terms: Terms) -> None:
        """Count a request that is about to be carried out on the terms on which `enter` let it in.

        Raises:
            TooOftenError: the person or the server has to wait.
        """
        cost = max(1, articles)
        self._rates.take(asker.user_id, asker.guild_id, cost=cost, cooldown=terms.cooldown)

    async def watches(self, asker: Asker) -> Look | None:
        """Return how digests look where somebody has posted; None where moderators want none offered.

        Raises:
            StorageUnreachableError: what they want cannot be read.
        """
        async with _in_time():
            settings = await self._settings(asker.guild_id)
        if settings is None or settings.watched_channels.isdisjoint(asker.place):
            return None
        return Look.of(settings) if settings.is_open_in(asker.place) else None

    async def look(self, interaction: discord.Interaction[Any]) -> Look:
        """Return how digests look where somebody pressed a button.

        Raises:
            StorageUnreachableError: what moderators want cannot be read.
        """
        async with _in_time():
            settings = await self._settings(Asker.of_interaction(interaction).guild_id)
        return WHOLE if settings is None else Look.of(settings)

    async def language(self, interaction: discord.Interaction[Any]) -> Catalogue:
        """Return the language of what everybody sees where somebody pressed a button."""
        own = catalogue_for(interaction.locale)
        try:
            look = await self.look(interaction)
        except StorageUnreachableError:
            return own  # a page in another language is better than none
        return look.language or own

    async def _settings(self, guild_id: int | None) -> GuildSettings | None:
        return None if guild_id is None else await self._storage.guilds.get(guild_id)


def manages(interaction: discord.Interaction[Any]) -> bool:
    """Whether somebody may manage the server that they are in."""
    permissions = interaction.permissions
    is_member = isinstance(interaction.user, discord.Member)
    return is_member and (permissions.manage_guild or permissions.administrator)


@asynccontextmanager
async def _in_time() -> AsyncIterator[None]:
    """Wait for the database, but not longer than Discord does."""
    try:
        async with asyncio.timeout(READ_SECONDS):
            yield
    except TimeoutError:
        raise StorageUnreachableError from None


def _roles(member: discord.Member) -> frozenset[int]:
    return frozenset(role.id for role in member.roles)


def _place(channel: Any) -> frozenset[int]:
    """The ids of a channel, of the channel that it is a thread of, and of their category."""
    parent = getattr(channel, "parent", None)
    ids = (
        getattr(channel, "id", None),
        getattr(channel, "parent_id", None),
        getattr(channel if parent is None else parent, "category_id", None),
    )
    return frozenset(filter(None, ids))
