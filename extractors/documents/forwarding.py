"""What mail programs write into a text that is passed on or answered: heads, "On Monday, Ann wrote:", signatures.

They cut a mail into pieces: a forwarder's note and the article below it, or an article and the old mails that it
answers. An article may quote somebody's mail, too, with its head; that cuts nothing.
"""

from __future__ import annotations

import email.utils
import re
from dataclasses import dataclass, field

from extractors.documents.characters import line
from extractors.documents.limits import MIN_WORDS
from extractors.written_dates import date_of

# Words from which on a mail is an article, whatever is enclosed in it. Notes with their signature and small print stay
# below; the shortest article looked at has 142 words.
NOTE_WORDS = 120

_PREFIX = re.compile(r"^(?:(?:fwd?|fw|re|wg|tr)\s*:\s*)+", re.IGNORECASE)
_FORWARD = re.compile(
    r"^\W*(?:begin forwarded message|-+ ?(?:forwarded|original) message ?-+|forwarded message)\W*$",
    re.IGNORECASE,
)
_HEADER = re.compile(
    r"^\*?(?P<name>From|Date|Sent|Subject|To|Cc|Reply-To)\*?\s*:\*?\s*(?P<value>.*)$", re.IGNORECASE
)
_WROTE = re.compile(r"^On .{6,120} wrote:$")
# Programs give the address, or the day with its year and the time; people hardly do.
_ADDRESS = re.compile(r"\S@\S+\.\w")
_MOMENT = re.compile(r"\d{4}.*\d{1,2}[:.]\d{2}|\d{1,2}[:.]\d{2}.*\d{4}")
_SIGNATURE = "--"
_SENT_FROM = re.compile(r"^(?:Sent from my \w|Get Outlook for )", re.IGNORECASE)

# How many fields a forwarded head may have, and rows, empty ones among them; programs write four to six fields.
_MAX_HEAD, _MAX_HEAD_ROWS = 8, 32


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a text is from, as the headers above it say."""

    subject: str | None = None
    sender: str | None = None
    date: str | None = None


@dataclass(slots=True)
class _Piece:
    """The rows between two heads, and what the upper one says."""

    origin: Origin | None = None
    rows: list[str] = field(default_factory=list)
    words: int = 0

    def add(self, *rows: str) -> None:
        self.rows += rows
        self.words += sum(len(row.split()) for row in rows)


def article_in(text: str) -> tuple[str, Origin | None]:
    """The piece of a mail's text that is the article, and what the head above it says; None where there is no head.

    It is the longest piece, if one is long enough for an article, or else the one that was forwarded first.
    """
    pieces = [piece for piece in _pieces(text.split("\n")) if piece.words] or [_Piece()]
    longest = max(pieces, key=lambda piece: piece.words)
    chosen = longest if longest.words >= NOTE_WORDS else pieces[-1]
    return "\n".join(chosen.rows), chosen.origin


def _pieces(rows: list[str]) -> list[_Piece]:
    pieces = [_Piece()]
    quoted_from = _quoted_from(rows)
    place = 0
    while place < len(rows):
        here = pieces[-1]
        head, after = _head(rows, place)
        if head is not None and _is_quoted(rows, place, after, here):
            here.add(*rows[place:after])
            place = after
        elif head is not None:
            pieces.append(_Piece(head))
            place = after
        elif rows[place].strip() == _SIGNATURE and place > len(rows) // 2:
            break
        elif length := _attribution(rows, place, here):
            told, place = " ".join(rows[place : place + length]), place + length
            if place >= quoted_from or _ADDRESS.search(told):
                pieces.append(_Piece())
        else:
            if not (_FORWARD.match(_bare(rows[place])) or _SENT_FROM.match(_bare(rows[place]))):
                here.add(rows[place])
            place += 1
    return pieces


def _bare(row: str) -> str:
    return row.lstrip("> ").strip()


def _head(rows: list[str], place: int) -> tuple[Origin | None, int]:
    """The forwarded head that starts at `place`, and the first row behind it."""
    fields: dict[str, str] = {}
    at = place
    while at < min(len(rows), place + _MAX_HEAD_ROWS) and len(fields) <= _MAX_HEAD:
        bare = _bare(rows[at])
        found = _HEADER.match(bare)
        if found:
            fields[found["name"].lower()] = found["value"].strip()
        elif bare:
            break
        at += 1
    if len(fields) < 3 or "from" not in fields:
        return None, place
    origin = Origin(
        subject_of(fields.get("subject")),
        name_of(fields["from"]),
        day_of(fields.get("date") or fields.get("sent")),
    )
    return origin, at


def _is_quoted(rows: list[str], place: int, after: int, above: _Piece) -> bool:
    """Whether an article that has begun quotes a mail: with a head that was typed, or after "One of them reads:"."""
    before = rows[max(0, place - _MAX_HEAD_ROWS) : place]
    last = next((bare for row in reversed(before) if (bare := _bare(row))), "")
    if _FORWARD.match(last):
        return False
    is_typed = not any(_ADDRESS.search(row) or _MOMENT.search(row) for row in rows[place:after])
    is_led_in = last.endswith(":") and not _WROTE.match(last)
    return (is_typed and above.words >= MIN_WORDS) or (is_led_in and above.words >= NOTE_WORDS)


def _attribution(rows: list[str], place: int, above: _Piece) -> int:
    """How many rows a program's "On Monday, Ann wrote:" takes at `place`; 0 for a sentence of an article."""
    bare = _bare(rows[place])
    if not bare.startswith("On "):
        return 0
    following = _bare(rows[place + 1]) if place + 1 < len(rows) else ""
    length = 1 if bare.endswith(":") else 2  # programs wrap it before "wrote:"
    told = bare if length == 1 else f"{bare} {following}"
    if not _WROTE.match(told):
        return 0
    below = rows[place + length : place + length + _MAX_HEAD_ROWS]
    signs = (above.words < MIN_WORDS, _starts_quoted(below), _MOMENT.search(told) is not None)
    return length if _ADDRESS.search(told) or sum(signs) > 1 else 0


def _starts_quoted(rows: list[str]) -> bool:
    following = next((row for row in rows if row.strip()), "")
    return following.lstrip().startswith(">")


def _quoted_from(rows: list[str]) -> int:
    """The row from which on everything is quoted, to the end."""
    free = (
        place
        for place in range(len(rows) - 1, -1, -1)
        if rows[place].strip() and not rows[place].lstrip().startswith(">")
    )
    return next(free, -1) + 1


def subject_of(value: str | None) -> str | None:
    """A subject without "Fwd:" and the like."""
    return _PREFIX.sub("", line(value)).strip() or None if value else None


def name_of(value: str | None) -> str | None:
    """The name in a sender's field, or else None."""
    name, _ = email.utils.parseaddr(value or "")
    return line(name).strip("\"'* ") or None


def day_of(value: str | None) -> str | None:
    """The day in a date field, as mail writes it or anybody."""
    try:
        moment = email.utils.parsedate_to_datetime(value or "")
    except (ValueError, TypeError, IndexError, OverflowError):
        return date_of(value or "")
    return moment.date().isoformat()
