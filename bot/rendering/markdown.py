"""The full digest as a Markdown document, for reading anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.language.wording import SEPARATOR, Wording
from bot.rendering import dates, ranking
from bot.rendering.cleaning import clean
from bot.rendering.emphasis import inserted
from bot.rendering.head import reading_minutes
from extractors.digest import Digest, Figure, Quote, Slice, Source

# What CommonMark and strikethrough read as signs inside a line. No more than these, since Discord's own preview and
# every editor show the file as it is, and a backslash is noise there. An address stays as it is, visible in full.
_SIGNS = re.compile(r"[\\`*_\[<~]|&(?=#?\w+;)")
_AT_THE_START = re.compile(r"(?P<number>\d+(?=[.)](?:\s|\Z)))|(?=[#>+=|:-])")
_AT_THE_END = re.compile(r"(?<!\\)#$")


def document(digest: Digest, wording: Wording) -> str:
    """Return everything that the digest holds, with the place of each passage."""
    return "\n".join(_lines(digest, wording)).strip() + "\n"


def plain(text: str) -> str:
    """Return `text` so that CommonMark shows it verbatim, on one line."""
    escaped = _SIGNS.sub(r"\\\g<0>", clean(text))
    if start := _AT_THE_START.match(escaped):
        escaped = f"{start.group()}\\{escaped[start.end() :]}"
    # A heading swallows closing signs.
    return _AT_THE_END.sub(r"\\#", escaped)


def _lines(digest: Digest, wording: Wording) -> Iterator[str]:
    yield from _head(digest, wording)
    names = {source.id: _name(source, wording) for source in digest.sources}
    if digest.key_facts:
        yield from ("", f"## {wording.key_facts}", "")
        for number, fact in enumerate(ranking.facts(digest), start=1):
            speaker = names.get(fact.attributed_to or "")
            account = wording.account(speaker, is_claim=fact.is_claim)
            text = inserted(fact, plain, lambda name: f"*\\[{name}]*") or wording.unseen
            yield f"{number}. {text} — *{account}* {_place(fact, wording)}"
    yield from _quotes(digest, names, wording)
    if digest.statements:
        yield from ("", f"## {wording.statements}", "")
        for statement in digest.statements:
            speaker = names.get(statement.speaker or "") or wording.speaker_unclear
            manner = plain(statement.manner or "")
            told = f"*{manner}* " if manner else ""
            yield f"- {speaker}: {told}{_shown(statement, wording)} {_place(statement, wording)}"
    yield from _sources(digest, wording)
    if digest.figures:
        yield from ("", f"## {wording.figures}", "")
        for figure in digest.figures:
            yield f"- {_figure(figure, wording)} {_place(figure, wording)}"
    yield from _rest(digest, wording)


def _head(digest: Digest, wording: Wording) -> Iterator[str]:
    article = digest.article
    yield f"# {plain(article.title or '') or wording.empty_headline}"
    published = article.published and dates.day(article.published, wording)
    stated = (article.publisher, article.byline, published)
    parts = [plain(part) for part in stated if part]
    parts += [
        wording.words(article.words),
        wording.minutes(reading_minutes(article.words)),
    ]
    yield from (
        "",
        SEPARATOR.join(filter(None, parts)),
        "",
        f"*{wording.how_places_are_given}*",
    )
    if any(fact.referents for fact in digest.key_facts):
        yield from ("", wording.insertions)


def _quotes(digest: Digest, names: dict[str, str], wording: Wording) -> Iterator[str]:
    if not digest.quotes:
        return
    yield from ("", f"## {wording.quotes}")
    for quote in digest.quotes:
        speaker = names.get(quote.speaker or "") or wording.speaker_unclear
        told = wording.listed([speaker, *_standing(quote, wording)])
        yield from ("", f"> {_shown(quote, wording)}", ">", f"> — {told} {_place(quote, wording)}")


def _standing(quote: Quote, wording: Wording) -> Iterator[str]:
    kinds = {"mixed": wording.quoted_in_part, "block": wording.set_apart, "post": wording.post}
    if quote.kind in kinds:
        yield kinds[quote.kind]
    if quote.published:
        yield plain(dates.day(quote.published, wording))
    if quote.truncated:
        yield wording.cut_off


def _sources(digest: Digest, wording: Wording) -> Iterator[str]:
    if not digest.sources:
        return
    yield from ("", f"## {wording.who_speaks}", "")
    tallies = ranking.tally(digest)
    for source in ranking.sources(digest):
        about = [plain(part) for part in (source.role, source.affiliation) if part]
        if source.handle:
            about.append(plain(f"@{source.handle.lstrip('@')}"))
        if kind := wording.source_kinds[source.kind]:
            about.append(kind)
        if members := list(filter(None, map(digest.source, source.members))):
            about.append(wording.including([_name(member, wording) for member in members]))
        spoken = tallies[source.id]
        numbers = {"quotes": spoken.quotes, "said": spoken.statements}
        about += [wording.counted(what, number) for what, number in numbers.items() if number]
        yield f"- {SEPARATOR.join([_name(source, wording), *about])}"


def _rest(digest: Digest, wording: Wording) -> Iterator[str]:
    if digest.furniture:
        yield from ("", f"## {wording.left_out}", "")
        for passage in digest.furniture:
            kind, _ = wording.furniture_kinds[passage.kind]
            yield f"- {kind}: {_shown(passage, wording)} {_place(passage, wording)}"
    if digest.notices:
        yield from ("", f"## {wording.remarks}", "")
        yield from (f"- {plain(wording.notice(notice))}" for notice in digest.notices)


def _name(source: Source, wording: Wording) -> str:
    return f"**{plain(source.name) or wording.nameless}**"


def _figure(figure: Figure, wording: Wording) -> str:
    shown = f"**{_shown(figure, wording)}**"
    return f"{shown}: {plain(figure.about)}" if figure.about else shown


def _shown(item: Slice, wording: Wording) -> str:
    return plain(item.text) or wording.unseen


def _place(item: Slice, wording: Wording) -> str:
    return wording.characters([(span.start, span.end) for span in item.spans])
