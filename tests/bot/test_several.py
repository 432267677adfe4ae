"""Several articles in one request: one digest each, progress meanwhile, and what they come to together."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

import pytest

from bot import progress
from bot.language import CATALOGUES, ENGLISH
from bot.work import Document
from extractors import Digest
from extractors.comparison import Comparison
from extractors.errors import ExtractionError
from tests.bot.rendering.active import shown
from tests.bot.running import Runs
from tests.extractors.comparison.told import told
from tests.simulator import Channel, File, LocalDiscord, Message

WORDING = ENGLISH.wording

ALARMS = "“Our members reported those alarms three times and were told to {} loading.”"
WORDS = (
    "keep",
    "carry on",
    "go on",
    "keep on",
    "continue",
    "start",
    "stop",
    "finish",
    "resume",
    "hasten",
)
COMPARED = "articles compared"
UNREADABLE = "unreadable"


def article(word: str) -> str:
    return f"{ALARMS.format(word)} said Isaura Pell."


@dataclass
class Desk:
    """Digests articles of one quote, each when its gate is open."""

    gates: dict[str, asyncio.Event] = field(default_factory=dict)

    async def start(self) -> None:
        """Nothing to load."""

    async def digest(self, document: Document) -> Digest:
        """See `Extractor.digest`."""
        text = document.data.decode()
        gate = next((gate for word, gate in self.gates.items() if article(word) == text), None)
        if gate is not None:
            await gate.wait()
        if UNREADABLE in text:
            raise ExtractionError
        return told(text, (text.partition(" said ")[0], "Isaura Pell"))

    async def close(self) -> None:
        """Nothing to release."""


def files(*words: str) -> dict[str, File]:
    """Options of the command, a file for each word."""
    names = ("file", *(f"file{number}" for number in range(2, 11)))
    return {
        name: File.text(
            article(word) if word != UNREADABLE else word, f"{word.replace(' ', '')}.txt"
        )
        for name, word in zip(names, words, strict=False)
    }


def text(message: Message) -> str:
    return shown(message.text).replace("\u00a0", " ")


@pytest.fixture
def eager(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let progress be shown at once: how often it is, its own tests say."""
    monkeypatch.setattr(progress, "INTERVAL", 0.01)


