"""Trouble on purpose, as the real discord.py meets it."""

import asyncio
import time

import aiohttp
import discord
import pytest

from tests.simulator import File, LocalDiscord, NothingHappenedError
from tests.simulator.gateway import CloseCode
from tests.test_simulator.conftest import point_at, running
from tests.test_simulator.newsagent import Newsagent
from tests.test_simulator.wire import Wire

CALLBACK = "/interactions/{interaction_id}/{interaction_token}/callback"
ORIGINAL = "/webhooks/*/messages/@original"


async def test_rate_limits_are_waited_out(local: LocalDiscord, bot: Newsagent) -> None:
    channel = local.add_guild().add_channel()
    local.fail_next("PATCH", ORIGINAL, status=429, times=2, retry_after=0.02)
    interaction = await local.add_user("ada").slash(channel, "echo", text="patience")
    assert (await interaction.reply()).content == "patience (dry)"
    answers = [one.status for one in local.requests if one.path.endswith("@original")]
    assert answers == [429, 429, 200]
    assert not local.violations


async def test_errors_are_tried_again(local: LocalDiscord, bot: Newsagent) -> None:
    channel = local.add_guild().add_channel()
    local.fail_next("POST", "/interactions/*/callback", status=500, carried_out=True)
    interaction = await local.add_user("ada").slash(channel, "echo", text="x")
    # Discord took the first attempt and answered 500: the second is one too many.
    await local.request("POST", CALLBACK, number=2)
    assert interaction.acknowledgement is not None
    assert [one.code for one in local.violations] == [40060]


async def test_held_request_goes_on_when_released(local: LocalDiscord, bot: Newsagent) -> None:
    channel = local.add_guild().add_channel()
    hold = local.hold_next("PATCH", ORIGINAL)
    interaction = await local.add_user("ada").slash(channel, "echo", text="late")
    await hold.reached()
    assert interaction.original is not None
    assert interaction.original.is_loading
    hold.release()
    assert (await interaction.reply()).content == "late (dry)"


async def test_delay_makes_an_acknowledgement_late(local: LocalDiscord, bot: Newsagent) -> None:
    channel = local.add_guild().add_channel()
    hold = local.hold_next("POST", "/interactions/*/callback")
    interaction = await local.add_user("ada").slash(channel, "echo", text="late")
    await hold.reached()
    local.clock.skip(seconds=4)
    hold.release()
    await local.request("POST", CALLBACK)
    assert interaction.has_failed
    assert [one.code for one in local.violations] == [10062]


async def test_connections_break(local: LocalDiscord) -> None:
    typing = f"/channels/{local.add_guild().add_channel().id}/typing"
    local.fail_next("POST", typing, drop_connection=True)
    local.fail_next("GET", "/gateway", delay=0.05, status=None)
    async with aiohttp.ClientSession() as session:
        wire = Wire(local, session)
        with pytest.raises(aiohttp.ClientError):
            await wire.send("POST", typing)
        assert (await wire.send("POST", typing)).status == 204
        started = time.monotonic()
        assert (await wire.send("GET", "/gateway")).status == 200
        assert time.monotonic() - started >= 0.05


async def test_files_expire_and_go_with_their_message(local: LocalDiscord) -> None:
    channel, ada = local.add_guild().add_channel(), local.add_user("ada")
    first = (await ada.send(channel, files=[File("a.bin", b"\x00\xff")])).attachments[0]
    message = await ada.send(channel, files=[File.text("ä")])
    async with aiohttp.ClientSession() as session:
        wire = Wire(local, session)
        answer = await wire.fetch(first.url)
        assert (answer.status, answer.body) == (200, b"\x00\xff")
        text = await wire.fetch(message.attachments[0].url)
        assert text.headers["Content-Type"] == "text/plain; charset=utf-8"
        assert (await wire.fetch(first.url.split("?")[0])).status == 404
        address = message.attachments[0].url
        await ada.delete(message)
        assert (await wire.fetch(address)).status == 404
        old = first.url
        local.clock.skip(minutes=24 * 60 + 1)
        assert (await wire.fetch(old)).status == 404
        assert (await wire.fetch(first.url)).status == 200


