"""The parts of a Components V2 message, each by the number of its type."""

from __future__ import annotations

from collections.abc import Callable

from tests.picture import controls, files
from tests.picture.frame import Frame, colour
from tests.picture.markup import Markup, div, escape, join, span
from tests.picture.payload import Json, child, children, flag, number, text
from tests.picture.prose import prose

_ROW = 1
_THUMBNAIL = 11
_LARGE = 2


def components(parts: list[Json], frame: Frame) -> Markup:
    """Return the parts of a message or a container, one under another."""
    return join(component(part, frame) for part in parts)


def component(payload: Json, frame: Frame) -> Markup:
    """Return one part; one of a type that messages do not have is named, not dropped."""
    kind = number(payload, "type")
    drawn = _DRAWN.get(kind)
    if drawn is None:
        return div("unknown", escape(f"A component of type {kind} has no place in a message."))
    return drawn(payload, frame)


def is_layout(payload: Json) -> bool:
    """Tell whether only Components V2 have such a part; an edit may leave their flag out."""
    return number(payload, "type") in _DRAWN.keys() - {_ROW}


def text_display(payload: Json, frame: Frame) -> Markup:
    """Return a text."""
    return div("text", prose(text(payload, "content"), frame.names))


def _section(payload: Json, frame: Frame) -> Markup:
    """Return texts with a button or a small picture at their right."""
    accessory = child(payload, "accessory")
    beside = (
        files.thumbnail(accessory, frame)
        if number(accessory, "type") == _THUMBNAIL
        else controls.control(accessory, frame)
    )
    texts = components(children(payload, "components"), frame)
    return div("section", div("sectiontext", texts), div("accessory", beside))


def _separator(payload: Json, _frame: Frame) -> Markup:
    """Return a gap, with a line in it unless the line is switched off."""
    size = "large" if number(payload, "spacing", 1) == _LARGE else "small"
    return div(f"separator {size}{' line' if flag(payload, 'divider', True) else ''}")


def _container(payload: Json, frame: Frame) -> Markup:
    """Return a box with a bar in its accent colour."""
    accent = colour(payload.get("accent_color"))
    inside = components(children(payload, "components"), frame)
    style = f"--accent:{accent}" if accent else None
    box = div(f"container{' accented' if accent else ''}", inside, style=style)
    if not flag(payload, "spoiler"):
        return box
    return div("veiled wide", div("veil", box), span("veilword", escape("SPOILER")))


_DRAWN: dict[int, Callable[[Json, Frame], Markup]] = {
    _ROW: controls.row,
    9: _section,
    10: text_display,
    12: files.gallery,
    13: files.file,
    14: _separator,
    17: _container,
}
