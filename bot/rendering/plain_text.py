"""The digest as plain text, for pasting anywhere: no mark-up, one item a line, and whose claim each is."""

from __future__ import annotations

from collections.abc import Iterator

from bot.language.wording import NO_BREAK_SPACE, SEPARATOR, Wording
from bot.rendering import dates, ranking
from bot.rendering.cleaning import clean
from bot.rendering.emphasis import inserted
from bot.rendering.head import reading_minutes
from bot.rendering.items import stations
from extractors.digest import Digest, Source


def plain_text(digest: Digest, wording: Wording) -> str:
    """Return facts, quotes and sources as people would write them into a mail."""
    return "\n".join(_lines(digest, wording)).strip().replace(NO_BREAK_SPACE, " ") + "\n"


def _lines(digest: Digest, wording: Wording) -> Iterator[str]:
    article = digest.article
    yield clean(article.title or "") or wording.empty_headline
    published = article.published and dates.day(article.published, wording)
    stated = (article.publisher, article.byline, published)
    parts = [clean(part) for part in stated if part]
    parts += [wording.words(article.words), wording.minutes(reading_minutes(article.words))]
    yield SEPARATOR.join(filter(None, parts))
    names = {source.id: _who(source, wording) for source in digest.sources}
    if digest.key_facts:
        yield from ("", wording.key_facts.upper())
        for fact in ranking.facts(digest):
            speaker = names.get(fact.attributed_to or "")
            account = wording.account(speaker, is_claim=fact.is_claim)
            yield f"• {inserted(fact, clean, '[{}]'.format)} — {account}"
    if digest.quotes:
        yield from ("", wording.quotes.upper())
        for quote in sorted(digest.quotes, key=lambda quote: quote.spans[0].start):
            yield f"• {clean(quote.text)} — {names.get(quote.speaker or '', wording.speaker_unclear)}"
    if digest.statements:
        yield from ("", wording.statements.upper())
        for statement in sorted(digest.statements, key=lambda item: item.spans[0].start):
            speaker = names.get(statement.speaker or "", "")
            account = wording.claimed_by(speaker) if speaker else wording.speaker_unclear
            said = " ".join(filter(None, (clean(statement.manner or ""), clean(statement.text))))
            yield f"• {said} — {account}"
    if digest.sources:
        yield from ("", wording.who_speaks.upper())
        for source in ranking.sources(digest):
            members = [
                clean(member.name) for member in map(digest.source, source.members) if member
            ]
            told = [names[source.id], *([wording.including(members)] if members else [])]
            yield f"• {wording.listed(told)}"


def _who(source: Source, wording: Wording) -> str:
    about = [clean(part) for part in stations(source)]
    return ", ".join([clean(source.name) or wording.nameless, *filter(None, about)])
