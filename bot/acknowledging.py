"""Telling Discord that a request was heard, which it wants to know within three seconds."""

from __future__ import annotations

from typing import Any

import aiohttp
import discord

# https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
ALREADY_ACKNOWLEDGED = 40060


async def acknowledge(
    interaction: discord.Interaction[Any], *, ephemeral: bool = False, thinking: bool = False
) -> None:
    """Defer the answer; the arguments are those of discord.py's `defer`.

    Where the connection breaks, whether Discord took it is unknown. So it is said again: had it not been heard, the
    person would read that the interaction failed, and had it been, they would see the bot think for ever.
    """
    try:
        await interaction.response.defer(ephemeral=ephemeral, thinking=thinking)
    except aiohttp.ClientError:
        try:
            await interaction.response.defer(ephemeral=ephemeral, thinking=thinking)
        except discord.HTTPException as error:
            if error.code != ALREADY_ACKNOWLEDGED:
                raise
