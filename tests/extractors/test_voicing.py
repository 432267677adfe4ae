from __future__ import annotations

from dataclasses import replace

import pytest

from extractors import voicing
from extractors.digest import Span
from tests.extractors.telling import Told, attributions, body_of

TAIL = "\nThe pier was empty on Monday.\nNobody came."


def kept(text: str, told: Told) -> bool:
    text += TAIL
    return bool(voicing.voiced(body_of(text), attributions(text, told)))


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("said", "the pier would close"),
        ("has repeatedly argued", "that tolls are too high"),
        ("according to", "tolls rose by a third"),
        ("criticised", "the plan to close the pier"),
        ("pledged", "to keep the pier open"),
        ("added", "that it will rain"),
        ("posted", "that the pier is open"),
    ],
)
def test_saying_counts(cue: str, content: str) -> None:
    assert kept(f"Oda Lunt {cue} {content}.", Told("Oda Lunt", cue, content))


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("wants", "to keep the pier open"),
        ("voted for", "the plan to close it"),
        ("declined to say", "whether the pier would close"),
        ("asked", "not to be named"),
        ("is not", "that the pier would close"),
        ("lives in a den", "that the pier would close"),
        ("did not explain", "why the pier was empty"),
        ("added", "a second lane to the pier"),
        ("said", "so there"),
        ("was recalled hours later by", "the pump that the pier was sold with"),
    ],
)
def test_wanting_doing_and_silence_do_not(cue: str, content: str) -> None:
    assert not kept(f"Oda Lunt {cue} {content}.", Told("Oda Lunt", cue, content))


def test_quoted_words_count_whatever_the_cue() -> None:
    assert kept("Oda Lunt smiled. “We sail.”", Told("Oda Lunt", "smiled", "“We sail.”"))


@pytest.mark.parametrize("nobody", ["Nobody", "everyone", "no one"])
def test_what_nobody_or_everybody_says_has_no_source(nobody: str) -> None:
    told = Told(nobody, "said", "the pier would close")
    assert not kept(f"On Monday {nobody} said the pier would close.", told)


def test_quoted_words_of_nobody_do_not() -> None:
    text = "It is called a “soft” landing."
    assert not kept(text, Told("", "is called", "“soft”", "mixed"))


def test_a_headline_says_nothing_of_its_own() -> None:
    text = "Lunt says pier will close at last" + TAIL
    told = attributions(text, Told("Lunt", "says", "pier will close at last"))
    assert voicing.voiced(body_of(text), told) == ()


def test_what_a_headline_repeats_costs_the_report_below_nothing() -> None:
    text = "Pier will close at last" + TAIL + "\nThe pier will close, Lunt said."
    told = attributions(text, Told("Lunt", "said", "The pier will close"))
    (item,) = told
    headline = Span(start=0, end=len("Pier will close at last"))
    (kept,) = voicing.voiced(body_of(text), (replace(item, content=(headline, *item.content)),))
    assert kept.content == item.content


def test_what_the_writer_asks_is_the_article() -> None:
    assert not kept("I ask how he knows the way.", Told("I", "ask", "how he knows the way"))


def test_a_title_that_ends_in_a_full_stop_is_a_headline_all_the_same() -> None:
    text = "Court rules against the pier." + TAIL
    told = attributions(text, Told("Court", "rules against", "the pier"))
    assert voicing.voiced(body_of(text), told, "Court rules against the pier.") == ()


def test_a_heading_inside_the_article_says_nothing_of_its_own() -> None:
    text = (
        "The pier was empty on Monday.\nMayor says pier is safe\n"
        "Oda Lunt said the pier was safe." + TAIL
    )
    told = (
        Told("Mayor", "says", "pier is safe"),
        Told("Oda Lunt", "said", "the pier was safe"),
    )
    (kept_,) = voicing.voiced(body_of(text), attributions(text, *told))
    assert kept_.source[0].of(text) == "Oda Lunt"


def test_words_under_a_colon_are_no_heading() -> None:
    text = "Oda Lunt said:\nThe pier will be sold in June\nThe money will build homes." + TAIL
    told = Told("Oda Lunt", "said", "The pier will be sold in June", "block")
    assert voicing.voiced(body_of(text), attributions(text, told))
