"""Lines to paragraphs: what was wrapped is joined again, what was one line a paragraph stays so.

Pastes come in three kinds: paragraphs between empty lines, one line a paragraph (most web pages), and lines cut at a
column (mail, terminals, PDF viewers), with or without empty lines between the paragraphs. Cut lines give themselves
away: they end full, they end in the middle of a sentence, and the next one goes on in lower case.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractors import posts
from extractors.endings import may_stop

# Nobody cuts lines wider than this; what is wider is a whole paragraph.
_MAX_WIDTH = 130
_MIN_WIDTH = 30

# The evidence for a document of cut lines. Real articles cut at 40 to 100 columns, also without empty lines between the
# paragraphs: at least .61 of the lines end full, .51 open, and .63 of the open ones go on in lower case. The last is
# the one that lists, verse and one-line paragraphs never show.
_FULL_SHARE, _OPEN_SHARE, _LOWER_SHARE = 0.6, 0.5, 0.4

# Fewer pairs of lines than this say nothing.
_ENOUGH_PAIRS = 3

# A line is full when the next word would have come within this share of the width: proportional type is ragged.
_RAGGED = 0.12

# Programs cut at the last word that fits, without exception: with this share of such line ends there is no raggedness.
_GREEDY_SHARE = 0.95

# In a document that is not cut, a line this long that stops in mid-sentence before a lower-case one was broken by a
# link.
_BROKEN_LINE = 20

_QUOTE_MARKER = re.compile(r"\s*>(?:\s?>)*\s?")
_RULE = re.compile(r"[\s\-=_*~#.•·—–+|]*")
_BULLET = re.compile(r"(?:[•▪●◦‣∙·]\s*|[*-] +)(?=\S)")
_LIST_ITEM = re.compile(r"[•▪●◦‣∙·*-]\s+")
_NUMBERED_ITEM = re.compile(r"\d{1,2}[.)]\s")
_REST_OF_DATE = re.compile(r"(?:(?:[A-Z][a-z]{2,8} )?\d{1,2}, )?\d{4}$")
_BYLINE = re.compile(r"\s*By [A-Z][\w.’'-]+ \S.{0,60}$")
_LONGEST_WORD = 60
_WORD_CUT = re.compile(r"(\w+)-$")


@dataclass(frozen=True, slots=True)
class _Cut:
    """The column that a document's lines were cut at, and by how much they may fall short of it."""

    width: int
    slack: float

    def is_full(self, line: _Line, after: _Line) -> bool:
        """Whether the next word would not have fitted any more."""
        first_word = after.text.split(maxsplit=1)[0]
        return len(line.text) + 1 + len(first_word) > self.width - self.slack


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    indent: int
    depth: int  # of "> " markers


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of clean `text`, each on one line, its list and quote markers dropped."""
    runs = _runs(text)
    cut = _cut([pair for run in runs for pair in _pairs(run)])
    if cut is None and len(runs) > _ENOUGH_PAIRS and max(map(len, runs)) == 1:
        # Every line may stand between empty ones: some viewers copy so.
        whole = [line for run in runs for line in run]
        cut = _cut(list(_pairs(whole)))
        runs = [whole] if cut is not None else runs
    vocabulary = _Vocabulary(text)
    return tuple(joined for run in runs for joined in _joined(run, cut, vocabulary))


def same_words(one: str, other: str) -> bool:
    """Whether two lines differ in nothing but case, spaces and punctuation."""
    return letters(one) == letters(other)


def letters(text: str) -> str:
    """`text` without case, spaces and punctuation."""
    return "".join(character for character in text.casefold() if character.isalnum())


def _runs(text: str) -> list[list[_Line]]:
    """Lines that stand together: nothing empty between them, the same quotation depth."""
    runs: list[list[_Line]] = []
    open_run = False
    for raw in text.split("\n"):
        marker = _QUOTE_MARKER.match(raw)
        depth = marker.group().count(">") if marker else 0
        bare = raw[marker.end() :] if marker else raw
        if _RULE.fullmatch(bare):
            open_run = False
            continue
        line = _Line(bare.strip(), len(bare) - len(bare.lstrip()), depth)
        if open_run and runs[-1][-1].depth == depth:
            runs[-1].append(line)
        else:
            runs.append([line])
        open_run = True
    return runs


def _pairs(run: Sequence[_Line]) -> Iterable[tuple[_Line, _Line]]:
    return pairwise(run)


def _cut(pairs: Sequence[tuple[_Line, _Line]]) -> _Cut | None:
    """How lines were cut; None when they were not."""
    within = [pair for pair in pairs if len(pair[0].text) <= _MAX_WIDTH]
    if len(within) < _ENOUGH_PAIRS or 2 * len(within) < len(pairs):
        return None
    open_pairs = [pair for pair in within if not may_stop(pair[0].text)]
    lengths = sorted(len(line.text) for line, _ in within)
    exact = _Cut(lengths[-1], 0)
    if _share(open_pairs, exact) < _GREEDY_SHARE:
        # One overlong line, an address perhaps, must not set the width.
        exact = _Cut(lengths[int(0.95 * (len(lengths) - 1))], 0)
    slack = 0.0 if _share(open_pairs, exact) >= _GREEDY_SHARE else _RAGGED * exact.width
    cut = _Cut(exact.width, slack)
    shares = (
        (_share(within, _Cut(exact.width, _RAGGED * exact.width)), _FULL_SHARE),
        (len(open_pairs) / len(within), _OPEN_SHARE),
        (_share_lower(open_pairs), _LOWER_SHARE),
    )
    return (
        cut if cut.width >= _MIN_WIDTH and all(share >= least for share, least in shares) else None
    )


def _share(pairs: Sequence[tuple[_Line, _Line]], cut: _Cut) -> float:
    return sum(cut.is_full(line, after) for line, after in pairs) / max(1, len(pairs))


def _share_lower(pairs: Sequence[tuple[_Line, _Line]]) -> float:
    return sum(after.text[0].islower() for _, after in pairs) / max(1, len(pairs))


def _joined(run: Sequence[_Line], cut: _Cut | None, vocabulary: _Vocabulary) -> Iterable[str]:
    parts = [run[0].text]
    margin = min(line.indent for line in run)
    for line, after in pairwise(run):
        is_indented = cut is not None and after.indent > margin + 1
        if not is_indented and _goes_on(line, after, cut):
            parts[-1:] = vocabulary.joint(parts[-1], after.text)
        else:
            yield _unmarked("".join(parts))
            parts = [after.text]
    yield _unmarked("".join(parts))


def _goes_on(line: _Line, after: _Line, cut: _Cut | None) -> bool:
    if posts.is_closing(line.text):
        return cut is not None and _REST_OF_DATE.match(after.text) is not None
    is_open = not may_stop(line.text)
    if _starts_anew(after.text, is_open=is_open):
        return False
    goes_on_lower = is_open and after.text[0].islower()
    if cut is None:
        return goes_on_lower and len(line.text) >= _BROKEN_LINE
    if goes_on_lower:
        return True
    is_overlong = len(line.text) > cut.width * (1 + _RAGGED)
    return not is_overlong and cut.is_full(line, after)


def _starts_anew(text: str, *, is_open: bool) -> bool:
    """Whether the line is something of its own whatever stands before it."""
    if _LIST_ITEM.match(text) or posts.is_closing(text):
        return True
    return _BYLINE.match(text) is not None if is_open else _NUMBERED_ITEM.match(text) is not None


def _unmarked(text: str) -> str:
    return (
        text
        if posts.is_closing(text)
        else _BULLET.sub("", text, count=1)
        if _BULLET.match(text)
        else text
    )


class _Vocabulary:
    """The document's own words: they tell whether a hyphen at a line's end belongs to the word."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: set[str] | None = None

    def joint(self, before: str, after: str) -> tuple[str, str]:
        """The two lines as they stand in one paragraph, one behind the other."""
        cut = _WORD_CUT.search(before[-_LONGEST_WORD:])
        if cut and after[0].isalnum():
            rest = re.match(r"\w+", after)
            whole = cut.group(1) + (rest.group() if rest else "")
            return (before[:-1] if self._knows(whole) else before), after
        if before.endswith("—") and not before.endswith(" —"):
            return before, after
        return before + " ", after

    def _knows(self, word: str) -> bool:
        if self._known is None:
            self._known = {found.lower() for found in re.findall(r"\w+", self._text)}
        return word.lower() in self._known
