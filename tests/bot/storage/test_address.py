from __future__ import annotations

from pathlib import Path

import pytest

from bot.storage.address import resolve, shown
from bot.storage.database import Database
from bot.storage.errors import DatabaseError


@pytest.mark.parametrize(
    ("written", "used"),
    [
        ("sqlite:///var/nutgraf.db", "sqlite+aiosqlite:///var/nutgraf.db"),
        ("sqlite+aiosqlite:////data/n.db", "sqlite+aiosqlite:////data/n.db"),
        (" sqlite:// \n", "sqlite+aiosqlite://"),
        ("postgres://u:p@host/name", "postgresql+asyncpg://u:p@host/name"),
        ("postgresql://u:p@host:5433/name", "postgresql+asyncpg://u:p@host:5433/name"),
        ("postgresql+asyncpg://host/name", "postgresql+asyncpg://host/name"),
        (
            "postgres://host/name?sslmode=require&application_name=nutgraf",
            "postgresql+asyncpg://host/name?application_name=nutgraf&ssl=require",
        ),
    ],
)
def test_common_spellings_get_the_asynchronous_driver(written: str, used: str) -> None:
    assert resolve(written).render_as_string(hide_password=False) == used


@pytest.mark.parametrize("written", ["", "nutgraf.db", "mysql://host/name", "redis://host"])
def test_another_address_is_refused_with_what_would_do(written: str) -> None:
    with pytest.raises(DatabaseError, match="sqlite://"):
        resolve(written)


def test_a_password_is_never_shown() -> None:
    assert "secret" not in shown(resolve("postgresql://u:secret@host/name"))
    with pytest.raises(DatabaseError) as caught:
        resolve("u:secret@host/name")
    assert "secret" not in str(caught.value)


async def test_a_server_that_is_not_there_is_one_sentence() -> None:
    with pytest.raises(DatabaseError, match="cannot be used") as caught:
        await Database.open("postgresql://u:secret@127.0.0.1:1/name")
    assert "secret" not in str(caught.value)
    assert "\n" not in str(caught.value)


async def test_a_file_that_is_no_database_is_one_sentence(tmp_path: Path) -> None:
    file = tmp_path / "notes.db"
    file.write_text("This is not a database, but a note of some length. " * 100)
    with pytest.raises(DatabaseError, match="not a database"):
        await Database.open(f"sqlite:///{file}")


async def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    with pytest.raises(DatabaseError, match="cannot be opened"):
        await Database.open(f"sqlite:///{tmp_path}/taken/var/nutgraf.db")


async def test_a_file_that_cannot_be_opened_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(DatabaseError, match="unable to open database file"):
        await Database.open(f"sqlite:///{tmp_path}")  # a folder
