"""Sources that the encoder left out: said in the sentence before, by a signature, or right behind the cue."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractors.attribution.places import Quoted, Sentences
from extractors.attribution.types import Draft
from extractors.body import Body
from extractors.digest import Span
from extractors.encoder import Encoding
from extractors.places import Places
from extractors.quotation import Quotation

# What may stand between an attribution and a second cue of the same subject.
_COORDINATED = re.compile(
    r"[\s,;]*(?:(?:and|but|while|before|then|also|even|later|in)\b[\s,]*){0,3}"
)
_MARKS = frozenset("“\"«„'‘`")
# A sentence that leads in a quotation opens with its speaker; a title of office may stand before the name.
_LONGEST_TITLE = 30
# A line of its own under a quotation, or the rest of its line: a dash, a name, perhaps an age or a role.
_SIGNATURE = re.compile(
    r"\s*(?P<dash>[―—–]|--?)\s*(?P<name>(?:[A-Z][\w.’'-]*)(?: (?:[A-Z][\w.’'-]*|de|la|van|von|of)){0,5})"
    r"(?:,[^\n]{0,80})?[ \t]*(?:\n|$)"
)
_SIGNED_CONFIDENCE = 0.8
# “We sail,” she told reporters, according to a statement: the words are hers.
_TOLD = re.compile(
    r"\s*(?P<source>he|she|they|[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}|(?:the|an?|his|her) [\w-]+(?: [\w-]+){0,3})"
    r"\s(?P<cue>told|said|wrote|added|replied|answered|asked|shouted|responded)\b[^.“”\"]{0,60}"
)
# "“Pull,” says Strand, 66": a name or a pronoun right behind a cue that has none.
_INVERTED = re.compile(
    r"[ \t](?P<source>he|she|they|it|[A-Z][\w’'-]*\.?(?: (?:[A-Z][\w’'-]*\.?|de|la|van|von|of)){0,4})(?=[,.;:]|\n|$)"
)
# "Roe said it was now, in the words of one trustee, “a ruin”": the quotation is the trustee's.
_IN_WORDS = re.compile(
    r"[,\s]*\b(?P<cue>in the words of) (?P<source>[^,;:.“”\"\n]{2,80}),?\s*\Z", re.IGNORECASE
)
_LONGEST_LEAD = 120
# A shared subject is grammar; a lead-in is a guess that is right more often than not.
_SHARED_SHARE, _LED_IN_SHARE = 0.9, 0.6


def shared(body: Body, drafts: Sequence[Draft]) -> list[Draft]:
    """Cues without a subject of their own take the last one's: “..., she said, adding that ...”."""
    sentences = Sentences(body.sentences)
    kept: list[Draft] = []
    for draft in drafts:
        giver = kept[-1] if kept and draft.cue and not draft.source else None
        if giver is not None and giver.source and _coordinated(body.text, giver, draft, sentences):
            confidence = draft.confidence * _SHARED_SHARE
            kept.append(replace(draft, source=giver.source, confidence=confidence))
        else:
            kept.append(draft)
    return kept


def _coordinated(text: str, giver: Draft, draft: Draft, sentences: Sentences) -> bool:
    """Whether a cue comes right after an attribution, in the same sentence."""
    cue = draft.cue[0].start
    sentence = sentences.at(cue)
    if sentence is None or not sentence.start <= giver.end <= cue:
        return False
    return _COORDINATED.fullmatch(text[giver.end : cue]) is not None


def inverted(text: str, drafts: Sequence[Draft], quoted: Quoted) -> list[Draft]:
    """A cue right between a quotation and a name has that name for its subject: “Pull,” says Strand."""
    return [_inverted(text, draft, quoted) for draft in drafts]


def _inverted(text: str, draft: Draft, quoted: Quoted) -> Draft:
    if draft.source or len(draft.cue) != 1:
        return draft
    cue = draft.cue[0]
    before = [span for span in draft.content if span.end <= cue.start]
    beside = before and not text[before[-1].end : cue.start].strip(" ,")
    subject = _INVERTED.match(text, cue.end)
    if not beside or subject is None or quoted.closing(before[-1]) is None:
        return draft
    source = Span(start=subject.start("source"), end=subject.end("source"))
    confidence = draft.confidence * _SHARED_SHARE
    return replace(draft, source=(source,), confidence=confidence)


def in_words_of(text: str, drafts: Sequence[Draft], quoted: Quoted) -> list[Draft]:
    """The drafts; a quotation in a report that is "in the words of" somebody is that somebody's."""
    return [part for draft in drafts for part in _in_words_of(text, draft, quoted)]


def _in_words_of(text: str, draft: Draft, quoted: Quoted) -> Iterator[Draft]:
    for number, span in enumerate(draft.content):
        item = quoted.closing(span)
        start = span.start if item is None else item.span.start
        lead = _IN_WORDS.search(text, max(span.start, start - _LONGEST_LEAD), start)
        if item is None or lead is None or lead.start() <= span.start:
            continue
        source, cue = (Span(start=lead.start(i), end=lead.end(i)) for i in ("source", "cue"))
        rest = Span(start=span.start, end=lead.start())
        yield replace(draft, content=(*draft.content[:number], rest, *draft.content[number + 1 :]))
        yield Draft((source,), (cue,), (item.span,), draft.confidence)
        return
    yield draft


