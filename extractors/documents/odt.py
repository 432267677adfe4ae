"""OpenDocument texts (.odt) to a `Draft`, by the standard library: odfpy fails on what pandoc writes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from extractors.documents import lines, plain
from extractors.documents.characters import line
from extractors.documents.package import Package, depth_first_guard
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
_AUTHOR_STYLE = "Author"
_MAX_SPACES = 100
_TOP = 5


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
    depth_first_guard(root)
    reading = _Reading(_captions(root))
    reading.walk(root)
    draft = plain.read("\n\n".join(reading.paragraphs))
    return replace(
        draft,
        title=_title(draft, reading.headings, meta),
        byline=draft.byline or ", ".join(reading.authors) or None,
    )


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


class _Reading:
    """The paragraphs met so far, in the order in which they are read."""

    def __init__(self, captions: frozenset[str]) -> None:
        self._captions = captions
        self.paragraphs: list[str] = []
        self.headings: list[str] = []
        self.authors: list[str] = []

    def walk(self, element: Element) -> None:
        """Collect what is shown inside `element`."""
        for child in element:
            if child.tag in _PARAGRAPHS:
                self._paragraph(child)
            elif child.tag not in _NOT_SHOWN:
                self.walk(child)

    def _paragraph(self, paragraph: Element) -> None:
        pieces: list[str] = []
        boxes: list[Element] = []
        _gather(paragraph, pieces, boxes)
        style = paragraph.get("style-name", "")
        text = "".join(pieces).strip()
        if style == _AUTHOR_STYLE:
            self.authors.append(line(text))
        elif text and style not in self._captions and not _is_caption(style):
            self.paragraphs.append(text)
            if style == "Title" or (
                paragraph.tag == "h" and paragraph.get("outline-level", "1") == "1"
            ):
                self.headings.append(line(text))
        for box in boxes:
            self.walk(box)


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


def _title(draft: Draft, headings: list[str], meta: Element | None) -> str | None:
    top = draft.paragraphs[:_TOP]
    found = next((heading for heading in headings if heading in top), None)
    stated = (
        next((element.text for element in meta.iter("title")), None) if meta is not None else None
    )
    borne_out = next((text for text in top if stated and lines.same_words(text, stated)), None)
    return found or borne_out or draft.title
