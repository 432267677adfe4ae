from __future__ import annotations

import asyncio
import gc
import json
import logging

import pytest
import structlog
from saq import Job

from bot import cli, logs
from bot.settings import Settings
from bot.storage.opening import Storage

SECRET = "the ferry sank at dawn"


pytestmark = pytest.mark.usefixtures("own_logging")


def fail() -> None:
    article = SECRET  # noqa: F841 - a frame's locals must not be logged
    try:
        float(SECRET)
    except ValueError as error:
        raise RuntimeError(f"no digest of {SECRET}") from error


@pytest.mark.parametrize("style", ["json", "console"])
def test_an_exception_is_logged_without_its_messages_and_locals(
    style: str, capsys: pytest.CaptureFixture[str]
) -> None:
    logs.configure("INFO", "json" if style == "json" else "console")
    for logger in (structlog.get_logger("ours"), logging.getLogger("theirs")):
        try:
            fail()
        except RuntimeError:
            logger.exception("it.broke")
    shown = capsys.readouterr().err
    assert SECRET not in shown
    assert shown.count("builtins.RuntimeError") == 2
    assert shown.count("builtins.ValueError") == 2
    assert "in fail" in shown


def test_a_task_that_dies_unseen_is_logged_without_its_message(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def digest(article: str) -> None:
        float(article)

    async def serve(_settings: Settings) -> None:
        loop = asyncio.get_running_loop()
        await asyncio.wait([loop.create_task(digest(SECRET))])
        gc.collect()
        called = loop.create_future()
        loop.call_soon(float, SECRET)
        loop.call_soon(called.set_result, None)
        await called

    monkeypatch.setenv("NUTGRAF_TOKEN", "t")
    monkeypatch.setattr(cli, "_serve", serve)
    cli.main(["run"], standalone_mode=False)
    shown = capsys.readouterr().err
    assert SECRET not in shown
    of_task, of_callback = (json.loads(line) for line in shown.splitlines())
    assert of_task["what"] == "Task exception was never retrieved"
    assert of_task["where"].endswith("digest")
    assert "in digest" in of_task["exception"]
    assert "builtins.ValueError" in of_task["exception"]
    assert of_callback["what"] == "Exception"
    assert "builtins.ValueError" in of_callback["exception"]


def test_a_record_is_one_line_of_json(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure("INFO", "json")
    structlog.get_logger("bot.answering").info("document.digested", reference="ab12", words=7)
    record = json.loads(capsys.readouterr().err)
    assert record["event"] == "document.digested"
    assert record["reference"] == "ab12"
    assert record["level"] == "info"
    assert record["logger"] == "bot.answering"


def test_libraries_that_print_payloads_are_held_back(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure("DEBUG", "json")
    logging.getLogger("discord.gateway").debug("payload %s", SECRET)
    logging.getLogger("saq").info("Processing Job(%s)", SECRET)
    assert capsys.readouterr().err == ""


async def test_who_prefers_what_is_in_no_log(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure("DEBUG", "json")
    storage = await Storage.open("sqlite://")
    await storage.preferences.set_private(812_345_678_901_234_567, private=True)
    await storage.close()
    assert "812345678901234567" not in capsys.readouterr().err


def test_a_job_that_breaks_is_logged_without_its_document(
    capsys: pytest.CaptureFixture[str],
) -> None:
    logs.configure("INFO", "json")
    job = Job("digest", kwargs={"document": SECRET})
    logging.getLogger("saq").error("Error processing job %s", job)
    record = json.loads(capsys.readouterr().err)
    assert record["event"] == "Error processing job %s"
    assert SECRET not in str(record)
