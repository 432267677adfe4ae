"""Everything that can go wrong: one sentence, to the person who asked and to nobody else."""

from __future__ import annotations

import re

import discord
import pytest

from bot import logs
from bot.client import Client
from bot.errors import BusyError, TookTooLongError, WorkerDiedError
from tests.bot.articles import BRIDGE, GERMAN, ORCHARD
from tests.bot.running import Runs
from tests.bot.work.digests import HandMadeExtractor
from tests.simulator import Channel, File, LocalDiscord

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8
ZIP = b"PK\x03\x04" + bytes(200)

UNREADABLE = [
    pytest.param(File("empty.txt", b""), "There is no text in this", id="empty"),
    pytest.param(File.text("  \n\n \t"), "There is no text in this", id="blank"),
    pytest.param(File.text("Ferry late again."), "too short to be an article", id="short"),
    pytest.param(File("photo.txt", PNG), "is not text", id="binary"),
    pytest.param(File("article.zip", ZIP), "is not text", id="zip"),
    pytest.param(File.text(GERMAN), "German", id="language"),
]


@pytest.mark.usefixtures("bot")
@pytest.mark.parametrize(("file", "sentence"), UNREADABLE)
async def test_a_file_that_cannot_be_digested_is_explained_privately(
    local_discord: LocalDiscord, newsroom: Channel, file: File, sentence: str
) -> None:
    ada = local_discord.add_user("ada")
    interaction = await ada.slash(newsroom, "digest", file=file)
    told = await interaction.followup()
    assert sentence in told.text
    assert told.is_ephemeral
    assert interaction.original is not None
    assert interaction.original.is_deleted  # no public trace of what went wrong


@pytest.mark.usefixtures("bot")
async def test_a_private_request_is_told_in_its_own_place(
    local_discord: LocalDiscord, newsroom: Channel
) -> None:
    ada = local_discord.add_user("ada")
    interaction = await ada.slash(newsroom, "digest", text="Ferry late again.", private=True)
    reply = await interaction.reply()
    assert "too short" in reply.text
    assert reply.is_ephemeral


@pytest.mark.usefixtures("bot")
async def test_one_bad_file_keeps_no_other_from_being_answered(
    local_discord: LocalDiscord, newsroom: Channel
) -> None:
    ada = local_discord.add_user("ada")
    interaction = await ada.slash(
        newsroom,
        "digest",
        file=File("photo.txt", PNG),
        file2=File.text(ORCHARD, "pears.txt"),
        file3=File.text("Too short."),
        file4=File.text(BRIDGE, "bridge.txt"),
    )
    assert "Ilse Brandvold" in (await interaction.reply()).text
    assert "Maro Quill" in (await interaction.followup()).text
    assert "2 articles compared" in (await interaction.followup(2)).text.replace("\u00a0", " ")
    told = await interaction.followup(3)
    assert told.is_ephemeral
    shown = told.text.replace("\\", "")  # escaped, so that no name links
    assert "photo.txt" in shown
    assert "message.txt" in shown
    assert "pears.txt" not in shown


@pytest.mark.usefixtures("bot")
async def test_an_empty_form_is_told_so(local_discord: LocalDiscord, newsroom: Channel) -> None:
    ada = local_discord.add_user("ada")
    opened = await ada.slash(newsroom, "digest")
    submitted = await ada.submit(await opened.opened_modal())
    reply = await submitted.reply()
    assert "I found no article there" in reply.text
    assert reply.is_ephemeral


@pytest.mark.usefixtures("bot")
async def test_a_bare_mention_is_answered_in_private(
    local_discord: LocalDiscord, newsroom: Channel
) -> None:
    ada = local_discord.add_user("ada")
    await ada.send(newsroom, local_discord.bot.mention)
    assert "I found no article there" in (await ada.dm.next_message(by=local_discord.bot)).text


@pytest.mark.usefixtures("bot")
@pytest.mark.parametrize(
    "text",
    [
        "https://example.org/news/articles/c0kx",
        "Can you sum this up? <https://example.org/a?b=c#d>",
        "[Ferry that stranded 214 passengers had failed inspections](http://example.org/ferry)",
    ],
)
async def test_a_link_is_said_not_to_be_opened(
    local_discord: LocalDiscord, newsroom: Channel, text: str
) -> None:
    ada = local_discord.add_user("ada")
    posted = await ada.send(newsroom, text)
    for asked in (
        await ada.slash(newsroom, "digest", text=text),
        await ada.context_menu(newsroom, "Digest article", posted),
    ):
        assert "I do not open links" in (await asked.followup()).text
    await ada.send(newsroom, f"{local_discord.bot.mention} {text}")
    assert "I do not open links" in (await ada.dm.next_message(by=local_discord.bot)).text


@pytest.mark.usefixtures("bot")
async def test_a_digest_is_not_digested_again(
    local_discord: LocalDiscord, newsroom: Channel
) -> None:
    ada = local_discord.add_user("ada")
    digest = await (await ada.slash(newsroom, "digest", text=ORCHARD)).reply()
    asked = await ada.context_menu(newsroom, "Digest article", digest)
    told = await asked.reply()
    assert "That message is one of mine" in told.text
    assert told.is_ephemeral
    await ada.send(newsroom, f"{local_discord.bot.mention} is that true?", reply_to=digest)
    assert "one of mine" in (await ada.dm.next_message(by=local_discord.bot)).text
    await ada.forward(digest, ada.dm)
    assert "I found no article" in (await ada.dm.next_message(by=local_discord.bot)).text


