"""The digest as it is posted: complete at a glance, and everything else one press away."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import discord
from discord import ui

from bot.carrying import Carried, carry
from bot.language.wording import Wording
from bot.rendering import COMPONENT_LIMIT, MOST, Answer, Room, Section, lay_out
from bot.rendering.attachments import JSON_NAME
from bot.views.delete_button import DeleteButton
from bot.views.digest_rows import COMPONENTS, Row, section_row, share_row, source_row
from bot.views.look import WHOLE, Look
from bot.views.row import row
from bot.views.tickets import Ticket
from extractors.digest import Digest

# The most of each section with the rest a press away: two screens of a phone for a usual article.
MOST_WITH_BUTTONS = {**MOST, Section.QUOTES: 4, Section.SOURCES: 5}

# The row of one that is too large to be carried, and *Delete* in it.
DELETE_COMPONENTS = 1 + 1


@dataclass(frozen=True, slots=True)
class FirstScreen:
    """A layout ready to be sent, and the files that have to go along."""

    answer: Answer
    carried: Carried | None
    look: Look

    @property
    def view(self) -> ui.LayoutView:
        """What is shown."""
        return self.answer.view

    def files(self) -> list[discord.File]:
        """Return new files: those that are shown, and the digest that the buttons read back."""
        shown = self.answer.files()
        if self.carried is None or any(file.filename == JSON_NAME for file in shown):
            return shown
        return [*shown, self.carried.file()]

    def bare(self) -> ui.LayoutView:
        """Return the digest for a place that takes no files: without buttons, which would find nothing to read."""
        most = _most(MOST, self.look)
        return lay_out(self.answer.digest, self.answer.wording, most=most).view


def first_screen(
    digest: Digest,
    requester: int,
    wording: Wording,
    *,
    is_private: bool,
    with_files: bool = False,
    look: Look = WHOLE,
) -> FirstScreen:
    """Lay the digest out for who asked for it; one too large to be carried can only be deleted."""
    carried = carry(digest)
    has_buttons = carried is not None
    most, taken = (MOST_WITH_BUTTONS, COMPONENTS) if has_buttons else (MOST, DELETE_COMPONENTS)
    answer = lay_out(
        digest,
        wording,
        with_files=with_files,
        room=Room(components=COMPONENT_LIMIT - taken),
        most=_most(most, look),
        has_buttons=has_buttons,
    )
    ticket = Ticket(requester)
    rows: tuple[Row | None, ...] = (row(DeleteButton.make(ticket, wording.button_delete)),)
    if has_buttons:
        rows = (
            section_row(digest, ticket, wording, look),
            source_row(digest, ticket, wording),
            share_row(ticket, wording, is_private=is_private),
        )
    for one in rows:
        if one is not None:
            answer.view.add_item(one)
    return FirstScreen(answer, carried, look)


def _most(most: Mapping[Section, int], look: Look) -> dict[Section, int]:
    """At most `most` of the sections that a server wants, and as many facts as it wants."""
    names = {Section.FACTS: "facts", Section.QUOTES: "quotes", Section.SOURCES: "sources"}
    wanted = {**most, Section.FACTS: look.key_facts}
    return {section: wanted[section] for section, name in names.items() if name in look.sections}
