"""Files made to hurt, written here: none is kept, each is made anew."""

from __future__ import annotations

import base64
import struct
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO

from tests.extractors.documents import corpus

STORY = corpus.story()
PAGE = b"BT /F1 8 Tf 50 700 Td (The ferry sailed on Monday night.) Tj ET"
MAIL = b"From: a@b.example\nMIME-Version: 1.0\n"


def packed(name: str, content: bytes) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return buffer.getvalue()


def word(content: bytes) -> bytes:
    return packed("word/document.xml", content)


def zip_bomb() -> bytes:
    return word(b"<w:t>" + bytes(60 * 1024 * 1024))


def lying_zip_bomb() -> bytes:
    """It declares a kilobyte and unpacks to sixty megabytes."""
    data = bytearray(zip_bomb())
    struct.pack_into("<I", data, data.rfind(b"PK\x01\x02") + 24, 1000)
    struct.pack_into("<I", data, 22, 1000)
    return bytes(data)


def many_elements() -> bytes:
    return word(b"<a>" + b"<b/>" * 600_000 + b"</a>")


def deep_elements() -> bytes:
    return word(b"<a>" * 30_000 + b"</a>" * 30_000)


def many_attributes() -> bytes:
    return word(b"<a " + b" ".join(b'a%d="1"' % n for n in range(300_000)) + b"/>")


def entities() -> bytes:
    lols = b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 10))
    return word(b'<!DOCTYPE a [<!ENTITY l0 "ha">' + lols + b"]><a>&l9;</a>")


def outside_entity() -> bytes:
    return word(b'<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]><a>&f;</a>')


def climbing_names() -> bytes:
    return corpus.archive(
        {"../../../../etc/motd": "x", "/etc/motd": "x", "word/document.xml": "<a/>"}
    )


def many_parts() -> bytes:
    parts: dict[str, str | bytes] = {f"x{n}": "" for n in range(20_000)}
    return corpus.archive(parts | {"word/document.xml": "<a/>"})


def truncated_docx() -> bytes:
    return corpus.docx(STORY)[:-30]


def endless_spaces() -> bytes:
    return corpus.odt_of("<text:p>" + '<text:s text:c="99999"/>' * 100_000 + "</text:p>")


def endless_book() -> bytes:
    spine = "<itemref idref='c'/>" * 50_000
    return corpus.archive(
        {
            "META-INF/container.xml": "<c><rootfile full-path='o'/></c>",
            "o": f"<p><manifest><item id='c' href='c' media-type='html'/></manifest><spine>{spine}</spine></p>",
            "c": "<p>x" * 14_000,
        },
        first="application/epub+zip",
    )


def truncated_pdf() -> bytes:
    return corpus.pdf(STORY)[:3_000]


def flate(content: bytes, filters: bytes) -> bytes:
    data = corpus.pdf_of([b"x"])
    start = data.index(b"5 0 obj")
    stream = b"5 0 obj\n<< /Length %d /Filter %s >>\nstream\n%s\nendstream\nendobj\n"
    return (
        data[:start]
        + stream % (len(content), filters, content)
        + data[data.index(b"xref", start) :]
    )


def flate_bomb() -> bytes:
    return flate(zlib.compress(b"BT /F1 8 Tf (x) Tj ET\n" * 2_000_000, 9), b"/FlateDecode")


def nested_flate_bomb() -> bytes:
    inner = zlib.compressobj(9)
    packed_once = b"".join(inner.compress(bytes(1 << 20)) for _ in range(256)) + inner.flush()
    return flate(zlib.compress(packed_once, 9), b"[/FlateDecode /FlateDecode]")


def many_pages() -> bytes:
    return corpus.pdf_of([PAGE] * 20_000)


def recursive_form() -> bytes:
    form = b"<< /Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /Fm 5 0 R >> >> /Length 6 >>"
    data = corpus.pdf_of([b"/Fm Do"])
    data = data.replace(b"/Font << /F1 3 0 R >>", b"/XObject << /Fm 5 0 R >>")
    return data.replace(b"<< /Length 6 >>", form)


