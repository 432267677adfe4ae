"""The parts of a mail, as a saved page (.mhtml) has them, too."""

from __future__ import annotations

import email
import email.policy
from dataclasses import dataclass, replace
from email.message import Message
from typing import TYPE_CHECKING

from extractors.errors import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator

# A newsletter with its pictures has a dozen parts.
_MAX_PARTS, _MAX_DEPTH = 200, 20

NESTED = "its parts are too many, or nested too deeply"

_ENCLOSED_MESSAGE, _RELATED = "message/rfc822", "multipart/related"


@dataclass(frozen=True, slots=True)
class Leaf:
    """A part of a mail that holds no others.

    `is_attached` where the sender says that it is a file, and not to be shown with the rest; `is_related` where it is
    a piece of what is shown, as a letterhead is.
    """

    content_type: str
    charset: str | None
    content: bytes
    name: str | None = None
    is_attached: bool = False
    is_related: bool = False


def parse(data: bytes) -> Message:
    """The message in `data`; the standard library takes any bytes for one.

    Raises:
        UnreadableError: it nests too deeply.
    """
    try:
        # The compat32 policy is the one that never raises on broken headers.
        return email.message_from_bytes(data.lstrip(), policy=email.policy.compat32)
    except RecursionError:
        raise UnreadableError(why=NESTED) from None


def parts(message: Message) -> Iterator[Leaf | Message]:
    """The parts of `message` that hold no others, and the messages that are enclosed in it, in order.

    Raises:
        UnreadableError: they are too many, or nest too deeply.
    """
    stack: list[tuple[Message, int, bool]] = [(message, 0, False)]
    count = 0
    while stack:
        part, depth, is_related = stack.pop()
        count += 1
        if count > _MAX_PARTS or depth > _MAX_DEPTH:
            raise UnreadableError(why=NESTED)
        if not part.is_multipart():
            yield replace(_leaf(part), is_related=is_related)
            continue
        children = [child for child in part.get_payload() if isinstance(child, Message)]
        if part.get_content_type() == _ENCLOSED_MESSAGE and part is not message:
            yield from children
        else:
            is_related = part.get_content_type() == _RELATED
            stack.extend((child, depth + 1, is_related) for child in reversed(children))


def _leaf(part: Message) -> Leaf:
    try:
        content = part.get_payload(decode=True)
        charset = part.get_param("charset")
        name = part.get_filename()
        is_attached = bool(name) and part.get_content_disposition() == "attachment"
    except (ValueError, LookupError, TypeError, AttributeError):
        # The standard library trips over parameters that are encoded, or damaged, in ways it does not know.
        return Leaf("application/octet-stream", None, b"")
    return Leaf(
        part.get_content_type(),
        charset if isinstance(charset, str) else None,
        content if isinstance(content, bytes) else b"",
        name,
        is_attached,
    )
