"""Which characters an article's text may hold.

The text is what every offset refers to, and what people copy from a digest, so it keeps whatever can be seen, smart
quotes and dashes above all, and loses what cannot:

- spaces of every width, no-break ones too, become the plain space: "$1 million" is the same amount in all of them;
- soft hyphens, zero-width spaces and joiners, bidirectional controls, tags and other invisible characters go: they
  split words for the encoder and hide things from the reader. The joiner between two emoji stays, it draws one of them;
- C1 controls are what Windows-1252 punctuation looks like when it was read as Latin-1, and become that punctuation;
- letters and accents are composed (macOS writes them apart), typesetting ligatures are taken apart;
- UTF-8 that was once read as Windows-1252 ("â€œ") is read again.
"""

from __future__ import annotations

import re
import unicodedata

REPLACEMENT = "\ufffd"

# Every space that is not a line end; \u2028 and \u2029 are line ends here.
_SPACES = re.compile(r"[\t \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_LINE_ENDS = re.compile(r"\r\n|[\r\v\u0085\u2028]")
_PARAGRAPH_ENDS = re.compile(r"[\f\u2029]")
_EMOJI_JOINER = re.compile(
    r"(?<=[\u2600-\u27bf\ufe0f\U0001f300-\U0001faff])\u200d(?=[\u2600-\u27bf\U0001f300-\U0001faff])"
)
_KEPT_JOINER = (
    "\ue000"  # stands for the joiner while the others go; private characters are dropped before
)
_PRIVATE = re.compile(r"[\ue000-\uf8ff\U000f0000-\U0010ffff]")
_INVISIBLE = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f"
    r"\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffc\U000e0000-\U000e0fff]"
)
_SURROGATES = re.compile(r"[\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)


def _windows_punctuation() -> dict[int, str]:
    table: dict[int, str] = {}
    for byte in range(0x80, 0xA0):
        character = bytes([byte]).decode("cp1252", "ignore")
        if character and byte != 0x85:  # U+0085 is a line end in text that is not from Windows
            table[byte] = character
    return table


_C1_PUNCTUATION = _windows_punctuation()

# What bytes 0x80 to 0xBF look like in Windows-1252, its five holes read as Latin-1.
_CONTINUATION = "".join(chr(byte) for byte in range(0x80, 0xC0)) + "".join(_C1_PUNCTUATION.values())
_TWICE_ENCODED = re.compile(
    f"[\u00c2-\u00df][{re.escape(_CONTINUATION)}]"
    f"|[\u00e0-\u00ef][{re.escape(_CONTINUATION)}]{{2}}"
    f"|[\u00f0-\u00f4][{re.escape(_CONTINUATION)}]{{3}}"
)
# The closing double quote's last byte is one of the five holes, and is often lost on the way.
_TWICE_ENCODED_CLOSE = re.compile("â€[\x9d\ufffd]?")


def clean(text: str) -> str:
    r"""`text` in the characters an article may hold; its only line end is ``\n``, and no line ends in a space."""
    text = _SURROGATES.sub(REPLACEMENT, text)
    text = _TWICE_ENCODED_CLOSE.sub("”", _TWICE_ENCODED.sub(_read_again, text))
    text = text.translate(_C1_PUNCTUATION)
    text = _PARAGRAPH_ENDS.sub("\n\n", _LINE_ENDS.sub("\n", text))
    text = _EMOJI_JOINER.sub(_KEPT_JOINER, _PRIVATE.sub("", text))
    text = _INVISIBLE.sub("", text).replace(_KEPT_JOINER, "\u200d")
    text = unicodedata.normalize("NFC", text).translate(_LIGATURES)
    return "\n".join(_SPACES.sub(" ", line).rstrip(" ") for line in text.split("\n"))


def line(text: str) -> str:
    """`text` cleaned, on one line."""
    return " ".join(clean(text).split())


def _read_again(found: re.Match[str]) -> str:
    seen = found.group()
    try:
        return b"".join(_byte(character) for character in seen).decode("utf-8")
    except UnicodeDecodeError:
        return seen


def _byte(character: str) -> bytes:
    try:
        return character.encode("cp1252")
    except UnicodeEncodeError:
        return character.encode("latin-1")