def looped_pages() -> bytes:
    return corpus.pdf_of([PAGE]).replace(b"/Kids [4 0 R]", b"/Kids [2 0 R]")


def scripted_pdf() -> bytes:
    return corpus.pdf_of([b"x"], extra="/OpenAction << /S /JavaScript /JS (app.alert(1)) >>")


def encrypted_pdf() -> bytes:
    keys = b"/O (12345678901234567890123456789012) /U (12345678901234567890123456789012)"
    return corpus.pdf(STORY).replace(
        b"trailer << ",
        b"trailer << /Encrypt << /Filter /Standard /V 1 /R 2 " + keys + b" /P -4 >> /ID [(a)(b)] ",
    )


def png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content))
            + kind
            + content
            + struct.pack(">I", zlib.crc32(kind + content))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    body = zlib.compress(bytes(min(width * height, 10_000_000)), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def picture_bomb() -> bytes:
    return png(100_000, 100_000)


def broken_picture() -> bytes:
    return png(1_000, 1_000)[:60]


def deep_rtf() -> bytes:
    return b"{\\rtf1" + b"{" * 300_000


def wordy_rtf() -> bytes:
    return b"{\\rtf1" + b"\\a" * 300_000


def greedy_rtf() -> bytes:
    return b"{\\rtf1\\bin999999999 x}"


def many_mail_parts() -> bytes:
    part = b"--a\nContent-Type: text/plain\n\nx\n"
    return MAIL + b"Content-Type: multipart/mixed; boundary=a\n\n" + part * 20_000


def nested_mail() -> bytes:
    return MAIL + b"".join(
        b"Content-Type: multipart/mixed; boundary=a%d\n\n--a%d\n" % (n, n) for n in range(3_000)
    )


def forwarded_for_ever() -> bytes:
    return MAIL + b"Content-Type: message/rfc822\n\n" * 5_000


def mail_of_bombs() -> bytes:
    """Each attachment alone would take all the time there is."""
    head = MAIL + b"Content-Type: multipart/mixed; boundary=a\n\n"
    part = (
        b"--a\nContent-Disposition: attachment; filename=a.pdf\nContent-Type: application/pdf\n"
        b"Content-Transfer-Encoding: base64\n\n"
    )
    return head + 8 * (part + base64.encodebytes(flate_bomb()))


def page_of_attributes() -> bytes:
    return b"<html><p " + b" ".join(b"a%d=1" % n for n in range(300_000)) + b">"


def page_of_paragraphs() -> bytes:
    return b"<html>" + b"<p>" * 300_000


def page_of_depth() -> bytes:
    return b"<html>" + b"<div>" * 100_000


def remote_page() -> bytes:
    """It asks for things from elsewhere, which nobody fetches."""
    remote = "<link rel=stylesheet href='http://127.0.0.1:9/a'><script src='http://127.0.0.1:9/b'></script>"
    return (
        "<html>"
        + remote
        + "<img src='http://127.0.0.1:9/c'><iframe src='file:///etc/passwd'></iframe>"
    ).encode()


# What is no attack on memory can be read without a sandbox, too, and has to come to an end there.
MILD: tuple[Callable[[], bytes], ...] = (
    zip_bomb,
    lying_zip_bomb,
    many_elements,
    deep_elements,
    many_attributes,
    entities,
    outside_entity,
    climbing_names,
    many_parts,
    truncated_docx,
    endless_spaces,
    truncated_pdf,
    recursive_form,
    looped_pages,
    scripted_pdf,
    encrypted_pdf,
    picture_bomb,
    broken_picture,
    deep_rtf,
    wordy_rtf,
    greedy_rtf,
    many_mail_parts,
    nested_mail,
    forwarded_for_ever,
    page_of_attributes,
    page_of_paragraphs,
    page_of_depth,
    remote_page,
)
HARD: tuple[Callable[[], bytes], ...] = (flate_bomb, nested_flate_bomb, mail_of_bombs)

# Absurdly long, but there is an article at their start.
LONG: tuple[Callable[[], bytes], ...] = (many_pages, endless_book)
