"""Digests and extractors made by hand, for tests of what carries them."""

from __future__ import annotations

import asyncio
import hashlib
from dataclasses import dataclass, field

from bot.work import Document
from extractors.digest import Article, Digest, KeyFact, Span

FERRY = "The harbour board of Lower Quay voted on Monday to keep the ferry running all winter."


def digest_of(text: str) -> Digest:
    """A digest with one key fact: the whole text."""
    whole = Span(start=0, end=len(text))
    article = Article(
        language="en",
        words=len(text.split()),
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        paragraphs=(whole,),
    )
    fact = KeyFact(text=text, spans=(whole,), rank=1, confidence=1.0)
    return Digest(article=article, key_facts=(fact,))


@dataclass
class HandMadeExtractor:
    """Answers every document with a digest of its text, or with `error`; waits for `gate` first."""

    error: Exception | None = None
    gate: asyncio.Event | None = None
    seen: list[Document] = field(default_factory=list)

    async def start(self) -> None:
        """Nothing to load."""

    async def digest(self, document: Document) -> Digest:
        """See `Extractor.digest`."""
        self.seen.append(document)
        if self.gate is not None:
            await self.gate.wait()
        if self.error is not None:
            raise self.error
        return digest_of(document.data.decode())

    async def close(self) -> None:
        """Nothing to release."""
