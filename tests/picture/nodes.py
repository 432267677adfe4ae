"""The tree that a message's Markdown is read into."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Style = Literal["bold", "italic", "underline", "strike", "spoiler"]
MentionKind = Literal["user", "role", "channel", "command", "everyone", "place"]


@dataclass(frozen=True, slots=True)
class Text:
    """Characters shown as they are."""

    text: str


@dataclass(frozen=True, slots=True)
class Styled:
    """A run in one style."""

    style: Style
    inside: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Code:
    """Code in a line."""

    text: str


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """A fenced block of code."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link: masked when its text is not its address."""

    address: str
    inside: tuple[Node, ...]
    masked: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention; `key` is an id, a command's name or a keyword."""

    kind: MentionKind
    key: str


@dataclass(frozen=True, slots=True)
class Timestamp:
    """A moment that every reader sees in their own time zone."""

    seconds: int
    style: str


@dataclass(frozen=True, slots=True)
class Emoji:
    """A custom emoji."""

    name: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 3."""

    level: int
    inside: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Subtext:
    """A small gray line."""

    inside: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """A block quote."""

    inside: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list; `start` is None for bullets."""

    items: tuple[tuple[Node, ...], ...]
    start: int | None


Node = (
    Text
    | Styled
    | Code
    | CodeBlock
    | Link
    | Mention
    | Timestamp
    | Emoji
    | Heading
    | Subtext
    | Quote
    | Listing
)
