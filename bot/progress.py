"""How far the work on several submissions is: shown now and then, never in the way of an answer."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from types import TracebackType
from typing import Self

import aiohttp
import discord
import structlog

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)

# At most one edit in so many seconds: Discord takes about five in five seconds of one message, and the answers
# themselves need theirs; a person does not look more often.
INTERVAL = 2.0

Pause = Callable[[float], Awaitable[None]]


class Progress:
    """Counts what is done, and shows it every `INTERVAL` seconds in which nothing else was shown."""

    def __init__(
        self,
        show: Callable[[int, int], Awaitable[None]],
        total: int,
        *,
        pause: Pause = asyncio.sleep,
    ) -> None:
        """Show with `show(done, total)`; `pause` waits, and is there for tests to say when."""
        self._show = show
        self._total = total
        self._pause = pause
        self._done = 0
        self._shown: int | None = None
        self._is_answered = False
        self._turn = asyncio.Lock()
        self._ticking: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        if self._total > 1:
            self._ticking = asyncio.create_task(self._tick())
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._ticking is None:
            return
        # An edit that is on its way is waited for: what follows must not be overtaken by it.
        async with self._turn:
            self._ticking.cancel()

    def count(self, _job: object) -> None:
        """One more is done."""
        self._done += 1

    @asynccontextmanager
    async def answering(self) -> AsyncIterator[None]:
        """Show nothing while an answer is sent; it takes the place of what was shown."""
        async with self._turn:
            yield
            self._shown = None
            self._is_answered = True

    async def _tick(self) -> None:
        is_shown = True
        while is_shown:
            await self._pause(INTERVAL)
            async with self._turn:
                is_shown = await self._told()

    async def _told(self) -> bool:
        """Show what there is to show; False when Discord will not have it."""
        is_new = self._shown != self._done and not self._is_answered
        self._is_answered = False
        if not is_new or self._done == self._total:
            return True
        try:
            await self._show(self._done, self._total)
        except (discord.HTTPException, aiohttp.ClientError) as error:
            # The answers come all the same.
            log.info("progress.unseen", why=type(error).__name__)
            return False
        self._shown = self._done
        return True
