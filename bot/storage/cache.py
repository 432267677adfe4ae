"""What was read lately, so that an acknowledgement does not wait for the database."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

Value = TypeVar("Value")

# Values kept. A value is well under a kilobyte, so this is a few megabytes at most; a bot in more servers than that
# rarely hears from all of them within `SECONDS`.
SIZE = 4096
# How long another process's write may go unseen. This process's own writes are seen at once.
SECONDS = 30.0


class Cache(Generic[Value]):
    """The last values read, by id; the oldest goes when it is full.

    cachetools has the same structure, but leaves out the part that matters here: a read that was under way during a
    write must not be kept.
    """

    def __init__(
        self,
        *,
        size: int = SIZE,
        seconds: float = SECONDS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Keep up to `size` values, each for `seconds` of `clock`."""
        self._size = size
        self._seconds = seconds
        self._clock = clock
        self._values: OrderedDict[int, tuple[float, Value]] = OrderedDict()
        self._writes = 0

    async def get(self, key: int, read: Callable[[int], Awaitable[Value]]) -> Value:
        """The kept value, else what `read` returns."""
        kept = self._values.get(key)
        if kept is not None and self._clock() < kept[0]:
            self._values.move_to_end(key)
            return kept[1]
        writes = self._writes
        value = await read(key)
        if writes == self._writes:  # else the value may be from before a write
            self._values[key] = (self._clock() + self._seconds, value)
            self._values.move_to_end(key)
            if len(self._values) > self._size:
                self._values.popitem(last=False)
        return value

    def drop(self, key: int) -> None:
        """Forget the value of `key`; call it after every write, when the write can be seen."""
        self._writes += 1
        self._values.pop(key, None)

    def __len__(self) -> int:
        return len(self._values)
