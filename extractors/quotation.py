"""Quotation marks: which stretches of a paragraph stand between them.

Only the marks are judged here, never whether anybody speaks. Articles arrive with straight, curly, doubled and single
marks, with marks that point the wrong way, and with marks missing; one bad mark must not upset the rest of the text, so
nothing is carried over a paragraph's end but the question whether a quotation goes on in the next one. (The convention
that an unclosed quotation goes on in a paragraph that opens with a mark again is that of English typesetting.)
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extractors.digest import Span

_DOUBLE = re.compile(r"``|''|‘‘|’’|[“”„‟«»\"]")
_OPENERS = frozenset(["“", "„", "‟", "«", "``", "‘‘"])
_CLOSERS = frozenset(["”", "»", "''", "’’"])

# A mark opens after these (or after white space), and closes before these (or before white space).
_BEFORE_OPENING = "([{—–-/"
_AFTER_CLOSING = ".,;:!?)]}—–-/…"

_SINGLE_OPENING = re.compile(r"(?:(?<=[\s(\[—–-])|^)[‘'](?=[\w“])(?![‘'])", re.MULTILINE)
_SINGLE_CLOSING = re.compile(r"(?<=\S)[’'](?!\w)")
# Words that begin with an apostrophe: it opens nothing.
_ELIDED = re.compile(
    r"[‘'](?:\d|em\b|n\b|t(?:is|was|il|ill)\b|cause\b|bout\b|round\b)", re.IGNORECASE
)
# A quotation in single marks is taken to have lost its end beyond this; apostrophes are too common.
_LONGEST_SINGLE = 1_500


@dataclass(frozen=True, slots=True)
class Quotation:
    """One stretch between quotation marks, within one paragraph.

    `span` has the marks, `inner` has not. `opened` and `closed` say which marks are there; `continues` that the
    quotation goes on in the next paragraph, which opens with a mark again.
    """

    span: Span
    inner: Span
    paragraph: int
    opened: bool = True
    closed: bool = True
    continues: bool = False


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    opens: bool
    certain: bool


def find(text: str, paragraphs: Sequence[Span]) -> tuple[Quotation, ...]:
    """All quotations in `paragraphs` of `text`, in order; nested ones are part of the outer."""
    found: list[Quotation] = []
    for number, paragraph in enumerate(paragraphs):
        inside = list(_doubles(text, paragraph, number))
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        singles = list(_singles(text, paragraph, number, inside, following))
        inside = [item for item in inside if not any(one.span.covers(item.span) for one in singles)]
        inside += singles
        inside.sort(key=lambda quotation: quotation.span.start)
        if inside and found and _goes_on(text, found[-1], inside[0], paragraph):
            found[-1] = replace(found[-1], continues=True)
        found.extend(inside)
    return tuple(found)


def _goes_on(text: str, last: Quotation, first: Quotation, paragraph: Span) -> bool:
    return (
        last.paragraph == first.paragraph - 1
        and not last.closed
        and first.opened
        and not text[paragraph.start : first.span.start].strip()
    )


def _doubles(text: str, paragraph: Span, number: int) -> Iterator[Quotation]:
    """Pair the double marks of one paragraph; a mark without a partner is repaired or left out."""
    marks = _directed(text, paragraph)
    closers_left = sum(not mark.opens for mark in marks)
    openers_left = len(marks) - closers_left
    opening: _Mark | None = None
    depth = 0
    for place, mark in enumerate(marks):
        openers_left -= mark.opens
        closers_left -= not mark.opens
        if mark.opens and opening is None:
            opening = mark
        elif mark.opens and opening is not None:
            if mark.certain and closers_left > openers_left + depth + 1:
                depth += 1
            else:
                yield _unclosed(text, opening, mark.start, number)
                opening = mark
        elif opening is not None and depth:
            depth -= 1
        elif opening is not None:
            yield _quotation(opening.start, opening.end, mark.start, mark.end, number)
            opening = None
        elif place == 0 and text[mark.start - 1 : mark.start] in tuple(",.?!…"):
            yield Quotation(
                span=Span(start=paragraph.start, end=mark.end),
                inner=Span(start=paragraph.start, end=mark.start),
                paragraph=number,
                opened=False,
            )
    if opening is not None:
        yield _unclosed(text, opening, paragraph.end, number)


def _directed(text: str, paragraph: Span) -> list[_Mark]:
    """The double marks, each with the way it points: by its shape, or else by what stands beside it."""
    marks: list[_Mark] = []
    is_open = False
    for match in _DOUBLE.finditer(text, paragraph.start, paragraph.end):
        before = text[match.start() - 1] if match.start() > paragraph.start else " "
        after = text[match.end()] if match.end() < paragraph.end else " "
        may_open = (before.isspace() or before in _BEFORE_OPENING) and not after.isspace()
        may_close = not before.isspace() and (after.isspace() or after in _AFTER_CLOSING)
        shape = match.group()
        if shape in _OPENERS:
            opens, certain = not (is_open and may_close and not may_open), True
        elif shape in _CLOSERS:
            opens, certain = not is_open and may_open and not may_close, True
        elif may_open != may_close:
            opens, certain = may_open, False
        else:
            opens, certain = not is_open, False
        is_open = opens
        marks.append(_Mark(match.start(), match.end(), opens, certain))
    return marks


def _quotation(start: int, inner: int, close: int, end: int, number: int) -> Quotation:
    return Quotation(Span(start=start, end=end), Span(start=inner, end=max(inner, close)), number)


def _unclosed(text: str, opening: _Mark, limit: int, number: int) -> Quotation:
    end = opening.end + len(text[opening.end : limit].rstrip())
    span, inner = Span(start=opening.start, end=end), Span(start=opening.end, end=end)
    return Quotation(span, inner, number, closed=False)


def _singles(
    text: str,
    paragraph: Span,
    number: int,
    doubles: Sequence[Quotation],
    after: Span | None,
) -> Iterator[Quotation]:
    """Quotations in single marks, outside of the double ones."""
    closings = [
        match.start() for match in _SINGLE_CLOSING.finditer(text, paragraph.start, paragraph.end)
    ]
    ends = [quotation.span.end for quotation in doubles]
    done = paragraph.start
    for match in _SINGLE_OPENING.finditer(text, paragraph.start, paragraph.end):
        if match.start() < done or _ELIDED.match(text, match.start()):
            continue
        following = bisect.bisect_right(ends, match.start())
        double = doubles[following].span.start if following < len(doubles) else paragraph.end
        limit = min(match.end() + _LONGEST_SINGLE, double)  # none inside a double quotation
        close = _single_close(text, closings, match.end(), limit)
        inside = double < match.start()
        if close is None and not inside and _opens_sentence(text, paragraph, match):
            close = _around_doubles(text, closings, double)
        if close is None:
            opening = _Mark(match.start(), match.end(), opens=True, certain=False)
            if double == paragraph.end and _is_left_open(text, opening, paragraph, after):
                yield _unclosed(text, opening, paragraph.end, number)
                return
            continue
        done = close + 1
        yield _quotation(match.start(), match.end(), close, close + 1, number)


def _opens_sentence(text: str, paragraph: Span, opening: re.Match[str]) -> bool:
    """Whether what a mark opens is a sentence: at a paragraph's beginning, or after a stop with a capital."""
    before = text[paragraph.start : opening.start()].rstrip()
    first = text[opening.end() : opening.end() + 2].lstrip("“")[:1]
    return not before or (before[-1] in ".:,?!" and first.isupper())


