"""Bytes to text, when nothing says reliably how.

In this order: a byte order mark, the zero bytes of UTF-16 and UTF-32 without one, strict UTF-8, UTF-8 with a few
foreign bytes, and then the single-byte encodings that English is written in, each judged by how well its characters fit
where they stand. What none of them explains is somebody else's alphabet, and charset-normalizer names it well enough to
tell the reader which language it is.

Weighed: chardet 7 was right more often than charset-normalizer on Western 8-bit samples, but its licence is disputed;
charset-normalizer alone takes Windows-1252 quotes for Mac Roman and the like. For English prose the question is only
where the quote marks are, and a score of forty lines answers it.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass

from extractors.documents.characters import REPLACEMENT
from extractors.vocabulary import words

_MARKS = (  # the four-byte marks first: UTF-32's starts as UTF-16's does
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# Best first: an equal score goes to the earlier one. Windows-1252 covers ISO-8859-1, and -15 differs in the euro sign.
_SINGLE_BYTE = ("cp1252", "mac_roman", "iso8859_15", "cp1250", "cp850", "cp437")

_SINGLE_BYTE_NAMES = ("cp125", "cp437", "cp8", "iso8859", "mac", "koi8")
_MULTI_BYTE = words(
    """gb2312 gbk gb18030 hz big5 big5hkscs cp950 shift_jis shift_jis_2004 cp932 euc_jp euc_jis_2004 iso2022_jp
    iso2022_jp_2 euc_kr cp949 johab iso2022_kr utf-16 utf-16-le utf-16-be"""
)

# What a declaration may say although it is Windows-1252 that is meant: the web's rule.
_MEANS_WINDOWS = frozenset({"iso8859-1", "ascii", "iso8859-9"})

# In UTF-16 every other byte of English is zero; real zero-filled binaries have zeros in both places.
_ZERO_SHARE, _OTHER_SHARE = 0.4, 0.05

# A file is UTF-8 with accidents when it has no more than this many stray bytes for each good sequence, or two in all:
# other encodings form such sequences by chance only.
_ACCIDENTS, _FORGIVEN = 0.5, 2

# Mean fit of the non-ASCII characters, each from -2 to 2 (see _fit). Right decodings of English measured 0.9 to 2,
# wrong ones below 0.2, other alphabets read as Western below 0.
_GOOD_FIT = 0.5
_CLEAR_LEAD = 0.3

_UTF8_SEQUENCE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_UTF8_LEAD = re.compile(rb"[\xc2-\xf4][\x80-\xbf]{0,2}\Z")
_NOT_ASCII = re.compile(rb"[\x80-\xff]")

# Enough of a file to tell from, and little enough to be quick.
_JUDGED = 2_000

_OPENING = frozenset("“‘«‹„‚")
_CLOSING = frozenset("”’»›")
_DASHES = frozenset("–—")
_BEFORE_NUMBER = frozenset("£€¥$")
_AFTER_NUMBER = frozenset("°½¼¾²³¢%")
_FREE_STANDING = frozenset("…•·©®™§¶†‡\u00a0\u00ad")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the codec that gave it, and whether that is beyond doubt."""

    text: str
    codec: str
    is_certain: bool


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """The text of `data`; `declared` is a character set named by the file or its sender, believed only if it fits."""
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return _by_mark(data[len(mark) :], codec)
    if wide := _without_mark(data):
        return wide
    if utf8 := _utf8(data):
        return utf8
    if foreign := _multi_byte(data, declared):
        return foreign
    return _mostly_utf8(data) or _single_byte(data, _codec(declared))


def _by_mark(data: bytes, codec: str) -> Decoded:
    text = data.decode(codec, "replace")
    # A file cut in the middle of a character is still certain.
    return Decoded(text, codec, is_certain=REPLACEMENT not in text[:-1])


def _utf8(data: bytes) -> Decoded | None:
    try:
        return Decoded(data.decode("utf-8"), "utf-8", is_certain=True)
    except UnicodeDecodeError as error:
        if error.start < len(data) - 3 or not _UTF8_LEAD.match(data, error.start):
            return None
        # Cut in the middle of its last character.
        return Decoded(data[: error.start].decode("utf-8"), "utf-8", is_certain=error.start > 0)


def _without_mark(data: bytes) -> Decoded | None:
    head = data[: 4 * _JUDGED]
    if len(head) < 4 or b"\0" not in head:
        return None
    zeros = [head[place::2].count(0) / len(head[place::2]) for place in (0, 1)]
    for codec, full, sparse in (("utf-16-le", 1, 0), ("utf-16-be", 0, 1)):
        if zeros[full] >= _ZERO_SHARE and zeros[sparse] <= _OTHER_SHARE:
            return Decoded(data.decode(codec, "replace"), codec, is_certain=True)
    quarters = [head[place::4].count(0) / max(1, len(head[place::4])) for place in range(4)]
    for codec, letter in (("utf-32-le", 0), ("utf-32-be", 3)):
        if quarters[letter] <= _OTHER_SHARE and min(quarters[1:3]) >= _ZERO_SHARE:
            return Decoded(data.decode(codec, "replace"), codec, is_certain=True)
    return None


