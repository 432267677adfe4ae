"""Quotations that go on where another one stopped, and those that the encoder passed over."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from extractors.attribution.places import Quoted, Sentences
from extractors.attribution.speakers import is_signed
from extractors.attribution.types import Draft
from extractors.attribution.utterance import is_uttered
from extractors.body import Body
from extractors.digest import Span
from extractors.encoder import Encoding, Stretch
from extractors.places import Places
from extractors.quotation import Quotation

# A quotation that the encoder passed over, and that is shown for its marks and its full sentence alone.
_UNSEEN_CONFIDENCE = 0.4
# Going on where another quotation stopped is a convention of print that writers seldom break.
_CARRIED_SHARE = 0.9
# "The word “child”": what a sentence is about, in as few words as name a thing and say nothing.
_A_WORD = re.compile(
    r"\b(?:word|term|phrase|name|title|expression|label|slogan|motto|nickname)s?\b"
)
_MENTIONED = 3
# Between two halves of a quotation lies a cue with its subject, an apposition at most.
_LONGEST_INTERRUPTION = 200


def carried(body: Body, drafts: Sequence[Draft], quoted: Quoted) -> list[Draft]:
    """The drafts in order; quotations with neither cue nor source are part of the one that they go on from."""
    kept: list[Draft] = []
    every = (*drafts, *_unseen(body, drafts, quoted))
    for draft in sorted(every, key=lambda item: item.content[0].start):
        bare = not draft.cue and not draft.source
        item = quoted.closing(draft.content[0]) if bare else None
        if kept and item is not None and _goes_on(body, kept[-1], item, quoted):
            kept[-1] = _pooled(kept[-1], draft.content)
        else:
            kept.append(draft)
    return kept


def continued(body: Body, drafts: Sequence[Draft], quoted: Quoted) -> list[Draft]:
    """The drafts; a quotation that goes on in another paragraph stays with whom it began, not with who speaks next."""
    kept: list[Draft | None] = list(drafts)
    holder = {
        item.span.start: number
        for number, draft in enumerate(drafts)
        for span in draft.content
        for item in quoted.touching(span)
    }
    for first, then in pairwise(quoted.all):
        number, other = holder.get(first.span.start), holder.get(then.span.start)
        if not first.continues or number is None or other is None or number == other:
            continue
        taker, giver = kept[number], kept[other]
        if taker is None or giver is None or not (taker.cue or taker.source):
            continue
        home = body.paragraphs[then.paragraph]
        if any(home.covers(cue) for cue in giver.cue):
            continue  # it says itself whose it is
        moved = tuple(span for span in giver.content if span.overlaps(then.span))
        rest = tuple(span for span in giver.content if span not in moved)
        kept[number] = _pooled(taker, moved)
        kept[other] = replace(giver, content=rest) if rest else None
        holder[then.span.start] = number
    return [draft for draft in kept if draft is not None]


def at_home(body: Body, drafts: Sequence[Draft], encoding: Encoding) -> list[Draft]:
    """The drafts; a content whose own sentence has a cue that nothing else has is that one's, not a far one's.

    A headline ("..., report finds") draws the lead to it, which names its source itself.
    """
    sentences = Sentences(body.sentences)
    taken = Places(span for draft in drafts for span in draft.cue)
    free = [span for span in _spans(encoding.cues) if not taken.touch(span)]
    sources = list(_spans(encoding.sources))
    return [part for draft in drafts for part in _at_home(draft, sentences, free, sources)]


def _at_home(
    draft: Draft, sentences: Sentences, free: Sequence[Span], sources: Sequence[Span]
) -> Iterator[Draft]:
    away: list[Draft] = []
    kept: list[Span] = []
    for span in draft.content:
        home = sentences.at(span.start)
        own = [cue for cue in free if home is not None and home.covers(cue)]
        if home is None or not own or any(home.overlaps(cue) for cue in draft.cue):
            kept.append(span)
            continue
        named = [source for source in sources if home.covers(source)]
        nearest = sorted(named, key=lambda source: abs(source.start - own[0].start))[:1]
        away.append(replace(draft, source=tuple(nearest), cue=(own[0],), content=(span,)))
    if kept:
        yield replace(draft, content=tuple(kept))
    yield from away


def _spans(stretches: Sequence[Stretch]) -> Iterator[Span]:
    return (Span(start=one.start, end=one.end) for one in stretches)


def within_reach(body: Body, drafts: Sequence[Draft], quoted: Quoted) -> list[Draft]:
    """The drafts without narrative: a cue reaches beyond its sentence for quotations, hardly ever for a paraphrase.

    Of the contents in PolNeAR train, 7 in 1,000 are paraphrases in another sentence than the cue, where that has some.
    A closing mark without its opening one is a stray where a sentence stands between it and the rest.
    """
    sentences = Sentences(body.sentences)
    return [_within_reach(body.text, draft, sentences, quoted) for draft in drafts]


def _within_reach(text: str, draft: Draft, sentences: Sentences, quoted: Quoted) -> Draft:
    home = sentences.at(draft.cue[0].start) if draft.cue else None
    if home is None or not any(span.overlaps(home) for span in draft.content):
        return draft
    kept: list[Span] = []
    for span in draft.content:
        if _is_mentioned(text, span, home, sentences, quoted):
            continue
        # a line broken in mid-sentence
        wrapped = kept and not text[kept[-1].end : span.start].strip()
        marked = quoted.touching(span)
        opened = any(item.opened for item in marked)
        near = marked and not sentences.between(span.end, home.start)
        if wrapped or opened or near or span.overlaps(home):
            kept.append(span)
    return replace(draft, content=tuple(kept))


def _is_mentioned(text: str, span: Span, home: Span, sentences: Sentences, quoted: Quoted) -> bool:
    """Whether it is a word in another sentence than the cue's, which that one is about: The word “child” came twice."""
    place = sentences.at(span.start)
    item = quoted.closing(span)
    if place is None or item is None or span.overlaps(home):
        return False
    before = text[place.start : item.span.start]
    return _A_WORD.search(before) is not None and len(span.of(text).split()) <= _MENTIONED


