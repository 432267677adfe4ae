"""Every endpoint, driven by the real discord.py."""

import io

import discord
import pytest
from discord import ui

from tests.simulator import File, LocalDiscord, Permission
from tests.test_simulator.newsagent import Newsagent


def place(bot: Newsagent, identifier: str) -> discord.PartialMessageable:
    return bot.get_partial_messageable(int(identifier))


async def test_accounts_and_application(local: LocalDiscord, bot: Newsagent) -> None:
    ada = local.add_user("ada")
    assert (await bot.fetch_user(int(ada.id))).name == "ada"
    with pytest.raises(discord.NotFound):
        await bot.fetch_user(5)
    info = await bot.application_info()
    assert info.owner.name == "operator"
    assert bot.application_flags.gateway_message_content_limited is False
    assert bot.user is not None
    await bot.user.edit(username="renamed")
    assert local.bot.name == "renamed"
    assert bot.user.id == int(local.bot.id)
    assert not local.violations


async def test_guilds_channels_and_members(local: LocalDiscord, bot: Newsagent) -> None:
    guild = local.add_guild("The Daily")
    channel, ada = guild.add_channel("news"), local.add_user("ada")
    ada.joins(guild)
    fetched = await bot.fetch_guild(int(guild.id), with_counts=False)
    assert fetched.name == "The Daily"
    assert [one.name for one in await fetched.fetch_channels()] == ["news"]
    assert [one.name for one in await fetched.fetch_roles()] == ["@everyone"]
    assert (await fetched.fetch_member(int(ada.id))).name == "ada"
    assert isinstance(await bot.fetch_channel(int(channel.id)), discord.TextChannel)
    assert [one.name async for one in bot.fetch_guilds(with_counts=False)] == ["The Daily"]
    known = bot.get_guild(int(guild.id))
    assert known is not None
    assert known.me.guild_permissions.send_messages
    await known.leave()
    assert not guild.has_bot
    with pytest.raises(discord.Forbidden):
        await bot.fetch_guild(int(guild.id))
    assert not local.violations


async def test_messages_come_change_and_go(local: LocalDiscord, bot: Newsagent) -> None:
    channel, ada = local.add_guild().add_channel(), local.add_user("ada")
    there = place(bot, channel.id)
    sent = await there.send("one", file=discord.File(io.BytesIO(b"data"), "a.txt"))
    message = await channel.next_message(by=local.bot)
    assert message.attachment("a.txt").data == b"data"
    assert await sent.attachments[0].read() == b"data"
    extra = discord.File(io.BytesIO(b"more"), "b.txt", description="more of it")
    await sent.edit(content="two", attachments=[*sent.attachments, extra])
    assert [one.name for one in message.attachments] == ["a.txt", "b.txt"]
    assert message.attachment("b.txt").description == "more of it"
    await sent.edit(attachments=sent.attachments[:1])
    assert [one.name for one in message.attachments] == ["a.txt"]
    assert (await there.fetch_message(sent.id)).content == "two"
    other = await ada.send(channel, "mine")
    assert [one.content async for one in there.history(limit=5)] == ["", "two"]
    with pytest.raises(discord.Forbidden):
        await there.get_partial_message(int(other.id)).edit(content="yours")
    with pytest.raises(discord.Forbidden):
        await there.get_partial_message(int(other.id)).delete()
    await sent.delete()
    await message.deleted()
    with pytest.raises(discord.NotFound):
        await there.fetch_message(sent.id)
    assert not local.violations


async def test_replies_typing_and_reactions(local: LocalDiscord, bot: Newsagent) -> None:
    channel, ada = local.add_guild().add_channel(), local.add_user("ada")
    other = await ada.send(channel, "hello")
    there = place(bot, channel.id)
    async with there.typing():
        pass
    partial = there.get_partial_message(int(other.id))
    reply = await partial.reply("hi", mention_author=True)
    assert (await channel.next_message(by=local.bot)).pings.users == {ada.id}
    await partial.add_reaction("👀")
    await other.reacted("👀", by=local.bot)
    await partial.remove_reaction("👀", discord.Object(int(local.bot.id)))
    assert not other.reactions
    with pytest.raises(discord.Forbidden):
        await partial.clear_reactions()
    await ada.delete(other)
    with pytest.raises(discord.HTTPException, match="Unknown message"):
        await partial.reply("gone")
    await there.send("still", reference=partial.to_reference(fail_if_not_exists=False))
    assert reply.reference is not None
    assert not local.violations


