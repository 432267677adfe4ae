"""Social-media posts embedded in an article: the account's line closes the post that stands above it.

Or else it opens it: a post copied from the platform itself has the name, the handle, the words and the time, a line
each. A copied page keeps the line "— Name (@handle) June 3, 2024" but not the box around the post, so how far the post
reaches back must be read from its lines. Two things help: a post that was cut short (a trailing "…" before its link)
fills the length at which the platform cuts, and a writer's own line reads unlike a reporter's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.digest import Span
from extractors.places import Places, trimmed
from extractors.written_dates import date_of

# An account: "@ann", "@ann.bsky.social", "@ann@server.social".
_HANDLE = r"@(?P<handle>\w{1,30}(?:[.@]\w[\w.-]{0,60}){0,2})"
ACCOUNT = re.compile(rf"\({_HANDLE}\)")
# "— Name (@handle) 3 May 2021"; an address before it may run into the dash.
_CLOSE = re.compile(
    rf"(?:(?<!\S)[—–―-]{{1,3}}|—(?=\s)|&mdash;)\s*(?P<name>[^@\n—–―]{{1,80}}?)\s*{ACCOUNT.pattern}"
    r"(?:\s+on\s+\w+)?[\s,:·|-]*(?P<date>[^\n]{0,40})$"
)
_ADDRESS = re.compile(
    r"https?://\S+|\b(?:pic\.(?:twitter|x)\.com|t\.co|bit\.ly|youtu\.be)/\S+", re.IGNORECASE
)
# A post as the platform shows it: the handle has a line of its own under the name, the last line is the time.
_OWN_HANDLE = re.compile(_HANDLE)
_TIME = re.compile(
    r"(?:\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?)?\s*[·•|,–-]\s*[^\n]{6,30}|[^\n]{6,30}?\s*(?:[·•|,–-]|\bat\b)\s*\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?)?)"
    r"(?:\s*[·•|]\s*[^\n]{0,40})?",
    re.IGNORECASE,
)
# A page's own times: "Updated 3 May 2024 at 10:15".
_STAMP = re.compile(r"(?:first |last )?(?:updated|published|posted|modified)\b", re.IGNORECASE)
# Bounds that no post of its platform passes: lines, words of a name, words that a caption or a name may have.
_MOST_LINES = 12
_LONGEST_NAME = 8
_PROSE_WORDS = 12
_CUT = re.compile(r"(?:…|\.\.\.)$")
# Where the platform cuts an embedded post short, with room for the blank lines that a copied page loses or keeps.
_CUT_LENGTH = 284
# A post that is not cut short may be longer (accounts may pay for it); beyond this we do not follow it back.
_LONGEST = 700
# What a reporter's line has and a post's line hardly ever has: somebody else's words, or a cue for them.
_REPORTED = re.compile(
    r"\b(?:according to|said|says|stated|told|reported(?:ly)?|announced|claimed|added)\b"
)
_OWN_VOICE = re.compile(
    r"\b(?:I|I['’]\w+|[Mm]y|[Mm]e|[Ww]e|[Ww]e['’]\w+|[Oo]ur|[Uu]s|[Yy]ou|[Yy]our)\b|(?<!\w)[#@]\w|!|[\U0001F300-\U0001FAFF]"
)


@dataclass(frozen=True, slots=True)
class Post:
    """An embedded post. `content` leaves out addresses; `account` is the name, `frame` the lines around it."""

    content: tuple[Span, ...]
    account: Span
    handle: Span
    frame: tuple[Span, ...]
    published: str | None
    truncated: bool


def closing(line: str) -> re.Match[str] | None:
    """The account's line that `line` ends with, which may have text before it; its `name` and `date` are groups."""
    found = _CLOSE.search(line)
    return found if found and _may_be_date(found["date"]) else None


def is_closing(line: str) -> bool:
    """Whether `line` is an account's and nothing else."""
    found = closing(line)
    return found is not None and not line[: found.start()].strip()


def find(text: str, paragraphs: Sequence[Span]) -> tuple[Post, ...]:
    """Every post that an account's line closes or opens, in order."""
    lines = _lines(text, paragraphs)
    copied = _copied(text, lines)
    closed = _closed(text, lines)
    taken = Places(span for post in copied for span in (*post.content, *post.frame))
    apart = [post for post in closed if not any(map(taken.touch, (*post.content, *post.frame)))]
    return tuple(sorted((*apart, *copied), key=lambda post: post.content[0].start))


def copied(text: str, paragraphs: Sequence[Span]) -> tuple[Post, ...]:
    """The posts that were copied from the platform: their lines look like no article's."""
    return tuple(_copied(text, _lines(text, paragraphs)))


