"""What a file is, told by its content.

A table of our own: on the files this was measured with it was right more often than libmagic, filetype and puremagic,
and it needs to know only what people attach. Names and declared types are wrong too often to be asked first; they only
settle what the content leaves open.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum


class Format(Enum):
    """What a file is, as far as readers differ."""

    TEXT = "text"
    MARKDOWN = "Markdown"
    HTML = "a web page"
    MHTML = "a saved web page"
    MAIL = "an e-mail"
    PDF = "a PDF"
    DOCX = "a Word document"
    ODT = "an OpenDocument text"
    RTF = "an RTF document"
    EPUB = "an e-book"
    IMAGE = "an image"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Sniffed:
    """A file's format, and what to call it to the person who sent it."""

    format: Format
    called: str


# Longest and most telling first. What stands at an offset other than 0 says so.
_MAGIC: tuple[tuple[int, bytes, Format, str], ...] = (
    (0, b"\x89PNG\r\n\x1a\n", Format.IMAGE, "a PNG image"),
    (0, b"\xff\xd8\xff", Format.IMAGE, "a JPEG image"),
    (0, b"GIF8", Format.UNKNOWN, "a GIF image"),
    (0, b"II*\0", Format.UNKNOWN, "a TIFF image"),
    (0, b"MM\0*", Format.UNKNOWN, "a TIFF image"),
    (0, b"\0\0\1\0", Format.UNKNOWN, "an icon"),
    (4, b"ftypheic", Format.UNKNOWN, "a HEIC image"),
    (4, b"ftypheix", Format.UNKNOWN, "a HEIC image"),
    (4, b"ftypmif1", Format.UNKNOWN, "a HEIC image"),
    (4, b"ftypavif", Format.UNKNOWN, "an AVIF image"),
    (4, b"ftypM4A", Format.UNKNOWN, "a sound file"),
    (4, b"ftyp", Format.UNKNOWN, "a video"),
    (0, b"\x1a\x45\xdf\xa3", Format.UNKNOWN, "a video"),
    (0, b"ID3", Format.UNKNOWN, "a sound file"),
    (0, b"OggS", Format.UNKNOWN, "a sound file"),
    (0, b"fLaC", Format.UNKNOWN, "a sound file"),
    (0, b"\x1f\x8b", Format.UNKNOWN, "a gzip archive"),
    (0, b"7z\xbc\xaf\x27\x1c", Format.UNKNOWN, "a 7z archive"),
    (0, b"Rar!\x1a\x07", Format.UNKNOWN, "a RAR archive"),
    (0, b"BZh", Format.UNKNOWN, "a bzip2 archive"),
    (0, b"\xfd7zXZ\0", Format.UNKNOWN, "an xz archive"),
    (0, b"\x28\xb5\x2f\xfd", Format.UNKNOWN, "a zstd archive"),
    (8, b"WEBPVP8", Format.IMAGE, "a WebP image"),
    (0, b"RIFF", Format.UNKNOWN, "a media file"),
    (0, b"MZ\x90\0", Format.UNKNOWN, "a program"),
    (257, b"ustar", Format.UNKNOWN, "a tar archive"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Format.UNKNOWN, "an old Office document"),
    (0, b"SQLite format 3\0", Format.UNKNOWN, "a database"),
    (0, b"\x7fELF", Format.UNKNOWN, "a program"),
    (0, b"\xcf\xfa\xed\xfe", Format.UNKNOWN, "a program"),
    (0, b"\xca\xfe\xba\xbe", Format.UNKNOWN, "a program"),
    (0, b"\0asm", Format.UNKNOWN, "a program"),
    (0, b"wOFF", Format.UNKNOWN, "a font"),
    (0, b"wOF2", Format.UNKNOWN, "a font"),
    (0, b"bplist00", Format.UNKNOWN, "a property list"),
    (0, b"%!PS", Format.UNKNOWN, "a PostScript file"),
    (0, b"{\\rtf", Format.RTF, "an RTF document"),
)

# A PDF may start with rubbish: readers look for its mark in the first kilobyte.
_PDF, _PDF_WITHIN = b"%PDF-", 1024