async def test_threads_and_forums(local: LocalDiscord, bot: Newsagent) -> None:
    guild = local.add_guild()
    channel, ada = guild.add_channel(), local.add_user("ada")
    other = await ada.send(channel, "discuss")
    news = await bot.fetch_channel(int(channel.id))
    assert isinstance(news, discord.TextChannel)
    partial = news.get_partial_message(int(other.id))
    thread = await partial.create_thread(name="Talk")
    assert other.thread is await channel.next_thread()
    await thread.send("inside")
    assert (await other.thread.next_message(by=local.bot)).content == "inside"
    await thread.edit(archived=True, name="Done")
    assert (other.thread.name, other.thread.archived) == ("Done", True)
    await thread.join()
    with pytest.raises(discord.HTTPException, match="already been created"):
        await partial.create_thread(name="Two")
    local.violations.clear()
    assert (await news.create_thread(name="Alone", type=discord.ChannelType.public_thread)).name
    forum = await bot.fetch_channel(int(guild.add_forum().id))
    assert isinstance(forum, discord.ForumChannel)
    view = ui.LayoutView()
    view.add_item(ui.TextDisplay("A post"))
    post = await forum.create_thread(name="Post", view=view)
    assert local.world.channels[str(post.thread.id)].name == "Post"
    started = await ada.start_thread(channel, "By a person")
    asked = await ada.slash(started, "echo", text="in a thread")
    assert (await asked.reply()).channel is started
    assert not local.violations


async def test_direct_messages_to_people(local: LocalDiscord, bot: Newsagent) -> None:
    ada = local.add_user("ada")
    user = await bot.fetch_user(int(ada.id))
    await user.send("hello")
    assert (await ada.dm.next_message(by=local.bot)).content == "hello"
    ada.takes_direct_messages = False
    with pytest.raises(discord.Forbidden, match="50007"):
        await user.send("still there?")
    assert not local.violations


async def test_permissions_of_the_bot(local: LocalDiscord, bot: Newsagent) -> None:
    guild = local.add_guild()
    silent = guild.add_channel(bot_lacks=Permission.SEND_MESSAGES)
    hidden = guild.add_channel(bot_lacks=Permission.VIEW_CHANNEL)
    plain = guild.add_channel(bot_lacks=Permission.ATTACH_FILES)
    with pytest.raises(discord.Forbidden, match="50013"):
        await place(bot, silent.id).send("x")
    with pytest.raises(discord.Forbidden, match="50001"):
        await place(bot, hidden.id).send("x")
    with pytest.raises(discord.Forbidden, match="50013"):
        await place(bot, plain.id).send(file=discord.File(io.BytesIO(b"x"), "x.txt"))
    interaction = await local.add_user("ada").slash(silent, "echo", text="works all the same")
    assert (await interaction.reply()).content
    assert not local.violations


async def test_responses_to_interactions(local: LocalDiscord, bot: Newsagent) -> None:
    channel, ada = local.add_guild().add_channel(), local.add_user("ada")
    handle = await ada.slash(channel, "echo", text="x", private=True)
    message = await handle.reply()
    hook = discord.Webhook.partial(int(local.world.application_id), handle.token, client=bot)
    original = await hook.fetch_message(int(message.id))
    assert original.content == "x (dry)"
    assert original.flags.ephemeral
    assert original.interaction_metadata is not None
    assert original.interaction_metadata.user.id == int(ada.id)
    public = await hook.send("for all", wait=True)
    assert (await handle.followup()).content == "for all"
    assert (await channel.next_message(by=local.bot)).content == "for all"
    await public.edit(content="changed", view=None)
    assert handle.followups[0].content == "changed"
    await public.delete()
    await handle.followups[0].deleted()
    with pytest.raises(discord.NotFound):
        await place(bot, channel.id).fetch_message(int(message.id))
    await hook.delete_message(int(message.id))
    await message.deleted()
    assert not local.violations


async def test_commands_one_by_one(local: LocalDiscord, bot: Newsagent) -> None:
    guild = local.add_guild()
    fetched = await bot.tree.fetch_commands()
    assert {one.name for one in fetched} == {
        "echo",
        "panel",
        "fail",
        "count",
        "form",
        "Quote",
        "Who",
        "desk",
    }
    echo = next(one for one in fetched if one.name == "echo")
    await echo.edit(description="Changed")
    assert (await bot.tree.fetch_command(echo.id)).description == "Changed"
    await echo.delete()
    with pytest.raises(discord.NotFound):
        await bot.tree.fetch_command(echo.id)
    ids = {one["name"]: one["id"] for one in local.commands()}
    await bot.tree.sync()
    again = {one["name"]: one["id"] for one in local.commands()}
    assert again["form"] == ids["form"]
    target = discord.Object(int(guild.id))
    bot.tree.copy_global_to(guild=target)
    await bot.tree.sync(guild=target)
    assert len(local.commands(guild)) == 8
    assert not local.violations


async def test_members_on_request(local: LocalDiscord, bot: Newsagent) -> None:
    guild, ada = local.add_guild(), local.add_user("ada")
    ada.joins(guild)
    await bot.fetch_guild(int(guild.id))
    known = bot.get_guild(int(guild.id))
    assert known is not None
    found = await known.query_members(user_ids=[int(ada.id)])
    assert [one.name for one in found] == ["ada"]


async def test_requests_are_recorded(local: LocalDiscord, bot: Newsagent) -> None:
    channel = local.add_guild().add_channel()
    file = discord.File(io.BytesIO(b"data"), "a.txt")
    await place(bot, channel.id).send("x", file=file)
    request = await local.request("POST", "/channels/{channel_id}/messages")
    assert request.body["content"] == "x"
    assert request.files["files[0]"].data == b"data"
    assert request.status == 200
    assert 0 <= request.took < 1
    assert "Authorization" not in request.headers
    assert File.text("x").name == "message.txt"
