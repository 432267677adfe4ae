"""`python -m bot`: run the bot, or a worker for bots elsewhere."""

from __future__ import annotations

import asyncio
import importlib
import signal
import sys
from types import ModuleType
from typing import NoReturn

import click
import discord
import structlog

from bot import logs
from bot.client import Client, point_at
from bot.settings import Settings, SettingsError, WorkerSettings
from bot.storage.errors import DatabaseError
from bot.storage.opening import Storage
from bot.work import Extractor
from bot.work.errors import QueueError
from bot.work.pool import ProcessPoolExtractor

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)

# From sysexits.h: something in the configuration is wrong, and starting again will not help.
EX_CONFIG = 78


@click.group(invoke_without_command=True)
@click.pass_context
def main(context: click.Context) -> None:
    """Nutgraf: digests of news articles, in Discord."""
    if context.invoked_subcommand is None:
        context.invoke(run)


@main.command()
def run() -> None:
    """Run the bot until it is told to stop (SIGTERM or Ctrl-C)."""
    try:
        settings = Settings.load()
    except SettingsError as error:
        _refuse_to_start(str(error))
    logs.configure(settings.log_level, settings.log_format)
    try:
        logs.run(_serve(settings))
    except discord.LoginFailure:
        _refuse_to_start(
            "Discord does not accept NUTGRAF_TOKEN: copy it anew from the developer portal, "
            "under Bot, Reset Token."
        )
    except discord.PrivilegedIntentsRequired:
        _refuse_to_start(
            "NUTGRAF_WATCH_CHANNELS needs the message content intent: switch it on in the developer "
            "portal, under Bot, or set it to false."
        )
    except (DatabaseError, QueueError) as error:
        _refuse_to_start(str(error))


@main.command()
def worker() -> None:
    """Read articles for bots elsewhere, which queue them at NUTGRAF_QUEUE_URL."""
    try:
        settings = WorkerSettings.load()
    except SettingsError as error:
        _refuse_to_start(str(error))
    if settings.queue_url is None:
        _refuse_to_start("A worker needs NUTGRAF_QUEUE_URL, for example redis://localhost:6379.")
    logs.configure(settings.log_level, settings.log_format)
    try:
        logs.run(
            _queue().work(
                settings.queue_url.get_secret_value(),
                _pool(settings),
                concurrency=settings.workers,
                grace=settings.stop_grace,
            )
        )
    except QueueError as error:
        _refuse_to_start(str(error))


async def _serve(settings: Settings) -> None:
    """Connect, and stop in order when the process is asked to."""
    point_at(settings)
    # First, because it may refuse to start, and what is open then would have to be closed.
    extractor = _extractor(settings)
    # Before anything is told to Discord: a bot that cannot read its settings must not seem to be there.
    storage = await Storage.open(settings.database_url)
    client = Client(settings, extractor, storage)
    stops: list[asyncio.Task[None]] = []

    def stop() -> None:
        if not stops:  # a second signal changes nothing
            stops.append(asyncio.create_task(client.stop()))

    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop)
    async with client:
        await client.start(settings.token.get_secret_value())
    if stops:
        await stops[0]


def _extractor(settings: WorkerSettings) -> Extractor:
    if settings.queue_url is None:
        return _pool(settings)
    extractor: Extractor = _queue().QueueExtractor(
        settings.queue_url.get_secret_value(),
        time_limit=settings.time_limit,
        queue_limit=settings.queue_limit,
    )
    return extractor


def _queue() -> ModuleType:
    """The module that needs an extra of its own."""
    try:
        return importlib.import_module("bot.work.queue")
    except ModuleNotFoundError:
        _refuse_to_start(
            "NUTGRAF_QUEUE_URL needs two more libraries: install them with pip install 'nutgraf[queue]'."
        )


def _pool(settings: WorkerSettings) -> ProcessPoolExtractor:
    return ProcessPoolExtractor(
        workers=settings.workers,
        time_limit=settings.time_limit,
        memory_limit=settings.memory_limit,
        queue_limit=settings.queue_limit,
    )


def _refuse_to_start(why: str) -> NoReturn:
    click.echo(f"Nutgraf cannot start. {why}", err=True)
    sys.exit(EX_CONFIG)
