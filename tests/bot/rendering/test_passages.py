from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from random import Random

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from bot.language import ENGLISH
from bot.rendering.cleaning import clean
from bot.rendering.emphasis import emphasised
from bot.rendering.limits import units
from bot.rendering.listings import Shelf, listing
from bot.rendering.passages import ROOM, passage
from extractors.digest import Article, Digest, Quote, Span
from tests.bot.rendering import stories
from tests.bot.rendering.active import active
from tests.picture.markdown import parse
from tests.picture.nodes import Node, Styled, Text
from tests.strategies import digests, texts

WORDING = ENGLISH.wording

whatever_it_costs = settings(
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)

OURS = dict.fromkeys(map(ord, "\u2060\u2068\u2069"))


def read(nodes: Iterable[Node]) -> tuple[str, str]:
    """All that is shown, and what of it is bold; anything but bold is a breakout."""
    shown, bold = "", ""
    for node in nodes:
        match node:
            case Text(text):
                shown += text
            case Styled("bold", inside):
                assert all(isinstance(one, Text) for one in inside)
                words, _ = read(inside)
                shown += words
                bold += words
            case _:
                raise AssertionError(f"{node} is formatted")
    return shown.translate(OURS), bold.translate(OURS)


def squeezed(text: str) -> str:
    return "".join(clean(text).split())


def test_the_words_stand_bold_in_their_paragraph_between_its_neighbours() -> None:
    found = passage(stories.council(), listing(stories.council(), Shelf.QUOTES, WORDING), 3)
    assert found.text.startswith("**“They counted the boats")
    assert found.text.endswith("mend them,”** Eberwick said.")
    assert found.before.startswith("-# The cooperative says 212 jobs")
    assert found.after.startswith("-# An audit published in March")
    assert "1,018–1,079" in found.foot


def test_pieces_in_two_paragraphs_are_bold_in_both() -> None:
    text = "One begins. Here.\nTwo goes on.\nThree."
    spans = (Span(start=12, end=17), Span(start=18, end=21))
    quote = Quote(text="Here. … Two", spans=spans, kind="direct", confidence=1.0)
    digest = Digest(article=stories.article(text), quotes=(quote,))
    found = passage(digest, listing(digest, Shelf.QUOTES, WORDING), 0)
    assert found.text == "One begins. **Here.**\n**Two** goes on."
    assert (found.before, found.after) == ("", "-# Three.")


def test_of_an_endless_paragraph_the_words_around_the_item_are_shown() -> None:
    text = "before " * 3000 + "“Found.” " + "after " * 3000
    told = stories.Telling(text)
    told.quote("“Found.”", None)
    digest = told.digest()
    found = passage(digest, listing(digest, Shelf.QUOTES, WORDING), 0)
    assert "before **“Found.”** after" in found.text
    assert found.text.startswith("… ")
    assert found.text.endswith(" …")
    assert units(found.text) <= ROOM
    assert "too long to show whole" in found.foot


def test_an_article_without_paragraphs_shows_the_words_alone() -> None:
    article = stories.council().article.model_copy(update={"paragraphs": ()})
    digest = stories.council().model_copy(update={"article": article})
    found = passage(digest, listing(digest, Shelf.FACTS, WORDING), 3)
    assert found.text == "**212 jobs depend on the present quay**"


def test_a_right_to_left_line_is_isolated_as_a_whole() -> None:
    line = emphasised([("אמר ראש העיר ", False), ("„לא עוד“", True), (" ביום שני", False)])
    assert line == "\u2068אמר ראש העיר **„לא עוד“** ביום שני\u2069"


@given(texts(), texts(), texts())
def test_whatever_stands_before_and_behind_only_the_words_are_bold(
    before: str, words: str, after: str
) -> None:
    line = emphasised([(before, False), (words, True), (after, False)])
    assert active(line, bold=True) == []
    shown, bold = read(parse(line))
    assert "".join(bold.split()) == squeezed(words)
    assert "".join(shown.split()) == squeezed(before) + squeezed(words) + squeezed(after)


@whatever_it_costs
@given(digests(most_items=12), st.integers(0, 2**32), st.integers(0, 20))
def test_in_any_article_the_words_are_found_and_nothing_breaks_out(
    digest: Digest, seed: int, index: int
) -> None:
    assume(digest.quotes)
    digest = digest.model_copy(update={"article": in_paragraphs(digest.article, seed)})
    found = passage(digest, listing(digest, Shelf.QUOTES, WORDING), index)
    assert units(found.text) <= ROOM
    for line in found.text.split("\n"):
        read(parse(line))
        assert active(line, bold=True) == []


def in_paragraphs(article: Article, seed: int) -> Article:
    """The article with paragraphs of random lengths and gaps between them."""
    random = Random(seed)
    ends = sorted(random.sample(range(len(article.text) + 1), k=min(9, len(article.text))))
    spans = [Span(start=start, end=end) for start, end in pairwise(ends) if start < end]
    return article.model_copy(update={"paragraphs": tuple(spans)})
