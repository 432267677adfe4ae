"""The path of somebody who has never seen the bot: from starting it to reading what one source says."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

from tests.bot.process import running_bot
from tests.simulator import Channel, File, LocalDiscord, Message, Person

ANSWER_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that a person does, and how long what comes of it takes."""

    action: str
    outcome: str
    seconds: float

    def __str__(self) -> str:
        """Return it as a line to read."""
        return f"{self.action}: {self.outcome} after {self.seconds:.1f} s"


@dataclass(frozen=True, slots=True)
class Walk:
    """The steps, and what is there at the end of them."""

    steps: tuple[Step, ...]
    asked: Message | None  # a message of the person's own, where they sent one
    digest: Message
    words: Message | None  # what one source says; None where the article has no source


async def walk(discord: LocalDiscord, newsroom: Channel, ada: Person, article: File) -> Walk:
    """Start the bot as it is started anywhere, hand it an article, and choose a source that is quoted."""
    began = time.perf_counter()
    async with running_bot(discord, NUTGRAF_LOG_LEVEL="WARNING", NUTGRAF_LOG_FORMAT="console"):
        steps = [_step("Start the bot", "it is there", began)]
        began = time.perf_counter()
        asked, digest = await _handed_in(discord, newsroom, ada, article)
        steps.append(_step("Hand in the article", "its digest", began))
        words: Message | None = None
        if digest.selects:
            began = time.perf_counter()
            menu = digest.selects[0]
            options = menu["options"]
            quoted = (one for one in options if "quote" in str(one.get("description")))
            source = str(next(quoted, options[0])["label"])
            chosen = await ada.choose(digest, menu["custom_id"], source)
            words = await chosen.reply(timeout=ANSWER_SECONDS)
            steps.append(_step(f"Choose {source}", "everything that source says", began))
    return Walk(tuple(steps), asked, digest, words)


async def _handed_in(
    discord: LocalDiscord, newsroom: Channel, ada: Person, article: File
) -> tuple[Message | None, Message]:
    """A paste for plain text, which is what people do with it; else a file."""
    if Path(article.name).suffix in {".txt", ""}:
        asked = await ada.paste(newsroom, article.data.decode(), typed=discord.bot.mention)
        return asked, await newsroom.next_message(by=discord.bot, timeout=ANSWER_SECONDS)
    interaction = await ada.slash(newsroom, "digest", file=article)
    return None, await interaction.reply(timeout=ANSWER_SECONDS)


def _step(action: str, outcome: str, began: float) -> Step:
    return Step(action, outcome, time.perf_counter() - began)
