"""Answers in threads of their own, where moderators want them there."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.client import Client
from tests.bot.rendering import stories
from tests.bot.running import Runs
from tests.bot.views.desk import ToldExtractor
from tests.simulator import Channel, File, LocalDiscord, Permission


@pytest.fixture
async def threader(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> AsyncIterator[Client]:
    """The bot, which answers in threads."""
    assert newsroom.guild is not None
    async with run_bot(local_discord, ToldExtractor()) as client:
        await client.storage.guilds.update(int(newsroom.guild.id), in_thread=True)
        yield client
    assert not local_discord.violations


async def test_a_command_leaves_one_line_and_the_digest_is_in_the_thread(
    local_discord: LocalDiscord, newsroom: Channel, threader: Client
) -> None:
    ada = local_discord.add_user("ada")
    asked = await ada.slash(newsroom, "digest", text=stories.COUNCIL)
    assert "in the thread" in (await asked.reply()).text
    thread = await newsroom.next_thread()
    digest = await thread.next_message(by=local_discord.bot)
    assert "### Key facts" in digest.text
    page = await (await ada.press(digest, "Facts 6")).reply()
    assert page.is_ephemeral


async def test_a_mention_is_answered_in_a_thread_on_it(
    local_discord: LocalDiscord, newsroom: Channel, threader: Client
) -> None:
    ada = local_discord.add_user("ada")
    await ada.send(newsroom, f"{local_discord.bot.mention} {stories.COUNCIL}"[:2000])
    thread = await newsroom.next_thread()
    assert "### Key facts" in (await thread.next_message(by=local_discord.bot)).text


async def test_several_files_share_a_thread(
    local_discord: LocalDiscord, newsroom: Channel, threader: Client
) -> None:
    ada = local_discord.add_user("ada")
    await ada.slash(
        newsroom,
        "digest",
        file=File.text(stories.COUNCIL, "one.txt"),
        file2=File.text(stories.COUNCIL, "two.txt"),
    )
    thread = await newsroom.next_thread()
    for _ in range(2):
        assert "### Key facts" in (await thread.next_message(by=local_discord.bot)).text
    assert len(newsroom.threads) == 1


async def test_private_digests_and_threads_start_none(
    local_discord: LocalDiscord, newsroom: Channel, threader: Client
) -> None:
    ada = local_discord.add_user("ada")
    private = await ada.slash(newsroom, "digest", text=stories.COUNCIL, private=True)
    assert "### Key facts" in (await private.reply()).text
    thread = await ada.start_thread(newsroom, "storm")
    asked = await ada.slash(thread, "digest", text=stories.COUNCIL)
    assert "### Key facts" in (await asked.reply(where=lambda one: "Key" in one.text)).text
    assert newsroom.threads == [thread]


async def test_without_the_permission_the_answer_is_in_the_channel(
    local_discord: LocalDiscord, newsroom: Channel, threader: Client
) -> None:
    assert newsroom.guild is not None
    lacks = int(Permission.CREATE_PUBLIC_THREADS)
    desk = newsroom.guild.add_channel("desk", bot_lacks=lacks)
    ada = local_discord.add_user("ada")
    asked = await ada.slash(desk, "digest", text=stories.COUNCIL)
    assert "### Key facts" in (await asked.reply(where=lambda one: "Key" in one.text)).text
    assert not desk.threads
    local_discord.violations.clear()  # being refused is what is tested


@pytest.mark.parametrize("how", ["slash", "mention"])
async def test_where_files_are_not_allowed_the_digest_in_the_thread_has_no_buttons(
    local_discord: LocalDiscord, newsroom: Channel, threader: Client, how: str
) -> None:
    assert newsroom.guild is not None
    strict = newsroom.guild.add_channel("strict", bot_lacks=int(Permission.ATTACH_FILES))
    ada = local_discord.add_user("ada")
    if how == "slash":
        await ada.slash(strict, "digest", text=stories.COUNCIL)
    else:
        await ada.send(strict, f"{local_discord.bot.mention} {stories.COUNCIL}"[:2000])
    thread = await strict.next_thread()
    digest = await thread.next_message(by=local_discord.bot)
    assert "### Key facts" in digest.text
    assert not digest.buttons


@pytest.mark.parametrize("how", ["slash", "mention"])
async def test_a_connection_that_breaks_as_the_thread_is_started_loses_no_answer(
    local_discord: LocalDiscord, newsroom: Channel, threader: Client, how: str
) -> None:
    ada = local_discord.add_user("ada")
    local_discord.fail_next("POST", "/channels/*/messages/*/threads", drop_connection=True)
    if how == "slash":
        asked = await ada.slash(newsroom, "digest", text=stories.COUNCIL)
        answer = await asked.reply(where=lambda one: "in the thread" not in one.text)
    else:
        await ada.send(newsroom, f"{local_discord.bot.mention} {stories.COUNCIL}"[:2000])
        answer = await newsroom.next_message(by=local_discord.bot)
    assert "### Key facts" in answer.text
