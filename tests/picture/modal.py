"""Modals: the forms that a bot opens."""

from __future__ import annotations

from tests.picture import controls, icons
from tests.picture.components import text_display
from tests.picture.frame import Frame
from tests.picture.markup import Markup, div, element, escape, join, span
from tests.picture.payload import Json, child, children, flag, number, text

_ROW, _TEXT_INPUT, _TEXT_DISPLAY, _LABEL, _UPLOAD = 1, 4, 10, 18, 19
_RADIO_GROUP, _CHECKBOX_GROUP, _CHECKBOX = 21, 22, 23
_PARAGRAPH = 2


def modal(payload: Json, frame: Frame) -> Markup:
    """Return a form as it opens over the channel."""
    head = div("modalhead", _portrait(frame.app), div("modaltitle", escape(text(payload, "title"))))
    warning = (
        f"This form will be submitted to {frame.app}. "
        "Do not share passwords or other sensitive information."
    )
    fields = join(_field(part, frame) for part in children(payload, "components"))
    buttons = div(
        "modalfoot",
        element("button", escape("Cancel"), class_="button secondary"),
        element("button", escape("Submit"), class_="button primary"),
    )
    body = div("modalbody", div("modalwarning", icons.WARNING, span("", escape(warning))), fields)
    return div("backdrop", div("modal", head, span("modalclose", icons.CLOSE), body, buttons))


def _portrait(name: str) -> Markup:
    return span("modalface", escape(name[:1].upper()))


def _field(payload: Json, frame: Frame) -> Markup:
    """Return one field with its label, or a text between fields."""
    kind = number(payload, "type")
    if kind == _TEXT_DISPLAY:
        return text_display(payload, frame)
    if kind == _LABEL:
        inner = child(payload, "component")
        label, description = text(payload, "label"), text(payload, "description")
    else:
        # The older form of a modal: rows of text inputs that carry their own labels.
        inner = next(iter(children(payload, "components")), {}) if kind == _ROW else payload
        label, description = text(inner, "label"), ""
    needed = flag(inner, "required", number(inner, "type") != _CHECKBOX)
    star = span("needed", escape(" *")) if needed else Markup("")
    return div(
        "formfield",
        div("formlabel", escape(label), star),
        div("formnote", escape(description)) if description else Markup(""),
        _entry(inner, frame),
    )


def _entry(payload: Json, frame: Frame) -> Markup:
    """Return what a person fills in."""
    kind = number(payload, "type")
    if kind == _TEXT_INPUT:
        shown = _text_input(payload)
    elif kind == _UPLOAD:
        shown = _upload(payload)
    elif kind in controls.SELECTS:
        shown = controls.select(payload, frame)
    elif kind in {_RADIO_GROUP, _CHECKBOX_GROUP}:
        mark = "dot" if kind == _RADIO_GROUP else "tick"
        shown = join(_choice(option, mark) for option in children(payload, "options"))
    elif kind == _CHECKBOX:
        shown = div("choice", span("tick on" if flag(payload, "default") else "tick"))
    else:
        shown = div("unknown", escape(f"A component of type {kind} has no place in a form."))
    return shown


def _text_input(payload: Json) -> Markup:
    """Return a text field, with the count of what is left when it has a limit."""
    value = text(payload, "value")
    shown = escape(value) if value else span("hint", escape(text(payload, "placeholder")))
    tall = number(payload, "style", 1) == _PARAGRAPH
    limit = number(payload, "max_length")
    left = span("count", escape(str(limit - len(value)))) if tall and limit else Markup("")
    return div("input tall" if tall else "input", shown, left)


def _upload(payload: Json) -> Markup:
    """Return the field that takes files."""
    most = number(payload, "max_values", 1)
    bound = "Upload a file" if most == 1 else f"Upload up to {most} files"
    return div(
        "upload",
        icons.UPLOAD,
        div("uploadwords", escape("Drop files here or "), span("link", escape("browse"))),
        div("uploadnote", escape(bound)),
    )


def _choice(option: Json, mark: str) -> Markup:
    note = text(option, "description")
    words = div(
        "choicewords",
        div("", escape(text(option, "label"))),
        div("formnote", escape(note)) if note else Markup(""),
    )
    return div("choice", span(f"{mark} on" if flag(option, "default") else mark), words)
