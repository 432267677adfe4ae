"""Going through a digest: everybody privately, and the public page only by who asked for it."""

from __future__ import annotations

import pytest

from bot.language import ENGLISH
from bot.rendering.listings import Shelf, listing
from bot.rendering.passages import passage
from tests.bot.rendering import stories
from tests.bot.running import Runs
from tests.bot.views.desk import told
from tests.simulator import CallbackType, Channel, LocalDiscord
from tests.simulator.interactions import ACKNOWLEDGE_WITHIN

MENU = "Everything one source says…"
SECTIONS = {
    "Facts 6": "Council rules allow late bids",
    "Quotes 11": "I know which one I can explain to my neighbours",
    "Sources 8": "Shoreline Accounts Office",
    "Figures 1": "amount of money",
    "Left out 3": "Sign up for our morning letter",
}


async def test_the_first_screen_has_a_way_to_everything(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with told(local_discord, newsroom, run_bot) as desk:
        message = await desk.digest()
        labels = [button["label"] for button in message.buttons]
        assert labels == [*SECTIONS, "Share…", "Delete"]
        assert len(message.selects[0]["options"]) == 8
        assert [one.name for one in message.hidden_attachments] == ["digest.json"]
        assert (
            "More with the buttons below: 1 key fact, 5 quotes, 3 sources"
            in message.text.replace("\u00a0", " ")
        )


@pytest.mark.parametrize("label", SECTIONS)
@pytest.mark.parametrize("name", ["ada", "bo", "mo"])
async def test_a_section_opens_privately_for_everybody(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs, label: str, name: str
) -> None:
    async with told(local_discord, newsroom, run_bot) as desk:
        message = await desk.digest()
        before = message.text
        page = await desk.press(desk.named(name), message, label)
        assert SECTIONS[label] in page.text
        assert page.is_ephemeral
        assert message.text == before
        assert not message.versions[1:]
        offers = "Show to everyone" in [button["label"] for button in page.buttons]
        assert offers == (name == "ada")


async def test_a_private_page_is_turned_where_it_is(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with told(local_discord, newsroom, run_bot) as desk:
        page = await desk.press(desk.bo, await desk.digest(), "Quotes 11")
        assert "page\u00a01\u00a0of\u00a02" in page.text
        assert await desk.press(desk.bo, page, "Next") is page
        assert "page\u00a02\u00a0of\u00a02" in page.text
        assert "he would ask the regional court" in page.text
        assert "Reported statements" in page.text
        await desk.press(desk.bo, page, "Previous")
        assert "page\u00a01\u00a0of\u00a02" in page.text
        await desk.press(desk.bo, page, "Facts 6")
        assert "640 apartments" in page.text
        assert page.is_ephemeral
        assert page.hidden_attachments


async def test_the_menu_shows_everything_one_source_says_in_the_order_of_the_article(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with told(local_discord, newsroom, run_bot) as desk:
        message = await desk.digest()
        chosen = await desk.bo.choose(message, MENU, "Henrik Aldous")
        page = await chosen.reply()
        assert page.is_ephemeral
        words = ["regional court", "not weighed", "‘strategy’"]
        places = [page.text.index(word) for word in words]
        assert places == sorted(places)
        assert "Quill" not in page.text
        again = await desk.bo.choose(page, MENU, "The cooperative")
        assert await again.reply() is page
        assert "212 jobs depend on the present quay" in page.text


async def test_a_source_in_the_list_leads_to_its_words(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with told(local_discord, newsroom, run_bot) as desk:
        page = await desk.press(desk.bo, await desk.digest(), "Sources 8")
        await desk.press(desk.bo, page, "Says…")
        assert page.text.startswith("### Henrik Aldous")


async def test_every_item_shows_its_passage_and_the_ones_around_it(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with told(local_discord, newsroom, run_bot) as desk:
        page = await desk.press(desk.bo, await desk.digest(), "Facts 6")
        first = page.buttons[2]["custom_id"]
        await desk.press(desk.bo, page, first)
        assert (
            "said **the money would repair three schools that inspectors closed in January**."
            in page.text
        )
        assert "Fact 3 of 6" in page.text.replace("\u00a0", " ")
        assert "according to **Dorothea Quill**" in page.text
        await desk.press(desk.bo, page, "Next")
        assert "**212 jobs depend on the present quay**" in page.text
        await desk.press(desk.bo, page, "Previous")
        await desk.press(desk.bo, page, "Back to the list")
        assert page.text.startswith("### Facts")
        assert page.is_ephemeral


async def test_only_who_asked_turns_the_public_page(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with told(local_discord, newsroom, run_bot) as desk:
        message = await desk.digest()
        overview = message.text
        private = await desk.press(desk.ada, message, "Quotes 11")
        done = await desk.press(desk.ada, private, "Show to everyone")
        assert "Everyone sees this page now" in done.text
        assert done.is_ephemeral
        assert message.text.startswith("### Quotes")
        assert message.hidden_attachments

        await desk.press(desk.ada, message, "Next")
        assert "page\u00a02\u00a0of\u00a02" in message.text
        for other in (desk.bo, desk.mo):
            turned = await desk.press(other, message, "Previous")
            assert turned.is_ephemeral
            assert "page\u00a01\u00a0of\u00a02" in turned.text
            assert "page\u00a02\u00a0of\u00a02" in message.text
            refused = await desk.press(other, message, "Overview")
            assert refused.is_ephemeral
            assert "Only the person who asked" in refused.text

        passage = await desk.press(desk.ada, message, "Passage")
        assert passage.is_ephemeral
        assert passage is not message
        await desk.press(desk.ada, message, "Overview")
        assert message.text == overview


async def test_a_custom_id_does_not_make_one_the_requester(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with told(local_discord, newsroom, run_bot) as desk:
        message = await desk.digest()
        page = await desk.press(desk.bo, message, "Quotes 11")
        forged = {"custom_id": f"ng1:show:q:0:{desk.ada.id}:{message.id}", "type": 2, "style": 2}
        page.components.append({"type": 1, "components": [{**forged, "label": "Mine"}]})
        refused = await desk.press(desk.bo, page, "Mine")
        assert "Only the person who asked" in refused.text
        assert message.text.startswith("## ")


async def test_a_press_is_acknowledged_before_anything_is_fetched(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with told(local_discord, newsroom, run_bot) as desk:
        message = await desk.digest()
        pressed = await desk.bo.press(message, "Quotes 11")
        kind, latency = await pressed.acknowledged()
        assert kind is CallbackType.DEFERRED_CHANNEL_MESSAGE_WITH_SOURCE
        assert latency < ACKNOWLEDGE_WITHIN
        turned = await desk.bo.press(await pressed.reply(), "Next")
        kind, _ = await turned.acknowledged()
        assert kind is CallbackType.DEFERRED_UPDATE_MESSAGE


async def test_in_a_direct_message_nothing_is_offered_to_everyone(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with told(local_discord, newsroom, run_bot) as desk:
        await desk.ada.direct_message("x " * 60)
        message = await desk.ada.dm.next_message(by=local_discord.bot)
        page = await desk.press(desk.ada, message, "Facts 6")
        assert "640 apartments" in page.text
        assert "Show to everyone" not in [button["label"] for button in page.buttons]


async def test_an_app_of_ones_own_works_where_the_bot_is_not(
    local_discord: LocalDiscord, run_bot: Runs
) -> None:
    elsewhere = local_discord.add_guild("Elsewhere", has_bot=False).add_channel("talk")
    async with told(local_discord, elsewhere, run_bot) as desk:
        desk.ada.installs_app()
        message = await desk.digest()
        page = await desk.press(desk.ada, message, "Quotes 11")
        assert "page\u00a01\u00a0of\u00a02" in page.text
        assert "Show to everyone" not in [button["label"] for button in page.buttons]


async def test_where_nobody_is_quoted_nothing_is_called_a_quote(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    story = stories.Telling("The Harbour Board denied doing anything wrong on Monday.")
    story.statement(
        "doing anything wrong", story.source("Harbour Board", kind="organization"), "denied"
    )
    async with told(local_discord, newsroom, run_bot, story.digest()) as desk:
        message = await desk.digest()
        page = await desk.press(desk.bo, message, "Reported statements 1")
        assert page.text.count("Reported statements") == 1
        assert "Quote" not in page.text
        opened = await desk.press(desk.bo, page, "Passage")
        assert "Passage 1 of 1" in plain(opened.text)


def test_among_quotes_a_report_is_not_counted_as_one() -> None:
    digest = stories.council()
    items = listing(digest, Shelf.QUOTES, ENGLISH.wording)
    assert "Quote 1 of 11" in plain(passage(digest, items, 0).heading)
    assert "Passage 11 of 11" in plain(passage(digest, items, 10).heading)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")
