r"""RTF documents to a `Draft`, by a reader of our own.

striprtf was weighed: it keeps deleted and hidden text and drops the title. RTF is words of control ("\par"), symbols
("\~"), groups in braces and text; a group that starts with a destination this reader does not know and "\*" is skipped,
which is how the format wants to be read by those who do not know all of it.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from extractors.documents import lines, plain
from extractors.documents.characters import line
from extractors.documents.limits import MAX_PROSE
from extractors.vocabulary import words

if TYPE_CHECKING:
    from extractors.documents.draft import Draft

_TOKEN = re.compile(
    rb"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?"
    rb"|\\'(?P<hex>[0-9a-fA-F]{2})|\\(?P<symbol>[^a-zA-Z])|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)|[\r\n]+|\\"
)
_BINARY = re.compile(rb"\\bin(\d{1,9}) ?")

_BREAKS = {
    "par": "\n\n",
    "sect": "\n\n",
    "page": "\n\n",
    "row": "\n\n",
    "cell": "\n\n",
    "nestcell": "\n\n",
    "line": "\n",
}
_SPELT = {
    "tab": " ",
    "emdash": "—",
    "endash": "–",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•",
    "emspace": " ",
    "enspace": " ",
    "qmspace": " ",
}
_SYMBOLS = {b"~": " ", b"_": "-", b"\n": "\n\n", b"\r": "\n\n", b"{": "{", b"}": "}", b"\\": "\\"}

# Groups whose text is not the document's.
_NOT_SHOWN = words(
    """fonttbl colortbl stylesheet listtable listoverridetable revtbl rsidtbl generator pict header headerl
    headerr headerf footer footerl footerr footerf object fldinst footnote annotation atnid atnauthor
    bkmkstart bkmkend themedata datastore xmlnstbl latentstyles listtext pntext info private filetbl
    nonshppict tc xe template"""
)
# "\*" means "skip unless you know it": these hold shown text.
_KNOWN_STARRED = frozenset({"shptxt", "ud", "shpinst"})
_PROPERTIES = frozenset({"title", "author"})

# Deep groups cost a list entry each; real files nest a few dozen.
_MAX_DEPTH = 10_000

# A long article has some 20,000 tokens, pictures hardly any more: they are long runs of digits.
_MAX_TOKENS = 2_000_000

_CODE_PAGES = {437: "cp437", 850: "cp850", 10000: "mac_roman", 65001: "utf-8"}
_TOP = 5


@dataclass(slots=True)
class _Group:
    """What holds between two braces."""

    is_shown: bool = True
    is_hidden: bool = False  # hidden or deleted, which later words can take back
    prop: str | None = None
    skip_after_unicode: int = 1


@dataclass(slots=True)
class _Reading:
    group: _Group = field(default_factory=_Group)
    stack: list[_Group] = field(default_factory=list)
    codec: str = "cp1252"
    raw: bytearray = field(default_factory=bytearray)
    pieces: list[str] = field(default_factory=list)
    properties: dict[str, str] = field(default_factory=dict)
    length: int = 0
    to_skip: int = 0
    is_starred: bool = False

    def add(self, text: str) -> None:
        """One more piece of the text that is shown."""
        self.pieces.append(text)
        self.length += len(text)


def read(data: bytes) -> Draft:
    """The text of an RTF document; a damaged one is read as far as it makes sense."""
    reading = _Reading()
    place = 0
    for _ in range(_MAX_TOKENS):
        found = _TOKEN.match(data, place)
        if found is None or reading.length > MAX_PROSE:
            break
        place = found.end()
        if binary := _BINARY.match(data, found.start()):
            place = binary.end() + int(binary[1])
            continue
        _take(reading, found)
    _flush(reading)
    draft = plain.read("".join(reading.pieces))
    stated = line(reading.properties.get("title", ""))
    borne_out = next(
        (text for text in draft.paragraphs[:_TOP] if lines.same_words(text, stated)), None
    )
    return replace(draft, title=borne_out or draft.title)


def _take(reading: _Reading, found: re.Match[bytes]) -> None:
    kind = found.lastgroup
    if kind == "brace":
        _brace(reading, found["brace"])
    elif kind in {"word", "number"}:
        _word(reading, found["word"].decode("ascii"), found["number"])
    elif kind == "hex":
        _bytes(reading, bytes([int(found["hex"], 16)]))
    elif kind == "text":
        _bytes(reading, found["text"])
    elif kind == "symbol" and found["symbol"] == b"*":
        reading.is_starred = True
    elif kind == "symbol":
        _show(reading, _SYMBOLS.get(found["symbol"], ""))


def _brace(reading: _Reading, brace: bytes) -> None:
    _flush(reading)
    reading.to_skip = 0
    reading.is_starred = False
    if brace == b"{" and len(reading.stack) < _MAX_DEPTH:
        reading.stack.append(reading.group)
        reading.group = replace(reading.group)
    elif brace == b"}" and reading.stack:
        reading.group = reading.stack.pop()


def _word(reading: _Reading, word: str, number: bytes | None) -> None:
    value = int(number) if number is not None else None
    group = reading.group
    starred, reading.is_starred = reading.is_starred, False
    if word == "u" and value is not None:
        _unicode(reading, value)
    elif word == "uc":
        group.skip_after_unicode = min(value or 0, 8)
    elif word == "ansicpg" and value is not None:
        reading.codec = _codec(value)
    elif word in {"mac", "pc", "pca"}:
        reading.codec = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}[word]
    elif word in {"v", "deleted"}:
        _flush(reading)
        group.is_hidden = value != 0
    elif word == "plain":
        _flush(reading)
        group.is_hidden = False
    elif word in _PROPERTIES and not group.is_shown:
        group.prop = word
    elif word in _NOT_SHOWN or (starred and word not in _KNOWN_STARRED):
        group.is_shown = False
    else:
        _show(reading, _BREAKS.get(word) or _SPELT.get(word, ""))


def _unicode(reading: _Reading, value: int) -> None:
    _flush(reading)
    # Written as a signed 16-bit number; characters beyond come as two surrogates.
    _show(reading, chr(value % 0x10000))
    reading.to_skip = reading.group.skip_after_unicode


def _bytes(reading: _Reading, data: bytes) -> None:
    skipped = min(reading.to_skip, len(data))
    reading.to_skip -= skipped
    if reading.group.prop or (reading.group.is_shown and not reading.group.is_hidden):
        reading.raw += data[skipped:]


def _show(reading: _Reading, text: str) -> None:
    if not text:
        return
    _flush(reading)
    if reading.to_skip:
        # A symbol can stand for the character that readers without Unicode show.
        reading.to_skip -= 1
    elif reading.group.prop:
        reading.properties[reading.group.prop] = (
            reading.properties.get(reading.group.prop, "") + text
        )
    elif reading.group.is_shown and not reading.group.is_hidden:
        reading.add(text)


def _flush(reading: _Reading) -> None:
    """Decode the bytes collected: characters of two bytes come one by one."""
    if not reading.raw:
        return
    text = bytes(reading.raw).decode(reading.codec, "replace")
    reading.raw.clear()
    if reading.group.prop:
        reading.properties[reading.group.prop] = (
            reading.properties.get(reading.group.prop, "") + text
        )
    else:
        reading.add(text)


def _codec(page: int) -> str:
    name = _CODE_PAGES.get(page, f"cp{page}")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "cp1252"
