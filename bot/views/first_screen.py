"""The digest as it is posted: complete at a glance, and everything else one press away."""

from __future__ import annotations

from dataclasses import dataclass

import discord
from discord import ui

from bot.carrying import Carried, carry
from bot.language.wording import Wording
from bot.rendering import COMPONENT_LIMIT, Answer, Room, Section, lay_out
from bot.rendering.attachments import JSON_NAME
from bot.views.digest_rows import COMPONENTS, section_row, share_row, source_row
from bot.views.look import WHOLE, Look
from bot.views.tickets import Ticket
from extractors.digest import Digest

# The most of each section with the rest a press away: two screens of a phone for a usual article.
MOST_QUOTES = 4
MOST_SOURCES = 5


@dataclass(frozen=True, slots=True)
class FirstScreen:
    """A layout ready to be sent, and the files that have to go along."""

    answer: Answer
    carried: Carried | None

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
        return lay_out(self.answer.digest, self.answer.wording).view


def first_screen(
    digest: Digest,
    requester: int,
    wording: Wording,
    *,
    is_private: bool,
    with_files: bool = False,
    look: Look = WHOLE,
) -> FirstScreen:
    """Lay the digest out for who asked for it; one too large to be carried has no buttons."""
    carried = carry(digest)
    if carried is None:
        return FirstScreen(lay_out(digest, wording, with_files=with_files), None)
    room = Room(components=COMPONENT_LIMIT - COMPONENTS)
    most = _most(look)
    answer = lay_out(digest, wording, with_files=with_files, room=room, most=most, has_buttons=True)
    ticket = Ticket(requester)
    rows = (
        section_row(digest, ticket, wording, look),
        source_row(digest, ticket, wording),
        share_row(ticket, wording, is_private=is_private),
    )
    for row in rows:
        if row is not None:
            answer.view.add_item(row)
    return FirstScreen(answer, carried)


def _most(look: Look) -> dict[Section, int]:
    most = {
        Section.FACTS: ("facts", look.key_facts),
        Section.QUOTES: ("quotes", MOST_QUOTES),
        Section.SOURCES: ("sources", MOST_SOURCES),
    }
    return {section: number for section, (name, number) in most.items() if name in look.sections}
