"""What a line's place says: a headline of something else stands between paragraphs that do not know its words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.bylines import names_alone
from extractors.digest import FurnitureKind
from extractors.furniture.boilerplate import boilerplate_from
from extractors.furniture.lines import Line
from extractors.written_dates import words_beside

# A section heading is short and shares words with what it heads; a promoted headline is longer and does not.
# Both thresholds are set so that no heading in GUM's travel, biography and academic texts is taken for one.
_HEADING_WORDS = 6
_FOREIGN = 0.34
# A line that casts about for a reader ("You Won't Believe", "What Could It Mean For Your Money?") may share more.
_FOREIGN_ADDRESSED = 0.5
# "Related", "More from the Courier": what stands above a list of links.
_HEADER_WORDS = 8
# In sentence case a line has to be a stranger altogether, and say enough to be known as one.
_STRANGER_TOPICAL = 4
_LONGEST_HEADLINE = 25
# Above the headline, the name of a section or a paper.
_LABEL_WORDS = 4
# And whom to ask about a press release.
_MAIL_ADDRESS = re.compile(r"\S@\S+\.\w")
# So many short lines in a row are a list or a table of the article's own.
_LIST_LINES = 3
# Shorter lines recur for reasons of their own: speakers' names, refrains, dashes.
_REPEATED_WORDS = 4

_CAPTION_ALONE = re.compile(
    r"(?:image|media|video|photo|picture|figure)\s+captions?\s*[,:]?", re.IGNORECASE
)
_SPOKEN = re.compile(r"[“\"]|\b(?:said|says|told)\b")

# A note on the author stands in the last lines, and is short.
_AUTHOR_LINES = 4
_LONGEST_AUTHOR = 60
_AUTHOR = re.compile(
    r"(?P<name>The\s+(?:author|writer)|[A-Z][\w’'.-]+(?:\s+[A-Z][\w’'.-]*){1,3})\s+(?:is|was|covers|writes|reports|has)\b"
    r"(?:(?<=has)\s+(?:covered|reported\s+(?:for|from|on)|written\s+(?:for|about))\b"
    r"|(?<=writes)\s+(?:about|on|for)\b|(?<=reports)\s(?:on|from)\s[^.\d]{2,60}\sfor\b|(?<=covers)\s[^.\d]{2,60}\sfor\b|[^.]{0,60}\b(?:reporters?|correspondent|writer|columnist|editor|journalist|contributor|blogger|freelancer?|"
    r"author\s+of|(?:writes|covers|reports)\s+(?:about|on|for))\b)"
)
_BY = re.compile(r"(?:\w+\s+)?by\b|from\b|author\b", re.IGNORECASE)

# Lists of people and dates have asides; headlines hardly ever do.
_ASIDE = re.compile(r"[()\[\]]|\s—\s")
_SIGNATURE = re.compile(
    r"\W{0,3}(?:additional\s+)?(?:reporting|writing|editing)\b.{0,60}?\bby\s", re.IGNORECASE
)
_ADDRESS = re.compile(
    r"\b(?:you|your|yours|you[’'](?:re|ll|ve)|this|these|here[’']?s?)\b", re.IGNORECASE
)


def placed_kinds(
    lines: Sequence[Line], own: Sequence[FurnitureKind | None], title: str | None
) -> list[FurnitureKind | None]:
    """The kinds in `own`, and those that only the neighbours give away."""
    kinds = list(own)
    _protect_headline(lines, kinds, title)
    _mark_repeated(lines, kinds)
    for at in range(boilerplate_from(lines), len(lines)):
        kinds[at] = kinds[at] or "disclaimer"
    prose = [at for at, line in enumerate(lines) if line.is_prose and kinds[at] is None]
    if not prose:
        return [None] * len(lines)
    for at in range(prose[0] + 1, len(lines)):
        if kinds[at] is None and _is_headline_of_another(lines[at]) and not _is_in_list(lines, at):
            kinds[at] = "promo"
    _mark_masthead(lines, kinds, prose[0], title)
    _mark_lists_of_links(lines, kinds, prose[0])
    _mark_captions(lines, kinds)
    _mark_author(lines, kinds, prose[-1])
    _mark_tail(lines, kinds, prose[-1])
    return kinds


def _protect_headline(
    lines: Sequence[Line], kinds: list[FurnitureKind | None], title: str | None
) -> None:
    """The first line that is no control of the page is the article's own headline, whatever it sounds like."""
    for at, line in enumerate(lines):
        if line.is_prose:
            return
        if title is not None and line.text == title:
            kinds[at] = None
            return
        if title is None and kinds[at] in (None, "promo") and line.words >= 3:
            kinds[at] = None
            return


def _mark_repeated(lines: Sequence[Line], kinds: list[FurnitureKind | None]) -> None:
    """A line that was there before, word for word: a headline, a caption or a teaser set twice."""
    seen: set[str] = set()
    for at, line in enumerate(lines):
        key = line.text.casefold()
        if key in seen and line.words >= _REPEATED_WORDS and not (line.is_sentence or line.is_kept):
            kinds[at] = kinds[at] or "other"
        seen.add(key)


