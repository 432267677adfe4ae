"""What people do reaches a real discord.py client, and its answers come back."""

import asyncio

import discord
import pytest

from tests.simulator import (
    CallbackType,
    CannotDoThatError,
    File,
    LocalDiscord,
    NothingHappenedError,
    Permission,
)
from tests.test_simulator.newsagent import Newsagent


async def test_slash_command_deferred_then_edited(local: LocalDiscord, bot: Newsagent) -> None:
    channel = local.add_guild().add_channel()
    ada = local.add_user("ada")
    interaction = await ada.slash(channel, "echo", text="hello")
    kind, latency = await interaction.acknowledged()
    message = await interaction.reply()
    assert kind is CallbackType.DEFERRED_CHANNEL_MESSAGE_WITH_SOURCE
    assert 0 <= latency < 1
    assert message.content == "hello (dry)"
    assert not interaction.is_ephemeral
    assert await channel.next_message(by=local.bot) is message
    assert not local.violations


async def test_private_reply_stays_out_of_the_channel(local: LocalDiscord, bot: Newsagent) -> None:
    channel = local.add_guild().add_channel()
    interaction = await local.add_user("ada").slash(channel, "echo", text="psst", private=True)
    message = await interaction.reply()
    assert interaction.is_ephemeral
    assert not channel.messages
    with pytest.raises(CannotDoThatError, match="does not see"):
        await local.add_user("ben").press(message, "anything")
    assert not local.violations


async def test_file_option_is_read_back(local: LocalDiscord, bot: Newsagent) -> None:
    channel = local.add_guild().add_channel()
    file = File.text("from a file – “quoted”")
    interaction = await local.add_user("ada").slash(channel, "echo", file=file, tone="gay")
    assert (await interaction.reply()).content == "from a file – “quoted” (gay)"


async def test_modal_with_text_and_files(local: LocalDiscord, bot: Newsagent) -> None:
    channel = local.add_guild().add_channel()
    ada = local.add_user("ada")
    interaction = await ada.slash(channel, "form")
    modal = await interaction.opened_modal()
    assert modal.title == "An article"
    files = [File.text("one"), File.text("two", "b.txt")]
    submitted = await ada.submit(modal, Text="typed", Files=files)
    message = await submitted.reply()
    assert message.content == "typed | one | two"
    assert message.is_ephemeral
    empty = await ada.submit(modal)
    assert empty.opener is interaction
    assert not local.violations


async def test_layout_buttons_and_menu(local: LocalDiscord, bot: Newsagent) -> None:
    channel = local.add_guild().add_channel()
    ada, ben = local.add_user("ada"), local.add_user("ben")
    message = await (await ada.slash(channel, "panel")).reply()
    assert message.is_v2
    assert message.text == "A headline"
    assert message.attachment("digest.json").text == "{}"
    assert not message.hidden_attachments
    picked = await ben.choose(message, "pick", "Ann")
    assert (await picked.reply()).content == "picked ['ann']"
    later = await ben.press(message, "Later")
    assert (await later.reply()).text == "Later, in private"
    assert later.followups[0].is_ephemeral
    more = await ada.press(message, "more")
    assert await more.reply() is message
    assert message.text == "More of it"
    await message.edited()
    assert [version["flags"] for version in message.versions]
    with pytest.raises(CannotDoThatError, match="there is no 'More'"):
        await ada.press(message, "More")
    assert (await ada.press(message, "later", stale=True)).source is message
    assert not local.violations


async def test_public_thought_turns_into_a_private_notice(
    local: LocalDiscord, bot: Newsagent
) -> None:
    channel, ada = local.add_guild().add_channel(), local.add_user("ada")
    notice = await (await ada.slash(channel, "fail")).reply()
    assert notice.text == "That went wrong"
    assert notice.is_ephemeral
    assert not channel.messages
    assert not local.violations


async def test_progress_is_seen_edit_by_edit(local: LocalDiscord, bot: Newsagent) -> None:
    channel, ada = local.add_guild().add_channel(), local.add_user("ada")
    interaction = await ada.slash(channel, "count")
    message = await interaction.reply(where=lambda one: one.content == "3")
    assert [version["content"] for version in message.versions] == ["1", "2"]
    assert await message.edited() is await message.edited()
    with pytest.raises(NothingHappenedError):
        await message.edited(timeout=0.01)


