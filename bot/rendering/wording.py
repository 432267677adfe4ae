"""Every sentence and label of ours that a person reads, in one place.

Article text never passes through here unescaped: what a template takes has been made safe before.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from extractors.digest import FurnitureKind, SourceKind

# Commands, menus and the form.
COMMAND_DIGEST = "Digest a news article: key facts, quotes with who said each, named sources"
OPTION_TEXT = "The article's text; leave everything out to get a form"
OPTION_FILE = "The article as a file: text, a saved web page, PDF, Word"
OPTION_PRIVATE = "Show the digest to nobody but you"
OPTION_EXPORT = "Attach the full digest as JSON and Markdown"
MENU_DIGEST = "Digest article"
FORM_TITLE = "Digest an article"
FORM_TEXT = "The article"
FORM_TEXT_HINT = "Paste its text, or leave this empty and add files below"
FORM_FILES = "Or its files"
FORM_FILES_HINT = "Up to ten; each is digested by itself"

# The digest.
NO_HEADLINE = "No headline found; the line above is how the article begins"
EMPTY_HEADLINE = "Untitled article"
KEY_FACTS = "Key facts"
QUOTES = "Quotes"
SOURCES = "Who is speaking"
OWN_ACCOUNT = "the article’s own account"
SPEAKER_UNCLEAR = "unclear who said this"
POST = "post"
QUOTED_IN_PART = "quoted in part"
SET_APART = "set apart as a quote"
CUT_OFF = "cut off in the article"
NOT_NAMED = "not named in the article"
NAMELESS = "a source without a readable name"
NOTHING_FOUND = "No key facts, quotes or sources were found in this text."
UNSEEN = "(nothing in it can be shown)"

SOURCE_KINDS: dict[SourceKind, str | None] = {
    "person": None,  # what a reader assumes
    "organization": "organization",
    "group": "group",
    "document": "document",
    "unnamed": NOT_NAMED,
}
FURNITURE_KINDS: dict[FurnitureKind, tuple[str, str]] = {
    "promo": ("promotion", "promotions"),
    "caption": ("caption", "captions"),
    "credit": ("credit", "credits"),
    "byline": ("byline", "bylines"),
    "newsletter": ("newsletter box", "newsletter boxes"),
    "disclaimer": ("disclaimer", "disclaimers"),
    "share": ("share button", "share buttons"),
    "related": ("link to another story", "links to other stories"),
    "comments": ("comment", "comments"),
    "cookies": ("cookie notice", "cookie notices"),
    "other": ("other", "others"),
}
_COUNTED = {
    "key_facts": ("key fact", "key facts"),
    "quotes": ("quote", "quotes"),
    "statements": ("reported statement", "reported statements"),
    "sources": ("source", "sources"),
    "figures": ("figure", "figures"),
}
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def counted(what: str, number: int) -> str:
    """Return "1 quote", "3 quotes"."""
    one, many = _COUNTED[what]
    return f"{number:,} {one if number == 1 else many}"


def furniture(kind: FurnitureKind, number: int) -> str:
    """Return "1 promotion", "3 promotions"."""
    one, many = FURNITURE_KINDS[kind]
    return f"{number:,} {one if number == 1 else many}"


def day(moment: date) -> str:
    """Return a date as it is read in any country."""
    return f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}"


def words(number: int) -> str:
    """Return the length of the article."""
    return f"{number:,} {'word' if number == 1 else 'words'}"


def minutes(number: int) -> str:
    """Return the time that reading the article takes."""
    return f"{number:,} min read"


def claimed_by(speaker: str) -> str:
    """Whose claim a fact is."""
    return f"according to {speaker}"


def post_by(handle: str) -> str:
    """Whose account a post was made from."""
    return f"post by @{handle}"


def did_not_fit(parts: Sequence[str]) -> str:
    """What there is besides what is shown."""
    return f"Not shown for want of room: {', '.join(parts)}"


def kept_for_files(parts: Sequence[str]) -> str:
    """What this view never shows."""
    return f"In the full digest only: {', '.join(parts)}"


def too_long(parts: Sequence[str]) -> str:
    """What could only have been shown cut."""
    return f"Too long to show whole: {', '.join(parts)}"


def not_the_article(number: int, parts: Sequence[str]) -> str:
    """What came along with the article and was set aside."""
    passages = "1 passage" if number == 1 else f"{number:,} passages"
    return f"Left out as not part of the article: {passages} ({', '.join(parts)})"


def more_notices(number: int) -> str:
    """Notices that did not fit."""
    return "1 more remark" if number == 1 else f"{number:,} more remarks"


WHERE_THE_REST_IS = "For everything, use /digest with export."
FILES_HAVE_IT_ALL = "The files below have everything."

# Trouble.
TROUBLE = "I could not digest this"


def reference(value: str) -> str:
    """What to tell the operator."""
    return f"reference {value}"


# The Markdown document.
STATEMENTS = "Reported statements"
FIGURES = "Figures"
FURNITURE = "Left out as not part of the article"
REMARKS = "Remarks"
ABOUT_THE_ITEMS = (
    "Every passage below is quoted from the article. "
    "[chars 120–240] says where: characters 120 to 240 of its text, counted from 0, the end not included."
)


def characters(ranges: Sequence[tuple[int, int]]) -> str:
    """Where a passage stands."""
    return f"[chars {', '.join(f'{start}–{end}' for start, end in ranges)}]"
