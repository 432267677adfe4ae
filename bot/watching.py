"""Watched channels: a button under a message that looks like an article, and nothing else unasked."""

from __future__ import annotations

from contextlib import suppress
from pathlib import PurePath
from typing import Any

import aiohttp
import discord
import structlog

from bot import intake
from bot.admission import Admission, Asker
from bot.answering import Answerer
from bot.errors import HiddenMessageError, MessageGoneError
from bot.language import catalogue_for
from bot.rates import Rates, TooOftenError
from bot.replies import InteractionReply
from bot.storage.errors import StorageUnreachableError
from bot.views.offer import offer

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)

# Words from which on a message is hardly ever talk: chat messages of a hundred words are rare, and the shortest news
# in brief has about as many.
WORDS_OF_AN_ARTICLE = 120
# Files that articles come in; a text below this many bytes is a snippet.
SUFFIXES = {".html", ".htm", ".mhtml", ".pdf", ".docx", ".odt", ".rtf", ".eml", ".epub"}
TEXT_SUFFIXES = {".txt", ".md"}
TEXT_BYTES = 600


class Watching:
    """Offers digests, and makes those that are wanted."""

    def __init__(
        self, admission: Admission, answerer: Answerer, offers: Rates, *, file_limit: int
    ) -> None:
        """Offer no more often than `offers` lets anybody."""
        self._admission = admission
        self._answerer = answerer
        self._offers = offers
        self._file_limit = file_limit

    async def look_at(self, message: discord.Message) -> None:
        """Offer a digest if this is a watched channel and the message looks like an article."""
        if message.guild is None or message.author.bot or message.is_system():
            return
        if message.webhook_id is not None or not looks_like_an_article(message):
            return
        asker = Asker.of_message(message)
        try:
            look = await self._admission.watches(asker)
            if look is None:
                return
            self._offers.take(asker.user_id, asker.guild_id)
            said = look.language or catalogue_for(message.guild.preferred_locale)
            await message.reply(view=offer(said), silent=True)
        except (StorageUnreachableError, TooOftenError, discord.HTTPException) as error:
            # Nobody has asked for anything, so that there is nobody to tell.
            log.info("offer.withheld", why=type(error).__name__)

    async def accept(self, interaction: discord.Interaction[Any]) -> None:
        """Digest the message that the offer stands under, for whoever wants it.

        Raises:
            RequestError: they may not have it here, or there is nothing left to read.
        """
        asker = Asker.of_interaction(interaction)
        terms = await self._admission.enter(asker)
        me, limit = interaction.client.user, self._file_limit
        submissions = intake.of_message(_offered(interaction), me, file_limit=limit)
        self._admission.count(asker, len(submissions), terms)
        published = await self._answerer.answer(submissions, InteractionReply(interaction, terms))
        if published and not terms.private and interaction.message is not None:
            # Everybody sees the digest: the offer has done its work.
            with suppress(discord.HTTPException, aiohttp.ClientError):  # somebody else was quicker
                await interaction.message.delete()


def looks_like_an_article(message: discord.Message) -> bool:
    """Whether somebody has posted an article, going by length and kinds of files alone."""
    if len(message.content.split()) >= WORDS_OF_AN_ARTICLE:
        return True
    return any(_is_document(attachment) for attachment in message.attachments)


def _is_document(attachment: discord.Attachment) -> bool:
    suffix = PurePath(attachment.filename).suffix.lower()
    return suffix in SUFFIXES or (suffix in TEXT_SUFFIXES and attachment.size >= TEXT_BYTES)


def _offered(interaction: discord.Interaction[Any]) -> discord.Message:
    reference = interaction.message and interaction.message.reference
    message = reference.resolved if reference else None
    if isinstance(message, discord.DeletedReferencedMessage):
        raise MessageGoneError
    if message is None:
        raise HiddenMessageError
    return message