@pytest.mark.usefixtures("bot")
async def test_an_article_in_reply_to_a_digest_is_digested(
    local_discord: LocalDiscord, newsroom: Channel
) -> None:
    ada = local_discord.add_user("ada")
    digest = await (await ada.slash(newsroom, "digest", text=ORCHARD)).reply()
    files = [File.text(BRIDGE)]
    await ada.send(newsroom, local_discord.bot.mention, files=files, reply_to=digest)
    answer = await newsroom.next_message(by=local_discord.bot, where=lambda one: one is not digest)
    assert "Maro Quill" in answer.text


@pytest.mark.usefixtures("bot")
async def test_an_article_with_a_link_is_digested(
    local_discord: LocalDiscord, newsroom: Channel
) -> None:
    ada = local_discord.add_user("ada")
    asked = await ada.slash(newsroom, "digest", text=f"https://example.org/pears\n\n{ORCHARD}")
    assert "frost" in (await asked.reply()).text


@pytest.mark.parametrize("kind", ["gone", "changed", "menu"])
async def test_a_command_that_only_discord_still_has_is_explained(
    local_discord: LocalDiscord, newsroom: Channel, bot: Client, kind: str
) -> None:
    ada = local_discord.add_user("ada")
    if kind == "menu":
        bot.tree.remove_command("Digest article", type=discord.AppCommandType.message)
        message = await ada.send(newsroom, ORCHARD)
        asked = await ada.context_menu(newsroom, "Digest article", message)
    else:
        bot.tree.remove_command("digest")
        if kind == "changed":

            @bot.tree.command()
            async def digest(interaction: discord.Interaction, article: str) -> None: ...

        asked = await ada.slash(newsroom, "digest", text=ORCHARD)
    told = await asked.reply()
    assert "from another version of me" in told.text
    assert told.is_ephemeral


async def test_a_file_over_the_limit_is_not_even_fetched(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    extractor = HandMadeExtractor()
    async with run_bot(local_discord, extractor, file_limit=1):
        ada = local_discord.add_user("ada")
        large = File("large.txt", b"x" * (1024 * 1024 + 1))
        interaction = await ada.slash(newsroom, "digest", file=large)
        assert "too large (at most 1 MB" in (await interaction.followup()).text
    assert not extractor.seen


@pytest.mark.parametrize("error", [BusyError(), TookTooLongError(), WorkerDiedError()])
async def test_what_a_worker_cannot_do_is_told(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs, error: Exception
) -> None:
    async with run_bot(local_discord, HandMadeExtractor(error=error)):
        ada = local_discord.add_user("ada")
        interaction = await ada.slash(newsroom, "digest", text=ORCHARD)
        told = await interaction.followup()
        assert str(error) in told.text
        assert told.is_ephemeral


@pytest.mark.usefixtures("own_logging")
async def test_a_mistake_of_ours_gives_a_reference_that_the_log_has_too(
    local_discord: LocalDiscord,
    newsroom: Channel,
    run_bot: Runs,
    capsys: pytest.CaptureFixture[str],
) -> None:
    logs.configure("INFO", "json")
    broken = HandMadeExtractor(error=ValueError(f"could not read {ORCHARD}"))
    async with run_bot(local_discord, broken):
        ada = local_discord.add_user("ada")
        interaction = await ada.slash(newsroom, "digest", text=ORCHARD)
        told = await interaction.followup()
    assert "frost" not in told.text
    found = re.search(r"reference ([0-9a-f]{8})", told.text)
    assert found is not None
    logged = capsys.readouterr().err
    assert f'"reference": "{found[1]}"' in logged
    assert "frost" not in logged


async def test_discord_failing_once_is_tried_again(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with run_bot(local_discord, HandMadeExtractor()):
        local_discord.fail_next("PATCH", "/webhooks/*/messages/@original", status=500)
        ada = local_discord.add_user("ada")
        interaction = await ada.slash(newsroom, "digest", text=ORCHARD)
        assert "frost" in (await interaction.reply(timeout=20)).text


async def test_discord_refusing_the_answer_is_told(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with run_bot(local_discord, HandMadeExtractor()):
        local_discord.fail_next("PATCH", "/webhooks/*/messages/@original", status=400)
        ada = local_discord.add_user("ada")
        interaction = await ada.slash(newsroom, "digest", text=ORCHARD)
        told = await interaction.followup()
        assert "Discord did not take my answer" in told.text
        assert told.is_ephemeral


async def test_a_file_that_is_gone_is_told(
    local_discord: LocalDiscord, newsroom: Channel, run_bot: Runs
) -> None:
    async with run_bot(local_discord, HandMadeExtractor()):
        ada = local_discord.add_user("ada")
        message = await ada.send(newsroom, files=[File.text(ORCHARD)])
        message.attachments[0].is_gone = True
        interaction = await ada.context_menu(newsroom, "Digest article", message)
        assert "did not hand me that file" in (await interaction.followup()).text
