"""The bot as a process of its own, with its workers, as an operator runs it."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest

from tests.bot.articles import ORCHARD
from tests.bot.process import running_bot, start_bot
from tests.simulator import Channel, File, LocalDiscord


async def test_sigterm_finishes_what_is_in_flight_and_ends_well(
    local_discord: LocalDiscord, newsroom: Channel
) -> None:
    async with running_bot(local_discord, is_quiet=True) as process:
        held = local_discord.hold_next("PATCH", "/webhooks/*/messages/@original")
        ada = local_discord.add_user("ada")
        interaction = await ada.slash(newsroom, "digest", file=File.text(ORCHARD))
        await interaction.acknowledged()
        process.terminate()
        held.release()
        assert "Ilse Brandvold" in (await interaction.reply(timeout=30)).text
        _, errors = await asyncio.wait_for(process.communicate(), timeout=30)
        assert process.returncode == 0
    records = [json.loads(line) for line in errors.decode().splitlines()]
    assert {"document.digested", "bot.stopping"} <= {one["event"] for one in records}
    assert b"frost" not in errors
    assert local_discord.token.encode() not in errors
    assert not local_discord.violations


@pytest.mark.parametrize("wrong", ["a-token-of-nobody"])
async def test_a_token_that_discord_refuses_is_said_so(
    local_discord: LocalDiscord, wrong: str
) -> None:
    process = await start_bot(local_discord, is_quiet=True, NUTGRAF_TOKEN=wrong)
    _, errors = await asyncio.wait_for(process.communicate(), timeout=60)
    assert process.returncode == 78
    assert b"does not accept NUTGRAF_TOKEN" in errors
    assert b"Traceback" not in errors
    assert wrong.encode() not in errors


async def test_a_database_that_cannot_be_opened_is_said_before_discord_hears_of_the_bot(
    local_discord: LocalDiscord, tmp_path: Path
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    process = await start_bot(
        local_discord, is_quiet=True, NUTGRAF_DATABASE_URL=f"sqlite:///{blocked}/nutgraf.db"
    )
    _, errors = await asyncio.wait_for(process.communicate(), timeout=60)
    assert process.returncode == 78
    assert b"cannot be opened" in errors
    assert b"Traceback" not in errors
    assert not local_discord.requests


async def test_watching_without_the_intent_says_which_switch_to_turn(
    local_discord: LocalDiscord,
) -> None:
    process = await start_bot(local_discord, is_quiet=True, NUTGRAF_WATCH_CHANNELS="true")
    _, errors = await asyncio.wait_for(process.communicate(), timeout=60)
    assert process.returncode == 78
    assert b"NUTGRAF_WATCH_CHANNELS needs the message content intent" in errors
    assert b"Traceback" not in errors