@pytest.mark.parametrize("name", ["a b.txt", "Überblick.txt", "50%.txt", "a#b?c.txt", "文.txt"])
async def test_files_of_any_name_are_served(local: LocalDiscord, bot: Newsagent, name: str) -> None:
    channel = local.add_guild().add_channel()
    asked = await local.add_user("ada").slash(channel, "echo", file=File.text("inside", name))
    assert (await asked.reply()).content == "inside (dry)"


async def test_buttons_outlive_the_bot_that_made_them(
    local: LocalDiscord, monkeypatch: pytest.MonkeyPatch
) -> None:
    point_at(local, monkeypatch)
    channel, ada = local.add_guild().add_channel(), local.add_user("ada")
    async with running(Newsagent(discord.Intents(guilds=True)), local):
        message = await (await ada.slash(channel, "panel")).reply()
    await local.bot_gone()
    missed = await ada.press(message, "More")
    async with running(Newsagent(discord.Intents(guilds=True)), local):
        assert (await (await ada.press(message, "More")).reply()).text == "More of it"
    local.clock.skip(seconds=4)
    assert missed.has_failed
    assert not local.violations


async def test_resume_brings_what_was_missed(local: LocalDiscord, bot: Newsagent) -> None:
    channel, ada = local.add_guild().add_channel(), local.add_user("ada")
    resumed = asyncio.create_task(bot.wait_for("shard_resumed", timeout=10))
    local.gateway.reconnect()
    await local.bot_gone()
    interaction = await ada.slash(channel, "echo", text="missed")
    assert (await interaction.reply()).content == "missed (dry)"
    await resumed
    assert local.gateway.resumes == 1
    assert local.gateway.identifies == 1


async def test_broken_network_is_resumed_from(local: LocalDiscord, bot: Newsagent) -> None:
    channel, ada = local.add_guild().add_channel(), local.add_user("ada")
    resumed = asyncio.create_task(bot.wait_for("shard_resumed", timeout=10))
    local.gateway.drop()
    await local.bot_gone()
    interaction = await ada.slash(channel, "echo", text="missed")
    assert (await interaction.reply()).content == "missed (dry)"
    await resumed


async def test_invalid_session_starts_anew(local: LocalDiscord, bot: Newsagent) -> None:
    channel, ada = local.add_guild().add_channel(), local.add_user("ada")
    local.gateway.invalidate()
    await local.bot_gone()
    await local.bot_ready()
    assert local.gateway.identifies == 2
    interaction = await ada.slash(channel, "echo", text="anew")
    assert (await interaction.reply()).content == "anew (dry)"


@pytest.mark.parametrize(
    ("intents", "token", "error"),
    [
        (discord.Intents(message_content=True), None, discord.PrivilegedIntentsRequired),
        (discord.Intents.none(), "a.b.c", discord.LoginFailure),
    ],
)
async def test_bots_that_are_not_let_in(
    local: LocalDiscord,
    monkeypatch: pytest.MonkeyPatch,
    intents: discord.Intents,
    token: str | None,
    error: type[Exception],
) -> None:
    point_at(local, monkeypatch)
    client = discord.AutoShardedClient(intents=intents)
    with pytest.raises(error):
        async with client:
            await client.start(token or local.token)
    assert local.violations or "4014" in local.world.record.story()


