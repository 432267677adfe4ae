"""Every sentence and label of ours that a person reads, in one place.

Article text never passes through here unescaped: what a template takes has been made safe before.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from extractors.digest import FigureKind, FurnitureKind, SourceKind

# Keeps a number with what it counts, and a day with its month, on one line of a narrow screen.
NO_BREAK_SPACE = "\u00a0"

# The digest.
NO_HEADLINE = "No headline found; the line above is how the article begins"
EMPTY_HEADLINE = "Untitled article"
KEY_FACTS = "Key facts"
QUOTES = "Quotes"
SOURCES = "Who is speaking"
OWN_ACCOUNT = "the article’s own account"
CLAIM_UNCLEAR = "somebody’s claim, unclear whose"
SPEAKER_UNCLEAR = "unclear who said this"
POST = "post"
QUOTED_IN_PART = "quoted in part"
SET_APART = "set apart as a quote"
CUT_OFF = "cut off in the article"
NOT_NAMED = "not named in the article"
# Between the parts of a line: never at the start of the next one on a narrow screen.
SEPARATOR = f"{NO_BREAK_SPACE}· "
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
    "said": ("statement", "statements"),  # beside the name of who made them
    "sources": ("source", "sources"),
    "figures": ("figure", "figures"),
    "alone": ("article with things of its own", "articles with things of their own"),
}
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def counted(what: str, number: int) -> str:
    """Return "1 quote", "3 quotes"."""
    return _numbered(number, *_COUNTED[what])


def furniture(kind: FurnitureKind, number: int) -> str:
    """Return "1 promotion", "3 promotions"."""
    return _numbered(number, *FURNITURE_KINDS[kind])


def day(moment: date) -> str:
    """Return a date as it is read in any country."""
    return NO_BREAK_SPACE.join((str(moment.day), _MONTHS[moment.month - 1], str(moment.year)))


def words(number: int) -> str:
    """Return the length of the article."""
    return _numbered(number, "word", "words")


def minutes(number: int) -> str:
    """Return the time that reading the article takes."""
    return _numbered(number, "min read", "min read")


def account(speaker: str | None, *, is_claim: bool) -> str:
    """In whose voice a fact is told: a source's, somebody's, or the article's own."""
    if speaker:
        return claimed_by(speaker)
    return CLAIM_UNCLEAR if is_claim else OWN_ACCOUNT


def claimed_by(speaker: str) -> str:
    """Whose claim a fact is."""
    return f"according to {speaker}"


def post_by(account: str) -> str:
    """Whose account a post was made from; `account` has its sign and is escaped with it."""
    return f"post by {account}"


def did_not_fit(parts: Sequence[str]) -> str:
    """What there is besides what is shown."""
    return f"Not shown, to keep this short: {', '.join(parts)}"


def kept_for_files(parts: Sequence[str]) -> str:
    """What this view never shows."""
    return f"In the full digest only: {', '.join(parts)}"


def too_long(parts: Sequence[str]) -> str:
    """What could only have been shown cut."""
    return f"Too long to show whole: {', '.join(parts)}"


def not_the_article(number: int, parts: Sequence[str]) -> str:
    """What came along with the article and was set aside."""
    passages = _numbered(number, "passage", "passages")
    return f"Left out as not part of the article: {passages} ({', '.join(parts)})"


def more_notices(number: int) -> str:
    """Notices that did not fit."""
    return _numbered(number, "more remark", "more remarks")


def _numbered(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}".replace(" ", NO_BREAK_SPACE)


WHERE_THE_REST_IS = "For everything, use /digest with export."
FILES_HAVE_IT_ALL = "The files below have everything."


TROUBLE = "That did not work; please try again."


def more_troubles(number: int) -> str:
    """How many there are besides."""
    return f"The same or similar happened to {number:,} more."


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


# Going through a digest. The keys of SHELVES travel in custom ids (see `bot.rendering.listings`).
SHELVES = {
    "f": ("Facts", "Fact"),
    "q": ("Quotes", "Quote"),
    "s": ("Sources", "Source"),
    "n": ("Figures", "Figure"),
    "l": ("Left out", "Passage"),
}
FIGURE_KINDS: dict[FigureKind, str] = {
    "money": "amount of money",
    "percent": "percentage",
    "count": "number",
    "date": "date",
    "other": "figure",
}
REPORTED = "reported, not quoted"
ONE_OF_SOURCE = "Passage"
NOTHING_HERE = "There is nothing of this kind in the article."
SAYS_NOTHING = "The article mentions this source, but gives none of its words."
PASSAGE_CUT = "This paragraph is too long to show whole; it is cut where you see “…”."
BUTTON_PASSAGE = "Passage"
BUTTON_WORDS = "Says…"
BUTTON_PREVIOUS = "Previous"
BUTTON_NEXT = "Next"
BUTTON_BACK = "Back to the list"
BUTTON_OVERVIEW = "Overview"
BUTTON_SHOW = "Show to everyone"
BUTTON_SHARE = "Share…"
BUTTON_POST = "Post publicly"
BUTTON_DELETE = "Delete"
BUTTON_COPY = "Copy as text"
BUTTON_REPORT = "Report a mistake"
MENU_SOURCES = "Everything one source says…"
SHARE_TITLE = "Take it along"
SHARE_ABOUT = "The whole digest as files: Markdown to read, JSON for programs"
TEXT_BELOW = "The digest as text is in the file below."
SHOWN = "Everyone sees this page now."
REPORT_TITLE = "Report a mistake"
REPORT_FIELD = "What is wrong with this?"
REPORT_HINT = "The operator gets what you write and the item’s words, nothing else"
REPORT_HEADLINE = "Reported as a mistake"
REPORT_THANKS = "Thank you; the operator has your report."


