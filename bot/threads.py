"""A thread for an answer, where moderators want answers in threads."""

from __future__ import annotations

import aiohttp
import discord
import structlog

from bot.language import Catalogue
from bot.rendering.labels import label
from bot.views.first_screen import FirstScreen
from bot.views.screen import Screen

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)

NAME_ROOM = 100


async def open_thread(
    message: discord.Message, answer: Screen, said: Catalogue
) -> discord.Thread | None:
    """Start a thread on `message` for `answer`; None where there can be none, and the answer goes where it was."""
    if message.guild is None or isinstance(message.channel, discord.Thread):
        return None
    title = answer.answer.digest.article.title if isinstance(answer, FirstScreen) else None
    try:
        return await message.create_thread(
            name=label(title or "", NAME_ROOM) or said.wording.key_facts
        )
    except (discord.HTTPException, aiohttp.ClientError, ValueError) as error:
        # No permission, no threads in this kind of channel, one on this message already, or no connection.
        log.info("thread.impossible", why=type(error).__name__)
        return None
