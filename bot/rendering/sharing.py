"""Which items a layout has room for: whole items only, shared fairly between the sections.

Sections take turns in a fixed order, so that a long one cannot starve the others; a long item waits until every short
one has had its turn. The outcome depends on the items alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from bot.rendering.limits import units

# An item over this share of the room waits: two of them would fill a phone's screen and push everything else off.
LONG_ITEM_SHARE = 0.2

# After so many items of a section that did not fit, the rest are not tried: each try costs time, and a message without
# room for twelve items has none to speak of.
MISSES = 12


class Section(StrEnum):
    """The parts of a digest that the first screen shows; the values are the digest's own names."""

    FACTS = "key_facts"
    QUOTES = "quotes"
    SOURCES = "sources"


# One round: facts first and twice, since they are what most people came for.
ROUND = (Section.FACTS, Section.FACTS, Section.QUOTES, Section.SOURCES)


@dataclass(frozen=True, slots=True)
class Entry:
    """An item that could be shown; its text is made only when there is room to try it."""

    size: int  # of the article's text in it: shown, it is hardly shorter
    make: Callable[[], str]


@dataclass(frozen=True, slots=True)
class Offer:
    """What a section would show, the most important first, and what showing it costs."""

    entries: Sequence[Entry]
    most: int
    opening_text: int  # once, with the first item
    opening_components: int
    item_components: int


@dataclass(slots=True)
class Share:
    """What one section got: the places of its items in the offer and their text."""

    shown: dict[int, str] = field(default_factory=dict)
    too_long: set[int] = field(default_factory=set)
    misses: int = 0

    def texts(self) -> list[str]:
        """What to show, the most important first."""
        return [self.shown[place] for place in sorted(self.shown)]


def share(offers: dict[Section, Offer], *, text: int, components: int) -> dict[Section, Share]:
    """Give out `text` characters and `components`."""
    return _Sharing(offers, text, components).run()


class _Sharing:
    def __init__(self, offers: dict[Section, Offer], text: int, components: int) -> None:
        self._offers = offers
        self._text = text
        self._components = components
        self._long = int(text * LONG_ITEM_SHARE)
        self._shares = {section: Share() for section in offers}
        self._waiting: list[tuple[Section, int]] = []

    def run(self) -> dict[Section, Share]:
        turns = {section: iter(range(len(self._offers[section].entries))) for section in ROUND}
        while turns:
            for section in ROUND:
                if section in turns and not self._take_a_turn(section, turns[section]):
                    del turns[section]
        # A section that would stay empty goes first.
        self._waiting.sort(key=lambda waiting: bool(self._shares[waiting[0]].shown))
        for section, place in self._waiting:
            is_shown = self._has_place(section) and (
                (text := self._made(section, place, longest=self._text)) is not None
                and self._show(section, place, text)
            )
            if not is_shown:
                self._shares[section].too_long.add(place)
        return self._shares

    def _take_a_turn(self, section: Section, turns: Iterator[int]) -> bool:
        """Show the section's next short item that fits; False when none is left or no place for it."""
        for place in turns:
            if not self._has_place(section):
                return False
            text = self._made(section, place, longest=self._long)
            if text is None:
                self._waiting.append((section, place))
            elif self._show(section, place, text):
                return True
        return False

    def _has_place(self, section: Section) -> bool:
        got = self._shares[section]
        return got.misses < MISSES and len(got.shown) < self._offers[section].most

    def _made(self, section: Section, place: int, *, longest: int) -> str | None:
        """The text of an item; None when it is over `longest`."""
        entry = self._offers[section].entries[place]
        if entry.size > longest:
            return None
        text = entry.make()
        return text if units(text) <= longest else None

    def _show(self, section: Section, place: int, text: str) -> bool:
        """Show one item if there is room for it."""
        offer, got = self._offers[section], self._shares[section]
        is_first = not got.shown
        cost = units(text) + 1 + (offer.opening_text if is_first else 0)
        parts = offer.item_components + (offer.opening_components if is_first else 0)
        if cost > self._text or parts > self._components:
            got.misses += 1
            return False
        self._text -= cost
        self._components -= parts
        got.shown[place] = text
        return True
