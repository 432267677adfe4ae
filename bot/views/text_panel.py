"""A digest or a comparison as plain text: in a block to copy from, or as a file where it is long."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

import discord
from discord import ui

from bot.language.wording import Wording
from bot.rendering.limits import TEXT_LIMIT, units

FENCE = "```"
# The fences and their lines.
ROOM = TEXT_LIMIT - 10


@dataclass(frozen=True, slots=True)
class TextPanel:
    """A layout ready to be sent, and the file that goes along where the text is long."""

    view: ui.LayoutView
    name: str
    text: str | None

    def files(self) -> list[discord.File]:
        """Return new files."""
        if self.text is None:
            return []
        data = self.text.encode("utf-8", "replace")
        return [discord.File(BytesIO(data), filename=self.name)]


def text_panel(text: str, name: str, wording: Wording) -> TextPanel:
    """Lay a text out, or a file called `name`.

    Nothing can be escaped inside a block, so that a text that could end it becomes a file.
    """
    view = ui.LayoutView(timeout=None)
    if units(text) <= ROOM and "`" not in text:
        view.add_item(ui.TextDisplay(f"{FENCE}\n{text}{FENCE}"))
        return TextPanel(view, name, None)
    view.add_item(ui.TextDisplay(wording.text_below))
    view.add_item(ui.File(f"attachment://{name}"))
    return TextPanel(view, name, text)
