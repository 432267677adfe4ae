"""Word documents (.docx) to a `Draft`.

Read from the XML with the standard library: python-docx leaves out tracked insertions, content controls and text
boxes, all of which a reader sees. Deletions, field codes, hidden text, headers, footers and comments are what a reader
does not see.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.documents.package import Package
from extractors.documents.word_processing import Dialect, Role, draft_of
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
    dialect = Dialect(frozenset({"p"}), _NOT_SHOWN, _role, _gather)
    return draft_of(root, dialect, core.findtext("title") if core is not None else None)


def _main_part(package: Package) -> str:
    """Where the document is: the package's relations say so, and nearly always say the usual place."""
    relations = package.xml("_rels/.rels")
    for relation in relations if relations is not None else ():
        if relation.get("Type", "").endswith("/officeDocument"):
            return relation.get("Target", "").lstrip("/")
    return "word/document.xml"


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


def _role(paragraph: Element) -> Role:
    mark = paragraph.find("pPr/pStyle")
    style = mark.get("val", "").lower() if mark is not None else ""
    if style == _AUTHOR_STYLE:
        return Role.AUTHOR
    if _CAPTION_STYLE in style:
        return Role.CAPTION
    return Role.HEADING if style in _TITLE_STYLES else Role.TEXT
