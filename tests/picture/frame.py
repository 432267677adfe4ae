"""What the parts of one post share: names, files, and which app speaks."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from tests.picture.models import Names
from tests.picture.payload import Json, number, text

_PICTURES = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"RIFF", "image/webp"),
)


@dataclass(frozen=True, slots=True)
class Frame:
    """One post's surroundings."""

    names: Names
    app: str
    files: Mapping[str, bytes]
    attachments: tuple[Json, ...]

    def file_name(self, address: str) -> str:
        """Return the file's name: what follows `attachment://`, or the end of a web address."""
        return PurePosixPath(address.removeprefix("attachment://").partition("?")[0]).name

    def size(self, name: str) -> int | None:
        """Return a file's size in bytes, when anything tells it."""
        if name in self.files:
            return len(self.files[name])
        for attachment in self.attachments:
            if text(attachment, "filename") == name and "size" in attachment:
                return number(attachment, "size")
        return None

    def picture(self, address: str) -> str | None:
        """Return a picture that came along as a data address; nothing is fetched."""
        data = self.files.get(self.file_name(address), b"")
        for magic, kind in _PICTURES:
            if data.startswith(magic):
                return f"data:{kind};base64,{b64encode(data).decode('ascii')}"
        return None


def colour(value: object) -> str | None:
    """Return an accent colour as CSS spells it."""
    if isinstance(value, int) and not isinstance(value, bool):
        return f"#{value & 0xFFFFFF:06x}"
    return None
