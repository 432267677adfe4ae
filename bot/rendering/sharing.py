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


class Section(StrEnum):
    """The parts of a digest that the first screen shows; the values are the digest's own names."""

    FACTS = "key_facts"
    QUOTES = "quotes"
    SOURCES = "sources"


# One round: facts first and twice, since they are what most people came for.
ROUND = (Section.FACTS, Section.FACTS, Section.QUOTES, Section.SOURCES)


@dataclass(frozen=True, slots=True)
class Offer:
    """What a section would show, the most important first, and what showing it costs."""

    lines: Sequence[Callable[[], str]]  # made only when there is room to try them
    sizes: Sequence[
        int
    ]  # of the texts in the article: what is longer than the room is not even made
    most: int
    opening_text: int  # once, with the first item
    opening_components: int
    item_components: int


@dataclass(slots=True)
class Share:
    """What one section got: indexes of its offer and their text, in order of importance."""

    shown: dict[int, str] = field(default_factory=dict)
    too_long: set[int] = field(default_factory=set)

    def texts(self) -> list[str]:
        """What to show."""
        return [self.shown[index] for index in sorted(self.shown)]


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
        self._waiting: list[tuple[Section, int, str]] = []

    def run(self) -> dict[Section, Share]:
        turns = {section: iter(range(len(offer.lines))) for section, offer in self._offers.items()}
        while turns:
            for section in ROUND:
                if section in turns and not self._take_a_turn(section, turns[section]):
                    del turns[section]
        # A section that would stay empty goes first.
        self._waiting.sort(key=lambda entry: bool(self._shares[entry[0]].shown))
        for section, index, text in self._waiting:
            if not (self._has_place(section) and self._show(section, index, text)):
                self._shares[section].too_long.add(index)
        return self._shares

    def _take_a_turn(self, section: Section, turns: Iterator[int]) -> bool:
        """Show the section's next item that fits; False when there is none or the section has its most."""
        offer = self._offers[section]
        for index in turns:
            if not self._has_place(section):
                return False
            if offer.sizes[index] > self._text + self._long:
                self._shares[section].too_long.add(index)
                continue
            text = offer.lines[index]()
            if units(text) > self._long:
                self._waiting.append((section, index, text))
            elif self._show(section, index, text):
                return True
        return False

    def _has_place(self, section: Section) -> bool:
        return len(self._shares[section].shown) < self._offers[section].most

    def _show(self, section: Section, index: int, text: str) -> bool:
        """Show one item if there is room for it."""
        offer, share = self._offers[section], self._shares[section]
        is_first = not share.shown
        cost = units(text) + 1 + (offer.opening_text if is_first else 0)
        parts = offer.item_components + (offer.opening_components if is_first else 0)
        if cost > self._text or parts > self._components:
            return False
        self._text -= cost
        self._components -= parts
        share.shown[index] = text
        return True
