"""Markup goes, words stay."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractors.documents import markdown

ARTICLES = Path(__file__).parents[2] / "fixtures" / "articles"


def test_an_article() -> None:
    draft = markdown.read((ARTICLES / "library.md").read_text(encoding="utf-8"))
    assert (draft.title, draft.byline, draft.publisher, draft.published) == (
        "Night library to close after one year",
        "Tomasz Bielik",
        "Grayport Independent",
        "2025-03-11",
    )
    assert draft.paragraphs[0] == draft.title
    assert draft.paragraphs.count("Night library to close after one year") == 1
    assert (
        "Those of us who come after ten use the yard door, because the front one is locked at ten. "
        "We have asked three times for it to be counted."
    ) in draft.paragraphs
    assert "61% of the visitors worked shifts," in draft.paragraphs
    joined = "\n".join(draft.paragraphs)
    assert "confirmed on Monday, a year after it opened with a grant of $250,000." in joined
    for gone in ("**", "](", "https://", "> ", "# ", "`", "Photo:", "---"):
        assert gone not in joined


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("**Bold**, *slanted*, ~~gone~~ and ***both***.", "Bold, slanted, gone and both."),
        (
            "See [the report](https://a.example/b_c) or <https://a.example>.",
            "See the report or https://a.example.",
        ),
        (r"5 \* 3 and \_not slanted\_", "5 * 3 and _not slanted_"),
        ("An account (@ruth_marsh_averill) stays.", "An account (@ruth_marsh_averill) stays."),
        ("||hidden|| words and\n-# small ones", "hidden words and small ones"),
        ("Seven hours --- and 214 people --", "Seven hours — and 214 people --"),
        ("Fish &amp; chips, a<br>break", "Fish & chips, abreak"),
        ("```\nA pasted article stands here.\n```", "A pasted article stands here."),
    ],
)
def test_marks(written: str, read: str) -> None:
    assert " ".join(markdown.read(written).paragraphs) == read


STORY = (
    "The harbour board voted on Wednesday to close the **old pier** for two\n"
    "years while engineers replace its deck, and nobody spoke against\n"
    "the plan but the shopkeepers of Quay Street, who had come to say that\n"
    "they feared for the summer."
)


@pytest.mark.parametrize(
    "head",
    [
        "**Pier to close for two years**\nhttps://courier.example/pier | @everyone",
        "**Pier to close for two years**\nBy Jane Roe\nJune 6, 2024",
        "# Pier to close for two years\nBy Jane Roe\nJune 6, 2024",
    ],
)
def test_a_headline_ends_with_its_line(head: str) -> None:
    draft = markdown.read(f"{head}\n\n{STORY}")
    assert draft.title == draft.paragraphs[0] == "Pier to close for two years"
    if "Roe" in head:
        assert (draft.byline, draft.published) == ("Jane Roe", "2024-06-06")


def test_lines_that_were_wrapped_are_joined_and_those_ended_early_are_not() -> None:
    story = " ".join(STORY.replace("**", "").split())
    draft = markdown.read(f"# Pier to close\n\n{STORY}\n\nShare\nSave\n**Pier** and sea")
    assert draft.paragraphs == ("Pier to close", story, "Share", "Save", "Pier and sea")


def test_an_article_in_a_code_fence_keeps_its_paragraphs() -> None:
    plain = STORY.replace("**", "")
    draft = markdown.read(f"# Pier to close\n\n```\n{plain}\n\n{plain}\n```")
    story = " ".join(plain.split())
    assert draft.paragraphs == ("Pier to close", story, story)


@pytest.mark.parametrize(
    ("text", "is_markdown"),
    [
        ("# Title\n\nStory with **two** marks.", True),
        ("# Title\n\nA story without marks.", True),
        ("See [the report](https://a.example).", True),
        ("---\ntitle: A\n---\nStory.", True),
        ("A plain story. It costs $5 * 3, he said [sic].", False),
        ("> quoted mail\n> goes on\n\n- a dash", False),
        ("#hashtag and **one** mark", False),
    ],
)
def test_what_is_markdown(text: str, is_markdown: bool) -> None:
    assert markdown.looks_like_markdown(text) is is_markdown
