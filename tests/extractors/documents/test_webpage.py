"""The article in a page, and nothing of the page around it."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from extractors.documents import webpage
from extractors.errors import ExtractionError, NoArticleError, UnreadableError

ARTICLES = Path(__file__).parents[2] / "fixtures" / "articles"
PARAGRAPHS = "".join(
    f"<p>The harbour commission met on day {day}, and its chair said that the ferry had not been fit to sail.</p>"
    for day in range(1, 7)
)


def page(body: str = PARAGRAPHS, head: str = "") -> str:
    return f"<!doctype html><html><head>{head}</head><body><article>{body}</article></body></html>"


def orchard() -> str:
    return (ARTICLES / "orchard.html").read_text(encoding="utf-8")


def front_page() -> str:
    """Headings that link to articles, each with a sentence of its own."""
    cards = "".join(
        f"<div><h3><a href='/{n}'>Ferry number {n} had failed two inspections</a></h3><p>The commission said on "
        f"day {n} that the ferry had not been fit to sail, and that nobody had been told about it.</p></div>"
        for n in range(20)
    )
    return (
        f"<html><head><title>Averill Courier</title></head><body><main>{cards}</main></body></html>"
    )


def test_what_the_page_states() -> None:
    draft = webpage.read(orchard())
    assert draft.title == "Growers sue over frost warnings that never came"
    assert draft.byline == "Imogen Pratley"
    assert draft.publisher == "The Tamar Vale Herald"
    assert draft.published == "2025-05-02T06:15+01:00"


def test_the_article_is_whole_and_alone() -> None:
    paragraphs = webpage.read(orchard()).paragraphs
    assert paragraphs[0] == "Growers sue over frost warnings that never came"
    assert paragraphs[-1] == "The hearing is set for 9 September."
    text = "\n".join(paragraphs)
    for kept in (
        "You can hear a frost.”",
        "‘Nobody read it’",
        "We apologise for any inconvenience.",
    ):
        assert kept in text
    for gone in (
        "cookies",
        "cider",
        "Sign up",
        "lol",
        "Terms",
        "Photograph",
        "Subscribe",
        "tracker",
    ):
        assert gone not in text


def test_a_post_from_an_account_with_dots_keeps_its_words_and_no_placeholder() -> None:
    post = (
        '<blockquote class="bluesky-embed"><p>Read it, and go to bed.<br><br><a href="x">[image or embed]</a></p>'
        '&mdash; Li Wei (<a href="u">@liwei.averill.example</a>) <a href="y">June 6, 2024 at 10:22 AM</a></blockquote>'
    )
    paragraphs = webpage.read(page(PARAGRAPHS + post + PARAGRAPHS)).paragraphs
    start = paragraphs.index("Read it, and go to bed.")
    close = "— Li Wei (@liwei.averill.example) June 6, 2024 at 10:22 AM"
    assert paragraphs[start + 1] == close


def test_who_is_quoted_in_a_block_is_kept() -> None:
    quote = "<blockquote><p>Nobody told us.</p><footer>— Li Wei, a captain</footer></blockquote>"
    paragraphs = webpage.read(page(PARAGRAPHS + quote + PARAGRAPHS)).paragraphs
    assert paragraphs[paragraphs.index("Nobody told us.") + 1] == "— Li Wei, a captain"


def test_a_post_stays_in_its_place() -> None:
    paragraphs = webpage.read(orchard()).paragraphs
    start = paragraphs.index(
        "Whole of the top orchard gone. Forty years of work and one bad night."
    )
    assert paragraphs[start - 1].startswith("“We pay for one thing")
    assert paragraphs[start + 1].startswith("If your alert came before 5 please tell me")
    assert paragraphs[start + 2] == "— Coombe Orchards (@coombeorchards) April 19, 2025"
    assert paragraphs[start + 3].startswith("Nimbus denied the claim.")


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<title>Ferry had failed two tests | Courier</title>", "Ferry had failed two tests"),
        (
            (
                "<title>Ferry had failed two tests - Courier</title>"
                "<meta property='og:title' content='You will not believe it'>"
            ),
            "Ferry had failed two tests",
        ),
        (
            "<meta property='og:title' content='Ferry had failed two tests'>",
            "Ferry had failed two tests",
        ),
    ],
)
def test_the_headline_is_what_most_places_say(head: str, title: str) -> None:
    body = PARAGRAPHS if "h1" in head else f"<h1>{title}</h1>{PARAGRAPHS}"
    assert webpage.read(page(body, head)).title == title


def test_a_placeholder_is_no_date_and_the_site_is_no_author() -> None:
    head = (
        "<meta property='og:site_name' content='Averill Courier'><meta name='author' content='Averill Courier'>"
        "<meta property='article:published_time' content='0001-01-01T00:00:00'>"
    )
    draft = webpage.read(page(head=head))
    assert (draft.published, draft.byline, draft.publisher) == (None, None, "Averill Courier")


@pytest.mark.parametrize(
    "markup",
    [
        "<html><body></body></html>",
        "<html><ul>" + "<li><a href='/s'>Section of the news</a></li>" * 60 + "</ul></html>",
        "<html><body><form><label>Name</label><input><label>Password</label><input></form></body></html>",
        "<html><body>" + "<div>" * 20_000 + "</html>",
        page("<p>Please enable JavaScript to read on.</p>"),
        front_page(),
    ],
)
def test_a_page_without_an_article_says_so(markup: str) -> None:
    with pytest.raises(NoArticleError):
        webpage.read(markup)


@pytest.mark.parametrize(
    "markup",
    [
        "<html><p " + " ".join(f"a{n}=1" for n in range(300_000)) + f">{PARAGRAPHS}",
        "<html><p " + " ".join(f"a{n}" for n in range(300_000)) + f">{PARAGRAPHS}",
        "<html><p " + 'a="x' * 200_000,
        "<html>" + "<p>" * 300_000,
        "<html>" + "<" * 1_000_000,
        "<html>" + "&" * 1_000_000,
        "<html>" + "<!--" * 200_000,
        "<html>" + "<table><tr><td>" * 50_000,
    ],
)
def test_a_hostile_page_is_answered_soon(markup: str) -> None:
    started = time.monotonic()
    with pytest.raises(ExtractionError):
        webpage.read(markup)
    assert time.monotonic() - started < 10


def test_a_picture_inside_the_page_is_no_attack() -> None:
    picture = f"<img src='data:image/png;base64,{'iVBOR' * 100_000}'>"
    assert len(webpage.read(page(picture + PARAGRAPHS)).paragraphs) == 6


def test_the_attribute_limit_names_a_reason() -> None:
    with pytest.raises(UnreadableError, match="markup is broken"):
        webpage.read("<html><p " + "a=1 " * 30_000 + ">")
