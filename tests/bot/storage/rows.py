"""Rows for whatever tables there are, so that a table that is added is tested without anybody thinking of it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, Connection, MetaData, Table, func, insert, select
from sqlalchemy.types import JSON, Boolean, Float, Integer, String, TypeDecorator

# Whose the rows are: two of each, so that a test can forget one and look for the other.
OWNERS = (11, 22)
OWNER_COLUMNS = ("guild_id", "user_id")


def fill(connection: Connection) -> dict[str, int]:
    """Put a row of each owner in every table of the database; how many rows each table has then."""
    metadata = MetaData()
    metadata.reflect(connection)
    tables = [table for table in metadata.sorted_tables if table.name != "alembic_version"]
    for table in tables:
        for owner in OWNERS:
            row = {column.name: _value(column, owner) for column in table.columns}
            connection.execute(insert(table).values(row))
    return {table.name: len(OWNERS) for table in tables}


def owned_by(connection: Connection, table: Table, column: str, owner: int) -> int:
    """How many rows of `table` are the owner's."""
    count = select(func.count()).select_from(table).where(table.c[column] == owner)
    return connection.execute(count).scalar_one()


def _value(column: Column[Any], owner: int) -> object:
    if column.name in OWNER_COLUMNS:
        return owner
    kind = column.type.impl_instance if isinstance(column.type, TypeDecorator) else column.type
    match kind:
        case Boolean():
            return True
        case Integer() | Float():
            return owner
        case String():
            return "x"
        case JSON():
            return []
        case _:
            raise NotImplementedError(f"no value for {column}: {kind!r}")
