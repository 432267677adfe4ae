"""The face of whatever makes digests."""

from __future__ import annotations

from typing import Protocol

from bot.work.documents import Document
from extractors import Digest


class Extractor(Protocol):
    """Makes digests away from the event loop."""

    async def start(self) -> None:
        """Get ready, so that the first request does not wait for it."""

    async def digest(self, document: Document) -> Digest:
        """The digest of `document`.

        Raises:
            ExtractionError: the document cannot be digested; the error says why.
            RequestError: there is no room, the time or memory limit was met, or the worker died.
        """

    async def close(self) -> None:
        """Finish what runs, take nothing new, release everything."""
