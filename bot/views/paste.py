"""The form that opens when `/digest` comes with nothing: a large text field and a place for files.

Like the buttons it remembers in its custom id what it is about, and nothing is kept of one that was opened: what is
sent after a restart is read as well, and forms that nobody sends take no memory.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import discord
from discord import ui

from bot.language import Catalogue
from bot.views.control import custom_id, named

VERB = "paste"
TEXT, FILES = "text", "files"
# The most that Discord lets a text field hold.
FIELD_LIMIT = 4000
FILES_LIMIT = 10

# What the command said about who sees the digest, and whether its files were wanted, by how a custom id says it.
WANTED: Mapping[str, tuple[bool | None, bool]] = {
    f"{seen}{files}": (private, export)
    for seen, private in {"-": None, "a": False, "p": True}.items()
    for files, export in {"": False, "x": True}.items()
}
_TEMPLATE = named(VERB, WANTED)


class PasteForm(ui.Modal):
    """Asks for the article."""

    def __init__(self, said: Catalogue, *, private: bool | None, export: bool) -> None:
        """Remember what the command said."""
        name = next(name for name, wanted in WANTED.items() if wanted == (private, export))
        super().__init__(title=said.form_title, custom_id=custom_id(VERB, name))
        text: ui.TextInput[PasteForm] = ui.TextInput(
            custom_id=TEXT,
            style=discord.TextStyle.paragraph,
            required=False,
            max_length=FIELD_LIMIT,
        )
        files: ui.FileUpload[PasteForm] = ui.FileUpload(
            custom_id=FILES, required=False, min_values=0, max_values=FILES_LIMIT
        )
        self.add_item(
            ui.Label(text=said.form_text, description=said.form_text_hint, component=text)
        )
        self.add_item(
            ui.Label(text=said.form_files, description=said.form_files_hint, component=files)
        )
        # discord.py would keep it until it is sent, which may be never, and keeps none that is over.
        self.stop()


@dataclass(frozen=True, slots=True)
class Pasted:
    """What was entered, and what the command had said before."""

    text: str
    files: tuple[discord.Attachment, ...]
    private: bool | None
    export: bool


def pasted(interaction: discord.Interaction[Any]) -> Pasted | None:
    """Return what a form that was sent holds; None for any other form."""
    data: Any = interaction.data
    match = _TEMPLATE.fullmatch(data["custom_id"])
    if match is None:
        return None
    private, export = WANTED[match["name"]]
    fields = {
        field["custom_id"]: field
        for label in data["components"]
        if "custom_id" in (field := label.get("component") or {})
    }
    text = str(fields.get(TEXT, {}).get("value") or "")
    chosen = fields.get(FILES, {}).get("values") or ()
    return Pasted(text, tuple(_attachments(interaction, chosen)), private, export)


def _attachments(
    interaction: discord.Interaction[Any], chosen: Sequence[str]
) -> Iterator[discord.Attachment]:
    data: Any = interaction.data
    sent = data.get("resolved", {}).get("attachments", {})
    for identifier in chosen:
        if identifier in sent:
            # discord.py makes them for forms that it keeps; an attachment needs its connection to be read.
            yield discord.Attachment(data=sent[identifier], state=interaction._state)
