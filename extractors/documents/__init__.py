"""A file's bytes, or a paste, to an `Article`: one module for each format.

The content decides what a file is; its name and declared type only settle what the content leaves open. Whatever the
bytes are, `read` gives an `Article` or raises an `ExtractionError`.
"""

from __future__ import annotations

import importlib
import importlib.util

from extractors.digest import Article
from extractors.documents import language, opening
from extractors.documents.assembly import assemble
from extractors.documents.limits import MAX_BYTES, MAX_TEXT_BYTES, MEGABYTE
from extractors.errors import EmptyDocumentError, TooLargeError

__all__ = ["MAX_BYTES", "read", "read_text", "warm", "warm_readers"]


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
        raise TooLargeError(megabytes=len(data) / MEGABYTE, limit=MAX_BYTES / MEGABYTE)
    if not data.strip(b"\0 \t\r\n"):
        raise EmptyDocumentError
    return assemble(opening.draft_of(data, filename, content_type))


def read_text(text: str) -> Article:
    """The article in a paste, which may be Markdown.

    Raises:
        ExtractionError: there is no article in it that can be digested; the error says why.
    """
    size = len(text.encode("utf-8", "replace"))
    if size > MAX_TEXT_BYTES:
        raise TooLargeError(megabytes=size / MEGABYTE, limit=MAX_TEXT_BYTES / MEGABYTE)
    return assemble(opening.draft_of_text(text))


def warm() -> None:
    """Load what a first document would otherwise wait for; the sandbox loads the parsers of files itself."""
    language.warm()


def warm_readers() -> None:
    """Import every reader that is installed, for a process that is copied for each file.

    But for trafilatura: it adds ten megabytes to what waits, and each page pays 60 ms for its import instead.
    """
    opening.import_readers()
    for library in ("lxml.html", "pypdfium2", "pypdfium2.raw", "markdown_it", "charset_normalizer"):
        if importlib.util.find_spec(library.partition(".")[0]):
            importlib.import_module(library)
