"""What a person presses: buttons and menus, in messages and in modals."""

from __future__ import annotations

from tests.picture import icons
from tests.picture.frame import Frame
from tests.picture.markup import Markup, div, element, escape, join, span
from tests.picture.payload import Json, child, children, flag, number, text

BUTTON = 2
STRING_SELECT = 3
# The client's own words where a menu brings none.
_PLACEHOLDERS = {
    STRING_SELECT: "Make a selection",
    5: "Select a user",
    6: "Select a role",
    7: "Select a user or role",
    8: "Select a channel",
}
SELECTS = frozenset(_PLACEHOLDERS)
_STYLES = {1: "primary", 2: "secondary", 3: "success", 4: "danger", 5: "secondary", 6: "primary"}
_LINK_STYLE = 5


def row(payload: Json, frame: Frame) -> Markup:
    """Return an action row."""
    return div("row", *(control(item, frame) for item in children(payload, "components")))


def control(payload: Json, frame: Frame) -> Markup:
    """Return a button or a menu; anything else in a row shows nothing."""
    kind = number(payload, "type")
    if kind == BUTTON:
        return button(payload)
    return select(payload, frame) if kind in SELECTS else Markup("")


def button(payload: Json) -> Markup:
    """Return a button: its emoji, its label, and an arrow when it is a link."""
    style = number(payload, "style", 2)
    parts = [_emoji(child(payload, "emoji")), escape(text(payload, "label"))]
    if style == _LINK_STYLE:
        parts.append(icons.EXTERNAL)
    return element(
        "button",
        *parts,
        class_=f"button {_STYLES.get(style, 'secondary')}",
        disabled="" if flag(payload, "disabled") else None,
    )


def select(payload: Json, frame: Frame) -> Markup:
    """Return a menu as it stands closed: what is chosen, or else its placeholder."""
    chosen = _chosen(payload, frame)
    many = number(payload, "max_values", 1) > 1
    if not chosen:
        hint = text(payload, "placeholder") or _PLACEHOLDERS[number(payload, "type")]
        shown = span("hint", escape(hint))
    elif many:
        shown = join(span("chip", part) for part in chosen)
    else:
        shown = chosen[0]
    dimmed = " dimmed" if flag(payload, "disabled") else ""
    return div(f"select{dimmed}", span("chosen", shown), icons.CHEVRON)


def _chosen(payload: Json, frame: Frame) -> list[Markup]:
    """Return what a menu shows as chosen before anyone touches it."""
    options = [
        join((_emoji(child(option, "emoji")), escape(text(option, "label"))))
        for option in children(payload, "options")
        if flag(option, "default")
    ]
    return options + [_known(value, frame) for value in children(payload, "default_values")]


def _known(value: Json, frame: Frame) -> Markup:
    """Return a person, role or channel that is chosen beforehand."""
    known = {
        "user": frame.names.users,
        "role": frame.names.roles,
        "channel": frame.names.channels,
    }.get(text(value, "type"), {})
    sign = "# " if text(value, "type") == "channel" else "@"
    return escape(sign + known.get(text(value, "id"), "unknown"))


def _emoji(payload: Json) -> Markup:
    """Return an emoji in front of a label; a custom one is drawn as its first letters."""
    name = text(payload, "name")
    if not name:
        return Markup("")
    if text(payload, "id"):
        return span("emoji", escape(name[:2]), title=f":{name}:")
    return span("glyph", escape(name))
