from __future__ import annotations

import json
import logging

import pytest
import structlog

from bot import logs

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
