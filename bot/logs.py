"""Structured logs on standard error: what happened, to which request, never article text or a token.

Libraries log through the standard library; their records come out in the same shape. Where they would print whole
payloads, article text and all, or people's ids, they are held at a higher level than the setting says.
"""

from __future__ import annotations

import asyncio
import logging
import sys
import traceback
from collections.abc import Coroutine, Iterator
from typing import Any, Literal

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)

# Libraries whose DEBUG records hold message payloads, headers, or who wants what.
TALKATIVE = ("aiohttp", "aiosqlite", "asyncio", "discord")
# SAQ's records hold each job's arguments, that is the document.
BLABBING = ("saq",)


def configure(level: str, style: Literal["json", "console"]) -> None:
    """Send every log record of this process to standard error as one line each."""
    shared: list[Processor] = [
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _without_messages,
    ]
    last: list[Processor] = [structlog.stdlib.ProcessorFormatter.remove_processors_meta]
    if style == "json":
        last += [structlog.processors.JSONRenderer()]
    else:
        last += [structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())]
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(foreign_pre_chain=shared, processors=last)
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level)
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(max(logging.INFO, logging.getLevelName(level)))
    for name in BLABBING:
        logging.getLogger(name).setLevel(logging.WARNING)
        logging.getLogger(name).addFilter(_without_arguments)
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )


def run(main: Coroutine[Any, Any, None]) -> None:
    """Run the process's event loop, and log what breaks in it unseen as everything else is logged.

    asyncio would put the representation of a task in its record, and with it the exception's message.
    """
    with asyncio.Runner() as runner:
        runner.get_loop().set_exception_handler(_broke_unseen)
        runner.run(main)


def _broke_unseen(_loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    # asyncio shows a callback with its arguments.
    what, _, _ = str(context["message"]).partition(" in callback ")
    task = context.get("task") or context.get("future")
    coroutine = task.get_coro() if isinstance(task, asyncio.Task) else None
    where = getattr(coroutine, "__qualname__", None)
    log.error("loop.broke", what=what, where=where, exc_info=context.get("exception"))


def _without_arguments(record: logging.LogRecord) -> bool:
    """Leave the blanks of a record's sentence open: what would fill them is a job, as a rule."""
    record.args = None
    return True


def _without_messages(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Put the exception's types and frames in the record and leave its messages and locals out.

    A message can hold article text ("could not convert string to float: ..."), a frame's locals surely do.
    """
    info = event.pop("exc_info", None)
    if info is True:
        info = sys.exc_info()
    error = info[1] if isinstance(info, tuple) else info
    if isinstance(error, BaseException):
        event["exception"] = "".join(_frames(error))
    return event


def _frames(error: BaseException) -> Iterator[str]:
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None:
        yield from _frames(before)
        yield "followed by\n"
    yield from traceback.format_tb(error.__traceback__)
    yield f"{type(error).__module__}.{type(error).__qualname__}\n"