_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
# A zip's own names stand in it as plain bytes, so the kind of package is told without opening it.
_ZIP_KINDS: tuple[tuple[bytes, Format, str], ...] = (
    (b"mimetypeapplication/epub+zip", Format.EPUB, "an e-book"),
    (b"mimetypeapplication/vnd.oasis.opendocument.text", Format.ODT, "an OpenDocument text"),
    (b"mimetypeapplication/vnd.oasis.opendocument", Format.UNKNOWN, "an OpenDocument file"),
    (b"word/document", Format.DOCX, "a Word document"),
    (b"xl/workbook", Format.UNKNOWN, "a spreadsheet"),
    (b"ppt/presentation", Format.UNKNOWN, "a slide show"),
    (b"AndroidManifest.xml", Format.UNKNOWN, "a program"),
    (b"META-INF/MANIFEST.MF", Format.UNKNOWN, "a program"),
)

# Enough of a text to see what it starts with; saved pages can carry long comments before their first tag.
_HEAD = 4096

_HTML = re.compile(
    r"""\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*
        <(?:!doctype\s+html|html|head|body|title|meta|article|main|section|div|p|h1|span|table|script|style|link)\b""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_TAGS = re.compile(
    r"</?(?:p|div|span|a|h[1-6]|li|ul|br|script|meta|body|blockquote)\b[^<>]*>", re.IGNORECASE
)
_XML = re.compile(r"\s*<\?xml\b|\s*<(?:rss|feed|svg)\b", re.IGNORECASE)
_MAIL_HEADER = re.compile(
    r"(?:From |(?:Return-Path|Received|Delivered-To|From|To|Subject|Date|Message-ID|MIME-Version|Content-Type|"
    r"X-[A-Za-z-]+|DKIM-Signature|Reply-To|Snapshot-Content-Location):)",
    re.IGNORECASE,
)
_MAIL_NEEDS = re.compile(
    r"^(?:MIME-Version|Message-ID|Received|Return-Path|Content-Type|Content-Transfer-Encoding):",
    re.IGNORECASE | re.MULTILINE,
)
_HEADERS_END = re.compile(r"\r?\n\r?\n")
_SAVED_PAGE = re.compile(
    r"^Snapshot-Content-Location:|^From: <Saved by", re.IGNORECASE | re.MULTILINE
)
# Some browsers say no more than that parts belong together, and so do mails with pictures; but these were sent.
_RELATED = re.compile(r"^Content-Type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
_SENT = re.compile(
    r"^(?:To|Received|Return-Path|Delivered-To|Message-ID|List-Id):", re.IGNORECASE | re.MULTILINE
)

# How many paragraphs' worth of tags make a headless fragment a page rather than a text that mentions a tag.
_ENOUGH_TAGS = 6


def sniff(data: bytes) -> Sniffed:
    """The format of `data`. Text is `TEXT` whatever it holds, unless it starts as markup or mail does."""
    for offset, magic, found, called in _MAGIC:
        if data.startswith(magic, offset):
            return Sniffed(found, called)
    if data.startswith(_ZIP):
        return _zip(data)
    if _PDF in data[:_PDF_WITHIN]:
        return Sniffed(Format.PDF, "a PDF")
    return _text(data)


def _zip(data: bytes) -> Sniffed:
    for name, found, called in _ZIP_KINDS:
        if name in data:
            return Sniffed(found, called)
    return Sniffed(Format.UNKNOWN, "a zip archive")


def _mail(headers: str) -> Sniffed:
    is_related = _RELATED.search(headers) and not _SENT.search(headers)
    if is_related or _SAVED_PAGE.search(headers):
        return Sniffed(Format.MHTML, "a saved web page")
    return Sniffed(Format.MAIL, "an e-mail")


def _text(data: bytes) -> Sniffed:
    # Zeros go so that UTF-16 is told like the rest; everything looked for is ASCII.
    head = data[:_HEAD].replace(b"\0", b"").decode("latin-1").removeprefix("ï»¿").removeprefix("ÿþ")
    head = head.removeprefix("þÿ")
    if _HTML.match(head):
        return Sniffed(Format.HTML, "a web page")
    if _XML.match(head):
        is_page = "<html" in head.lower()
        return (
            Sniffed(Format.HTML, "a web page")
            if is_page
            else Sniffed(Format.UNKNOWN, "an XML file")
        )
    headers = _HEADERS_END.split(head.lstrip(), 1)[0]
    if _MAIL_HEADER.match(headers) and _MAIL_NEEDS.search(headers):
        return _mail(headers)
    if len(_TAGS.findall(head)) >= _ENOUGH_TAGS:
        return Sniffed(Format.HTML, "a web page")
    return Sniffed(Format.TEXT, "text")
