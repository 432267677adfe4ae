"""What travels to a worker."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Document:
    """A file's bytes, or a paste. `name` and `content_type` are hints only: the content decides."""

    data: bytes = field(repr=False)
    name: str | None = None
    content_type: str | None = None
    is_paste: bool = False
