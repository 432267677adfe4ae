"""Characters at places to paragraphs in reading order.

PDFs keep neither words nor lines. Most producers draw a column from its top to its end, and the order they draw in is
the reading order. Some draw line by line across the page: then, and only then, columns are put together by their
places, since guessing costs more than it gains on all the others.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from statistics import median

from extractors.documents.pdf_page import Glyph, Line, Page
from extractors.documents.pdf_running_heads import without_running_heads
from extractors.endings import may_stop
from extractors.vocabulary import words

# A gap between two characters of one line that is wider than this many type sizes stands between columns; the widest
# gaps between justified words are about one size.
_COLUMN_GAP = 1.6

# A page is drawn across its columns when this share of its lines, and at least so many, have a gap at the same place.
_INTERLEAVED_SHARE, _INTERLEAVED_LINES = 0.3, 6

# Lines of one paragraph are set closest: the distance that a fifth of all lines keep or fall short of.
_PITCH_AT = 5

# Lines of one paragraph are this close, in line distances of the page; paragraphs set apart are further.
_PARAGRAPH_GAP = 1.3

# A first line is indented by at least this many type sizes and at most so many; a new size is at least so different.
_MIN_INDENT, _MAX_INDENT, _SIZE_CHANGE = 0.7, 5.0, 0.12

# A line was ended on purpose where the next word would have fitted, with this much to spare; beyond doubt with that
# much more. Characters are half as wide as their size on average.
_FITTED, _FITTED_BEYOND_DOUBT, _CHARACTER_WIDTH = 1.25, 3.0, 0.5

# Lines that start this close together, in type sizes, stand in one column.
_SAME_COLUMN = 6.0

# The column ends where this share of its lines do, if there are enough to tell.
_EDGE, _ENOUGH_LINES = 0.9, 8

# Lines of a headline are set apart by up to this many of its type sizes.
_HEADING_PITCH = 1.5

# Paragraphs are told apart by first lines set in where there are so many, and this share behind a sentence's end (in
# an article with headings and captions .76); by how much they are set in differs by less than this, in type sizes.
_ENOUGH_INDENTS, _INDENT_SHARE, _SAME_INDENT = 5, 0.6, 0.3

# Words of a narrow justified column stand up to this many type sizes apart.
_WORD_GAP = 3.0

# A headline is set at least this much larger than the text.
_HEADING_SIZE = 1.25

# A newspaper page has some 600 lines; more than this are drawn to keep a reader busy.
_MAX_LINES = 1_500

# PDFium writes the first for a hyphen at a line's end.
_LINE_END_HYPHENS = ("\ufffe", "\x02", "\u00ad", "\u2010")

# Words that keep their hyphen: parts before it that form compounds and are hardly ever the first half of a cut word.
_COMPOUNDS = words(
    """all anti by co cross ex far first full half high ill left long low mid multi non off old on one out over
    post pre pro right second self semi short so third three top two under up well world"""
)


@dataclass(frozen=True, slots=True)
class Layout:
    """The paragraphs, and the line set largest at the top of the first page."""

    paragraphs: tuple[str, ...]
    heading: str | None


def read(pages: Sequence[Page]) -> Layout:
    """The paragraphs of all pages, running heads and page numbers left out."""
    drawn = [_ordered(page, list(islice(_lines(page.glyphs), _MAX_LINES))) for page in pages]
    kept = without_running_heads(pages, drawn)
    sizes = Counter(round(line.size, 1) for page in kept for line in page for _ in line.text)
    body = sizes.most_common(1)[0][0] if sizes else 0.0
    words = {
        found.lower()
        for page in kept
        for line in page
        for found in re.findall(r"[\w-]+", line.text)
    }
    paragraphs: list[str] = []
    indent = _paragraph_indent(kept)
    for page in kept:
        for place, group in enumerate(_paragraphs(page, indent)):
            text = _joined(group, words)
            if place == 0 and paragraphs and _goes_on(paragraphs[-1], text):
                paragraphs[-1] = _join(paragraphs[-1], text, words)
            else:
                paragraphs.append(text)
    return Layout(tuple(paragraphs), _heading(kept[0], body, words) if kept else None)


def _lines(glyphs: Iterable[Glyph]) -> Iterator[Line]:
    """Characters that follow each other on one base line, cut at gaps as wide as between columns."""
    run: list[Glyph] = []
    for glyph in glyphs:
        if glyph.text in "\r\n":
            yield from _line(run)
            run = []
            continue
        if run and not glyph.text.isspace() and _is_apart(run, glyph):
            yield from _line(run)
            run = []
        run.append(glyph)
    yield from _line(run)


def _is_apart(run: Sequence[Glyph], glyph: Glyph) -> bool:
    last = next((old for old in reversed(run) if not old.text.isspace()), None)
    if last is None:
        return False
    size = max(last.size, 1.0)
    # Beside it, far to the right; or on another base line altogether.
    is_far = glyph.left - last.right > _COLUMN_GAP * size
    is_back = glyph.left < last.left - size
    is_elsewhere = abs(glyph.base - last.base) > size
    return is_far or is_back or is_elsewhere


def _line(run: Sequence[Glyph]) -> Iterator[Line]:
    shown = [glyph for glyph in run if not glyph.text.isspace()]
    if not shown:
        return
    yield Line(
        "".join(glyph.text for glyph in run).strip(),
        min(glyph.left for glyph in shown),
        max(glyph.right for glyph in shown),
        median(glyph.base for glyph in shown),
        median(glyph.size for glyph in shown),
    )


def _ordered(page: Page, drawn: list[Line]) -> list[Line]:
    """The lines in reading order: as drawn, unless they are drawn across columns."""
    gutter = _gutter(page, drawn)
    if gutter is None:
        return drawn
    ordered: list[Line] = []
    band: list[Line] = []
    for line in sorted(drawn, key=lambda line: -line.base):
        if line.left < gutter < line.right:
            # What spans both columns parts what is above it from what is below.
            ordered += [*_columns(band, gutter), line]
            band = []
        else:
            band.append(line)
    return [*ordered, *_columns(band, gutter)]


def _gutter(page: Page, drawn: Sequence[Line]) -> float | None:
    """Where the gap between two columns is, when the page is drawn line by line across it."""
    gaps = [
        (line.right + after.left) / 2
        for line, after in pairwise(drawn)
        if after.left > line.right and abs(after.base - line.base) < 0.5 * line.size
    ]
    if not gaps:
        return None
    # Half the page's width is where two columns meet; uneven columns are found a little beside it.
    near = [gap for gap in gaps if abs(gap - median(gaps)) < 0.1 * page.width]
    is_interleaved = len(near) >= max(_INTERLEAVED_LINES, _INTERLEAVED_SHARE * len(drawn) / 2)
    return median(near) if is_interleaved else None


def _columns(band: Sequence[Line], gutter: float) -> list[Line]:
    left = [line for line in band if (line.left + line.right) / 2 < gutter]
    return [*left, *(line for line in band if (line.left + line.right) / 2 >= gutter)]


def _paragraph_indent(pages: Sequence[Sequence[Line]]) -> float | None:
    """By how many type sizes first lines are set in; None where that is not how paragraphs are told apart."""
    found = [
        (indent, may_stop(last.text))
        for page in pages
        for last, line in pairwise(page)
        if _is_first_indent(indent := _indent(line, page))
        and not _is_first_indent(_indent(last, page))
    ]
    ended = sum(is_ended for _, is_ended in found)
    if len(found) < _ENOUGH_INDENTS or ended < _INDENT_SHARE * len(found):
        return None
    return median(indent for indent, _ in found)


def _paragraphs(page: Sequence[Line], indent: float | None) -> Iterator[list[Line]]:
    pitch = _pitch(page)
    group: list[Line] = []
    for line in page:
        if group and (
            _is_new_paragraph(group, line, pitch, page)
            or (indent is not None and _opens_by_indent(group[-1], line, page, indent))
        ):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _pitch(page: Sequence[Line]) -> float:
    """The distance between two lines of a paragraph; pages of short paragraphs have as many wider ones."""
    steps = sorted(
        line.base - after.base
        for line, after in pairwise(page)
        if 0.8 * line.size < line.base - after.base < 3 * line.size
    )
    return steps[len(steps) // _PITCH_AT] if steps else 0.0


def _is_new_paragraph(
    group: Sequence[Line], line: Line, pitch: float, page: Sequence[Line]
) -> bool:
    last = group[-1]
    if abs(line.size - last.size) > _SIZE_CHANGE * max(last.size, line.size):
        return True
    step = last.base - line.base
    if abs(step) < 0.5 * line.size and 0 <= line.left - last.right < _WORD_GAP * line.size:
        return False
    if step < -0.5 * line.size:
        # The next column: the paragraph goes on unless it has ended.
        return not _goes_on(last.text, line.text)
    if pitch and step > max(_PARAGRAPH_GAP * pitch, _heading_step(line, page)):
        return True
    is_indented = _MIN_INDENT * line.size < line.left - last.left < _MAX_INDENT * line.size
    if is_indented and len(group) > 1 and may_stop(last.text):
        return True
    return _ended_on_purpose(last, line, page)


def _opens_by_indent(last: Line, line: Line, page: Sequence[Line], indent: float) -> bool:
    """Whether the line is set in as first lines are; those of a block quotation are set in otherwise."""
    return last.base > line.base and abs(_indent(line, page) - indent) < _SAME_INDENT


def _indent(line: Line, page: Sequence[Line]) -> float:
    """By how many type sizes the line is set in."""
    lefts = sorted(other.left for other in _column(line, page))
    return (line.left - lefts[int((1 - _EDGE) * (len(lefts) - 1))]) / max(line.size, 1.0)


def _is_first_indent(indent: float) -> bool:
    return _MIN_INDENT < indent < _MAX_INDENT


def _heading_step(line: Line, page: Sequence[Line]) -> float:
    """How far apart the lines of a headline may be; 0 for text of the usual size."""
    usual = median(other.size for other in page)
    return _HEADING_PITCH * line.size if line.size > usual * _HEADING_SIZE else 0.0


def _ended_on_purpose(last: Line, line: Line, page: Sequence[Line]) -> bool:
    """Whether there was room for the next line's first word, and so a reason to end the line."""
    edge = _edge(last, page)
    word = line.text.split(maxsplit=1)[0]
    needed = (len(word) + 1) * _CHARACTER_WIDTH * line.size
    room = edge - last.right
    if room > _FITTED_BEYOND_DOUBT * needed + 4 * line.size:
        return True
    goes_on = line.text[:1].islower() and not may_stop(last.text)
    return room > _FITTED * needed and not goes_on