def _copied(text: str, lines: Sequence[Span]) -> list[Post]:
    found: list[Post] = []
    prose = (n for n, line in enumerate(lines) if len(line.of(text).split()) >= _PROSE_WORDS)
    # above a name the article has begun: a reporter's own name and handle stand right below the headline
    free = next(prose, len(lines)) + 2
    for number, line in enumerate(lines):
        handle = _OWN_HANDLE.fullmatch(text, line.start, line.end)
        if handle is None or number < free:
            continue
        end = _time_below(text, lines, number)
        post = None if end is None else _card(text, lines[number - 1 : end + 1], handle)
        if post is not None and end is not None:
            found.append(post)
            free = end + 2
    return found


def _time_below(text: str, lines: Sequence[Span], handle: int) -> int | None:
    """The line below a handle, and some words, that holds a time."""
    for place in range(handle + 2, min(len(lines), handle + 2 + _MOST_LINES)):
        if _TIME.fullmatch(text, lines[place].start, lines[place].end):
            return place
    return None


def _card(text: str, lines: Sequence[Span], handle: re.Match[str]) -> Post | None:
    """The post whose lines these are: a name, a handle, the words, a time."""
    name, line, *own, time = lines
    content = [part for row in own for part in without_addresses(text, row)]
    if not content or len(name.of(text).split()) > _LONGEST_NAME:
        return None
    length = sum(map(len, content))
    reported = any(_REPORTED.search(part.of(text)) for part in content)
    if length > _LONGEST or (reported and length > _CUT_LENGTH) or _STAMP.match(time.of(text)):
        return None
    return Post(
        content=tuple(content),
        account=name,
        handle=_group(handle, "handle"),
        frame=(name, line, time),
        published=date_of(time.of(text)),
        truncated=bool(_CUT.search(content[-1].of(text))),
    )


def _closed(text: str, lines: Sequence[Span]) -> list[Post]:
    found: list[Post] = []
    free = 0  # the first line that belongs to no post yet
    for number, line in enumerate(lines):
        close = _CLOSE.search(text, line.start, line.end)
        if close is None or not _may_be_date(close["date"]):
            continue
        above = lines[free:number]
        before = _tight(text, Span(start=line.start, end=close.start()))
        if before is not None:  # the account's line ran into the last line of the post
            above = [*above, before]
        post = _post(text, above, close)
        free = number + 1
        if post is not None:
            found.append(post)
    return found


def _lines(text: str, paragraphs: Sequence[Span]) -> list[Span]:
    lines: list[Span] = []
    for paragraph in paragraphs:
        start = paragraph.start
        for line in paragraph.of(text).split("\n"):
            inner = line.strip()
            if inner:
                at = start + line.index(inner[0])
                lines.append(Span(start=at, end=at + len(inner)))
            start += len(line) + 1
    return lines


def _post(text: str, above: Sequence[Span], close: re.Match[str]) -> Post | None:
    own = _reach(text, above)
    content = [part for span in own for part in without_addresses(text, span)]
    if not content:
        return None
    first, last = content[0].of(text), content[-1].of(text)
    return Post(
        content=tuple(content),
        account=_group(close, "name"),
        handle=_group(close, "handle"),
        frame=(Span(start=close.start(), end=close.end()),),
        published=date_of(close["date"]),
        truncated=first[0].islower() or first[0] in "…," or bool(_CUT.search(last)),
    )


def _reach(text: str, above: Sequence[Span]) -> Sequence[Span]:
    """The lines above an account's line that are the post."""
    if not above:
        return ()
    cut = _is_cut(text, above[-1])
    length = _shown(text, above[-1])
    start = len(above) - 1
    while start > 0 and not _starts_midway(text, above[start]):
        line = above[start - 1]
        length += _shown(text, line) + 2
        if length > (_CUT_LENGTH if cut else _LONGEST) or _CLOSE.search(line.of(text)):
            break
        if not (cut or _OWN_VOICE.search(line.of(text))) or _REPORTED.search(line.of(text)):
            break
        start -= 1
    return above[start:]


def _is_cut(text: str, line: Span) -> bool:
    kept = without_addresses(text, line)
    return bool(kept) and _CUT.search(kept[-1].of(text)) is not None


def _starts_midway(text: str, line: Span) -> bool:
    return text[line.start].islower()


def _shown(text: str, line: Span) -> int:
    return sum(len(part) for part in without_addresses(text, line))


def without_addresses(text: str, line: Span) -> list[Span]:
    """What is left of `line` when links and picture addresses are taken out."""
    parts: list[Span] = []
    start = line.start
    for address in _ADDRESS.finditer(text, line.start, line.end):
        parts.append(Span(start=start, end=address.start()))
        start = address.end()
    parts.append(Span(start=start, end=line.end))
    return [tight for part in parts if (tight := _tight(text, part)) is not None]


def _tight(text: str, span: Span) -> Span | None:
    is_said = any(character.isalnum() for character in span.of(text))
    return trimmed(text, span) if is_said else None


def _group(match: re.Match[str], name: str) -> Span:
    return Span(start=match.start(name), end=match.end(name))


def _may_be_date(tail: str) -> bool:
    return not tail.strip() or any(character.isdigit() for character in tail)
