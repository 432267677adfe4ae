"""Many at once."""

from __future__ import annotations

import asyncio

from tests.bot.articles import BRIDGE, ORCHARD
from tests.bot.running import Runs
from tests.bot.work.digests import HandMadeExtractor
from tests.simulator import Channel, LocalDiscord
from tests.simulator.interactions import ACKNOWLEDGE_WITHIN

REQUESTS = 100


async def test_a_hundred_at_once_are_all_answered_and_acknowledged_in_time(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with run_bot(local_discord):
        people = [local_discord.add_user(f"reader{number}") for number in range(REQUESTS)]
        # A server may have sixty digests a minute.
        rooms = [newsroom, local_discord.add_guild("The Weekly").add_channel("desk")]
        texts = [(ORCHARD, BRIDGE)[number % 2] for number in range(REQUESTS)]
        asked = await asyncio.gather(
            *(
                person.slash(rooms[number // 2 % 2], "digest", text=text, private=True)
                for number, (person, text) in enumerate(zip(people, texts, strict=True))
            )
        )
        replies = await asyncio.gather(*(interaction.reply(timeout=60) for interaction in asked))
        for text, reply in zip(texts, replies, strict=True):
            assert ("Maro Quill" if text is BRIDGE else "Ilse Brandvold") in reply.text
        late = [one for one in asked if (await one.acknowledged()).latency > ACKNOWLEDGE_WITHIN]
        assert not late
    assert not local_discord.violations


async def test_stopping_finishes_what_is_in_flight_and_takes_nothing_new(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    gate = asyncio.Event()
    extractor = HandMadeExtractor(gate=gate)
    async with run_bot(local_discord, extractor) as client:
        ada, bo = local_discord.add_user("ada"), local_discord.add_user("bo")
        before = await ada.slash(newsroom, "digest", text=ORCHARD)
        await before.acknowledged()
        stopping = asyncio.create_task(client.stop())
        late = await bo.slash(newsroom, "digest", text=BRIDGE)
        assert "restarted" in (await late.reply()).text
        assert not stopping.done()
        gate.set()
        assert "frost" in (await before.reply()).text
        await stopping
        await local_discord.bot_gone()
