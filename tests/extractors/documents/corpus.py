"""Files of every format from one article, written here byte by byte: nothing but the standard library is needed.

`producers` makes the same article with other people's programs, where they are installed.
"""

from __future__ import annotations

import email.message
import email.policy
import io
import textwrap
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

Maker = Callable[["Story"], bytes]

ARTICLES = Path(__file__).parents[2] / "fixtures" / "articles"


@dataclass(frozen=True, slots=True)
class Story:
    """An article to be written: its first paragraph is the headline."""

    paragraphs: tuple[str, ...]

    @property
    def title(self) -> str:
        return self.paragraphs[0]

    @property
    def text(self) -> str:
        return "\n\n".join(self.paragraphs)


def story(name: str = "ferry.txt") -> Story:
    text = (ARTICLES / name).read_text(encoding="utf-8")
    return Story(tuple(paragraph for paragraph in text.split("\n") if paragraph))


def archive(parts: dict[str, str | bytes], *, first: str | None = None) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        if first is not None:
            package.writestr("mimetype", first, zipfile.ZIP_STORED)
        for name, content in parts.items():
            package.writestr(name, content)
    return buffer.getvalue()


_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = (
    f'<?xml version="1.0"?><Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    f'<?xml version="1.0"?><Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
)
_COMPATIBLE = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def run(text: str, properties: str = "") -> str:
    shown = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{shown}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def word_paragraph(inner: str, style: str | None = None) -> str:
    shown = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f'<w:p><w:pPr>{shown}<w:spacing w:after="160"/></w:pPr>{inner}</w:p>'


def docx_of(body: str) -> bytes:
    names = f'xmlns:w="{_W}" xmlns:mc="{_COMPATIBLE}"'
    document = f'<?xml version="1.0"?><w:document {names}><w:body>{body}</w:body></w:document>'
    header = f'<w:hdr xmlns:w="{_W}">{word_paragraph(run("Running head of the page"))}</w:hdr>'
    return archive(
        {
            "[Content_Types].xml": _TYPES,
            "_rels/.rels": _RELATIONS,
            "word/document.xml": document,
            "word/header1.xml": header,
        }
    )


def docx(article: Story) -> bytes:
    body = word_paragraph(run(article.title), "Title")
    for paragraph in article.paragraphs[1:]:
        # Word cuts runs anywhere: at spelling marks, at every edit.
        half = len(paragraph) // 2
        body += word_paragraph(run(paragraph[:half]) + "<w:proofErr/>" + run(paragraph[half:]))
    return docx_of(body)


_ODT = "application/vnd.oasis.opendocument.text"
_O = "urn:oasis:names:tc:opendocument:xmlns"


def odt_of(body: str) -> bytes:
    content = (
        f'<?xml version="1.0"?><office:document-content xmlns:office="{_O}:office:1.0" xmlns:text="{_O}:text:1.0" '
        f'xmlns:style="{_O}:style:1.0" xmlns:draw="{_O}:drawing:1.0">'
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return archive({"content.xml": content}, first=_ODT)


def odt(article: Story) -> bytes:
    body = f'<text:h text:outline-level="1">{escape(article.title)}</text:h>'
    body += "".join(f"<text:p>{escape(paragraph)}</text:p>" for paragraph in article.paragraphs[1:])
    return odt_of(body)


def rtf_text(text: str) -> str:
    pieces = []
    for character in text:
        code = ord(character)
        if character in "{}\\":
            pieces.append("\\" + character)
        elif code < 0x80:
            pieces.append(character)
        elif code < 0x10000:
            pieces.append(f"\\u{code if code < 0x8000 else code - 0x10000}?")
    return "".join(pieces)


def rtf(article: Story) -> bytes:
    head = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman Times;}}{\info{\title Untitled}{\author Nobody}}"
    head += r"{\header\pard Running head of the page\par}"
    body = "".join(
        f"\\pard\\plain {rtf_text(paragraph)}\\par\n" for paragraph in article.paragraphs
    )
    return (head + "\n" + body + "}").encode("ascii")


