"""Trouble on purpose: errors, rate limits, delays and broken connections.

Source: Discord's documentation, "Rate Limits"; a 429 without a Via header comes from the network in
front of Discord, and libraries take it for a ban.
"""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import dataclass
from fnmatch import fnmatchcase

from aiohttp import web

from tests.simulator.answers import json_answer

REQUESTS_A_SECOND = 50
"""The global rate limit; interaction endpoints are exempt."""

INVALID_REQUESTS, INVALID_WITHIN = 10_000, 10 * 60
"""So many answers of 401, 403 and 429 within ten minutes, and the address is banned."""


@dataclass
class Fault:
    """What happens to the next requests that match."""

    method: str
    pattern: str
    times: int = 1
    status: int | None = None
    delay: float = 0.0
    drop_connection: bool = False
    carried_out: bool = False
    retry_after: float = 0.05
    is_global: bool = False
    hold: Hold | None = None

    def matches(self, method: str, path: str) -> bool:
        """Say whether it strikes this request; the path is the one below the API's base."""
        return self.times > 0 and method == self.method and fnmatchcase(path, self.pattern)

    def answer(self) -> web.Response:
        """Return the answer in place of Discord's proper one."""
        if self.status == 429:
            return too_many_requests(self.retry_after, is_global=self.is_global)
        body = {"message": f"{self.status}: trouble on purpose", "code": 0}
        return json_answer(body, self.status or 500)


class Hold:
    """A request that waits until the test lets it go on."""

    def __init__(self) -> None:
        self._reached = asyncio.Event()
        self._released = asyncio.Event()

    async def reached(self, *, timeout: float = 10) -> None:  # noqa: ASYNC109
        """Wait until the bot has sent the request."""
        async with asyncio.timeout(timeout):
            await self._reached.wait()

    def release(self) -> None:
        """Let the request go on."""
        self._released.set()

    async def wait(self) -> None:
        """Stand still until released."""
        self._reached.set()
        await self._released.wait()


class Faults:
    """The trouble that is still to come."""

    def __init__(self) -> None:
        self._planned: list[Fault] = []

    def plan(self, fault: Fault) -> None:
        """Have a fault strike."""
        self._planned.append(fault)

    def take(self, method: str, path: str) -> Fault | None:
        """Return the fault that strikes this request, and count it."""
        for fault in self._planned:
            if fault.matches(method, path):
                fault.times -= 1
                return fault
        return None


class RateLimit:
    """Counts what happened within the last `seconds`, and says when it was too much."""

    def __init__(self, most: int, seconds: float) -> None:
        self._most = most
        self._seconds = seconds
        self._moments: deque[float] = deque()

    def wait_needed(self, now: float) -> float:
        """Return how many seconds too early something comes, or 0."""
        while self._moments and self._moments[0] <= now - self._seconds:
            self._moments.popleft()
        if len(self._moments) >= self._most:
            return self._moments[0] + self._seconds - now
        return 0.0

    def count(self, now: float) -> None:
        """Count one more."""
        self._moments.append(now)


def banned() -> web.Response:
    """Return what the network in front of Discord answers an address that sent much rubbish."""
    return web.Response(status=429, text="error code: 1015")


def too_many_requests(retry_after: float, *, is_global: bool) -> web.Response:
    """Return a 429 as Discord sends it."""
    body = {
        "message": "You are being rate limited.",
        "retry_after": retry_after,
        "global": is_global,
    }
    headers = {
        "Via": "1.1 google",
        "Retry-After": str(max(1, round(retry_after))),
        "X-RateLimit-Scope": "global" if is_global else "user",
    }
    if is_global:
        headers["X-RateLimit-Global"] = "true"
    return json_answer(body, 429, headers)
