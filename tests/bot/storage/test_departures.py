from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.rates import Rates
from bot.storage.database import Database
from bot.storage.departures import KEPT_SECONDS, DepartureStore
from bot.storage.guild_store import GuildSettingsStore
from bot.storage.opening import Storage
from bot.storage.preferences import PreferenceStore


class Clock:
    """A time that a test sets."""

    def __init__(self) -> None:
        self.now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def storage(address: str, clock: Clock) -> AsyncIterator[Storage]:
    database = await Database.open(address)
    yield Storage(
        database,
        GuildSettingsStore(database),
        PreferenceStore(database),
        DepartureStore(database, clock),
    )
    await database.close()


async def test_a_server_that_left_is_forgotten_when_its_wait_is_over(
    storage: Storage, clock: Clock
) -> None:
    await storage.guilds.update(1, private=True)
    await storage.guilds.update(2, private=True)
    rates = Rates()
    rates.take(7, 1)
    await storage.departures.left(1)
    clock.now += KEPT_SECONDS - 1
    assert await storage.purge(rates) == 0
    assert (await storage.guilds.get(1)).private
    clock.now += 1
    assert await storage.purge(rates) == 1
    assert not (await storage.guilds.get(1)).private
    assert (await storage.guilds.get(2)).private
    assert await storage.departures.due() == []
    assert await rates.forget_guild(1) == 0


async def test_a_server_that_came_back_keeps_its_settings(storage: Storage, clock: Clock) -> None:
    await storage.guilds.update(1, private=True)
    await storage.departures.left(1)
    await storage.departures.returned(1)
    clock.now += 2 * KEPT_SECONDS
    assert await storage.purge() == 0
    assert (await storage.guilds.get(1)).private


async def test_being_told_twice_does_not_start_the_wait_anew(
    storage: Storage, clock: Clock
) -> None:
    await storage.departures.left(1)
    clock.now += KEPT_SECONDS
    await storage.departures.left(1)
    assert await storage.departures.due() == [1]


async def test_what_happened_while_the_bot_was_down_is_made_up_for(
    storage: Storage, clock: Clock
) -> None:
    for guild_id in (1, 2, 3):
        await storage.guilds.update(guild_id, private=True)
    await storage.departures.left(3)
    await storage.departures.reconcile([1, 3, 4])
    clock.now += KEPT_SECONDS
    assert await storage.departures.due() == [2]