def _is_headline_of_another(line: Line) -> bool:
    if line.is_kept or line.is_prose or line.words > _LONGEST_HEADLINE or _ASIDE.search(line.text):
        return False
    if line.is_sentence and line.text.rstrip("\"'”’)]").endswith("."):
        return False
    if line.is_title_case and not line.is_capitals and line.words > _HEADING_WORDS:
        is_addressed = _ADDRESS.search(line.text) is not None
        return line.shared < (_FOREIGN_ADDRESSED if is_addressed else _FOREIGN)
    if line.text[0].islower() or not line.text[-1].isalnum():
        return False
    is_stranger = line.topical >= _STRANGER_TOPICAL and line.shared == 0.0
    return is_stranger and line.words > _HEADING_WORDS


def _is_in_list(lines: Sequence[Line], at: int) -> bool:
    start = at
    while start > 0 and at - start < _LIST_LINES and _is_bare(lines[start - 1]):
        start -= 1
    end = at + 1
    while end < len(lines) and end - start < _LIST_LINES and _is_bare(lines[end]):
        end += 1
    return end - start >= _LIST_LINES


def _is_bare(line: Line) -> bool:
    return not (line.is_sentence or line.is_kept)


def _mark_masthead(
    lines: Sequence[Line], kinds: list[FurnitureKind | None], first: int, title: str | None
) -> None:
    """Above the running text: the section, a date and nothing else, names above what their owners are."""
    headline = next((at for at in range(first) if lines[at].text == title), 0)
    for at in range(first):
        line = lines[at]
        if kinds[at] is not None or line.is_sentence or line.is_kept:
            continue
        if at < headline and (line.words <= _LABEL_WORDS or _MAIL_ADDRESS.search(line.text)):
            kinds[at] = "other"
            continue
        if _is_date(line):
            kinds[at] = "other"
        elif at != headline and _is_signature(lines, kinds, at):
            kinds[at] = "byline"


def _is_date(line: Line) -> bool:
    """Whether a line holds a date or a time and nothing else."""
    return any(map(str.isdigit, line.text)) and not words_beside(line.text)


def _is_signature(lines: Sequence[Line], kinds: Sequence[FurnitureKind | None], at: int) -> bool:
    """Whether a line is the writers' names: above what they are, or above the date."""
    if names_alone(lines[at].text) is None:
        return False
    return _is_date(lines[at + 1]) or (kinds[at + 1] == "byline" and not _is_named_by(lines, at))


def _is_named_by(lines: Sequence[Line], at: int) -> bool:
    """Whether the line below names somebody itself, and needs no names above it."""
    return _BY.match(lines[at + 1].text) is not None


def _mark_lists_of_links(
    lines: Sequence[Line], kinds: list[FurnitureKind | None], first: int
) -> None:
    """Below a bare "Related" or "Most read", the lines up to the next running text are links.

    Above the running text stands the headline, whatever else does.
    """
    is_open = False
    for at in range(first, len(lines)):
        line = lines[at]
        if kinds[at] == "related":
            is_open = ":" not in line.text.rstrip(":") and line.words <= _HEADER_WORDS
        elif line.is_sentence or line.is_kept or line.words > _LONGEST_HEADLINE:
            is_open = False
        elif is_open and kinds[at] is None:
            kinds[at] = "related"


def _mark_captions(lines: Sequence[Line], kinds: list[FurnitureKind | None]) -> None:
    """Below a bare "Image caption," stands the caption, unless somebody says it."""
    for (at, line), below in zip(enumerate(lines, start=1), lines[1:], strict=False):
        if _CAPTION_ALONE.fullmatch(line.text) and not (
            below.is_kept or _SPOKEN.search(below.text)
        ):
            kinds[at] = kinds[at] or "caption"


def _mark_author(lines: Sequence[Line], kinds: list[FurnitureKind | None], last: int) -> None:
    """Who wrote it: one of the last lines, about a writer whom the article itself never names."""
    bylines = [line.text for line, kind in zip(lines, kinds, strict=True) if kind == "byline"]
    for at in range(min(last, max(0, len(lines) - _AUTHOR_LINES)), len(lines)):
        found = _AUTHOR.match(lines[at].text)
        if found is not None and at < len(lines) - _AUTHOR_LINES:
            found = found if any(found["name"] in text for text in bylines) else None
        if found is None or kinds[at] is not None or lines[at].words > _LONGEST_AUTHOR:
            continue
        surname = found["name"].split()[-1]
        if not any(
            surname in line.text for line in lines if line.is_prose and line is not lines[at]
        ):
            kinds[at] = "credit"


def _mark_tail(lines: Sequence[Line], kinds: list[FurnitureKind | None], last: int) -> None:
    """After the last running text, two or more lines in headline's dress are links to other articles."""
    tail = [
        at
        for at in range(last + 1, len(lines))
        if kinds[at] is None
        and lines[at].is_title_case
        and not lines[at].is_sentence
        and not lines[at].is_kept
        and not lines[at].is_capitals
    ]
    if len(tail) >= 2:
        for at in tail:
            kinds[at] = "related"
    _mark_below_signature(lines, kinds, last)


def _mark_below_signature(
    lines: Sequence[Line], kinds: list[FurnitureKind | None], last: int
) -> None:
    """An agency's own lines, which follow "Reporting by ...; editing by ..."."""
    signed = False
    for at in range(last + 1, len(lines)):
        line = lines[at]
        signed = signed or _SIGNATURE.match(line.text) is not None
        if signed and kinds[at] is None and line.words <= _HEADER_WORDS and not line.is_kept:
            kinds[at] = "other"
