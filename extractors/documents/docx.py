"""Word documents (.docx) to a `Draft`.

Read from the XML with the standard library: python-docx leaves out tracked insertions, content controls and text
boxes, all of which a reader sees. Deletions, field codes, hidden text, headers, footers and comments are what a reader
does not see.
"""

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

# Whatever stands in these is not shown. Word writes text boxes twice, the second time in `Fallback` for old readers.
_NOT_SHOWN = frozenset(
    {
        "del",
        "moveFrom",
        "delText",
        "instrText",
        "delInstrText",
        "Fallback",
        "pPr",
        "rPr",
        "sectPr",
        "docPr",
    }
)
_BREAKS = frozenset({"br", "cr"})
_SPELT = {"tab": " ", "noBreakHyphen": "-", "ptab": " "}
_CAPTION_STYLE, _AUTHOR_STYLE = "caption", "author"
_TITLE_STYLES = ("title", "heading1", "headline")

# A document's headline is at its top or nowhere.
_TOP = 5


def read(data: bytes) -> Draft:
    """The text of a Word document.

    Raises:
        UnreadableError: it is damaged, encrypted, or built to harm.
    """
    with Package(data) as package:
        root = package.xml(_main_part(package))
        if root is None:
            raise UnreadableError(why="it holds no document")
        core = package.xml("docProps/core.xml")
    depth_first_guard(root)
    reading = _Reading()
    reading.walk(root)
    draft = plain.read("\n\n".join(reading.paragraphs))
    return replace(
        draft,
        title=_title(draft, reading.headings, core),
        byline=draft.byline or ", ".join(reading.authors) or None,
    )


def _main_part(package: Package) -> str:
    """Where the document is: the package's relations say so, and nearly always say the usual place."""
    relations = package.xml("_rels/.rels")
    for relation in relations if relations is not None else ():
        if relation.get("Type", "").endswith("/officeDocument"):
            return relation.get("Target", "").lstrip("/")
    return "word/document.xml"


class _Reading:
    """The paragraphs met so far, in the order in which they are read."""

    def __init__(self) -> None:
        self.paragraphs: list[str] = []
        self.headings: list[str] = []
        self.authors: list[str] = []

    def walk(self, element: Element) -> None:
        """Collect what is shown inside `element`."""
        for child in element:
            if child.tag == "p":
                self._paragraph(child)
            elif child.tag not in _NOT_SHOWN:
                self.walk(child)

    def _paragraph(self, paragraph: Element) -> None:
        pieces: list[str] = []
        boxes: list[Element] = []
        _gather(paragraph, pieces, boxes)
        style = _style(paragraph)
        text = "".join(pieces).strip()
        if style == _AUTHOR_STYLE:
            self.authors.append(line(text))
        elif text and _CAPTION_STYLE not in style:
            self.paragraphs.append(text)
            if style in _TITLE_STYLES:
                self.headings.append(line(text))
        # A text box is anchored in a paragraph and stands beside it: it is read after it.
        for box in boxes:
            self.walk(box)


def _gather(element: Element, pieces: list[str], boxes: list[Element]) -> None:
    for child in element:
        if child.tag in _NOT_SHOWN or (child.tag == "r" and _is_hidden(child)):
            continue
        if child.tag == "txbxContent":
            boxes.append(child)
        elif child.tag == "t":
            pieces.append(child.text or "")
        elif child.tag in _BREAKS:
            pieces.append("\n")
        elif child.tag in _SPELT:
            pieces.append(_SPELT[child.tag])
        else:
            _gather(child, pieces, boxes)


def _is_hidden(run: Element) -> bool:
    mark = run.find("rPr/vanish")
    return mark is not None and mark.get("val", "true") not in {"0", "false", "off"}


def _style(paragraph: Element) -> str:
    style = paragraph.find("pPr/pStyle")
    return style.get("val", "").lower() if style is not None else ""


def _title(draft: Draft, headings: list[str], core: Element | None) -> str | None:
    """The paragraph styled as the title; the file's own property only where the text bears it out.

    Word fills the property with whatever the first line of the first draft was.
    """
    top = draft.paragraphs[:_TOP]
    found = next((heading for heading in headings if heading in top), None)
    stated = core.findtext("title") if core is not None else None
    borne_out = next((text for text in top if stated and lines.same_words(text, stated)), None)
    return found or borne_out or draft.title
