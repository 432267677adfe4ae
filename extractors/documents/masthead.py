"""What the first lines of a text state: headline, byline, date, publisher. Nothing is taken that is not stated.

The lines stay in the text; the furniture stage says which of them are not the story.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractors import posts
from extractors.bylines import byline_of, names_alone
from extractors.vocabulary import words
from extractors.written_dates import date_of, words_beside

# Byline and date stand above the story; a date below this many paragraphs is part of it.
_MASTHEAD = 6

# A headline has 2 to 30 words; measured ones have 5 to 18. One that ends in a full stop must be terse to count.
_MIN_TITLE, _MAX_TITLE, _MAX_STOPPED_TITLE = 2, 30, 16
_MAX_TITLE_CHARACTERS = 220

# What follows a headline is a story: this many words in the next paragraphs together, bylines and buttons among them.
_STORY_WORDS = 20
_STORY_WITHIN = 10

# Words a date line may have beside the date, such as the name of the place or paper.
_DATE_LINE_WORDS = 5

# Where in a site the page stands: "Home > News > Local", "Home / Markets / Retail".
_STEP = r"[^\s/>»›|]+(?: [^\s/>»›|]+){0,2}"
_TRAIL = re.compile(rf"{_STEP}(?:(?:\s*[>»›]\s*{_STEP})+|(?:\s+[/|]\s+{_STEP}){{2,}})\s*[>»›]?")
# What pages, mails and press releases start with: the link past a menu, the one to a browser, what it is, whom to ask.
_OPENING = re.compile(
    r"(?:skip|jump)\s+(?:to|past)\b.{0,40}|(?:view|open|read|see)\s+(?:this|the|it)\b.{0,30}\bbrowser\b.{0,20}|"
    r"for\s+immediate\s+release\W*|(?:press|news|media|public)\s+release\b(?:\s*:.{0,40})?|"
    r"(?:(?:media|press)\s+)?contacts?(?:\s*:.{0,80})?|.{0,80}\S@\S+\.\w+\W*|[(+]?\d[\d ()+.-]{6,20}",
    re.IGNORECASE,
)
# A section's name or the paper's above the headline: one word, or a few in capitals.
_MAX_LABEL_WORDS = 4

# Headline, then the publisher: "… - BBC News", "… | Space".
_TAIL = re.compile(r"^(?P<title>.{15,}?)\s+(?P<mark>[|–—-])\s+(?P<site>[^|–—]{2,40})$")
_MAX_SITE_WORDS = 4

_FROM = re.compile(
    r"(?:From|Source:|Originally published (?:in|by|on)) (?:the )?"
    r"(?P<site>[A-Z][\w.&’'-]*(?: (?:of |the |and |& )?[A-Z][\w.&’'-]*){0,4})(?:[,.]? (?P<rest>.*))?$"
)

_STARTS_STORY = words(
    """the a an it he she they we i there this that these those when in on at but and for after his her its"""
)
_ARTICLES = frozenset({"the", "a", "an", "was", "were", "said"})
_DATELINE = re.compile(
    r"(?:[A-Z][\w.’'-]*,? ){0,3}[A-Z][\w.’'-]*,?(?: \([A-Z][\w .]+\))? ?[—–-]{1,2} [\"“‘']?[A-Z]"
)
_LABEL = re.compile(r"^(?:title|headline)\s*:\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Masthead:
    """What is stated; None for what is not."""

    title: str | None = None
    byline: str | None = None
    publisher: str | None = None
    published: str | None = None


def read(paragraphs: Sequence[str]) -> Masthead:
    """The masthead of a text."""
    title, site = _title(paragraphs)
    top = [
        text for text in paragraphs[:_MASTHEAD] if byline_of(text) or not posts.ACCOUNT.search(text)
    ]
    byline = next((found for text in top if (found := byline_of(text))), None)
    byline = byline or _name_above_date([text for text in top if text != title])
    published = next((found for text in top if (found := _date_line(text))), None)
    publisher = site or next((found for text in top if (found := _from_line(text))), None)
    return Masthead(title, byline, publisher, published)


def _name_above_date(top: Sequence[str]) -> str | None:
    """The names in a line of nothing else, or of where their owner was, right above the date."""
    pairs = ((names_alone(text), below) for text, below in pairwise(top))
    return next((names for names, below in pairs if names and _date_line(below)), None)


def split_site(title: str, site: str | None = None) -> tuple[str, str | None]:
    """A headline and the publisher's name behind it, if there is one; `site` is the name where it is known."""
    found = _TAIL.match(title)
    if not found:
        return title, None
    tail = found["site"]
    if site is not None and tail.casefold() == site.casefold():
        return found["title"], tail
    words = tail.split()
    is_name = len(words) <= _MAX_SITE_WORDS and all(
        word[0].isupper() or not word[0].isalpha() for word in words
    )
    is_longer = len(found["title"].split()) > 2 * len(words)
    return (found["title"], tail) if is_name and is_longer else (title, None)


