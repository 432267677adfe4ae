"""The comparison of several articles as it is posted below their digests."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import discord
from discord import ui

from bot.language.wording import Wording
from bot.rendering import COMPONENT_LIMIT, Room
from bot.rendering.article_names import article_names
from bot.rendering.comparison import lay_out_comparison
from bot.views.control import Layout
from bot.views.delete_button import DeleteButton
from bot.views.tickets import Ticket
from extractors.comparison import Comparison

# The row, and *Delete* in it. The other buttons need a digest to read back; those stand under the digests above.
COMPONENTS = 2


@dataclass(frozen=True, slots=True)
class ComparisonScreen:
    """A layout ready to be sent; nothing goes along."""

    view: ui.LayoutView

    def files(self) -> list[discord.File]:
        """Return no files: a comparison is read, not explored."""
        return []

    def bare(self) -> ui.LayoutView:
        """Return the same for a place that takes no files."""
        return self.view


def comparison_screen(
    comparison: Comparison,
    files: Sequence[str | None],
    requester: int,
    wording: Wording,
) -> ComparisonScreen:
    """Lay the comparison out for who asked for it; `files` are the names of what was sent in."""
    names = article_names(comparison.digests, files, wording)
    room = Room(components=COMPONENT_LIMIT - COMPONENTS)
    view = lay_out_comparison(comparison, names, wording, room=room)
    row: ui.ActionRow[Layout] = ui.ActionRow()
    row.add_item(DeleteButton.make(Ticket(requester), wording.button_delete))
    view.add_item(row)
    return ComparisonScreen(view)
