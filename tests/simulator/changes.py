"""Waiting until the world looks a certain way, without asking it over and over."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

Seen = TypeVar("Seen")


class NothingHappenedError(AssertionError):
    """What a test waited for did not come."""


class Changes:
    """Tells everybody who waits that something changed.

    Whoever waits looks again only then, so that there is neither a sleep nor a polling loop.
    """

    def __init__(self, story: Callable[[], str]) -> None:
        """`story` says what did happen, for the message of a wait that ended in vain."""
        self._waiters: set[asyncio.Future[None]] = set()
        self._story = story

    def announce(self) -> None:
        """Something changed."""
        for waiter in self._waiters:
            if not waiter.done():
                waiter.set_result(None)

    async def until(self, look: Callable[[], Seen | None], what: str, timeout: float) -> Seen:  # noqa: ASYNC109
        """Return what `look` sees, as soon as it sees something other than None."""
        try:
            async with asyncio.timeout(timeout):
                while (seen := look()) is None:
                    await self._next_change()
        except TimeoutError:
            raise NothingHappenedError(
                f"waited {timeout:g} s in vain for {what}.\n{self._story()}"
            ) from None
        return seen

    async def _next_change(self) -> None:
        waiter = asyncio.get_running_loop().create_future()
        self._waiters.add(waiter)
        try:
            await waiter
        finally:
            self._waiters.discard(waiter)