def _multi_byte(data: bytes, declared: str | None) -> Decoded | None:
    """Encodings of other scripts: strict enough to be believed when they are named and fit."""
    codec = _codec(declared)
    if codec not in _MULTI_BYTE:
        return None
    try:
        return Decoded(data.decode(codec), codec, is_certain=True)
    except UnicodeDecodeError:
        return None


def _mostly_utf8(data: bytes) -> Decoded | None:
    good = len(_UTF8_SEQUENCE.findall(data))
    strays = len(_NOT_ASCII.findall(_UTF8_SEQUENCE.sub(b"", data)))
    if not good or strays > max(_FORGIVEN, _ACCIDENTS * good):
        return None
    parts, start = [], 0
    for found in _UTF8_SEQUENCE.finditer(data):
        parts.append(data[start : found.start()].decode("cp1252", "replace"))
        parts.append(found.group().decode("utf-8", "replace"))
        start = found.end()
    parts.append(data[start:].decode("cp1252", "replace"))
    return Decoded("".join(parts), "utf-8", is_certain=False)


def _single_byte(data: bytes, declared: str | None) -> Decoded:
    candidates = list(_SINGLE_BYTE)
    if declared and declared not in _MEANS_WINDOWS and declared not in candidates:
        candidates.append(declared)
    scored = []
    for codec in candidates:
        text = data.decode(codec, "replace")
        # What is declared wins a near tie: it is evidence, if weak.
        scored.append((fit(text) + (_CLEAR_LEAD if codec == declared else 0.0), codec, text))
    score, codec, text = max(scored, key=lambda option: option[0])  # the first of equals
    if score < _GOOD_FIT:
        return _foreign(data) or Decoded(text, codec, is_certain=False)
    rivals = [rival for rival, _, other in scored if other != text]
    return Decoded(text, codec, is_certain=score - max(rivals, default=-2.0) >= _CLEAR_LEAD)


def _foreign(data: bytes) -> Decoded | None:
    import charset_normalizer  # noqa: PLC0415 - thirty milliseconds that few files need

    best = charset_normalizer.from_bytes(data[: 8 * _JUDGED]).best()
    if best is None:
        return None
    return Decoded(data.decode(best.encoding, "replace"), best.encoding, is_certain=False)


def fit(text: str) -> float:
    """How well the non-ASCII characters of `text` fit their places in Western prose, from -2 to 2; 0 without any."""
    places = [place for place, character in enumerate(text) if character > "\x7f"][:_JUDGED]
    if not places:
        return 0.0
    padded = f" {text} "
    return sum(_fit(padded[place], padded[place + 1], padded[place + 2]) for place in places) / len(
        places
    )


def _fit(before: str, here: str, after: str) -> float:  # noqa: PLR0911 - a table, one line for each class
    if here in _OPENING:
        return 2.0 if _is_edge(before) and not after.isspace() else -0.5
    if here in _CLOSING:
        inside_word = here == "’" and before.isalpha() and after.isalpha()
        return 2.0 if inside_word or (not before.isspace() and not after.isalnum()) else -0.5
    if here in _DASHES:
        return 1.5 if before.isspace() == after.isspace() or before.isdigit() else 0.5
    if here in _BEFORE_NUMBER:
        return 1.5 if after.isdigit() else -0.5
    if here in _AFTER_NUMBER:
        return 1.0 if before.isdigit() or after.isalpha() else -0.5
    if here in _FREE_STANDING:
        return 0.5 if not (before.isalpha() and after.isalpha()) else -0.5
    if here.isalpha():
        return _letter_fit(before, here, after)
    # Controls, boxes and arrows: what a wrong table gives.
    return -2.0 if unicodedata.category(here) in {"Cc", "Cn", "So", "Sm", "Mn", "Co"} else -1.0


def _letter_fit(before: str, here: str, after: str) -> float:
    if "LATIN" not in unicodedata.name(here, ""):
        return -1.0
    if here.isupper() and (before.islower() or (after.islower() and before.isalpha())):
        return -2.0  # "itÕs": a capital inside a word
    if not before.isalpha() and not after.isalpha():
        return -1.0  # a lone letter, or one between a word and a quote
    if here.islower() and after.isupper():
        return -1.5  # "ìHello"
    if before > "\x7f" or after > "\x7f":
        return -0.5  # two in a row are rare in the West, and the rule in other alphabets
    # French and Spanish accents are the likely ones in English prose.
    return 1.0 if here.lower() in "éèêëáàâäãåçñóòôöõøíìîïúùûüß" else 0.3


def _is_edge(character: str) -> bool:
    return character.isspace() or character in "([{-–—/\"'“‘"


def _codec(declared: str | None) -> str | None:
    """The codec for a declared name; None for no name, and for what is no encoding of files ("hex", "idna")."""
    try:
        name = codecs.lookup(declared.strip(" \"'")).name if declared else ""
    except (LookupError, ValueError):
        return None
    return name if name in _MULTI_BYTE or name.startswith(_SINGLE_BYTE_NAMES) else None
