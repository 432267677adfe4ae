"""Pictures of articles (PNG, JPEG, WebP) to a `Draft`, by Tesseract where it is installed.

Weighed: other engines were slower, larger, or lost the order of columns. It runs as a program of its own, with one
thread (more only compete) and a time limit, and reads the picture from a pipe: nothing is written to a disk.

Small pictures are not made larger first: it recovered .991 of the words instead of .986, and would need Pillow.
"""

from __future__ import annotations

import os
import re
import shutil
import struct
import subprocess
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from extractors.digest import Notice
from extractors.documents import plain
from extractors.documents.limits import SUPPORTED
from extractors.errors import NotTextError, ReaderMissingError, UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from extractors.documents.draft import Draft

_PROGRAM = "tesseract"
_PACKAGE = "tesseract-ocr"

# Told from the header, before anything is decoded: a bomb of a few kilobytes declares gigapixels. A page scanned at 600
# dots an inch has 35 million.
_MAX_PIXELS = 40_000_000

# Type in pictures with fewer pixels than this is too small to be told apart, whoever reads it.
_MIN_PIXELS = 10_000

# A page of a newspaper takes 2 seconds; what takes longer is no article.
_SECONDS = 20

# A screenshot has some hundred dots an inch, whatever its file says: Tesseract cuts its lines better when it is told.
_DOTS_PER_INCH = 150

# What the bullet of a list looks like to it.
_BULLET_SEEN = re.compile(r"^[e¢©°«*] (?=\S)", re.MULTILINE)

_PAGE_NUMBER = re.compile(r"(?:page )?\W*\d{1,4}\W*", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")

_TOLD = "This was read from a picture; single characters may be wrong."


def read(data: bytes) -> Draft:
    """The text in a picture.

    Raises:
        ReaderMissingError: Tesseract is not installed.
        UnreadableError: the picture is damaged, too large or too small, or holds no text.
    """
    width, height = size_of(data)
    if width * height > _MAX_PIXELS:
        raise UnreadableError(
            why=f"the picture has more than {_MAX_PIXELS // 1_000_000} million pixels"
        )
    if width * height < _MIN_PIXELS:
        raise UnreadableError(why="the picture is too small to hold text")
    return read_pictures([data])


def read_pictures(pictures: Iterable[bytes]) -> Draft:
    """The text in pictures that follow each other.

    Raises:
        ReaderMissingError: Tesseract is not installed.
        UnreadableError: they are damaged, or hold no text.
    """
    pages = [_recognised(picture).strip().split("\n") for picture in pictures]
    text = "\n\n".join("\n".join(rows) for rows in _without_running_heads(pages))
    if not text.strip():
        raise UnreadableError(why="I found no text in the picture")
    notice = Notice(code="image_text_uncertain", text=_TOLD)
    return replace(plain.read(_BULLET_SEEN.sub("• ", text)), notices=(notice,))


def _without_running_heads(pages: Sequence[list[str]]) -> list[list[str]]:
    """The rows of each page without a first or last one that other pages have, too, or that is its number."""
    ends = Counter(key for rows in pages for key in {_running_key(rows[0]), _running_key(rows[-1])})

    def is_running(row: str) -> bool:
        return _PAGE_NUMBER.fullmatch(row.strip()) is not None or ends[_running_key(row)] > 1

    return [
        rows[is_running(rows[0]) : len(rows) - is_running(rows[-1])] if len(rows) > 1 else rows
        for rows in pages
    ]


def _running_key(row: str) -> str:
    return _DIGITS.sub("#", row.casefold().strip())


def size_of(data: bytes) -> tuple[int, int]:
    """Width and height in pixels as the header has them.

    Raises:
        NotTextError: there is no whole header.
    """
    try:
        if data.startswith(b"\x89PNG"):
            width, height = _png_size(data)
        elif data.startswith(b"\xff\xd8"):
            width, height = _jpeg_size(data)
        else:
            width, height = _webp_size(data)
    except (struct.error, IndexError):
        raise NotTextError(found="a damaged picture", supported=SUPPORTED) from None
    return width, height


def _png_size(data: bytes) -> tuple[int, int]:
    if data[12:16] != b"IHDR":
        raise IndexError(12)
    width, height = struct.unpack_from(">II", data, 16)
    return width, height


def _jpeg_size(data: bytes) -> tuple[int, int]:
    place = 2
    while data[place] == 0xFF:
        marker = data[place + 1]
        if marker == 0xFF:
            place += 1  # filling
            continue
        # Start of frame, but for the three markers in between that are none.
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            height, width = struct.unpack_from(">HH", data, place + 5)
            return width, height
        (length,) = struct.unpack_from(">H", data, place + 2)
        place += 2 + length
    raise IndexError(place)


def _webp_size(data: bytes) -> tuple[int, int]:
    kind = data[12:16]
    if kind == b"VP8X":
        return 1 + int.from_bytes(data[24:27], "little"), 1 + int.from_bytes(data[27:30], "little")
    if kind == b"VP8L":
        (bits,) = struct.unpack_from("<I", data, 21)
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    width, height = struct.unpack_from("<HH", data, 26)
    return width & 0x3FFF, height & 0x3FFF


def _recognised(data: bytes) -> str:
    program = shutil.which(_PROGRAM)
    if program is None:
        raise ReaderMissingError(called="an image", needed=_PACKAGE)
    arguments = [program, "stdin", "stdout", "-l", "eng", "--dpi", str(_DOTS_PER_INCH)]
    try:
        done = subprocess.run(  # noqa: S603 - no shell, and nothing of the user's is among the arguments
            arguments,
            input=data,
            capture_output=True,
            timeout=_SECONDS,
            check=True,
            env={"PATH": os.environ.get("PATH", ""), "OMP_THREAD_LIMIT": "1", "LC_ALL": "C.UTF-8"},
        )
    except subprocess.TimeoutExpired:
        raise UnreadableError(why="reading the picture took too long") from None
    except (subprocess.CalledProcessError, OSError):
        raise UnreadableError(why="the picture is damaged") from None
    return done.stdout.decode("utf-8", "replace").replace("\f", "\n\n")
