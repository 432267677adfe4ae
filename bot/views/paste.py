"""The form that opens when `/digest` comes with nothing: a large text field and a place for files."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

import discord
from discord import ui

from bot.rendering import wording

# The most that Discord lets a text field hold.
FIELD_LIMIT = 4000
FILES_LIMIT = 10

Submitted = Callable[[discord.Interaction, str, Sequence[discord.Attachment]], Awaitable[None]]


class PasteForm(ui.Modal):
    """Asks for the article."""

    def __init__(self, submitted: Submitted) -> None:
        """Call `submitted` with what was entered."""
        super().__init__(title=wording.FORM_TITLE)
        self._submitted = submitted
        self._text: ui.TextInput[PasteForm] = ui.TextInput(
            style=discord.TextStyle.paragraph, required=False, max_length=FIELD_LIMIT
        )
        self._files: ui.FileUpload[PasteForm] = ui.FileUpload(
            required=False, min_values=0, max_values=FILES_LIMIT
        )
        self.add_item(
            ui.Label(
                text=wording.FORM_TEXT, description=wording.FORM_TEXT_HINT, component=self._text
            )
        )
        self.add_item(
            ui.Label(
                text=wording.FORM_FILES, description=wording.FORM_FILES_HINT, component=self._files
            )
        )

    async def on_submit(self, interaction: discord.Interaction) -> None:
        """Hand over what was entered."""
        await self._submitted(interaction, self._text.value, self._files.values)
