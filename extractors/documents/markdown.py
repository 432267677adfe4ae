"""Markdown to a `Draft`: its markup goes, its words and their order stay.

markdown-it-py reads it as CommonMark does; rich brings it along, so it costs nothing. A pattern for each mark would be
shorter and wrong on nesting, escapes and underscores inside account names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from extractors.documents import lines, plain
from extractors.documents.characters import clean, line
from extractors.documents.draft import Draft
from extractors.endings import may_stop
from extractors.written_dates import date_of

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT_MATTER = re.compile(
    r"\s*---[ \t]*\n(?P<fields>(?:[^\n]*\n){1,60}?)(?:---|\.\.\.)[ \t]*(?:\n|$)"
)
_FIELD = re.compile(r"^(?P<name>[A-Za-z_-]{2,30})\s*:\s*(?P<value>.+)$", re.MULTILINE)
_TITLES, _BYLINES = ("title", "headline"), ("author", "authors", "byline", "by")
_DATES, _PUBLISHERS = (
    ("date", "published", "publishdate", "pubdate"),
    ("publisher", "publication", "site", "source"),
)

# Marks that prose without markup hardly has; two of them, or a link, make a text Markdown. Lone asterisks, dashes and
# "> " prove nothing: mail and plain text have them, and the plain reader knows what to do.
_MARKS = re.compile(r"^#{1,6} +\S|\*\*\S[^*\n]*\*\*|^```|^-# ", re.MULTILINE)
_LINK = re.compile(r"\[[^\[\]\n]{1,300}\]\(<?https?://[^)\s]+\)")
_ENOUGH_MARKS = 2
_OPENING_HEADING = re.compile(r"\s*#{1,3} +\S.*\n\s*\S")

# An em dash as typewriters and Markdown programs write it; a line of its own is a rule or a heading's.
_LONG_DASH = re.compile(r"(?<=[\w ,.\"'”’])---(?=[\w \"'“‘])|^---(?= \w)", re.MULTILINE)
_FOLDED = re.compile(r"\n[ \t]+(?=\S)")

_DISCORD_SMALL = re.compile(r"^-# +", re.MULTILINE)
_SPOILER = re.compile(r"\|\|(.+?)\|\|", re.DOTALL)
# A line of a wrapped block comes within this share of the longest one, for words are not cut; and nobody wraps at fewer
# characters than these.
_FILLED, _NARROWEST = 0.7, 30
_BLANK = re.compile(r"\n\s*\n")
_HTML_TAG = re.compile(r"</?[a-zA-Z!][^<>]*>")


def looks_like_markdown(text: str) -> bool:
    """Whether `text` has marks that only Markdown explains."""
    if _OPENING_HEADING.match(text) or (_FRONT_MATTER.match(text) and _FIELD.search(text)):
        return True
    return _LINK.search(text) is not None or len(_MARKS.findall(text)) >= _ENOUGH_MARKS


def read(text: str) -> Draft:
    """The paragraphs of Markdown `text`; front matter and the first heading say what it is."""
    fields, body = _front_matter(clean(text))
    body = _LONG_DASH.sub("—", body)
    body = _SPOILER.sub(r"\1", _DISCORD_SMALL.sub("", body))
    tokens = _parse(body)
    draft = plain.read("\n\n".join(_unwrapped(list(_blocks(tokens)))))
    title = _field(fields, _TITLES) or _first_heading(tokens) or draft.title
    paragraphs = draft.paragraphs
    if title and not _stands_first(title, paragraphs):
        paragraphs = (title, *paragraphs)
    return replace(
        draft,
        paragraphs=paragraphs,
        title=title,
        byline=_field(fields, _BYLINES) or draft.byline,
        publisher=_field(fields, _PUBLISHERS) or draft.publisher,
        published=date_of(_field(fields, _DATES) or "") or draft.published,
    )


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    found = _FRONT_MATTER.match(text)
    if not found:
        return {}, text
    fields = {
        field["name"].lower(): line(field["value"]).strip("\"'[]")
        for field in _FIELD.finditer(_FOLDED.sub(" ", found["fields"]))
    }
    return (fields, text[found.end() :]) if fields else ({}, text)


def _field(fields: dict[str, str], names: Sequence[str]) -> str | None:
    return next((fields[name] for name in names if fields.get(name)), None)


def _parse(text: str) -> list[Token]:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - thirty milliseconds that plain text does not need

    return MarkdownIt("commonmark").enable(["strikethrough", "table"]).parse(text)


def _blocks(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type == "inline":
            yield _inline(token.children or ())
        elif token.type in {"fence", "code_block"}:
            # Articles are pasted into code fences, and indented paragraphs are no code.
            yield token.content
        elif token.type == "html_block":
            yield _HTML_TAG.sub("", token.content)


def _unwrapped(blocks: Sequence[str]) -> Sequence[str]:
    """The blocks with their line ends as spaces, which is what Markdown means by them.

    Unless they mostly stand between sentences: Discord and other chats show them, and people write for that.
    """
    inner = [raw for block in blocks for raw in block.rstrip("\n").split("\n")[:-1]]
    if 2 * sum(may_stop(raw.rstrip()) for raw in inner) >= len(inner):
        return blocks
    parts = (part for block in blocks for part in _BLANK.split(block))
    return [_joined(part) for part in parts]


def _joined(block: str) -> str:
    """One block on one line; a line that the next word would have fitted into was ended on purpose."""
    rows = [kept for raw in block.split("\n") if (kept := " ".join(raw.split()))]
    room = max(_NARROWEST, _FILLED * max(map(len, rows), default=0))
    text = rows[:1]
    for row, after in pairwise(rows):
        is_filled = len(row) + 1 + len(after.split(maxsplit=1)[0]) > room
        text += [" " if is_filled or after[0].islower() else "\n\n", after]
    return "".join(text)


def _inline(tokens: Sequence[Token]) -> str:
    parts: list[str] = []
    heading = _end_of_heading(tokens)
    for place, token in enumerate(tokens):
        if token.type in {"softbreak", "hardbreak"}:
            parts.append("\n\n" if place == heading else "\n")
        elif token.type in {"text", "code_inline", "text_special"}:
            parts.append(token.content)
        # Images go with their alternative texts: these are captions.
    return "".join(parts)


def _end_of_heading(tokens: Sequence[Token]) -> int | None:
    """The line break behind a first line that is all in bold: a heading by hand."""
    breaks = (n for n, token in enumerate(tokens) if token.type in {"softbreak", "hardbreak"})
    place = next(breaks, 0)
    types = [
        token.type for token in tokens[:place] if token.type != "text" or token.content.strip()
    ]
    is_bold = types[:1] == ["strong_open"] and types.index("strong_close") == len(types) - 1
    return place if is_bold else None


def _first_heading(tokens: Sequence[Token]) -> str | None:
    """The heading that everything stands under, if the document has one."""
    for place, token in enumerate(tokens[:-1]):
        if token.type == "heading_open":
            is_top = token.tag == "h1" or place == 0
            return line(_inline(tokens[place + 1].children or ())) or None if is_top else None
    return None


def _stands_first(title: str, paragraphs: Sequence[str]) -> bool:
    return any(lines.same_words(title, paragraph) for paragraph in paragraphs[:2])
