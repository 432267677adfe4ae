"""E-books (.epub) to a `Draft`: a single article or chapter, or a book, which is then read from its start.

By the standard library and lxml: EbookLib is AGPL.
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import unquote

from extractors.digest import Notice
from extractors.documents import lines, markup, plain
from extractors.documents.characters import line
from extractors.documents.encoding import decode
from extractors.documents.limits import MAX_PROSE
from extractors.documents.package import Package
from extractors.errors import UnreadableError
from extractors.written_dates import date_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from extractors.documents.draft import Draft

# A book's spine has some dozens of entries; looked at until there is enough text.
_MAX_CHAPTERS = 300

# What programs call a book that its maker did not name.
_PLACEHOLDER = re.compile(r"(?:unknown|untitled)\b", re.IGNORECASE)

_CUT = Notice(
    code="truncated_input",
    text="This book is long: I read its first pages and left the rest out.",
)

# A chapter of a thousand paragraphs of one letter costs as much as one of a thousand sentences.
_BLOCK_COST = 50

# Title pages and the like: pages with less text than this say nothing that the metadata does not.
_MIN_CHAPTER_WORDS = 40


def read(data: bytes) -> Draft:
    """The text of a book in its reading order, as far as it can be digested.

    Raises:
        UnreadableError: it is damaged, protected, or built to harm.
    """
    with Package(data) as package:
        if (
            package.part("META-INF/encryption.xml") is not None
            and package.part("META-INF/rights.xml") is not None
        ):
            raise UnreadableError(why="it is protected against copying")
        place = _package_document(package)
        book = package.xml(place)
        if book is None:
            raise UnreadableError(why="it holds no book")
        paragraphs, is_whole = _paragraphs(package, book, posixpath.dirname(place))
    draft = plain.read("\n\n".join(paragraphs))
    title = _stated(book, "title")
    if title and _PLACEHOLDER.match(title):
        title = None
    if title and not any(lines.same_words(title, text) for text in draft.paragraphs[:3]):
        draft = replace(draft, paragraphs=(title, *draft.paragraphs))
    return replace(
        draft,
        title=title or draft.title,
        byline=_stated(book, "creator") or draft.byline,
        publisher=_stated(book, "publisher") or draft.publisher,
        notices=() if is_whole else (_CUT,),
        published=date_of(_stated(book, "date") or "") or draft.published,
    )


def _package_document(package: Package) -> str:
    container = package.xml("META-INF/container.xml")
    files = container.iter("rootfile") if container is not None else iter(())
    place = next((file.get("full-path") for file in files), None)
    if not place:
        raise UnreadableError(why="it holds no book")
    return place


def _paragraphs(package: Package, book: Element, folder: str) -> tuple[list[str], bool]:
    """The paragraphs of the chapters in the order of the spine, and whether that is all of them."""
    items = {item.get("id"): item for item in book.iter("item")}
    room = MAX_PROSE
    found: list[str] = []
    for place, reference in enumerate(book.iter("itemref")):
        if room < 0 or place >= _MAX_CHAPTERS:
            return found, False
        item = items.get(reference.get("idref"))
        if (
            item is None
            or "html" not in item.get("media-type", "")
            or "nav" in item.get("properties", "")
        ):
            continue
        blocks = _chapter(package, posixpath.join(folder, unquote(item.get("href", ""))))
        if sum(len(text.split()) for text in blocks) >= _MIN_CHAPTER_WORDS:
            found += blocks
        room -= sum(map(len, blocks)) + _BLOCK_COST * len(blocks)
    return found, True


def _chapter(package: Package, name: str) -> list[str]:
    page = package.part(posixpath.normpath(name))
    tree = markup.parse(decode(page).text) if page else None
    return markup.blocks(tree) if tree is not None else []


def _stated(book: Element, name: str) -> str | None:
    """The first entry of the book's metadata with this name."""
    metadata = next(book.iter("metadata"), None)
    entries = metadata.iter(name) if metadata is not None else iter(())
    return next((text for entry in entries if (text := line(entry.text or ""))), None)
