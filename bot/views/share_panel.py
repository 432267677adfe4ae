"""A digest or a comparison to take along: its files, and the way to its text. Private to who asked.

The files are there at once rather than behind a button each: one press fewer, and the JSON is what the panel's own
button reads back.
"""

from __future__ import annotations

from collections.abc import Sequence

from discord import ui

from bot.language.wording import Wording
from bot.rendering.attachments import FILENAMES
from bot.rendering.layout import ACCENT
from bot.views.control import Layout
from bot.views.copy_button import CopyButton
from bot.views.digest_rows import Row
from bot.views.tickets import Ticket


def share_panel(
    ticket: Ticket, wording: Wording, about: str, filenames: Sequence[str] = FILENAMES
) -> ui.LayoutView:
    """Lay out the panel; the files that it shows have to be sent along."""
    container: ui.Container[Layout] = ui.Container(accent_colour=ACCENT)
    container.add_item(ui.TextDisplay(f"### {wording.share_title}\n-# {about}"))
    for name in filenames:
        container.add_item(ui.File(f"attachment://{name}"))
    row: Row = ui.ActionRow()
    row.add_item(CopyButton.make(ticket, wording.button_copy))
    container.add_item(row)
    view = ui.LayoutView(timeout=None)
    view.add_item(container)
    return view
