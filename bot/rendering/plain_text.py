"""The digest as plain text, for pasting anywhere: no mark-up, one item a line, and whose claim each is."""

from __future__ import annotations

from collections.abc import Iterator

from bot.rendering import dates, ranking, wording
from bot.rendering.cleaning import clean
from bot.rendering.head import reading_minutes
from bot.rendering.items import stations
from extractors.digest import Digest, Source


def plain_text(digest: Digest) -> str:
    """Return facts, quotes and sources as people would write them into a mail."""
    return "\n".join(_lines(digest)).strip().replace(wording.NO_BREAK_SPACE, " ") + "\n"


def _lines(digest: Digest) -> Iterator[str]:
    article = digest.article
    yield clean(article.title or "") or wording.EMPTY_HEADLINE
    stated = (article.publisher, article.byline, article.published and dates.day(article.published))
    parts = [clean(part) for part in stated if part]
    parts += [wording.words(article.words), wording.minutes(reading_minutes(article.words))]
    yield wording.SEPARATOR.join(filter(None, parts))
    names = {source.id: _who(source) for source in digest.sources}
    if digest.key_facts:
        yield from ("", wording.KEY_FACTS.upper())
        for fact in ranking.facts(digest):
            speaker = names.get(fact.attributed_to or "")
            account = wording.account(speaker, is_claim=fact.is_claim)
            yield f"• {clean(fact.text)} — {account}"
    if digest.quotes:
        yield from ("", wording.QUOTES.upper())
        for quote in sorted(digest.quotes, key=lambda quote: quote.spans[0].start):
            yield f"• {clean(quote.text)} — {names.get(quote.speaker or '', wording.SPEAKER_UNCLEAR)}"
    if digest.statements:
        yield from ("", wording.STATEMENTS.upper())
        for statement in sorted(digest.statements, key=lambda item: item.spans[0].start):
            speaker = names.get(statement.speaker or "", "")
            account = wording.claimed_by(speaker) if speaker else wording.SPEAKER_UNCLEAR
            yield f"• {clean(statement.text)} — {account}"
    if digest.sources:
        yield from ("", wording.SOURCES.upper())
        yield from (f"• {names[source.id]}" for source in ranking.sources(digest))


def _who(source: Source) -> str:
    about = [clean(part) for part in stations(source)]
    return ", ".join([clean(source.name) or wording.NAMELESS, *filter(None, about)])
