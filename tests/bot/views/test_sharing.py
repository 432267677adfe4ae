"""Taking a digest along, posting it, deleting it, reporting a mistake in it."""

from __future__ import annotations

import asyncio

import pytest

from extractors import Digest
from tests.bot.rendering import stories
from tests.bot.running import Runs
from tests.bot.views.desk import told
from tests.simulator import Channel, LocalDiscord

ORIGINAL = "/webhooks/*/messages/@original"
MISTAKE = "That is not what he said. @everyone <@1> https://a.example **look**"


@pytest.mark.parametrize("name", ["ada", "bo", "mo"])
async def test_everybody_may_take_the_files_along_privately(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs, name: str
) -> None:
    async with told(local_discord, newsroom, run_bot) as desk:
        panel = await desk.press(desk.named(name), await desk.digest(), "Share…")
        assert panel.is_ephemeral
        assert not panel.hidden_attachments
        digest = Digest.model_validate_json(panel.attachment("digest.json").data)
        assert digest == stories.council()
        assert "grandmother’s shop" in panel.attachment("digest.md").text


async def test_a_short_digest_is_copied_from_a_block(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with told(local_discord, newsroom, run_bot) as desk:
        panel = await desk.press(desk.bo, await desk.digest(), "Share…")
        text = await desk.press(desk.bo, panel, "Copy as text")
        assert text.is_ephemeral
        assert text.text.startswith("```\nMarrow Bay council votes")
        assert "• 212 jobs depend on the present quay — according to The cooperative" in text.text
        assert not text.attachments


async def test_a_long_digest_is_copied_from_a_file(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    long = stories.Telling(
        " ".join(f"“Line {number} of a very long speech.”" for number in range(200))
    )
    for number in range(200):
        long.quote(f"“Line {number} of a very long speech.”", None)
    async with told(local_discord, newsroom, run_bot, long.digest()) as desk:
        panel = await desk.press(desk.bo, await desk.digest(), "Share…")
        text = await desk.press(desk.bo, panel, "Copy as text")
        assert "Line 199 of a very long speech" in text.attachment("digest.txt").text
        assert not text.hidden_attachments


async def test_a_private_digest_is_posted_by_who_asked(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with told(local_discord, newsroom, run_bot) as desk:
        private = await desk.digest(private=True)
        assert private.is_ephemeral
        public = await (await desk.ada.press(private, "Post publicly")).followup()
        assert not public.is_ephemeral
        assert public.text == private.text
        await private.edited()
        assert "Post publicly" not in [button["label"] for button in private.buttons]
        page = await desk.press(desk.bo, public, "Quotes 11")
        assert "page\u00a01\u00a0of\u00a02" in page.text
        turned = await desk.press(desk.ada, public, "Facts 6")
        await desk.press(desk.ada, turned, "Show to everyone")
        assert public.text.startswith("### Facts")


async def test_who_presses_twice_posts_once(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with told(local_discord, newsroom, run_bot) as desk:
        private = await desk.digest(private=True)
        hold = local_discord.hold_next("POST", "/webhooks/*/*")
        pressed = [await desk.ada.press(private, "Post publicly") for _ in range(2)]
        await hold.reached()
        await asyncio.gather(*(one.acknowledged() for one in pressed))
        hold.release()
        await private.edited()
        (public,) = [message for one in pressed for message in one.followups]
        # A second one would have come by now.
        await desk.press(desk.bo, public, "Quotes 11")
        assert sum(len(one.followups) for one in pressed) == 1


async def test_a_button_that_stayed_behind_posts_nothing_again(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with told(local_discord, newsroom, run_bot) as desk:
        private = await desk.digest(private=True)
        local_discord.fail_next("PATCH", ORIGINAL, status=400)
        first = await desk.ada.press(private, "Post publicly")
        assert "Discord did not take my answer" in (await first.followup(2)).text
        second = await desk.ada.press(private, "Post publicly")
        await private.edited()
        assert "Post publicly" not in [button["label"] for button in private.buttons]
        assert not second.followups


async def test_what_could_not_be_posted_can_be_posted_again(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with told(local_discord, newsroom, run_bot) as desk:
        private = await desk.digest(private=True)
        local_discord.fail_next("POST", "/webhooks/*/*", status=400)
        first = await desk.ada.press(private, "Post publicly")
        assert "Discord did not take my answer" in (await first.followup()).text
        second = await desk.ada.press(private, "Post publicly")
        assert not (await second.followup()).is_ephemeral


async def test_a_public_digest_has_nothing_to_post(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with told(local_discord, newsroom, run_bot) as desk:
        labels = [button["label"] for button in (await desk.digest()).buttons]
        assert "Post publicly" not in labels


@pytest.mark.parametrize("name", ["ada", "mo"])
async def test_who_asked_and_moderators_delete_it(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs, name: str
) -> None:
    async with told(local_discord, newsroom, run_bot) as desk:
        message = await desk.digest()
        await desk.named(name).press(message, "Delete")
        await message.deleted()
        assert message.attachments[0].is_gone


async def test_nobody_else_deletes_it(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with told(local_discord, newsroom, run_bot) as desk:
        message = await desk.digest()
        refused = await desk.press(desk.bo, message, "Delete")
        assert refused.is_ephemeral
        assert "Only the person who asked" in refused.text
        assert not message.is_deleted


async def test_a_private_digest_is_deleted_too(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with told(local_discord, newsroom, run_bot) as desk:
        private = await desk.digest(private=True)
        await desk.ada.press(private, "Delete")
        await private.deleted()


async def test_an_exported_digest_is_turned_and_turned_back_with_its_files(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with told(local_discord, newsroom, run_bot) as desk:
        message = await desk.digest(export=True)
        assert [one.name for one in message.attachments] == ["digest.md", "digest.json"]
        assert not message.hidden_attachments
        page = await desk.press(desk.ada, message, "Facts 6")
        await desk.press(desk.ada, page, "Show to everyone")
        await desk.press(desk.ada, message, "Overview")
        assert not message.hidden_attachments


async def test_a_mistake_reaches_the_operator_with_nothing_but_what_was_typed_and_the_words(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    desk_of_operator = local_discord.add_guild("Operators").add_channel("mistakes")
    channel = int(desk_of_operator.id)
    async with told(local_discord, newsroom, run_bot, report_channel=channel) as desk:
        page = await desk.press(desk.bo, await desk.digest(), "Quotes 11")
        await desk.press(desk.bo, page, "Passage")
        form = await (await desk.bo.press(page, "Report a mistake")).opened_modal()
        sent = await desk.bo.submit(form, {"What is wrong with this?": MISTAKE})
        thanks = await sent.reply()
        assert thanks.is_ephemeral
        assert "Thank you" in thanks.text
        report = await desk_of_operator.next_message(by=local_discord.bot)
        assert "That is not what he said" in report.text
        assert "empty dock" in report.text
        for secret in (desk.bo.id, desk.bo.name + " ", newsroom.id, page.id):
            assert secret not in report.text
        assert not report.pings.everyone
        assert not report.pings.users
        assert "https://a" not in report.text


async def test_without_a_channel_there_is_nothing_to_report_with(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with told(local_discord, newsroom, run_bot) as desk:
        page = await desk.press(desk.bo, await desk.digest(), "Quotes 11")
        await desk.press(desk.bo, page, "Passage")
        assert "Report a mistake" not in [button["label"] for button in page.buttons]


async def test_a_report_that_cannot_be_delivered_is_told(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with told(local_discord, newsroom, run_bot, report_channel=1234) as desk:
        page = await desk.press(desk.bo, await desk.digest(), "Quotes 11")
        await desk.press(desk.bo, page, "Passage")
        form = await (await desk.bo.press(page, "Report a mistake")).opened_modal()
        sent = await desk.bo.submit(form, {"What is wrong with this?": MISTAKE})
        assert "could not be delivered" in (await sent.reply()).text
