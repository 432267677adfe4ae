"""E-books (.epub) to a `Draft`: a single article or chapter, or a book, which is then read from its start.

By the standard library and lxml: EbookLib is AGPL.
"""

from __future__ import annotations

import posixpath
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import unquote

from extractors.documents import lines, markup, masthead, plain
from extractors.documents.characters import line
from extractors.documents.encoding import decode
from extractors.documents.limits import MAX_PROSE
from extractors.documents.package import Package
from extractors.errors import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from extractors.documents.draft import Draft

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
        paragraphs = list(_paragraphs(package, book, posixpath.dirname(place)))
    draft = plain.read("\n\n".join(paragraphs))
    title = _stated(book, "title")
    if title and not any(lines.same_words(title, text) for text in draft.paragraphs[:3]):
        draft = replace(draft, paragraphs=(title, *draft.paragraphs))
    return replace(
        draft,
        title=title or draft.title,
        byline=_stated(book, "creator") or draft.byline,
        publisher=_stated(book, "publisher") or draft.publisher,
        published=masthead.date_of(_stated(book, "date") or "") or draft.published,
    )


def _package_document(package: Package) -> str:
    container = package.xml("META-INF/container.xml")
    files = container.iter("rootfile") if container is not None else iter(())
    place = next((file.get("full-path") for file in files), None)
    if not place:
        raise UnreadableError(why="it holds no book")
    return place


def _paragraphs(package: Package, book: Element, folder: str) -> Iterator[str]:
    """The paragraphs of the chapters in the order of the spine."""
    items = {item.get("id"): item for item in book.iter("item")}
    room = MAX_PROSE
    for reference in book.iter("itemref"):
        item = items.get(reference.get("idref"))
        if (
            item is None
            or "html" not in item.get("media-type", "")
            or "nav" in item.get("properties", "")
        ):
            continue
        page = package.part(
            posixpath.normpath(posixpath.join(folder, unquote(item.get("href", ""))))
        )
        tree = markup.parse(decode(page).text) if page else None
        blocks = markup.blocks(tree) if tree is not None else []
        if sum(len(text.split()) for text in blocks) < _MIN_CHAPTER_WORDS:
            continue
        yield from blocks
        room -= sum(map(len, blocks))
        if room < 0:
            return


def _stated(book: Element, name: str) -> str | None:
    """The first entry of the book's metadata with this name."""
    metadata = next(book.iter("metadata"), None)
    entries = metadata.iter(name) if metadata is not None else iter(())
    return next((text for entry in entries if (text := line(entry.text or ""))), None)
