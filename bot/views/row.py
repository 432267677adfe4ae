"""Buttons and menus side by side."""

from __future__ import annotations

from typing import Any

from discord import ui

from bot.views.control import Layout


def row(*items: ui.Item[Any]) -> ui.ActionRow[Layout]:
    """Return a row of items; discord.py's own constructor does not take items that outlive a restart for its own."""
    made: ui.ActionRow[Layout] = ui.ActionRow()
    for item in items:
        made.add_item(item)
    return made
