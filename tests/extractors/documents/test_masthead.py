"""A headline, byline, date or publisher is stated or it is None."""

from __future__ import annotations

import pytest

from extractors.bylines import byline_of
from extractors.documents import masthead

STORY = (
    "A court ruled on Friday against the way the county removes voters from its rolls, in a blow to its clerk.",
    "Three judges overruled the court below, which had let the practice stand for more than ten years.",
)


@pytest.mark.parametrize(
    "headline",
    [
        "Court rules against county’s purge of voter rolls",
        "Court rules against county's purges of voter rolls.",
        "‘Nobody read it’: growers sue over frost warnings",
        "Why Did the Lady Corrin Sail?",
        "CANNABIS USE IS RISING IN U.S. STATES WHERE IT IS LEGAL",
        "Ferry in U.S. Waters Had Failed Two Inspections",
        "3 dead, 11 hurt as roof falls in",
    ],
)
def test_a_headline_is_the_title(headline: str) -> None:
    assert masthead.read([headline, *STORY]).title == headline


@pytest.mark.parametrize(
    "first",
    [
        "The fugitive, whose name was not released, is a sailor who was convicted of theft in Saint Orrin.",
        "It was the longest night of her life.",
        "“This was not bad luck,” said Marian Oduya.",
        "PORT AVERILL — A ferry failed two inspections",
        "— Ruth Marsh (@ruthmarsh) June 21, 2025",
        "Nobody was told. The company said it was sorry. The harbour master resigned the next day",
    ],
)
def test_a_sentence_of_the_story_is_not(first: str) -> None:
    assert masthead.read([first, *STORY]).title is None


@pytest.mark.parametrize(
    "above",
    [
        ("Home > News > Local",),
        ("News › Courts",),
        ("Home / Courts / Elections",),
        ("Skip to main content", "Courts"),
        ("THE HARBOUR TIMES",),
        ("POLITICS", "Live"),
        ("FOR IMMEDIATE RELEASE", "Contact:", "Jane Roe, jroe@court.example", "(555) 0142"),
        ("PUBLIC RELEASE: 6-JUN-2024",),
        ("View this email in your browser", "THE HARBOUR TIMES"),
    ],
)
def test_the_headline_is_below_the_page_s_own_lines(above: tuple[str, ...]) -> None:
    headline = "Court rules against county’s purge of voter rolls"
    assert masthead.read([*above, headline, *STORY]).title == headline


def test_a_short_headline_is_no_label() -> None:
    found = masthead.read(["Court rules", "The rolls of the county must be mended", *STORY])
    assert found.title == "Court rules"


def test_a_writer_s_account_hides_no_byline() -> None:
    top = ("Court rules against county", "By Ruth Marsh (@ruth.averill.example)", "June 21, 2025")
    found = masthead.read([*top, *STORY])
    assert (found.byline, found.published) == ("Ruth Marsh", "2025-06-21")


@pytest.mark.parametrize("handle", ["ruthmarsh", "ruth.averill.example", "ruth@averill.example"])
def test_a_post_above_the_story_dates_nothing(handle: str) -> None:
    post = f"— Ruth Marsh (@{handle}) June 21, 2025"
    assert masthead.read(["Court rules against county", post, *STORY]).published is None


def test_a_byline_may_say_where_it_was_written() -> None:
    assert byline_of("By Dan Pruett at Harbour Park") == "Dan Pruett"
    assert byline_of("Match report by Oli Brandt, at Easton Road") == "Oli Brandt"


def test_a_lone_line_is_no_title() -> None:
    assert masthead.read(["Court rules against county"]).title is None
    assert masthead.read([]).title is None


@pytest.mark.parametrize(
    ("first", "title", "publisher"),
    [
        (
            "Row over frost warnings seems to be over - BNN News",
            "Row over frost warnings seems to be over",
            "BNN News",
        ),
        (
            "Private Moon Lander Project Takes on Five More | Orbit",
            "Private Moon Lander Project Takes on Five More",
            "Orbit",
        ),
        (
            "Growers sue over frost – and over much else besides",
            "Growers sue over frost – and over much else besides",
            None,
        ),
    ],
)
def test_the_publisher_behind_the_headline(first: str, title: str, publisher: str | None) -> None:
    found = masthead.read([first, *STORY])
    assert (found.title, found.publisher) == (title, publisher)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Jane Roe", "Jane Roe"),
        ("BY JANE ROE AND LI WEI-ONG", "Jane Roe"),
        ("By Jane Roe and Li Wei, Harbour Correspondent", "Jane Roe and Li Wei"),
        ("Words by Maria de la Cruz", "Maria de la Cruz"),
        ("By Jane Roe | 3 October 2024", "Jane Roe"),
        ("Interview by Jane Roe. Portrait by Li Wei", "Jane Roe"),
        ("By J. R. Roe.", "J. R. Roe"),
        ("By Jane St. Roe Jr.", "Jane St. Roe Jr."),
        ("By Monday evening the ship was gone.", None),
        ("By Monday, the town was empty.", None),
        ("By and by they came.", None),
        ("Passers by John Street saw it.", None),
    ],
)
def test_bylines(text: str, names: str | None) -> None:
    found = byline_of(text)
    assert found is None if names is None else (found or "").startswith(names)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("October 14, 2025", "2025-10-14"),
        ("Sunday, August 2, 2015", "2015-08-02"),
        ("Published: 3rd March 2024 at 10:30 a.m. ET", "2024-03-03"),
        ("Sept. 5, 2023 | Updated 4:10 pm", "2023-09-05"),
        ("2024-02-29", "2024-02-29"),
        ("3 May 2024, 11am (updated 2024-06-01)", "2024-05-03"),
        ("2023-02-29 or May 3, 2024", "2024-05-03"),
        ("21/6/2025", "2025-06-21"),
        ("Public release: 6-Jun-2024", "2024-06-06"),
        ("2023-02-29", None),
        ("3/4/2025", None),
        ("The law has been in force since January 1, 2019.", None),
        ("— Ruth Marsh (@ruthmarsh) June 21, 2025", None),
    ],
)
def test_dates(text: str, date: str | None) -> None:
    assert masthead.read(["Court rules against county", text, *STORY]).published == date


def test_the_masthead_may_stand_before_the_headline() -> None:
    found = masthead.read(
        ["From the Elder Moor Gazette, 6 June 2024", "Quarry blast cracked 40 homes", *STORY]
    )
    assert (found.title, found.publisher, found.published) == (
        "Quarry blast cracked 40 homes",
        "Elder Moor Gazette",
        "2024-06-06",
    )


@pytest.mark.parametrize("line", ["Jane Roe", "Jane Roe at Weir Lane", "Jane Roe and Li Wei"])
def test_names_right_above_the_date_are_the_byline(line: str) -> None:
    story = "The ferry stopped on Monday, and nobody on the quay could say for how long it would."
    found = masthead.read(["Ferry stops for good", line, "Thu 14 Aug 2025 17.42 BST", story, story])
    assert found.byline == line.removesuffix(" at Weir Lane")


@pytest.mark.parametrize("line", ["Harbour", "Premier League", "Breaking News"])
def test_a_section_above_the_date_is_no_byline(line: str) -> None:
    story = "The ferry stopped on Monday, and nobody on the quay could say for how long it would."
    found = masthead.read(["Ferry stops for good", line, "14 Aug 2025", story, story])
    assert found.byline is None
