from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

import aiohttp

from bot.progress import INTERVAL, Progress


@dataclass
class Clock:
    """Pauses that end when a test says so."""

    waiting: asyncio.Queue[asyncio.Event] = field(default_factory=asyncio.Queue)
    asked: list[float] = field(default_factory=list)

    async def pause(self, seconds: float) -> None:
        """Wait for `tick`."""
        self.asked.append(seconds)
        over = asyncio.Event()
        await self.waiting.put(over)
        await over.wait()

    async def tick(self) -> None:
        """Let one pause end, and what follows it happen."""
        (await self.waiting.get()).set()
        over = await self.waiting.get()
        await self.waiting.put(over)


@dataclass
class Notes:
    """What was shown."""

    shown: list[tuple[int, int]] = field(default_factory=list)
    error: Exception | None = None

    async def show(self, done: int, total: int) -> None:
        """Take note."""
        if self.error is not None:
            raise self.error
        self.shown.append((done, total))


async def test_it_is_shown_once_in_an_interval_and_only_what_is_new() -> None:
    clock, notes = Clock(), Notes()
    async with Progress(notes.show, 3, pause=clock.pause) as progress:
        await clock.tick()
        await clock.tick()
        assert notes.shown == [(0, 3)]
        progress.count(None)
        progress.count(None)
        assert notes.shown == [(0, 3)]
        await clock.tick()
        assert notes.shown == [(0, 3), (2, 3)]
    assert set(clock.asked) == {INTERVAL}


async def test_an_answer_says_enough_for_an_interval() -> None:
    clock, notes = Clock(), Notes()
    async with Progress(notes.show, 3, pause=clock.pause) as progress:
        async with progress.answering():
            pass
        await clock.tick()
        assert notes.shown == []
        await clock.tick()
        assert notes.shown == [(0, 3)]


async def test_what_is_done_needs_no_progress() -> None:
    clock, notes = Clock(), Notes()
    async with Progress(notes.show, 2, pause=clock.pause) as progress:
        progress.count(None)
        progress.count(None)
        await clock.tick()
    assert notes.shown == []


async def test_one_alone_needs_no_progress() -> None:
    clock = Clock()
    async with Progress(Notes().show, 1, pause=clock.pause):
        await asyncio.sleep(0)
    assert clock.asked == []


async def test_progress_that_cannot_be_shown_stops_nothing() -> None:
    clock, notes = Clock(), Notes(error=aiohttp.ServerDisconnectedError())
    async with Progress(notes.show, 2, pause=clock.pause) as progress:
        (await clock.waiting.get()).set()
        async with progress.answering():
            progress.count(None)
    assert len(clock.asked) == 1


async def test_an_answer_waits_for_progress_on_its_way() -> None:
    clock = Clock()
    order: list[str] = []
    begun, go_on = asyncio.Event(), asyncio.Event()

    async def show(done: int, total: int) -> None:
        begun.set()
        await go_on.wait()
        order.append(f"{done} of {total}")

    async with Progress(show, 2, pause=clock.pause) as progress:

        async def answer() -> None:
            async with progress.answering():
                order.append("answer")

        (await clock.waiting.get()).set()
        await begun.wait()
        answering = asyncio.create_task(answer())
        go_on.set()
        await answering
    assert order == ["0 of 2", "answer"]
