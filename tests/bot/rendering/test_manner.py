"""A denial is shown as one, wherever a digest is read."""

from __future__ import annotations

import pytest

from bot.language import ENGLISH
from bot.rendering.listings import Shelf, listing
from bot.rendering.markdown import document
from bot.rendering.plain_text import plain_text
from bot.views.list_page import list_page
from bot.views.tickets import Ticket
from extractors.digest import Digest
from tests.bot.rendering.stories import Telling
from tests.bot.rendering.test_layout import assert_nothing_is_active
from tests.strategies import HOSTILE

WORDING = ENGLISH.wording


def reported(cue: str) -> Digest:
    told = Telling(f"The Harbour Board {cue} doing anything wrong on Monday.")
    board = told.source("Harbour Board", kind="organization")
    told.statement("doing anything wrong", board, cue)
    return told.digest()


def shown(digest: Digest) -> dict[str, str]:
    entries = {key: listing(digest, key, WORDING).entries for key in (Shelf.QUOTES, "S1")}
    pages = {key: "\n".join(entry.whole() for entry in found) for key, found in entries.items()}
    return {
        **pages,
        "markdown": document(digest, WORDING),
        "text": plain_text(digest, WORDING),
    }


@pytest.mark.parametrize("where", [Shelf.QUOTES, "S1", "markdown", "text"])
def test_a_denial_says_so(where: str) -> None:
    assert "denied" in shown(reported("denied"))[where]


@pytest.mark.parametrize("where", [Shelf.QUOTES, "S1", "markdown", "text"])
def test_plain_saying_is_not_repeated(where: str) -> None:
    assert "said in a letter" not in shown(reported("said in a letter"))[where]


@pytest.mark.parametrize("cue", HOSTILE)
def test_how_something_was_said_is_as_harmless_as_what_was_said(cue: str) -> None:
    assert_nothing_is_active(list_page(reported(cue), Ticket(1, Shelf.QUOTES), WORDING))