async def test_two_shards(monkeypatch: pytest.MonkeyPatch) -> None:
    async with LocalDiscord(shards=2, message_content=True) as local:
        point_at(local, monkeypatch)
        intents = discord.Intents(guilds=True, messages=True, message_content=True)
        # One guild of each shard: they go by bits that only change with the millisecond.
        guilds = [local.add_guild("one")]
        while (int(guilds[-1].id) >> 22) % 2 == (int(guilds[0].id) >> 22) % 2:
            local.clock.skip(seconds=0.001)
            guilds.append(local.add_guild("another"))
        bot = Newsagent(intents)
        async with running(bot, local):
            ada = local.add_user("ada")
            for guild in (guilds[0], guilds[-1]):
                interaction = await ada.slash(guild.add_channel(), "echo", text=guild.name)
                assert (await interaction.reply()).content == f"{guild.name} (dry)"
            assert {guild.shard_id for guild in bot.guilds} == {0, 1}
            await ada.send(guilds[0].add_channel(), "open")
            await ada.direct_message("end")
            await (await ada.slash(ada.dm, "echo", text="x")).reply()
            assert "open" in [one.content for one in bot.heard]


async def test_events_keep_to_the_intents(
    local: LocalDiscord, monkeypatch: pytest.MonkeyPatch
) -> None:
    point_at(local, monkeypatch)
    bot = Newsagent(discord.Intents.none())
    async with running(bot, local):
        channel, ada = local.add_guild().add_channel(), local.add_user("ada")
        await ada.send(channel, local.bot.mention)
        await ada.direct_message("hello")
        interaction = await ada.slash(channel, "echo", text="still works")
        assert (await interaction.reply()).content == "still works (dry)"
        assert not bot.heard
        assert not bot.guilds


async def test_a_thousand_identifies_cost_the_token(local: LocalDiscord) -> None:
    local.gateway.identifies = 999
    identify = {"op": 2, "d": {"token": local.token, "intents": 0}}
    async with aiohttp.ClientSession() as session:
        for expected in ("READY", None):
            async with session.ws_connect(local.gateway_url) as socket:
                await socket.receive_json()
                await socket.send_json(identify)
                answer = await socket.receive()
                if expected:
                    assert expected in answer.data
                else:
                    assert socket.close_code == CloseCode.AUTHENTICATION_FAILED


async def test_gateway_closes_on_too_many_sends(local: LocalDiscord) -> None:
    async with aiohttp.ClientSession() as session, session.ws_connect(local.gateway_url) as socket:
        await socket.receive_json()
        for _ in range(120):
            await socket.send_json({"op": 1, "d": None})
            assert (await socket.receive_json())["op"] == 11
        await socket.send_json({"op": 1, "d": None})
        await socket.receive()
        assert socket.close_code == CloseCode.RATE_LIMITED


@pytest.mark.parametrize(
    ("message", "code"),
    [
        ("nonsense", CloseCode.DECODE_ERROR),
        ('{"op": 3, "d": {}}', CloseCode.NOT_AUTHENTICATED),
        ('{"op": 2, "d": {"token": "x", "intents": 0}}', CloseCode.AUTHENTICATION_FAILED),
    ],
)
async def test_gateway_closes_on_nonsense(
    local: LocalDiscord, message: str, code: CloseCode
) -> None:
    async with aiohttp.ClientSession() as session, session.ws_connect(local.gateway_url) as socket:
        await socket.receive_json()
        await socket.send_str(message)
        await socket.receive()
        assert socket.close_code == code


async def test_sharding_is_required_above_2500_guilds(local: LocalDiscord) -> None:
    for _ in range(2501):
        local.add_guild()
    details = {"token": local.token, "intents": 0}
    async with aiohttp.ClientSession() as session:
        async with session.ws_connect(local.gateway_url) as socket:
            await socket.receive_json()
            await socket.send_json({"op": 2, "d": details})
            await socket.receive()
            assert socket.close_code == CloseCode.SHARDING_REQUIRED
        async with session.ws_connect(local.gateway_url) as socket:
            await socket.receive_json()
            await socket.send_json({"op": 2, "d": {**details, "shard": [0, 2]}})
            assert (await socket.receive_json())["t"] == "READY"


async def test_wait_in_vain_tells_the_story(local: LocalDiscord, bot: Newsagent) -> None:
    channel = local.add_guild().add_channel()
    with pytest.raises(NothingHappenedError, match=r"message by nutgraf(.|\n)*PUT /applications"):
        await channel.next_message(by=local.bot, timeout=0.01)
