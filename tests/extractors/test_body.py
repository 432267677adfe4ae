"""What is left of an article when furniture is set aside."""

from __future__ import annotations

import hashlib
import time

import pytest

from extractors.body import body_of
from extractors.digest import Article, Furniture, Span

SENTENCE = "The council voted on Monday to keep the lighthouse."


def article_of(*paragraphs: str) -> Article:
    spans: list[Span] = []
    for text in paragraphs:
        start = spans[-1].end + 2 if spans else 0
        spans.append(Span(start=start, end=start + len(text)))
    text = "\n\n".join(paragraphs)
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    words = len(text.split())
    return Article(language="en", words=words, sha256=sha256, text=text, paragraphs=tuple(spans))


def aside(article: Article, *lines: Span) -> list[Furniture]:
    return [Furniture(text=line.of(article.text), spans=(line,), kind="other") for line in lines]


def left(article: Article, *lines: Span) -> list[str]:
    body = body_of(article, aside(article, *lines))
    return [span.of(article.text) for span in body.paragraphs]


def test_whole_paragraphs_go() -> None:
    article = article_of("Share", SENTENCE, "Related", SENTENCE, "Share")
    assert left(article, *article.paragraphs[::2]) == [SENTENCE, SENTENCE]


def test_a_paragraph_is_cut_around_a_line_inside_it() -> None:
    article = article_of(SENTENCE, f"{SENTENCE} Share {SENTENCE}", SENTENCE)
    place = article.text.index("Share")
    share = Span(start=place, end=place + len("Share"))
    assert left(article, share) == [SENTENCE] * 4
    assert left(article, Span(start=place - 1, end=place + 2), share) == [SENTENCE] * 4


def test_a_line_over_several_paragraphs_takes_them_all() -> None:
    article = article_of(SENTENCE, "Share", "Tweet", SENTENCE)
    both = Span(start=article.paragraphs[1].start, end=article.paragraphs[2].end)
    assert left(article, both, article.paragraphs[2]) == [SENTENCE, SENTENCE]


@pytest.mark.parametrize("each", [("Share", SENTENCE), ("Share",)])
def test_time_grows_no_faster_than_the_text(each: tuple[str, ...]) -> None:
    def seconds(repeats: int) -> float:
        article = article_of(*each * repeats)
        found = aside(article, *article.paragraphs[:: len(each)])
        start = time.process_time()
        body_of(article, found)
        return time.process_time() - start

    seconds(100)
    assert min(seconds(4_000) for _ in range(3)) < 50 * max(
        seconds(400), 0.01
    )  # square: a hundredfold
