"""Files: what people upload, and the addresses under which Discord serves them for a while.

Source: Discord's documentation, "Signed Attachment CDN URLs".
"""

from __future__ import annotations

import hashlib
import mimetypes
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from tests.simulator.clock import Clock
    from tests.simulator.payload import Payload, Snowflake

LIFETIME = 24 * 60 * 60
"""Seconds until the address of a file stops working."""


@dataclass(frozen=True)
class File:
    """A file that somebody is about to upload."""

    name: str
    data: bytes
    content_type: str | None = None

    @classmethod
    def text(cls, text: str, name: str = "message.txt", encoding: str = "utf-8") -> File:
        """Return a text file; `message.txt` is what a client makes of a long paste."""
        return cls(name, text.encode(encoding), f"text/plain; charset={encoding}")

    @classmethod
    def read(cls, path: str | Path) -> File:
        """Return the file at `path`."""
        path = Path(path)
        return cls(path.name, path.read_bytes())


@dataclass(eq=False)
class Attachment:
    """A file on a message or an interaction."""

    id: Snowflake
    name: str
    data: bytes
    content_type: str | None
    address: Address
    description: str | None = None
    is_ephemeral: bool = False
    is_gone: bool = False

    @property
    def size(self) -> int:
        """How many bytes it has."""
        return len(self.data)

    @property
    def text(self) -> str:
        """Its bytes, read as UTF-8."""
        return self.data.decode()

    @property
    def url(self) -> str:
        """A fresh, signed address."""
        return self.address.signed(self.id, self.name)

    def payload(self) -> Payload:
        """Return the attachment object."""
        payload: Payload = {
            "id": self.id,
            "filename": self.name,
            "size": self.size,
            "url": self.url,
            "proxy_url": self.url,
        }
        if self.content_type:
            payload["content_type"] = self.content_type
        if self.description:
            payload["description"] = self.description
        if self.is_ephemeral:
            payload["ephemeral"] = True
        return payload


@dataclass(frozen=True)
class Address:
    """Where the files of one channel are served."""

    base: str
    folder: str
    clock: Clock

    def signed(self, identifier: Snowflake, name: str) -> str:
        """Return an address that works for a day from now."""
        now = int(self.clock.now())
        expires = format(now + LIFETIME, "x")
        signature = sign(identifier, expires)
        query = f"ex={expires}&is={format(now, 'x')}&hm={signature}"
        return f"{self.base}/{self.folder}/{identifier}/{quote(name, safe='')}?{query}"


def sign(identifier: Snowflake, expires: str) -> str:
    """Return the signature of an address; it proves nothing here, but it must be passed on whole."""
    return hashlib.sha256(f"{identifier}:{expires}".encode()).hexdigest()


def guess_type(name: str) -> str | None:
    """Guess a content type from a file name, as Discord does for uploads."""
    guessed, _ = mimetypes.guess_type(name)
    if guessed is not None and guessed.startswith("text/"):
        return f"{guessed}; charset=utf-8"
    return guessed
