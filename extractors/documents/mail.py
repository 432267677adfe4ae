"""E-mails (.eml) to a `Draft`: newsletters, and articles that somebody forwarded.

Read is the part that a reader sees. The headers that a forwarding program leaves in the text say where the article is
from, and are not part of it.
"""

from __future__ import annotations

import email
import email.errors
import email.policy
import email.utils
import re
from dataclasses import dataclass, replace
from email.header import decode_header, make_header
from email.message import Message
from typing import TYPE_CHECKING

from extractors.documents import lines, markdown, markup, plain
from extractors.documents.characters import clean, line
from extractors.documents.encoding import decode
from extractors.documents.limits import MIN_WORDS
from extractors.documents.masthead import date_of
from extractors.errors import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.documents.draft import Draft

# A newsletter with its pictures has a dozen parts; forwarded ones hold each other.
_MAX_PARTS, _MAX_DEPTH = 200, 20

_PREFIX = re.compile(r"^(?:(?:fwd?|fw|re|wg|tr)\s*:\s*)+", re.IGNORECASE)
_FORWARD = re.compile(
    r"^\W*(?:begin forwarded message|-+ ?(?:forwarded|original) message ?-+|forwarded message)\W*$",
    re.IGNORECASE,
)
_HEADER = re.compile(
    r"^\*?(?P<name>From|Date|Sent|Subject|To|Cc|Reply-To)\*?\s*:\*?\s*(?P<value>.*)$", re.IGNORECASE
)
_WROTE = re.compile(r"^On .{6,120} wrote:$", re.DOTALL)
_SIGNATURE = "--"
_SENT_FROM = re.compile(r"^(?:Sent from my \w|Get Outlook for )", re.IGNORECASE)
_BULK_HEADERS = ("List-Id", "List-Unsubscribe", "List-Post", "Feedback-ID")

_NESTED = "its parts are too many, or nested too deeply"

# Characters of a header that are looked at.
_MAX_HEADER = 2_000

# How many lines of a forwarded head there may be; programs write four to six.
_MAX_HEAD = 8


@dataclass(frozen=True, slots=True)
class Leaf:
    """A part of a mail that holds no others; attachments have no text type."""

    content_type: str
    charset: str | None
    content: bytes


@dataclass(frozen=True, slots=True)
class _Origin:
    """Where the text is from, as the headers say."""

    subject: str | None = None
    sender: str | None = None
    date: str | None = None


def read(data: bytes) -> Draft:
    """The article in a mail.

    Raises:
        UnreadableError: there is no readable part, or it is built to harm.
    """
    message = parse(data)
    text = _shown_text(message)
    if text is None:
        raise UnreadableError(why="this e-mail has no text")
    body, forwarded = _without_heads(clean(text))
    draft = markdown.read(body) if markdown.looks_like_markdown(body) else plain.read(body)
    return _with_origin(draft, forwarded or _origin(message))


def parse(data: bytes) -> Message:
    """The message in `data`; the standard library takes any bytes for one.

    Raises:
        UnreadableError: it nests too deeply.
    """
    try:
        # The compat32 policy is the one that never raises on broken headers.
        return email.message_from_bytes(data.lstrip(), policy=email.policy.compat32)
    except RecursionError:
        raise UnreadableError(why=_NESTED) from None


def leaves(message: Message) -> Iterator[Leaf]:
    """The parts that hold no others, in order, forwarded messages' among them."""
    stack: list[tuple[Message, int]] = [(message, 0)]
    count = 0
    while stack:
        part, depth = stack.pop()
        count += 1
        if count > _MAX_PARTS or depth > _MAX_DEPTH:
            raise UnreadableError(why=_NESTED)
        if part.is_multipart():
            children = [child for child in part.get_payload() if isinstance(child, Message)]
            stack.extend((child, depth + 1) for child in reversed(children))
        else:
            yield _leaf(part)


def _leaf(part: Message) -> Leaf:
    try:
        content = part.get_payload(decode=True)
        charset = part.get_param("charset")
        is_attached = bool(part.get_filename()) and part.get_content_disposition() == "attachment"
    except (ValueError, LookupError, TypeError, AttributeError):
        # The standard library trips over parameters that are encoded, or damaged, in ways it does not know.
        return Leaf("application/octet-stream", None, b"")
    return Leaf(
        "application/octet-stream" if is_attached else part.get_content_type(),
        charset if isinstance(charset, str) else None,
        content if isinstance(content, bytes) else b"",
    )


