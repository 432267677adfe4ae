"""What alembic runs for every command, on the connection and in the transaction of `bot.storage.migrations`."""

from __future__ import annotations

from alembic import context

from bot.storage.tables import Table

context.configure(
    connection=context.config.attributes["connection"], target_metadata=Table.metadata
)
context.run_migrations()
