"""In which language a digest and its pages are: everybody's public ones, each person's private ones."""

from __future__ import annotations

import pytest

from bot.language import CATALOGUES, ENGLISH, Catalogue
from extractors import Digest
from tests.bot.rendering import stories
from tests.bot.running import Runs
from tests.bot.views.desk import Desk, told
from tests.simulator import Channel, LocalDiscord, Message, Permission

GERMAN, FRENCH, JAPANESE = CATALOGUES["de"], CATALOGUES["fr"], CATALOGUES["ja"]
OTHERS = {name: one for name, one in CATALOGUES.items() if one is not ENGLISH}


def shown(message: Message) -> str:
    """Everything of ours and of the article that a message shows."""
    buttons = [str(button["label"]) for button in message.buttons]
    placeholders = [str(menu.get("placeholder")) for menu in message.selects]
    return "\n".join([message.text, *buttons, *placeholders])


def assert_is_in(said: Catalogue, message: Message) -> None:
    """The labels of a message are those of one language; English ones would show that one was forgotten."""
    text = shown(message)
    wording = said.wording
    for shelf, (section, _) in ENGLISH.wording.shelves.items():
        ours = wording.shelves[shelf][0]
        if ours != section:
            assert f"{section} " not in text
    for name in ("own_account", "claim_unclear", "speaker_unclear", "not_named", "button_delete"):
        english, ours = getattr(ENGLISH.wording, name), getattr(wording, name)
        assert said is ENGLISH or english == ours or english not in text, name
    assert said is ENGLISH or "according to" not in text
    assert said is ENGLISH or " statement" not in text.replace("statements.", "")


async def set_language(desk: Desk, language: str) -> None:
    """Have the server's moderators choose it in the panel."""
    manager = desk.local.add_user("manager", permissions=int(Permission.MANAGE_GUILD))
    panel = await (await manager.slash(desk.channel, "nutgraf settings")).reply()
    await manager.press(panel, ENGLISH.tab_answers)
    await panel.edited()
    await manager.choose(panel, "ng1:set:language", language)
    await panel.edited()


@pytest.mark.parametrize("name", OTHERS)
async def test_a_private_digest_is_in_its_readers_language_on_every_page(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs, name: str
) -> None:
    said = OTHERS[name]
    wording = said.wording
    async with told(local_discord, newsroom, run_bot, report_channel=1) as desk:
        desk.ada.locale = name
        digest = await desk.digest(private=True)
        assert wording.key_facts in digest.text
        assert_is_in(said, digest)
        for section, _ in wording.shelves.values():
            label = next(
                button["custom_id"]
                for button in digest.buttons
                if str(button["label"]).startswith(f"{section} ")
            )
            assert_is_in(said, await desk.press(desk.ada, digest, label))
        words = await (
            await desk.ada.choose(digest, wording.menu_sources, "Tomas Eberwick")
        ).reply()
        assert_is_in(said, words)
        passage = await desk.press(desk.ada, words, wording.button_passage)
        assert wording.button_report in shown(passage)
        assert_is_in(said, passage)
        form = await (await desk.ada.press(passage, wording.button_report)).opened_modal()
        assert form.title == wording.report_title
        panel = await desk.press(desk.ada, digest, wording.button_share)
        assert wording.share_title in panel.text
        assert f"## {wording.key_facts}" in panel.attachment("digest.md").text
        assert Digest.model_validate_json(panel.attachment("digest.json").data) == stories.council()
        copied = await desk.press(desk.ada, panel, wording.button_copy)
        assert wording.key_facts.upper() in copied.text


async def test_the_servers_language_is_everybodys_and_a_private_page_its_readers(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with told(local_discord, newsroom, run_bot) as desk:
        await set_language(desk, "Deutsch")
        desk.bo.locale = "fr"
        digest = await desk.digest(export=True)
        assert_is_in(GERMAN, digest)
        assert f"## {GERMAN.wording.key_facts}" in digest.attachment("digest.md").text
        assert_is_in(FRENCH, await desk.press(desk.bo, digest, "Zitate 11"))
        own = await desk.press(desk.ada, digest, "Zitate 11")
        assert_is_in(ENGLISH, own)
        assert "Quotes" in own.text
        told_ada = await desk.press(desk.ada, own, "Show to everyone")
        assert "Everyone sees this page now." in told_ada.text
        await digest.edited()
        assert_is_in(GERMAN, digest)
        assert GERMAN.wording.button_overview in shown(digest)
        await desk.press(desk.ada, digest, GERMAN.wording.button_overview)
        assert_is_in(GERMAN, digest)


async def test_a_private_digest_is_posted_in_the_servers_language(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with told(local_discord, newsroom, run_bot) as desk:
        await set_language(desk, "日本語")
        private = await desk.digest(private=True)
        assert_is_in(ENGLISH, private)
        public = await desk.press(desk.ada, private, "Post publicly")
        assert_is_in(JAPANESE, public)
        assert JAPANESE.wording.key_facts in public.text
        assert "Key facts" in private.text


async def test_who_asks_by_mention_gets_the_chosen_language(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with told(local_discord, newsroom, run_bot) as desk:
        await set_language(desk, "Français")
        await desk.ada.send(newsroom, f"{local_discord.bot.mention} {stories.COUNCIL[:1800]}")
        assert_is_in(FRENCH, await newsroom.next_message(by=local_discord.bot))


async def test_without_a_choice_a_public_digest_is_in_the_language_of_who_asked(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with told(local_discord, newsroom, run_bot) as desk:
        desk.ada.locale = "pt-BR"
        assert_is_in(CATALOGUES["pt"], await desk.digest())
