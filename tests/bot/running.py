"""The real client, logged in to the local Discord, with an extractor in this process."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Protocol

import discord
import pytest
import structlog
from pydantic import SecretStr

import extractors
from bot.client import Client, point_at
from bot.settings import Settings
from bot.storage.opening import Storage
from bot.work import Document, Extractor, worker
from extractors import Digest
from tests.simulator import Channel, LocalDiscord

# A database that is gone with the bot; tests of a restart name a file.
MEMORY = "sqlite://"


class ThreadExtractor:
    """The worker's own function, in a thread: what it does is real, where it runs is not."""

    async def start(self) -> None:
        """Nothing to load before it is needed."""

    async def digest(self, document: Document) -> Digest:
        """See `Extractor.digest`."""
        return await asyncio.to_thread(worker.digest_read_by, extractors.read, document)

    async def close(self) -> None:
        """Nothing to release."""


@pytest.fixture
def own_logging() -> Iterator[None]:
    """Let a test configure logging, and put things back afterwards."""
    root = logging.getLogger()
    handlers, level = root.handlers, root.level
    yield
    root.handlers = handlers
    root.setLevel(level)
    structlog.reset_defaults()


class Runs(Protocol):
    """Starts the bot; it is stopped in order when the block ends."""

    def __call__(
        self, local: LocalDiscord, extractor: Extractor | None = None, **changes: object
    ) -> AbstractAsyncContextManager[Client]: ...


@pytest.fixture
def run_bot() -> Iterator[Runs]:
    """What starts the bot against a local Discord; discord.py's addresses are put back after the test."""
    base, gateway = discord.http.Route.BASE, discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY
    yield running
    discord.http.Route.BASE = base
    discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = gateway


@asynccontextmanager
async def running(
    local: LocalDiscord, extractor: Extractor | None = None, **changes: object
) -> AsyncIterator[Client]:
    settings = Settings(
        token=SecretStr(local.token),
        discord_api=local.api_url,
        discord_gateway=local.gateway_url,
        database_url=MEMORY,
    ).model_copy(update=changes)
    point_at(settings)
    storage = await Storage.open(settings.database_url)
    client = Client(settings, extractor or ThreadExtractor(), storage)
    connection = asyncio.create_task(client.start(local.token))
    try:
        await local.bot_ready()
        yield client
    finally:
        await client.stop()
        await connection


@pytest.fixture
def newsroom(local_discord: LocalDiscord) -> Channel:
    """A channel of a server that has the bot."""
    return local_discord.add_guild("The Daily").add_channel("newsroom")


@pytest.fixture
async def bot(local_discord: LocalDiscord, run_bot: Runs) -> AsyncIterator[Client]:
    """The bot, running."""
    async with run_bot(local_discord) as client:
        yield client
        assert not local_discord.violations
