"""One sentence, privately: that something was done."""

from __future__ import annotations

from discord import ui


def note(sentence: str) -> ui.LayoutView:
    """Lay out a sentence of ours."""
    view = ui.LayoutView(timeout=None)
    view.add_item(ui.TextDisplay(sentence))
    return view
