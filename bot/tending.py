"""Deleting what was kept about servers that have removed the bot."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection

import structlog

from bot.storage.errors import StorageUnreachableError
from bot.storage.forgetting import Forgets
from bot.storage.opening import Storage

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)

# Servers wait for a day (`bot.storage.departures`); an hour more or less is nothing to that.
SECONDS = 3600.0


class Tending:
    """Notes who comes and goes, and deletes when it is time."""

    def __init__(
        self,
        storage: Storage,
        others: tuple[Forgets, ...],
        present: Callable[[], Collection[int]],
    ) -> None:
        """Delete from `storage`, and from what `others` keep; `present` tells all servers that the bot is in."""
        self._storage = storage
        self._others = others
        self._present = present
        self._running: asyncio.Task[None] | None = None
        # Held while the database is at work: a bot that stops in the middle would leave a connection behind.
        self._at_work = asyncio.Lock()
        self._is_stopped = False

    async def begin(self) -> None:
        """Make up for what happened while the bot was down, and go on from there."""
        async with self._at_work:
            if self._is_stopped:
                return
            try:
                await self._storage.departures.reconcile(self._present())
            except StorageUnreachableError:
                log.warning("departures.unreconciled")
            await self.purge()
            if self._running is None:
                self._running = asyncio.create_task(self._go_on())

    async def left(self, guild_id: int) -> None:
        """Note that a server has removed the bot."""
        await self._storage.departures.left(guild_id)

    async def returned(self, guild_id: int) -> None:
        """Note that a server has the bot again."""
        await self._storage.departures.returned(guild_id)

    async def purge(self) -> None:
        """Delete what is due; what fails is due again in an hour."""
        try:
            purged = await self._storage.purge(*self._others, present=self._present())
        except StorageUnreachableError:
            log.warning("departures.unpurged")
        else:
            log.info("departures.purged", guilds=purged)

    async def stop(self) -> None:
        """Finish what is under way, and begin nothing more."""
        async with self._at_work:
            self._is_stopped = True
            if self._running is not None:
                self._running.cancel()
                await asyncio.gather(self._running, return_exceptions=True)

    async def _go_on(self) -> None:
        while True:
            await asyncio.sleep(SECONDS)
            async with self._at_work:
                await self.purge()
