"""The pool, with real processes."""

from __future__ import annotations

import asyncio
import multiprocessing
import subprocess
import sys
from collections.abc import AsyncIterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import asynccontextmanager
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest

import extractors
from bot.errors import BusyError, StoppingError, TookTooLongError, WorkerDiedError
from bot.work import Document, worker
from bot.work.pool import ProcessPoolExtractor
from extractors.errors import TooShortError
from tests.bot.articles import FIXTURES, ORCHARD, ferry

SHORT = Document(ORCHARD.encode(), name="pears.txt")
# As much text as is digested at all.
ENDLESS = Document((ORCHARD * 80).encode(), name="pears.txt")


@asynccontextmanager
async def pool_of(
    workers: int = 1, *, time_limit: float = 30, queue_limit: int = 10
) -> AsyncIterator[ProcessPoolExtractor]:
    pool = ProcessPoolExtractor(
        workers=workers, time_limit=time_limit, memory_limit=2048, queue_limit=queue_limit
    )
    await pool.start()
    try:
        yield pool
    finally:
        await pool.close()


def the_worker() -> BaseProcess:
    """The only child of this process."""
    (child,) = multiprocessing.active_children()
    return child


def kill(process: BaseProcess) -> None:
    process.kill()
    process.join()


async def busy(process: BaseProcess) -> None:
    """Return when the process has begun to compute, which no message tells of."""
    stat = Path(f"/proc/{process.pid}/stat")
    before = processor_ticks(stat)
    async with asyncio.timeout(10):
        while processor_ticks(stat) - before < 5:  # noqa: ASYNC110 - another process sends no event
            await asyncio.sleep(0)


def processor_ticks(stat: Path) -> int:
    fields = stat.read_text().rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


async def test_a_digest_is_the_same_over_there() -> None:
    async with pool_of() as pool:
        for document in (SHORT, Document(ferry().encode(), is_paste=True)):
            assert await pool.digest(document) == worker.digest_read_by(extractors.read, document)


async def test_an_error_keeps_its_kind_and_its_sentence() -> None:
    short = Document(b"Ferry late again.")
    with pytest.raises(TooShortError) as here:
        worker.digest_read_by(extractors.read, short)
    async with pool_of() as pool:
        with pytest.raises(TooShortError) as there:
            await pool.digest(short)
    assert str(there.value) == str(here.value)


async def test_a_document_over_the_time_limit_is_ended_and_so_is_the_next() -> None:
    async with pool_of(time_limit=0.001) as pool:
        for _ in range(2):
            with pytest.raises(TookTooLongError):
                await pool.digest(ENDLESS)


async def test_a_worker_that_dies_is_replaced() -> None:
    async with pool_of() as pool:
        doomed = asyncio.ensure_future(pool.digest(ENDLESS))
        await busy(the_worker())
        kill(the_worker())
        with pytest.raises(WorkerDiedError):
            await doomed
        assert (await pool.digest(SHORT)).quotes


async def test_a_worker_that_dies_while_idle_costs_nobody_an_answer() -> None:
    async with pool_of() as pool:
        kill(the_worker())
        answers = await asyncio.gather(*(pool.digest(SHORT) for _ in range(3)))
    assert all(answer.quotes for answer in answers)


async def test_the_queue_is_bounded_and_what_is_in_it_is_answered() -> None:
    async with pool_of(queue_limit=1) as pool:
        asked = [asyncio.ensure_future(pool.digest(SHORT)) for _ in range(3)]
        answers = await asyncio.gather(*asked, return_exceptions=True)
    assert [type(answer) is BusyError for answer in answers] == [False, False, True]


async def test_closing_finishes_what_is_queued_and_takes_nothing_new() -> None:
    async with pool_of() as pool:
        asked = [asyncio.ensure_future(pool.digest(SHORT)) for _ in range(4)]
        await asyncio.sleep(0)
        closing = asyncio.ensure_future(pool.close())
        answers = await asyncio.gather(*asked)
        await closing
        assert len(answers) == 4
        with pytest.raises(StoppingError):
            await pool.digest(SHORT)


async def test_a_document_whose_pool_breaks_while_it_closes_is_told_of_the_restart() -> None:
    async with pool_of() as pool:
        kill(the_worker())
        asked = [asyncio.ensure_future(pool.digest(SHORT)) for _ in range(3)]
        await asyncio.sleep(0)
        closing = asyncio.ensure_future(pool.close())
        answers = await asyncio.gather(*asked, return_exceptions=True)
        await closing
    assert {type(answer) for answer in answers} == {StoppingError}


def keeper_of(process: BaseProcess) -> Path:
    """Where the system tells of the process that reads files for a worker."""
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    (keeper,) = (Path(f"/proc/{child}") for child in children)
    assert b"extractors.documents.sandbox" in (keeper / "cmdline").read_bytes()
    return keeper


async def test_the_sandbox_is_there_before_the_first_file_and_brings_no_encoder_along() -> None:
    async with pool_of():
        loaded = (keeper_of(the_worker()) / "maps").read_text()
    assert "pdfium" in loaded
    assert "numpy" not in loaded
    assert "onnxruntime" not in loaded


async def test_the_sandbox_of_a_dead_worker_ends_too() -> None:
    async with pool_of() as pool:
        keeper = keeper_of(the_worker())
        kill(the_worker())
        assert (await pool.digest(SHORT)).quotes
        async with asyncio.timeout(10):
            while is_running(keeper):  # noqa: ASYNC110 - nobody is told of a grandchild's end
                await asyncio.sleep(0)


def is_running(process: Path) -> bool:
    try:
        return (process / "stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def fill_memory() -> int:
    worker.prepare(memory_limit=600)
    try:
        return len(bytes(2**30))
    except MemoryError:
        return 0


def test_a_worker_cannot_take_more_memory_than_its_limit() -> None:
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context) as processes:
        assert processes.submit(fill_memory).result() == 0


async def test_files_are_parsed_in_a_process_that_knows_no_secret(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NUTGRAF_TOKEN", "very-secret")
    page = (FIXTURES / "orchard.html").read_bytes()
    before = keepers()
    async with pool_of() as pool:
        assert (await pool.digest(Document(page, name="orchard.html"))).key_facts
        started = keepers() - before
        assert started
        for keeper in started:
            assert b"very-secret" not in surroundings(keeper)
    async with asyncio.timeout(10):
        while keepers() & started:  # noqa: ASYNC110 - another process sends no event
            await asyncio.sleep(0)


def keepers() -> set[str]:
    """The processes that parse files, of whichever worker."""
    return {
        entry.name
        for entry in Path("/proc").iterdir()
        if entry.name.isdigit() and b"extractors.documents.sandbox" in command_line(entry)
    }


def surroundings(process: str) -> bytes:
    """The environment it was started with."""
    return Path(f"/proc/{process}/environ").read_bytes()


def command_line(process: Path) -> bytes:
    try:
        return (process / "cmdline").read_bytes()
    except OSError:  # it has just ended
        return b""


def test_a_worker_imports_nothing_of_discord() -> None:
    told = subprocess.run(
        [sys.executable, "-c", "import sys, bot.work.worker; print('discord' in sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.strip() == "False"
