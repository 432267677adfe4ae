"""How many bytes may wait, of one person and of all."""

from __future__ import annotations

import asyncio
from contextlib import ExitStack

import pytest

from bot.errors import BusyError, TooMuchWaitingError
from bot.waiting import MEGABYTE, Waiting
from bot.work import Document
from extractors import Digest
from tests.bot.rendering import stories
from tests.bot.running import Runs
from tests.simulator import Channel, File, LocalDiscord


def test_one_person_gets_a_quarter_and_all_together_the_whole() -> None:
    waiting = Waiting(40)
    with ExitStack() as held:
        for person in range(4):
            held.enter_context(waiting.holding(person, 10 * MEGABYTE))
            with pytest.raises(TooMuchWaitingError, match="10 MB"), waiting.holding(person, 1):
                pass
        with pytest.raises(BusyError), waiting.holding(9, 1):
            pass
        assert waiting.total == 40 * MEGABYTE
    assert waiting.total == 0


def test_a_document_that_waits_alone_is_taken_however_large() -> None:
    waiting = Waiting(16)
    with waiting.holding(1, 30 * MEGABYTE), pytest.raises(BusyError), waiting.holding(2, 1):
        pass
    with waiting.holding(2, 1):
        assert waiting.total == 1


class Halted:
    """Digests nothing before it is told to."""

    def __init__(self) -> None:
        self.go_on = asyncio.Event()
        self.taken = asyncio.Semaphore(0)

    async def start(self) -> None:
        """Nothing to load."""

    async def digest(self, document: Document) -> Digest:
        """See `Extractor.digest`."""
        self.taken.release()
        await self.go_on.wait()
        return stories.kiln()

    async def close(self) -> None:
        """Nothing to release."""


async def test_who_has_too_much_waiting_is_told_privately_and_others_are_served(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    halted = Halted()
    ada, bo = local_discord.add_user("ada"), local_discord.add_user("bo")
    files = {
        name: File(f"{name}.txt", b"x" * (3 * MEGABYTE // 2)) for name in ("file", "file2", "file3")
    }
    async with run_bot(local_discord, halted, waiting_limit=16):
        asked = await ada.slash(newsroom, "digest", **files)
        for _ in range(2):
            await halted.taken.acquire()
        bos = await bo.slash(newsroom, "digest", file=files["file"])
        await halted.taken.acquire()
        halted.go_on.set()
        assert (await asked.reply()).buttons
        assert (await bos.reply()).buttons
        told = await asked.followup(3)
        assert told.is_ephemeral
        assert "file3.txt" in told.text.replace("\\", "")
        assert "files of 4 MB waiting already" in told.text
    assert not local_discord.violations
