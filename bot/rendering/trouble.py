"""What could not be done, as a calm private message."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import discord
from discord import ui

from bot.language import ENGLISH, Catalogue
from bot.language.wording import Wording
from bot.rendering.escape import escape, shortened
from bot.rendering.limits import TEXT_LIMIT, units

# Ochre: asks for attention without shouting.
ACCENT = discord.Colour(0xB8863B)
NAME_ROOM = 120
SENTENCE_ROOM = 600


@dataclass(frozen=True, slots=True)
class Trouble:
    """What went wrong with one of the things sent in; `name` is a file's, where there is one."""

    name: str | None
    sentence: str


def lay_out_trouble(
    troubles: Sequence[Trouble], *, reference: str | None = None, said: Catalogue = ENGLISH
) -> ui.LayoutView:
    """Lay out one line for each trouble, at least one, and the reference to give to the operator below."""
    bottom = f"-# {said.reference.format(reference=escape(reference))}" if reference else ""
    lines = _fitting(
        [_line(trouble, said.wording) for trouble in troubles],
        TEXT_LIMIT - units(bottom),
        said.wording,
    )
    container: ui.Container[ui.LayoutView] = ui.Container(accent_colour=ACCENT)
    container.add_item(ui.TextDisplay("\n".join(lines)))
    if bottom:
        container.add_item(ui.TextDisplay(bottom))
    view = ui.LayoutView(timeout=None)
    view.add_item(container)
    return view


def _fitting(lines: Sequence[str], room: int, wording: Wording) -> list[str]:
    """The first lines that fit, and how many more there are."""
    sizes = [units(line) + 1 for line in lines]
    if sum(sizes) <= room:
        return list(lines)
    shown = 0
    room -= units(wording.more_troubles(len(lines)))
    while sizes[shown] <= room:
        room -= sizes[shown]
        shown += 1
    return [*lines[:shown], wording.more_troubles(len(lines) - shown)]


def _line(trouble: Trouble, wording: Wording) -> str:
    sentence = shortened(trouble.sentence, SENTENCE_ROOM) or wording.trouble
    name = shortened(trouble.name or "", NAME_ROOM)
    return f"**{name}**: {sentence}" if name else sentence
