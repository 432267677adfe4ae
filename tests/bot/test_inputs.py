"""Every way in: commands, the form, the menu, mentions, direct messages."""

from __future__ import annotations

import json

import pytest

from extractors import Digest
from tests.bot.articles import BRIDGE, ORCHARD, ferry
from tests.simulator import Channel, File, LocalDiscord

QUOTED = "nothing like it in thirty years"
SPEAKER = "Ilse Brandvold"

pytestmark = pytest.mark.usefixtures("bot")


async def test_a_paste_in_the_command(local_discord: LocalDiscord, newsroom: Channel) -> None:
    ada = local_discord.add_user("ada")
    interaction = await ada.slash(newsroom, "digest", text=ORCHARD)
    reply = await interaction.reply()
    assert QUOTED in reply.text
    assert SPEAKER in reply.text
    assert reply.is_v2
    assert not reply.is_ephemeral
    assert not reply.pings.users


async def test_a_private_digest_is_seen_by_nobody_else(
    local_discord: LocalDiscord, newsroom: Channel
) -> None:
    ada = local_discord.add_user("ada")
    interaction = await ada.slash(newsroom, "digest", text=ORCHARD, private=True)
    reply = await interaction.reply()
    assert QUOTED in reply.text
    assert reply.is_ephemeral


async def test_files_are_answered_one_by_one_in_their_order(
    local_discord: LocalDiscord, newsroom: Channel
) -> None:
    ada = local_discord.add_user("ada")
    interaction = await ada.slash(
        newsroom,
        "digest",
        file=File.text(ORCHARD, "pears.txt"),
        file2=File.text(BRIDGE, "bridge.txt"),
    )
    assert QUOTED in (await interaction.reply()).text
    assert "Maro Quill" in (await interaction.followup()).text


async def test_export_adds_the_whole_digest_as_files(
    local_discord: LocalDiscord, newsroom: Channel
) -> None:
    ada = local_discord.add_user("ada")
    interaction = await ada.slash(newsroom, "digest", text=ORCHARD, export=True)
    reply = await interaction.reply()
    digest = Digest.model_validate(json.loads(reply.attachment("digest.json").data))
    assert any(QUOTED in quote.text for quote in digest.quotes)
    assert QUOTED in reply.attachment("digest.md").data.decode()
    assert not reply.hidden_attachments


async def test_nothing_opens_a_form_that_takes_text(
    local_discord: LocalDiscord, newsroom: Channel
) -> None:
    ada = local_discord.add_user("ada")
    opened = await ada.slash(newsroom, "digest", private=True)
    submitted = await ada.submit(await opened.opened_modal(), {"The article": ORCHARD})
    reply = await submitted.reply()
    assert QUOTED in reply.text
    assert reply.is_ephemeral


async def test_the_form_takes_files(local_discord: LocalDiscord, newsroom: Channel) -> None:
    ada = local_discord.add_user("ada")
    opened = await ada.slash(newsroom, "digest")
    form = await opened.opened_modal()
    submitted = await ada.submit(form, {"Or its files": [File.text(BRIDGE, "bridge.txt")]})
    assert "Maro Quill" in (await submitted.reply()).text


async def test_the_menu_of_a_message_with_text(
    local_discord: LocalDiscord, newsroom: Channel
) -> None:
    ada, bo = local_discord.add_user("ada"), local_discord.add_user("bo")
    message = await bo.send(newsroom, ORCHARD)
    interaction = await ada.context_menu(newsroom, "Digest article", message)
    assert QUOTED in (await interaction.reply()).text


async def test_the_menu_of_a_long_paste(local_discord: LocalDiscord, newsroom: Channel) -> None:
    ada = local_discord.add_user("ada")
    message = await ada.paste(newsroom, ferry())
    assert message.attachments[0].name == "message.txt"
    interaction = await ada.context_menu(newsroom, "Digest article", message)
    assert "Key facts" in (await interaction.reply()).text


async def test_a_mention_with_text(local_discord: LocalDiscord, newsroom: Channel) -> None:
    ada = local_discord.add_user("ada")
    await ada.paste(newsroom, ORCHARD, typed=local_discord.bot.mention)
    reply = await newsroom.next_message(by=local_discord.bot)
    assert QUOTED in reply.text
    assert not reply.pings.users


async def test_a_mention_with_a_long_paste(local_discord: LocalDiscord, newsroom: Channel) -> None:
    ada = local_discord.add_user("ada")
    await ada.paste(newsroom, ferry(), typed=f"{local_discord.bot.mention} what is this about?")
    assert "Key facts" in (await newsroom.next_message(by=local_discord.bot)).text


async def test_a_direct_message(local_discord: LocalDiscord) -> None:
    ada = local_discord.add_user("ada")
    await ada.direct_message(ORCHARD)
    assert QUOTED in (await ada.dm.next_message(by=local_discord.bot)).text


async def test_a_direct_message_with_a_file(local_discord: LocalDiscord) -> None:
    ada = local_discord.add_user("ada")
    await ada.direct_message("is this true?", files=[File.text(BRIDGE)])
    assert "Maro Quill" in (await ada.dm.next_message(by=local_discord.bot)).text


async def test_bots_and_bystanders_are_not_answered(
    local_discord: LocalDiscord, newsroom: Channel
) -> None:
    robot, ada = local_discord.add_bot("feed"), local_discord.add_user("ada")
    await robot.send(newsroom, f"{local_discord.bot.mention} {BRIDGE}"[:2000])
    await ada.send(newsroom, BRIDGE)
    await ada.paste(newsroom, ORCHARD, typed=local_discord.bot.mention)
    answer = await newsroom.next_message(by=local_discord.bot)
    assert QUOTED in answer.text  # the first answer is to the one message that asked for it
    await ada.send(newsroom, "thank you", reply_to=answer)  # pings the bot, asks nothing
    await ada.paste(newsroom, BRIDGE, typed=local_discord.bot.mention)
    assert "Maro Quill" in (await newsroom.next_message(by=local_discord.bot)).text
