from __future__ import annotations

import importlib
import inspect
import pkgutil
from pathlib import Path

import pytest

import bot.storage
from bot.rates import Rates
from bot.storage.database import Database
from bot.storage.forgetting import Forgets, forget_guild, forget_user
from bot.storage.opening import Storage
from bot.storage.tables import Table
from tests.bot.storage.rows import OWNER_COLUMNS, OWNERS, fill, owned_by

TABLES = Table.metadata.tables


def store_classes() -> list[type]:
    """Every class in bot/storage that is made from a database, whatever it is called."""
    found: set[type] = set()
    for module in pkgutil.walk_packages(bot.storage.__path__, "bot.storage."):
        if ".migrations." in module.name:
            continue  # env.py runs under alembic only; none of them holds a class
        for _, item in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
            takes = inspect.get_annotations(item.__init__).values()
            if item.__module__ == module.name and "Database" in takes and item is not Storage:
                found.add(item)
    return sorted(found, key=lambda item: item.__name__)


def test_the_walk_finds_the_stores() -> None:
    names = {item.__name__ for item in store_classes()}
    assert names >= {"GuildSettingsStore", "PreferenceStore", "DepartureStore"}
    assert Database not in store_classes()


@pytest.mark.parametrize("store", [*store_classes(), Rates])
def test_every_store_forgets(store: type) -> None:
    assert issubclass(store, Forgets)
    for name in ("forget_user", "forget_guild"):
        assert inspect.iscoroutinefunction(getattr(store, name))


async def test_every_store_is_asked_to_forget(storage: Storage) -> None:
    assert {type(keeper) for keeper in storage.keepers} == set(store_classes())


@pytest.mark.parametrize("table", sorted(TABLES))
def test_every_table_says_whose_its_rows_are(table: str) -> None:
    owners = set(TABLES[table].columns.keys()) & set(OWNER_COLUMNS)
    assert owners, f"{table} has neither guild_id nor user_id: nobody could ever forget its rows"


@pytest.mark.parametrize(
    ("column", "forget"), [("guild_id", forget_guild), ("user_id", forget_user)]
)
async def test_forgetting_empties_every_table_of_one_owner(
    storage: Storage, column: str, forget: object
) -> None:
    owned = [table for table in Table.metadata.sorted_tables if column in table.columns]
    gone, stays = OWNERS
    async with storage.database.begin() as connection:
        await connection.run_sync(fill)
    assert callable(forget)
    assert await forget(gone, storage.keepers) == len(owned)
    async with storage.database.begin() as connection:
        for table in owned:
            assert await connection.run_sync(owned_by, table, column, gone) == 0, table.name
            assert await connection.run_sync(owned_by, table, column, stays) == 1, table.name
    assert await forget(gone, storage.keepers) == 0


async def test_what_was_forgotten_is_not_remembered_from_before(storage: Storage) -> None:
    await storage.guilds.update(1, private=True)
    await storage.preferences.set_private(2, private=True)
    assert (await storage.guilds.get(1)).private
    assert await storage.preferences.private(2)
    await forget_guild(1, storage.keepers)
    await forget_user(2, storage.keepers)
    assert (await storage.guilds.get(1)).revision == 0
    assert await storage.preferences.private(2) is None


async def test_nothing_of_who_was_forgotten_is_left_on_the_disk(tmp_path: Path) -> None:
    user, guild = 812_345_678_901_234_567, 998_877_665_544_332_211
    storage = await Storage.open(f"sqlite:///{tmp_path}/nutgraf.db")

    def places(owner: int) -> set[str]:
        """The files that hold an id, as SQLite writes it."""
        written = owner.to_bytes(8, "big")
        return {file.name for file in tmp_path.iterdir() if written in file.read_bytes()}

    await storage.preferences.set_private(user, private=True)
    await storage.guilds.update(guild, private=True)
    await storage.departures.left(guild)
    assert places(user)
    assert places(guild)
    await forget_user(user, storage.keepers)
    await forget_guild(guild, storage.keepers)
    assert not places(user)
    assert not places(guild)
    await storage.close()
