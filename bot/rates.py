"""How often one person and one server may ask, kept in memory: a restart forgives everybody.

Each limit is a bucket that refills steadily: a few requests at once are fine, a stream of them is slowed down. A bucket
is one number, the time when it will be full again (the generic cell rate algorithm), so there is nothing to refill and
a full bucket need not be kept. aiolimiter and discord.py's cooldowns were weighed: the first waits instead of telling
how long, the second keeps no bound on its memory.
"""

from __future__ import annotations

import hashlib
import math
import secrets
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import ClassVar, Generic, TypeVar

from bot.errors import RequestError
from bot.language import ENGLISH

Key = TypeVar("Key", bound=Hashable)


class TooOftenError(RequestError):
    """A person asks more often than they may; `seconds` says when they may again."""

    code: ClassVar[str] = "too_often"
    sentence: ClassVar[str] = "That is faster than I may answer you; please try again in {wait}."

    def __init__(self, seconds: int) -> None:
        """Ask for a wait of whole seconds."""
        super().__init__(seconds=seconds, wait=ENGLISH.duration(seconds))
        self.seconds = seconds


class ServerTooOftenError(TooOftenError):
    """A server's members together ask more often than they may."""

    code = "server_too_often"
    sentence = "This server has many articles under way; please try again in {wait}."


@dataclass(frozen=True, slots=True)
class Rate:
    """`count` requests at once, and one more every `seconds / count`."""

    count: int
    seconds: float

    @property
    def interval(self) -> float:
        """Seconds in which one request is earned."""
        return self.seconds / self.count


# Ten files in one message are one person's largest single request; then one every six seconds, which nobody can read.
USER_RATE = Rate(10, 60.0)
# Buttons, menus and forms: a thumb that hurries through pages, and then one press a second for as long as it likes.
# Each press costs an answer and, as a rule, a file from Discord.
PRESS_RATE = Rate(30, 30.0)
# A report is read by a person: five at once, then one every six seconds.
REPORT_COST = 6
# Mentions that are refused: nobody needs to be told more often, and nothing else keeps them from being sent.
REFUSAL_RATE = Rate(5, 60.0)
# One core digests some 500 articles a minute: no server takes more than about an eighth of it.
GUILD_RATE = Rate(60, 60.0)

# Buckets kept of each kind, at about 200 bytes each. Only buckets that are not full count, so this many people have to
# ask within a minute before one of them gets a fresh bucket too early.
BUCKETS = 20_000

# Bytes that nobody guesses and that no two people share.
SECRET_BYTES = 16

# Full buckets are looked for this often, so that nothing is kept long after it has lost its meaning.
TIDY_SECONDS = 60.0

# Seconds that are no wait: sums of floating-point times are off by some nanoseconds after years of running.
ROUNDING = 1e-6


class Rates:
    """Counts requests; one instance for each kind of request that has a budget of its own."""

    def __init__(
        self,
        user: Rate = USER_RATE,
        guild: Rate = GUILD_RATE,
        *,
        size: int = BUCKETS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Allow `user` for each person and `guild` for each server, by `clock`'s seconds."""
        self._user = user
        self._guild = guild
        self._clock = clock
        self._users: _Buckets[int] = _Buckets(size)
        self._guilds: _Buckets[int] = _Buckets(size)
        # The pauses that moderators set outlast `/nutgraf forget`, or it would be a way around them. What they are kept
        # under is nobody's id, and cannot be made one again without a secret that is gone with this process.
        self._secret = secrets.token_bytes(SECRET_BYTES)
        self._pauses: _Buckets[tuple[bytes, int]] = _Buckets(size)

    def take(
        self, user_id: int, guild_id: int | None, *, cost: int = 1, cooldown: float = 0.0
    ) -> None:
        """Count a request of `cost` articles, or refuse it and count nothing.

        `cooldown` is what the server's moderators ask for between two requests of one person, whatever their cost.

        Raises:
            TooOftenError: the person has to wait.
            ServerTooOftenError: the server has to wait.
        """
        now = self._clock()
        pause = Rate(1, cooldown)
        if guild_id is not None:
            someone = self._someone(user_id, guild_id)
            _refuse(self._pauses.wait(someone, pause, 1, now), TooOftenError)
        _refuse(self._users.wait(user_id, self._user, cost, now), TooOftenError)
        if guild_id is not None:
            _refuse(self._guilds.wait(guild_id, self._guild, cost, now), ServerTooOftenError)
            self._guilds.take(guild_id, self._guild, cost, now)
            self._pauses.take(someone, pause, 1, now)
        self._users.take(user_id, self._user, cost, now)

    async def forget_user(self, user_id: int) -> int:
        """Drop the person's bucket. They start afresh: count the request to forget first, or it is a way around."""
        return self._users.drop(lambda key: key == user_id)

    async def forget_guild(self, guild_id: int) -> int:
        """Drop the server's buckets."""
        return self._guilds.drop(lambda key: key == guild_id) + self._pauses.drop(
            lambda key: key[1] == guild_id
        )

    def _someone(self, user_id: int, guild_id: int) -> tuple[bytes, int]:
        """Who it is in one server, as far as this process has to know."""
        told = f"{user_id} {guild_id}".encode()
        return hashlib.blake2b(told, key=self._secret, digest_size=SECRET_BYTES).digest(), guild_id

    def __len__(self) -> int:
        return len(self._users) + len(self._guilds) + len(self._pauses)


class _Buckets(Generic[Key]):
    """When each bucket will be full again, the longest untouched first."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._full_at: OrderedDict[Key, float] = OrderedDict()
        self._tidied = 0.0

    def wait(self, key: Key, rate: Rate, cost: int, now: float) -> float:
        """Seconds until the bucket holds `cost`; 0.0 when it does."""
        wait = self._full_after(key, rate, cost, now) - now - rate.seconds
        return wait if wait > ROUNDING else 0.0

    def take(self, key: Key, rate: Rate, cost: int, now: float) -> None:
        """Take `cost` out of the bucket."""
        full_at = self._full_after(key, rate, cost, now)
        if full_at > now:
            self._full_at[key] = full_at
            self._full_at.move_to_end(key)
        self._make_room(now)

    def _full_after(self, key: Key, rate: Rate, cost: int, now: float) -> float:
        """When the bucket will be full again if `cost` is taken out now."""
        # No bucket is emptier than empty: it was filled at another rate if a moderator has just shortened the pause.
        full_at = min(max(self._full_at.get(key, now), now), now + rate.seconds)
        # A request that is larger than the bucket takes all of it: else it would wait for ever.
        return full_at + min(cost, rate.count) * rate.interval

    def drop(self, is_meant: Callable[[Key], bool]) -> int:
        """Drop the buckets whose key is meant; how many those were."""
        meant = [key for key in self._full_at if is_meant(key)]
        for key in meant:
            del self._full_at[key]
        return len(meant)

    def _make_room(self, now: float) -> None:
        """Drop full buckets from the old end, and the oldest one if there are still too many.

        A long pause at the old end may keep full ones behind it; those go with the next tidying.
        """
        if now - self._tidied > TIDY_SECONDS:
            self._tidied = now
            self.drop(lambda key: self._full_at[key] <= now)
        while self._full_at:
            key, full_at = next(iter(self._full_at.items()))
            if full_at > now and len(self._full_at) <= self._size:
                return
            del self._full_at[key]

    def __len__(self) -> int:
        return len(self._full_at)


def _refuse(wait: float, error: type[TooOftenError]) -> None:
    if wait > 0:
        raise error(math.ceil(wait))
