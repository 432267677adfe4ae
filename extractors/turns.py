"""Whose turn it is: words in a later paragraph are not those of a speaker after whom somebody else has spoken.

An attribution may reach over several paragraphs. Where another one's cue stands in between, what lies beyond is parted
from it and left without a source: the resolution of sources then gives it to whoever is speaking there, or to nobody.
A speaker far above is the likeliest to be wrong. So with words behind a sentence that tells what somebody does.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from extractors.attribution import Attribution
from extractors.body import Body
from extractors.digest import Span

# What was joined wrongly before is less sure.
_PARTED_SHARE = 0.8


def parted(body: Body, attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """`attributions` in article order, each only as far as its speaker's turn."""
    cues = sorted(span.start for item in attributions for span in item.cue)
    paragraphs = [paragraph.start for paragraph in body.paragraphs]
    sentences = [sentence.start for sentence in body.sentences]
    found: list[Attribution] = []
    for item in attributions:
        ends = (
            _turn_ends(item, cues, paragraphs),
            _first_beyond_deed(item, body, sentences),
        )
        place = min((end for end in ends if end is not None), default=None)
        found += [item] if place is None else _apart(item, place)
    return tuple(sorted(found, key=lambda item: (item.content[0].start, item.kind == "indirect")))


def _turn_ends(item: Attribution, cues: Sequence[int], paragraphs: Sequence[int]) -> int | None:
    """The number of the first stretch of content that is beyond the turn; None where none is."""
    if not item.cue or item.kind == "post":
        return None
    home = bisect_right(paragraphs, item.cue[0].start)
    own = {span.start for span in item.cue}
    end = max(item.cue[-1].end, item.content[0].end)
    for number, span in enumerate(item.content[1:], start=1):
        between = cues[bisect_left(cues, end) : bisect_left(cues, span.start)]
        if bisect_right(paragraphs, span.start) > home and any(cue not in own for cue in between):
            return number
        end = max(end, span.end)
    return None


def _first_beyond_deed(item: Attribution, body: Body, sentences: Sequence[int]) -> int | None:
    """The number of the first stretch of words before which, in their paragraph, a sentence tells what somebody does.

    "“It is dry,” Neil said. Ruth shook her head. “It is not.”": the last words may be hers.
    """
    if not item.cue or item.kind in ("post", "indirect"):
        return None
    end = max(item.cue[-1].end, item.content[0].end)
    for number, span in enumerate(item.content[1:], start=1):
        deed = bisect_left(sentences, end)
        told = deed < len(sentences) and body.sentences[deed].end <= span.start
        if told and "\n" not in body.text[sentences[deed] : span.start]:
            return number
        end = max(end, span.end)
    return None


def _apart(item: Attribution, place: int) -> list[Attribution]:
    """The attribution up to a stretch of its content, and what is quoted beyond."""
    kept, beyond = item.content[:place], item.content[place:]
    inside = _of(item.quoted, kept)
    parts = [replace(item, content=kept, quoted=inside, kind=item.kind if inside else "indirect")]
    quoted = _of(item.quoted, beyond)
    if quoted:
        parts.append(
            replace(
                item,
                source=(),
                cue=(),
                content=quoted,
                quoted=quoted,
                kind="direct",
                confidence=item.confidence * _PARTED_SHARE,
            )
        )
    return parts


def _of(quoted: Sequence[Span], content: Sequence[Span]) -> tuple[Span, ...]:
    return tuple(span for span in quoted if any(whole.covers(span) for whole in content))
