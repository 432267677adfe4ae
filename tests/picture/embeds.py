"""Classic embeds."""

from __future__ import annotations

from datetime import datetime

from tests.picture import files
from tests.picture.frame import Frame, colour
from tests.picture.markup import Markup, div, escape, join, link
from tests.picture.moments import clock
from tests.picture.payload import Json, child, children, flag, text
from tests.picture.prose import prose


def embed(payload: Json, frame: Frame) -> Markup:
    """Return one embed."""
    accent = colour(payload.get("color"))
    words = div(
        "embedwords",
        _author(payload),
        _title(payload, frame),
        _part("embedtext", prose(text(payload, "description"), frame.names)),
        _fields(payload, frame),
        _image(payload, frame),
        _footer(payload),
    )
    thumbnail = child(payload, "thumbnail")
    beside = div("thumbnail", files.picture(thumbnail, "", frame)) if thumbnail else Markup("")
    return div("embed", words, beside, style=f"--accent:{accent}" if accent else None)


def _author(payload: Json) -> Markup:
    author = child(payload, "author")
    return _part("embedauthor", escape(text(author, "name")))


def _title(payload: Json, frame: Frame) -> Markup:
    title = prose(text(payload, "title"), frame.names, blocks=False)
    address = text(payload, "url")
    return _part("embedtitle", link(address, title) if title and address else title)


def _fields(payload: Json, frame: Frame) -> Markup:
    shown = [
        div(
            "field inline" if flag(field, "inline") else "field",
            div("fieldname", prose(text(field, "name"), frame.names, blocks=False)),
            div("fieldvalue", prose(text(field, "value"), frame.names)),
        )
        for field in children(payload, "fields")
    ]
    return _part("fields", join(shown))


def _image(payload: Json, frame: Frame) -> Markup:
    image = child(payload, "image")
    return div("gallery cells1", files.picture(image, "", frame)) if image else Markup("")


def _footer(payload: Json) -> Markup:
    """Return the footer and the embed's own time."""
    parts = [text(child(payload, "footer"), "text"), _date(text(payload, "timestamp"))]
    return _part("embedfooter", escape(" • ".join(part for part in parts if part)))


def _date(spelled: str) -> str:
    """Return an ISO date as the client spells it, or nothing."""
    try:
        at = datetime.fromisoformat(spelled)
    except ValueError:
        return ""
    return f"{at.month}/{at.day}/{at.year % 100:02}, {clock(at)}"


def _part(class_: str, shown: Markup) -> Markup:
    """Return a part of the embed when there is anything in it."""
    return div(class_, shown) if shown else Markup("")
