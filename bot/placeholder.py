"""The message that says how far the work is, until an answer takes its place.

It is sent below the answers that are there already and turned into the next one, so that it is always the last thing
in the channel and nothing of it stays behind.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import suppress

import aiohttp
import discord

from bot.views.screen import Screen

Send = Callable[[discord.ui.LayoutView], Awaitable[discord.Message]]


class Placeholder:
    """One message at most; which one, only this knows."""

    def __init__(self) -> None:
        self._message: discord.Message | None = None

    async def show(self, note: discord.ui.LayoutView, send: Send) -> None:
        """Change what it says; `send` it first where there is none."""
        if self._message is None:
            self._message = await send(note)
        else:
            await self._message.edit(view=note)

    async def became(self, answer: Screen) -> bool:
        """Turn it into an answer; False where there is none, or Discord will not have it, and it is gone."""
        message, self._message = self._message, None
        if message is None:
            return False
        try:
            await message.edit(view=answer.view, attachments=answer.files())
        except (discord.HTTPException, aiohttp.ClientError):
            # Whether the edit was made is unknown; the answer is sent anew, and must not be there twice.
            await _delete(message)
            return False
        return True

    async def remove(self) -> None:
        """Take it back."""
        message, self._message = self._message, None
        if message is not None:
            await _delete(message)


async def _delete(message: discord.Message) -> None:
    with suppress(discord.HTTPException, aiohttp.ClientError):
        await message.delete()
