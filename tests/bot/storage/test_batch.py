from __future__ import annotations

import asyncio
from collections.abc import Collection

import pytest

from bot.storage.batch import MOST, Batch


class Table:
    """Doubles numbers, and can be made to wait or to fail."""

    def __init__(self) -> None:
        self.queries: list[list[int]] = []
        self.asked = asyncio.Event()
        self.gate = asyncio.Event()
        self.gate.set()
        self.fails = False

    async def read(self, keys: Collection[int]) -> dict[int, int]:
        self.queries.append(list(keys))
        self.asked.set()
        await self.gate.wait()
        if self.fails:
            raise OSError
        return {key: 2 * key for key in keys}


async def test_what_is_asked_at_once_is_one_query() -> None:
    table = Table()
    batch = Batch(table.read)
    assert await asyncio.gather(*map(batch.get, [1, 2, 3, 2])) == [2, 4, 6, 4]
    assert table.queries == [[1, 2, 3]]


async def test_a_read_begins_after_it_was_asked_for() -> None:
    table = Table()
    batch = Batch(table.read)
    table.gate.clear()
    early = asyncio.create_task(batch.get(1))
    await table.asked.wait()
    late = asyncio.create_task(batch.get(1))
    await asyncio.sleep(0)
    table.gate.set()
    assert [await early, await late] == [2, 2]
    assert table.queries == [[1], [1]]


async def test_a_failure_is_everybodys_and_does_not_stay() -> None:
    table = Table()
    batch = Batch(table.read)
    table.fails = True
    failed = await asyncio.gather(*map(batch.get, [1, 2]), return_exceptions=True)
    assert [type(one) for one in failed] == [OSError, OSError]
    table.fails = False
    assert await batch.get(1) == 2


async def test_one_who_gives_up_takes_nothing_from_the_others() -> None:
    table = Table()
    batch = Batch(table.read)
    table.gate.clear()
    patient, hasty = (asyncio.create_task(batch.get(7)) for _ in range(2))
    await table.asked.wait()
    hasty.cancel()
    with pytest.raises(asyncio.CancelledError):
        await hasty
    table.gate.set()
    assert await patient == 14


async def test_no_query_is_larger_than_a_database_takes() -> None:
    table = Table()
    batch = Batch(table.read)
    await asyncio.gather(*map(batch.get, range(MOST + 1)))
    assert [len(query) for query in table.queries] == [MOST, 1]
