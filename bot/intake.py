"""What somebody gave us: the texts and files of a command, a modal or a message, as submissions to be fetched."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

import aiohttp
import discord

from bot.errors import (
    FileGoneError,
    FileTooLargeError,
    HiddenMessageError,
    LinkGivenError,
    OwnMessageError,
)
from bot.rendering.attachments import COMPARISON_JSON, JSON_NAME
from bot.work import Document

MEGABYTE = 1024 * 1024

# Discord's own storage answers in well under a second; a link that takes longer is not going to answer.
FETCH_SECONDS = 20.0

# Words beside a file or a reply ("can you check this?") are talk with the bot; from here on they are a text to digest.
WORDS_OF_A_TEXT = 40

LINKS = ("http://", "https://")
# Up to so many letters beside a link are talk, or a headline: the thirty words that an article has at least take more.
TALK_BESIDE_A_LINK = 100


class Submission(Protocol):
    """One thing to digest."""

    @property
    def name(self) -> str | None:
        """What the person would call it; None for a paste."""

    @property
    def size(self) -> int:
        """How many bytes it will be at most, as far as can be said before it is here."""

    async def fetch(self) -> Document:
        """Bring its bytes here.

        Raises:
            RequestError: it is too large, or gone.
        """


@dataclass(frozen=True, slots=True)
class Paste:
    """Text as it came with the request."""

    text: str = field(repr=False)
    name: str | None = None

    @property
    def size(self) -> int:
        """The bytes of the text."""
        return len(self.text.encode())

    async def fetch(self) -> Document:
        """The text itself.

        Raises:
            LinkGivenError: it is but a link to one.
        """
        words = self.text.split()
        talk = [word for word in words if not any(link in word for link in LINKS)]
        if talk != words and sum(map(len, talk)) < TALK_BESIDE_A_LINK:
            raise LinkGivenError
        return Document(self.text.encode(), is_paste=True)


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """A file that Discord holds. Its link is signed and expires: it is read once, at once, and never kept."""

    attachment: discord.Attachment = field(repr=False)
    limit: int  # megabytes

    @property
    def name(self) -> str:
        """The file's name as the person sees it."""
        return self.attachment.filename

    @property
    def size(self) -> int:
        """What Discord states; nothing over the limit is fetched."""
        return min(self.attachment.size, self.limit * MEGABYTE)

    async def fetch(self) -> Document:
        """Read the file from Discord, unless its stated size is over the limit."""
        if self.attachment.size > self.limit * MEGABYTE:
            raise FileTooLargeError(limit=self.limit)
        try:
            async with asyncio.timeout(FETCH_SECONDS):
                data = await self.attachment.read()
        except (TimeoutError, discord.HTTPException, aiohttp.ClientError):
            raise FileGoneError from None
        return Document(data, self.attachment.filename, self.attachment.content_type)


def of_command(
    text: str | None, attachments: Sequence[discord.Attachment], *, file_limit: int
) -> list[Submission]:
    """What came with a command or a modal: every text counts, however short."""
    pasted: list[Submission] = [Paste(text)] if text and text.strip() else []
    return [*pasted, *(AttachedFile(attachment, file_limit) for attachment in attachments)]


def of_message(
    message: discord.Message, me: discord.abc.Snowflake | None, *, file_limit: int
) -> list[Submission]:
    """What a message holds: its text, its files, and those of a message it forwards.

    Raises:
        OwnMessageError: it is one of the bot's own.
    """
    if me is not None and message.author.id == me.id:
        raise OwnMessageError
    snapshots = message.message_snapshots
    text = "\n\n".join(filter(None, [message.content, *(part.content for part in snapshots)]))
    return of_command(text, _attachments(message), file_limit=file_limit)


def of_address(
    message: discord.Message, me: discord.abc.User, *, file_limit: int
) -> list[Submission]:
    """What a message to the bot asks it to digest: its own text and files, and those of the message it replies to.

    Raises:
        HiddenMessageError: all that it points at is a message whose content Discord keeps from the bot.
        OwnMessageError: all that it points at is a message of the bot's own.
    """
    attachments = _attachments(message)
    is_reply = message.reference is not None and not message.message_snapshots
    spoken = without_mention(message.content, me)
    is_only_talk = len(spoken.split()) < WORDS_OF_A_TEXT and (attachments or is_reply)
    texts = [] if is_only_talk else [spoken]
    texts += [snapshot.content for snapshot in message.message_snapshots]
    given = of_command("\n\n".join(filter(None, texts)), attachments, file_limit=file_limit)
    target = replied_to(message)
    if target is not None and not (given and target.author.id == me.id):
        given += of_message(target, me, file_limit=file_limit)
    if is_reply and not given:
        raise HiddenMessageError
    return given


def _attachments(message: discord.Message) -> list[discord.Attachment]:
    forwarded = (part for snapshot in message.message_snapshots for part in snapshot.attachments)
    # A forwarded message does not say whose it was; these are the files that digests of ours travel in.
    return [
        *message.attachments,
        *(part for part in forwarded if part.filename not in {JSON_NAME, COMPARISON_JSON}),
    ]


def replied_to(message: discord.Message) -> discord.Message | None:
    """The message that `message` replies to, as far as Discord sent it along."""
    reference = message.reference
    if reference is None or reference.type is not discord.MessageReferenceType.reply:
        return None
    return reference.resolved if isinstance(reference.resolved, discord.Message) else None


def without_mention(content: str, me: discord.abc.User) -> str:
    """`content` without the mention of the bot that made it a message to the bot."""
    for form in (f"<@{me.id}>", f"<@!{me.id}>"):
        content = content.replace(form, " ")
    return content.strip()
