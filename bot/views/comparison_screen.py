"""The comparison of several articles as it is posted below their digests."""

from __future__ import annotations

from dataclasses import dataclass

import discord
from discord import ui

from bot.carrying import CarriedComparison
from bot.language.wording import Wording
from bot.rendering import COMPONENT_LIMIT, Room
from bot.rendering.article_names import article_names
from bot.rendering.attachments import COMPARISON_FILENAMES, comparison_attachments
from bot.rendering.comparison import lay_out_comparison
from bot.views.delete_button import DeleteButton
from bot.views.digest_rows import share_row
from bot.views.row import row
from bot.views.tickets import Ticket
from extractors.comparison import Comparison

# The row, and at most *Post publicly*, *Share* and *Delete* in it.
COMPONENTS = 1 + 3


@dataclass(frozen=True, slots=True)
class ComparisonScreen:
    """A layout ready to be sent, and the files that have to go along."""

    comparison: Comparison
    wording: Wording
    view: ui.LayoutView
    carried: CarriedComparison | None
    with_files: bool

    def files(self) -> list[discord.File]:
        """Return new files: those that are shown, or the one that the buttons read back."""
        if self.with_files:
            return comparison_attachments(self.comparison, self.wording)
        return [] if self.carried is None else [self.carried.file()]

    def bare(self) -> ui.LayoutView:
        """Return the same for a place that takes no files: without buttons, which would find nothing to read."""
        return _laid_out(self.comparison, self.wording, Room())


def comparison_screen(
    comparison: Comparison,
    requester: int,
    wording: Wording,
    *,
    carried: CarriedComparison | None,
    is_private: bool,
    with_files: bool = False,
) -> ComparisonScreen:
    """Lay the comparison out for who asked for it; one too large to be carried can only be deleted."""
    with_files = with_files and carried is not None
    taken = COMPONENTS + (len(COMPARISON_FILENAMES) if with_files else 0)
    view = _laid_out(comparison, wording, Room(components=COMPONENT_LIMIT - taken))
    if with_files:
        for name in COMPARISON_FILENAMES:
            view.add_item(ui.File(f"attachment://{name}"))
    ticket = Ticket(requester)
    if carried is None:
        view.add_item(row(DeleteButton.make(ticket, wording.button_delete)))
    else:
        view.add_item(share_row(ticket, wording, is_private=is_private))
    return ComparisonScreen(comparison, wording, view, carried, with_files)


def _laid_out(comparison: Comparison, wording: Wording, room: Room) -> ui.LayoutView:
    names = article_names(comparison.digests, comparison.files, wording)
    return lay_out_comparison(comparison, names, wording, room=room)
