"""Bytes to a `Draft`, by the reader of their format."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import replace
from typing import cast

from extractors.digest import Notice
from extractors.documents import markdown, plain, prose, webpage
from extractors.documents.draft import Draft
from extractors.documents.encoding import Decoded, decode
from extractors.documents.limits import MAX_PROSE, MAX_TEXT_BYTES, MEGABYTE, SUPPORTED
from extractors.documents.sniffing import Format, Sniffed, sniff
from extractors.errors import NotProseError, NotTextError, TooLargeError

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


def draft_of(data: bytes, filename: str | None = None, content_type: str | None = None) -> Draft:
    """What the reader of its format makes of a file; its name and declared type are hints.

    Raises:
        ExtractionError: there is no text in it that can be read; the error says why.
    """
    sniffed = sniff(data)
    if reader := _reader(sniffed.format):
        return reader(data)
    if sniffed.format not in {Format.TEXT, Format.HTML}:
        raise NotTextError(found=sniffed.called, supported=SUPPORTED)
    if len(data) > MAX_TEXT_BYTES:
        raise TooLargeError(megabytes=len(data) / MEGABYTE, limit=MAX_TEXT_BYTES / MEGABYTE)
    return _textual(data, sniffed, (filename or "").lower(), content_type or "")


def draft_of_text(text: str) -> Draft:
    """What a paste holds, which may be Markdown.

    Raises:
        NotProseError: it is program code, a log or a table.
    """
    return _prose(text, is_markdown=False)


def import_readers() -> None:
    """Import the readers that are otherwise imported when a first file needs them."""
    for name in _READERS.values():
        importlib.import_module(f"extractors.documents.{name}")


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
    if found := prose.instead(start):
        raise NotProseError(found=found)
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
