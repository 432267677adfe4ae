"""What a person has chosen for themselves, in every server and in direct messages."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import delete, select

from bot.storage.batch import Batch
from bot.storage.cache import Cache
from bot.storage.database import Database
from bot.storage.tables import PreferencesRow
from bot.storage.upsert import put


class PreferenceStore:
    """Keeps whether a person wants digests privately."""

    def __init__(self, database: Database) -> None:
        """Keep them in `database`."""
        self._database = database
        self._cache: Cache[bool | None] = Cache()
        self._batch = Batch(self._read)

    async def private(self, user_id: int) -> bool | None:
        """Whether the person wants digests privately; None: as the server has it."""
        return await self._cache.get(user_id, self._batch.get)

    async def set_private(self, user_id: int, private: bool | None) -> None:
        """Keep the person's choice; None withdraws it and leaves nothing behind."""
        if private is None:
            await self.forget_user(user_id)
            return
        async with self._database.begin() as connection:
            await put(connection, PreferencesRow, {"user_id": user_id, "private": private})
        self._cache.drop(user_id)

    async def forget_user(self, user_id: int) -> int:
        """Delete the person's choice."""
        async with self._database.erasing() as connection:
            gone = await connection.execute(
                delete(PreferencesRow).where(PreferencesRow.user_id == user_id)
            )
        self._cache.drop(user_id)
        return gone.rowcount

    async def forget_guild(self, guild_id: int) -> int:
        """Nothing here is a server's."""
        return 0

    async def _read(self, user_ids: Collection[int]) -> dict[int, bool | None]:
        query = select(PreferencesRow.user_id, PreferencesRow.private).where(
            PreferencesRow.user_id.in_(user_ids)
        )
        async with self._database.begin() as connection:
            rows = (await connection.execute(query)).all()
        found = {row.user_id: row.private for row in rows}
        return {user_id: found.get(user_id) for user_id in user_ids}
