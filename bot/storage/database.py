"""The connection to the database: opened and brought up to date at the start, then lent one transaction at a time."""

from __future__ import annotations

import fcntl
import os
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing, contextmanager
from pathlib import Path
from typing import Any, Self

import structlog
from sqlalchemy import URL, event
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.ext.asyncio import (
    AsyncConnection,
    AsyncEngine,
    create_async_engine,
)
from sqlalchemy.pool import ConnectionPoolEntry

from bot.storage import migrations
from bot.storage.address import DEFAULT, is_in_memory, is_sqlite, resolve, shown
from bot.storage.errors import DatabaseError, StorageUnreachableError

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)

# How long a writer waits for another one. Every transaction here is a row or two, done in milliseconds: five seconds
# are far over any queue of them, and over Discord's three, after which nobody waits any more.
BUSY_SECONDS = 5
# How long a server may take to answer, for the same reason.
SERVER_SECONDS = 5

PRAGMAS = (
    f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}",
    # In WAL mode a power cut can then undo the last change but never break the file.
    "PRAGMA synchronous = NORMAL",
    "PRAGMA foreign_keys = ON",
    # What is forgotten is overwritten, not just unlinked.
    "PRAGMA secure_delete = ON",
)


class Database:
    """An open database. `open` makes one; `close` when the bot stops."""

    def __init__(self, engine: AsyncEngine) -> None:
        """Use `engine`, whose database is up to date."""
        self._engine = engine
        self._failures = _failures(engine)

    @classmethod
    async def open(cls, address: str = DEFAULT) -> Self:
        """Connect, and bring the tables up to date.

        Several processes may do this at once: one migrates, the others wait for it and find nothing left to do.

        Raises:
            DatabaseError: it cannot be reached, or a newer Nutgraf has written it.
        """
        url = resolve(address)
        engine = _engine(url)
        try:
            async with engine.connect() as connection:
                await connection.run_sync(migrations.upgrade)
        except DatabaseError:
            await engine.dispose()
            raise
        except Exception as error:
            # Not narrower: a driver's own errors pass unwrapped while it connects.
            await engine.dispose()
            raise DatabaseError(
                f"The database {shown(url)} cannot be used ({_reason(error)}); "
                "please check the address and that the server runs."
            ) from error
        return cls(engine)

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[AsyncConnection]:
        """A transaction: committed at the end of the block, rolled back when the block raises.

        A transaction that writes begins with a write: SQLite waits for its turn there, but refuses at once to turn a
        reader into a writer when somebody else has written in between.

        Raises:
            StorageUnreachableError: the database did not answer, or not in time.
        """
        try:
            async with self._engine.begin() as connection:
                yield connection
        except self._failures as error:
            raise StorageUnreachableError from error

    @asynccontextmanager
    async def erasing(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that deletes what somebody wants forgotten: nothing of it is left in a log beside the tables.

        Raises:
            StorageUnreachableError: the database did not answer, or not in time.
        """
        async with self.begin() as connection:
            yield connection
        if is_sqlite(self._engine.url):
            await self._empty_log()

    async def _empty_log(self) -> None:
        """Bring what SQLite has logged into the tables, and cut the log to nothing.

        In WAL mode it would hold every row that was written since until it has a thousand pages, or the bot stops.
        """
        try:
            async with self._engine.connect() as connection:
                emptied = await connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
                is_kept = emptied.scalar_one() != 0
        except self._failures as error:
            raise StorageUnreachableError from error
        if is_kept:
            # Somebody was reading all the while; the next one that deletes empties it, or the stop.
            log.warning("database.log_kept")

    async def close(self) -> None:
        """Disconnect."""
        await self._engine.dispose()


def _engine(url: URL) -> AsyncEngine:
    if is_sqlite(url):
        if not is_in_memory(url):
            _make_file(url)
        engine = create_async_engine(url)
        event.listen(engine.sync_engine, "connect", _set_pragmas)
        return engine
    try:
        return create_async_engine(
            url,
            # A server that was restarted leaves dead connections in the pool.
            pool_pre_ping=True,
            pool_timeout=SERVER_SECONDS,
            connect_args={"timeout": SERVER_SECONDS, "command_timeout": SERVER_SECONDS},
        )
    except ModuleNotFoundError as error:
        raise DatabaseError(
            "PostgreSQL needs its driver: please install Nutgraf as nutgraf[postgres]."
        ) from error


def _make_file(url: URL) -> None:
    """Make the folder and the file in it, in the mode where readers do not wait for a writer; it keeps the mode.

    One process at a time, by a lock on the folder: SQLite does not wait for the lock that a change of mode takes. And
    not by the asynchronous driver, which leaves a thread behind when a file cannot be opened.
    """
    file = Path(url.database or "")
    try:
        # For the bot's own user alone: the file says who prefers what.
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with _locked(file.parent), closing(sqlite3.connect(file)) as connection:
            connection.execute("PRAGMA journal_mode = WAL")
    except (OSError, sqlite3.Error) as error:
        raise DatabaseError(
            f"The database file {file} cannot be opened ({_reason(error)}); "
            "please check the address, and that the bot's user may write in that folder."
        ) from error


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _set_pragmas(connection: Any, _entry: ConnectionPoolEntry) -> None:
    try:
        cursor = connection.cursor()
        for pragma in PRAGMAS:
            cursor.execute(pragma)
        cursor.close()
    except Exception:
        # The pool does not know this connection yet: nobody else would end its thread.
        connection.close()
        raise


def _failures(engine: AsyncEngine) -> tuple[type[Exception], ...]:
    """What a database raises that does not answer, as opposed to one that is asked something wrong."""
    common = (OperationalError, InterfaceError, PoolTimeoutError, OSError)  # has TimeoutError
    if is_sqlite(engine.url):
        return (*common, sqlite3.OperationalError)
    # While it connects, the driver's own errors come through unwrapped; SQLAlchemy's adapter holds the driver.
    adapter: Any = engine.dialect.loaded_dbapi
    return (*common, adapter.asyncpg.PostgresError, adapter.asyncpg.InterfaceError)


def _reason(error: Exception) -> str:
    """The driver's own words, in one line; SQLAlchemy puts the statement and a link below them."""
    cause = getattr(error, "orig", None) or error
    return str(cause).strip().partition("\n")[0] or type(cause).__name__
