"""The door: whatever comes, an `Article` or an `ExtractionError`."""

from __future__ import annotations

import hashlib
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.digest import Article
from extractors.documents import limits, read, read_text
from extractors.errors import (
    EmptyDocumentError,
    ExtractionError,
    NotTextError,
    TooLargeError,
    TooShortError,
    WrongLanguageError,
)

ARTICLES = Path(__file__).parents[2] / "fixtures" / "articles"
FERRY = (ARTICLES / "ferry.txt").read_text(encoding="utf-8")
GERMAN = (
    "Die Fähre, die im vergangenen Monat den Antrieb verlor, war laut Bericht zweimal durch die Prüfung gefallen. "
    "Der Vorstand des Unternehmens entschuldigte sich am Dienstag, wies die Kritik aber zurück. "
)


def told(error: ExtractionError) -> bool:
    """Whether the error is one whole sentence."""
    sentence = str(error)
    return sentence[:1].isupper() and sentence.endswith(".") and "{" not in sentence


def check(article: Article) -> None:
    """What holds for every article."""
    assert article.sha256 == hashlib.sha256(article.text.encode()).hexdigest()
    assert article.language == "en"
    assert article.words >= limits.MIN_WORDS
    assert len(article.text) <= limits.MAX_CHARACTERS
    end = 0
    for span in article.paragraphs:
        assert end <= span.start < span.end <= len(article.text)
        inner = span.of(article.text)
        assert inner == inner.strip()
        assert "\n" not in inner
        assert not article.text[end : span.start].strip()
        end = span.end
    assert end == len(article.text)


@pytest.mark.parametrize("path", sorted(ARTICLES.iterdir()), ids=lambda path: path.name)
def test_every_fixture_is_an_article(path: Path) -> None:
    article = read(path.read_bytes(), path.name)
    check(article)
    assert article.title
    assert not article.notices


def test_a_paste_and_its_file_are_the_same_article() -> None:
    article = read_text(FERRY)
    check(article)
    assert article == read(FERRY.encode(), "message.txt", "text/plain; charset=utf-8")
    assert article.byline == "Jane Roe"
    assert article.published == "2025-10-14"
    assert article.words == 953


@pytest.mark.parametrize(
    "codec", ["utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252", "mac_roman"]
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_the_article_is_the_same_in_every_encoding(codec: str, line_end: str) -> None:
    assert read(FERRY.replace("\n", line_end).encode(codec)) == read_text(FERRY)


def test_the_name_does_not_decide() -> None:
    page = (ARTICLES / "orchard.html").read_bytes()
    assert read(page, "story.txt", "text/plain") == read(page, "story.html", "text/html")
    with pytest.raises(NotTextError, match="a damaged picture"):
        read(b"\x89PNG\r\n\x1a\n" + bytes(50), "story.txt", "text/plain")


@pytest.mark.parametrize(
    "data", [b"", b" \n\t\r\n ", b"\0" * 100, b"\xef\xbb\xbf", b"* * *\n\n---", "—…—".encode()]
)
def test_nothing_is_empty(data: bytes) -> None:
    with pytest.raises(EmptyDocumentError):
        read(data)


def test_too_short() -> None:
    with pytest.raises(TooShortError, match="3 words, at least 30"):
        read_text("Nobody was killed.")


def test_too_large() -> None:
    with pytest.raises(TooLargeError, match="at most 16 MB"):
        read(b"a " * limits.MAX_BYTES)
    with pytest.raises(TooLargeError, match="at most 8 MB"):
        read(b"a " * limits.MAX_TEXT_BYTES)
    with pytest.raises(TooLargeError):
        read_text("a " * limits.MAX_TEXT_BYTES)


@pytest.mark.parametrize("copies", [20, 300])
def test_a_long_text_is_cut_at_a_paragraph_and_says_so(copies: int) -> None:
    article = read_text(FERRY * copies)
    check(article)
    (notice,) = article.notices
    assert notice.code == "truncated_input"
    assert notice.text == (
        f"This text is long: I read the first {article.words:,} of its {953 * copies + _dashes(copies):,} words "
        "and left the rest out."
    )
    assert article.text.split("\n\n")[-1] in FERRY


def _dashes(copies: int) -> int:
    # A text too long to be cleaned whole is counted by its spaces, and the dashes between words count along.
    return 0 if copies == 20 else copies * (len(FERRY.split()) - 953)


def test_one_endless_paragraph_is_cut_at_a_sentence() -> None:
    article = read_text("The boat sailed on Monday night. " * 4_000)
    check(article)
    assert article.text.endswith("night.")


def test_another_language_is_named() -> None:
    for data in (GERMAN.encode(), GERMAN.encode("cp1252"), GERMAN.encode("utf-16")):
        with pytest.raises(WrongLanguageError, match="looks like German"):
            read(data * 3 if not data.startswith(b"\xff\xfe") else data)


def test_a_mixed_document_is_read_in_english_and_says_so() -> None:
    article = read_text(FERRY + "\n" + GERMAN * 6)
    check(article)
    assert article.text == read_text(FERRY).text
    assert [notice.code for notice in article.notices] == ["mixed_language"]
    assert "German" in article.notices[0].text


def test_a_doubtful_encoding_is_told() -> None:
    article = read(FERRY.encode() + b"\n\x93Stop,\x94 he said.")
    assert [notice.code for notice in article.notices] == ["encoding_uncertain"]
    assert article.text.endswith("“Stop,” he said.")


def test_random_bytes_are_no_text() -> None:
    with pytest.raises(NotTextError):
        read(random.Random(1).randbytes(5_000))


@given(st.binary(max_size=3_000))
def test_any_bytes_are_an_article_or_an_error(data: bytes) -> None:
    try:
        check(read(data))
    except ExtractionError as error:
        if not told(error):
            raise


@given(st.text(max_size=2_000))
def test_any_text_is_an_article_or_an_error(text: str) -> None:
    try:
        check(read_text(text))
    except ExtractionError as error:
        if not told(error):
            raise


@settings(max_examples=50)
@given(
    st.lists(st.sampled_from(FERRY.split("\n")), min_size=3, max_size=12),
    st.sampled_from(["\n", "\n\n", "\r\n", "\n \n", "\u2029", "\f"]),
    st.lists(
        st.sampled_from(
            ["\u200b", "\u00ad", "\ufeff", "\u202e", "\x07", "> ", "- ", "# ", "**", "<p>"]
        ),
        max_size=4,
    ),
)
def test_real_lines_with_rubbish_between(
    lines: list[str], between: str, rubbish: list[str]
) -> None:
    text = between.join(lines)
    for place, thing in enumerate(rubbish, 1):
        cut = len(text) * place // (len(rubbish) + 1)
        text = text[:cut] + thing + text[cut:]
    for data in (text.encode(), text.encode("utf-16")):
        try:
            check(read(data))
        except ExtractionError as error:
            if not told(error):
                raise
