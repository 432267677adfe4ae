"""Somebody who presses faster than anybody reads: told so, and nobody else notices."""

from __future__ import annotations

import asyncio
import threading

import pytest

from bot import carrying
from bot.errors import explain
from bot.language import CATALOGUES
from bot.rates import PRESS_RATE, TooOftenError
from extractors import Digest
from tests.bot.running import Runs
from tests.bot.views.desk import told
from tests.simulator import Channel, LocalDiscord

SECTION = "ng1:open:q"


async def test_who_presses_too_fast_is_told_and_others_are_served(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with told(local_discord, newsroom, run_bot) as desk:
        digest = await desk.digest()
        desk.bo.locale = "fr"
        button = next(one for one in digest.buttons if str(one["label"]).startswith("Quotes"))
        presses = [desk.bo.press(digest, button["custom_id"]) for _ in range(PRESS_RATE.count + 20)]
        replies = [await one.reply() for one in await asyncio.gather(*presses)]
        sentence = explain(TooOftenError(1), CATALOGUES["fr"]).sentence.partition(";")[0][:20]
        refused = [reply for reply in replies if sentence in reply.text]
        # A bucket earns a press a second while the presses come in.
        assert 10 <= len(refused) <= 20
        assert all(reply.is_ephemeral for reply in refused)
        assert "Quotes" in (await desk.press(desk.ada, digest, button["custom_id"])).text


async def test_forms_are_counted_too(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with told(local_discord, newsroom, run_bot) as desk:
        asked = [await desk.bo.slash(newsroom, "digest") for _ in range(PRESS_RATE.count + 5)]
        assert (await asked[0].opened_modal()).title
        assert "That is faster than I may answer you" in (await asked[-1].reply()).text


async def test_a_report_counts_for_several(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    reports = local_discord.add_guild("Operators").add_channel("mistakes")
    async with told(local_discord, newsroom, run_bot, report_channel=int(reports.id)) as desk:
        page = await desk.press(desk.bo, await desk.digest(), "Facts 6")
        passage = await desk.press(desk.bo, page, "Passage")
        forms = [await desk.bo.press(passage, "Report a mistake") for _ in range(5)]
        replies = []
        for one in forms:
            form = await one.opened_modal()
            sent = await desk.bo.submit(form, {"What is wrong with this?": "Not so."})
            replies.append((await sent.reply()).text)
        assert "the operator has your report" in replies[0]
        assert "That is faster than I may answer you" in replies[-1]


@pytest.mark.parametrize("panel", ["Quotes 11", "Share…"])
async def test_while_a_large_digest_is_read_back_others_are_served(
    local_discord: LocalDiscord,
    newsroom: Channel,
    run_bot: Runs,
    monkeypatch: pytest.MonkeyPatch,
    panel: str,
) -> None:
    begun, go_on, read = asyncio.Event(), threading.Event(), carrying._read
    loop = asyncio.get_running_loop()

    def read_slowly(data: bytes, kind: type[Digest], version: int) -> Digest:
        loop.call_soon_threadsafe(begun.set)
        assert go_on.wait(timeout=5), "nobody was served meanwhile"
        return read(data, kind, version)

    monkeypatch.setattr(carrying, "AT_ONCE", 1000)
    async with told(local_discord, newsroom, run_bot) as desk:
        digest = await desk.digest()
        monkeypatch.setattr(carrying, "_read", read_slowly)
        slow = await desk.bo.press(digest, panel)
        await begun.wait()
        assert "### Key facts" in (await desk.digest()).text
        go_on.set()
        reply = await slow.reply()
        assert reply.attachments
