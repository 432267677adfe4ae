"""What Discord does to an answer on its way."""

from __future__ import annotations

import asyncio

import pytest

from bot.errors import BusyError, StoppingError
from tests.bot.articles import BRIDGE, ORCHARD
from tests.bot.running import Runs
from tests.bot.work.digests import HandMadeExtractor
from tests.simulator import Channel, File, LocalDiscord, Permission

ORIGINAL = "/webhooks/*/messages/@original"
CALLBACK = "/interactions/*/callback"


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


@pytest.mark.parametrize("gone", ["message", "channel"])
async def test_a_request_that_is_deleted_meanwhile_is_let_go(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs, gone: str
) -> None:
    gate = asyncio.Event()
    desk = newsroom.guild.add_channel("desk") if newsroom.guild else newsroom
    async with run_bot(local_discord, HandMadeExtractor(gate=gate)):
        ada = local_discord.add_user("ada")
        mention = local_discord.bot.mention
        request = await ada.paste(desk, ORCHARD, typed=mention)
        await local_discord.request("POST", "/channels/{channel_id}/typing")
        if gone == "message":
            await ada.delete(request)
        else:
            del local_discord.world.channels[desk.id]
        gate.set()
        await local_discord.request("POST", "/channels/{channel_id}/messages")
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


async def test_a_channel_whose_history_is_closed_gets_its_answer_without_a_reply(
    local_discord: LocalDiscord, run_bot: Runs
) -> None:
    lacks = Permission.READ_MESSAGE_HISTORY
    channel = local_discord.add_guild().add_channel("fresh", bot_lacks=lacks)
    async with run_bot(local_discord, HandMadeExtractor()):
        ada = local_discord.add_user("ada")
        await ada.paste(channel, ORCHARD, typed=local_discord.bot.mention)
        answer = await channel.next_message(by=local_discord.bot)
        assert "frost" in answer.text
        assert answer.attachments  # the buttons have something to read
        assert answer.reply_to is None


async def test_not_being_able_to_type_keeps_no_answer_back(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with run_bot(local_discord, HandMadeExtractor()):
        local_discord.fail_next("POST", "/channels/*/typing", drop_connection=True)
        ada = local_discord.add_user("ada")
        await ada.paste(newsroom, ORCHARD, typed=local_discord.bot.mention)
        assert "frost" in (await newsroom.next_message(by=local_discord.bot)).text


async def test_a_notice_that_reaches_nobody_directly_stands_in_the_channel(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with run_bot(local_discord, HandMadeExtractor()):
        # "You are opening direct messages too fast" is no refusal of the person's.
        local_discord.fail_next("POST", "/users/@me/channels", status=400)
        ada = local_discord.add_user("ada")
        await ada.send(newsroom, local_discord.bot.mention)
        told = await newsroom.next_message(by=local_discord.bot)
        assert "I found no article there" in told.text


async def test_a_file_whose_connection_breaks_is_told_as_one_that_did_not_come(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with run_bot(local_discord, HandMadeExtractor()):
        local_discord.fail_next("GET", "*", drop_connection=True, times=10)
        ada = local_discord.add_user("ada")
        interaction = await ada.slash(newsroom, "digest", file=File.text(ORCHARD))
        assert "did not hand me that file" in (await interaction.followup()).text


@pytest.mark.parametrize("carried_out", [True, False])
async def test_an_acknowledgement_whose_connection_breaks_is_given_again(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs, carried_out: bool
) -> None:
    async with run_bot(local_discord, HandMadeExtractor()):
        ada = local_discord.add_user("ada")
        broken = {"drop_connection": True, "carried_out": carried_out}
        local_discord.fail_next("POST", CALLBACK, **broken)
        asked = await ada.slash(newsroom, "digest", text=ORCHARD)
        answer = await asked.reply()
        assert "frost" in answer.text
        local_discord.fail_next("POST", CALLBACK, **broken)
        pressed = await ada.press(answer, "Share…")
        assert (await pressed.reply()).attachments


@pytest.mark.parametrize("private", [True, False])
async def test_what_goes_wrong_after_a_broken_acknowledgement_is_told(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs, private: bool
) -> None:
    async with run_bot(local_discord, HandMadeExtractor(error=BusyError())):
        ada = local_discord.add_user("ada")
        local_discord.fail_next("POST", CALLBACK, drop_connection=True, carried_out=True)
        asked = await ada.slash(newsroom, "digest", text=ORCHARD, private=private)
        told = await (asked.reply() if private else asked.followup())
        assert str(BusyError()) in told.text
        assert told.is_ephemeral


async def test_a_press_that_fails_after_a_broken_acknowledgement_is_told(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with run_bot(local_discord, HandMadeExtractor()):
        ada = local_discord.add_user("ada")
        answer = await (await ada.slash(newsroom, "digest", text=ORCHARD)).reply()
        answer.attachments[0].is_gone = True
        local_discord.fail_next("POST", CALLBACK, drop_connection=True, carried_out=True)
        pressed = await ada.press(answer, "Share…")
        assert "no longer there" in (await pressed.reply()).text


async def test_who_takes_the_placeholder_away_wants_no_digest_there(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    gate = asyncio.Event()
    large = File("large.txt", b"x" * (1024 * 1024 + 1))
    async with run_bot(local_discord, HandMadeExtractor(gate=gate), file_limit=1):
        ada = local_discord.add_user("ada")
        asked = await ada.slash(newsroom, "digest", file=File.text(ORCHARD), file2=large)
        await asked.acknowledged()
        assert asked.original is not None
        local_discord.world.delete(asked.original)
        gate.set()
        told = await asked.followup()  # what went wrong is told all the same
        assert "too large" in told.text
        assert told.is_ephemeral
        assert len(asked.followups) == 1


async def test_who_still_waits_when_the_bot_has_to_go_is_told_to_ask_again(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    extractor = HandMadeExtractor(gate=asyncio.Event())
    async with run_bot(local_discord, extractor, stop_grace=0.0):
        ada, bo = local_discord.add_user("ada"), local_discord.add_user("bo")
        asked = await ada.slash(
            newsroom, "digest", file=File.text(ORCHARD), file2=File.text(BRIDGE, "bridge.txt")
        )
        await asked.acknowledged()
        await bo.paste(newsroom, BRIDGE, typed=local_discord.bot.mention)
        await local_discord.request("POST", "/channels/{channel_id}/typing")
    told = await asked.followup()
    assert told.is_ephemeral
    assert told.text.count(str(StoppingError())) == 2
    assert str(StoppingError()) in (await bo.dm.next_message(by=local_discord.bot)).text
