"""A mention in a reply to somebody's article: what Discord shows of it decides."""

from __future__ import annotations

from tests.bot.articles import ORCHARD
from tests.bot.running import Runs
from tests.simulator import LocalDiscord


async def test_the_message_replied_to_is_digested_where_discord_shows_it(run_bot: Runs) -> None:
    async with LocalDiscord(shows_replied_to=True) as local, run_bot(local):
        channel = local.add_guild().add_channel()
        ada, bo = local.add_user("ada"), local.add_user("bo")
        article = await bo.paste(channel, ORCHARD)
        await ada.send(channel, f"{local.bot.mention} please", reply_to=article)
        assert "Ilse Brandvold" in (await channel.next_message(by=local.bot)).text


async def test_where_discord_hides_it_the_person_is_told_another_way(run_bot: Runs) -> None:
    async with LocalDiscord() as local, run_bot(local):
        channel = local.add_guild().add_channel()
        ada, bo = local.add_user("ada"), local.add_user("bo")
        article = await bo.paste(channel, ORCHARD)
        await ada.send(channel, f"{local.bot.mention} please", reply_to=article)
        told = await ada.dm.next_message(by=local.bot)
        assert "choose Apps, then Digest article" in told.text
        assert "frost" not in told.text