def _around_doubles(text: str, closings: Sequence[int], double: int) -> int | None:
    """Where a quotation that opens its paragraph ends when it quotes somebody in double marks itself."""
    for place in closings[bisect.bisect_left(closings, double) :]:
        ended = text[place - 1] in ".?!…,"
        after_double = text[place - 1] in '”".?!…,' and text[place - 2] in '.?!…,”"'
        if after_double or (ended and not _SINGLE_OPENING.search(text, double, place)):
            return place
    return None


def _is_left_open(text: str, opening: _Mark, paragraph: Span, following: Span | None) -> bool:
    """Whether a quotation in single marks goes on in the next paragraph, which opens with the mark again."""
    if following is None or text[following.start] != text[opening.start]:
        return False
    before = text[paragraph.start : opening.start].rstrip()
    return (not before or before[-1] in ":,.?!…") and text[paragraph.end - 1] in ".?!…"


def _single_close(text: str, closings: Sequence[int], start: int, limit: int) -> int | None:
    """The first mark that is no plural's apostrophe, or else the first that may be one.

    A plural's would-be apostrophe with another opening mark behind it is an end: ‘hard as nails’ and a ‘swan lawyer’.
    """
    plural = None
    for number in range(bisect.bisect_left(closings, start), len(closings)):
        place = closings[number]
        if place >= limit:
            break
        if text[place - 1] != "s":
            reopened = plural is not None and _SINGLE_OPENING.search(text, plural + 1, place)
            return plural if reopened else place
        plural = place if plural is None else plural
    return plural
