"""What runs in a worker process. It is imported there by name, so it imports nothing of Discord."""

from __future__ import annotations

import resource
import signal

import extractors
from bot.work.documents import Document

MEGABYTE = 1024 * 1024


def prepare(memory_limit: int) -> None:
    """Make this process safe to hand documents to; `memory_limit` is in megabytes of address space."""
    # An interrupt at the terminal goes to every process of the group: the bot decides when a worker ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    limit = memory_limit * MEGABYTE
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    # A crash must not write article text to the disk.
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    extractors.warm()  # here, where no document's time limit runs


def warm() -> None:
    """Nothing more than `prepare` did: a job whose end says that the worker is ready."""


def digest(document: Document) -> extractors.Digest:
    """Read and digest one document."""
    if document.is_paste:
        article = extractors.read_text(document.data.decode())
    else:
        article = extractors.read(document.data, document.name, document.content_type)
    return extractors.digest(article)