async def test_the_comparison_comes_last(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with run_bot(local_discord, Desk()):
        ada = local_discord.add_user("ada")
        asked = await ada.slash(newsroom, "digest", **files("keep", "carry on"))
        comparison = await asked.followup(2)
        assert "2 articles compared" in text(comparison)
        assert "told to **carry on** loading.”\n-# carryon" in text(comparison)
        assert "keep" in text(await asked.reply())
        assert "carry on" in text(await asked.followup(1))
        assert not comparison.pings.users
        await (await ada.press(comparison, WORDING.button_delete)).acknowledged()
        await comparison.deleted()
    assert not local_discord.violations


async def test_one_article_is_answered_as_ever(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with run_bot(local_discord, Desk()):
        ada = local_discord.add_user("ada")
        asked = await ada.slash(newsroom, "digest", **files("keep"))
        await asked.reply()
    answers = [request for request in local_discord.requests if "/webhooks/" in request.path]
    assert [request.method for request in answers] == ["PATCH"]


async def test_ten_files(local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs) -> None:
    async with run_bot(local_discord, Desk()):
        ada = local_discord.add_user("ada")
        asked = await ada.slash(newsroom, "digest", **files(*WORDS), private=True)
        comparison = await asked.followup(10)
        assert "10 articles compared" in text(comparison)
        answers = [await asked.reply(), *asked.followups[:9]]
        for word, answer in zip(WORDS, answers, strict=True):
            assert f"told to {word} loading" in text(answer)
        assert all(message.is_ephemeral for message in (*answers, comparison))
    assert not local_discord.violations


@pytest.mark.usefixtures("eager")
@pytest.mark.parametrize("private", [True, False])
async def test_progress_is_shown_where_the_next_answer_will_be(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs, private: bool
) -> None:
    gates = {word: asyncio.Event() for word in WORDS[:3]}
    async with run_bot(local_discord, Desk(gates)):
        ada = local_discord.add_user("ada")
        asked = await ada.slash(newsroom, "digest", **files(*WORDS[:3]), private=private)
        await asked.reply(where=lambda message: "Reading 3 articles · 0 of 3 done" in text(message))
        gates["go on"].set()
        await asked.reply(where=lambda message: "1 of 3 done" in text(message))
        gates["keep"].set()
        await asked.reply(where=lambda message: "told to keep loading" in text(message))
        below = await asked.followup(1)
        assert "2 of 3 done" in text(below)
        assert below.is_ephemeral is private
        gates["carry on"].set()
        assert COMPARED in text(await asked.followup(3))
        assert "told to carry on loading" in text(below)
        assert [one.name for one in below.attachments] == ["digest.json"]
        assert len(asked.followups) == 3
    assert not local_discord.violations


@pytest.mark.usefixtures("eager")
async def test_no_progress_stays_behind(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    gates = {"carry on": asyncio.Event()}
    async with run_bot(local_discord, Desk(gates)):
        ada = local_discord.add_user("ada")
        asked = await ada.slash(newsroom, "digest", **files("keep", "carry on"))
        below = await asked.followup(1)
        assert "1 of 2 done" in text(below)
        local_discord.fail_next("PATCH", f"/webhooks/*/messages/{below.id}", status=400)
        gates["carry on"].set()
        await below.deleted()
        assert "told to carry on loading" in text(await asked.followup(2))
        assert COMPARED in text(await asked.followup(3))


@pytest.mark.usefixtures("eager")
@pytest.mark.parametrize("status", [429, 404, 403])
async def test_progress_that_discord_refuses_costs_no_digest(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs, status: int
) -> None:
    gates = {"keep": asyncio.Event()}
    async with run_bot(local_discord, Desk(gates)):
        local_discord.fail_next("PATCH", "/webhooks/*/messages/@original", status=status)
        ada = local_discord.add_user("ada")
        asked = await ada.slash(newsroom, "digest", **files("keep", "carry on"))
        await local_discord.request(
            "PATCH", "/webhooks/{webhook_id}/{webhook_token}/messages/@original"
        )
        gates["keep"].set()
        assert COMPARED in text(await asked.followup(2))
        assert "told to keep loading" in text(await asked.reply())


async def test_what_fails_is_named_and_the_rest_compared(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with run_bot(local_discord, Desk()):
        ada = local_discord.add_user("ada")
        asked = await ada.slash(newsroom, "digest", **files("keep", UNREADABLE, "carry on"))
        assert "2 articles compared" in text(await asked.followup(2))
        told_privately = await asked.followup(3)
        assert "unreadable.txt" in text(told_privately)
        assert told_privately.is_ephemeral


async def test_one_that_is_left_is_compared_with_nothing(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with run_bot(local_discord, Desk()):
        ada = local_discord.add_user("ada")
        asked = await ada.slash(newsroom, "digest", **files("keep", UNREADABLE))
        assert (await asked.followup()).is_ephemeral
        assert len(asked.followups) == 1
        assert COMPARED not in text(await asked.reply())


async def test_a_comparison_that_discord_refuses_is_told(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    gates = {"carry on": asyncio.Event()}
    async with run_bot(local_discord, Desk(gates)):
        ada = local_discord.add_user("ada")
        asked = await ada.slash(newsroom, "digest", **files("keep", "carry on"))
        second = local_discord.hold_next("POST", "/webhooks/*")
        gates["carry on"].set()
        await second.reached()
        local_discord.fail_next("POST", "/webhooks/*", status=400)
        second.release()
        notice = await asked.followup(2)
        assert WORDING.the_comparison in text(notice)
        assert notice.is_ephemeral
        assert "told to carry on loading" in text(await asked.followup(1))


async def test_a_mention_with_files(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with run_bot(local_discord, Desk()):
        ada = local_discord.add_user("ada")
        attached = list(files("keep", "carry on").values())
        await ada.send(newsroom, local_discord.bot.mention, files=attached)
        answers = [await newsroom.next_message(by=local_discord.bot) for _ in range(3)]
        assert "told to keep loading" in text(answers[0])
        assert "told to carry on loading" in text(answers[1])
        assert "2 articles compared" in text(answers[2])
    assert not local_discord.violations


@pytest.mark.usefixtures("eager")
async def test_progress_of_a_mention(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    gates = {"carry on": asyncio.Event(), "keep": asyncio.Event()}
    async with run_bot(local_discord, Desk(gates)):
        ada = local_discord.add_user("ada")
        attached = list(files("keep", "carry on").values())
        await ada.send(newsroom, local_discord.bot.mention, files=attached)
        first = await newsroom.next_message(by=local_discord.bot)
        assert "0 of 2 done" in text(first)
        for gate in gates.values():
            gate.set()
        second = await newsroom.next_message(by=local_discord.bot)
        assert "told to carry on loading" in text(second)
        assert "told to keep loading" in text(first)
        assert COMPARED in text(await newsroom.next_message(by=local_discord.bot))
    assert not local_discord.violations


async def test_a_comparison_is_taken_along_after_a_restart(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    ada, bo = local_discord.add_user("ada"), local_discord.add_user("bo", locale="de")
    async with run_bot(local_discord, Desk()):
        asked = await ada.slash(newsroom, "digest", **files("keep", "carry on"))
        comparison = await asked.followup(2)
        carried = Comparison.model_validate_json(comparison.attachment("comparison.json").data)
        assert carried.files == ("keep.txt", "carryon.txt")
        assert len(comparison.hidden_attachments) == 1
    async with run_bot(local_discord, Desk()):
        panel = await (await bo.press(comparison, WORDING.button_share)).reply()
        assert panel.is_ephemeral
        assert CATALOGUES["de"].wording.share_comparison_about in panel.text
        assert Comparison.model_validate_json(panel.attachment("comparison.json").data) == carried
        assert "**carry on**" in panel.attachment("comparison.md").text
        assert CATALOGUES["de"].wording.other_words in panel.attachment("comparison.md").text
        copied = await bo.press(panel, CATALOGUES["de"].wording.button_copy)
        assert "carry on" in (await copied.reply()).text
    assert not local_discord.violations


async def test_a_private_comparison_is_posted_by_who_asked(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with run_bot(local_discord, Desk()):
        ada = local_discord.add_user("ada")
        asked = await ada.slash(newsroom, "digest", private=True, **files("keep", "carry on"))
        private = await asked.followup(2)
        assert private.is_ephemeral
        public = await (await ada.press(private, WORDING.button_post)).reply()
        assert not public.is_ephemeral
        assert "2 articles compared" in text(public)
        assert public.attachment("comparison.json").data
        await private.edited()
        assert WORDING.button_post not in [button["label"] for button in public.buttons]
        assert WORDING.button_post not in [button["label"] for button in private.buttons]
    assert not local_discord.violations


async def test_an_exported_comparison_shows_its_files(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with run_bot(local_discord, Desk()):
        ada = local_discord.add_user("ada")
        asked = await ada.slash(newsroom, "digest", export=True, **files("keep", "carry on"))
        comparison = await asked.followup(2)
        assert not comparison.hidden_attachments
        assert "## Same quote, different words" in comparison.attachment("comparison.md").text
    assert not local_discord.violations
