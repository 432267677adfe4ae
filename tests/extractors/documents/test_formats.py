"""One article in every format is one article, and one digest."""

from __future__ import annotations

import difflib
import importlib.util
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import extractors
from extractors.digest import Digest
from extractors.documents import read, read_text
from tests.extractors.documents import corpus, producers
from tests.extractors.documents.corpus import Story

STORY = corpus.story()
AS_TEXT = read_text(STORY.text)

needs_pdfium = pytest.mark.skipif(
    importlib.util.find_spec("pypdfium2") is None, reason="pypdfium2 is not installed"
)
PDF_MAKERS = (corpus.pdf, corpus.two_columns, corpus.across_columns)
MAKERS = [
    pytest.param(make, marks=needs_pdfium if make in PDF_MAKERS else (), id=make.__name__)
    for make in corpus.MAKERS
]


Told = list[tuple[str, str | None]]


def said(digest: Digest) -> Told:
    """Who said what."""
    names = {source.id: source.name for source in digest.sources}
    return [(quote.text, names.get(quote.speaker or "")) for quote in digest.quotes]


def ratio(text: str) -> float:
    return difflib.SequenceMatcher(None, AS_TEXT.text.split(), text.split(), autojunk=False).ratio()


@pytest.mark.parametrize("make", MAKERS)
def test_the_text_is_recovered(make: Callable[[Story], bytes]) -> None:
    article = read(make(STORY))
    assert ratio(article.text) >= 0.99
    assert "Running head" not in article.text
    assert "Tuesday edition" not in article.text
    assert article.title == STORY.title
    assert article.byline == "Jane Roe"
    assert (article.published or "").startswith("2025-10-14")


@pytest.mark.parametrize("make", MAKERS)
def test_the_digest_is_the_same(make: Callable[[Story], bytes]) -> None:
    assert said(extractors.digest(read(make(STORY)))) == said(extractors.digest(AS_TEXT))


@needs_pdfium
@pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract is not installed")
def test_the_digest_of_a_scan_is_the_same_but_for_single_characters(tmp_path: Path) -> None:
    article = read(producers.scanned_pdf(STORY, tmp_path))
    assert "Tuesday edition" not in article.text
    assert article.byline == "Jane Roe"
    assert_told_alike(said(extractors.digest(article)), said(extractors.digest(AS_TEXT)))


def assert_told_alike(found: Told, wanted: Told) -> None:
    """Quotes and speakers are the same but for what is misread."""
    assert len(found) == len(wanted)
    for (quote, speaker), (right_quote, right_speaker) in zip(found, wanted, strict=True):
        assert alike(plain(quote), plain(right_quote)) >= 0.97
        assert alike(speaker or "", right_speaker or "") >= 0.7


def plain(text: str) -> str:
    """Straight quotes for curly ones, which programs turn into each other."""
    return text.translate(str.maketrans("“”‘’", "\"\"''"))


def alike(one: str, other: str) -> float:
    return difflib.SequenceMatcher(None, one, other, autojunk=False).ratio()


@pytest.mark.parametrize(
    "make", [corpus.docx, corpus.odt, corpus.rtf, corpus.epub, corpus.html, corpus.mhtml]
)
def test_formats_that_keep_paragraphs_give_the_same_text(make: Callable[[Story], bytes]) -> None:
    assert read(make(STORY)).text == AS_TEXT.text


def test_who_sent_it_is_told() -> None:
    assert read(corpus.newsletter(STORY)).publisher == "Averill Courier"
    assert read(corpus.forwarded(STORY)).publisher == "Averill Courier"
    assert read(corpus.epub(STORY)).publisher == "Averill Courier"
    forwarded = read(corpus.forwarded(STORY)).text
    assert "have you seen this" not in forwarded
    assert not forwarded.endswith("Sam")


