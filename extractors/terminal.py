"""A digest as a person reads it in a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from extractors.digest import Digest, Quote, Source, Statement
from extractors.explanation import Explanation

INDENT = (0, 0, 0, 2)


def view(digest: Digest) -> RenderableType:
    """The whole digest, section by section; empty sections are left out.

    Article text goes in as `Text`, never as markup: brackets in an article must not become styles or links.
    """
    return Group(*_head(digest), *_sections(digest), *_foot(digest))


def reasons(explanations: Iterable[Explanation]) -> RenderableType:
    """Who was found to say what, and on what evidence, a line for each."""
    table = Table(box=None, padding=(0, 2, 0, 0))
    for title in ("Said", "By", "In the words", "Because", "Sure"):
        table.add_column(title, ratio=3 if title == "Said" else 1)
    for item in explanations:
        table.add_row(
            Text(_plain(item.content)),
            Text(_plain(item.speaker or "unclear")),
            Text(_plain(f"{item.phrase} {item.cue}".strip())),
            Text(item.evidence),
            Text(f"{item.confidence:.2f}"),
        )
    return table


def _head(digest: Digest) -> Iterator[RenderableType]:
    article = digest.article
    if article.title:
        yield Text(_plain(article.title), style="bold")
    facts = (article.publisher, article.byline, article.published, f"{article.words} words")
    yield Text(" · ".join(_plain(fact) for fact in facts if fact), style="dim")


def _sections(digest: Digest) -> Iterator[RenderableType]:
    yield from _section(
        "Key facts", (_fact(digest, number) for number in range(len(digest.key_facts)))
    )
    yield from _section("Quotes", (_said(digest, quote) for quote in digest.quotes))
    yield from _section("Reported", (_said(digest, item) for item in digest.statements))
    if digest.sources:
        yield Rule("Sources", align="left", style="dim")
        yield Padding(_sources(digest), INDENT)
    yield from _section(
        "Figures",
        (
            Text.assemble((_plain(item.text), "bold"), f"  {_plain(item.about or '')}")
            for item in digest.figures
        ),
    )


def _section(title: str, lines: Iterable[Text]) -> Iterator[RenderableType]:
    shown = list(lines)
    if shown:
        yield Rule(title, align="left", style="dim")
        yield from (Padding(line, INDENT) for line in shown)


def _fact(digest: Digest, number: int) -> Text:
    fact = digest.key_facts[number]
    line = Text(f"{number + 1}. ")
    for text, referent in fact.pieces():
        line.append(_plain(text))
        if referent is not None:
            line.append(f" [{_plain(referent.text)}]", style="cyan italic")
    if source := digest.source(fact.attributed_to):
        line.append(f"  (claimed by {_plain(source.name)})", style="yellow")
    elif fact.is_claim:
        line.append("  (a claim, unclear whose)", style="yellow")
    return line


def _said(digest: Digest, item: Quote | Statement) -> Text:
    source = digest.source(item.speaker)
    name = _plain(source.name) if source else "unclear who"
    line = Text.assemble((name, "cyan" if source else "red"), ": ")
    if isinstance(item, Statement) and item.manner is not None:
        line.append(f"{_plain(item.manner)} ", style="italic")
    line.append(_plain(item.text))
    if isinstance(item, Quote) and item.kind in {"post", "block"}:
        line.append(f"  ({item.kind})", style="dim")
    return line


def _sources(digest: Digest) -> Table:
    table = Table.grid(padding=(0, 2))
    for source in digest.sources:
        table.add_row(
            Text(_plain(source.name), style="cyan"),
            Text(_described(source)),
            Text(source.kind, "dim"),
        )
    return table


def _described(source: Source) -> str:
    told = source.role is not None and (source.affiliation or "") in source.role
    affiliation = None if told else source.affiliation  # "NYPD Commissioner" says NYPD
    parts = [source.role, affiliation, source.handle and f"@{source.handle}"]
    return _plain(", ".join(part for part in parts if part))


def _foot(digest: Digest) -> Iterator[RenderableType]:
    for notice in digest.notices:
        yield Text(f"Note: {notice.text}", style="yellow")
    if digest.furniture:
        count = len(digest.furniture)
        lines = "1 line that is" if count == 1 else f"{count} lines that are"
        yield Text(f"{lines} not the article left out.", style="dim")


def _plain(text: str) -> str:
    """One line without control characters: an article must not drive somebody's terminal."""
    return "".join(character if character.isprintable() else " " for character in text)
