"""How far the work on several articles is."""

from __future__ import annotations

from discord import ui

from bot.rendering import wording


def progress_note(done: int, total: int) -> ui.LayoutView:
    """Lay out "3 of 7 done"."""
    view = ui.LayoutView(timeout=None)
    where = wording.done_of(done, total)
    view.add_item(ui.TextDisplay(f"{wording.reading(total)}{wording.SEPARATOR}{where}"))
    return view
