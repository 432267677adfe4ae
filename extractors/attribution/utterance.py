"""Whether the words of a quotation are uttered, and what kind of report holds them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.attribution.places import Quoted
from extractors.attribution.types import Attribution, AttributionKind, Draft
from extractors.digest import Span
from extractors.quotation import Quotation
from extractors.vocabulary import words

_ENDED = re.compile(r"[.,?!…—]$")
_WORD = re.compile(r"\w+")
# More capitals than these and few words: a title or a name. Titles of works write nearly every word with one.
_TITLE_SHARE, _TITLE_WORDS = 0.7, 6
# What stands right before words that are on show rather than said: a work, a sign, a name given.
_SHOWN = re.compile(
    r"(?:\b(?:songs?|singles?|hits?|albums?|films?|movies?|novels?|books?|plays?|musicals?|paintings?|poems?|podcasts?"
    r"|documentar(?:y|ies)|episodes?|anthems?|hashtags?|nicknames?|codenames?),?"
    r"|\b(?:signs?|banners?|placards?|posters?|T-shirts?|stickers?|badges?|flags?|slogans?)\b"
    r"(?: (?:that|which|with|and|the|a|words?|message|messages|slogans?|sayings?|such as|like|marked|reading|read|reads"
    r"|said|saying|says|bearing|declaring|proclaiming|emblazoned|chanting|:)){0,4},?:?"
    r"|\b(?:dubbed|nicknamed|christened|(?:en)?titled|codenamed|billed as|known(?: \w+){0,2} as|so-called"
    r"|played|sang|singing|under the (?:title|slogan|banner|name))(?: the| a| an| him| her| it)?:?)\s*\Z"
)
_IN_NAMES = words("the of and for in on a an")
_LONGEST_SHOWN = 9  # words
# "Called" gives a name where the words are written like one, and reports a judgement where they are not.
_CALLED = re.compile(
    r"\bcall(?:s|ed)?(?: (?:him|her|it|them|me|us|themselves|itself|himself|herself))?\s*\Z"
)
# What a sign "says", nobody does.
_SIGN = re.compile(r"\b(?:banner|placard|sign|poster|sticker|T-shirt|badge)s?\Z", re.IGNORECASE)
# With no cue about, only what reads as a sentence counts as somebody's words.
_SENTENCE_WORDS, _SENTENCE_CAPITALS = 4, 0.6


def is_whole(text: str, item: Quotation) -> bool:
    """Whether a quotation is a sentence or more rather than a fragment."""
    inner = item.inner.of(text).strip()
    starts = inner[:1].isupper() or inner[:1] in "[…." or not item.opened
    return starts and (len(inner.split()) >= 3 or bool(re.search(r"[.,?!…—-]$", inner)))


def is_uttered(text: str, item: Quotation, *, near_cue: bool) -> bool:
    """Whether somebody says these words, or they are a title, a name, a slogan, an ironic word."""
    inner = item.inner.of(text).strip()
    tokens = inner.split()
    if not tokens or _is_shown(text, item):
        return False
    ended = bool(_ENDED.search(inner))
    capitals = sum(token[0].isupper() or token[0].isdigit() for token in tokens) / len(tokens)
    if near_cue:
        titled = capitals > _TITLE_SHARE and len(tokens) <= _TITLE_WORDS
        named = all(token[0].isupper() or token in _IN_NAMES for token in tokens)
        return not (titled or named) or (ended and not (named and _is_called(text, item)))
    enough = len(tokens) >= _SENTENCE_WORDS and capitals < _SENTENCE_CAPITALS
    return is_whole(text, item) and ended and enough


def _is_shown(text: str, item: Quotation) -> bool:
    """Whether the words are the title of a work, those on a sign, or a name that somebody goes by."""
    start = item.span.start
    short = len(item.inner.of(text).split()) <= _LONGEST_SHOWN
    return short and _SHOWN.search(text, max(0, start - 80), start) is not None


def _is_called(text: str, item: Quotation) -> bool:
    """Whether somebody is called by these words: "whom the village called “Old Thunder,”"."""
    start = item.span.start
    return _CALLED.search(text, max(0, start - 80), start) is not None


def is_naming(text: str, draft: Draft, quoted: Quoted) -> bool:
    """Whether all that is reported is a name in quotation marks: known as “The Farm”, under the slogan “Bread”."""
    inside = [item for span in draft.content for item in quoted.inside(span)]
    told = bool(draft.cue or draft.source)
    if any(_SIGN.search(span.of(text)) for span in draft.source):
        return True
    if not inside or any(
        is_uttered(text, item, near_cue=told) or _is_line(text, item) for item in inside
    ):
        return False
    return len(_WORD.findall(_told(text, draft, inside))) < 2


def _is_line(text: str, item: Quotation) -> bool:
    """Whether an ended quotation has a line for itself: “No.”, in a dialogue."""
    start, end = item.span.start, item.span.end
    around = text[max(0, start - 1) : start], text[end : end + 1]
    ended = bool(_ENDED.search(item.inner.of(text).strip()))
    return ended and all(mark in ("", "\n") for mark in around)


def finished(
    text: str, draft: Draft, quoted: Quoted, paragraph_starts: frozenset[int]
) -> Attribution:
    """`draft` with its kind and its quoted stretches."""
    every = [item for span in draft.content for item in quoted.inside(span)]
    inside = [item for item in every if is_uttered(text, item, near_cue=True)]
    return Attribution(
        source=draft.source,
        cue=draft.cue,
        content=draft.content,
        kind=_kind(text, draft, inside, paragraph_starts),
        confidence=min(1.0, max(0.0, draft.confidence)),
        truncated=any(not item.opened for item in inside),
        quoted=tuple(item.span for item in inside),
    )


def _kind(
    text: str, draft: Draft, inside: Sequence[Quotation], paragraph_starts: frozenset[int]
) -> AttributionKind:
    if inside:
        whole = not _WORD.search(_told(text, draft, inside))
        return "direct" if whole and any(is_whole(text, item) for item in inside) else "mixed"
    # whole paragraphs without marks after a colon
    led = text[: draft.content[0].start].rstrip()[-1:] == ":"
    block = led and all(span.start in paragraph_starts for span in draft.content)
    return "block" if block else "indirect"


def _told(text: str, draft: Draft, inside: Sequence[Quotation]) -> str:
    """What the content says outside of its quotations."""
    return " ".join(_without(text, span, inside) for span in draft.content)


def _without(text: str, span: Span, inside: Sequence[Quotation]) -> str:
    parts, at = [], span.start
    for item in inside:
        if span.covers(item.span):
            parts.append(text[at : item.span.start])
            at = item.span.end
    return "".join([*parts, text[at : span.end]])
