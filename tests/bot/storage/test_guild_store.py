from __future__ import annotations

import asyncio

from hypothesis import HealthCheck, given, settings
from sqlalchemy import event, text

from bot.storage.errors import EditedMeanwhileError
from bot.storage.guilds import LISTED_MAX, GuildSettings
from bot.storage.opening import Storage
from tests.bot.storage.strategies import guild_settings


async def test_a_server_that_saved_nothing_has_the_defaults_and_no_row(storage: Storage) -> None:
    assert await storage.guilds.get(1) == GuildSettings(guild_id=1)
    async with storage.database.begin() as connection:
        assert await connection.scalar(text("SELECT count(*) FROM guild_settings")) == 0


# The fixture is opened once for all examples: each forgets what the one before has left.
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(wanted=guild_settings())
async def test_any_settings_come_back_as_they_were_saved(
    storage: Storage, wanted: GuildSettings
) -> None:
    await storage.guilds.forget_guild(wanted.guild_id)
    chosen = wanted.model_dump(exclude={"guild_id", "revision"})
    for revision in (1, 2):
        saved = await storage.guilds.update(wanted.guild_id, **chosen)
        assert saved == wanted.model_copy(update={"revision": revision})
        assert await storage.guilds.get(wanted.guild_id) == saved


async def test_an_update_leaves_the_other_settings_alone(storage: Storage) -> None:
    await storage.guilds.update(1, key_facts=3, language="de")
    changed = await storage.guilds.update(1, private=True)
    assert (changed.key_facts, changed.language, changed.private) == (3, "de", True)
    assert await storage.guilds.get(1) == changed


async def test_two_moderators_at_one_panel_lose_nothing(storage: Storage) -> None:
    seen = await storage.guilds.update(1, watched_channels=frozenset({1, 2}))
    await asyncio.gather(
        storage.guilds.update(1, seen=seen, watched_channels=frozenset({1, 2, 3})),
        storage.guilds.update(1, seen=seen, watched_channels=frozenset({2, 4})),
        storage.guilds.update(1, seen=seen, private=True),
        storage.guilds.update(1, seen=seen, key_facts=8),
    )
    after = await storage.guilds.get(1)
    assert after.watched_channels == {2, 3, 4}
    assert after.private
    assert after.key_facts == 8


async def test_of_two_who_set_the_same_thing_one_is_told(storage: Storage) -> None:
    seen = await storage.guilds.get(1)
    results = await asyncio.gather(
        storage.guilds.update(1, seen=seen, key_facts=3),
        storage.guilds.update(1, seen=seen, key_facts=8),
        return_exceptions=True,
    )
    told = [result for result in results if isinstance(result, EditedMeanwhileError)]
    kept = [result for result in results if isinstance(result, GuildSettings)]
    assert len(told) == len(kept) == 1
    assert (await storage.guilds.get(1)).key_facts == kept[0].key_facts


async def test_many_writers_on_two_connections_lose_nothing(address: str) -> None:
    one, two = await Storage.open(address), await Storage.open(address)
    nothing = await one.guilds.get(1)
    await asyncio.gather(
        *(
            storage.guilds.update(1, seen=nothing, watched_channels=frozenset({channel}))
            for channel in range(1, LISTED_MAX + 1)
            for storage in (one if channel % 2 else two,)
        )
    )
    for storage in (await Storage.open(address), one, two):
        after = await storage.guilds.get(1)
        assert after.watched_channels == set(range(1, LISTED_MAX + 1))
        assert after.revision == LISTED_MAX
        await storage.close()


async def test_what_was_read_is_not_read_again_until_it_is_written(storage: Storage) -> None:
    queries: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        queries.append(statement)

    async with storage.database.begin() as connection:
        event.listen(connection.sync_connection.engine, "before_cursor_execute", note)  # type: ignore[union-attr]
    await storage.guilds.get(1)
    await storage.guilds.get(1)
    assert len(queries) == 1
    await storage.guilds.update(1, private=True)
    queries.clear()
    assert (await storage.guilds.get(1)).private
    assert len(queries) == 1
