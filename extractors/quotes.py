"""From attributions to what a digest shows: quotes, one for each quoted stretch, and statements.

An attribution pools all that one cue covers. A reader wants the two halves of an interrupted quotation, and the
paragraphs of a long one, apart; and a paraphrase with quoted words in it both as a statement and as those words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors import dateline
from extractors.attribution import Attribution
from extractors.body import Body
from extractors.digest import Quote, QuoteKind, Span, Statement, quoted
from extractors.sources import Cast, Voice

# A paraphrase with fewer words of its own around the quoted ones only frames them, and is no statement.
_FEWEST_OWN_WORDS = 2
_LEADING = re.compile(r"[\s,;:–—-]*")
# After its cue, "that" leads into the report; before it, or with a capital, it points at something: "That plan will".
_LEADS_IN = re.compile(r"that\s+(?!(?:is|was|would|will|has|had)\b)")
# A report that opens so makes no sense without what was cut off before it.
_BROKEN = re.compile(r"(?:it,|without\b)", re.IGNORECASE)
# A report that ends so was cut off in the middle of a phrase.
_CUT_OFF = re.compile(r"\b(?:the|an?)\Z")
# What joins the next report to this one.
_JOINED_ON = re.compile(r",?\s(?:and|or|but)\Z")
_VERB = re.compile(
    r"[\s,;–—-]*(?:is|are|was|were|has|have|had|will|would|can|could|should|may|might|must|do|does|did)\b"
)
_RELATIVE = ("which", "who", "whom", "whose", "that")
# The longest cue, with its subject and in characters, that does not break a sentence in two: ", the mayor said, ".
_LONGEST_ASIDE = 40
_TRAILING = " ,;:–—-\n\t"


def quotes(body: Body, attributions: Sequence[Attribution], cast: Cast) -> tuple[Quote, ...]:
    """Every stretch of somebody's own words, in article order."""
    found = [
        _quote(body, attribution, voice, spans, kind)
        for attribution, voice in zip(attributions, cast.voices, strict=True)
        for spans, kind in _stretches(body, attribution)
    ]
    return tuple(sorted(found, key=lambda quote: quote.spans[0].start))


def statements(
    body: Body, attributions: Sequence[Attribution], cast: Cast
) -> tuple[Statement, ...]:
    """What sources are reported to have said in the article's own words, wholly or in part."""
    return tuple(
        Statement(
            text=quoted(body.text, spans),
            spans=spans,
            speaker=voice.source,
            cue=quoted(body.text, attribution.cue) or None,
            cue_spans=attribution.cue,
            confidence=min(attribution.confidence, voice.confidence),
        )
        for attribution, voice in zip(attributions, cast.voices, strict=True)
        if (spans := _paraphrase(body.text, attribution))
    )


def _quote(
    body: Body,
    attribution: Attribution,
    voice: Voice,
    spans: tuple[Span, ...],
    kind: QuoteKind,
) -> Quote:
    shown = quoted(body.text, spans)
    return Quote(
        text=shown,
        spans=spans,
        kind=kind,
        speaker=voice.source,
        cue=quoted(body.text, attribution.cue) or None,
        truncated=attribution.truncated and (kind != "post" or _is_cut(shown)),
        published=attribution.published,
        confidence=min(attribution.confidence, voice.confidence),
    )


def _stretches(
    body: Body, attribution: Attribution
) -> Iterator[tuple[tuple[Span, ...], QuoteKind]]:
    match attribution.kind:
        case "indirect":
            return
        case "direct" | "mixed" as kind:
            for span in attribution.quoted or attribution.content:
                yield (span,), kind
        case "block" | "post" as kind:
            for spans in _by_paragraph(body.text, attribution.content):
                yield spans, kind


def _by_paragraph(text: str, content: Sequence[Span]) -> list[tuple[Span, ...]]:
    """The spans of `content`, those of one line together: a link that was taken out does not divide a quote."""
    lines: list[tuple[Span, ...]] = []
    for span in content:
        if lines and "\n" not in text[lines[-1][-1].end : span.start]:
            lines[-1] = (*lines[-1], span)
        else:
            lines.append((span,))
    return lines


def _is_cut(shown: str) -> bool:
    return shown[:1].islower() or shown[:1] == "…" or shown.endswith(("…", "..."))


def _paraphrase(text: str, attribution: Attribution) -> tuple[Span, ...]:
    """The parts of the content that are not wholly in quotation marks, if they say anything."""
    if attribution.kind not in ("indirect", "mixed"):
        return ()
    own = {span: _own_words(text, span, attribution.quoted) for span in attribution.content}
    if attribution.quoted and sum(own.values()) < _FEWEST_OWN_WORDS:
        return ()
    fewest = 2 if len(own) > 1 else 1
    kept = [span for span, words in own.items() if words >= fewest]
    kept = [span for span in kept if span.of(text).lower() not in _RELATIVE] or kept
    subject = _subject(text, attribution.content)
    if subject is not None and subject not in kept and kept:
        kept.insert(0, subject)
    told = tuple(span for span in (_trimmed(text, span, attribution) for span in kept) if len(span))
    told = _rejoined(told, attribution)
    if told and (_BROKEN.match(text, told[0].start) or _CUT_OFF.search(told[-1].of(text))):
        return ()
    return told


def _rejoined(told: tuple[Span, ...], attribution: Attribution) -> tuple[Span, ...]:
    """Halves of a sentence as one where only a cue divides them: “The pier, she said, is safe”."""
    kept: list[Span] = []
    for span in told:
        end = kept[-1].end if kept else span.start
        aside = any(end <= cue.start < span.start for cue in attribution.cue)
        if aside and span.start - end <= _LONGEST_ASIDE:
            kept[-1] = Span(start=kept[-1].start, end=span.end)
        else:
            kept.append(span)
    return tuple(kept)


def _subject(text: str, content: Sequence[Span]) -> Span | None:
    """The first stretch where it is one word whose verb opens the next: "Elephants, she argues, have been"."""
    if len(content) < 2 or len(content[0].of(text).split()) != 1:
        return None
    return content[0] if _VERB.match(text, content[1].start, content[1].end) else None


def _trimmed(text: str, span: Span, attribution: Attribution) -> Span:
    """The span without a dateline or "that" before it and the comma after it, so that it reads alone."""
    span = dateline.behind(text, span)
    start, end = _opening(text, span, attribution.cue), span.end
    joined = _JOINED_ON.search(text, start, end)
    end = end if joined is None else joined.start()
    while end > start and text[end - 1] in _TRAILING:
        end -= 1
    return Span(start=start, end=end)


def _opening(text: str, span: Span, cue: Sequence[Span]) -> int:
    """Where the span begins to say something."""
    leading = _LEADING.match(text, span.start, span.end)
    start = span.start if leading is None else leading.end()
    follows = any(part.end <= span.start for part in cue)
    leads_in = _LEADS_IN.match(text, start, span.end) if follows else None
    return start if leads_in is None else leads_in.end()


def _own_words(text: str, span: Span, inside: Sequence[Span]) -> int:
    """How many words of `span` stand outside quotation marks."""
    told = len(span.of(text).split())
    return told - sum(len(part.of(text).split()) for part in inside if span.covers(part))
