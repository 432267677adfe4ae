"""The form to report a mistake. Like the buttons it remembers in its custom id what it is about."""

from __future__ import annotations

from typing import Any

import discord
from discord import ui

from bot.language.wording import Wording
from bot.views.tickets import Ticket, template

VERB = "mistake"
FIELD = "what"
# A paragraph or two: more is an article of its own.
MOST = 1000

_TEMPLATE = template(VERB)


class ReportForm(ui.Modal):
    """Asks what is wrong with an item."""

    def __init__(self, ticket: Ticket, wording: Wording) -> None:
        """Ask about the item that `ticket` leads to."""
        super().__init__(title=wording.report_title, custom_id=ticket.pack(VERB))
        field: ui.TextInput[ReportForm] = ui.TextInput(
            custom_id=FIELD, style=discord.TextStyle.paragraph, max_length=MOST
        )
        self.add_item(
            ui.Label(text=wording.report_field, description=wording.report_hint, component=field)
        )
        # discord.py would keep it until it is sent, which may be never, and keeps none that is over.
        self.stop()


def ticket_of(interaction: discord.Interaction[Any]) -> Ticket | None:
    """Return what a form that was sent is about; None for any other form."""
    data: Any = interaction.data
    match = _TEMPLATE.fullmatch(data["custom_id"])
    return Ticket.unpack(match) if match else None


def entered(interaction: discord.Interaction[Any]) -> str:
    """Return what was typed into a form that was sent."""
    data: Any = interaction.data
    for label in data["components"]:
        field = label.get("component") or {}
        if field.get("custom_id") == FIELD:
            return str(field.get("value") or "")
    return ""