def looks_like_headline(text: str) -> bool:
    """Whether a line standing first reads like a headline and not like a sentence of the story."""
    words = text.split()
    if not _MIN_TITLE <= len(words) <= _MAX_TITLE or len(text) > _MAX_TITLE_CHARACTERS:
        return False
    if byline_of(text) or _date_line(text) or posts.ACCOUNT.search(text) or _DATELINE.match(text):
        return False
    plain = text.rstrip("\"'”’")
    if plain.endswith((".", ":", ",")) and not plain.endswith(("...", "U.S.")):
        return plain.endswith(".") and _is_terse(words)
    if re.search(r"[a-z]{2}[.!?][\"”'’]? [A-Z]\w+ \w+ \w+ \w+ ", text):
        return False  # several sentences
    return text[0].isupper() or not text[0].isalpha() or "”" in text or '"' in text


def _title(paragraphs: Sequence[str]) -> tuple[str | None, str | None]:
    """The headline, and the publisher behind it; lines that are the masthead's may stand before it."""
    above = [place for place, text in enumerate(paragraphs[:_MASTHEAD]) if not _is_masthead(text)]
    below = next((place for place in above if not _is_label(paragraphs[place])), None)
    is_headed = below is not None and looks_like_headline(paragraphs[below])
    place = below if below is not None and is_headed else above[0] if above else 0
    first = _LABEL.sub("", paragraphs[place]).strip().rstrip(" ;") if paragraphs else ""
    following = sum(len(text.split()) for text in paragraphs[place + 1 : place + _STORY_WITHIN])
    title, publisher = split_site(first)
    if following < _STORY_WORDS or not looks_like_headline(title):
        return None, None
    return title, publisher


def _is_masthead(text: str) -> bool:
    is_page = _TRAIL.fullmatch(text) or _OPENING.fullmatch(text)
    return bool(is_page or byline_of(text) or _date_line(text) or _from_line(text))


def _is_label(text: str) -> bool:
    """Whether a line can be the name of a section or of the paper, above the headline."""
    words = text.split()
    is_short = len(words) == 1 or (len(words) <= _MAX_LABEL_WORDS and text.isupper())
    return is_short and text[-1:].isalnum()


def _from_line(text: str) -> str | None:
    """The publisher in a line such as "From the Elder Moor Gazette, 6 June 2024"."""
    found = _FROM.match(text)
    return found["site"] if found and (not found["rest"] or _date_line(found["rest"])) else None


def _is_terse(words: Sequence[str]) -> bool:
    """Whether a line with a full stop is still a headline: short, without articles, or in capitals throughout."""
    if len(words) > _MAX_STOPPED_TITLE:
        return False
    if sum(word[0].isupper() for word in words) >= 0.7 * len(words):
        return True
    plain = {word.strip(".,:;'\"“”‘’").lower() for word in words}
    first = words[0].strip("'\"“”‘’").lower()
    return first not in _STARTS_STORY and not plain & _ARTICLES


def _date_line(text: str) -> str | None:
    """The date in a line that holds little else."""
    date = date_of(text)
    if date is None:
        return None
    holds_little = byline_of(text) or len(words_beside(text)) <= _DATE_LINE_WORDS
    return date if holds_little and not text.endswith(".") else None
