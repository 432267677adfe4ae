"""What can be seen of one line before its neighbours are asked: how long it is, how it is cased, what it shares."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from extractors import posts
from extractors.digest import Article, Span
from extractors.endings import ends_sentence
from extractors.places import Places
from extractors.terms import WORD, terms
from extractors.vocabulary import FUNCTION_WORDS

# A paragraph that ends like a sentence and is this long is running text; shorter ones may be anything.
PROSE_WORDS = 12
# Share of capitalised words, function words and numbers apart, from which a line counts as a headline's casing.
TITLE_CASE = 0.8

# Verbs by which a line tells what somebody said.
SAID = re.compile(
    r"\b(?:said|says|told|tells|according|wrote|added|announced|reported|tweeted|posted|warns|warned|promised|urged)\b|"
    r"\breads\W*\Z",
    re.IGNORECASE,
)
_LIST_ITEM = re.compile(r"(?:[•·▪●◦‣*+]|[–—-]{1,2}|\(?\d{1,2}[.)]|[a-z]\))\s+\S")
_POST_BODY = re.compile(r"\b(?:pic\.twitter\.com|t\.co|pic\.x\.com)/\w+")
_QUOTED = re.compile(r"[\"“‘'«]")


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph, measured.

    `shared` is the part of its topical words that the running text has too; `topical` is how many it has.
    `is_kept` lines are the article whatever else they look like: list items, quotations, embedded posts.
    """

    span: Span
    text: str
    words: int
    topical: int
    shared: float
    is_sentence: bool
    is_prose: bool
    is_title_case: bool
    is_capitals: bool
    is_kept: bool


def measure(article: Article) -> list[Line]:
    """The paragraphs of `article` as lines."""
    texts = [span.of(article.text).strip() for span in article.paragraphs]
    posts_ = Places(
        span
        for post in posts.copied(article.text, article.paragraphs)
        for span in (*post.content, *post.frame)
    )
    stems = [frozenset(terms(text)) for text in texts]
    prose = [_is_prose(text) for text in texts]
    running = Counter(
        stem for own, is_prose in zip(stems, prose, strict=True) if is_prose for stem in own
    )
    return [
        _line(
            article.paragraphs[at],
            text,
            stems[at],
            prose[at],
            running,
            _is_kept(texts, at) or posts_.touch(article.paragraphs[at]),
        )
        for at, text in enumerate(texts)
    ]


def _line(
    span: Span,
    text: str,
    stems: frozenset[str],
    is_prose: bool,
    running: Counter[str],
    is_kept: bool,
) -> Line:
    tokens = WORD.findall(text)
    itself = 1 if is_prose else 0
    shared = sum(1 for stem in stems if running[stem] > itself)
    return Line(
        span=span,
        text=text,
        words=len(tokens),
        topical=len(stems),
        shared=shared / len(stems) if stems else 0.0,
        is_sentence=ends_sentence(text),
        is_prose=is_prose,
        is_title_case=_is_title_case(tokens),
        is_capitals=text.isupper(),
        is_kept=is_kept,
    )


def _is_prose(text: str) -> bool:
    tokens = WORD.findall(text)
    return len(tokens) >= PROSE_WORDS and ends_sentence(text) and not _is_title_case(tokens)


def _is_title_case(tokens: Sequence[str]) -> bool:
    """Whether nearly every word is capitalised that a headline would capitalise."""
    cased = [
        word for word in tokens[1:] if word[0].isalpha() and word.lower() not in FUNCTION_WORDS
    ]
    if len(cased) < 2:
        return False
    return sum(1 for word in cased if word[0].isupper()) / len(cased) >= TITLE_CASE


def _is_kept(texts: Sequence[str], at: int) -> bool:
    text = texts[at]
    if _LIST_ITEM.match(text) or posts.is_closing(text) or _POST_BODY.search(text):
        return True
    is_before_close = at + 1 < len(texts) and posts.is_closing(texts[at + 1])
    return is_before_close or (_QUOTED.match(text) is not None and text[-1:] in "\"”’'»")
