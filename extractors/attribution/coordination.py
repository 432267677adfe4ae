"""A second verb of saying inside a report: “margins were gone and predicted that a third of the makers would follow”.

The encoder may take both reports for one content of the first cue. The second verb is a cue of its own, with the same
source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractors.attribution.places import Quoted
from extractors.attribution.types import Draft
from extractors.digest import Span

# Verbs in the past or present that take a clause; "that" must follow, or the second subject would be anybody's.
_SECOND = re.compile(
    r",?\s+(?:and|but)\s+(?:also\s+|then\s+|later\s+)?"
    r"(?P<cue>(?:warn|predict|add|acknowledg|suggest|insist|argu|stress|claim|not|admit|conced|complain|explain|promis"
    r"|announc|confirm|recall)(?:ed|s|es|d|ted)?|said|says|told (?:\w+ ){1,3}|wrote)\s+(?P<that>that)\s"
)
# What is cut apart was read as one; each part is a little less sure.
_PART_SHARE = 0.95


def apart(text: str, drafts: Sequence[Draft], quoted: Quoted) -> list[Draft]:
    """The drafts, those with a second verb of saying in them as two."""
    return [part for draft in drafts for part in _apart(text, draft, quoted)]


def _apart(text: str, draft: Draft, quoted: Quoted) -> Iterator[Draft]:
    if not draft.source or not draft.cue:
        yield draft
        return
    for number, span in enumerate(draft.content):
        second = _outside(text, span, quoted)
        if second is None:
            continue
        first = Span(start=span.start, end=second.start())
        rest = Span(start=second.start("that"), end=span.end)
        cue = Span(start=second.start("cue"), end=second.end("cue"))
        confidence = draft.confidence * _PART_SHARE
        before, after = draft.content[:number], draft.content[number + 1 :]
        yield replace(draft, content=(*before, first), confidence=confidence)
        yield replace(draft, cue=(cue,), content=(rest, *after), confidence=confidence)
        return
    yield draft


def _outside(text: str, span: Span, quoted: Quoted) -> re.Match[str] | None:
    """The first such verb in `span` that stands in nobody's quotation and is not the span's beginning."""
    for match in _SECOND.finditer(text, span.start, span.end):
        at = Span(start=match.start(), end=match.end())
        if match.start() > span.start and not quoted.touching(at):
            return match
    return None
