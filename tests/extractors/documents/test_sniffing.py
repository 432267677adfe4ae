"""What a file is, by its content."""

from __future__ import annotations

import io
import zipfile

import pytest

from extractors.documents.sniffing import Format, sniff


def package(*names: str, mimetype: str = "") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        if mimetype:
            archive.writestr("mimetype", mimetype)
        for name in names:
            archive.writestr(name, "<x/>")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "found", "called"),
    [
        (b"%PDF-1.7\n", Format.PDF, "a PDF"),
        (b"\n\n junk %PDF-1.4\n", Format.PDF, "a PDF"),
        (b"{\\rtf1\\ansi", Format.RTF, "an RTF document"),
        (package("[Content_Types].xml", "word/document.xml"), Format.DOCX, "a Word document"),
        (
            package("content.xml", mimetype="application/vnd.oasis.opendocument.text"),
            Format.ODT,
            "an OpenDocument text",
        ),
        (package("a.xhtml", mimetype="application/epub+zip"), Format.EPUB, "an e-book"),
        (package("xl/workbook.xml"), Format.UNKNOWN, "a spreadsheet"),
        (package("story.txt"), Format.UNKNOWN, "a zip archive"),
        (b"\x89PNG\r\n\x1a\n....", Format.IMAGE, "a PNG image"),
        (b"\xff\xd8\xff\xe0..JFIF", Format.IMAGE, "a JPEG image"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", Format.IMAGE, "a WebP image"),
        (b"\0\0\0\x20ftypisom", Format.UNKNOWN, "a video"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Format.UNKNOWN, "an old Office document"),
        (b"<!DOCTYPE html><html>", Format.HTML, "a web page"),
        ("\n<!-- saved -->\n<html lang=en>".encode("utf-16"), Format.HTML, "a web page"),
        (b"<p>One</p><p>Two</p><p>Three</p>", Format.HTML, "a web page"),
        (b"Words first. <p>One</p><p>Two</p><p>Three</p>", Format.HTML, "a web page"),
        (b"<?xml version='1.0'?><rss>", Format.UNKNOWN, "an XML file"),
        (b"From: a@b.example\nSubject: x\nMIME-Version: 1.0\n\nHello", Format.MAIL, "an e-mail"),
        (
            b"From: <Saved by Blink>\nSnapshot-Content-Location: x\nMIME-Version: 1.0\n\n",
            Format.MHTML,
            "a saved web page",
        ),
        (
            b"MIME-Version: 1.0\r\nContent-Type: multipart/related; type=text/html\r\n\r\n",
            Format.MHTML,
            "a saved web page",
        ),
        (
            b"From: a@b.example\nTo: c@d.example\nContent-Type: multipart/related\n\n",
            Format.MAIL,
            "an e-mail",
        ),
        (
            b"From: a@b.example\nContent-Type: multipart/mixed\n\n--a\nContent-Type: multipart/related\n\n",
            Format.MAIL,
            "an e-mail",
        ),
        (b"From the harbour, a story.", Format.TEXT, "text"),
        (b"Date: today. The <b>boat</b> sank.", Format.TEXT, "text"),
        ("“Quoted,” he said.".encode("utf-16"), Format.TEXT, "text"),
        (b"", Format.TEXT, "text"),
    ],
)
def test_sniff(data: bytes, found: Format, called: str) -> None:
    sniffed = sniff(data)
    assert (sniffed.format, sniffed.called) == (found, called)
