"""Keeps servers' settings, and loses no change when two moderators make one at once.

Every write names the revision that it is made from and is a single statement: the database refuses it when the revision
has moved on. That needs no lock that is held while somebody thinks, and is the same in SQLite and in PostgreSQL.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Unpack

from sqlalchemy import delete, select, update

from bot.storage.batch import Batch
from bot.storage.cache import Cache
from bot.storage.database import Database
from bot.storage.errors import EditedMeanwhileError
from bot.storage.guilds import Changes, GuildSettings
from bot.storage.merging import merge
from bot.storage.tables import GuildSettingsRow
from bot.storage.upsert import insert_new

# An attempt fails only when somebody else's write went through in that instant. A server has a handful of moderators:
# this many in a row is a fault, not a coincidence.
ATTEMPTS = 64


class GuildSettingsStore:
    """Keeps `GuildSettings`; a server that has none gets the defaults, and no row."""

    def __init__(self, database: Database) -> None:
        """Keep them in `database`."""
        self._database = database
        self._cache: Cache[GuildSettings] = Cache()
        self._batch = Batch(self._read)

    async def get(self, guild_id: int) -> GuildSettings:
        """The server's settings, at most `cache.SECONDS` behind a change that another process made."""
        return await self._cache.get(guild_id, self._batch.get)

    async def update(
        self, guild_id: int, *, seen: GuildSettings | None = None, **changes: Unpack[Changes]
    ) -> GuildSettings:
        """Change only the settings named, whatever happens to the others meanwhile; returns all of them.

        `seen` are the settings that the person looked at while choosing: with them, lists are merged, and a setting
        that somebody else has changed too is not overwritten. Without them, the last to come wins.

        Raises:
            EditedMeanwhileError: somebody else has changed the same setting since `seen`.
            pydantic.ValidationError: a change is out of range.
        """
        for _ in range(ATTEMPTS):
            stored = await self._batch.get(guild_id)
            saved = await self._swap(merge(seen or stored, changes, stored))
            if saved is not None:
                return saved
        raise EditedMeanwhileError

    async def forget_user(self, user_id: int) -> int:
        """Nothing here is a person's: settings name channels and roles only."""
        return 0

    async def forget_guild(self, guild_id: int) -> int:
        """Delete the server's settings."""
        async with self._database.erasing() as connection:
            gone = await connection.execute(
                delete(GuildSettingsRow).where(GuildSettingsRow.guild_id == guild_id)
            )
        self._cache.drop(guild_id)
        return gone.rowcount

    async def _read(self, guild_ids: Collection[int]) -> dict[int, GuildSettings]:
        query = select(GuildSettingsRow.__table__).where(GuildSettingsRow.guild_id.in_(guild_ids))
        async with self._database.begin() as connection:
            rows = (await connection.execute(query)).all()
        found = {row.guild_id: GuildSettings.model_validate(row) for row in rows}
        return {one: found.get(one) or GuildSettings(guild_id=one) for one in guild_ids}

    async def _swap(self, settings: GuildSettings) -> GuildSettings | None:
        """Write `settings` if what is stored has their revision still; as written, or None."""
        after = settings.model_copy(update={"revision": settings.revision + 1})
        async with self._database.begin() as connection:
            if settings.revision == 0:
                is_written = await insert_new(connection, GuildSettingsRow, after.model_dump())
            else:
                written = await connection.execute(
                    update(GuildSettingsRow)
                    .where(GuildSettingsRow.guild_id == settings.guild_id)
                    .where(GuildSettingsRow.revision == settings.revision)
                    .values(after.model_dump(exclude={"guild_id"}))
                )
                is_written = written.rowcount == 1
        self._cache.drop(settings.guild_id)
        return after if is_written else None
