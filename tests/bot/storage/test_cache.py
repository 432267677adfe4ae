from __future__ import annotations

import asyncio

from bot.storage.cache import Cache


class Source:
    """A slow place to read from, that counts how often it is read."""

    def __init__(self) -> None:
        self.value = "old"
        self.reads = 0
        self.is_asked = asyncio.Event()
        self.may_answer = asyncio.Event()
        self.may_answer.set()

    async def read(self, key: int) -> str:
        self.reads += 1
        value = f"{self.value} {key}"
        self.is_asked.set()
        await self.may_answer.wait()
        return value


async def test_a_value_is_read_once_until_its_time_is_over() -> None:
    now = 0.0
    source, cache = Source(), Cache[str](seconds=10, clock=lambda: now)
    assert [await cache.get(1, source.read) for _ in range(3)] == ["old 1"] * 3
    assert source.reads == 1
    now = 10.0
    source.value = "new"
    assert await cache.get(1, source.read) == "new 1"


async def test_a_dropped_value_is_read_again() -> None:
    source, cache = Source(), Cache[str]()
    await cache.get(1, source.read)
    source.value = "new"
    cache.drop(1)
    assert await cache.get(1, source.read) == "new 1"


async def test_a_read_that_a_write_overtook_is_not_kept() -> None:
    source, cache = Source(), Cache[str]()
    source.may_answer.clear()
    overtaken = asyncio.create_task(cache.get(1, source.read))
    await source.is_asked.wait()
    source.value = "new"
    cache.drop(1)
    source.may_answer.set()
    assert await overtaken == "old 1"
    assert await cache.get(1, source.read) == "new 1"


async def test_it_is_bounded_and_keeps_what_is_used() -> None:
    source, cache = Source(), Cache[str](size=3)
    for key in (1, 2, 3, 1, 4):
        await cache.get(key, source.read)
    assert len(cache) == 3
    reads = source.reads
    await cache.get(1, source.read)
    assert source.reads == reads
    await cache.get(2, source.read)
    assert source.reads == reads + 1
