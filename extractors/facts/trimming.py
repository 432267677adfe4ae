"""How much of an overlong sentence is shown.

It is cut at a clause boundary, and what remains is verbatim and whole. A clause is left out only where the sentence
means the same without it: never a negation, a condition, a hedge or who says so. In doubt the sentence stays long.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.attribution import Attribution
from extractors.digest import Span
from extractors.terms import WORD

# A sentence of more words is cut where possible; of those that annotators chose, one in ten is longer.
LONGEST_LINE = 40
# What remains has at least so many words, and this part of the sentence: less would say something else.
SHORTEST_LINE = 14
KEPT = 0.5

# Where a clause begins that can be left out.
_BOUNDARY = re.compile(
    r"(?P<alone>;\s(?!and\b|or\b)|,\s(?:with|including)\s)|,\s(?:which|who|whose|whom|where|as(?!\swell)|after|when|"
    r"(?!according|including|following|pending|barring|regarding)[a-z]{2,}ing)\s|\s[—–]\s"
)
# Words that must not be cut: they say how sure it is, or who says so.
_NEEDED = re.compile(
    r"\b(?:not|cannot|never|no|nor|neither|nobody|none|without|hardly|barely|if|unless|until|except|only|provided|"
    r"assuming|but|although|though|however|despite|whether|may|might|could|would|should|perhaps|possibly|probably|likely|"
    r"unlikely|alleged(?:ly)?|reportedly|apparently|believed|thought|suspected|expected|according|claim(?:s|ed|ing)?|"
    r"say(?:s|ing)?|said|tells?|told)\b|n['’]t\b",
    re.IGNORECASE,
)
# After a comma or dash, the sentence resumes what the clause had interrupted: its verb, or what belongs to it.
_RESUMED = re.compile(
    r"(?:,|\s[—–])\s(?:(?:and|or|then|also|later|now|still|[a-z]+ly)\s)?"
    r"(?:by|to|from|for|at|on|against|over|than|of|that|is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|do|does|did|says?|told|"
    r"began|became|brought|came|fell|felt|found|gave|got|held|kept|knew|led|left|lost|made|met|paid|put|ran|rose|saw|sent|"
    r"set|shot|spent|spoke|stood|took|went|won|wrote|[a-z]{2,}ed)\b"
)
_PARTS = re.compile("[,;]")
_PAIRS = (("“", "”"), ("(", ")"), ("[", "]"))


def shortened(text: str, sentence: Span, attributions: Sequence[Attribution]) -> Span:
    """`sentence` up to a clause boundary where it is overlong and can be cut; otherwise as it is."""
    length = _words(text, sentence)
    if length <= LONGEST_LINE:
        return sentence
    frames = [
        span
        for found in attributions
        for span in (*found.source, *found.cue, *found.quoted)
        if span.overlaps(sentence)
    ]
    cuts = [
        cut
        for cut in _cuts(text, sentence, frames)
        if _words(text, cut) >= max(SHORTEST_LINE, KEPT * length)
    ]
    short = [cut for cut in cuts if _words(text, cut) <= LONGEST_LINE]
    # The longest line that is short enough; the shortest there is, where none is.
    return max(short, key=len) if short else min(cuts, key=len, default=sentence)


def _cuts(text: str, sentence: Span, frames: Sequence[Span]) -> Iterator[Span]:
    for boundary in _BOUNDARY.finditer(text, sentence.start, sentence.end):
        kept = Span(start=sentence.start, end=boundary.start())
        rest = Span(start=boundary.start(), end=sentence.end)
        is_needed = any(frame.overlaps(rest) for frame in frames) or _NEEDED.search(rest.of(text))
        if is_needed or _RESUMED.search(text, boundary.end(), rest.end):
            continue
        # Cut inside a list, the part before the cut would be taken for the last one.
        if boundary["alone"] and (
            ";" in kept.of(text) or _PARTS.search(text, boundary.end(), rest.end)
        ):
            continue
        if _is_balanced(kept.of(text)):
            yield kept


def _is_balanced(kept: str) -> bool:
    """Whether no quotation, bracket or aside is still open."""
    if kept.count('"') % 2 or len(re.findall(r"\s[—–]\s", kept)) % 2:
        return False
    return all(kept.count(opening) == kept.count(closing) for opening, closing in _PAIRS)


def _words(text: str, span: Span) -> int:
    return len(WORD.findall(text, span.start, span.end))
