"""Help, privacy, forgetting: by everybody, everywhere; and servers that leave."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import update

from bot.client import Client
from bot.language import ENGLISH, catalogue_for
from bot.policy import FILE
from bot.storage.forgetting import Forgets
from bot.storage.opening import Storage
from bot.storage.tables import DepartureRow
from tests.bot.rendering import stories
from tests.bot.running import Runs
from tests.bot.views.desk import ToldExtractor
from tests.simulator import Channel, LocalDiscord, Message, Permission, Person

MANAGES = int(Permission.MANAGE_GUILD)
MINE = "ng1:mine"


@pytest.fixture
async def told_bot(local_discord: LocalDiscord, run_bot: Runs) -> AsyncIterator[Client]:
    policy = "https://example.org/privacy"
    async with run_bot(local_discord, ToldExtractor(), privacy_url=policy) as client:
        yield client
    assert not local_discord.violations


async def say(person: Person, channel: Channel, what: str) -> Message:
    return await (await person.slash(channel, f"nutgraf {what}")).reply()


def guild_of(channel: Channel) -> int:
    assert channel.guild is not None
    return int(channel.guild.id)


def labels(message: Message) -> list[object]:
    return [one.get("label") for one in message.buttons]


@pytest.mark.parametrize("what", ["help", "privacy", "forget"])
async def test_they_are_answered_privately_everywhere(
    local_discord: LocalDiscord, newsroom: Channel, told_bot: Client, what: str
) -> None:
    ada, bo = local_discord.add_user("ada"), local_discord.add_user("bo")
    ada.installs_app()
    guild = newsroom.guild
    assert guild is not None
    places = [
        newsroom,
        ada.dm,
        await ada.start_thread(newsroom, "storm"),
        (await ada.open_post(guild.add_forum(), "storm", "what is known")).channel,
        local_discord.add_guild("The Rival", has_bot=False).add_channel("chat"),
        local_discord.add_private_channel(ada, bo),
    ]
    titles = {"help": "What I do", "privacy": "What is kept", "forget": "Forget"}
    for place in places:
        told = await say(ada, place, what)
        assert told.text.startswith(f"### {titles[what]}")
        assert told.is_ephemeral
        assert not told.pings


@pytest.mark.parametrize("locale", ["es-ES", "de", "fr", "pt-BR", "ja"])
async def test_they_speak_the_readers_language(
    local_discord: LocalDiscord, newsroom: Channel, told_bot: Client, locale: str
) -> None:
    ada = local_discord.add_user("ada", locale=locale)
    said = catalogue_for(locale)
    assert said.help_title in (await say(ada, newsroom, "help")).text
    assert said.privacy_title in (await say(ada, newsroom, "privacy")).text
    assert said.forget_me in labels(await say(ada, newsroom, "forget"))


async def test_help_and_privacy_lead_to_commands_and_policy(
    local_discord: LocalDiscord, newsroom: Channel, told_bot: Client
) -> None:
    ada = local_discord.add_user("ada")
    assert "</digest:" in (await say(ada, newsroom, "help")).text
    told = await say(ada, newsroom, "privacy")
    assert "</nutgraf forget:" in told.text
    assert told.buttons[0]["url"] == "https://example.org/privacy"


async def test_people_choose_who_sees_their_digests_and_withdraw_it(
    local_discord: LocalDiscord, newsroom: Channel, told_bot: Client
) -> None:
    ada = local_discord.add_user("ada")
    told = await say(ada, newsroom, "privacy")
    for label, private in (
        (ENGLISH.visible_asker, True),
        (ENGLISH.visible_all, False),
        (ENGLISH.visible_as_server, None),
    ):
        await ada.choose(told, MINE, label)
        await told.edited()
        assert await told_bot.storage.preferences.private(int(ada.id)) is private
        options = told.selects[0]["options"]
        assert [one["label"] for one in options if one.get("default")] == [label]


async def test_a_person_is_forgotten(
    local_discord: LocalDiscord, newsroom: Channel, told_bot: Client
) -> None:
    ada = local_discord.add_user("ada")
    await told_bot.storage.preferences.set_private(int(ada.id), private=True)
    panel = await say(ada, newsroom, "forget")
    assert labels(panel) == [ENGLISH.forget_me]
    await ada.press(panel, ENGLISH.forget_me)
    await panel.edited()
    assert panel.text == ENGLISH.forget_me_done
    assert await told_bot.storage.preferences.private(int(ada.id)) is None


async def test_forgetting_is_no_way_around_the_limits(
    local_discord: LocalDiscord, newsroom: Channel, told_bot: Client
) -> None:
    ada = local_discord.add_user("ada")
    panel = await say(ada, newsroom, "forget")
    await (await ada.slash(newsroom, "digest", text=stories.COUNCIL)).reply()
    told = await (await ada.press(panel, ENGLISH.forget_me)).reply()
    assert "faster than I may answer you" in told.text


async def test_a_server_is_forgotten_by_who_manages_it(
    local_discord: LocalDiscord, newsroom: Channel, told_bot: Client
) -> None:
    mo = local_discord.add_user("mo", permissions=MANAGES)
    await told_bot.storage.guilds.update(guild_of(newsroom), private=True)
    panel = await say(mo, newsroom, "forget")
    assert newsroom.guild is not None
    newsroom.guild.members[mo.id].granted = 0
    mo.permissions = 0
    told = await (await mo.press(panel, ENGLISH.forget_server)).reply()
    assert "Only members who may manage" in told.text
    assert (await told_bot.storage.guilds.get(guild_of(newsroom))).private
    newsroom.guild.members[mo.id].granted = MANAGES
    await mo.press(panel, ENGLISH.forget_server)
    await panel.edited()
    assert panel.text == ENGLISH.forget_server_done
    assert (await told_bot.storage.guilds.get(guild_of(newsroom))).revision == 0


async def test_the_panels_outlive_a_restart(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs, tmp_path: Path
) -> None:
    address = f"sqlite:///{tmp_path}/nutgraf.db"
    ada = local_discord.add_user("ada")
    async with run_bot(local_discord, ToldExtractor(), database_url=address):
        privacy, forget = await say(ada, newsroom, "privacy"), await say(ada, newsroom, "forget")
    async with run_bot(local_discord, ToldExtractor(), database_url=address) as client:
        await ada.choose(privacy, MINE, ENGLISH.visible_asker)
        await privacy.edited()
        assert await client.storage.preferences.private(int(ada.id))
        await ada.press(forget, ENGLISH.forget_me)
        await forget.edited()
        assert await client.storage.preferences.private(int(ada.id)) is None


async def test_what_was_kept_about_a_server_that_left_is_deleted_a_day_later(
    local_discord: LocalDiscord, run_bot: Runs, tmp_path: Path
) -> None:
    address = f"sqlite:///{tmp_path}/nutgraf.db"
    gone, away = local_discord.add_guild("Gone"), local_discord.add_guild("Away")
    async with run_bot(local_discord, ToldExtractor(), database_url=address) as client:
        for guild in (gone, away):
            await client.storage.guilds.update(int(guild.id), private=True)
        gone.remove_bot()
    away.has_bot = False  # while the bot was down
    async with run_bot(local_discord, ToldExtractor(), database_url=address) as client:
        await client.tending.begin()
        assert (await client.storage.guilds.get(int(gone.id))).private  # it may come back
    await _make_due(address)
    async with run_bot(local_discord, ToldExtractor(), database_url=address) as client:
        await client.tending.purge()
        for guild in (gone, away):
            assert not (await client.storage.guilds.get(int(guild.id))).private


async def test_a_server_that_the_bot_is_in_keeps_its_settings_whatever_was_noted(
    local_discord: LocalDiscord, run_bot: Runs, tmp_path: Path
) -> None:
    address = f"sqlite:///{tmp_path}/nutgraf.db"
    guild = local_discord.add_guild("Back")
    async with run_bot(local_discord, ToldExtractor(), database_url=address) as client:
        await client.storage.guilds.update(int(guild.id), private=True)
        await client.tending.begin()
        await client.tending.left(int(guild.id))  # its return was not noted: the database was away
        await _make_due(address)
        await client.tending.purge()
        assert (await client.storage.guilds.get(int(guild.id))).private
        assert not await client.storage.departures.due()


def test_the_client_asks_every_keeper(told_bot: Client) -> None:
    kept = [one for one in vars(told_bot).values() if isinstance(one, Forgets)]
    assert set(map(id, told_bot.storage.keepers)) < set(map(id, told_bot.keepers))
    assert set(map(id, kept)) <= set(map(id, told_bot.keepers))


async def _make_due(address: str) -> None:
    storage = await Storage.open(address)
    async with storage.database.begin() as connection:
        await connection.execute(update(DepartureRow).values(left_at=0))
    await storage.close()


async def test_without_an_address_the_policy_that_comes_with_the_bot_is_shown(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    ada = local_discord.add_user("ada")
    async with run_bot(local_discord, ToldExtractor()):
        panel = await say(ada, newsroom, "privacy")
    async with run_bot(local_discord, ToldExtractor()):
        whole = await (await ada.press(panel, ENGLISH.privacy_link)).reply()
    assert whole.is_ephemeral
    assert whole.text.startswith("### Privacy policy")
    written = FILE.read_text(encoding="utf-8").removeprefix("# ")
    assert whole.text.removeprefix("### ").split() == written.split()
    assert not local_discord.violations