def _edge(line: Line, page: Sequence[Line]) -> float:
    """Where the column that `line` stands in ends on the right."""
    rights = sorted(other.right for other in _column(line, page))
    # A line that spans several columns is no measure of one.
    return rights[int(_EDGE * (len(rights) - 1))] if len(rights) >= _ENOUGH_LINES else rights[-1]


def _column(line: Line, page: Sequence[Line]) -> list[Line]:
    """The lines of the column that `line` stands in, set in its size."""
    near, alike = _SAME_COLUMN * line.size, _SIZE_CHANGE * line.size
    return [
        other
        for other in page
        if other is line
        or (abs(other.left - line.left) < near and abs(other.size - line.size) < alike)
    ]


def _goes_on(before: str, after: str) -> bool:
    if before.endswith(_LINE_END_HYPHENS) or before.endswith("-"):
        return True
    return not may_stop(before) and (after[:1].islower() or before.endswith((",", ";")))


def _joined(group: Sequence[Line], words: set[str]) -> str:
    text = group[0].text
    for line in group[1:]:
        text = _join(text, line.text, words)
    return text.translate({ord(mark): "" for mark in _LINE_END_HYPHENS})


def _join(before: str, after: str, words: set[str]) -> str:
    """Two lines as one; a hyphen that only cut a word at the line's end goes."""
    if (
        not before.endswith(("-", *_LINE_END_HYPHENS))
        or len(before) < 2
        or not before[-2].isalnum()
    ):
        return f"{before} {after}"
    start = re.findall(r"\w+$", before[:-1])
    rest = re.match(r"\w+", after)
    if not start or not rest:
        return before[:-1] + "-" + after
    first, second = start[0].lower(), rest.group().lower()
    if first.isdecimal():
        return f"{before[:-1]}-{after}"
    if f"{first}-{second}" in words and first + second not in words:
        return f"{before[:-1]}-{after}"
    is_cut = first + second in words or (after[0].islower() and first not in _COMPOUNDS)
    return before[:-1] + ("" if is_cut else "-") + after


def _heading(page: Sequence[Line], body: float, words: set[str]) -> str | None:
    """The lines set largest in the upper part of the first page, if they are larger than the text."""
    top = page[: max(8, len(page) // 3)]
    largest = max((line.size for line in top), default=0.0)
    if not body or largest < _HEADING_SIZE * body:
        return None
    group = [line for line in top if line.size > largest * (1 - _SIZE_CHANGE)]
    return _joined(group[:4], words)