def _shown_text(message: Message) -> str | None:
    """The part a reader sees, as text: the markup's where there is one, as mail programs do."""
    written: list[str] = []
    drawn: list[str] = []
    for leaf in leaves(message):
        if leaf.content_type == "text/plain":
            written.append(decode(leaf.content, leaf.charset).text)
        elif leaf.content_type == "text/html":
            tree = markup.parse(decode(leaf.content, leaf.charset).text)
            drawn.append("\n\n".join(markup.blocks(tree)) if tree is not None else "")
    plain_text, marked_up = "\n\n".join(written), "\n\n".join(drawn)
    if len(marked_up.split()) >= MIN_WORDS or not plain_text.strip():
        return marked_up if marked_up.strip() else None
    return plain_text


def _without_heads(text: str) -> tuple[str, _Origin | None]:
    """The text without forwarding heads and signature; what the innermost head says."""
    kept: list[str] = []
    origin: _Origin | None = None
    rows = text.split("\n")
    place = 0
    while place < len(rows):
        bare = rows[place].lstrip("> ").strip()
        head, after = _head(rows, place)
        if head is not None:
            # What stood before it is the forwarder's own note.
            kept, origin, place = [], head, after
        elif rows[place].strip() == _SIGNATURE and place > len(rows) // 2:
            break
        elif _WROTE.match(bare) or _FORWARD.match(bare) or _SENT_FROM.match(bare):
            place += 1
        else:
            kept.append(rows[place])
            place += 1
    return "\n".join(kept), origin


def _head(rows: list[str], place: int) -> tuple[_Origin | None, int]:
    """The forwarded head that starts at `place`, and the first row behind it."""
    fields: dict[str, str] = {}
    at = place
    while at < len(rows) and len(fields) <= _MAX_HEAD:
        bare = rows[at].lstrip("> ").strip()
        found = _HEADER.match(bare)
        if found:
            fields[found["name"].lower()] = found["value"].strip()
        elif bare:
            break
        at += 1
    if len(fields) < 3 or "from" not in fields:
        return None, place
    return (
        _Origin(
            _subject(fields.get("subject")),
            _display_name(fields["from"]),
            _date(fields.get("date") or fields.get("sent")),
        ),
        at,
    )


def _origin(message: Message) -> _Origin:
    """What the mail's own headers say; only a bulk mail's sender is a publisher."""
    is_bulk = any(message.get(name) for name in _BULK_HEADERS)
    return _Origin(
        _subject(_decoded(message.get("Subject"))),
        _display_name(_decoded(message.get("From"))) if is_bulk else None,
        _date(_decoded(message.get("Date"))) if is_bulk else None,
    )


def _with_origin(draft: Draft, origin: _Origin) -> Draft:
    """What the article states comes first; a subject is its headline only where the article has none."""
    title = draft.title
    paragraphs = draft.paragraphs
    if origin.subject and len(origin.subject.split()) >= 3:
        stands = next(
            (text for text in paragraphs[:6] if lines.same_words(text, origin.subject)), None
        )
        title = stands or title or origin.subject
        if title == origin.subject and stands is None:
            paragraphs = (title, *paragraphs)
    return replace(
        draft,
        paragraphs=paragraphs,
        title=title,
        publisher=draft.publisher or origin.sender,
        published=draft.published or origin.date,
    )


def _decoded(value: object) -> str:
    """A header as text; encoded words decoded, unknown ones left as they are."""
    # Decoding takes quadratic time, and a subject has no megabytes.
    raw = str(value or "")[:_MAX_HEADER]
    try:
        return line(str(make_header(decode_header(raw))))
    except (LookupError, ValueError, UnicodeError, email.errors.MessageError):
        return line(raw)


def _subject(value: str | None) -> str | None:
    return _PREFIX.sub("", line(value)).strip() or None if value else None


def _display_name(value: str | None) -> str | None:
    name, _ = email.utils.parseaddr(value or "")
    return line(name).strip("\"'* ") or None


def _date(value: str | None) -> str | None:
    try:
        moment = email.utils.parsedate_to_datetime(value or "")
    except (ValueError, TypeError, IndexError, OverflowError):
        return date_of(value or "")
    return moment.date().isoformat()
