"""One message: who wrote it, what called it up, what it says and who may see it."""

from __future__ import annotations

from zlib import crc32

from tests.picture import icons
from tests.picture.components import components, is_layout
from tests.picture.controls import row
from tests.picture.embeds import embed
from tests.picture.files import attachments
from tests.picture.frame import Frame
from tests.picture.markup import Markup, div, element, escape, join, span
from tests.picture.modal import modal
from tests.picture.models import Author, Names, Post
from tests.picture.moments import clock
from tests.picture.payload import COMPONENTS_V2, EPHEMERAL, Json, children, number, text, unwrap
from tests.picture.prose import prose

_BOT_FACE = "#5865f2"
_FACES = ("#3ba55d", "#c7762b", "#b5437a", "#2d7d9a", "#7a5bc7")
_DEFERRED = 5


def post(shown: Post, names: Names) -> Markup:
    """Return one post: a message, or a modal when its payload has a title."""
    payload = unwrap(shown.payload)
    frame = Frame(names, shown.author.name, shown.files, tuple(children(payload, "attachments")))
    if text(payload, "title"):
        return modal(payload, frame)
    private = shown.ephemeral or bool(number(payload, "flags") & EPHEMERAL)
    above = _above(shown)
    return element(
        "article",
        above,
        div("face", _initials(shown.author), style=f"background:{_face(shown.author)}"),
        div(
            "words",
            _header(shown),
            _body(payload, frame, shown),
            _private() if private else Markup(""),
        ),
        class_=" ".join(["post", *["private"] * private, *["called"] * bool(above)]),
    )


def _body(payload: Json, frame: Frame, shown: Post) -> Markup:
    """Return what the message says; Components V2 push everything else out."""
    if number(shown.payload, "type") == _DEFERRED:
        return div(
            "text thinking", span("dots", escape("• • •")), escape(f" {frame.app} is thinking...")
        )
    parts = children(payload, "components")
    if number(payload, "flags") & COMPONENTS_V2 or any(is_layout(part) for part in parts):
        return div("layout", components(parts, frame))
    content = text(payload, "content")
    edited = span("edited", escape(" (edited)")) if payload.get("edited_timestamp") else Markup("")
    return join(
        (
            div("text", prose(content, frame.names), edited) if content else Markup(""),
            attachments(frame),
            join(embed(item, frame) for item in children(payload, "embeds")),
            join(row(part, frame) for part in parts),
        )
    )


def _header(shown: Post) -> Markup:
    badge = span("badge", escape("APP")) if shown.author.is_bot else Markup("")
    at = element("time", escape(clock(shown.at)), class_="at")
    return element("header", span("name", escape(shown.author.name)), badge, at, class_="who")


def _above(shown: Post) -> Markup:
    """Return the line over a reply: the command that called it up, or the message it answers."""
    if shown.invoked is not None:
        who = shown.invoked.user
        rest = join((escape(" used "), span("command", escape(shown.invoked.command))))
    elif shown.replies_to is not None:
        who = shown.replies_to.author
        rest = span("excerpt", escape(" ".join(shown.replies_to.excerpt.split())))
    else:
        return Markup("")
    small = div("smallface", _initials(who), style=f"background:{_face(who)}")
    badge = span("badge", escape("APP")) if who.is_bot else Markup("")
    return div("above", span("spine"), small, badge, span("caller", escape(who.name)), rest)


def _private() -> Markup:
    """Return the line under a message that only one person sees."""
    words = join((escape("Only you can see this • "), span("link", escape("Dismiss message"))))
    return element("footer", icons.EYE, span("", words), class_="onlyyou")


def _initials(author: Author) -> Markup:
    """Return what stands in the circle: no picture is fetched."""
    return escape("".join(word[0] for word in author.name.split()[:2]).upper() or "?")


def _face(author: Author) -> str:
    """Return the circle's colour: the same for a name every time."""
    if author.is_bot:
        return _BOT_FACE
    return _FACES[crc32(author.name.encode("utf-8", "replace")) % len(_FACES)]