def _unseen(body: Body, drafts: Sequence[Draft], quoted: Quoted) -> list[Draft]:
    """Drafts of uttered quotations that no draft has."""
    seen = Places(span for d in drafts for span in (*d.content, *d.source, *d.cue))
    shown = [item for item in quoted.all if item.opened and not seen.touch(item.inner)]
    return [
        Draft((), (), (item.span,), _UNSEEN_CONFIDENCE)
        for item in shown
        if is_uttered(body.text, item, near_cue=False)
        or is_signed(body.text, item)
        or _is_half(body.text, item, quoted)
    ]


def _is_half(text: str, item: Quotation, quoted: Quoted) -> bool:
    """Whether it is the other half of a sentence: “If it closes,” said Ada Brandt, “the town does.” ends with one."""
    earlier = quoted.before(item)
    if earlier is None or earlier.paragraph != item.paragraph or not item.closed:
        return False
    between = text[earlier.span.end : item.span.start]
    ends = earlier.inner.of(text).rstrip()[-1:], item.inner.of(text).rstrip()[-1:]
    return ends[0] == "," and ends[1] in tuple(".?!…") and not re.search(r"[.?!]\s", between)


def _pooled(draft: Draft, more: Sequence[Span]) -> Draft:
    content = tuple(sorted((*draft.content, *more), key=lambda span: span.start))
    return replace(draft, content=content, confidence=draft.confidence * _CARRIED_SHARE)


def _goes_on(body: Body, draft: Draft, item: Quotation, quoted: Quoted) -> bool:
    """Whether by print's conventions a quotation goes on from the end of a draft's content."""
    last = quoted.closing(draft.content[-1])
    end = draft.content[-1].end
    if last is None or end > item.span.start:
        return False
    between = body.text[end : item.span.start]
    if last.paragraph == item.paragraph:
        interrupted = any(end <= cue.start < item.span.start for cue in draft.cue)
        return not between.strip() or (interrupted and len(between) < _LONGEST_INTERRUPTION)
    paragraph = body.paragraphs[item.paragraph]
    alone = paragraph.start == item.span.start and len(paragraph) - len(item.span) <= 1
    follows = last.continues or (alone and last.paragraph == item.paragraph - 1)
    return follows and not between.strip()
