"""What a web page states about its article: headline, byline, date, publisher.

Extractors' own titles are right for about two pages in three: each trusts one field, and every field is wrong
somewhere. Editors write another headline for sharing, templates put the site's name in `h1`, `title` carries the site
behind a dash. So the headline is the candidate that most of the others bear out.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from extractors.bylines import byline_of
from extractors.documents.characters import line
from extractors.documents.lines import letters
from extractors.documents.masthead import split_site

_ISO_DATE = re.compile(
    r"\d{4}-\d{2}-\d{2}"
    r"(?P<time>[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:?\d{2})?)?"
)
_FIRST_YEAR = 1990
_DATE_FIELDS = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "parsely-pub-date",
    "date",
)
_NOT_A_NAME = re.compile(r"https?:|www\.|@|\d{3}|\badmin\b|\beditor(?:ial)?\b$", re.IGNORECASE)

# Too few words are a section or the site, too many are a paragraph set as a heading.
_MIN_WORDS, _MAX_WORDS = 3, 40

# Linked data can be megabytes of product listings; news pages state theirs in a few kilobytes.
_MAX_LINKED = 500_000


@dataclass(frozen=True, slots=True)
class Stated:
    """What the page states; None for what it does not. `is_article` is whether it calls itself one."""

    title: str | None
    byline: str | None
    publisher: str | None
    published: str | None
    is_article: bool


def read(tree: Any) -> Stated:
    """The statements of a parsed page."""
    fields = _fields(tree)
    linked = list(_linked(tree))
    sites = [fields.get("og:site_name"), *(_text(item.get("publisher")) for item in linked)]
    # A name without a capital is the site's address or its template's.
    site = next((name for name in sites if name and not name.islower()), None)
    return Stated(
        title=_title(tree, fields, linked, site),
        byline=_byline(fields, linked, site),
        publisher=site,
        published=_published(fields, linked),
        is_article=bool(linked) or fields.get("og:type") == "article",
    )


def _fields(tree: Any) -> dict[str, str]:
    """The page's meta fields; the first of each name."""
    fields: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        content = line(meta.get("content") or "")
        if name and content:
            fields.setdefault(name.lower(), content)
    return fields


def _linked(tree: Any) -> Iterator[dict[str, Any]]:
    """The linked-data items that are articles."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "") or len(script.text or "") > _MAX_LINKED:
            continue
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        items = data if isinstance(data, list) else [data]
        graphs = [item.get("@graph") for item in items if isinstance(item, dict)]
        items = [*items, *(inner for graph in graphs if isinstance(graph, list) for inner in graph)]
        yield from (item for item in items if isinstance(item, dict) and _is_article(item))


def _is_article(item: dict[str, Any]) -> bool:
    kinds = item.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return any(
        isinstance(kind, str) and kind.endswith(("Article", "BlogPosting", "Report"))
        for kind in kinds
    )


def _title(
    tree: Any, fields: dict[str, str], linked: list[dict[str, Any]], site: str | None
) -> str | None:
    """The candidate that most kinds of places bear out; a tie goes to what the page itself shows."""
    shown = [line(head.text_content()) for head in tree.iter("h1")]
    window = [line(found.text_content()) for found in tree.iter("title")][:1]
    # These three are filled from one field of the editor's: they count once.
    shared = [_text(item.get("headline")) for item in linked]
    shared += [fields.get("og:title"), fields.get("twitter:title")]
    places = [
        [split_site(text, site)[0] for text in place if text] for place in (shown, window, shared)
    ]
    candidates = [
        text for place in places for text in place if _MIN_WORDS <= len(text.split()) <= _MAX_WORDS
    ]
    return max(
        candidates, key=lambda text: sum(_bears_out(place, text) for place in places), default=None
    )


def _bears_out(place: list[str], text: str) -> bool:
    mine = letters(text)
    return any(letters(other).startswith(mine) for other in place)


def _byline(fields: dict[str, str], linked: list[dict[str, Any]], site: str | None) -> str | None:
    names = [name for item in linked for name in _names(item.get("author"))]
    if not names:
        field = fields.get("author") or fields.get("article:author") or fields.get("byl") or ""
        names = [byline_of(field) or field] if field else []
    kept = [
        name
        for name in dict.fromkeys(names)
        if len(name) > 2 and not _NOT_A_NAME.search(name) and letters(name) != letters(site or "")
    ]
    return ", ".join(kept) or None


def _names(author: object) -> Iterator[str]:
    for entry in author if isinstance(author, list) else [author]:
        if name := _text(entry):
            yield name


def _published(fields: dict[str, str], linked: list[dict[str, Any]]) -> str | None:
    values = [_text(item.get("datePublished")) for item in linked]
    values += [fields.get(name) for name in _DATE_FIELDS]
    return next((date for value in values if value and (date := _iso(value))), None)


def _iso(value: str) -> str | None:
    found = _ISO_DATE.match(value)
    if not found:
        return None
    try:
        moment = dt.datetime.fromisoformat(found.group().replace(" ", "T"))
    except ValueError:
        return None
    if moment.year < _FIRST_YEAR:
        return None  # a template's placeholder
    has_time = found["time"] is not None and (moment.hour, moment.minute) != (0, 0)
    return moment.isoformat(timespec="minutes") if has_time else moment.date().isoformat()


def _text(value: object) -> str | None:
    """A linked-data value that is a text, or a thing with a name."""
    if isinstance(value, dict):
        value = value.get("name")
    return line(value) or None if isinstance(value, str) else None