def section_button(key: str, number: int) -> str:
    """Return "Quotes 14"."""
    return f"{SHELVES[key][0]} {number:,}"


def page_of(number: int, count: int) -> str:
    """Where one is in a list."""
    return f"page {number:,} of {count:,}".replace(" ", NO_BREAK_SPACE)


def part_of(number: int, count: int) -> str:
    """Where one is in an item that takes several pages."""
    return f"part {number:,} of {count:,} of a long item"


def item_of(kind: str, number: int, count: int) -> str:
    """Return "Quote 3 of 14"."""
    return f"{kind} {number:,} of {count:,}".replace(" ", NO_BREAK_SPACE)


def characters_of_article(ranges: Sequence[tuple[int, int]]) -> str:
    """Where in the article a passage stands, in words."""
    return f"characters {', '.join(f'{start:,}–{end:,}' for start, end in ranges)} of the article"


def more_sources(number: int) -> str:
    """Sources that a menu has no room for."""
    return f"{MENU_SOURCES} ({number:,} more under Sources)"


def behind_buttons(parts: Sequence[str]) -> str:
    """What the first screen leaves to its buttons."""
    return f"More with the buttons below: {', '.join(parts)}"


# Many at once: the progress, then the comparison.
THE_COMPARISON = "The comparison"
NOTHING_IN_COMMON = "They have no quote, no named source and no figure in common."
OTHER_NUMBERS = "Different numbers for the same thing"
OTHER_WORDS = "Same quote, different words"
OTHER_SPEAKERS = "Same words, different speaker"
SHARED_QUOTES = "Quoted by several"
SHARED_SOURCES = "Heard by several"
SHARED_FIGURES = "Figures they agree on"
ONLY_ONE = "Only in one article"
WHY_NUMBERS_DIFFER = (
    "Numbers may differ because one article is newer, or counts something else; read both passages."
)
ONLY_SOURCES = "Sources"
ONLY_FIGURES = "Figures"

_DIFFERING = {
    "numbers": ("number", "numbers"),
    "wordings": ("wording", "wordings"),
    "speakers": ("speaker", "speakers"),
}


def compared(number: int) -> str:
    """Return the heading of a comparison."""
    return f"{_numbered(number, 'article', 'articles')} compared"


def nth_article(number: int) -> str:
    """What an article without headline, publisher and file name is called."""
    return f"Article {number:,}"


def again(name: str, number: int) -> str:
    """Tell an article from one that is called the same."""
    return f"{name} ({number:,})"


def in_common(parts: Sequence[str]) -> str:
    """What several articles have, counted."""
    return f"In common: {', '.join(parts)}"


def different(parts: Sequence[str]) -> str:
    """What they give differently, counted."""
    return f"Different: {', '.join(parts)}"


def differing(what: str, number: int) -> str:
    """Return "1 number", "2 wordings"."""
    return _numbered(number, *_DIFFERING[what])


def all_of(number: int) -> str:
    """Return who has something that every article has."""
    return "both" if number == 2 else f"all{NO_BREAK_SPACE}{number:,}"


def in_part(articles: str) -> str:
    """Who has a shorter part of a quote."""
    return f"in part: {articles}"


def spoken(quote: str) -> str:
    """Words of a source, whose own marks were left off."""
    return f"“{quote}”"


def more_quotes(number: int) -> str:
    """Return how many quotes there are besides the one that is shown."""
    return f"and {_numbered(number, 'more quote', 'more quotes')}"


def and_more(number: int) -> str:
    """What ends a list that is not told to its end."""
    return f"and{NO_BREAK_SPACE}{number:,}{NO_BREAK_SPACE}more"


def reading(number: int) -> str:
    """What is being done with several submissions."""
    return f"Reading {_numbered(number, 'article', 'articles')}"


def done_of(done: int, number: int) -> str:
    """How far it is."""
    return f"{done:,} of {number:,} done".replace(" ", NO_BREAK_SPACE)
