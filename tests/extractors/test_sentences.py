from __future__ import annotations

import itertools
import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors import sentences
from extractors.digest import Span


def paragraphs_of(text: str) -> list[Span]:
    return [
        Span(start=found.start(), end=found.end())
        for found in re.finditer(r"[^\n]+", text)
        if found.group().strip()
    ]


def cut(text: str) -> list[str]:
    return [span.of(text) for span in sentences.split(text, paragraphs_of(text))]


@pytest.mark.parametrize(
    "expected",
    [
        ["The ferry sank at dawn.", "Nobody was hurt."],
        ["Dr. Ada Moreno met Sen. Jane Roe and Gov. Lee.", "They shook hands."],
        ["He moved to the U.S. in May.", "She stayed in the U.S.", "The firm did not."],
        ["The U.S. Court of Appeals agreed.", "It will sit again."],
        ["Trains leave at 9 a.m. Tuesday.", "Doors open at 8 p.m.", "Tickets cost $4.50 each."],
        ["It rose 3.5 percent.", "That is a record."],
        ["J. P. Hallow wrote No. 5 of the series.", "Few read it."],
        ["Plan B. Riker signed it."],
        ["They had Plan B.", "The mayor liked it."],
        ["“We won.”", "The crowd roared."],
        ["“Will it hold?” Mara Venn asked.", "Nobody knew."],
        ["He called it “a huge win.”", "He said that it would last."],
        ["LYME, Conn. — The ferry sank.", "Nobody was hurt."],
        ["LYME, Conn. -- More than 40 ferries sank.", "Nobody was hurt."],
        ["ST. IVES, N.Y. — Hours before the ferry sank, it rang its bell."],
        ["“Stop!” he cried.", "They did."],
        ["She said: “I waited ... and waited.", "Then it came.”"],
        ["He paused...", "Then he left."],
        ["We went… nowhere fast."],
        [
            "Kestrel Inc. Chief Executive Ida Holm resigned.",
            "Shares of Kestrel Inc.",
            "But she may return.",
        ],
        ["The vote (it was close. Very close.) ended late.", "All went home."],
        ["On Feb. 9 the court ruled.", "In Sept.", "The appeal began."],
        ["Two sailors fell ill.", "Marrow did not.", "The mast is ten ft.", "Paint hides it."],
        ["He has grown 2 in. since.", "Good."],
        ["Prices rose.[3]", "Wages did not.[12] [13]", "Rents fell."],
        ["The first iPhone sold.", "iPad sales fell.", "$5 was the price."],
        ["The bridge opened in 1994.", "Traffic grew."],
        ["1. The first point.", "Another one."],
        ["Is it over?", "Yes!", "Really?!", "We think so."],
    ],
)
def test_splits(expected: list[str]) -> None:
    assert cut(" ".join(expected)) == expected


def test_a_lost_blank_is_a_boundary_only_before_a_word_that_opens_sentences() -> None:
    assert cut("They lost the vote.The mayor wept.") == ["They lost the vote.", "The mayor wept."]
    assert cut("They lost the vote.”“We will be back.”") == [
        "They lost the vote.”",
        "“We will be back.”",
    ]
    assert cut("Write to Lodging.Com today.") == ["Write to Lodging.Com today."]
    assert cut("See https://example.org/a.b?c=D.E for more.") == [
        "See https://example.org/a.b?c=D.E for more."
    ]


def test_a_sentence_stays_in_its_paragraph() -> None:
    assert cut("A headline without a stop\n\nThe text begins. It goes on") == [
        "A headline without a stop",
        "The text begins.",
        "It goes on",
    ]


def test_a_bracket_that_never_closes_does_not_swallow_the_paragraph() -> None:
    text = "It began (badly. " + "Then it went on and on for a while. " * 20
    assert len(cut(text)) > 15


PIECES = st.sampled_from(
    [
        ".",
        "!",
        "?",
        "…",
        "“",
        "”",
        '"',
        "(",
        ")",
        "[1]",
        " ",
        "\n",
        "\t",
        "Mr",
        "U.S.",
        "a.m.",
        "3.5",
        "The",
        "he",
        "said",
        "Anna",
        "No.",
        "5",
        "é",
        "https://t.co/x",
        "—",
        "\u00a0",
        "\u2028",
        "😀",
    ]
)


@given(st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=60).map("".join)))
def test_sentences_are_ordered_tight_and_lose_nothing(text: str) -> None:
    paragraphs = paragraphs_of(text)
    found = sentences.split(text, paragraphs)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    for span in found:
        assert span.of(text) == span.of(text).strip() != ""
        assert any(paragraph.covers(span) for paragraph in paragraphs)
    covered = {at for span in found for at in range(span.start, span.end)}
    assert all(
        at in covered or text[at].isspace()
        for paragraph in paragraphs
        for at in range(paragraph.start, paragraph.end)
    )


@pytest.mark.parametrize(
    "piece",
    ["a. ", "U.S. ", "(b. ", ". ", "A. B ", '" ', "x.Y", "said. “", "... ", ".", "“", "[1]", "a"],
)
def test_time_grows_no_faster_than_the_text(piece: str) -> None:
    def seconds(repeats: int) -> float:
        text = piece * repeats
        start = time.process_time()
        sentences.split(text, [Span(start=0, end=len(text))])
        return time.process_time() - start

    seconds(100)
    assert min(seconds(40_000) for _ in range(3)) < 50 * max(
        seconds(4_000), 0.01
    )  # square: a hundredfold