def rtf_1252(article: Story) -> bytes:
    """As old programs write it: bytes of the code page as hexadecimal digits."""
    body = "".join(
        "".join(
            chr(byte) if byte < 0x80 and byte not in b"{}\\" else f"\\'{byte:02x}"
            for byte in paragraph.encode("cp1252")
        )
        + "\\par\r\n"
        for paragraph in article.paragraphs
    )
    return (r"{\rtf1\ansi\ansicpg1252 " + body + "}").encode("ascii")


def page(article: Story) -> str:
    body = "".join(f"<p>{escape(paragraph)}</p>\n" for paragraph in article.paragraphs[1:])
    return (
        f"<!doctype html><html lang='en'><head><meta charset='utf-8'><title>{escape(article.title)}</title></head>"
        f"<body><article><h1>{escape(article.title)}</h1>\n{body}</article></body></html>"
    )


def html(article: Story) -> bytes:
    return page(article).encode()


def mhtml(article: Story) -> bytes:
    message = email.message.EmailMessage(policy=email.policy.SMTP)
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = "https://courier.example/ferry"
    message["Subject"] = article.title
    message.set_content(page(article), subtype="html", cte="quoted-printable")
    message.make_related()
    message.add_related(b"\x89PNG\r\n\x1a\n", "image", "png")
    return message.as_bytes()


def newsletter(article: Story) -> bytes:
    message = email.message.EmailMessage(policy=email.policy.SMTP)
    message["From"] = "Averill Courier <news@courier.example>"
    message["Subject"] = article.title
    message["Date"] = "Tue, 14 Oct 2025 08:00:00 +0000"
    message["List-Id"] = "<daily.courier.example>"
    message.set_content("This mail is best read in a browser.")
    message.add_alternative(page(article), subtype="html")
    return message.as_bytes()


def forwarded(article: Story) -> bytes:
    body = "\n\n".join(
        textwrap.fill(paragraph, 72, break_on_hyphens=False) for paragraph in article.paragraphs
    )
    message = email.message.EmailMessage(policy=email.policy.SMTP)
    message["From"] = "Sam <sam@home.example>"
    message["Subject"] = f"Fwd: {article.title}"
    message.set_content(
        "have you seen this?\n\n---------- Forwarded message ---------\n"
        "From: Averill Courier <news@courier.example>\nDate: Tue, Oct 14, 2025 at 8:00 AM\n"
        f"Subject: {article.title}\nTo: <sam@home.example>\n\n\n{body}\n\n-- \nSam\n",
        charset="utf-8",
        cte="base64",
    )
    return message.as_bytes()


def mislabelled(article: Story) -> bytes:
    """Windows-1252 that says it is US-ASCII."""
    head = "From: a@b.example\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=us-ascii\r\n"
    head += "Content-Transfer-Encoding: 8bit\r\n\r\n"
    return head.encode() + article.text.replace("\n", "\r\n").encode("cp1252")


def epub(article: Story) -> bytes:
    book = (
        "<package><metadata xmlns:dc='dc'>"
        f"<dc:title>{escape(article.title)}</dc:title><dc:creator>Jane Roe</dc:creator>"
        "<dc:publisher>Averill Courier</dc:publisher><dc:date>2025-10-14</dc:date></metadata>"
        "<manifest><item id='n' href='nav.xhtml' media-type='application/xhtml+xml' properties='nav'/>"
        "<item id='c' href='text/ch%201.xhtml' media-type='application/xhtml+xml'/></manifest>"
        "<spine><itemref idref='n'/><itemref idref='c'/></spine></package>"
    )
    container = (
        "<container><rootfiles><rootfile full-path='EPUB/book.opf'/></rootfiles></container>"
    )
    return archive(
        {
            "META-INF/container.xml": container,
            "EPUB/book.opf": book,
            "EPUB/nav.xhtml": "<html><body><nav><ol><li>Chapter</li></ol></nav></body></html>",
            "EPUB/text/ch 1.xhtml": page(article),
        },
        first="application/epub+zip",
    )


