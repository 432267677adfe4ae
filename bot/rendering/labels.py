"""Article text on buttons and in menus, where Discord reads no Markdown but has little room."""

from __future__ import annotations

from bot.rendering.cleaning import clean, is_mark
from bot.rendering.limits import units

ELLIPSIS = "…"
# A cut moves back this far at most to fall between two words.
LONGEST_WORD_TO_DROP = 20


def label(text: str, room: int) -> str:
    """Return `text` on one line of visible characters, cut with an ellipsis where it needs more than `room` units."""
    text = clean(text[: 4 * room])
    if units(text) <= room:
        return text
    end = room - 1
    while units(text[:end]) > room - 1:
        end -= 1
    return text[: _between_words(text, end)].rstrip(" ,;:–—-") + ELLIPSIS


def _between_words(text: str, end: int) -> int:
    space = text.rfind(" ", max(1, end - LONGEST_WORD_TO_DROP), end + 1)
    if space > 0:
        return space
    while end > 1 and (is_mark(text[end]) or "\u200d" in text[end - 1 : end + 1]):
        end -= 1
    return end
