from __future__ import annotations

from functools import partial

from bot.rendering.sharing import MISSES, Entry, Offer, Section, Share, share

FACTS, QUOTES, SOURCES = Section.FACTS, Section.QUOTES, Section.SOURCES


def offer(*sizes: int, most: int = 100) -> Offer:
    """Items of so many characters each; opening the section costs nothing, an item one component."""
    entries = [Entry(size, partial(str.__mul__, "x", size)) for size in sizes]
    return Offer(entries, most, opening_text=0, opening_components=0, item_components=1)


def shared(
    facts: Offer, quotes: Offer, sources: Offer, *, text: int = 1000, components: int = 100
) -> dict[Section, Share]:
    return share({FACTS: facts, QUOTES: quotes, SOURCES: sources}, text=text, components=components)


def places(got: dict[Section, Share]) -> tuple[list[int], list[int], list[int]]:
    return sorted(got[FACTS].shown), sorted(got[QUOTES].shown), sorted(got[SOURCES].shown)


def test_everything_is_shown_where_there_is_room() -> None:
    got = shared(offer(10, 10), offer(10), offer(10, 10, 10))
    assert places(got) == ([0, 1], [0], [0, 1, 2])


def test_a_long_section_leaves_room_for_the_others() -> None:
    got = shared(offer(*[99] * 50), offer(*[99] * 50), offer(*[99] * 50))
    assert places(got) == ([0, 1, 2, 3, 4, 5], [0, 1], [0, 1])


def test_the_most_of_a_section_is_its_most() -> None:
    got = shared(offer(*[1] * 50, most=5), offer(*[1] * 50, most=6), offer())
    assert (len(got[FACTS].shown), len(got[QUOTES].shown)) == (5, 6)


def test_a_long_item_waits_for_the_short_ones() -> None:
    got = shared(offer(600, 100), offer(100, 100), offer(100))
    assert places(got) == ([1], [0, 1], [0])
    assert got[FACTS].too_long == {0}


def test_a_long_item_is_shown_whole_when_room_is_left() -> None:
    got = shared(offer(600, 100), offer(100), offer())
    assert places(got) == ([0, 1], [0], [])
    assert got[FACTS].shown[0] == "x" * 600


def test_of_two_long_items_the_one_whose_section_is_empty_goes_first() -> None:
    got = shared(offer(500, 100), offer(600), offer())
    assert places(got) == ([1], [0], [])


def test_components_are_shared_like_characters() -> None:
    got = shared(offer(*[1] * 50), offer(*[1] * 50), offer(*[1] * 50), components=8)
    assert places(got) == ([0, 1, 2, 3], [0, 1], [0, 1])


def test_items_are_not_tried_without_end() -> None:
    tried: list[int] = []

    def make(place: int) -> str:
        tried.append(place)
        return "x" * 150

    entries = [Entry(150, partial(make, place)) for place in range(500)]
    endless = Offer(entries, 100, opening_text=0, opening_components=0, item_components=1)
    shared(endless, offer(), offer())
    assert len(tried) == 6 + MISSES
