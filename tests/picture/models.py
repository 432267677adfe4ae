"""What is shown: people, posts and the names behind mentions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import Enum
from typing import Literal

Theme = Literal["dark", "light"]


class Width(Enum):
    """The width of the window in CSS pixels."""

    DESKTOP = 860
    PHONE = 390


@dataclass(frozen=True, slots=True)
class Author:
    """Who wrote a post; `is_bot` draws the APP badge."""

    name: str
    is_bot: bool = False


@dataclass(frozen=True, slots=True)
class Invocation:
    """The line above an interaction's reply: "ada used /digest"."""

    user: Author
    command: str


@dataclass(frozen=True, slots=True)
class Reply:
    """The line above a reply to an ordinary message: its author and its first words."""

    author: Author
    excerpt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """One message, or one modal (a payload with a title is drawn as a modal).

    `payload` is the JSON as it goes over the wire; an interaction callback (`type` and `data`) is
    taken too. `files` holds the bytes of attachments by file name: they give sizes, previews and
    pictures, and may be left out.
    """

    author: Author
    payload: Mapping[str, object]
    at: datetime = datetime(2026, 3, 2, 14, 15, tzinfo=UTC)
    ephemeral: bool = False
    invoked: Invocation | None = None
    replies_to: Reply | None = None
    files: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Names:
    """Names for the ids in mentions; an id that is missing here is drawn as unknown.

    `now` is the moment that relative timestamps count from.
    """

    users: Mapping[str, str] = field(default_factory=dict)
    roles: Mapping[str, str] = field(default_factory=dict)
    channels: Mapping[str, str] = field(default_factory=dict)
    now: datetime = datetime(2026, 3, 2, 14, 15, tzinfo=UTC)
