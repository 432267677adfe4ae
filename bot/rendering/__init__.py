"""From a digest to what Discord shows: layouts, small print, files, and the words for all of it."""

from __future__ import annotations

from bot.rendering.layout import MOST, Answer, lay_out
from bot.rendering.limits import COMPONENT_LIMIT, TEXT_LIMIT, Room
from bot.rendering.sharing import Section
from bot.rendering.trouble import Trouble, lay_out_trouble

__all__ = [
    "COMPONENT_LIMIT",
    "MOST",
    "TEXT_LIMIT",
    "Answer",
    "Room",
    "Section",
    "Trouble",
    "lay_out",
    "lay_out_trouble",
]
