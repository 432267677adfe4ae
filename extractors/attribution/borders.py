"""From the encoder's stretches to drafts whose borders agree with the quotation marks.

A quotation is shown whole or not at all: the encoder may lose a mark or a word at a long quotation's end, the marks
know.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from extractors.attribution.places import Quoted
from extractors.attribution.types import Draft
from extractors.digest import Span
from extractors.encoder import Encoding, Stretch
from extractors.places import Places
from extractors.quotation import Quotation

# Of a quotation, what the encoder must have called content for the whole of it to be: more than half, less than all but
# a word. Not tuned: where the encoder stops inside a quotation at all, it mostly stops at its first or last word.
_MOSTLY = 0.6


def drafts(text: str, encoding: Encoding, taken: Places, quoted: Quoted) -> Iterator[Draft]:
    """What the encoder found outside of `taken`, fitted to the quotation marks."""
    for item in encoding.attributions:
        content = tuple(s for s in _spans(text, item.content) if not taken.touch(s))
        if content:
            source = tuple(_silent(text, span, quoted) for span in _spans(text, item.source))
            cue = tuple(_bare(text, span) for span in _spans(text, item.cue))
            yield _fitted(text, Draft(source, cue, content, item.confidence), quoted)


def _spans(text: str, stretches: Iterable[Stretch]) -> Iterator[Span]:
    for stretch in stretches:
        if text[stretch.start : stretch.end].strip():
            yield Span(start=stretch.start, end=stretch.end)


def _bare(text: str, cue: Span) -> Span:
    """A cue without the comma behind it; a colon or a dash can be all that there is of one."""
    words = cue.of(text).rstrip(" ,")
    return Span(start=cue.start, end=cue.start + len(words)) if words else cue


def _silent(text: str, source: Span, quoted: Quoted) -> Span:
    """A source up to the sentence between quotation marks that it ran into; a nickname stays."""
    for item in quoted.touching(source):
        ended = item.inner.of(text).rstrip()[-1:] in tuple(",.?!…")
        before = text[source.start : item.span.start].rstrip(" ,—–-:")
        if ended and before:
            return Span(start=source.start, end=source.start + len(before))
    return source


def _fitted(text: str, draft: Draft, quoted: Quoted) -> Draft:
    """`draft` with quotations wholly in its content or wholly out of it."""
    outside = Places((*draft.source, *draft.cue))
    content: list[Span] = []
    for raw in sorted(draft.content, key=lambda span: span.start):
        tight = _tight(text, _settled(raw, quoted, outside))
        if tight is None:
            continue
        if content and not text[content[-1].end : tight.start].strip(" "):
            content[-1] = Span(start=content[-1].start, end=max(content[-1].end, tight.end))
        elif not content or tight.start >= content[-1].end:
            content.append(tight)
    return _unless_told_within(replace(draft, content=tuple(content))) if content else draft


def lifted(drafts: Sequence[Draft], quoted: Quoted) -> list[Draft]:
    """The drafts; one that lies all inside a quotation which nobody else has is that quotation, and tells no speaker.

    “He said, ‘Pull.’” is the words of whoever tells it, not of him.
    """
    held = Counter(
        start
        for draft in drafts
        for start in {item.span.start for span in draft.content for item in quoted.touching(span)}
    )
    return [_lifted(draft, held, quoted) for draft in drafts]


def _lifted(draft: Draft, held: Counter[int], quoted: Quoted) -> Draft:
    inside = [item for item in quoted.touching(draft.content[0]) if item.opened and item.closed]
    item = inside[0] if len(inside) == 1 else None
    parts = (*draft.source, *draft.cue, *draft.content)
    if item is None or held[item.span.start] > 1:
        return draft
    if not all(item.span.covers(part) for part in parts):
        return draft
    return replace(draft, source=(), cue=(), content=(item.span,))


def _unless_told_within(draft: Draft) -> Draft:
    """`draft` without a source and cue that its own quotation swallowed: “He said, ‘Pull.’”."""
    content = Places(draft.content)
    cue = tuple(span for span in draft.cue if not content.touch(span))
    if len(cue) == len(draft.cue):
        return draft
    return replace(draft, source=draft.source if cue else (), cue=cue)


def _settled(span: Span, quoted: Quoted, outside: Places) -> Span:
    """`span` corrected by every quotation that it touches."""
    for item in quoted.touching(span):
        # one that lost its end may run on over the speaker; it decides nothing
        if item.span.overlaps(span) and (item.closed or not outside.touch(item.span)):
            span = _moved(span, item)
    return span


def _moved(span: Span, item: Quotation) -> Span:
    """`span` with all of a quotation that it mostly covers, and none of one that it merely touches."""
    shared = min(span.end, item.inner.end) - max(span.start, item.inner.start)
    if shared >= _MOSTLY * len(item.inner):
        start, end = min(span.start, item.span.start), max(span.end, item.span.end)
        return Span(start=start, end=end)
    if item.span.covers(span):  # a report inside a quotation
        return span
    if span.start < item.span.start:
        return Span(start=span.start, end=item.span.start)
    return Span(start=min(item.span.end, span.end), end=span.end)


def _tight(text: str, span: Span) -> Span | None:
    inner = span.of(text)
    if not inner.strip():
        return None
    start = span.start + len(inner) - len(inner.lstrip())
    return Span(start=start, end=start + len(inner.strip()))
