"""A database's address as operators write it -> the address with the driver that the bot uses."""

from __future__ import annotations

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from bot.storage.errors import DatabaseError

DEFAULT = "sqlite:///var/nutgraf.db"

# What may stand before "://". Hosting platforms hand out "postgres" and "postgresql" and mean any driver.
DRIVERS = {
    "sqlite": "sqlite+aiosqlite",
    "sqlite+aiosqlite": "sqlite+aiosqlite",
    "postgres": "postgresql+asyncpg",
    "postgresql": "postgresql+asyncpg",
    "postgresql+asyncpg": "postgresql+asyncpg",
}


def resolve(address: str) -> URL:
    """The address for the asynchronous driver.

    Raises:
        DatabaseError: it is no address, or of a database that Nutgraf does not speak to.
    """
    try:
        url = make_url(address.strip())
    except (ArgumentError, ValueError):
        # The text itself stays out of the message: it may hold a password.
        raise DatabaseError(
            "The database address cannot be read; it looks like sqlite:///var/nutgraf.db "
            "or postgresql://user:password@host/name."
        ) from None
    driver = DRIVERS.get(url.drivername)
    if driver is None:
        raise DatabaseError(
            f"The database address begins with {url.drivername}://; "
            "Nutgraf speaks to sqlite:// and postgresql:// only."
        )
    return _with_asyncpg_names(url.set(drivername=driver))


def is_sqlite(url: URL) -> bool:
    """Whether the database is SQLite, else it is PostgreSQL."""
    return url.get_backend_name() == "sqlite"


def is_in_memory(url: URL) -> bool:
    """Whether the database is gone when it is closed."""
    return is_sqlite(url) and url.database in {None, "", ":memory:"}


def shown(url: URL) -> str:
    """The address without its password, for messages."""
    return url.render_as_string(hide_password=True)


def _with_asyncpg_names(url: URL) -> URL:
    """Hosting platforms write libpq's `sslmode`; asyncpg calls the same thing `ssl`."""
    mode = url.query.get("sslmode")
    if is_sqlite(url) or mode is None:
        return url
    return url.difference_update_query(["sslmode"]).update_query_dict({"ssl": mode})