async def test_what_cannot_be_used_is_not_used(local: LocalDiscord, bot: Newsagent) -> None:
    channel = local.add_guild().add_channel()
    ada = local.add_user("ada")
    message = await (await ada.slash(channel, "panel")).reply()
    for which, why in (("Off", "disabled"), ("Site", "link"), ("None", "no 'None'")):
        with pytest.raises(CannotDoThatError, match=why):
            await ada.press(message, which)
    for values, why in (((), "1 values"), (("Ann", "Ben"), "1 values"), (("Cy",), "no option")):
        with pytest.raises(CannotDoThatError, match=why):
            await ada.choose(message, "pick", *values)
    await local.add_user("mod", permissions=Permission.MANAGE_MESSAGES).delete(message)
    with pytest.raises(CannotDoThatError, match="gone"):
        await ada.press(message, "More")


@pytest.mark.parametrize(
    ("name", "options", "why"),
    [
        ("nonsense", {}, "registered no command"),
        ("echo", {"colour": "red"}, "no option 'colour'"),
        ("echo", {"text": 5}, "does not fit"),
        ("echo", {"private": "yes"}, "does not fit"),
        ("echo", {"text": ""}, "out of 1 to 6000"),
        ("echo", {"text": "x" * 6001}, "out of 1 to 6000"),
        ("echo", {"tone": "blue"}, "not among the choices"),
        ("desk", {}, "cannot be used by itself"),
        ("desk lose", {}, "no 'lose'"),
        ("desk find", {}, "is required"),
    ],
)
async def test_commands_are_used_as_registered(
    local: LocalDiscord, bot: Newsagent, name: str, options: dict[str, str], why: str
) -> None:
    channel = local.add_guild().add_channel()
    boss = local.add_user("boss", permissions=Permission.MANAGE_GUILD)
    with pytest.raises(CannotDoThatError, match=why):
        await boss.slash(channel, name, options)


async def test_permissions_and_places_of_commands(local: LocalDiscord, bot: Newsagent) -> None:
    channel = local.add_guild().add_channel()
    boss = local.add_user("boss", permissions=Permission.MANAGE_GUILD)
    found = await boss.slash(channel, "desk find", name="Ann")
    assert (await found.reply()).content == "found Ann"
    suggestions = await (await boss.autocomplete(channel, "desk find", "name", "An")).suggestions()
    assert [one["value"] for one in suggestions] == ["Ana", "Anb"]
    with pytest.raises(CannotDoThatError, match="needs the permissions"):
        await local.add_user("ada").slash(channel, "desk find", name="Ann")
    with pytest.raises(CannotDoThatError, match="context"):
        await boss.slash(boss.dm, "desk find", name="Ann")
    assert not local.violations


async def test_translated_names_of_commands(local: LocalDiscord, bot: Newsagent) -> None:
    channel = local.add_guild().add_channel()
    for command in local.commands():
        command["name_localizations"] = {"de": "echoe"} if command["name"] == "echo" else None
    asked = await local.add_user("anna", locale="de").slash(channel, "echoe", text="x")
    assert (await asked.reply()).content == "x (dry)"
    assert asked.data["name"] == "echo"
    with pytest.raises(CannotDoThatError, match="registered no command"):
        await local.add_user("ada").slash(channel, "echoe", text="x")


async def test_context_menus_carry_their_target(local: LocalDiscord, bot: Newsagent) -> None:
    channel = local.add_guild().add_channel()
    ada, ben = local.add_user("ada"), local.add_user("ben")
    message = await ben.send(channel, "secret words", files=[File.text("x", "a.txt")])
    quoted = await ada.context_menu(channel, "Quote", message)
    assert (await quoted.reply()).content == "ben: secret words ['a.txt']"
    who = await ada.context_menu(channel, "Who", ben)
    assert (await who.reply()).content == "ben"
    assert bot.heard[0].content == "", "without the intent, and not mentioned"
    assert not local.violations


async def test_mention_with_a_long_paste(local: LocalDiscord, bot: Newsagent) -> None:
    channel = local.add_guild().add_channel()
    ada = local.add_user("ada")
    await ada.paste(channel, "short", typed=local.bot.mention)
    assert "short" in (await channel.next_message(by=local.bot)).content
    sent = await ada.paste(channel, "y" * 1990, typed=local.bot.mention)
    assert [one.name for one in sent.attachments] == ["message.txt"]
    answer = await channel.next_message(by=local.bot)
    assert "message.txt=yyy" in answer.content
    assert answer.reply_to is sent
    assert not answer.pings
    with pytest.raises(CannotDoThatError, match="2000"):
        await ada.send(channel, "y" * 2001)


