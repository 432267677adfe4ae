"""What may be in an article's text, and what goes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.documents.characters import clean, line

PROSE = "“It’s — ‘fine’,” said Zoë… £5"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (PROSE, PROSE),
        ("$1\u00a0million\u202fin\u2009cash\tnow", "$1 million in cash now"),
        ("to\u00adgether, zero\u200bwidth\u2060\ufeff", "together, zerowidth"),
        ("safe\u202etxt.exe\u202c \u2066x\u2069", "safetxt.exe x"),
        ("\x93Hi,\x94 it\x92s", "“Hi,” it’s"),
        ("cafe\u0301", "café"),
        ("of\ufb01ce a\ufb04uent", "office affluent"),
        ("👩\u200d🚒 a\u200db", "👩\u200d🚒 ab"),
        ("one\r\ntwo\rthree\x85four\u2028five", "one\ntwo\nthree\nfour\nfive"),
        ("one\ftwo\u2029three", "one\n\ntwo\n\nthree"),
        ("bell\x07 null\x00 esc\x1b", "bell null esc"),
        ("icon \ue901", "icon"),
        ("lone \ud800", "lone \ufffd"),
        ("hidden\U000e0041\U000e0042", "hidden"),
    ],
)
def test_clean(written: str, read: str) -> None:
    assert clean(written) == read


def test_utf8_read_as_windows_1252_is_read_again() -> None:
    seen = "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in PROSE.encode())
    assert clean(seen) == PROSE


def test_the_lost_byte_of_a_closing_quote_is_found_again() -> None:
    assert clean("â€œYes,â€ she said, â€œyesâ€\ufffd.") == "“Yes,” she said, “yes”."


def test_accents_that_belong_together_stay() -> None:
    for text in ("Ärzte in Österreich", "garçon", "São Tomé", "Ñandú", "Ångström’s"):
        assert clean(text) == text


def test_a_line_is_one_line() -> None:
    assert line(" By  Jane\nRoe \u00a0") == "By Jane Roe"


@given(st.text())
def test_only_visible_characters_and_line_ends_are_left(text: str) -> None:
    for character in clean(text):
        assert character == "\n" or character.isprintable() or ord(character) > 0x7F
        assert character not in "\r\t\u00a0\u00ad\u200b\u200e\u202e\ufeff\x00\ud800"
