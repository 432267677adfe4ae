"""The ways an answer reaches a person: through an interaction, or as a reply to a message.

Both promise the same: something is seen at once, digests come in order, and what went wrong is told to the person who
asked and to nobody else. Nothing that is sent can ping.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager, suppress
from functools import partial
from typing import Protocol

import aiohttp
import discord
import structlog

from bot.acknowledging import ALREADY_ACKNOWLEDGED, acknowledge
from bot.errors import DirectMessagesClosedError
from bot.language import Catalogue, catalogue_for
from bot.placeholder import Placeholder
from bot.terms import Terms
from bot.threads import open_thread
from bot.views.look import Look
from bot.views.note import note
from bot.views.progress_note import progress_note
from bot.views.screen import Screen

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)

# A notice that could not be delivered privately stays in the channel for this many seconds.
PUBLIC_NOTICE_SECONDS = 60.0

# Discord's error codes: https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
UNKNOWN_CHANNEL = 10003
UNKNOWN_MESSAGE = 10008
INVALID_WEBHOOK_TOKEN = 50027  # an interaction older than 15 minutes
INVALID_FORM_BODY = 50035
NO_REPLY_WITHOUT_HISTORY = 160002


class Reply(Protocol):
    """Where an answer goes."""

    @property
    def requester(self) -> int:
        """The id of the person who asked."""

    @property
    def is_private(self) -> bool:
        """Whether nobody but that person sees it."""

    @property
    def look(self) -> Look:
        """How much of a digest is shown where the answer goes."""

    @property
    def said(self) -> Catalogue:
        """The language of the person who asked."""

    @property
    def language(self) -> Catalogue:
        """The language of what is shown: the person's in private, the server's own where it has one."""

    def working(self) -> AbstractAsyncContextManager[None]:
        """Show that the work has begun, until the block ends."""

    async def show_progress(self, done: int, total: int) -> None:
        """Show how much of the work is done, where the next answer will be."""

    async def publish(self, answer: Screen) -> None:
        """Show a digest or a comparison; the first takes the place of the sign that the work has begun."""

    async def tell(self, notice: discord.ui.LayoutView) -> None:
        """Tell something to the person who asked, and to nobody else."""


class InteractionReply:
    """The answer to a command, a menu or a modal."""

    def __init__(self, interaction: discord.Interaction, terms: Terms) -> None:
        """Answer `interaction`; in private only the person who asked sees anything."""
        self._interaction = interaction
        self._private = terms.private
        # Where the bot is no member it can start no thread.
        self._in_thread = terms.in_thread and interaction.is_guild_integration()
        self._thread: discord.Thread | None = None
        self.look = terms.look
        self.said = catalogue_for(interaction.locale)
        self.language = (None if self._private else terms.look.language) or self.said
        self._is_acknowledged = False
        self._is_placeholder_free = False
        self._is_withdrawn = False
        self._placeholder = Placeholder()

    @property
    def requester(self) -> int:
        """Who used the command."""
        return self._interaction.user.id

    @property
    def is_private(self) -> bool:
        """Whether it was used privately."""
        return self._private

    @asynccontextmanager
    async def working(self) -> AsyncIterator[None]:
        """Acknowledge at once: Discord gives up after three seconds."""
        await acknowledge(self._interaction, ephemeral=self._private, thinking=True)
        self._is_acknowledged = self._is_placeholder_free = True
        try:
            yield
        finally:
            await self._placeholder.remove()

    async def show_progress(self, done: int, total: int) -> None:
        """Show it in the deferred response until that is an answer, then in a message below."""
        shown = progress_note(done, total, self.language.wording)
        if self._is_placeholder_free:
            await self._interaction.edit_original_response(view=shown)
            return
        send = partial(self._interaction.followup.send, ephemeral=self._private, wait=True)
        await self._placeholder.show(shown, lambda view: send(view=view))

    async def publish(self, answer: Screen) -> None:
        """Show it, unless somebody deleted the placeholder meanwhile: then nobody wants any digest there."""
        if self._is_withdrawn:
            return
        try:
            await self._publish(answer)
        except discord.NotFound as error:
            if not _is_gone(error):
                raise
            self._is_withdrawn = True
            log.info("request.withdrawn")

    async def _publish(self, answer: Screen) -> None:
        """Edit the first digest into the placeholder, send the others after it; or all of them into a thread."""
        if self._in_thread and self._is_placeholder_free and not self._private:
            pointer = await self._interaction.edit_original_response(
                view=note(self.language.in_thread)
            )
            self._thread = await open_thread(pointer, answer, self.language)
            self._is_placeholder_free = self._thread is None
            self._in_thread = False
        if self._thread is not None:
            await _send(self._thread.send, answer)
            return
        if self._is_placeholder_free:
            try:
                await self._fill(answer)
            except aiohttp.ClientError:
                # The connection broke, and whether Discord took the edit is unknown: the same edit twice is one edit.
                await self._fill(answer)
            self._is_placeholder_free = False
            return
        if await self._placeholder.became(answer):
            return
        await self._interaction.followup.send(
            view=answer.view, files=answer.files(), ephemeral=self._private
        )

    async def _fill(self, answer: Screen) -> None:
        await self._interaction.edit_original_response(view=answer.view, attachments=answer.files())

    async def tell(self, notice: discord.ui.LayoutView) -> None:
        """Tell in the placeholder when that is private, else beside it; in a direct message when it is too late."""
        try:
            await self._tell(notice)
        except discord.HTTPException as error:
            if error.code != INVALID_WEBHOOK_TOKEN:
                raise
            await self._interaction.user.send(view=notice)

    async def _tell(self, notice: discord.ui.LayoutView) -> None:
        if not (self._is_acknowledged or self._interaction.response.is_done()):
            try:
                await self._interaction.response.send_message(view=notice, ephemeral=True)
            except discord.HTTPException as error:
                if error.code != ALREADY_ACKNOWLEDGED:
                    raise
            else:
                return
        elif self._is_placeholder_free:
            self._is_placeholder_free = False
            with suppress(discord.NotFound):  # somebody deleted it meanwhile
                if self._private:
                    await self._interaction.edit_original_response(view=notice)
                    return
                # A public placeholder cannot turn private: Discord keeps what the deferral said.
                await self._interaction.delete_original_response()
        await self._interaction.followup.send(view=notice, ephemeral=True)


class MessageReply:
    """The answer to a mention or a direct message."""

    def __init__(self, message: discord.Message, terms: Terms) -> None:
        """Answer `message` where it was written; in private with a direct message to its author."""
        self._message = message
        self._private = terms.private and message.guild is not None
        self._in_thread = terms.in_thread
        self._thread: discord.Thread | None = None
        self.look = terms.look
        # A message does not tell its author's language; its server has one.
        stated = catalogue_for(message.guild and message.guild.preferred_locale)
        self.said = self.language = terms.look.language or stated
        self._placeholder = Placeholder()

    @property
    def requester(self) -> int:
        """Who wrote the message."""
        return self._message.author.id

    @property
    def is_private(self) -> bool:
        """A reply is seen by everybody in its channel, and a direct message can be posted nowhere from where it is."""
        return False

    @asynccontextmanager
    async def working(self) -> AsyncIterator[None]:
        """Type for as long as the work takes."""
        async with AsyncExitStack() as shown:
            # Not being allowed or not being able to type is no reason not to answer.
            with suppress(discord.HTTPException, aiohttp.ClientError):
                await shown.enter_async_context(self._message.channel.typing())
            shown.push_async_callback(self._placeholder.remove)
            yield

    async def show_progress(self, done: int, total: int) -> None:
        """Reply with it; in private the sign that the bot is typing says enough."""
        if not self._private:
            shown = progress_note(done, total, self.language.wording)
            await self._placeholder.show(shown, lambda view: self._message.reply(view=view))

    async def publish(self, answer: Screen) -> None:
        """Reply to the message, unless it was deleted meanwhile: then nobody wants its digest there."""
        try:
            await self._reply(answer)
        except discord.HTTPException as error:
            if not _is_gone(error):
                raise
            log.info("request.withdrawn")

    async def _reply(self, answer: Screen) -> None:
        if self._in_thread and not self._private:
            self._thread = await open_thread(self._message, answer, self.language)
            self._in_thread = False
        if self._thread is not None:
            await _send(self._thread.send, answer)
            return
        if await self._placeholder.became(answer):
            return
        if self._private:
            try:
                await self._message.author.send(view=answer.view, files=answer.files())
            except discord.Forbidden:
                raise DirectMessagesClosedError from None
            return
        try:
            await _send(self._message.reply, answer)
        except discord.HTTPException as error:
            if error.code != NO_REPLY_WITHOUT_HISTORY:
                raise
            await _send(self._message.channel.send, answer)

    async def tell(self, notice: discord.ui.LayoutView) -> None:
        """Tell in a direct message; where none reaches the person, for a minute in the channel."""
        if self._message.guild is None:
            await self._message.reply(view=notice)
            return
        try:
            await self._message.author.send(view=notice)
        except discord.HTTPException:
            await self._message.reply(view=notice, delete_after=PUBLIC_NOTICE_SECONDS)


async def _send(send: Callable[..., Awaitable[object]], answer: Screen) -> None:
    """Send an answer into a channel or a thread, as the bot and not through an interaction."""
    try:
        await send(view=answer.view, files=answer.files())
    except discord.Forbidden:
        # It may be the files alone that are not allowed here.
        await send(view=answer.bare())


def _is_gone(error: discord.HTTPException) -> bool:
    """Whether an answer failed because the message that it is for is gone, or the channel or thread around it."""
    if error.code == INVALID_FORM_BODY:
        return "message_reference" in error.text
    return error.code in {UNKNOWN_CHANNEL, UNKNOWN_MESSAGE}
