"""Many reads at once as one: a hundred people who ask in the same moment cost one query, not a hundred.

A read goes through a thread and back several times. Alone that takes a millisecond; a hundred of them, each waiting for
its turn, would use up the three seconds in which Discord wants to hear from us.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Collection, Mapping
from typing import Generic, TypeVar

Value = TypeVar("Value")

# Values in one query. SQLite takes 32,766 parameters, and older ones 999.
MOST = 500


class Batch(Generic[Value]):
    """Collects the keys that are asked for while a query is under way, and asks for all of them in the next."""

    def __init__(self, read: Callable[[Collection[int]], Awaitable[Mapping[int, Value]]]) -> None:
        """Read with `read`, which returns a value for every key."""
        self._read = read
        self._waiting: dict[int, asyncio.Future[Value]] = {}
        self._running: asyncio.Task[None] | None = None

    async def get(self, key: int) -> Value:
        """The value of `key`, read after this was called.

        Raises:
            StorageUnreachableError: the query failed.
        """
        future = self._waiting.setdefault(key, asyncio.get_running_loop().create_future())
        if self._running is None:
            self._running = asyncio.create_task(self._run())
        # Whoever gives up waiting does not take the value away from the others.
        return await asyncio.shield(future)

    async def _run(self) -> None:
        try:
            while self._waiting:
                keys = list(self._waiting)[:MOST]
                await self._answer({key: self._waiting.pop(key) for key in keys})
        finally:
            self._running = None

    async def _answer(self, futures: Mapping[int, asyncio.Future[Value]]) -> None:
        try:
            found = await self._read(futures.keys())
        except Exception as error:  # noqa: BLE001 - it is raised where the values are waited for
            for future in futures.values():
                future.set_exception(error)
                # Read once here: whoever waited may have given up, and nobody would have seen it.
                future.exception()
        else:
            for key, future in futures.items():
                future.set_result(found[key])