def reported(text: str, drafts: Sequence[Draft], quoted: Quoted) -> list[Draft]:
    """Words that somebody is said to have said, "according to" whoever passed them on, are that person's."""
    return [_reported(text, draft, quoted) for draft in drafts]


def _reported(text: str, draft: Draft, quoted: Quoted) -> Draft:
    cue = draft.cue[0].of(text).lower() if draft.cue else ""
    if cue != "according to":
        return draft
    for number, span in enumerate(draft.content):
        inside = quoted.inside(span)
        told = _TOLD.fullmatch(text, inside[-1].span.end, span.end) if inside else None
        if told is None:
            continue
        source, verb = (Span(start=told.start(i), end=told.end(i)) for i in ("source", "cue"))
        words = Span(start=span.start, end=inside[-1].span.end)
        content = (*draft.content[:number], words, *draft.content[number + 1 :])
        return replace(draft, source=(source,), cue=(verb,), content=content)
    return draft


def is_signed(text: str, item: Quotation) -> bool:
    """Whether a sentence between quotation marks has a signature under it; a title has no full stop."""
    ended = item.inner.of(text).rstrip()[-1:] in tuple(".?!…")
    return ended and _SIGNATURE.match(text, item.span.end) is not None


def signed(text: str, drafts: Sequence[Draft], quoted: Quoted) -> list[Draft]:
    """A quotation over a line that is a dash and a name is that person's: “We will stay.” — Ada Brandt, baker."""
    return [part for draft in drafts for part in _by_signature(text, draft, quoted)]


def _by_signature(text: str, draft: Draft, quoted: Quoted) -> Iterator[Draft]:
    """`draft` without its signed stretches, and each of those as one of its own."""
    rest: list[Span] = []
    for span in draft.content:
        line = None if quoted.closing(span) is None else _SIGNATURE.match(text, span.end)
        told = any(
            "\n" not in text[min(span.start, c.start) : max(span.end, c.end)] for c in draft.cue
        )
        if line is None or (told and draft.source):
            rest.append(span)
            continue
        name, dash = (Span(start=line.start(i), end=line.end(i)) for i in ("name", "dash"))
        yield Draft((name,), (dash,), (span,), _SIGNED_CONFIDENCE)
    if rest:
        yield replace(draft, content=tuple(rest))


def in_their_sentence(
    body: Body, drafts: Sequence[Draft], quoted: Quoted, encoding: Encoding
) -> list[Draft]:
    """The drafts; a quotation whose own sentence goes on without the cue is whose name comes there.

    “I warned you,” the referee, Ada Brandt, could be heard telling him. ... “Go home,” roared one supporter.
    """
    sentences = Sentences(body.sentences)
    people = [Span(start=e.start, end=e.end) for e in encoding.entities if e.kind == "person"]
    people.sort(key=lambda person: person.start)
    return [part for draft in drafts for part in _parted(body, draft, quoted, sentences, people)]


def _parted(
    body: Body, draft: Draft, quoted: Quoted, sentences: Sentences, people: Sequence[Span]
) -> Iterator[Draft]:
    kept: list[Span] = []
    for span in draft.content:
        item = quoted.closing(span)
        home = None if item is None else sentences.at(item.span.end - 1)
        goes_on = item is not None and item.inner.of(body.text).rstrip().endswith(",")
        if not draft.cue or home is None or not goes_on or item is None:
            kept.append(span)
            continue
        here = any(home.overlaps(part) for part in (*draft.cue, *draft.source))
        place = bisect_left(people, item.span.end, key=lambda person: person.start)
        if here or place == len(people) or people[place].end > home.end:
            kept.append(span)
            continue
        yield Draft((people[place],), (), (span,), draft.confidence * _LED_IN_SHARE)
    if kept:
        yield replace(draft, content=tuple(kept))


def led_in(body: Body, drafts: Sequence[Draft], encoding: Encoding) -> list[Draft]:
    """A bare quotation right after a sentence about somebody is theirs: “The mayor was blunt. “...””."""
    sentences = Sentences(body.sentences)
    told = Places(span for draft in drafts for span in draft.content)
    people = [Span(start=e.start, end=e.end) for e in encoding.entities if e.kind == "person"]
    return [_led(body, draft, sentences, told, people) for draft in drafts]


def _led(
    body: Body, draft: Draft, sentences: Sentences, told: Places, people: Sequence[Span]
) -> Draft:
    start = draft.content[0].start
    if draft.source or draft.cue or body.text[start] not in _MARKS:
        return draft
    lead = sentences.before(start)
    if lead is None or body.text[lead.end : start].strip(" ") or told.touch(lead):
        return draft
    subject = next(
        (p for p in people if lead.start <= p.start <= lead.start + _LONGEST_TITLE), None
    )
    if subject is None or subject.end > lead.end:
        return draft
    return replace(draft, source=(subject,), confidence=draft.confidence * _LED_IN_SHARE)
