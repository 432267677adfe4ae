"""The panel of settings: as member, as two moderators, before and after a restart, and where there is no server."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.client import Client
from bot.language import ENGLISH, catalogue_for
from bot.storage.guilds import GuildSettings
from tests.bot.rendering import stories
from tests.bot.running import Runs
from tests.bot.views.desk import ToldExtractor
from tests.simulator import Channel, LocalDiscord, Message, Permission, Person

MANAGES = int(Permission.MANAGE_GUILD)
SET = "ng1:set:"


@pytest.fixture
async def told_bot(local_discord: LocalDiscord, run_bot: Runs) -> AsyncIterator[Client]:
    async with run_bot(local_discord, ToldExtractor(), watch_channels=False) as client:
        yield client
    assert not local_discord.violations


@pytest.fixture
def mo(local_discord: LocalDiscord) -> Person:
    """Somebody who may manage the server."""
    return local_discord.add_user("mo", permissions=MANAGES)


async def opened(person: Person, channel: Channel) -> Message:
    return await (await person.slash(channel, "nutgraf settings")).reply()


async def choose(person: Person, panel: Message, name: str, *values: object) -> None:
    await person.choose(panel, f"{SET}{name}", *values)  # type: ignore[arg-type]
    await panel.edited()


def guild_of(channel: Channel) -> int:
    assert channel.guild is not None
    return int(channel.guild.id)


async def stored(client: Client, channel: Channel) -> GuildSettings:
    return await client.storage.guilds.get(guild_of(channel))


async def test_every_setting_is_kept_and_shown(
    local_discord: LocalDiscord, newsroom: Channel, told_bot: Client, mo: Person
) -> None:
    assert newsroom.guild is not None
    editors = newsroom.guild.add_role("editors")
    panel = await opened(mo, newsroom)
    assert panel.is_ephemeral
    await choose(mo, panel, "where", ENGLISH.where_only)
    assert ENGLISH.where_nowhere in panel.text
    await choose(mo, panel, "where_channels", newsroom)
    assert ENGLISH.where_nowhere not in panel.text
    await choose(mo, panel, "who", ENGLISH.who_roles)
    await choose(mo, panel, "who_roles", editors)
    await mo.press(panel, ENGLISH.tab_answers)
    await panel.edited()
    await choose(mo, panel, "private", ENGLISH.visible_asker)
    await choose(mo, panel, "in_thread", ENGLISH.thread_yes)
    await choose(mo, panel, "sections", ENGLISH.wording.key_facts, ENGLISH.wording.quotes)
    await choose(mo, panel, "key_facts", "3 key facts")
    await choose(mo, panel, "cooldown", "30 seconds")
    await choose(mo, panel, "language", "Deutsch")
    kept = await stored(told_bot, newsroom)
    assert kept.model_dump(exclude={"guild_id", "revision"}) == {
        "where": "only",
        "where_channels": {int(newsroom.id)},
        "who": "roles",
        "who_roles": {int(editors.id)},
        "private": True,
        "sections": {"facts", "quotes"},
        "key_facts": 3,
        "in_thread": True,
        "cooldown": 30,
        "watched_channels": frozenset(),
        "language": "de",
    }
    shown = {
        str(option["label"])
        for menu in panel.selects
        for option in menu["options"]
        if option.get("default")
    }
    assert shown >= {"3 key facts", "30 seconds", "Quotes", "Deutsch", ENGLISH.thread_yes}


async def test_the_panel_says_when_channels_cannot_be_watched(
    newsroom: Channel, told_bot: Client, mo: Person
) -> None:
    panel = await opened(mo, newsroom)
    await mo.press(panel, ENGLISH.tab_watching)
    await panel.edited()
    assert "The operator of this bot can switch that on" in panel.text
    assert not panel.selects


async def test_members_and_places_without_a_server_are_told(
    local_discord: LocalDiscord, newsroom: Channel, told_bot: Client, mo: Person
) -> None:
    ada = local_discord.add_user("ada")
    assert "Only members who may manage" in (await opened(ada, newsroom)).text
    assert "Settings belong to a server" in (await opened(ada, ada.dm)).text
    mo.installs_app()
    rival = local_discord.add_guild("The Rival", has_bot=False).add_channel("chat")
    told = await opened(mo, rival)
    assert "Settings belong to a server" in told.text
    assert told.is_ephemeral


async def test_who_may_manage_no_more_changes_nothing(
    local_discord: LocalDiscord, newsroom: Channel, told_bot: Client, mo: Person
) -> None:
    panel = await opened(mo, newsroom)
    assert newsroom.guild is not None
    newsroom.guild.members[mo.id].granted = 0
    mo.permissions = 0
    told = await (await mo.choose(panel, f"{SET}where", "only")).reply()
    assert "Only members who may manage" in told.text
    assert (await stored(told_bot, newsroom)).revision == 0


async def test_two_moderators_lose_nothing(
    local_discord: LocalDiscord, newsroom: Channel, told_bot: Client, mo: Person
) -> None:
    guild = newsroom.guild
    assert guild is not None
    jo = local_discord.add_user("jo", permissions=MANAGES)
    desk, attic = guild.add_channel("desk"), guild.add_channel("attic")
    await told_bot.storage.guilds.update(
        int(guild.id), where="only", where_channels=frozenset({int(newsroom.id)})
    )
    first, second = await opened(mo, newsroom), await opened(jo, newsroom)
    await choose(mo, first, "where_channels", newsroom, desk)
    await choose(jo, second, "where_channels", newsroom, attic)
    both = {int(one.id) for one in (newsroom, desk, attic)}
    assert (await stored(told_bot, newsroom)).where_channels == both
    await choose(mo, first, "where", ENGLISH.where_except)
    told = await (await jo.choose(second, f"{SET}where", ENGLISH.where_everywhere)).followup()
    assert "Somebody else has just changed the same setting" in told.text
    assert told.is_ephemeral
    assert (await stored(told_bot, newsroom)).where == "except"
    now = next(one for one in second.selects if one["custom_id"] == f"{SET}where")
    assert [one["value"] for one in now["options"] if one.get("default")] == ["except"]


async def test_two_who_change_at_once_both_have_what_they_wanted(
    local_discord: LocalDiscord, newsroom: Channel, told_bot: Client, mo: Person
) -> None:
    jo = local_discord.add_user("jo", permissions=MANAGES)
    first, second = await opened(mo, newsroom), await opened(jo, newsroom)
    await asyncio.gather(
        choose(mo, first, "where", ENGLISH.where_except), choose(jo, second, "who", "roles")
    )
    settings = await stored(told_bot, newsroom)
    assert (settings.where, settings.who) == ("except", "roles")


async def test_channels_that_were_deleted_leave_with_the_next_change(
    newsroom: Channel, told_bot: Client, mo: Person
) -> None:
    guild = newsroom.guild
    assert guild is not None
    gone = 123456789
    await told_bot.storage.guilds.update(
        int(guild.id), where="except", where_channels=frozenset({gone, int(newsroom.id)})
    )
    panel = await opened(mo, newsroom)
    desk = guild.add_channel("desk")
    await choose(mo, panel, "where_channels", newsroom, desk)
    listed = (await stored(told_bot, newsroom)).where_channels
    assert listed == {int(newsroom.id), int(desk.id)}


async def test_a_panel_outlives_a_restart(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs, tmp_path: Path, mo: Person
) -> None:
    address = f"sqlite:///{tmp_path}/nutgraf.db"
    async with run_bot(local_discord, ToldExtractor(), database_url=address):
        panel = await opened(mo, newsroom)
        await choose(mo, panel, "who", "roles")
    async with run_bot(local_discord, ToldExtractor(), database_url=address) as client:
        assert (await stored(client, newsroom)).who == "roles"
        await choose(mo, panel, "who", "everyone")
        assert (await stored(client, newsroom)).who == "everyone"
        await mo.press(panel, ENGLISH.tab_answers)
        await panel.edited()
        assert ENGLISH.pause_title in panel.text


async def test_a_database_that_fails_is_told_to_who_chose(
    newsroom: Channel, told_bot: Client, mo: Person
) -> None:
    panel = await opened(mo, newsroom)
    async with told_bot.storage.database.begin() as connection:
        await connection.exec_driver_sql("DROP TABLE guild_settings")
    told = await (await mo.choose(panel, f"{SET}who", "roles")).followup()
    assert "cannot reach my settings" in told.text
    assert told.is_ephemeral


@pytest.mark.parametrize("locale", ["es-ES", "de", "fr", "pt-BR", "ja"])
async def test_the_panel_speaks_the_moderators_language(
    local_discord: LocalDiscord, newsroom: Channel, told_bot: Client, locale: str
) -> None:
    said = catalogue_for(locale)
    mo = local_discord.add_user("mo", permissions=MANAGES, locale=locale)
    panel = await opened(mo, newsroom)
    for label in (said.tab_answers, said.tab_watching, said.tab_access):
        await mo.press(panel, label)
        await panel.edited()
    assert said.who_always in panel.text


async def test_the_panel_works_in_threads_and_forums(
    local_discord: LocalDiscord, newsroom: Channel, told_bot: Client, mo: Person
) -> None:
    guild = newsroom.guild
    assert guild is not None
    thread = await mo.start_thread(newsroom, "storm")
    post = await mo.open_post(guild.add_forum(), "storm", stories.COUNCIL[:200])
    for place in (thread, post.channel):
        panel = await opened(mo, place)
        await choose(mo, panel, "who", "roles")
        await choose(mo, panel, "who", "everyone")
