"""E-mails (.eml) to a `Draft`: newsletters, and articles that somebody forwarded.

Read is the part that a reader sees; where that is no more than a note, the first article among the messages and files
that are enclosed. The headers that a forwarding program leaves in the text say where the article is from, and are not
part of it.
"""

from __future__ import annotations

import email.errors
from dataclasses import replace
from email.header import decode_header, make_header
from email.message import Message
from itertools import islice
from typing import TYPE_CHECKING

from extractors.documents import lines, mail_parts, markdown, markup, opening, plain
from extractors.documents.characters import clean, line
from extractors.documents.encoding import decode
from extractors.documents.forwarding import (
    NOTE_WORDS,
    Origin,
    article_in,
    day_of,
    name_of,
    subject_of,
)
from extractors.documents.limits import MIN_WORDS
from extractors.documents.mail_parts import Leaf
from extractors.documents.sniffing import Format, sniff
from extractors.errors import ExtractionError, UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extractors.documents.draft import Draft

# How deep mails that are enclosed in mails are looked into, and how many texts and files are read in all. Who passes
# an article on encloses one or two.
_MAX_DEPTH, _MAX_CANDIDATES = 4, 8

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

_BULK_HEADERS = ("List-Id", "List-Unsubscribe", "List-Post", "Feedback-ID")

_EMPTY = "this e-mail has no text"

# Characters of a header that are looked at.
_MAX_HEADER = 2_000


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
        elif _words(candidate) >= NOTE_WORDS:
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
    body, forwarded = article_in(clean(text))
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


def _origin(message: Message, *, is_enclosed: bool) -> Origin:
    """What the mail's own headers say; the sender is a publisher if it is bulk mail, or was passed on."""
    is_published = is_enclosed or any(message.get(name) for name in _BULK_HEADERS)
    return Origin(
        subject_of(_decoded(message.get("Subject"))),
        name_of(_decoded(message.get("From"))) if is_published else None,
        day_of(_decoded(message.get("Date"))) if is_published else None,
    )


def _with_origin(draft: Draft, origin: Origin) -> Draft:
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
