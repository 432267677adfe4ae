"""OpenDocument texts (.odt) to a `Draft`, by the standard library: odfpy fails on what pandoc writes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from extractors.documents.package import Package
from extractors.documents.word_processing import Dialect, Role, draft_of
from extractors.errors import UnreadableError

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from extractors.documents.draft import Draft

# Deleted text is kept in `tracked-changes`; notes and comments stand where they are anchored.
_NOT_SHOWN = frozenset(
    {
        "tracked-changes",
        "annotation",
        "note",
        "forms",
        "sequence-decls",
        "bibliography-mark",
        "ruby-text",
        "title",
        "desc",
    }
)
_PARAGRAPHS = frozenset({"p", "h"})
_CAPTION_STYLES = ("caption", "illustration")
_AUTHOR_STYLE, _TITLE_STYLE = "Author", "Title"
_MAX_SPACES = 100


def read(data: bytes) -> Draft:
    """The text of an OpenDocument text.

    Raises:
        UnreadableError: it is damaged, encrypted, or built to harm.
    """
    with Package(data) as package:
        manifest = package.part("META-INF/manifest.xml") or b""
        if b"encryption-data" in manifest:
            raise UnreadableError(why="it is protected by a password")
        root = package.xml("content.xml")
        if root is None:
            raise UnreadableError(why="it holds no document")
        meta = package.xml("meta.xml")
    titles = (element.text for element in meta.iter("title")) if meta is not None else iter(())
    dialect = Dialect(_PARAGRAPHS, _NOT_SHOWN, partial(_role, captions=_captions(root)), _gather)
    return draft_of(root, dialect, next(titles, None))


def _captions(root: Element) -> frozenset[str]:
    """The styles that are captions, by name or by descent: automatic styles have names such as "P7"."""
    styles = {
        style.get("name", ""): style.get("parent-style-name", "") for style in root.iter("style")
    }
    return frozenset(
        name for name, parent in styles.items() if _is_caption(name) or _is_caption(parent)
    )


def _is_caption(style: str) -> bool:
    return any(word in style.lower() for word in _CAPTION_STYLES)


def _role(paragraph: Element, *, captions: frozenset[str]) -> Role:
    style = paragraph.get("style-name", "")
    if style == _AUTHOR_STYLE:
        return Role.AUTHOR
    if style in captions or _is_caption(style):
        return Role.CAPTION
    is_top = paragraph.tag == "h" and paragraph.get("outline-level", "1") == "1"
    return Role.HEADING if is_top or style == _TITLE_STYLE else Role.TEXT


def _gather(element: Element, pieces: list[str], boxes: list[Element]) -> None:
    pieces.append(_flat(element.text))
    for child in element:
        if child.tag == "s":
            pieces.append(" " * min(_spaces(child), _MAX_SPACES))
        elif child.tag == "tab":
            pieces.append(" ")
        elif child.tag == "line-break":
            pieces.append("\n")
        elif child.tag == "text-box":
            boxes.append(child)
        elif child.tag not in _NOT_SHOWN:
            _gather(child, pieces, boxes)
        pieces.append(_flat(child.tail))


def _flat(text: str | None) -> str:
    # Line ends inside an element are the producer's layout, as in any XML.
    return text.replace("\n", " ") if text else ""


def _spaces(element: Element) -> int:
    count = element.get("c", "1")
    return int(count) if count.isdecimal() and len(count) < 6 else 1
