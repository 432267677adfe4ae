"""Deleting everything that is kept about a person or a server, wherever it is kept."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, runtime_checkable


@runtime_checkable
class Forgets(Protocol):
    """Something that keeps records and can delete them by whose they are.

    Everything that keeps records implements both methods, also where it keeps none of one kind and returns 0: that is
    then said by whoever wrote the store, not assumed by whoever calls it.
    """

    async def forget_user(self, user_id: int) -> int:
        """Delete what is kept about a person; how many records that were."""

    async def forget_guild(self, guild_id: int) -> int:
        """Delete what is kept about a server; how many records that were."""


async def forget_user(user_id: int, keepers: Iterable[Forgets]) -> int:
    """Delete what all `keepers` keep about a person; safe to repeat when it was interrupted."""
    return sum([await keeper.forget_user(user_id) for keeper in keepers])


async def forget_guild(guild_id: int, keepers: Iterable[Forgets]) -> int:
    """Delete what all `keepers` keep about a server; safe to repeat when it was interrupted."""
    return sum([await keeper.forget_guild(guild_id) for keeper in keepers])
