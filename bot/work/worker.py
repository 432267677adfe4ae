"""What runs in a worker process. It is imported there by name, so it imports nothing of Discord."""

from __future__ import annotations

import resource
import signal
from collections.abc import Callable
from functools import cache

import extractors
from bot.work.documents import Document
from extractors.documents.sandbox import Sandbox

Reader = Callable[[bytes, str | None, str | None], extractors.Article]

MEGABYTE = 1024 * 1024


def prepare(memory_limit: int) -> None:
    """Make this process safe to hand documents to; `memory_limit` is in megabytes of address space."""
    # An interrupt at the terminal goes to every process of the group: the bot decides when a worker ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    limit = memory_limit * MEGABYTE
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    # A crash must not write article text to the disk.
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # Both here, where no document's time limit runs.
    _sandbox().start()
    extractors.warm()


def warm() -> None:
    """Nothing more than `prepare` did: a job whose end says that the worker is ready."""


def digest(document: Document) -> extractors.Digest:
    """Read one document, where it cannot do harm, and digest it."""
    return digest_read_by(_sandbox().read, document)


def digest_read_by(read: Reader, document: Document) -> extractors.Digest:
    """Digest what `read` makes of a file; a paste has nothing to parse and is read here."""
    if document.is_paste:
        article = extractors.read_text(document.data.decode())
    else:
        article = read(document.data, document.name, document.content_type)
    return extractors.digest(article)


@cache
def _sandbox() -> Sandbox:
    """What parses files for this worker, in a process of its own that ends with it."""
    return Sandbox()
