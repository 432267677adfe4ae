"""What could not be done, as a calm private message."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import discord
from discord import ui

from bot.rendering import wording
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


def lay_out_trouble(troubles: Sequence[Trouble], *, reference: str | None = None) -> ui.LayoutView:
    """Lay out one line for each trouble, and the reference to give to the operator below."""
    bottom = f"-# {wording.reference(escape(reference))}" if reference else ""
    lines: list[str] = []
    left = TEXT_LIMIT - units(bottom)
    for trouble in troubles:
        line = _line(trouble)
        left -= units(line) + 2
        if left < 0:
            break
        lines.append(line)
    container: ui.Container[ui.LayoutView] = ui.Container(accent_colour=ACCENT)
    container.add_item(ui.TextDisplay("\n".join(lines)))
    if bottom:
        container.add_item(ui.TextDisplay(bottom))
    view = ui.LayoutView(timeout=None)
    view.add_item(container)
    return view


def _line(trouble: Trouble) -> str:
    sentence = shortened(trouble.sentence, SENTENCE_ROOM)
    name = shortened(trouble.name or "", NAME_ROOM)
    return f"**{name}**: {sentence}" if name else sentence
