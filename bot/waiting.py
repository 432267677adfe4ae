"""How much there is of what waits to be digested: documents are held in memory from when they are fetched.

Bounded in bytes for the whole process and for each person, by the sizes that Discord states, before anything is
fetched. Kept only for as long as something waits.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from bot.errors import BusyError, TooMuchWaitingError

MEGABYTE = 1024 * 1024
# One person may fill a quarter: with ten files of three megabytes nobody is refused, and nobody keeps out the others.
SHARE_OF_ONE = 4


class Waiting:
    """Counts bytes."""

    def __init__(self, limit: int) -> None:
        """Let `limit` megabytes wait, and at least one document, however large."""
        self._limit = limit * MEGABYTE
        self._limit_of_one = self._limit // SHARE_OF_ONE
        self._bytes_of: Counter[int] = Counter()

    @property
    def total(self) -> int:
        """How many bytes are waiting."""
        return self._bytes_of.total()

    @contextmanager
    def holding(self, user_id: int, size: int) -> Iterator[None]:
        """Count a person's document until the block ends.

        Raises:
            TooMuchWaitingError: the person has too much waiting already.
            BusyError: everybody together has.
        """
        theirs = self._bytes_of[user_id]
        if theirs and theirs + size > self._limit_of_one:
            raise TooMuchWaitingError(limit=self._limit_of_one // MEGABYTE)
        if self.total and self.total + size > self._limit:
            raise BusyError
        self._bytes_of[user_id] += size
        try:
            yield
        finally:
            self._bytes_of[user_id] -= size
            if not self._bytes_of[user_id]:
                del self._bytes_of[user_id]
