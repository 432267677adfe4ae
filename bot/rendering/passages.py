"""An item where it stands in the article: its paragraph with its words in bold, and the paragraphs around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.language.wording import SEPARATOR, Wording
from bot.rendering.emphasis import emphasised
from bot.rendering.escape import shortened
from bot.rendering.limits import TEXT_LIMIT, units
from bot.rendering.listings import Listing
from extractors.digest import Digest, Slice, Span

# The paragraph is what was asked for; those around it share what it leaves, up to the length of an ordinary one.
ROOM = TEXT_LIMIT - 2000
NEIGHBOUR_ROOM = 480
# Escaping at most doubles a text: so many characters of the article fit into the room whatever they are.
WINDOW = ROOM // 2 - 100
# An item of more pieces than this does not exist in real articles.
SPANS_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Passage:
    """One item of a list where it stands; `index` counts from 0."""

    heading: str
    before: str
    text: str
    after: str
    foot: str
    index: int
    count: int


def passage(digest: Digest, listing: Listing, index: int) -> Passage:
    """Return the passage of an item; of the last one for an index past it."""
    index = min(index, len(listing.entries) - 1)
    entry = listing.entries[index]
    assert isinstance(entry.item, Slice)  # noqa: S101 - sources are shown by their words, see `Listing`
    spans = entry.item.spans
    around = _around(digest, spans)
    text, is_whole = _marked(digest.article.text, around, spans)
    return Passage(
        heading=_heading(entry.whole(), listing, index),
        before=_neighbour(digest, around[0].start, before=True),
        text=text,
        after=_neighbour(digest, around[-1].end, before=False),
        foot=_foot(spans, listing.wording, is_whole=is_whole),
        index=index,
        count=len(listing.entries),
    )


def _heading(shown: str, listing: Listing, index: int) -> str:
    """Which item this is, and what stands below it in the list: whose it is."""
    item = listing.wording.item_of(listing.named(index), index + 1, len(listing.entries))
    *_, last = shown.split("\n")
    parts = [listing.title] if listing.is_of_source else []
    parts += [last.removeprefix("-# ")] if last.startswith("-# ") else []
    return f"### {item}" + (f"\n-# {SEPARATOR.join(parts)}" if parts else "")


def _foot(spans: Sequence[Span], wording: Wording, *, is_whole: bool) -> str:
    lines = [
        wording.characters_of_article([(span.start, span.end) for span in spans[:SPANS_SHOWN]])
    ]
    lines += [] if is_whole else [wording.passage_cut]
    return "\n".join(f"-# {line}" for line in lines)


def _around(digest: Digest, spans: Sequence[Span]) -> list[Span]:
    """The paragraphs that hold the spans; the spans themselves where no paragraph does."""
    held = [
        paragraph
        for paragraph in digest.article.paragraphs
        if any(paragraph.overlaps(span) for span in spans)
    ]
    return held or list(spans)


def _marked(text: str, around: Sequence[Span], spans: Sequence[Span]) -> tuple[str, bool]:
    """The paragraphs with the spans in bold, and whether nothing of them had to be left out."""
    whole = "\n".join(_bold(text, paragraph, spans) for paragraph in around)
    if units(whole) <= ROOM:
        return whole, True
    window = _window(text, around, spans[0])
    marked = _bold(text, window, spans, is_cut=True)
    # A slice of a hundred pieces is more marks than words: then it does without.
    return (marked if units(marked) <= ROOM else shortened(window.of(text), ROOM)), False


def _window(text: str, around: Sequence[Span], span: Span) -> Span:
    """A piece of the paragraph with the span's beginning in its first half, cut between words."""
    home = next((one for one in around if one.overlaps(span)), around[0])
    start = max(home.start, min(span.start, home.end) - max(0, WINDOW - len(span)) // 2)
    end = min(home.end, start + WINDOW)
    if start > home.start and (space := text.find(" ", start, span.start)) > 0:
        start = space + 1
    if end < home.end and (space := text.rfind(" ", start + 1, end)) > 0:
        end = space
    return Span(start=start, end=end)


def _bold(text: str, piece: Span, spans: Sequence[Span], *, is_cut: bool = False) -> str:
    """One piece of the article on a line of its own, with what the spans cover of it in bold."""
    parts: list[tuple[str, bool]] = []
    here = piece.start
    for span in sorted(spans, key=lambda span: span.start):
        start, end = max(here, span.start), min(piece.end, span.end)
        if start < end:
            parts += [(text[here:start], False), (text[start:end], True)]
            here = end
    parts.append((text[here : piece.end], False))
    if is_cut:
        parts = [("… ", False), *parts, (" …", False)]
    return emphasised(parts)


def _neighbour(digest: Digest, place: int, *, before: bool) -> str:
    """The paragraph before or after a place, shortened; empty where there is none."""
    paragraphs = digest.article.paragraphs
    if before:
        found = [paragraph for paragraph in paragraphs if paragraph.end <= place][-1:]
    else:
        found = [paragraph for paragraph in paragraphs if paragraph.start >= place][:1]
    words = shortened(found[0].of(digest.article.text), NEIGHBOUR_ROOM) if found else ""
    return f"-# {words}" if words else ""
