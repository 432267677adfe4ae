"""The simulator's time, which a test can move forward instead of waiting for it."""

import time
from datetime import UTC, datetime

DISCORD_EPOCH_MS = 1_420_070_400_000
"""The first second of 2015, from which snowflakes count."""


class Clock:
    """Real time plus whatever a test has skipped.

    A token lives fifteen minutes and an acknowledgement is due within three seconds; nobody
    wants a test that takes as long.
    """

    def __init__(self) -> None:
        self._offset = time.time() - time.monotonic()

    def now(self) -> float:
        """Seconds since 1970."""
        return time.monotonic() + self._offset

    def skip(self, *, minutes: float = 0, seconds: float = 0) -> None:
        """Let time pass at once."""
        self._offset += minutes * 60 + seconds

    def timestamp(self) -> str:
        """Now, as Discord writes it."""
        return datetime.fromtimestamp(self.now(), UTC).isoformat()


class Snowflakes:
    """Hands out identifiers that sort by age, as Discord's do."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._last = 0

    def next(self) -> str:
        """Return an identifier that no other object has."""
        milliseconds = int(self._clock.now() * 1000) - DISCORD_EPOCH_MS
        self._last = max(self._last + 1, milliseconds << 22)
        return str(self._last)
