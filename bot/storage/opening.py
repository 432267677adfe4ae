"""Every store on one open database: the only place that knows them all."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Self

from bot.storage.address import DEFAULT
from bot.storage.database import Database
from bot.storage.departures import DepartureStore
from bot.storage.forgetting import Forgets, forget_guild
from bot.storage.guild_store import GuildSettingsStore
from bot.storage.preferences import PreferenceStore


@dataclass(frozen=True, slots=True)
class Storage:
    """The stores, and the database that they share."""

    database: Database
    guilds: GuildSettingsStore
    preferences: PreferenceStore
    departures: DepartureStore

    @classmethod
    async def open(cls, address: str = DEFAULT) -> Self:
        """Open the database at `address` and bring it up to date.

        Raises:
            DatabaseError: it cannot be used; the message is for the operator.
        """
        database = await Database.open(address)
        return cls(
            database,
            GuildSettingsStore(database),
            PreferenceStore(database),
            DepartureStore(database),
        )

    @property
    def keepers(self) -> tuple[Forgets, ...]:
        """Every store. Departures are the last: until all else is deleted, the note that it must be stays."""
        return (self.guilds, self.preferences, self.departures)

    async def purge(self, *others: Forgets, present: Collection[int] = ()) -> int:
        """Delete what is kept, here and by `others`, about servers whose wait is over; how many servers.

        Servers that the bot is in, `present`, keep what they have: that one came back was not noted, and is now.

        Raises:
            StorageUnreachableError: the database did not answer, or not in time.
        """
        due = await self.departures.due()
        gone = [guild_id for guild_id in due if guild_id not in present]
        for guild_id in set(due) - set(gone):
            await self.departures.returned(guild_id)
        for guild_id in gone:
            await forget_guild(guild_id, (*others, *self.keepers))
        return len(gone)

    async def close(self) -> None:
        """Disconnect."""
        await self.database.close()
