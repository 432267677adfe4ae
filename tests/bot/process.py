"""The bot as a process of its own, as an operator starts it, pointed at a local Discord."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from tests.simulator import LocalDiscord

# The first start compiles every module of every library.
START_SECONDS = 60


async def start_bot(
    local: LocalDiscord, *command: str, is_quiet: bool = False, **changes: str
) -> asyncio.subprocess.Process:
    """Start `python -m bot` with settings that reach `local`; `changes` are variables that differ.

    With `is_quiet` its log is read through `stderr` instead of being shown.
    """
    variables = {
        "NUTGRAF_TOKEN": local.token,
        "NUTGRAF_DISCORD_API": local.api_url,
        "NUTGRAF_DISCORD_GATEWAY": local.gateway_url,
        "NUTGRAF_DATABASE_URL": "sqlite://",  # in memory: nothing of a test stays
    }
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        *command,
        stderr=asyncio.subprocess.PIPE if is_quiet else None,
        env=os.environ | variables | changes,
    )


@asynccontextmanager
async def running_bot(
    local: LocalDiscord, *, is_quiet: bool = False, **changes: str
) -> AsyncIterator[asyncio.subprocess.Process]:
    """Keep a bot running that has connected, and end it with the block, if it has not ended by itself."""
    process = await start_bot(local, is_quiet=is_quiet, **changes)
    try:
        await local.bot_ready(timeout=START_SECONDS)
        yield process
    finally:
        if process.returncode is None:
            process.terminate()
            await process.communicate()
