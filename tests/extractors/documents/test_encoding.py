"""Every encoding that English is saved in gives the same text back."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.documents.encoding import decode

ARTICLES = Path(__file__).parents[2] / "fixtures" / "articles"
PROSE = "“It’s ‘over’,” said Zoë Núñez — who paid £5 (or €6) for a café crème… “Really?” asked the naïve man’s wife."
SHORT = ("“No,” he said.", "He didn’t go.", "It cost £5 today.", "A café in Malmö, he said.")
UNICODE = (
    "utf-8",
    "utf-8-sig",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "utf-32",
    "utf-32-le",
    "utf-32-be",
)
SINGLE = ("cp1252", "mac_roman", "iso8859-1", "iso8859-15", "cp1250", "cp437", "cp850")


def article() -> str:
    return (ARTICLES / "ferry.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("codec", [*UNICODE, "cp1252", "mac_roman"])
def test_an_article_survives(codec: str) -> None:
    decoded = decode(article().encode(codec))
    assert decoded.text == article()
    assert decoded.is_certain


@pytest.mark.parametrize("text", [PROSE, *SHORT])
@pytest.mark.parametrize("codec", [*UNICODE, *SINGLE])
def test_quote_marks_survive(codec: str, text: str) -> None:
    try:
        data = text.encode(codec)
    except UnicodeEncodeError:
        pytest.skip("this encoding does not have these characters")
    assert decode(data).text == text


@pytest.mark.parametrize("codec", ["cp1252", "mac_roman"])
def test_a_wrong_declaration_does_not_make_mojibake(codec: str) -> None:
    for declared in ("iso-8859-1", "utf-8", "koi8-r", "no-such-charset", ""):
        assert decode(PROSE.replace("€", "£").encode(codec), declared).text == PROSE.replace(
            "€", "£"
        )


def test_a_declared_encoding_of_another_script_is_believed_when_it_fits() -> None:
    text = "渡轮上个月失去动力，漂流了将近七个小时。"
    assert decode(text.encode("gb18030"), "gb18030").text == text


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("Паром, потерявший ход в прошлом месяце, не прошёл две проверки.", "cp1251"),
        ("Паром, потерявший ход в прошлом месяце, не прошёл две проверки.", "koi8-r"),
        ("フェリーは出航すべきではなかったと彼は語った。", "shift_jis"),
    ],
)
def test_another_alphabet_is_read_well_enough_to_name_its_language(text: str, codec: str) -> None:
    decoded = decode((text * 5).encode(codec))
    assert decoded.text.startswith(text)
    assert not decoded.is_certain


def test_utf8_with_foreign_bytes_keeps_both() -> None:
    decoded = decode("“One”, “two”, ".encode() + b"\x93three\x94")
    assert decoded.text == "“One”, “two”, “three”"
    assert not decoded.is_certain


def test_a_file_cut_in_the_middle_of_a_character_is_still_certain() -> None:
    for lost in (1, 2):
        decoded = decode("He said “no”".encode()[:-lost])
        assert (decoded.text, decoded.is_certain) == ("He said “no", True)


@given(st.text())
def test_utf8_is_never_mistaken(text: str) -> None:
    # A zero byte is what UTF-16 looks like, and no text has one.
    text = text.replace("\0", "").lstrip("\ufeff\ufffe")
    assert decode(text.encode()).text == text


@given(
    st.binary(max_size=2000),
    st.sampled_from([None, "utf-16", "latin-1", "utf-7", "hex", "punycode", "idna"]),
)
def test_any_bytes_are_some_text(data: bytes, declared: str | None) -> None:
    assert isinstance(decode(data, declared).text, str)
