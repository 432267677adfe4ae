"""Where an inline construct of Discord's Markdown ends, given where it begins.

The client tries its rules on what is left of the text, one after another, and looks no further
back; each scanner here does the same, in one pass, so hostile text cannot make it slow.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.picture.markup import is_web_address

# White space as JavaScript's patterns know it, which the client is written with; Python's differ.
SPACE = "\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
_WORD = re.compile(r"[0-9A-Za-z_]")
_SPACES = re.compile(f"[{SPACE}]+")
_TICKS = re.compile(r"`+")
_FENCE_LANGUAGE = re.compile(r"([A-Za-z0-9_+\-.#]+)\n")
_BARE = re.compile(f"(?:https?|discord)://[^{SPACE}<]+", re.IGNORECASE)
_LINK_TITLE = re.compile(f"""[{SPACE}]+(?:"[^"]*"|'[^']*')""")


def is_space(character: str) -> bool:
    """Tell whether the client takes the character for white space."""
    return _SPACES.match(character) is not None


def pair_end(text: str, at: int, mark: str, *, escapes: bool) -> int | None:
    """Return where the closing `mark` of the one at `at` begins; at least one character between.

    Bold and underline step over escapes and wait for the last mark of a longer run; spoilers and
    strikethrough close at the first one.
    """
    first = at + len(mark)
    here = first
    while here < len(text):
        closes = here > first and text.startswith(mark, here)
        if closes and not (escapes and text[here + len(mark) : here + len(mark) + 1] == mark[0]):
            return here
        here += 2 if escapes and text[here] == "\\" else 1
    return None


def star_end(text: str, at: int) -> int | None:
    """Return where the star closing the italics that open at `at` stands.

    No space may stand inside either star, and two stars in a row are bold inside the italics.
    """
    here = at + 1
    if here >= len(text) or is_space(text[here]):
        return None
    while here < len(text):
        if text.startswith("**", here):
            here += 2
        elif text[here] == "*":
            return here if here > at + 1 else None
        elif text[here] == "\\":
            here += 2
        elif is_space(text[here]):
            here = _after_spaces(text, here)
            if text[here : here + 1] == "*" and text[here + 1 : here + 2] != "*":
                return None
        else:
            here += 1
    return None


def underscore_end(text: str, at: int) -> int | None:
    """Return where the underscore closing the italics that open at `at` stands: a word's end."""
    here = at + 1
    while here < len(text):
        if text[here] == "\\":
            here += 2
        elif text[here] != "_":
            here += 1
        elif here > at + 1 and not _WORD.match(text, here + 1):
            return here
        elif text.startswith("__", here):
            here += 2
        else:
            return None
    return None


def code_span(text: str, at: int) -> tuple[str, int] | None:
    """Return the code and the end of the span whose back ticks begin at `at`.

    The longest fence that finds an equal run later on wins; what it leaves of the run is code.
    """
    opening = _TICKS.match(text, at)
    if opening is None:
        return None
    closings: dict[int, int] = {}
    for run in _TICKS.finditer(text, opening.end()):
        closings.setdefault(len(run.group()), run.start())
    for fence in range(len(opening.group()), 0, -1):
        if fence in closings:
            code = text[at + fence : closings[fence]]
            return _without_padding(code), closings[fence] + fence
    return None


def code_block(text: str, at: int) -> tuple[str, str, int] | None:
    """Return the code, its language and the end of the block whose fence begins at `at`."""
    if not text.startswith("```", at):
        return None
    language = _FENCE_LANGUAGE.match(text, at + 3)
    starts = [(language[1], language.end())] if language else []
    for name, start in [*starts, ("", at + 3)]:
        begin = start
        while text[begin : begin + 1] == "\n":
            begin += 1
        # One character at least is code, even where it is a back tick itself.
        end = text.find("```", begin + 1)
        if end >= 0:
            return text[begin:end].rstrip("\n"), name, end + 3
    return None


def bare_address(text: str, at: int) -> str:
    """Return the address that begins at `at`, without the punctuation that ends a sentence."""
    found = _BARE.match(text, at)
    if found is None:
        return ""
    address = found.group()
    while address and address[-1] in ".,:;\"'])":
        if address[-1] == ")" and address.count("(") >= address.count(")"):
            break
        address = address[:-1]
    scheme, _, rest = address.partition("://")
    return address if scheme and len(rest) > 1 else ""


def masked_link(text: str, at: int) -> tuple[str, str, int] | None:
    """Return the label, the address and the end of the masked link that begins at `at`."""
    for close in reversed(list(_label_ends(text, at))):
        target = _target(text, close + 2)
        if target is not None:
            address, end = target
            return text[at + 1 : close], address, end
    return None


def _label_ends(text: str, at: int) -> Iterator[int]:
    """Yield each bracket that may close the label opening at `at` and has a target after it."""
    here = at + 1
    while here < len(text):
        if text[here] == "[":
            here = text.find("]", here) + 1
            if here == 0:
                return
            continue
        if text[here] == "]":
            if text.startswith("](", here):
                yield here
            following = text.find("]", here + 1)
            if following < 0 or "[" in text[here + 1 : following]:
                return
        here += 1


def _target(text: str, at: int) -> tuple[str, int] | None:
    """Return the address and the end of a link's target, whose bracket opened before `at`."""
    begin = _after_spaces(text, at)
    if text[begin : begin + 1] == "<":
        begin += 1
    for grouped in (True, False):
        here = begin
        while here < len(text) and not is_space(text[here]):
            end = _target_close(text, here) if text[here] in ">)" else None
            if end is not None:
                address = text[begin:here].replace("\\", "")
                return (address, end) if _followed(address) else None
            here = _after_piece(text, here, grouped=grouped)
        end = _target_close(text, here)
        if end is not None and _followed(text[begin:here]):
            return text[begin:here].replace("\\", ""), end
    return None


def _after_piece(text: str, here: int, *, grouped: bool) -> int:
    """Step over one piece of an address: an escape, a pair of brackets or a character."""
    if text[here] == "\\":
        return here + 2
    if grouped and text[here] == "(":
        close = text.find(")", here)
        if close >= 0:
            return close + 1
    return here + 1


def _target_close(text: str, here: int) -> int | None:
    """Return the end of the link when its address may stop at `here`."""
    if text[here : here + 1] == ">":
        here += 1
    title = _LINK_TITLE.match(text, here)
    if title is not None:
        here = title.end()
    here = _after_spaces(text, here)
    return here + 1 if text[here : here + 1] == ")" else None


def _followed(address: str) -> bool:
    """Tell whether the client makes a link of the address."""
    if address.lower().startswith("discord://"):
        return True
    return is_web_address(address)


def _after_spaces(text: str, at: int) -> int:
    """Return the first position from `at` on that holds no white space."""
    found = _SPACES.match(text, at)
    return found.end() if found else at


def _without_padding(code: str) -> str:
    """Drop the one space that keeps a back tick of the code from its fence."""
    if code.lstrip(" ").startswith("`"):
        code = code.removeprefix(" ")
    if code.rstrip(" ").endswith("`"):
        code = code.removesuffix(" ")
    return code
