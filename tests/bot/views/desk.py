"""A digest in a channel, and people around it: what the tests of buttons begin with."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from bot.work import Document
from extractors.digest import Digest
from tests.bot.rendering import stories
from tests.bot.running import Runs
from tests.simulator import Channel, LocalDiscord, Message, Permission, Person


@dataclass
class ToldExtractor:
    """Answers every document with the same digest."""

    digested: Digest = field(default_factory=stories.council)

    async def start(self) -> None:
        """Nothing to load."""

    async def digest(self, document: Document) -> Digest:
        """See `Extractor.digest`."""
        return self.digested

    async def close(self) -> None:
        """Nothing to release."""


@dataclass
class Desk:
    """Ada asked for a digest; Bo reads along; Mo looks after the channel."""

    local: LocalDiscord
    channel: Channel
    ada: Person
    bo: Person
    mo: Person

    @classmethod
    def of(cls, local: LocalDiscord, channel: Channel) -> Desk:
        """Have the three come in."""
        moderates = int(Permission.MANAGE_MESSAGES)
        return cls(
            local,
            channel,
            local.add_user("ada"),
            local.add_user("bo"),
            local.add_user("mo", permissions=moderates),
        )

    def named(self, name: str) -> Person:
        """One of the three."""
        return {"ada": self.ada, "bo": self.bo, "mo": self.mo}[name]

    async def digest(self, *, private: bool = False, export: bool = False) -> Message:
        """Have Ada ask for a digest, and return it."""
        asked = await self.ada.slash(
            self.channel, "digest", text=stories.COUNCIL, private=private, export=export
        )
        return await asked.reply()

    async def press(self, who: Person, message: Message, which: str) -> Message:
        """Press a button, and return what becomes of it."""
        return await (await who.press(message, which)).reply()


@asynccontextmanager
async def told(
    local: LocalDiscord,
    channel: Channel,
    run_bot: Runs,
    digest: Digest | None = None,
    **changes: object,
) -> AsyncIterator[Desk]:
    """Run the bot with a digest made by hand; nothing it does may be a violation, nor ping anybody."""
    extractor = ToldExtractor(digest) if digest else ToldExtractor()
    async with run_bot(local, extractor, **changes):
        yield Desk.of(local, channel)
    assert not local.violations
