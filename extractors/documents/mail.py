"""E-mails (.eml) to a `Draft`: newsletters, and articles that somebody forwarded.

Read is the part that a reader sees; where that is no more than a note, the first article among the messages and files
that are enclosed. The headers that a forwarding program leaves in the text say where the article is from, and are not
part of it.
"""

from __future__ import annotations

import email.errors
import email.utils
import re
from dataclasses import dataclass, replace
from email.header import decode_header, make_header
from email.message import Message
from itertools import islice
from typing import TYPE_CHECKING

from extractors.documents import lines, mail_parts, markdown, markup, opening, plain
from extractors.documents.characters import clean, line
from extractors.documents.encoding import decode
from extractors.documents.limits import MIN_WORDS
from extractors.documents.mail_parts import Leaf
from extractors.documents.sniffing import Format, sniff
from extractors.errors import ExtractionError, UnreadableError
from extractors.written_dates import date_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extractors.documents.draft import Draft

# How deep mails that are enclosed in mails are looked into, and how many texts and files are read in all. Who passes
# an article on encloses one or two.
_MAX_DEPTH, _MAX_CANDIDATES = 4, 8

# Words from which on a mail is an article, whatever is enclosed in it. Notes with their signature and small print stay
# below; the shortest article looked at has 142 words.
_NOTE_WORDS = 120

_SHOWN = frozenset({"text/plain", "text/html"})

# Files that mail programs add: no article is sent as one of these.
_NO_DOCUMENTS = (
    "text/calendar",
    "text/vcard",
    "text/x-vcard",
    "text/rfc822-headers",
    "application/ics",
    "application/pgp",
    "application/pkcs7",
    "application/x-pkcs7",
    "audio/",
    "video/",
)

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

_EMPTY = "this e-mail has no text"

# Characters of a header that are looked at.
_MAX_HEADER = 2_000

# How many lines of a forwarded head there may be; programs write four to six.
_MAX_HEAD = 8


@dataclass(frozen=True, slots=True)
class _Origin:
    """Where the text is from, as the headers say."""

    subject: str | None = None
    sender: str | None = None
    date: str | None = None


def read(data: bytes) -> Draft:
    """The article in a mail: in its own text, or else in what is enclosed in it.

    Raises:
        UnreadableError: there is no readable part, or it is built to harm.
        ExtractionError: what is enclosed, if that is all there is, cannot be read; the error says why.
    """
    found: list[Draft] = []
    errors: list[ExtractionError] = []
    for candidate in islice(_candidates(mail_parts.parse(data), 0), _MAX_CANDIDATES):
        if isinstance(candidate, ExtractionError):
            errors.append(candidate)
        elif _words(candidate) >= _NOTE_WORDS:
            return candidate
        else:
            found.append(candidate)
    if not found or (errors and max(map(_words, found)) < MIN_WORDS):
        raise errors[0] if errors else UnreadableError(why=_EMPTY)
    return max(found, key=_words)


def _candidates(message: Message, depth: int) -> Iterator[Draft | ExtractionError]:
    """What a mail says itself, then what is enclosed in it, in order; each is read only when it is asked for."""
    if depth > _MAX_DEPTH:
        yield UnreadableError(why=mail_parts.NESTED)
        return
    parts = list(mail_parts.parts(message))
    shown = [part for part in parts if isinstance(part, Leaf) and _is_shown(part)]
    text = _shown_text(shown)
    if text is not None:
        yield _draft(text, message, is_enclosed=depth > 0)
    for part in parts:
        if isinstance(part, Message):
            yield from _candidates(part, depth + 1)
        elif _is_document(part):
            yield from _attached(part, depth)


def _attached(leaf: Leaf, depth: int) -> Iterator[Draft | ExtractionError]:
    if sniff(leaf.content).format is Format.MAIL:
        yield from _candidates(mail_parts.parse(leaf.content), depth + 1)
        return
    try:
        declared = f"{leaf.content_type}; charset={leaf.charset or ''}"
        yield opening.draft_of(leaf.content, leaf.name, declared)
    except ExtractionError as error:
        yield error


def _is_shown(leaf: Leaf) -> bool:
    return leaf.content_type in _SHOWN and not leaf.is_attached


def _is_document(leaf: Leaf) -> bool:
    """Whether the part may be an article in a file; pictures that are pieces of the mail's design are none."""
    if _is_shown(leaf) or leaf.content_type.startswith(_NO_DOCUMENTS) or not leaf.content.strip():
        return False
    return not (leaf.is_related and leaf.content_type.startswith("image/"))


def _words(draft: Draft) -> int:
    return sum(len(paragraph.split()) for paragraph in draft.paragraphs)


def _draft(text: str, message: Message, *, is_enclosed: bool) -> Draft:
    body, forwarded = _without_heads(clean(text))
    draft = markdown.read(body) if markdown.looks_like_markdown(body) else plain.read(body)
    return _with_origin(draft, forwarded or _origin(message, is_enclosed=is_enclosed))


def _shown_text(shown: Iterable[Leaf]) -> str | None:
    """The part a reader sees, as text: the markup's where there is one, as mail programs do."""
    written: list[str] = []
    drawn: list[str] = []
    for leaf in shown:
        if leaf.content_type == "text/plain":
            written.append(decode(leaf.content, leaf.charset).text)
        else:
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


def _origin(message: Message, *, is_enclosed: bool) -> _Origin:
    """What the mail's own headers say; the sender is a publisher if it is bulk mail, or was passed on."""
    is_published = is_enclosed or any(message.get(name) for name in _BULK_HEADERS)
    return _Origin(
        _subject(_decoded(message.get("Subject"))),
        _display_name(_decoded(message.get("From"))) if is_published else None,
        _date(_decoded(message.get("Date"))) if is_published else None,
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
