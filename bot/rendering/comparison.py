"""`Comparison` -> one Components V2 layout: first what the articles contradict each other in, then what they share.

Every section gets its most telling item before any gets its second; items are shown whole or counted at the bottom.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TypeVar

from discord import ui

from bot.language.wording import SEPARATOR, Wording
from bot.rendering import dates
from bot.rendering.escape import shortened
from bot.rendering.findings import Findings
from bot.rendering.layout import ACCENT
from bot.rendering.limits import Room, units
from bot.rendering.ties import Ties, has_ties
from extractors.comparison import Comparison
from extractors.digest import Digest

Found = TypeVar("Found")

# Container, head, the line with the small print and its separator.
FIXED_COMPONENTS = 4
# One item takes no more than this: three of them would fill the message.
LONGEST_ITEM = 900
# One line of a phone for each of ten headlines.
HEADLINE_ROOM = 60
# Room for what the bottom may have to say.
BOTTOM_ROOM = 500


@dataclass(slots=True)
class Part:
    """A section: what it is called, its items, and those that are shown."""

    title: str
    what: str  # what one of its items is counted as
    items: Sequence[Callable[[], str]]
    most: int  # however much room there is: beyond it, the section below is worth more to a reader
    is_list: bool = False  # one text for all items instead of one for each
    shown: list[str] = field(default_factory=list)

    @property
    def left_out(self) -> int:
        """How many items are not shown."""
        return len(self.items) - len(self.shown)

    def texts(self) -> list[str]:
        """Return what is shown, the title above the first."""
        texts = ["\n".join(self.shown)] if self.is_list else self.shown
        return [f"### {self.title}\n{texts[0]}", *texts[1:]]


def lay_out_comparison(
    comparison: Comparison, names: Sequence[str], wording: Wording, *, room: Room | None = None
) -> ui.LayoutView:
    """Lay out what was found in at least two articles that are called `names`."""
    room = room or Room()
    findings = Findings(comparison, names, wording)
    parts = _parts(comparison, findings, wording)
    top = _top(comparison, findings, wording)
    _fill(
        parts,
        text=room.text - units(top) - BOTTOM_ROOM,
        components=room.components - FIXED_COMPONENTS,
    )
    container: ui.Container[ui.LayoutView] = ui.Container(accent_colour=ACCENT)
    container.add_item(ui.TextDisplay(top))
    for part in parts:
        if part.shown:
            container.add_item(ui.Separator())
            for text in part.texts():
                container.add_item(ui.TextDisplay(text))
    if bottom := _bottom(comparison, parts, wording):
        container.add_item(ui.Separator())
        container.add_item(ui.TextDisplay(bottom))
    view = ui.LayoutView(timeout=None)
    view.add_item(container)
    return view


def _parts(comparison: Comparison, findings: Findings, wording: Wording) -> list[Part]:
    """The sections, those worth most to a reader first."""
    ties = Ties.of(comparison)
    apart = ties.alone if has_ties(comparison) else []
    return [
        Part(wording.other_numbers, "figures", _all(findings.numbers, ties.other_figures), 5),
        Part(wording.other_words, "quotes", _all(findings.words, ties.other_words), 5),
        Part(wording.other_speakers, "quotes", _all(findings.speakers, ties.other_speakers), 3),
        Part(wording.shared_quotes, "quotes", _all(findings.quote, ties.same_quotes), 4),
        Part(
            wording.shared_sources,
            "sources",
            _all(findings.source, comparison.sources),
            8,
            is_list=True,
        ),
        Part(
            wording.shared_figures,
            "figures",
            _all(findings.figure, ties.same_figures),
            6,
            is_list=True,
        ),
        Part(wording.only_one, "alone", _all(findings.alone, apart), 10),
    ]


def _all(show: Callable[[Found], str], items: Sequence[Found]) -> list[Callable[[], str]]:
    """Each item, to be shown when there is room to try it."""
    return [partial(show, item) for item in items]


def _fill(parts: Sequence[Part], *, text: int, components: int) -> None:
    """Give the parts room in turns, an item each."""
    for turn in range(max(part.most for part in parts)):
        for part in parts:
            if turn >= min(len(part.items), part.most):
                continue
            item = part.items[turn]()
            cost = units(item) + 1 + (0 if part.shown else units(part.title) + 5)
            taken = (0 if part.shown and part.is_list else 1) + (0 if part.shown else 1)
            if units(item) <= LONGEST_ITEM and cost <= text and taken <= components:
                part.shown.append(item)
                text -= cost
                components -= taken


def _top(comparison: Comparison, findings: Findings, wording: Wording) -> str:
    lines = [f"## {wording.compared(len(comparison.digests))}"]
    for article, digest in enumerate(comparison.digests):
        lines.append(f"-# {_known_as(digest, findings.name(article), wording)}")
    if not has_ties(comparison):
        return "\n".join([*lines, wording.nothing_in_common])
    common = {
        "sources": len(comparison.sources),
        "quotes": len(comparison.quotes),
        "figures": len(comparison.figures),
    }
    differing = {
        "numbers": sum(one.differs for one in comparison.figures),
        "wordings": sum(one.differs_in_words for one in comparison.quotes),
        "speakers": sum(one.differs_in_speaker for one in comparison.quotes),
    }
    lines.append(wording.in_common([wording.counted(*one) for one in common.items() if one[1]]))
    if told := [wording.counted(*one) for one in differing.items() if one[1]]:
        lines.append(wording.different(told))
    return "\n".join(lines)


def _known_as(digest: Digest, name: str, wording: Wording) -> str:
    """What an article is called from here on, its headline, of which that may be the beginning, and its day."""
    article = digest.article
    title = shortened(article.title or "", HEADLINE_ROOM)
    day = (
        shortened(dates.day(article.published, wording), HEADLINE_ROOM) if article.published else ""
    )
    begins_so = bool(title) and title.casefold().startswith(name.rstrip("….").casefold())
    known = [f"**{title}**"] if begins_so else [f"**{name}**", title]
    return SEPARATOR.join(filter(None, (*known, day)))


def _bottom(comparison: Comparison, parts: Sequence[Part], wording: Wording) -> str:
    left: dict[str, int] = {}
    for part in parts:
        left[part.what] = left.get(part.what, 0) + part.left_out
    lines: list[str] = []
    if any(shared.differs for shared in comparison.figures):
        lines.append(wording.why_numbers_differ)
    if told := [wording.counted(what, number) for what, number in left.items() if number]:
        lines.append(wording.did_not_fit(told))
    return "\n".join(f"-# {line}" for line in lines)
