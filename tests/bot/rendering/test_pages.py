from __future__ import annotations

from bot.language import ENGLISH
from bot.rendering.limits import units
from bot.rendering.listings import Shelf, listing
from bot.rendering.markdown import document
from bot.rendering.pages import ITEMS_ON_A_PAGE, ROOM, page, page_of, pages_of, parts_of
from bot.rendering.passages import passage
from bot.rendering.plain_text import plain_text
from extractors import Digest
from tests.bot.rendering import stories

WORDING = ENGLISH.wording


def speech(characters: int) -> stories.Telling:
    """One quote of this length between two short ones."""
    long = ("word " * characters)[: characters - 1] + "."
    told = stories.Telling(f"“Yes.” {long} “No.”")
    for text in ("“Yes.”", long, "“No.”"):
        told.quote(text, None)
    return told


def test_an_item_longer_than_a_page_goes_on_over_several_and_says_so() -> None:
    told = speech(9_000)
    pages = pages_of(listing(told.digest(), Shelf.QUOTES, WORDING))
    assert len(pages) > 3
    parts = [block.text for blocks in pages for block in blocks if block.index == 1]
    assert all("of a long item" in part for part in parts)
    shown = "".join(part.split("\n-# ")[0].removeprefix("> ") + " " for part in parts)
    assert shown.split() == told.quotes[1].text.split()


def test_an_item_that_fits_a_page_is_never_cut() -> None:
    pages = pages_of(listing(speech(ROOM - 50).digest(), Shelf.QUOTES, WORDING))
    blocks = [block for blocks in pages for block in blocks]
    assert [block.index for block in blocks] == [0, 1, 2]
    assert len(pages) > 1


def test_no_page_is_longer_than_its_room_or_has_more_items_than_its_share() -> None:
    told = stories.Telling("“Aye.” " * 100)
    for _ in range(100):
        told.quote("“Aye.”", None)
    for blocks in pages_of(listing(told.digest(), Shelf.QUOTES, WORDING)):
        assert 0 < len(blocks) <= ITEMS_ON_A_PAGE
        assert sum(units(block.text) for block in blocks) <= ROOM


def test_one_comes_back_to_the_page_an_item_is_on() -> None:
    quotes = listing(stories.council(), Shelf.QUOTES, WORDING)
    assert page_of(quotes, 0) == 0
    assert page_of(quotes, ITEMS_ON_A_PAGE) == 1


def test_an_empty_list_is_one_page_that_says_so() -> None:
    found = page(listing(stories.kiln(), Shelf.FIGURES, WORDING), 0)
    assert not found.blocks
    assert found.count == 1
    assert found.listing.nothing


def test_a_claim_that_is_neither_quoted_nor_reported_is_among_its_sources_words() -> None:
    cooperative = listing(stories.council(), "S3", WORDING)
    assert [entry.words for entry in cooperative.entries] == ["212 jobs depend on the present quay"]


def test_an_article_without_a_headline_is_called_by_its_first_words() -> None:
    assert (
        "The last coal-fired kiln"
        in page(listing(stories.kiln(), Shelf.FACTS, WORDING), 0).heading()
    )


def test_parts_are_cut_between_words_and_lose_nothing() -> None:
    text = "one two  three " * 50
    assert "".join(parts_of(text, 33)) == text
    assert all(len(part) <= 33 for part in parts_of("x" * 100, 33))


def joint() -> Digest:
    """Return a digest in which two people speak as one, and a third is quoted without a name."""
    told = stories.Telling(
        "“We will not sign,” Nadia Orrell and Piet Vance said. “Nor will the harbour,” it was heard."
    )
    members = (told.source("Nadia Orrell", role=None), told.source("Piet Vance"))
    both = told.source("Nadia Orrell and Piet Vance", kind="group", members=members)
    told.quote("“We will not sign,”", both)
    told.quote("“Nor will the harbour,”", None)
    return told.digest()


def test_who_speaks_as_one_is_named_with_the_group() -> None:
    assert "with Nadia Orrell, Piet Vance" in listing(joint(), "S3", WORDING).about
    (shown,) = [
        entry.whole()
        for entry in listing(joint(), Shelf.SOURCES, WORDING).entries
        if entry.words == "Nadia Orrell and Piet Vance"
    ]
    assert "with Nadia Orrell, Piet Vance" in shown
    assert "with **Nadia Orrell**, **Piet Vance**" in document(joint(), WORDING)
    assert "with Nadia Orrell, Piet Vance" in plain_text(joint(), WORDING)


def test_a_quote_of_nobody_in_particular_says_so_in_the_list_and_where_it_stands() -> None:
    quotes = listing(joint(), Shelf.QUOTES, WORDING)
    assert WORDING.speaker_unclear in quotes.entries[1].whole()
    assert WORDING.speaker_unclear in passage(joint(), quotes, 1).heading
