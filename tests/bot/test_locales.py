"""The bot in each language, as somebody's own client asks for it."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.language import CATALOGUES, catalogue_for
from tests.bot.rendering import stories
from tests.bot.running import Runs
from tests.bot.views.desk import ToldExtractor
from tests.simulator import Channel, LocalDiscord

LOCALES = ("en-US", "en-GB", "es-ES", "es-419", "de", "fr", "pt-BR", "ja")


@pytest.fixture
async def told_bot(local_discord: LocalDiscord, run_bot: Runs) -> AsyncIterator[None]:
    async with run_bot(local_discord, ToldExtractor()):
        yield
    assert not local_discord.violations


@pytest.mark.usefixtures("told_bot")
@pytest.mark.parametrize("locale", LOCALES)
async def test_commands_form_and_menu_have_the_readers_names(
    local_discord: LocalDiscord, newsroom: Channel, locale: str
) -> None:
    said = catalogue_for(locale)
    ada = local_discord.add_user("ada", locale=locale)
    form = await (await ada.slash(newsroom, said.digest.name)).opened_modal()
    assert form.title == said.form_title
    assert [label for label, _ in form.fields] == [said.form_text, said.form_files]
    answer = await (await ada.submit(form, {said.form_text: stories.COUNCIL[:4000]})).reply()
    assert answer.buttons
    article = await ada.send(newsroom, stories.COUNCIL[:2000])
    assert (await (await ada.context_menu(newsroom, said.menu_digest, article)).reply()).buttons


@pytest.mark.usefixtures("told_bot")
@pytest.mark.parametrize("locale", LOCALES)
async def test_trouble_is_told_in_the_readers_language(
    local_discord: LocalDiscord, newsroom: Channel, locale: str
) -> None:
    ada = local_discord.add_user("ada", locale=locale)
    article = await ada.send(newsroom, "")
    menu = catalogue_for(locale).menu_digest
    told = await (await ada.context_menu(newsroom, menu, article)).reply()
    expected = catalogue_for(locale).errors.get("nothing_given", "I found no article there")
    assert expected.partition("/")[0] in told.text
    assert told.is_ephemeral


async def test_a_mention_is_answered_in_the_servers_language(
    local_discord: LocalDiscord, run_bot: Runs
) -> None:
    guild = local_discord.add_guild("Der Tag")
    guild.locale = "de"
    channel = guild.add_channel("redaktion")
    ada = local_discord.add_user("ada")
    ada.takes_direct_messages = False
    async with run_bot(local_discord, ToldExtractor()):
        await ada.send(channel, local_discord.bot.mention)
        told = await channel.next_message(by=local_discord.bot)
    assert CATALOGUES["de"].errors["nothing_given"] in told.text
