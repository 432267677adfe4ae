"""The full digest as a Markdown document, for reading anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.rendering import dates, ranking, wording
from bot.rendering.cleaning import clean
from bot.rendering.head import reading_minutes
from extractors.digest import Digest, Figure, Quote, Slice, Source

# What CommonMark and strikethrough read as signs inside a line. No more than these, since Discord's own preview and
# every editor show the file as it is, and a backslash is noise there. An address stays as it is, visible in full.
_SIGNS = re.compile(r"[\\`*_\[<~]|&(?=#?\w+;)")
_AT_THE_START = re.compile(r"(?P<number>\d+(?=[.)]))|(?=[#>+=|:-])")
_AT_THE_END = re.compile(r"(?<!\\)#$")


def document(digest: Digest) -> str:
    """Return everything that the digest holds, with the place of each passage."""
    return "\n".join(_lines(digest)).strip() + "\n"


def plain(text: str) -> str:
    """Return `text` so that CommonMark shows it verbatim, on one line."""
    escaped = _SIGNS.sub(r"\\\g<0>", clean(text))
    if start := _AT_THE_START.match(escaped):
        escaped = f"{start.group()}\\{escaped[start.end() :]}"
    # A heading swallows closing signs.
    return _AT_THE_END.sub(r"\\#", escaped)


def _lines(digest: Digest) -> Iterator[str]:
    yield from _head(digest)
    names = {source.id: _name(source) for source in digest.sources}
    if digest.key_facts:
        yield from ("", f"## {wording.KEY_FACTS}", "")
        for number, fact in enumerate(ranking.facts(digest), start=1):
            speaker = names.get(fact.attributed_to or "")
            account = wording.account(speaker, is_claim=fact.is_claim)
            yield f"{number}. {_shown(fact)} — *{account}* {_place(fact)}"
    yield from _quotes(digest, names)
    if digest.statements:
        yield from ("", f"## {wording.STATEMENTS}", "")
        for statement in digest.statements:
            speaker = names.get(statement.speaker or "") or wording.SPEAKER_UNCLEAR
            yield f"- {speaker}: {_shown(statement)} {_place(statement)}"
    yield from _sources(digest)
    if digest.figures:
        yield from ("", f"## {wording.FIGURES}", "")
        yield from (f"- {_figure(figure)} {_place(figure)}" for figure in digest.figures)
    yield from _rest(digest)


def _head(digest: Digest) -> Iterator[str]:
    article = digest.article
    yield f"# {plain(article.title or '') or wording.EMPTY_HEADLINE}"
    stated = (article.publisher, article.byline, article.published and dates.day(article.published))
    parts = [plain(part) for part in stated if part]
    parts += [
        wording.words(article.words),
        wording.minutes(reading_minutes(article.words)),
    ]
    yield from (
        "",
        wording.SEPARATOR.join(filter(None, parts)),
        "",
        f"*{wording.ABOUT_THE_ITEMS}*",
    )


def _quotes(digest: Digest, names: dict[str, str]) -> Iterator[str]:
    if not digest.quotes:
        return
    yield from ("", f"## {wording.QUOTES}")
    for quote in digest.quotes:
        parts = [names.get(quote.speaker or "") or wording.SPEAKER_UNCLEAR, *_standing(quote)]
        yield from ("", f"> {_shown(quote)}", ">", f"> — {', '.join(parts)} {_place(quote)}")


def _standing(quote: Quote) -> Iterator[str]:
    kinds = {"mixed": wording.QUOTED_IN_PART, "block": wording.SET_APART, "post": wording.POST}
    if quote.kind in kinds:
        yield kinds[quote.kind]
    if quote.published:
        yield plain(dates.day(quote.published))
    if quote.truncated:
        yield wording.CUT_OFF


def _sources(digest: Digest) -> Iterator[str]:
    if not digest.sources:
        return
    yield from ("", f"## {wording.SOURCES}", "")
    tallies = ranking.tally(digest)
    for source in ranking.sources(digest):
        about = [plain(part) for part in (source.role, source.affiliation) if part]
        if source.handle:
            about.append(plain(f"@{source.handle.lstrip('@')}"))
        if kind := wording.SOURCE_KINDS[source.kind]:
            about.append(kind)
        spoken = tallies[source.id]
        numbers = {"quotes": spoken.quotes, "said": spoken.statements}
        about += [wording.counted(what, number) for what, number in numbers.items() if number]
        yield f"- {wording.SEPARATOR.join([_name(source), *about])}"


def _rest(digest: Digest) -> Iterator[str]:
    if digest.furniture:
        yield from ("", f"## {wording.FURNITURE}", "")
        for passage in digest.furniture:
            kind, _ = wording.FURNITURE_KINDS[passage.kind]
            yield f"- {kind}: {_shown(passage)} {_place(passage)}"
    if digest.notices:
        yield from ("", f"## {wording.REMARKS}", "")
        yield from (f"- {plain(notice.text)}" for notice in digest.notices)


def _name(source: Source) -> str:
    return f"**{plain(source.name) or wording.NAMELESS}**"


def _figure(figure: Figure) -> str:
    shown = f"**{_shown(figure)}**"
    return f"{shown}: {plain(figure.about)}" if figure.about else shown


def _shown(item: Slice) -> str:
    return plain(item.text) or wording.UNSEEN


def _place(item: Slice) -> str:
    return wording.characters([(span.start, span.end) for span in item.spans])
