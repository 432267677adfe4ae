"""Files and pictures of a message."""

from __future__ import annotations

from pathlib import PurePosixPath

from tests.picture import icons
from tests.picture.frame import Frame
from tests.picture.markup import Markup, div, element, escape, span
from tests.picture.payload import Json, child, children, flag, text

_PREVIEWED = frozenset({".txt", ".md", ".json", ".log", ".csv"})
_PREVIEW_LINES = 6


def attachments(frame: Frame) -> Markup:
    """Return the files below a classic message; text files show their first lines."""
    shown = [_attachment(text(item, "filename"), frame) for item in frame.attachments]
    return div("attachments", *shown) if shown else Markup("")


def file(payload: Json, frame: Frame) -> Markup:
    """Return a file component."""
    name = text(payload, "name") or frame.file_name(text(child(payload, "file"), "url"))
    return _covered(_card(name, frame), flag(payload, "spoiler"))


def gallery(payload: Json, frame: Frame) -> Markup:
    """Return a media gallery."""
    items = children(payload, "items")
    cells = (
        _covered(
            picture(child(item, "media"), text(item, "description"), frame), flag(item, "spoiler")
        )
        for item in items
    )
    return div(f"gallery cells{min(len(items), 3)}", *cells)


def thumbnail(payload: Json, frame: Frame) -> Markup:
    """Return the small picture beside a section."""
    shown = picture(child(payload, "media"), text(payload, "description"), frame)
    return div("thumbnail", _covered(shown, flag(payload, "spoiler")))


def picture(media: Json, description: str, frame: Frame) -> Markup:
    """Return a picture that came along, or a box in place of one that lies on the net."""
    source = frame.picture(text(media, "url"))
    if source is not None:
        return element("img", src=source, alt=description)
    return div("nopicture", icons.PICTURE, span("caption", escape(description)))


def _attachment(name: str, frame: Frame) -> Markup:
    data = frame.files.get(name)
    if data is not None and frame.picture(name):
        return div("gallery cells1", picture({"url": name}, name, frame))
    if data is not None and PurePosixPath(name).suffix.lower() in _PREVIEWED:
        return _preview(name, data, frame)
    return _card(name, frame)


def _preview(name: str, data: bytes, frame: Frame) -> Markup:
    """Return a text file as the client folds it: its first lines above its name."""
    lines = data[:4_000].decode("utf-8", "replace").splitlines()
    more = [escape("…")] if len(lines) > _PREVIEW_LINES else []
    shown = escape("\n".join(lines[:_PREVIEW_LINES]) + "\n")
    foot = div("filefoot", span("filename", escape(name)), span("filesize", _size(name, frame)))
    return div("preview", element("pre", shown, *more), foot)


def _card(name: str, frame: Frame) -> Markup:
    words = div("filewords", div("filename", escape(name)), div("filesize", _size(name, frame)))
    return div("file", icons.DOCUMENT, words, icons.DOWNLOAD)


def _size(name: str, frame: Frame) -> Markup:
    """Return a file's size as the client rounds it."""
    size = frame.size(name)
    if size is None:
        return Markup("")
    if size < 1024:
        return escape(f"{size} bytes")
    if size < 1024 * 1024:
        return escape(f"{size / 1024:.2f} KB")
    return escape(f"{size / 1024 / 1024:.2f} MB")


def _covered(shown: Markup, spoiler: bool) -> Markup:
    """Return a file or picture, under its cover when it is a spoiler."""
    if not spoiler:
        return shown
    return div("veiled", div("veil", shown), span("veilword", escape("SPOILER")))
