from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.rendering.cleaning import clean
from bot.rendering.escape import escape, shortened
from bot.rendering.limits import units
from tests.bot.rendering.active import active, shown
from tests.picture.markdown import parse
from tests.picture.nodes import Text
from tests.strategies import HOSTILE, texts

SIGNS = "\\*_~|`<>@#:/.![](){}&+-= \n1ahtpsdicordgever"


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_and_does_nothing(text: str) -> None:
    assert active(escape(text)) == []


@given(st.one_of(texts(), st.text(SIGNS), st.text()))
@example("1.#")
@example("@\u200deveryone")
@example("a:\\")
def test_no_text_is_active(text: str) -> None:
    assert active(escape(text)) == []


@given(st.one_of(texts(), st.text(SIGNS)))
def test_a_second_reader_of_discord_markdown_sees_plain_text(text: str) -> None:
    escaped = escape(text)
    nodes = parse(escaped)
    assert all(isinstance(node, Text) for node in nodes)
    seen = "".join(node.text for node in nodes if isinstance(node, Text))
    assert seen.strip("\u2068\u2069").replace("\u2060", "") == clean(text)


@given(st.one_of(texts(), st.text(SIGNS), st.text()))
def test_what_is_shown_is_what_was_written(text: str) -> None:
    assert shown(escape(text)) == clean(text)


@given(st.one_of(texts(), st.text()))
def test_cleaning_is_done_once(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert "\n" not in once


@given(st.text(st.characters(categories=("L", "N", "P", "Sc", "Sm"), exclude_characters="\u3164")))
def test_letters_digits_and_punctuation_are_untouched(text: str) -> None:
    blank = {"\u115f", "\u1160", "\uffa0"}
    assert clean(text) == "".join(character for character in text if character not in blank)


@pytest.mark.parametrize(
    "text",
    [
        "“It’s 7–4 — and 3.5 % of $48.2 million,” she said…",
        "Élysée; naïve café, Ångström",
        "10:30 p.m. (local time)",
        "می\u200cخواهم",
        "क्\u200dष",
        "👩\u200d👩\u200d👧 👍🏽 ❤\ufe0f 1\ufe0f\u20e3 🇫🇷",
        "שָׁלוֹם",
        "« Bonjour »",
        "Việt Nam (decomposed: Việt)",
    ],
)
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("snake_case", "snake\\_case"),
        ("It’s 10:30", "It’s 10\\:30"),
        ("@everyone", "\\@\u2060everyone"),
        ("<@123>", "\\<\\@123>"),
        ("https://a.example/x", "https\\://a\\.example/x"),
        ("discord.gg/x", "discord\\.gg/x"),
        ("1. one", "1\\. one"),
        ("-# small", "\\-# small"),
        ("3.5 million", "3\\.5 million"),
        ("a\n\nb", "a b"),
        ("\u202eevil\u202c", "evil"),
        ("ראש", "\u2068ראש\u2069"),
        ("C#", "C#\u2060"),
        ("\ue000", "\ufffd"),
        ("", ""),
        ("\u200b", ""),
    ],
)
def test_escaping_case_by_case(text: str, expected: str) -> None:
    assert escape(text) == expected


def test_marks_do_not_pile_up_or_sit_on_our_punctuation() -> None:
    assert clean("e" + "\u0301" * 40) == "e" + "\u0301" * 4
    assert clean("\u0301e") == "e"
    assert all(unicodedata.category(character) != "Mn" for character in clean("\u0301 \u0301a"))


@given(st.one_of(texts(), st.text()), st.integers(20, 300))
def test_shortening_stays_within_its_room(text: str, room: int) -> None:
    assert units(shortened(text, room)) <= room


def test_shortening_falls_between_words() -> None:
    assert shortened("The council voted late on Monday", 20) == "The council voted…"
    assert shortened("short", 20) == "short"
