"""Insert a row that may be there already. Both databases can, and SQLAlchemy has it once for each of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import inspect
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.tables import Table


async def insert_new(
    connection: AsyncConnection, table: type[Table], values: Mapping[str, Any]
) -> bool:
    """Insert unless the key is taken; whether it was inserted."""
    statement = _insert(connection, table).values(**values).on_conflict_do_nothing()
    return (await connection.execute(statement)).rowcount == 1


async def put(connection: AsyncConnection, table: type[Table], values: Mapping[str, Any]) -> None:
    """Insert, or overwrite the row that has the key."""
    statement = _insert(connection, table).values(**values)
    keys = [column.name for column in inspect(table).primary_key]
    rest = {name: value for name, value in values.items() if name not in keys}
    await connection.execute(statement.on_conflict_do_update(index_elements=keys, set_=rest))


def _insert(connection: AsyncConnection, table: type[Table]) -> sqlite.Insert | postgresql.Insert:
    if connection.dialect.name == "sqlite":
        return sqlite.insert(table)
    return postgresql.insert(table)
