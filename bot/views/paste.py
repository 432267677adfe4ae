"""The form that opens when `/digest` comes with nothing: a large text field and a place for files."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, Any

import discord
from discord import ui

from bot.language import Catalogue

if TYPE_CHECKING:
    from bot.client import Client

# The most that Discord lets a text field hold.
FIELD_LIMIT = 4000
FILES_LIMIT = 10
# Nobody pastes for longer than this; discord.py keeps every form that was opened until it is sent or this has passed.
OPEN_SECONDS = 60 * 60.0

Submitted = Callable[[discord.Interaction, str, Sequence[discord.Attachment]], Awaitable[None]]


class PasteForm(ui.Modal):
    """Asks for the article."""

    def __init__(self, submitted: Submitted, said: Catalogue) -> None:
        """Call `submitted` with what was entered."""
        super().__init__(title=said.form_title, timeout=OPEN_SECONDS)
        self._submitted = submitted
        self._text: ui.TextInput[PasteForm] = ui.TextInput(
            style=discord.TextStyle.paragraph, required=False, max_length=FIELD_LIMIT
        )
        self._files: ui.FileUpload[PasteForm] = ui.FileUpload(
            required=False, min_values=0, max_values=FILES_LIMIT
        )
        self.add_item(
            ui.Label(text=said.form_text, description=said.form_text_hint, component=self._text)
        )
        self.add_item(
            ui.Label(text=said.form_files, description=said.form_files_hint, component=self._files)
        )

    async def on_submit(self, interaction: discord.Interaction) -> None:
        """Hand over what was entered."""
        await self._submitted(interaction, self._text.value, self._files.values)

    async def on_error(  # type: ignore[override]  # a form's is not told of an item
        self, interaction: discord.Interaction[Any], error: Exception, /
    ) -> None:
        """Tell the person who sent it what kept it from being answered.

        discord.py runs a form outside the tree of commands, whose handler hears of nothing that goes wrong in it.
        """
        client: Client = interaction.client
        await client.refuse(error, interaction)