async def test_reply_mentions_unless_switched_off(local: LocalDiscord, bot: Newsagent) -> None:
    channel = local.add_guild().add_channel()
    ada = local.add_user("ada")
    await ada.send(channel, f"{local.bot.mention} hi")
    answer = await channel.next_message(by=local.bot)
    await ada.send(channel, "thanks", reply_to=answer)
    assert "thanks" in (await channel.next_message(by=local.bot)).content
    quiet = await ada.send(channel, "no ping", reply_to=answer, ping=False)
    marker = await ada.slash(channel, "echo", text="after")
    await marker.reply()
    assert bot.heard[-2].id == int(quiet.id)
    assert bot.heard[-2].content == ""
    # The answer to an interaction is no message that a reply pings.
    quieter = await ada.send(channel, "to a command", reply_to=await marker.reply())
    await (await ada.slash(channel, "echo", text="after")).reply()
    heard = next(one for one in bot.heard if one.id == int(quieter.id))
    assert heard.content == ""
    assert heard.reference is not None
    assert isinstance(heard.reference.resolved, discord.Message)


@pytest.mark.parametrize(("opens", "seen"), [(False, ""), (True, "an article")])
async def test_replied_to_message_is_judged_for_itself(
    local: LocalDiscord, bot: Newsagent, opens: bool, seen: str
) -> None:
    local.world.shows_replied_to = opens
    channel = local.add_guild().add_channel()
    ada = local.add_user("ada")
    article = await ada.send(channel, "an article")
    await ada.send(channel, f"{local.bot.mention} please", reply_to=article)
    await channel.next_message(by=local.bot)
    reference = bot.heard[1].reference
    assert reference is not None
    assert isinstance(reference.resolved, discord.Message)
    assert reference.resolved.content == seen


async def test_forwards_open_with_what_carries_them(local: LocalDiscord, bot: Newsagent) -> None:
    channel, ada = local.add_guild().add_channel(), local.add_user("ada")
    article = await ada.send(channel, "an article", files=[File.text("x", "a.txt")])
    await ada.forward(article, channel)
    await ada.forward(article, ada.dm)
    await (await ada.slash(ada.dm, "echo", text="x")).reply()
    in_guild, in_private = (one for one in bot.heard if one.message_snapshots)
    assert in_guild.message_snapshots[0].content == ""
    assert in_private.message_snapshots[0].content == "an article"
    assert in_private.message_snapshots[0].attachments[0].filename == "a.txt"


async def test_posts_in_forums(local: LocalDiscord, bot: Newsagent) -> None:
    forum, ada = local.add_guild().add_forum(), local.add_user("ada")
    post = await ada.open_post(forum, "An article", f"{local.bot.mention} look")
    answer = await post.channel.next_message(by=local.bot)
    assert answer.reply_to is post
    assert forum.threads == [post.channel]
    assert not local.violations


async def test_direct_messages_are_read(local: LocalDiscord, bot: Newsagent) -> None:
    ada = local.add_user("ada")
    await ada.direct_message("no mention needed", files=[File.text("x")])
    interaction = await ada.slash(ada.dm, "echo", text="here")
    assert (await interaction.reply()).content == "here (dry)"
    heard = bot.heard[0]
    assert heard.content == "no mention needed"
    assert heard.guild is None
    assert heard.attachments[0].filename == "message.txt"


async def test_user_installed_app_where_the_bot_is_not(local: LocalDiscord, bot: Newsagent) -> None:
    channel = local.add_guild(has_bot=False).add_channel()
    ada = local.add_user("ada")
    with pytest.raises(CannotDoThatError, match="not installed here"):
        await ada.slash(channel, "echo", text="x")
    for command in local.commands():
        command["integration_types"] = [0, 1]
    ada.installs_app()
    interaction = await ada.slash(channel, "echo", text="guest")
    assert (await interaction.reply()).content == "guest (dry)"
    private = local.add_private_channel(ada, local.add_user("ben"))
    elsewhere = await ada.slash(private, "echo", text="between us")
    assert (await elsewhere.reply()).content == "between us (dry)"
    assert [one.content for one in bot.heard if one.content] == []
    assert not local.violations


async def test_events_of_messages_and_guilds(local: LocalDiscord, bot: Newsagent) -> None:
    guild = local.add_guild()
    channel = guild.add_channel()
    ada = local.add_user("ada")
    message = await ada.send(channel, f"{local.bot.mention} one")
    await ada.edit(message, f"{local.bot.mention} two")
    await ada.react(message, "👍")
    await ada.delete(message)
    gone = asyncio.create_task(bot.wait_for("guild_remove", timeout=5))
    await asyncio.sleep(0)  # lets the task begin to listen
    guild.remove_bot()
    await gone
    assert bot.edits[0].data["content"].endswith("two")
    assert bot.reactions[0].emoji.name == "👍"
    assert bot.deletions[0].message_id == int(message.id)
    assert bot.departures[0].id == int(guild.id)
