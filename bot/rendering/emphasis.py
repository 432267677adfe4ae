"""Parts of a passage in bold, and our insertions: article text as verbatim and as harmless as `escape` makes it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.rendering.escape import FIRST_STRONG_ISOLATE, POP_ISOLATE, escape
from extractors.digest import KeyFact


def emphasised(parts: Sequence[tuple[str, bool]]) -> str:
    """Return the parts as one line, those that are marked in bold.

    Every part is escaped by itself, so that the marks stand between characters that are neighbours in the article:
    what looks like a link or a mention across the border is broken by them. Isolates go around the whole line, or
    each part of a right-to-left sentence would be laid out by itself, in the wrong order.
    """
    line = ""
    runs_right_to_left = False
    for text, is_bold in parts:
        shown = escape(text)
        if shown.startswith(FIRST_STRONG_ISOLATE) and shown.endswith(POP_ISOLATE):
            shown = shown[1:-1]
            runs_right_to_left = True
        if text[:1].isspace() and line and not line.endswith(" "):
            line += " "
        if shown:
            line += f"**{shown}**" if is_bold else shown
        if text[-1:].isspace() and line and not line.endswith(" "):
            line += " "
    line = line.strip()
    return f"{FIRST_STRONG_ISOLATE}{line}{POP_ISOLATE}" if runs_right_to_left else line


def inserted(fact: KeyFact, shown: Callable[[str], str], marked: Callable[[str], str]) -> str:
    """Return a fact with whom its pronouns stand for: `He [Maria Ortega] added that ...`.

    `shown` makes article text harmless, `marked` puts a harmless name between brackets that cannot be the article's.
    """
    line = ""
    for text, referent in fact.pieces():
        # What makes text harmless takes the space off its ends.
        line += f" {shown(text)}" if line and text[:1].isspace() else shown(text)
        name = "" if referent is None else shown(referent.text)
        line += f" {marked(name)}" if name and line else ""
    return line
