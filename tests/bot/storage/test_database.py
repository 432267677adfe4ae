from __future__ import annotations

import asyncio
import fcntl
import os
import shutil
import sqlite3
import stat
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from bot.storage.database import BUSY_SECONDS, Database
from bot.storage.errors import StorageUnreachableError
from bot.storage.opening import Storage

ROOT = Path(__file__).parents[3]

OPENING = """
import asyncio, sys
from bot.storage.opening import Storage

async def main():
    storage = await Storage.open(sys.argv[1])
    await storage.guilds.update(1, watched_channels=frozenset({int(sys.argv[2])}))
    await storage.close()

asyncio.run(main())
"""


async def test_the_file_its_folder_and_its_pragmas(tmp_path: Path) -> None:
    file = tmp_path / "var" / "deep" / "nutgraf.db"
    database = await Database.open(f"sqlite:///{file}")
    assert file.exists()
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    async with database.begin() as connection:
        for pragma, value in [
            ("journal_mode", "wal"),
            ("foreign_keys", 1),
            ("busy_timeout", BUSY_SECONDS * 1000),
            ("secure_delete", 1),
            ("synchronous", 1),
        ]:
            assert await connection.scalar(text(f"PRAGMA {pragma}")) == value, pragma
    await database.close()


@pytest.mark.parametrize("address", ["sqlite://", "sqlite:///:memory:"])
async def test_in_memory_it_works_and_keeps_nothing(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    storage = await Storage.open(address)
    await storage.preferences.set_private(7, private=True)
    assert await storage.preferences.private(7) is True
    await storage.close()
    assert not os.listdir(tmp_path)  # noqa: PTH208 - pathlib's is held to be a blocking call here


async def test_what_is_written_is_there_after_a_restart(address: str) -> None:
    before = await Storage.open(address)
    await before.guilds.update(1, key_facts=3)
    await before.close()
    after = await Storage.open(address)
    assert (await after.guilds.get(1)).key_facts == 3
    await after.close()


async def test_many_may_open_one_database_at_once(address: str) -> None:
    opened = await asyncio.gather(*(Storage.open(address) for _ in range(6)))
    await asyncio.gather(
        *(storage.guilds.update(n, private=True) for n, storage in enumerate(opened, start=1))
    )
    for n in range(1, 7):
        assert (await opened[0].guilds.get(n)).private
    await asyncio.gather(*(storage.close() for storage in opened))


def open_and_close(address: str) -> None:
    """Open a database in an event loop of its own, as another process would."""

    async def visit() -> None:
        await (await Database.open(address)).close()

    asyncio.run(visit())


def test_a_new_file_may_be_opened_many_times_at_once(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as threads:
        for attempt in range(3):
            address = f"sqlite:///{tmp_path}/{attempt}.db"
            list(threads.map(open_and_close, [address] * 8))


async def test_a_new_file_gets_its_mode_under_a_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Eight processes that do it without fail once in a few hundred times: too seldom for the test above.
    is_locked: list[bool] = []

    def connect(file: Path, **options: Any) -> sqlite3.Connection:
        handle = os.open(tmp_path, os.O_RDONLY)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            is_locked.append(True)
        else:
            is_locked.append(False)
        os.close(handle)
        return sqlite3.Connection(file, **options)

    monkeypatch.setattr("bot.storage.database.sqlite3.connect", connect)
    database = await Database.open(f"sqlite:///{tmp_path}/nutgraf.db")
    await database.close()
    assert is_locked == [True, False]  # when the file is made, and by the driver for migrating


async def test_processes_may_start_at_once(address: str) -> None:
    starts = [
        await asyncio.create_subprocess_exec(
            sys.executable, "-c", OPENING, address, str(channel), cwd=ROOT, stderr=subprocess.PIPE
        )
        for channel in (1, 2)
    ]
    for process in starts:
        _, complaint = await process.communicate()
        assert process.returncode == 0, complaint.decode()
    storage = await Storage.open(address)
    assert (await storage.guilds.get(1)).revision == 2
    await storage.close()


async def test_a_block_that_raises_leaves_nothing(address: str) -> None:
    database = await Database.open(address)

    async def fail() -> None:
        async with database.begin() as connection:
            await connection.execute(text("INSERT INTO preferences VALUES (1, true)"))
            raise ValueError("stop")

    with pytest.raises(ValueError, match="stop"):
        await fail()
    async with database.begin() as connection:
        assert await connection.scalar(text("SELECT count(*) FROM preferences")) == 0
    await database.close()


async def test_a_database_that_went_away_is_a_sentence_for_the_person(tmp_path: Path) -> None:
    storage = await Storage.open(f"sqlite:///{tmp_path}/var/nutgraf.db")
    await storage.database.close()  # the pool opens the file anew for the next one
    shutil.rmtree(tmp_path / "var")
    with pytest.raises(StorageUnreachableError, match="try again"):
        await storage.guilds.get(1)
    for thread in threading.enumerate():
        if "_connection_worker_thread" in thread.name:
            # aiosqlite ends it by itself, but perhaps after this test's event loop.
            thread.join()
