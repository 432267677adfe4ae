"""Paragraphs come back whole, however the paste cut them."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from extractors.documents.characters import clean
from extractors.documents.lines import paragraphs

ARTICLES = Path(__file__).parents[2] / "fixtures" / "articles"


def ferry() -> list[str]:
    text = (ARTICLES / "ferry.txt").read_text(encoding="utf-8")
    return [paragraph for paragraph in text.split("\n") if paragraph]


def wrapped(width: int) -> list[str]:
    return [
        "\n".join(textwrap.wrap(paragraph, width, break_long_words=False, break_on_hyphens=False))
        for paragraph in ferry()
    ]


@pytest.mark.parametrize("between", ["\n", "\n\n", "\n \n\n", "\r\n", "\n\t\n"])
def test_one_line_a_paragraph_stays(between: str) -> None:
    assert list(paragraphs(clean(between.join(ferry())))) == ferry()


@pytest.mark.parametrize("width", [40, 60, 72, 80, 100])
def test_lines_cut_at_a_column_are_joined(width: int) -> None:
    assert list(paragraphs("\n\n".join(wrapped(width)))) == ferry()


def test_quoted_mail_is_joined_and_unquoted() -> None:
    quoted = "\n>\n".join(
        "\n".join(f"> {line}" for line in paragraph.split("\n")) for paragraph in wrapped(68)
    )
    assert list(paragraphs(quoted)) == ferry()


def test_first_line_indents_part_paragraphs() -> None:
    indented = "\n".join(f"    {paragraph}" for paragraph in wrapped(72))
    found = list(paragraphs(indented))
    assert sum(paragraph in found for paragraph in ferry()) >= 0.9 * len(ferry())


def test_without_any_sign_most_paragraphs_are_found_by_their_short_last_lines() -> None:
    found = list(paragraphs("\n".join(wrapped(72))))
    assert sum(paragraph in found for paragraph in ferry()) >= 0.5 * len(ferry())


def test_every_line_between_empty_ones() -> None:
    spread = "\n\n".join("\n\n".join(paragraph.split("\n")) for paragraph in wrapped(72))
    assert len(paragraphs(spread)) < 1.2 * len(ferry())


def test_lists_and_verse_keep_their_lines() -> None:
    companies = [
        "Blue Kite, Harrow",
        "Cerel Robotics, Port Averill",
        "Nova Sierra, Saint Orrin",
        "Tyva, Kettle",
    ]
    assert list(paragraphs("\n".join(f"- {company}" for company in companies))) == companies
    assert list(paragraphs("\n".join(companies))) == companies


def test_a_line_broken_by_a_link_goes_on() -> None:
    text = "The council said it would look at the report by\nthe commission and answer in May.\nNobody objected."
    assert list(paragraphs(text)) == [
        "The council said it would look at the report by the commission and answer in May.",
        "Nobody objected.",
    ]


@pytest.mark.parametrize(
    "handle", ["ruthmarsh_averill", "ruth.averill.example", "ruth@averill.example"]
)
def test_a_post_keeps_its_closing_line(handle: str) -> None:
    post = "\n".join(wrapped(40)).replace("ruthmarsh_averill", handle)
    assert f"— Ruth Marsh (@{handle}) September 20, 2025" in paragraphs(post)


def test_a_hyphen_goes_only_where_the_article_has_the_word_without_it() -> None:
    text = textwrap.dedent(
        """\
        The harbour commission met in public on Monday to talk of the har-
        bour wall, which a one-in-a-hundred-years storm had broken on a well-
        known weak spot, and of the money that nobody seems to have put by
        for it although everyone had been told that it would be needed soon."""
    )
    (joined,) = paragraphs(text)
    assert "of the harbour wall" in joined
    assert "a well-known weak spot" in joined


def test_rules_are_no_paragraphs() -> None:
    assert paragraphs("One.\n\n* * *\n\nTwo.\n-----\nThree.") == ("One.", "Two.", "Three.")