def _width(text: str, size: float) -> float:
    return 0.6 * size * len(text)  # every character of Courier


def _fitted(text: str, size: float, width: float, *, hyphenate: bool) -> list[str]:
    rows, row = [], ""
    for word in text.split(" "):
        longer = f"{row} {word}" if row else word
        if _width(longer, size) <= width:
            row = longer
            continue
        head = word[: len(word) // 2]
        if (
            hyphenate
            and len(word) > 9
            and word.isalpha()
            and _width(f"{row} {head}-", size) <= width
        ):
            rows.append(f"{row} {head}-")
            row = word[len(head) :]
        else:
            rows.append(row)
            row = word
    return [*rows, row]


@dataclass(frozen=True, slots=True)
class _Row:
    text: str
    x: float
    y: float
    size: float


_PAGE, _MARGIN, _SIZE, _LEADING, _GUTTER = (595.0, 842.0), 60.0, 8.0, 10.0, 24.0


def _set(article: Story, columns: int, *, hyphenate: bool) -> list[list[_Row]]:
    """The rows of each page, column after column; the headline spans all columns."""
    width = (_PAGE[0] - 2 * _MARGIN - (columns - 1) * _GUTTER) / columns
    pages: list[list[_Row]] = [[]]
    top = _PAGE[1] - 90.0
    for row in _fitted(article.title, 16, _PAGE[0] - 2 * _MARGIN, hyphenate=False):
        pages[0].append(_Row(row, _MARGIN, top, 16))
        top -= 20
    column, y = 0, top - 10
    for paragraph in article.paragraphs[1:]:
        for row in _fitted(paragraph, _SIZE, width, hyphenate=hyphenate):
            if y < 80:
                column, y = column + 1, top - 10
            if column == columns:
                pages.append([])
                column, top = 0, _PAGE[1] - 80.0
                y = top
            pages[-1].append(_Row(row, _MARGIN + column * (width + _GUTTER), y, _SIZE))
            y -= _LEADING
        y -= _LEADING / 2
    return pages


def pdf(
    article: Story, *, columns: int = 1, across: bool = False, hyphenate: bool = False
) -> bytes:
    """A PDF with running heads and page numbers; `across` draws line by line over all columns."""
    pages = _set(article, columns, hyphenate=hyphenate)
    if across:
        pages = [sorted(rows, key=lambda row: (-row.y, row.x)) for rows in pages]
    return pdf_of([_content(rows, number) for number, rows in enumerate(pages, 1)])


def _content(rows: Sequence[_Row], number: int) -> bytes:
    extra = [_Row("Averill Courier - Tuesday edition", 220, 815, 8), _Row(str(number), 300, 30, 8)]
    drawn = b""
    for row in (extra[0], *rows, extra[1]):
        shown = b"".join(
            b"\\" + bytes([b]) if b in b"()\\" else bytes([b]) for b in row.text.encode("cp1252")
        )
        drawn += b"BT /F1 %.1f Tf %.2f %.2f Td (%s) Tj ET\n" % (row.size, row.x, row.y, shown)
    return drawn


def pdf_of(contents: Sequence[bytes], *, extra: str = "") -> bytes:
    """A PDF whose pages draw `contents`."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R %s >>" % extra.encode(),
        b"<< /Type /Pages /Count %d /Kids [%s] >>"
        % (len(contents), b" ".join(b"%d 0 R" % (4 + 2 * n) for n in range(len(contents)))),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
    ]
    for number, content in enumerate(contents):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            b"/Contents %d 0 R >>" % (5 + 2 * number)
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    data, places = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(data) + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1,
        start,
    )


def two_columns(article: Story) -> bytes:
    return pdf(article, columns=2, hyphenate=True)


def across_columns(article: Story) -> bytes:
    return pdf(article, columns=2, across=True, hyphenate=True)


MAKERS = (
    html,
    mhtml,
    docx,
    odt,
    rtf,
    rtf_1252,
    newsletter,
    forwarded,
    mislabelled,
    epub,
    pdf,
    two_columns,
    across_columns,
)
