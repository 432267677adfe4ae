"""Messages outlive the bot, and people press what is no longer there."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from extractors.digest import SCHEMA_VERSION
from tests.bot.rendering import stories
from tests.bot.running import Runs
from tests.bot.views.desk import ToldExtractor, told
from tests.simulator import Channel, File, LocalDiscord, Message

GONE = "no longer there"
OLD = "another version of me"


async def test_every_control_works_after_a_restart(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with told(local_discord, newsroom, run_bot, report_channel=int(newsroom.id)) as desk:
        message = await desk.digest()
        page = await desk.press(desk.ada, message, "Quotes 11")
        read = await desk.press(desk.bo, message, "Quotes 11")
        await desk.press(desk.bo, read, "Passage")
        form = await (await desk.bo.press(read, "Report a mistake")).opened_modal()
        panel = await desk.press(desk.bo, message, "Share…")
        private = await desk.digest(private=True)
    await local_discord.bot_gone()
    async with run_bot(local_discord, ToldExtractor(), report_channel=int(newsroom.id)):
        await desk.press(desk.ada, page, "Next")
        assert "page\u00a02\u00a0of\u00a02" in page.text
        await desk.press(desk.ada, page, "Show to everyone")
        assert message.text.startswith("### Quotes")
        await desk.press(desk.ada, message, "Overview")
        assert message.text.startswith("## ")
        await desk.press(desk.bo, read, "Next")
        assert "Quote\u00a02\u00a0of\u00a011" in read.text
        await desk.press(desk.bo, read, "Back to the list")
        chosen = await desk.bo.choose(read, "Everything one source says…", "Henrik Aldous")
        assert await chosen.reply() is read
        sent = await desk.bo.submit(form, {"What is wrong with this?": "A comma."})
        assert "Thank you" in (await sent.reply()).text
        assert "```" in (await desk.press(desk.bo, panel, "Copy as text")).text
        assert (await desk.press(desk.bo, message, "Share…")).attachments
        await (await desk.ada.press(private, "Post publicly")).followup()
        await desk.mo.press(message, "Delete")
        await message.deleted()
    assert not local_discord.violations


@pytest.mark.parametrize("private", [None, False, True])
@pytest.mark.parametrize("export", [False, True])
async def test_a_form_that_was_open_during_a_restart_is_read(
    local_discord: LocalDiscord,
    newsroom: Channel,
    run_bot: Runs,
    private: bool | None,
    export: bool,
) -> None:
    ada = local_discord.add_user("ada")
    async with run_bot(local_discord, ToldExtractor()):
        said = {} if private is None else {"private": private}
        opened = await ada.slash(newsroom, "digest", export=export, **said)
        form = await opened.opened_modal()
    await local_discord.bot_gone()
    async with run_bot(local_discord, ToldExtractor()):
        council = File.text(stories.COUNCIL, "council.txt")
        sent = await ada.submit(form, {"The article": stories.COUNCIL, "Or its files": [council]})
        first, second = await sent.reply(), await sent.followup()
        assert first.text == second.text
        assert first.is_ephemeral == second.is_ephemeral == bool(private)
        assert ("digest.md" in {one.name for one in second.attachments}) == export
    assert not local_discord.violations


async def test_a_private_page_goes_on_when_the_digest_is_deleted(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with told(local_discord, newsroom, run_bot) as desk:
        message = await desk.digest()
        page = await desk.press(desk.ada, message, "Quotes 11")
        await desk.mo.delete(message)
        await desk.press(desk.ada, page, "Next")
        assert "page\u00a02\u00a0of\u00a02" in page.text
        refused = await desk.press(desk.ada, page, "Show to everyone")
        assert GONE in refused.text
        assert refused.is_ephemeral


async def test_a_digest_deleted_while_it_is_read_back_is_told(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with told(local_discord, newsroom, run_bot) as desk:
        message = await desk.digest()
        message.attachments[0].is_gone = True
        refused = await desk.press(desk.bo, message, "Quotes 11")
        assert GONE in refused.text
        assert refused.is_ephemeral


def without_its_file(message: Message) -> None:
    message.attachments.clear()


def carrying(data: bytes) -> Callable[[Message], None]:
    def change(message: Message) -> None:
        folder = f"attachments/{message.channel.id}"
        message.attachments = [message.world.attach(File("digest.json", data), folder)]

    return change


def forged() -> bytes:
    """A digest that says what the article does not."""
    told = json.loads(stories.council().model_dump_json())
    told["quotes"][0]["text"] = "“I resign,”"
    return json.dumps(told).encode()


def of_version(version: int) -> bytes:
    told = json.loads(stories.council().model_dump_json())
    return json.dumps(told | {"schema_version": version}).encode()


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        pytest.param(without_its_file, GONE, id="its file is gone"),
        pytest.param(carrying(b""), OLD, id="empty"),
        pytest.param(carrying(b"\xff\xfe{"), OLD, id="not text"),
        pytest.param(carrying(b'{"schema_version": 1}'), OLD, id="not a digest"),
        pytest.param(carrying(forged()), OLD, id="not verbatim"),
        pytest.param(carrying(of_version(SCHEMA_VERSION - 1)), OLD, id="an older version"),
        pytest.param(carrying(of_version(SCHEMA_VERSION + 1)), OLD, id="a later version"),
        pytest.param(carrying(b" " * (10 * 1024 * 1024)), OLD, id="endless"),
    ],
)
@pytest.mark.parametrize("which", ["Quotes 11", "Share…"])
async def test_a_message_that_is_not_as_it_was_sent_gives_a_sentence(
    local_discord: LocalDiscord,
    newsroom: Channel,
    run_bot: Runs,
    change: Callable[[Message], None],
    sentence: str,
    which: str,
) -> None:
    async with told(local_discord, newsroom, run_bot) as desk:
        message = await desk.digest()
        change(message)
        refused = await desk.press(desk.bo, message, which)
        assert sentence in refused.text
        assert refused.is_ephemeral
        assert "“I resign" not in refused.text


async def test_somebody_elses_message_gives_a_sentence(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with told(local_discord, newsroom, run_bot) as desk:
        message = await desk.digest()
        message.author = desk.bo
        refused = await desk.press(desk.bo, message, "Facts 6")
        assert GONE in refused.text


def show(message: Message, custom_id: str) -> None:
    button = {"type": 2, "style": 2, "label": "Odd", "custom_id": custom_id}
    message.components.append({"type": 1, "components": [button]})


@pytest.mark.parametrize(
    "custom_id",
    [
        "ng0:open:q:0:1:h",
        "ng2:open:q:0:1:h:more",
        "ng1:dance:q:0:1:h",
        "ng1:open:q",
        "ng1:open:S0000001:0:1:h",
        "ng1:open:q:-1:1:h",
    ],
)
async def test_a_button_of_another_version_gives_a_sentence(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs, custom_id: str
) -> None:
    async with told(local_discord, newsroom, run_bot) as desk:
        message = await desk.digest()
        show(message, custom_id)
        refused = await desk.press(desk.bo, message, "Odd")
        assert "earlier state of this message" in refused.text
        assert refused.is_ephemeral


@pytest.mark.parametrize(
    "custom_id", ["ng1:open:S999:0:1:h", "ng1:look:S999:4:1:h", "ng1:says:S999:0:1:x"]
)
async def test_a_button_to_what_the_digest_does_not_have_gives_a_sentence(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs, custom_id: str
) -> None:
    async with told(local_discord, newsroom, run_bot) as desk:
        message = await desk.digest()
        show(message, custom_id)
        pressed = await desk.bo.press(message, "Odd")
        assert OLD in (await pressed.reply()).text


async def test_a_page_past_the_last_is_the_last(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with told(local_discord, newsroom, run_bot) as desk:
        message = await desk.digest()
        show(message, "ng1:open:q:99:1:h")
        assert "page\u00a02\u00a0of\u00a02" in (await desk.press(desk.bo, message, "Odd")).text


async def test_a_button_that_an_edit_took_away_gives_a_sentence(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with told(local_discord, newsroom, run_bot) as desk:
        page = await desk.press(desk.bo, await desk.digest(), "Quotes 11")
        await desk.press(desk.bo, page, "Facts 6")
        refused = await (await desk.bo.press(page, "Next", stale=True)).reply()
        assert "earlier state of this message" in refused.text


async def test_other_peoples_forms_and_buttons_are_left_alone(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with told(local_discord, newsroom, run_bot) as desk:
        message = await desk.digest()
        show(message, "settings:open")
        ignored = await desk.bo.press(message, "Odd")
        answered = await desk.press(desk.bo, message, "Facts 6")
        assert answered.text
        assert ignored.acknowledgement is None
