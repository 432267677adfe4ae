from __future__ import annotations

import pytest
import sqlalchemy
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, func, select, text
from sqlalchemy.ext.asyncio import create_async_engine

from bot.storage import migrations
from bot.storage.address import resolve
from bot.storage.database import Database
from bot.storage.errors import DatabaseError
from bot.storage.tables import Table
from tests.bot.storage.rows import fill

SCRIPTS = ScriptDirectory.from_config(migrations.configuration())
REVISIONS = [script.revision for script in SCRIPTS.walk_revisions()]


def differences(connection: Connection) -> list[object]:
    """What autogeneration would still change."""
    context = MigrationContext.configure(connection, opts={"compare_server_default": False})
    return list(compare_metadata(context, Table.metadata))


async def at(address: str, revision: str) -> None:
    """Bring an empty database to `revision`."""
    engine = create_async_engine(resolve(address))
    async with engine.connect() as connection:
        await connection.run_sync(migrations.upgrade, revision)
    await engine.dispose()


def test_the_history_is_one_line() -> None:
    assert len(SCRIPTS.get_heads()) == len(SCRIPTS.get_bases()) == 1


@pytest.mark.parametrize("revision", REVISIONS)
async def test_every_revision_is_upgraded_to_what_the_tables_say(
    address: str, revision: str
) -> None:
    await at(address, revision)
    database = await Database.open(address)
    async with database.begin() as connection:
        assert await connection.run_sync(differences) == []
    await database.close()


@pytest.mark.parametrize("revision", REVISIONS)
async def test_an_upgrade_keeps_the_rows(address: str, revision: str) -> None:
    await at(address, revision)
    engine = create_async_engine(resolve(address))
    async with engine.begin() as connection:
        counts = await connection.run_sync(fill)
    await engine.dispose()
    database = await Database.open(address)
    async with database.begin() as connection:
        for table, count in counts.items():
            rows = select(func.count()).select_from(sqlalchemy.table(table))
            assert await connection.scalar(rows) == count
    await database.close()


async def test_a_comparison_would_notice_a_missing_column(address: str) -> None:
    database = await Database.open(address)
    async with database.begin() as connection:
        await connection.execute(text("ALTER TABLE preferences DROP COLUMN private"))
        assert await connection.run_sync(differences) != []
    await database.close()


async def test_a_newer_database_is_refused_and_left_alone(address: str) -> None:
    database = await Database.open(address)
    async with database.begin() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    await database.close()
    with pytest.raises(DatabaseError, match=r"newer Nutgraf .*9999"):
        await Database.open(address)


async def test_an_upgrade_that_breaks_leaves_nothing_half_done(address: str) -> None:
    engine = create_async_engine(resolve(address))
    async with engine.begin() as connection:
        # The last table that the first revision makes is in its way.
        await connection.execute(text("CREATE TABLE departures (other integer)"))
    with pytest.raises(DatabaseError, match="departures"):
        await Database.open(address)
    async with engine.begin() as connection:
        await connection.execute(text("DROP TABLE departures"))
    await engine.dispose()
    await (await Database.open(address)).close()
