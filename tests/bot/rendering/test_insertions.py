"""Whom the pronouns of a fact stand for: shown in brackets that cannot be the article's."""

from __future__ import annotations

from itertools import pairwise

import pytest
from rich.console import Console

from bot import language
from bot.language import CATALOGUES
from bot.language.wording import Wording
from bot.rendering import ranking
from bot.rendering.emphasis import inserted
from bot.rendering.escape import escape
from bot.rendering.items import Items
from bot.rendering.layout import lay_out
from bot.rendering.listings import listing
from bot.rendering.markdown import document
from bot.rendering.pages import page
from bot.rendering.plain_text import plain_text
from bot.rendering.sharing import Section
from extractors.digest import Digest, KeyFact, Referent, Span
from extractors.terminal import view
from tests.bot.rendering.active import active
from tests.bot.rendering.stories import Telling
from tests.bot.rendering.test_layout import text_of
from tests.strategies import HOSTILE

STORY = "Maria *Ortega* leads the port. She said [sic] it would rain, and that the port would close until Friday."
WORDINGS = [catalogue.wording for catalogue in CATALOGUES.values()]
ENGLISH = language.ENGLISH.wording


def rain() -> Digest:
    told = Telling(STORY)
    maria = told.source("Maria *Ortega*")
    told.fact(STORY.partition(". ")[2], maria, stands_for={"She": "Maria *Ortega*"})
    return told.digest()


def test_a_message_shows_whom_a_pronoun_stands_for() -> None:
    digest = rain()
    shown = Items(digest, ranking.tally(digest), ENGLISH).fact(digest.key_facts[0])
    assert shown.startswith(r"She *\[Maria \*Ortega\*\]* said \[sic\] it would rain, and that")


@pytest.mark.parametrize(
    ("before", "name"), [*zip(HOSTILE, HOSTILE, strict=True), *pairwise(HOSTILE)]
)
def test_neither_the_name_nor_what_it_breaks_apart_is_active(before: str, name: str) -> None:
    text = f"{before}{before} {name}"
    fact = KeyFact(
        text=before + before,
        spans=(Span(start=0, end=2 * len(before)),),
        rank=1,
        confidence=1.0,
        referents=(
            Referent(
                text=name,
                spans=(Span(start=len(text) - len(name), end=len(text)),),
                start=0,
                end=len(before),
                source="S1",
            ),
        ),
    )
    line = inserted(fact, escape, "*\\[{}\\]*".format)
    ours = f"*\\[{escape(name)}\\]*"
    assert (ours in line) == bool(escape(name) and escape(before))
    assert active(line.replace(ours, escape(name))) == []


def test_a_list_shows_it_too() -> None:
    [block] = page(listing(rain(), "f", ENGLISH), 0).blocks
    assert block.text.startswith(r"She *\[Maria")


def test_so_do_files_plain_text_and_the_terminal() -> None:
    assert r"1. She *\[Maria \*Ortega\*]* said \[sic] it would" in document(rain(), ENGLISH)
    assert "• She [Maria *Ortega*] said [sic] it would rain" in plain_text(rain(), ENGLISH)
    console = Console(width=200, record=True)
    console.print(view(rain()))
    assert "1. She [Maria *Ortega*] said [sic] it would rain" in console.export_text()


@pytest.mark.parametrize("wording", WORDINGS)
def test_the_small_print_says_that_it_is_an_insertion(wording: Wording) -> None:
    assert wording.insertions in text_of(lay_out(rain(), wording))
    assert "[" in wording.insertions


def test_nothing_is_said_of_insertions_where_there_are_none() -> None:
    bare = rain().model_copy(update={"key_facts": ()})
    assert ENGLISH.insertions not in text_of(lay_out(bare, ENGLISH))
    assert ENGLISH.insertions not in document(bare, ENGLISH)


def test_nor_where_the_fact_that_has_one_is_behind_a_button() -> None:
    answer = lay_out(rain(), ENGLISH, most={Section.FACTS: 0}, has_buttons=True)
    assert ENGLISH.insertions not in text_of(answer)
