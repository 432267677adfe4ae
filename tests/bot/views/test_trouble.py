"""Two at once, and Discord failing, hesitating or asking for patience."""

from __future__ import annotations

import asyncio

import pytest

from tests.bot.running import Runs
from tests.bot.views.desk import ToldExtractor, told
from tests.simulator import Channel, LocalDiscord, Permission
from tests.simulator.interactions import ACKNOWLEDGE_WITHIN

READERS = 50
ORIGINAL = "/webhooks/*/messages/@original"
CALLBACK = "/interactions/*/*/callback"


async def test_two_who_press_at_once_get_a_page_each(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with told(local_discord, newsroom, run_bot) as desk:
        message = await desk.digest()
        quotes, facts = await asyncio.gather(
            desk.press(desk.ada, message, "Quotes 11"), desk.press(desk.bo, message, "Facts 6")
        )
        assert quotes.text.startswith("### Quotes")
        assert quotes.seen_by is desk.ada
        assert facts.text.startswith("### Facts")
        assert facts.seen_by is desk.bo


async def test_turning_and_deleting_at_once_breaks_nothing(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with told(local_discord, newsroom, run_bot) as desk:
        message = await desk.digest()
        page = await desk.press(desk.ada, message, "Quotes 11")
        await desk.press(desk.ada, page, "Show to everyone")
        hold = local_discord.hold_next("PATCH", ORIGINAL)
        turning = await desk.ada.press(message, "Next")
        await hold.reached()
        await desk.mo.press(message, "Delete")
        await message.deleted()
        hold.release()
        told_so = await turning.followup()
        assert "no longer there" in told_so.text
        assert told_so.is_ephemeral


async def test_fifty_who_press_at_once_are_all_acknowledged_in_time(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with told(local_discord, newsroom, run_bot) as desk:
        message = await desk.digest()
        readers = [local_discord.add_user(f"reader{number}") for number in range(READERS)]
        labels = ("Quotes 11", "Facts 6", "Sources 8", "Share…")
        pressed = await asyncio.gather(
            *(
                reader.press(message, labels[number % len(labels)])
                for number, reader in enumerate(readers)
            )
        )
        pages = await asyncio.gather(*(one.reply(timeout=30) for one in pressed))
        assert all(page.is_ephemeral for page in pages)
        late = [one for one in pressed if (await one.acknowledged()).latency > ACKNOWLEDGE_WITHIN]
        assert not late


@pytest.mark.parametrize("status", [429, 500])
@pytest.mark.parametrize(("method", "path"), [("PATCH", ORIGINAL), ("POST", CALLBACK)])
async def test_a_failure_that_passes_is_not_noticed(
    local_discord: LocalDiscord,
    newsroom: Channel,
    run_bot: Runs,
    status: int,
    method: str,
    path: str,
) -> None:
    async with told(local_discord, newsroom, run_bot) as desk:
        message = await desk.digest()
        local_discord.fail_next(method, path, status=status)
        pressed = await desk.bo.press(message, "Quotes 11")
        assert "page\u00a01\u00a0of\u00a02" in (await pressed.reply(timeout=20)).text


async def test_discord_refusing_a_page_is_told(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with told(local_discord, newsroom, run_bot) as desk:
        message = await desk.digest()
        local_discord.fail_next("PATCH", ORIGINAL, status=400)
        refused = await desk.press(desk.bo, message, "Quotes 11")
        assert "Discord did not take my answer" in refused.text
        assert refused.is_ephemeral


async def test_a_page_in_place_that_discord_refuses_stays_as_it_was(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with told(local_discord, newsroom, run_bot) as desk:
        page = await desk.press(desk.bo, await desk.digest(), "Quotes 11")
        before = page.text
        local_discord.fail_next("PATCH", ORIGINAL, status=400)
        pressed = await desk.bo.press(page, "Next")
        refused = await pressed.followup()
        assert "Discord did not take my answer" in refused.text
        assert refused.is_ephemeral
        assert page.text == before


async def test_an_edit_that_is_late_still_comes(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with told(local_discord, newsroom, run_bot) as desk:
        message = await desk.digest()
        hold = local_discord.hold_next("PATCH", ORIGINAL)
        slow = await desk.bo.press(message, "Quotes 11")
        await hold.reached()
        assert (await desk.press(desk.ada, message, "Facts 6")).text.startswith("### Facts")
        hold.release()
        assert (await slow.reply()).text.startswith("### Quotes")


async def test_stopping_finishes_a_press_and_takes_no_other(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with run_bot(local_discord, ToldExtractor()) as client:
        ada, bo = local_discord.add_user("ada"), local_discord.add_user("bo")
        message = await (await ada.slash(newsroom, "digest", text="x " * 60)).reply()
        hold = local_discord.hold_next("PATCH", ORIGINAL)
        before = await ada.press(message, "Quotes 11")
        await hold.reached()
        stopping = asyncio.create_task(client.stop())
        late = await (await bo.press(message, "Facts 6")).reply()
        assert "restarted" in late.text
        assert not stopping.done()
        hold.release()
        assert (await before.reply()).text.startswith("### Quotes")
        await stopping


async def test_a_digest_too_large_to_travel_can_only_be_deleted(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.carrying.LIMIT", 1000)
    async with told(local_discord, newsroom, run_bot) as desk:
        message = await desk.digest()
        assert not message.attachments
        assert "use /digest with export" in message.text
        assert [button["label"] for button in message.buttons] == ["Delete"]
        await desk.ada.press(message, "Delete")
        await message.deleted()


@pytest.mark.parametrize("trouble", ["too large", "no files"])
async def test_a_digest_without_buttons_shows_what_the_server_wants(
    local_discord: LocalDiscord, run_bot: Runs, monkeypatch: pytest.MonkeyPatch, trouble: str
) -> None:
    if trouble == "too large":
        monkeypatch.setattr("bot.carrying.LIMIT", 1000)
    guild = local_discord.add_guild()
    lacks = int(Permission.ATTACH_FILES) if trouble == "no files" else 0
    channel = guild.add_channel("desk", bot_lacks=lacks)
    async with run_bot(local_discord, ToldExtractor()) as client:
        await client.storage.guilds.update(
            int(guild.id), sections=frozenset({"facts", "figures"}), key_facts=2
        )
        ada = local_discord.add_user("ada")
        await ada.send(channel, f"{local_discord.bot.mention} " + "word " * 60)
        message = await channel.next_message(by=local_discord.bot)
    assert "### Quotes" not in message.text
    assert "### Who is speaking" not in message.text
    assert "to keep this short: 4 key facts" in message.text.replace("\u00a0", " ")


@pytest.mark.parametrize("status", [500, 503, 429])
async def test_discords_storage_failing_is_told(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs, status: int
) -> None:
    async with told(local_discord, newsroom, run_bot) as desk:
        message = await desk.digest()
        local_discord.fail_next("GET", "*/digest.json", status=status)
        refused = await desk.press(desk.bo, message, "Quotes 11")
        assert "did not hand me this digest in time" in refused.text
        assert refused.is_ephemeral


async def test_discords_storage_hesitating_is_told(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.carrying.FETCH_SECONDS", 0.05)
    async with told(local_discord, newsroom, run_bot) as desk:
        page = await desk.press(desk.bo, await desk.digest(), "Quotes 11")
        hold = local_discord.hold_next("GET", "*/digest.json")
        refused = await (await desk.bo.press(page, "Next")).followup()
        assert "did not hand me this digest in time" in refused.text
        hold.release()


async def test_two_who_delete_at_once_both_have_what_they_wanted(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with told(local_discord, newsroom, run_bot) as desk:
        message = await desk.digest()
        first = local_discord.hold_next("DELETE", ORIGINAL)
        second = local_discord.hold_next("DELETE", ORIGINAL)
        pressed = [await desk.ada.press(message, "Delete"), await desk.mo.press(message, "Delete")]
        await first.reached()
        await second.reached()
        first.release()
        await message.deleted()
        second.release()
        await desk.press(desk.ada, await desk.digest(), "Facts 6")
        assert not any(one.followups for one in pressed)


async def test_where_files_are_not_allowed_the_digest_goes_without_buttons(
    local_discord: LocalDiscord, run_bot: Runs
) -> None:
    guild = local_discord.add_guild()
    strict = guild.add_channel("strict", bot_lacks=int(Permission.ATTACH_FILES))
    async with told(local_discord, strict, run_bot) as desk:
        await desk.ada.send(strict, f"{local_discord.bot.mention} " + "word " * 60)
        message = await strict.next_message(by=local_discord.bot)
        assert "Marrow Bay" in message.text
        assert not message.buttons
        assert not message.attachments
