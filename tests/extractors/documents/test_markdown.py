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
