"""The top of a digest: headline and provenance."""

from __future__ import annotations

from bot.language.wording import SEPARATOR, Wording
from bot.rendering import dates
from bot.rendering.cleaning import clean
from bot.rendering.escape import ELLIPSIS, shortened
from extractors.digest import Article, Digest, Span

# Four lines of heading on a phone; headlines are rarely over 120 characters.
HEADLINE_ROOM = 256
# Publisher and byline share the small line below.
PROVENANCE_ROOM = 120
# What stands in for a headline: as many words as a headline has.
OPENING_WORDS = 14
LONGEST_SMALL_WORD = 3
# Silent reading of English non-fiction, in words a minute (Brysbaert 2019, a mean over 190 studies).
READING_SPEED = 238


def head(digest: Digest, wording: Wording) -> str:
    """Return the headline and, in small print, where the article is from and how long it is."""
    article = digest.article
    title = shortened(article.title or "", HEADLINE_ROOM)
    lines = [f"## {title}"]
    if not title:
        opening = _opening(digest, HEADLINE_ROOM)
        lines = [f"## {opening or wording.empty_headline}"]
        if opening:
            lines.append(f"-# {wording.no_headline}")
    lines.append(f"-# {_provenance(article, wording)}")
    return "\n".join(lines)


def headline(digest: Digest, room: int, wording: Wording) -> str:
    """Return what the article is called, on a line of at most `room`."""
    title = shortened(digest.article.title or "", room)
    return title or _opening(digest, room) or wording.empty_headline


def reading_minutes(words: int) -> int:
    """How long reading `words` words takes, rounded up."""
    return max(1, -(-words // READING_SPEED))


def _provenance(article: Article, wording: Wording) -> str:
    published = article.published and dates.day(article.published, wording)
    stated = (article.publisher, article.byline, published)
    parts = [shortened(part, PROVENANCE_ROOM) for part in stated if part]
    parts.append(wording.words(article.words))
    parts.append(wording.minutes(reading_minutes(article.words)))
    return SEPARATOR.join(part for part in parts if part)


def _opening(digest: Digest, room: int) -> str:
    """The first words of the article itself, promotions and bylines passed over."""
    text = digest.article.text
    furniture = [span for passage in digest.furniture for span in passage.spans]
    paragraphs = digest.article.paragraphs or (Span(start=0, end=len(text)),)
    for paragraph in paragraphs:
        if any(span.overlaps(paragraph) for span in furniture):
            continue
        words = clean(paragraph.of(text)[: HEADLINE_ROOM * 8]).split(" ")
        if words[0]:
            return shortened(_first(words), room)
    return ""


def _first(words: list[str]) -> str:
    """The first words, not cut behind a small one such as "in" or "the"."""
    if len(words) <= OPENING_WORDS:
        return " ".join(words)
    end = OPENING_WORDS
    while end > 1 and len(words[end - 1]) <= LONGEST_SMALL_WORD:
        end -= 1
    return " ".join(words[:end]).rstrip(",;:–—-") + ELLIPSIS