def body(*paragraphs: str) -> str:
    filler = "The harbour commission met again on Monday and decided that the ferry had not been fit to sail at all."
    return "".join([*paragraphs, *(corpus.word_paragraph(corpus.run(filler)) for _ in range(3))])


def test_word_shows_what_a_reader_sees() -> None:
    shown = corpus.word_paragraph(
        corpus.run("Kept. ")
        + f"<w:ins>{corpus.run('Inserted. ')}</w:ins><w:del><w:r><w:delText>Deleted.</w:delText></w:r></w:del>"
        + f"<w:moveFrom>{corpus.run('Moved away.')}</w:moveFrom><w:moveTo>{corpus.run('Moved here. ')}</w:moveTo>"
        + corpus.run("Hidden.", "<w:vanish/>")
        + f"<w:sdt><w:sdtContent>{corpus.run('In a control. ')}</w:sdtContent></w:sdt>"
        + "<w:r><w:instrText>HYPERLINK x</w:instrText></w:r>"
        + f"<w:hyperlink>{corpus.run('A link.')}</w:hyperlink>"
    )
    box = f"<w:txbxContent>{corpus.word_paragraph(corpus.run('In a box.'))}</w:txbxContent>"
    boxed = corpus.word_paragraph(
        corpus.run("Beside a box.")
        + f"<w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice>"
        + f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    caption = corpus.word_paragraph(corpus.run("A caption."), "ImageCaption")
    paragraphs = read(corpus.docx_of(body(shown, boxed, caption))).text.split("\n\n")
    assert paragraphs[:3] == [
        "Kept. Inserted. Moved here. In a control. A link.",
        "Beside a box.",
        "In a box.",
    ]
    assert "caption" not in " ".join(paragraphs)


def test_opendocument_shows_what_a_reader_sees() -> None:
    filler = "<text:p>The commission met again on Monday and found that the ferry had not been fit to sail.</text:p>"
    shown = (
        "<text:tracked-changes><text:deletion><text:p>Deleted.</text:p></text:deletion></text:tracked-changes>"
        "<text:p>Kept<text:s text:c='3'/>and<text:tab/>spaced.<office:annotation><text:p>A comment.</text:p>"
        "</office:annotation><draw:text-box><text:p>In a box.</text:p></draw:text-box></text:p>"
        "<text:section><text:list><text:list-item><text:p>An item.</text:p></text:list-item></text:list></text:section>"
    )
    paragraphs = read(corpus.odt_of(shown + filler * 3)).text.split("\n\n")
    assert paragraphs[:3] == ["Kept and spaced.", "In a box.", "An item."]


def test_rich_text_shows_what_a_reader_sees() -> None:
    shown = (
        rb"{\rtf1\ansi\ansicpg1252\uc1 Kept\'2e {\deleted Deleted.}{\v Hidden.}"
        rb"\v Hidden.\v0 \ldblquote Quoted\rdblquote"
        rb"\~\emdash  \u8217?\uc2\u8217 ab{\*\unknown Unknown.}{\field{\*\fldinst HYPERLINK x}{\fldrslt A link.}}"
        rb"{\pict\bin4 \'00{}}{\footnote A note.}\par The ferry \{had\} not been fit to sail, said the commission. "
        + b"It met again on Monday and decided that it would not be moved.\\par\n" * 4
        + b"}"
    )
    first, second, *_ = read(shown).text.split("\n\n")
    assert first == "Kept. “Quoted” — ’’A link."
    assert second.startswith("The ferry {had} not been fit")


def test_mail_in_nested_tables_keeps_its_paragraphs() -> None:
    cells = "".join(
        f"<tr><td><table><tr><td>{text}</td></tr></table></td></tr>" for text in STORY.paragraphs
    )
    data = (
        "From: a@b.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n"
        f"<html><div style='display:none'>Preview text</div><table>{cells}</table></html>"
    )
    article = read(data.encode())
    assert article.text == AS_TEXT.text
