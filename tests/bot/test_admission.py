"""What moderators and people have set, in the way of a request."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from bot.admission import READ_SECONDS
from bot.client import Client
from bot.language import ENGLISH
from bot.rates import Rate
from bot.storage.guilds import GuildSettings
from bot.storage.opening import Storage
from tests.bot.rendering import stories
from tests.bot.running import Runs
from tests.bot.views.desk import ToldExtractor
from tests.simulator import Channel, LocalDiscord, Message, Permission, Person

MANAGES = int(Permission.MANAGE_GUILD)


@pytest.fixture
async def storage(told_bot: Client) -> Storage:
    """What the running bot has stored."""
    return told_bot.storage


async def ask(person: Person, channel: Channel, **options: Any) -> Message:
    return await (await person.slash(channel, "digest", text=stories.COUNCIL, **options)).reply()


def guild_of(channel: Channel) -> int:
    assert channel.guild is not None
    return int(channel.guild.id)


async def test_a_closed_channel_is_closed_to_every_way_of_asking(
    local_discord: LocalDiscord, newsroom: Channel, storage: Storage
) -> None:
    ada = local_discord.add_user("ada")
    article = await ada.send(newsroom, stories.COUNCIL[:1900])
    await storage.guilds.update(
        guild_of(newsroom), where="except", where_channels=frozenset({int(newsroom.id)})
    )
    form = await ada.slash(newsroom, "digest")
    menu = await ada.context_menu(newsroom, "Digest article", article)
    for told in (await ask(ada, newsroom), await form.reply(), await menu.reply()):
        assert "switched me off in this channel" in told.text
        assert told.is_ephemeral
    await ada.send(newsroom, f"{local_discord.bot.mention} {stories.COUNCIL}"[:2000])
    told = await ada.dm.next_message(by=local_discord.bot)
    assert "switched me off in this channel" in told.text


@pytest.mark.parametrize("takes_direct_messages", [True, False])
async def test_who_mentions_the_bot_again_and_again_where_it_is_closed_is_told_a_few_times(
    local_discord: LocalDiscord,
    newsroom: Channel,
    run_bot: Runs,
    monkeypatch: pytest.MonkeyPatch,
    takes_direct_messages: bool,
) -> None:
    monkeypatch.setattr("bot.client.REFUSAL_RATE", Rate(2, 3600.0))
    ada, bo = local_discord.add_user("ada"), local_discord.add_user("bo")
    ada.takes_direct_messages = takes_direct_messages
    place = ada.dm if takes_direct_messages else newsroom
    async with run_bot(local_discord, ToldExtractor()) as client:
        await client.storage.guilds.update(guild_of(newsroom), where="only")
        for _ in range(2):
            await ada.send(newsroom, local_discord.bot.mention)
            told = await place.next_message(by=local_discord.bot)
            assert "switched me off in this channel" in told.text
        for _ in range(3):
            await ada.send(newsroom, local_discord.bot.mention)
        # Who comes later is told, so that the three before would have been.
        await bo.send(newsroom, local_discord.bot.mention)
        told = await bo.dm.next_message(by=local_discord.bot)
        assert "switched me off in this channel" in told.text
        said = [one for one in place.messages.values() if one.author is local_discord.bot]
        assert len(said) == 2


async def test_a_channel_stands_for_its_threads_and_a_forum_for_its_posts(
    local_discord: LocalDiscord, newsroom: Channel, storage: Storage
) -> None:
    guild = newsroom.guild
    assert guild is not None
    forum = guild.add_forum()
    ada = local_discord.add_user("ada")
    await storage.guilds.update(
        int(guild.id), where="only", where_channels=frozenset({int(newsroom.id), int(forum.id)})
    )
    thread = await ada.start_thread(newsroom, "storm")
    post = await ada.open_post(forum, "storm", "what is known")
    assert "Key facts" in (await ask(ada, thread)).text
    assert "Key facts" in (await ask(ada, post.channel)).text
    other = await ada.start_thread(guild.add_channel("elsewhere"), "storm")
    assert "switched me off" in (await ask(ada, other)).text


async def test_certain_roles_and_whoever_manages_the_server(
    local_discord: LocalDiscord, newsroom: Channel, storage: Storage
) -> None:
    guild = newsroom.guild
    assert guild is not None
    editors = guild.add_role("editors")
    ada, bo = local_discord.add_user("ada"), local_discord.add_user("bo")
    mo = local_discord.add_user("mo", permissions=MANAGES)
    guild.add_member(ada, roles=[editors])
    await storage.guilds.update(int(guild.id), who="roles", who_roles=frozenset({int(editors.id)}))
    assert "Key facts" in (await ask(ada, newsroom)).text
    assert "Key facts" in (await ask(mo, newsroom)).text
    told = await ask(bo, newsroom)
    assert "Only certain roles" in told.text
    assert told.is_ephemeral
    await bo.send(newsroom, f"{local_discord.bot.mention} {stories.COUNCIL}"[:2000])
    assert "Only certain roles" in (await bo.dm.next_message(by=local_discord.bot)).text
    await mo.send(newsroom, f"{local_discord.bot.mention} {stories.COUNCIL}"[:2000])
    assert "Key facts" in (await newsroom.next_message(by=local_discord.bot)).text


@pytest.mark.parametrize("said", [None, True, False])
@pytest.mark.parametrize("preferred", [None, True, False])
@pytest.mark.parametrize("default", [True, False])
async def test_what_is_asked_goes_before_what_is_preferred_and_that_before_the_default(
    local_discord: LocalDiscord,
    newsroom: Channel,
    storage: Storage,
    said: bool | None,
    preferred: bool | None,
    default: bool,
) -> None:
    ada = local_discord.add_user("ada")
    await storage.guilds.update(guild_of(newsroom), private=default)
    await storage.preferences.set_private(int(ada.id), preferred)
    answer = await ask(ada, newsroom, **({} if said is None else {"private": said}))
    wanted = [choice for choice in (said, preferred, default) if choice is not None]
    assert answer.is_ephemeral is wanted[0]
    assert ("Post publicly" in [one.get("label") for one in answer.buttons]) is wanted[0]


async def test_a_mention_where_digests_are_private_is_answered_directly(
    local_discord: LocalDiscord, newsroom: Channel, storage: Storage
) -> None:
    ada = local_discord.add_user("ada")
    await storage.guilds.update(guild_of(newsroom), private=True)
    mention = f"{local_discord.bot.mention} {stories.COUNCIL}"[:2000]
    await ada.send(newsroom, mention)
    assert "Key facts" in (await ada.dm.next_message(by=local_discord.bot)).text
    ada.takes_direct_messages = False
    await ada.send(newsroom, mention)
    told = await newsroom.next_message(by=local_discord.bot)
    assert "allow direct messages" in told.text
    assert not told.pings


async def test_sections_and_facts_are_those_of_the_server(
    local_discord: LocalDiscord, newsroom: Channel, storage: Storage
) -> None:
    ada = local_discord.add_user("ada")
    whole = await ask(ada, newsroom)
    await storage.guilds.update(
        guild_of(newsroom), sections=frozenset({"facts", "figures"}), key_facts=2
    )
    answer = await ask(ada, newsroom)
    facts = whole.text.partition("### Key facts")[2].partition("### Quotes")[0]
    assert facts.count("-# ") == 5
    assert "### Quotes" not in answer.text
    assert "### Who is speaking" not in answer.text
    labels = [str(one.get("label")).partition(" ")[0] for one in answer.buttons]
    assert labels[:3] == ["Facts", "Figures", "Left"]
    direct = await ada.direct_message(stories.COUNCIL[:1900])
    assert "### Quotes" in (await direct.channel.next_message(by=local_discord.bot)).text


async def test_the_eleventh_article_in_a_minute_has_to_wait(
    local_discord: LocalDiscord, newsroom: Channel, told_bot: Client
) -> None:
    ada, bo = local_discord.add_user("ada"), local_discord.add_user("bo")
    answers = await asyncio.gather(*(ask(ada, newsroom) for _ in range(11)))
    told = [one for one in answers if "faster than I may answer you" in one.text]
    assert len(told) == 1
    assert told[0].is_ephemeral
    assert "Key facts" in (await ask(bo, newsroom)).text


async def test_the_cool_down_is_the_servers_own(
    local_discord: LocalDiscord, newsroom: Channel, storage: Storage
) -> None:
    ada = local_discord.add_user("ada")
    await storage.guilds.update(guild_of(newsroom), cooldown=3600)
    assert "Key facts" in (await ask(ada, newsroom)).text
    assert "faster than" in (await ask(ada, newsroom)).text
    elsewhere = local_discord.add_guild("The Weekly").add_channel("desk")
    assert "Key facts" in (await ask(ada, elsewhere)).text


@pytest.mark.parametrize("change", ["cool-down", "closed"])
async def test_what_has_changed_since_a_form_was_opened_is_told_when_it_is_sent(
    local_discord: LocalDiscord, newsroom: Channel, storage: Storage, change: str
) -> None:
    ada = local_discord.add_user("ada")
    form = await (await ada.slash(newsroom, "digest")).opened_modal()
    if change == "closed":
        await storage.guilds.update(guild_of(newsroom), where="only")
        sentence = "switched me off in this channel"
    else:
        await storage.guilds.update(guild_of(newsroom), cooldown=3600)
        assert "Key facts" in (await ask(ada, newsroom)).text
        sentence = "faster than I may answer you"
    sent = await ada.submit(form, {ENGLISH.form_text: stories.COUNCIL})
    told = await sent.reply()
    assert sentence in told.text
    assert told.is_ephemeral


async def test_where_the_bot_is_no_member_no_server_has_settings(
    local_discord: LocalDiscord, told_bot: Client
) -> None:
    channel = local_discord.add_guild("The Rival", has_bot=False).add_channel("chat")
    await told_bot.storage.guilds.update(guild_of(channel), where="only")
    ada = local_discord.add_user("ada")
    ada.installs_app()
    assert "Key facts" in (await ask(ada, channel)).text


@pytest.mark.parametrize("how", ["slash", "form", "menu", "mention"])
async def test_settings_that_cannot_be_read_are_told(
    local_discord: LocalDiscord, newsroom: Channel, told_bot: Client, tmp_path: Path, how: str
) -> None:
    ada = local_discord.add_user("ada")
    article = await ada.send(newsroom, stories.COUNCIL[:1900])
    async with told_bot.storage.database.begin() as connection:
        await connection.exec_driver_sql("DROP TABLE guild_settings")
    match how:
        case "slash":
            told = await ask(ada, newsroom)
        case "form":
            told = await (await ada.slash(newsroom, "digest")).reply()
        case "menu":
            told = await (await ada.context_menu(newsroom, "Digest article", article)).reply()
        case _:
            await ada.send(newsroom, f"{local_discord.bot.mention} {stories.COUNCIL}"[:2000])
            told = await ada.dm.next_message(by=local_discord.bot)
    assert "cannot reach my settings" in told.text


async def test_a_database_that_hesitates_does_not_make_the_interaction_fail(
    local_discord: LocalDiscord,
    newsroom: Channel,
    told_bot: Client,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.admission.READ_SECONDS", 0.05)
    never = asyncio.Event()

    async def hesitate(guild_id: int) -> Any:
        await never.wait()

    monkeypatch.setattr(type(told_bot.storage.guilds), "get", lambda _, key: hesitate(key))
    ada = local_discord.add_user("ada")
    assert "cannot reach my settings" in (await ask(ada, newsroom)).text


@pytest.mark.parametrize(
    ("takes", "sentence"), [(0.4, "Key facts"), (0.75, "cannot reach my settings")]
)
async def test_all_that_is_read_for_a_request_has_one_deadline(
    local_discord: LocalDiscord,
    newsroom: Channel,
    told_bot: Client,
    monkeypatch: pytest.MonkeyPatch,
    takes: float,
    sentence: str,
) -> None:
    clock, late, read = asyncio.get_running_loop(), 0.0, []
    now = clock.time
    monkeypatch.setattr(clock, "time", lambda: now() + late)

    async def hesitate(what: str) -> None:
        nonlocal late
        read.append(what)
        late += takes * READ_SECONDS
        for _ in range(3):  # so that a deadline that has passed strikes
            await asyncio.sleep(0)

    async def settings(_: object, guild_id: int) -> GuildSettings:
        await hesitate("settings")
        return GuildSettings(guild_id=guild_id)

    async def private(_: object, user_id: int) -> None:
        await hesitate("preference")

    monkeypatch.setattr(type(told_bot.storage.guilds), "get", settings)
    monkeypatch.setattr(type(told_bot.storage.preferences), "private", private)
    assert sentence in (await ask(local_discord.add_user("ada"), newsroom)).text
    assert read == ["settings", "preference"]


@pytest.fixture
async def told_bot(local_discord: LocalDiscord, run_bot: Runs) -> Any:
    """The bot, running, with one digest for every document."""
    async with run_bot(local_discord, ToldExtractor()) as client:
        yield client
    assert not local_discord.violations
