"""Many people at once, against the local Discord: how soon each is acknowledged and answered, and what it weighs."""

from __future__ import annotations

import asyncio
import statistics
from collections.abc import Iterable
from pathlib import Path

from rich.console import Console

from tests.benchmarks.speed import ARTICLE
from tests.bot.process import running_bot
from tests.simulator import File, Interaction, LocalDiscord

PEOPLE = 50
ANSWER_SECONDS = 120


async def run(console: Console) -> None:
    """Print p50, p95 and p99 of acknowledgements and answers, and the memory of all processes."""
    async with LocalDiscord() as discord, running_bot(discord, NUTGRAF_LOG_LEVEL="WARNING") as bot:
        asked, pressed = await _ask_and_press(discord)
        answered, turned = await asyncio.gather(_answered(asked), _answered(pressed))
        acknowledged = [await _acknowledged(one) for one in (*asked, *pressed)]
        resident = _resident(bot.pid)
    console.print(f"{PEOPLE} people at once, each with an article and a button, one worker process")
    console.print(f"acknowledged after {_shares(acknowledged)} (budget: p99 under 1 s)")
    console.print(f"article answered   {_shares(answered)}")
    console.print(f"button answered    {_shares(turned)}")
    console.print(f"bot and workers: {resident:.0f} MB resident (budget 300 MB)")


async def _ask_and_press(discord: LocalDiscord) -> tuple[list[Interaction], list[Interaction]]:
    """Have everybody hand in an article, and press a button of a digest that is there already."""
    newsroom = discord.add_guild().add_channel()
    article = File.read(ARTICLE)
    people = [discord.add_user(f"reader{number}") for number in range(PEOPLE)]
    first = await people[0].slash(newsroom, "digest", file=article)
    digest = await first.reply(timeout=ANSWER_SECONDS)
    button = digest.buttons[0]["custom_id"]
    asking = (one.slash(newsroom, "digest", file=article) for one in people)
    pressing = (one.press(digest, button) for one in people)
    asked, pressed = await asyncio.gather(asyncio.gather(*asking), asyncio.gather(*pressing))
    return list(asked), list(pressed)


async def _answered(interactions: Iterable[Interaction]) -> list[float]:
    return list(await asyncio.gather(*(_seconds(interaction) for interaction in interactions)))


async def _acknowledged(interaction: Interaction) -> float:
    return (await interaction.acknowledged()).latency


async def _seconds(interaction: Interaction) -> float:
    await interaction.reply(timeout=ANSWER_SECONDS)
    return interaction.age


def _shares(seconds: Iterable[float]) -> str:
    cuts = statistics.quantiles(seconds, n=100)
    return ", ".join(f"p{share} {cuts[share - 1]:.2f} s" for share in (50, 95, 99))


def _resident(parent: int) -> float:
    """Megabytes of the process and its descendants, shared pages counted once each (PSS)."""
    return sum(_proportional(pid) for pid in (parent, *_descendants(parent))) / 1024


def _descendants(parent: int) -> list[int]:
    # Workers are started by threads of the bot; children are listed under the thread that started them.
    tasks = Path(f"/proc/{parent}/task").iterdir()
    found = [int(child) for task in tasks for child in (task / "children").read_text().split()]
    return [*found, *(inner for child in found for inner in _descendants(child))]


def _proportional(pid: int) -> int:
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1])
    return 0
