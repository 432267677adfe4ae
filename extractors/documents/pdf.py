"""PDF to a `Draft`.

A PDF holds characters at places. PDFium (pypdfium2, BSD) gives both in six milliseconds a page; pymupdf is AGPL, pypdf
slow and often attacked. `pdf_layout` makes lines, columns and paragraphs of them; this module opens the file and says
what the article is called.
"""

from __future__ import annotations

import ctypes
import importlib
import math
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from extractors.digest import Notice
from extractors.documents import image, lines, pdf_layout, plain
from extractors.documents.characters import line
from extractors.documents.limits import MAX_PAGES, MAX_PROSE
from extractors.documents.pdf_page import Glyph, Page
from extractors.errors import ReaderMissingError, UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.documents.draft import Draft

# Beyond this a page is a poster or an attack; the fullest newspaper page has about 12,000 characters.
_MAX_GLYPHS = 40_000

# Fewer characters than this on all pages together: the pages are pictures.
_MIN_CHARACTERS = 100

# Pages that are pictures: how many are read, and how large they are drawn, in dots for each of 72 to an inch.
_MAX_SCANS, _SCAN_SCALE, _MAX_SCAN_PIXELS = 2, 150 / 72, 3_000_000

_PASSWORD_ERROR = "password"  # noqa: S105 - the word in PDFium's message


def read(data: bytes) -> Draft:
    """The text of a PDF in reading order.

    Raises:
        UnreadableError: it is damaged, protected, or has no text.
    """
    pdfium = _pdfium()
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        is_locked = _PASSWORD_ERROR in str(error).lower()
        raise UnreadableError(
            why="it is protected by a password" if is_locked else "it is damaged"
        ) from None
    try:
        count = len(document)
        pages = list(_pages(document, pdfium))
        if sum(len(page.glyphs) for page in pages) < _MIN_CHARACTERS:
            return _scanned(document, pdfium)
        stated = line(document.get_metadata_value("Title"))
    finally:
        document.close()
    article = pdf_layout.read(pages)
    draft = plain.read("\n\n".join(article.paragraphs))
    return replace(
        draft, title=_title(draft, article.heading, stated), notices=_cut_notice(len(pages), count)
    )


def _pdfium() -> Any:
    try:
        return importlib.import_module("pypdfium2")
    except ModuleNotFoundError:
        raise ReaderMissingError(called="a PDF", needed="pypdfium2") from None


def _pages(document: Any, pdfium: Any) -> Iterator[Page]:
    room = MAX_PROSE
    for number in range(min(len(document), MAX_PAGES)):
        try:
            page = document[number]
            text = page.get_textpage()
        except pdfium.PdfiumError:
            continue  # one bad page need not cost the rest
        glyphs = list(_glyphs(text))
        width, height = page.get_size()
        yield Page(width, height, tuple(glyphs))
        text.close()
        page.close()
        room -= len(glyphs)
        if room < 0:
            return


def _glyphs(text: Any) -> Iterator[Glyph]:
    raw: Any = importlib.import_module("pypdfium2.raw")
    left, right, bottom, top, base = (ctypes.c_double() for _ in range(5))
    for place in range(min(text.count_chars(), _MAX_GLYPHS)):
        code = raw.FPDFText_GetUnicode(text, place)
        if not code or not raw.FPDFText_GetCharBox(text, place, left, right, bottom, top):
            continue
        if not raw.FPDFText_GetCharOrigin(text, place, top, base):
            continue
        yield Glyph(chr(code), left.value, right.value, base.value, _size(raw, text, place))


def _size(raw: Any, text: Any, place: int) -> float:
    """The size of a character as it is shown.

    Many programs name a size of 1 and scale it, as all do with fonts of dots; upside down it is below zero.
    """
    named = abs(float(raw.FPDFText_GetFontSize(text, place)))
    matrix = raw.FS_MATRIX()
    if not raw.FPDFText_GetMatrix(text, place, matrix):
        return named
    return named * math.hypot(matrix.c, matrix.d)


def _scanned(document: Any, pdfium: Any) -> Draft:
    """The text of pages that are pictures: the first of them, since each takes seconds."""
    count = len(document)
    pictures: list[bytes] = []
    for number in range(min(count, _MAX_SCANS)):
        try:
            pictures.append(_picture(document[number]))
        except pdfium.PdfiumError:
            continue
    try:
        draft = image.read_pictures(pictures)
    except UnreadableError:
        raise UnreadableError(why="its pages are pictures without text") from None
    return replace(draft, notices=(*draft.notices, *_cut_notice(len(pictures), count)))


def _picture(page: Any) -> bytes:
    """The page as a greyscale picture in the simplest format there is, which needs no library to write."""
    scale = min(_SCAN_SCALE, (_MAX_SCAN_PIXELS / (page.get_width() * page.get_height() + 1)) ** 0.5)
    bitmap = page.render(scale=scale, grayscale=True)
    rows = bytes(bitmap.buffer)
    pixels = b"".join(
        rows[start : start + bitmap.width]
        for start in range(0, bitmap.stride * bitmap.height, bitmap.stride)
    )
    return b"P5 %d %d 255\n" % (bitmap.width, bitmap.height) + pixels


def _title(draft: Draft, heading: str | None, stated: str) -> str | None:
    """The line set largest at the top; the file's own title where the text bears it out."""
    top = draft.paragraphs[:5]
    set_large = next((text for text in top if heading and lines.same_words(text, heading)), None)
    borne_out = next((text for text in top if stated and lines.same_words(text, stated)), None)
    return borne_out or set_large or draft.title


def _cut_notice(read_pages: int, pages: int) -> tuple[Notice, ...]:
    if read_pages >= pages:
        return ()
    told = f"This file is long: I read the first {read_pages:,} of its {pages:,} pages and left the rest out."
    return (Notice(code="truncated_input", text=told),)
