"""Servers that the bot is no longer in, until what was kept about them is deleted.

The wait is for those who remove a bot and invite it again, by mistake or to give it other permissions: they find their
settings as they were. A removal that happened while the bot was down is noticed at the next start (`reconcile`), by
what is stored about servers that the bot is not in: so no other bot, which is in other servers, may store there.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection

from sqlalchemy import delete, select

from bot.storage.database import Database
from bot.storage.tables import DepartureRow, GuildSettingsRow
from bot.storage.upsert import insert_new

# How long settings stay after the bot was removed. One day: over any re-invitation, and short enough to be called
# deletion in a privacy policy.
KEPT_SECONDS = 24 * 60 * 60


class DepartureStore:
    """Keeps which servers have removed the bot, and since when."""

    def __init__(self, database: Database, clock: Callable[[], float] = time.time) -> None:
        """Keep them in `database`; `clock` gives seconds since 1970."""
        self._database = database
        self._clock = clock

    async def left(self, guild_id: int) -> None:
        """Note that the bot was removed from a server; the first note counts."""
        row = {"guild_id": guild_id, "left_at": int(self._clock())}
        async with self._database.begin() as connection:
            await insert_new(connection, DepartureRow, row)

    async def returned(self, guild_id: int) -> None:
        """Note that the bot is in the server again: its settings stay."""
        await self.forget_guild(guild_id)

    async def reconcile(self, present: Collection[int]) -> None:
        """Make up for what happened while the bot was down.

        `present` are all servers that the bot is in, over all shards: settings of any other one are on their way out.
        """
        async with self._database.begin() as connection:
            departed = set(await connection.scalars(select(DepartureRow.guild_id)))
            configured = set(await connection.scalars(select(GuildSettingsRow.guild_id)))
        here = set(present)
        for guild_id in departed & here:
            await self.returned(guild_id)
        for guild_id in configured - here - departed:
            await self.left(guild_id)

    async def due(self) -> list[int]:
        """The servers whose wait is over, the longest gone first."""
        latest = int(self._clock()) - KEPT_SECONDS
        async with self._database.begin() as connection:
            found = await connection.scalars(
                select(DepartureRow.guild_id)
                .where(DepartureRow.left_at <= latest)
                .order_by(DepartureRow.left_at, DepartureRow.guild_id)
            )
            return list(found)

    async def forget_user(self, user_id: int) -> int:
        """Nothing here is a person's."""
        return 0

    async def forget_guild(self, guild_id: int) -> int:
        """Delete the note about the server."""
        async with self._database.erasing() as connection:
            gone = await connection.execute(
                delete(DepartureRow).where(DepartureRow.guild_id == guild_id)
            )
        return gone.rowcount
