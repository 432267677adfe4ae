"""How far the work on several articles is."""

from __future__ import annotations

from discord import ui

from bot.language.wording import SEPARATOR, Wording


def progress_note(done: int, total: int, wording: Wording) -> ui.LayoutView:
    """Lay out "3 of 7 done"."""
    view = ui.LayoutView(timeout=None)
    where = wording.done_of(done, total)
    view.add_item(ui.TextDisplay(f"{wording.reading(total)}{SEPARATOR}{where}"))
    return view
