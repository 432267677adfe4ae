"""A file's bytes, or a paste, to an `Article`: one module for each format.

The content decides what a file is; its name and declared type only settle what the content leaves open. Whatever the
bytes are, `read` gives an `Article` or raises an `ExtractionError`.
"""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Callable
from dataclasses import replace
from typing import cast

from extractors.digest import Article, Notice
from extractors.documents import language, markdown, plain, webpage
from extractors.documents.assembly import assemble
from extractors.documents.draft import Draft
from extractors.documents.encoding import Decoded, decode
from extractors.documents.limits import MAX_BYTES, MAX_PROSE, MAX_TEXT_BYTES, SUPPORTED
from extractors.documents.sniffing import Format, Sniffed, sniff
from extractors.errors import EmptyDocumentError, NotTextError, TooLargeError

__all__ = ["MAX_BYTES", "read", "read_text", "warm", "warm_readers"]

_MEGABYTE = 1024 * 1024

# The readers of formats that say themselves how their characters are written, each imported when it is first needed.
_READERS = {
    Format.MHTML: "mhtml",
    Format.MAIL: "mail",
    Format.DOCX: "docx",
    Format.ODT: "odt",
    Format.RTF: "rtf",
    Format.EPUB: "epub",
    Format.PDF: "pdf",
    Format.IMAGE: "image",
}

# More than this share of control characters is no text in any encoding.
_BINARY_SHARE = 0.02

_MARKDOWN_NAMES = (".md", ".markdown", ".mdown")
_PAGE_NAMES = (".html", ".htm", ".xhtml")


def read(data: bytes, filename: str | None = None, content_type: str | None = None) -> Article:
    """The article in a file.

    Args:
        data: what the file holds.
        filename: its name, a hint.
        content_type: its declared media type, with or without a charset; a hint.

    Raises:
        ExtractionError: there is no article in it that can be digested; the error says why.
    """
    if len(data) > MAX_BYTES:
        raise TooLargeError(megabytes=len(data) / _MEGABYTE, limit=MAX_BYTES / _MEGABYTE)
    if not data.strip(b"\0 \t\r\n"):
        raise EmptyDocumentError
    sniffed = sniff(data)
    if reader := _reader(sniffed.format):
        return assemble(reader(data))
    if sniffed.format not in {Format.TEXT, Format.HTML}:
        raise NotTextError(found=sniffed.called, supported=SUPPORTED)
    if len(data) > MAX_TEXT_BYTES:
        raise TooLargeError(megabytes=len(data) / _MEGABYTE, limit=MAX_TEXT_BYTES / _MEGABYTE)
    return assemble(_textual(data, sniffed, (filename or "").lower(), content_type or ""))


def read_text(text: str) -> Article:
    """The article in a paste, which may be Markdown.

    Raises:
        ExtractionError: there is no article in it that can be digested; the error says why.
    """
    size = len(text.encode("utf-8", "replace"))
    if size > MAX_TEXT_BYTES:
        raise TooLargeError(megabytes=size / _MEGABYTE, limit=MAX_TEXT_BYTES / _MEGABYTE)
    return assemble(_prose(text, is_markdown=False))


def warm() -> None:
    """Load what a first document would otherwise wait for; the sandbox loads the parsers of files itself."""
    language.warm()


def warm_readers() -> None:
    """Import every reader that is installed, for a process that is copied for each file."""
    for name in _READERS.values():
        importlib.import_module(f"extractors.documents.{name}")
    for library in ("lxml.html", "pypdfium2", "pypdfium2.raw", "markdown_it", "charset_normalizer"):
        if importlib.util.find_spec(library.partition(".")[0]):
            importlib.import_module(library)


def _reader(kind: Format) -> Callable[[bytes], Draft] | None:
    name = _READERS.get(kind)
    if name is None:
        return None
    module = importlib.import_module(f"extractors.documents.{name}")
    return cast("Callable[[bytes], Draft]", module.read)


def _textual(data: bytes, sniffed: Sniffed, name: str, content_type: str) -> Draft:
    declared = _charset(content_type)
    is_page = sniffed.format is Format.HTML
    decoded = decode(data, declared or (webpage.declared_charset(data) if is_page else None))
    if _is_binary(decoded.text):
        raise NotTextError(found="binary data", supported=SUPPORTED)
    if (is_page and not name.endswith(_MARKDOWN_NAMES)) or (
        name.endswith(_PAGE_NAMES) and "</" in decoded.text
    ):
        draft = webpage.read(decoded.text)
    else:
        draft = _prose(decoded.text, is_markdown=name.endswith(_MARKDOWN_NAMES))
    return replace(draft, notices=(*draft.notices, *_doubts(decoded)))


def _prose(text: str, *, is_markdown: bool) -> Draft:
    start = text[:MAX_PROSE]
    as_markdown = is_markdown or markdown.looks_like_markdown(start)
    draft = markdown.read(start) if as_markdown else plain.read(start)
    return draft if len(text) <= MAX_PROSE else replace(draft, words_in_file=len(text.split()))


def _charset(content_type: str) -> str | None:
    for parameter in content_type.split(";")[1:]:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset" and value.strip():
            return value.strip(" \"'")
    return None


def _is_binary(text: str) -> bool:
    head = text[:65_536]
    controls = sum(character < " " and character not in "\t\n\v\f\r\x1a\x1b" for character in head)
    return controls > _BINARY_SHARE * len(head)


def _doubts(decoded: Decoded) -> tuple[Notice, ...]:
    if decoded.is_certain:
        return ()
    told = "This file does not say how its characters are encoded; some quote marks or accents may be wrong."
    return (Notice(code="encoding_uncertain", text=told),)
