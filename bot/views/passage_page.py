"""One item where it stands in the article."""

from __future__ import annotations

from discord import ui

from bot.language.wording import Wording
from bot.rendering.layout import ACCENT
from bot.rendering.listings import listing
from bot.rendering.pages import page_of
from bot.rendering.passages import Passage, passage
from bot.views.control import Layout
from bot.views.digest_rows import Row
from bot.views.list_page import list_page
from bot.views.passage_button import AFTER, BEFORE, PassageButton
from bot.views.report_button import ReportButton
from bot.views.tickets import Ticket
from bot.views.turn_button import BACK, TurnButton
from extractors.digest import Digest, Slice


def passage_page(
    digest: Digest, ticket: Ticket, wording: Wording, *, may_report: bool
) -> ui.LayoutView:
    """Lay out the passage of the item that `ticket` leads to; the list where there is no such item."""
    items = listing(digest, ticket.key, wording)
    if not items.entries or not isinstance(items.entries[0].item, Slice):
        return list_page(digest, ticket.to(ticket.key), wording)
    found = passage(digest, items, ticket.at)
    container: ui.Container[Layout] = ui.Container(accent_colour=ACCENT)
    container.add_item(ui.TextDisplay(found.heading))
    container.add_item(ui.Separator())
    for text in (found.before, found.text, found.after):
        if text.strip():  # Discord refuses a text of white space
            container.add_item(ui.TextDisplay(text))
    container.add_item(ui.Separator())
    container.add_item(ui.TextDisplay(found.foot))
    view = ui.LayoutView(timeout=None)
    view.add_item(container)
    view.add_item(_row(found, ticket, page_of(items, found.index), wording, may_report=may_report))
    return view


def _row(found: Passage, ticket: Ticket, page: int, wording: Wording, *, may_report: bool) -> Row:
    row: Row = ui.ActionRow()
    here, last = found.index, found.count - 1
    before, after = ticket.to(ticket.key, max(0, here - 1)), ticket.to(ticket.key, here + 1)
    row.add_item(
        PassageButton.make(before, wording.button_previous, disabled=here == 0, verb=BEFORE)
    )
    row.add_item(PassageButton.make(after, wording.button_next, disabled=here == last, verb=AFTER))
    row.add_item(TurnButton.make(ticket.to(ticket.key, page), wording.button_back, verb=BACK))
    if may_report:
        row.add_item(ReportButton.make(ticket.to(ticket.key, here), wording.button_report))
    return row
