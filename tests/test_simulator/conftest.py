"""A small real bot for the simulator to prove itself with."""

import asyncio
from collections.abc import AsyncIterator, Iterator

import discord
import pytest
import pytest_asyncio
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from tests.simulator import LocalDiscord
from tests.test_simulator.newsagent import Newsagent


@pytest_asyncio.fixture
async def local() -> AsyncIterator[LocalDiscord]:
    """A Discord whose own answers are held to Discord's schema, where that is there."""
    async with LocalDiscord() as started:
        yield started
        assert not list(wrong_answers(started))


def wrong_answers(local: LocalDiscord) -> Iterator[str]:
    schema = local.server.schema
    for request in local.requests if schema else ():
        if schema is not None and request.response is not None and request.status in (200, 201):
            what = (request.method, request.route, request.status)
            for problem in schema.answer_problems(*what, request.response):
                yield f"{request}: {problem}"


@pytest_asyncio.fixture
async def bot(local: LocalDiscord, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Newsagent]:
    """Log a real discord.py client in, with nothing changed but the two addresses."""
    point_at(local, monkeypatch)
    client = Newsagent(discord.Intents(guilds=True, messages=True, reactions=True))
    async with running(client, local):
        yield client


def point_at(local: LocalDiscord, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Route, "BASE", local.api_url)
    monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", yarl.URL(local.gateway_url))


class running:  # noqa: N801 - reads as a sentence: async with running(client, local)
    def __init__(self, client: discord.Client, local: LocalDiscord) -> None:
        self.client, self.local = client, local

    async def __aenter__(self) -> discord.Client:
        self.task = asyncio.create_task(self.client.start(self.local.token))
        ready = asyncio.create_task(self.local.bot_ready())
        await asyncio.wait({self.task, ready}, return_when=asyncio.FIRST_COMPLETED)
        if self.task.done():
            ready.cancel()
            self.task.result()
        await ready
        return self.client

    async def __aexit__(self, *_: object) -> None:
        await self.client.close()
        await self.task
