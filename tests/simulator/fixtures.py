"""Fixtures for tests that need a Discord; loaded by `pytest_plugins` in tests/conftest.py."""

from collections.abc import AsyncIterator

import pytest_asyncio

from tests.simulator import LocalDiscord


@pytest_asyncio.fixture
async def local_discord() -> AsyncIterator[LocalDiscord]:
    """Start a Discord of the test's own, with one shard and no privileged intent."""
    async with LocalDiscord() as discord:
        yield discord
