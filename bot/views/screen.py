"""What a reply can show: a digest, or a comparison of several."""

from __future__ import annotations

from typing import Protocol

import discord
from discord import ui


class Screen(Protocol):
    """A layout ready to be sent, and the files that have to go along."""

    @property
    def view(self) -> ui.LayoutView:
        """What is shown."""

    def files(self) -> list[discord.File]:
        """Return new files: each can be sent only once."""

    def bare(self) -> ui.LayoutView:
        """Return what is shown in a place that takes no files."""
