"""Watched channels: offers under articles, and silence otherwise."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.client import Client
from bot.errors import BusyError
from bot.language import CATALOGUES, ENGLISH
from tests.bot.rendering import stories
from tests.bot.running import Runs
from tests.bot.views.desk import ToldExtractor
from tests.bot.work.digests import HandMadeExtractor
from tests.simulator import Channel, File, LocalDiscord, Message, Permission

ARTICLE = stories.COUNCIL[:1900]
MANAGES = int(Permission.MANAGE_GUILD)


@pytest.fixture
async def local_discord() -> AsyncIterator[LocalDiscord]:
    """A Discord where the operator has switched the intent on."""
    async with LocalDiscord(message_content=True) as local:
        yield local


@pytest.fixture
async def watcher(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> AsyncIterator[Client]:
    """The bot, watching the newsroom."""
    assert newsroom.guild is not None
    async with run_bot(local_discord, ToldExtractor(), watch_channels=True) as client:
        watched = frozenset({int(newsroom.id)})
        await client.storage.guilds.update(int(newsroom.guild.id), watched_channels=watched)
        yield client
    assert not local_discord.violations


async def offered(local: LocalDiscord, channel: Channel) -> Message:
    return await channel.next_message(by=local.bot)


async def test_an_article_gets_a_button_and_the_button_a_digest(
    local_discord: LocalDiscord, newsroom: Channel, watcher: Client
) -> None:
    ada, bo = local_discord.add_user("ada"), local_discord.add_user("bo")
    await ada.send(newsroom, ARTICLE)
    offer = await offered(local_discord, newsroom)
    assert len(offer.text) < 50
    assert not offer.pings
    digest = await (await bo.press(offer, ENGLISH.offer_button)).reply()
    assert "### Key facts" in digest.text
    assert not digest.is_ephemeral
    await offer.deleted()


async def test_a_file_is_an_article_and_talk_is_none(
    local_discord: LocalDiscord, newsroom: Channel, watcher: Client
) -> None:
    ada, robot = local_discord.add_user("ada"), local_discord.add_bot("feed")
    await ada.send(newsroom, "what do you make of this? " * 10)
    await ada.send(newsroom, "a snippet", files=[File.text("print()", "hello.txt")])
    await robot.send(newsroom, ARTICLE)
    assert newsroom.guild is not None
    await ada.send(newsroom.guild.add_channel("elsewhere"), ARTICLE)
    sent = await ada.send(newsroom, "", files=[File.text(stories.COUNCIL, "council.txt")])
    # The first that the bot says is about the one article in a watched channel.
    assert (await offered(local_discord, newsroom)).reply_to is sent


async def test_a_deleted_article_is_told(
    local_discord: LocalDiscord, newsroom: Channel, watcher: Client
) -> None:
    ada = local_discord.add_user("ada")
    article = await ada.send(newsroom, ARTICLE)
    offer = await offered(local_discord, newsroom)
    await ada.delete(article)
    told = await (await ada.press(offer, ENGLISH.offer_button)).reply()
    assert "no longer there" in told.text
    assert told.is_ephemeral


async def test_an_offer_stays_where_nothing_came_of_it(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    guild, ada = newsroom.guild, local_discord.add_user("ada")
    assert guild is not None
    extractor = HandMadeExtractor(error=BusyError())
    async with run_bot(local_discord, extractor, watch_channels=True) as client:
        watched = frozenset({int(newsroom.id)})
        await client.storage.guilds.update(int(guild.id), watched_channels=watched)
        await ada.send(newsroom, ARTICLE)
        offer = await offered(local_discord, newsroom)
        for _ in range(
            2
        ):  # an offer that the first had taken away would be gone when the second is answered
            refused = await ada.press(offer, ENGLISH.offer_button)
            assert "More articles are waiting" in (await refused.followup()).text
        assert not offer.is_deleted
        extractor.error = None
        await (await ada.press(offer, ENGLISH.offer_button)).reply()
        await offer.deleted()


async def test_two_who_press_at_once_hear_of_no_mistake(
    local_discord: LocalDiscord, newsroom: Channel, watcher: Client
) -> None:
    ada, bo = local_discord.add_user("ada"), local_discord.add_user("bo")
    await ada.send(newsroom, ARTICLE)
    offer = await offered(local_discord, newsroom)
    hold = local_discord.hold_next("DELETE", "/channels/*/messages/*")
    pressed = [await one.press(offer, ENGLISH.offer_button) for one in (ada, bo)]
    digests = [await one.reply() for one in pressed]
    await hold.reached()
    hold.release()
    await local_discord.request("DELETE", "/channels/{channel_id}/messages/{message_id}", number=2)
    assert (await (await ada.press(digests[0], "Facts 6")).reply()).is_ephemeral
    assert offer.is_deleted
    assert not any(one.followups for one in pressed)


async def test_an_offer_outlives_the_operators_switch(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    guild, ada = newsroom.guild, local_discord.add_user("ada")
    assert guild is not None
    async with run_bot(local_discord, ToldExtractor(), watch_channels=True) as client:
        watched = frozenset({int(newsroom.id)})
        await client.storage.guilds.update(int(guild.id), watched_channels=watched)
        await ada.send(newsroom, ARTICLE)
        offer = await offered(local_discord, newsroom)
    async with run_bot(local_discord, ToldExtractor()):
        answer = await (await ada.press(offer, ENGLISH.offer_button)).reply()
        assert "### Key facts" in answer.text


async def test_channels_to_watch_are_chosen_in_the_panel(
    local_discord: LocalDiscord, newsroom: Channel, watcher: Client
) -> None:
    assert newsroom.guild is not None
    desk = newsroom.guild.add_channel("desk")
    mo = local_discord.add_user("mo", permissions=MANAGES)
    panel = await (await mo.slash(newsroom, "nutgraf settings")).reply()
    await mo.press(panel, ENGLISH.tab_watching)
    await panel.edited()
    await mo.choose(panel, "ng1:set:watched_channels", desk)
    await panel.edited()
    await mo.send(desk, ARTICLE)
    assert (await offered(local_discord, desk)).buttons


async def test_an_offer_and_its_digest_are_in_the_servers_language(
    local_discord: LocalDiscord, newsroom: Channel, watcher: Client
) -> None:
    assert newsroom.guild is not None
    await watcher.storage.guilds.update(int(newsroom.guild.id), language="fr")
    said = CATALOGUES["fr"]
    ada, bo = local_discord.add_user("ada"), local_discord.add_user("bo", locale="de")
    await ada.send(newsroom, ARTICLE)
    offer = await offered(local_discord, newsroom)
    assert said.offer in offer.text
    digest = await (await bo.press(offer, said.offer_button)).reply()
    assert f"### {said.wording.key_facts}" in digest.text
