"""The simulator by itself, as a process that a bot elsewhere can use."""

import asyncio
import signal
import sys
from pathlib import Path

import aiohttp

from tests.simulator import LocalDiscord

ROOT = Path(__file__).parents[2]


async def test_it_prints_what_a_bot_needs_and_serves_until_interrupted() -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.simulator", cwd=ROOT, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    lines = [(await process.stdout.readline()).decode() for _ in range(3)]
    settings = dict(line.removeprefix("export ").strip().split("=", 1) for line in lines)
    headers = {"Authorization": f"Bot {settings['NUTGRAF_TOKEN']}"}
    url = settings["NUTGRAF_DISCORD_API"] + "/gateway/bot"
    async with aiohttp.ClientSession() as session, session.get(url, headers=headers) as response:
        assert (await response.json())["url"] == settings["NUTGRAF_DISCORD_GATEWAY"]
    process.send_signal(signal.SIGINT)
    await process.communicate()
    assert process.returncode == 0


async def test_it_listens_on_the_loopback_interface_only(local: LocalDiscord) -> None:
    assert local.api_url.startswith("http://127.0.0.1:")
    assert local.gateway_url.startswith("ws://127.0.0.1:")
    runner = local.server._runner
    assert runner is not None
    assert [address[0] for address in runner.addresses] == ["127.0.0.1"]
