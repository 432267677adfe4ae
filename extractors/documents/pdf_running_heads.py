"""Running heads and page numbers: what stands on a page of a PDF and is not its text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from extractors.documents.pdf_page import Line, Page

# Running heads and page numbers stand in the outer parts of the page, or in a row that the text keeps this many type
# sizes away from (lines of text are 1.1 to 1.5 apart), and come again on most pages.
_MARGIN, _KEPT_AWAY, _REPEATED = 0.09, 2.0, 0.5

# Nothing longer than this stands beside a page number.
_LONGEST_RUNNING_HEAD = 100

_PAGE_NUMBER = re.compile(r"(?:page )?\W*\d{1,4}\W*(?:(?:of|/) *\d{1,4})?", re.IGNORECASE)


def without_running_heads(
    pages: Sequence[Page], drawn: Sequence[Sequence[Line]]
) -> list[list[Line]]:
    """The lines of each page without those that stand at the edge of most of them, and without page numbers."""
    outer = [_outer(page, found) for page, found in zip(pages, drawn, strict=True)]
    counts = Counter(_running_key(line) for found in outer for line in found)
    often = {key for key, count in counts.items() if count >= max(2, _REPEATED * len(pages))}
    running = [
        {line for line in found if _running_key(line) in often or _PAGE_NUMBER.fullmatch(line.text)}
        | _beside_a_number(found)
        for found in outer
    ]
    return [
        [line for line in found if line not in heads]
        for found, heads in zip(drawn, running, strict=True)
    ]


def _outer(page: Page, found: Sequence[Line]) -> list[Line]:
    """The lines where running heads may stand."""
    apart = {line for sign in (1, -1) for line in _row_apart(found, sign)}
    low, high = page.height * _MARGIN, page.height * (1 - _MARGIN)
    return [line for line in found if line in apart or not low <= line.base <= high]


def _row_apart(found: Sequence[Line], sign: int) -> list[Line]:
    """The first row of a page, or with `sign` below zero the last, if the text keeps away from it."""
    if not found:
        return []
    end = max(found, key=lambda line: sign * line.base)
    row = [line for line in found if abs(line.base - end.base) <= 0.5 * end.size]
    others = [sign * line.base for line in found if abs(line.base - end.base) > 0.5 * end.size]
    is_apart = others and sign * end.base - max(others) >= _KEPT_AWAY * end.size
    return row if is_apart else []


def _beside_a_number(outer: Sequence[Line]) -> set[Line]:
    """What shares its row with a page number; of a single page nothing else tells."""
    numbers = [line for line in outer if _PAGE_NUMBER.fullmatch(line.text)]
    return {
        line
        for line in outer
        if len(line.text) <= _LONGEST_RUNNING_HEAD
        and any(abs(line.base - number.base) <= 0.5 * number.size for number in numbers)
    }


def _running_key(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text.casefold())
