"""A fresh database for each test: a real SQLite file, and a real PostgreSQL where one is offered.

`NUTGRAF_TEST_POSTGRES` names a server on which the tests may make and drop databases of their own, for example
`postgresql://postgres@127.0.0.1:5432/postgres`.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from bot.storage.address import resolve
from bot.storage.opening import Storage


@pytest.fixture(params=["sqlite", "postgresql"])
async def address(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[str]:
    """The address of a database that is empty, and gone afterwards."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path}/nutgraf.db"
        return
    server = os.environ.get("NUTGRAF_TEST_POSTGRES")
    if not server:
        pytest.skip("NUTGRAF_TEST_POSTGRES names no server")
    name = f"nutgraf_test_{secrets.token_hex(8)}"
    engine = create_async_engine(resolve(server), isolation_level="AUTOCOMMIT")
    try:
        async with engine.connect() as connection:
            await connection.execute(text(f"CREATE DATABASE {name}"))
        yield resolve(server).set(database=name).render_as_string(hide_password=False)
        async with engine.connect() as connection:
            await connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    finally:
        await engine.dispose()


@pytest.fixture
async def storage(address: str) -> AsyncIterator[Storage]:
    """Every store, on a fresh database."""
    opened = await Storage.open(address)
    yield opened
    await opened.close()
