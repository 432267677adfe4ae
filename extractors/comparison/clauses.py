"""The clause that a figure stands in: it tells what the figure measures, and is shown with it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.digest import Digest, Span
from extractors.sentences import split

# Where a clause ends; the comma inside a number does not end one.
_BORDER = re.compile(
    r"[;:!?“”\"()]|,(?!\d)|\s[–—-]\s|—|\.(?=\s|\Z)"
    r"|\s(?:and|but|while|who|which|after|before|because|although|though)(?=\s)"
)
# A stretch shorter than this hardly says what is counted: the next one is shown too.
_TELLING = 28
# Two lines on a phone.
_LONGEST_CONTEXT = 160


@dataclass(frozen=True, slots=True)
class Clause:
    """The clause around a place, and its sentence."""

    place: Span
    whole: Span
    sentence: Span

    def shown(self, text: str) -> Span:
        """Return the clause as a reader is shown it, with the next one where it is very short."""
        return _context(text, self.place, self.whole, self.sentence)


def clause_of(digest: Digest, place: Span) -> Clause:
    """Return the clause around `place`."""
    text = digest.article.text
    paragraphs = digest.article.paragraphs or (Span(start=0, end=len(text)),)
    around = next((whole for whole in paragraphs if whole.covers(place)), place)
    sentence = next((one for one in split(text, [around]) if one.covers(place)), place)
    return Clause(place, _clause(text, place, sentence), sentence)


def _clause(text: str, place: Span, sentence: Span) -> Span:
    start, end = sentence.start, sentence.end
    for border in _BORDER.finditer(text, sentence.start, place.start):
        start = border.end()
    if following := _BORDER.search(text, place.end, sentence.end):
        end = following.start()
    return _tight(text, start, end)


def _context(text: str, place: Span, clause: Span, sentence: Span) -> Span:
    """The clause around a figure, and the next one where it is very short."""
    start, end = clause.start, clause.end
    if len(clause) < _TELLING:
        following = _BORDER.search(text, min(end + 1, sentence.end), sentence.end)
        end = following.start() if following else sentence.end
    if end - start > _LONGEST_CONTEXT:
        room = max(0, _LONGEST_CONTEXT - len(place)) // 2
        start, end = max(start, place.start - room), min(end, place.end + room)
        start = _next_word(text, start, place.start) if start > clause.start else start
        end = _last_word(text, place.end, end)
    return _tight(text, start, end)


def _next_word(text: str, start: int, limit: int) -> int:
    space = text.find(" ", start, limit)
    return space + 1 if space >= 0 else limit


def _last_word(text: str, start: int, end: int) -> int:
    space = text.rfind(" ", start, end)
    return space if space >= 0 else start


def _tight(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start=start, end=end)
