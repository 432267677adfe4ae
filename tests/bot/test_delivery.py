"""What Discord does to an answer on its way."""

from __future__ import annotations

import asyncio

from tests.bot.articles import BRIDGE, ORCHARD
from tests.bot.running import Runs
from tests.bot.work.digests import HandMadeExtractor
from tests.simulator import Channel, LocalDiscord, Permission

ORIGINAL = "/webhooks/*/messages/@original"


async def test_an_edit_whose_connection_breaks_is_sent_again(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with run_bot(local_discord, HandMadeExtractor()):
        local_discord.fail_next("PATCH", ORIGINAL, drop_connection=True)
        ada = local_discord.add_user("ada")
        interaction = await ada.slash(newsroom, "digest", text=ORCHARD)
        assert "frost" in (await interaction.reply()).text
        assert not interaction.followups


async def test_a_rate_limit_is_waited_out(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with run_bot(local_discord, HandMadeExtractor()):
        local_discord.fail_next("PATCH", ORIGINAL, status=429, times=2)
        ada = local_discord.add_user("ada")
        interaction = await ada.slash(newsroom, "digest", text=ORCHARD)
        assert "frost" in (await interaction.reply()).text


async def test_who_waited_longer_than_discord_allows_is_told_directly(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    gate = asyncio.Event()
    async with run_bot(local_discord, HandMadeExtractor(gate=gate)):
        ada = local_discord.add_user("ada")
        interaction = await ada.slash(newsroom, "digest", text=ORCHARD)
        await interaction.acknowledged()
        local_discord.clock.skip(minutes=16)
        gate.set()
        told = await ada.dm.next_message(by=local_discord.bot)
        assert "Discord did not take my answer" in told.text


async def test_a_request_that_is_deleted_meanwhile_is_let_go(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    gate = asyncio.Event()
    extractor = HandMadeExtractor(gate=gate)
    async with run_bot(local_discord, extractor):
        ada = local_discord.add_user("ada")
        mention = local_discord.bot.mention
        request = await ada.paste(newsroom, ORCHARD, typed=mention)
        await local_discord.request("POST", "/channels/{channel_id}/typing")
        await ada.delete(request)
        gate.set()
        await ada.paste(newsroom, BRIDGE, typed=mention)
        answer = await newsroom.next_message(by=local_discord.bot)
        assert "bridge" in answer.text  # the first one is answered by nothing
        assert not [
            message for message in ada.dm.messages.values() if message.author is local_discord.bot
        ]


async def test_a_channel_that_the_bot_may_not_write_to_is_explained(
    local_discord: LocalDiscord, run_bot: Runs
) -> None:
    channel = local_discord.add_guild().add_channel("quiet", bot_lacks=Permission.SEND_MESSAGES)
    async with run_bot(local_discord, HandMadeExtractor()):
        ada = local_discord.add_user("ada")
        await ada.paste(channel, ORCHARD, typed=local_discord.bot.mention)
        told = await ada.dm.next_message(by=local_discord.bot)
        assert "I am not allowed to post here" in told.text
