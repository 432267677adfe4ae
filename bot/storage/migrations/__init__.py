"""Bringing a database from whichever revision it has to the one that this code needs.

Alembic keeps the order of the revisions; yoyo and plain numbered SQL files were weighed, but cannot tell whether the
tables in the code and the migrations still agree. There is no alembic.ini: the two lines of configuration are below.

**Adding a revision**: change `tables.py`, write `versions/r<number>_<what>.py` by hand after the last one, and run the
tests: one of them fails until the migrations and the tables agree, and every revision is upgraded from. A new column
that may not be null needs a `server_default` for the rows that are there. There is no way down: a step back is a
restored backup.
"""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from bot.storage.errors import DatabaseError

# Any number will do that no other program takes an advisory lock on in the same database: "nutgraf" in ASCII.
LOCK = int.from_bytes(b"nutgraf")


def upgrade(connection: Connection, revision: str = "head") -> None:
    """Upgrade to `revision`, all of it or nothing, while no other process does the same.

    Raises:
        DatabaseError: a newer Nutgraf has written the database.
    """
    _lock(connection)
    config = configuration()
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    present = MigrationContext.configure(connection).get_current_heads()
    if unknown := set(present) - known:
        raise DatabaseError(
            f"The database was written by a newer Nutgraf (revision {', '.join(sorted(unknown))}); "
            "please update the bot, or restore the backup from before the update."
        )
    config.attributes["connection"] = connection
    command.upgrade(config, revision)
    connection.commit()


def configuration() -> Config:
    """What alembic.ini would hold."""
    config = Config()
    # ConfigParser takes a percent sign for the start of a placeholder.
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def _lock(connection: Connection) -> None:
    """Wait until nobody else migrates; the end of the transaction lets the next one in."""
    if connection.dialect.name == "sqlite":
        # Python's driver begins a transaction before a change of rows but not before one of tables.
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
