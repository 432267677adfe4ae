"""Whatever an article and its digest look like, every page keeps Discord's limits, and no text breaks out of it."""

from __future__ import annotations

import unicodedata
from collections import Counter

from discord import ui
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from bot.carrying import carry
from bot.language import CATALOGUES, ENGLISH
from bot.language.wording import Wording
from bot.rendering.attachments import COMPARISON_FILENAMES
from bot.rendering.listings import Shelf, listing
from bot.rendering.pages import pages_of
from bot.rendering.plain_text import plain_text
from bot.views.first_screen import first_screen
from bot.views.list_page import list_page
from bot.views.mistake import mistake
from bot.views.passage_page import passage_page
from bot.views.share_panel import share_panel
from bot.views.text_panel import text_panel
from bot.views.tickets import APART, HOME, Ticket
from extractors.digest import Digest
from tests.bot.rendering.test_layout import assert_nothing_is_active, components, contents, utf16
from tests.simulator.limits.layout import check_layout
from tests.strategies import digests, texts

whatever_it_costs = settings(
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)

# The longest that Discord's ids get.
REQUESTER = 2**64 - 1
PLACES = st.sampled_from([HOME, APART, str(REQUESTER)])
NUMBERS = st.one_of(st.integers(0, 5), st.integers(0, 600))
WORDINGS = st.sampled_from([catalogue.wording for catalogue in CATALOGUES.values()])


def keys(digest: Digest) -> list[str]:
    return [*Shelf, *(source.id for source in digest.sources)]


def assert_fits(view: ui.LayoutView) -> None:
    parts = list(view.to_components())  # type: ignore[no-untyped-call]
    assert list(check_layout(parts, (), v2=True)) == []
    assert sum(map(utf16, contents(view))) <= 4000
    for part in components(view):
        for label in (part.get("label"), part.get("placeholder")):
            assert_is_seen(label or "")
        for option in part.get("options", ()):
            assert_is_seen(option["label"])
            assert_is_seen(option.get("description") or "")
            assert 0 < utf16(option["label"]) <= 100


def assert_is_seen(label: str) -> None:
    """Labels are not Markdown: what matters is that nothing in them hides, reorders or breaks the line."""
    assert utf16(label) <= 150
    for character in label:
        assert unicodedata.category(character) not in {"Cc", "Cs", "Co", "Zl", "Zp"}
        assert (
            character
            not in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\u200e\u200f"
        )


@whatever_it_costs
@given(digests(), WORDINGS, st.booleans(), st.booleans())
def test_the_first_screen(
    digest: Digest, wording: Wording, is_private: bool, with_files: bool
) -> None:
    screen = first_screen(digest, REQUESTER, wording, is_private=is_private, with_files=with_files)
    assert_fits(screen.view)
    assert_nothing_is_active(screen.view)


@whatever_it_costs
@given(digests(), WORDINGS, PLACES, NUMBERS, st.data())
def test_every_page_of_every_list(
    digest: Digest, wording: Wording, place: str, number: int, data: st.DataObject
) -> None:
    assume(carry(digest))
    key = data.draw(st.sampled_from(keys(digest)))
    view = list_page(digest, Ticket(REQUESTER, key, number, place), wording, may_show=True)
    assert_fits(view)
    assert_nothing_is_active(view)


@whatever_it_costs
@given(digests(), WORDINGS, NUMBERS, st.data())
def test_every_passage(digest: Digest, wording: Wording, number: int, data: st.DataObject) -> None:
    assume(carry(digest))
    key = data.draw(st.sampled_from(keys(digest)))
    view = passage_page(digest, Ticket(REQUESTER, key, number, APART), wording, may_report=True)
    assert_fits(view)
    assert_nothing_is_active(view)


@whatever_it_costs
@given(digests(most_items=40), st.data())
def test_the_pages_hold_every_item_whole_and_in_order(digest: Digest, data: st.DataObject) -> None:
    assume(carry(digest))
    key = data.draw(st.sampled_from(keys(digest)))
    items = listing(digest, key, ENGLISH.wording)
    blocks = [block for blocks in pages_of(items) for block in blocks]
    parts = Counter(block.index for block in blocks)
    assert list(parts) == list(range(len(items.entries)))
    for block in blocks:
        if parts[block.index] == 1:
            assert block.text.startswith(items.entries[block.index].whole())


@whatever_it_costs
@given(digests(most_items=10), NUMBERS, texts(40))
def test_a_reported_mistake(digest: Digest, number: int, typed: str) -> None:
    view = mistake(listing(digest, Shelf.QUOTES, ENGLISH.wording), number, typed)
    assert_fits(view)
    assert_nothing_is_active(view)


@whatever_it_costs
@given(digests(most_items=40), WORDINGS)
def test_the_text_to_copy(digest: Digest, wording: Wording) -> None:
    panel = text_panel(plain_text(digest, wording), "digest.txt", wording)
    assert_fits(panel.view)
    (shown,) = contents(panel.view)
    if panel.text is None:
        assert shown.startswith("```\n")
        assert shown.endswith("```")
        assert "`" not in shown[3:-3]


@given(WORDINGS)
def test_the_ways_to_share(wording: Wording) -> None:
    ticket = Ticket(REQUESTER, place=str(REQUESTER))
    assert_fits(share_panel(ticket, wording, wording.share_about))
    about = wording.share_comparison_about
    assert_fits(share_panel(ticket, wording, about, COMPARISON_FILENAMES))


def test_a_ticket_at_its_longest_is_a_custom_id() -> None:
    ticket = Ticket(REQUESTER, "S999999", 999_999, str(REQUESTER))
    assert len(ticket.pack("mistake")) <= 100
