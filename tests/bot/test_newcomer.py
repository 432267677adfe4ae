"""From `make demo` to what one source says: how many actions, and how long."""

from __future__ import annotations

from tests.bot.articles import FIXTURES
from tests.newcomer import walk
from tests.simulator import Channel, File, LocalDiscord

ACTIONS = 3
# Waiting for a digest and for a page; starting the bot compiles and loads what a machine may have to read from disk.
SECONDS = 10.0


async def test_three_actions_lead_to_one_sources_words(
    local_discord: LocalDiscord, newsroom: Channel
) -> None:
    ada = local_discord.add_user("ada")
    found = await walk(local_discord, newsroom, ada, File.read(FIXTURES / "ferry.txt"))
    assert len(found.steps) <= ACTIONS
    assert sum(step.seconds for step in found.steps[1:]) < SECONDS
    assert found.words is not None
    assert found.words.is_ephemeral
    assert "> " in found.words.text
    assert not local_discord.violations
