"""A strict reader of what Discord would act on, written apart from the escaper: it knows no expression of it.

It reads twice. As a client: backslashes shield the character behind them, and whatever is left unshielded and could
begin a rule is reported, whether or not the rule would go on to match. As a server: the raw text, shields and all, is
searched for what is read without Markdown (mentions, links, invites).
"""

from __future__ import annotations

import re
import unicodedata

STYLE = set("*_~|`[]<@")
LETTERS_AND_DIGITS = set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
SPACES = set(" \t\n\r\f\v\u00a0\ufeff\u2028\u2029\u1680\u202f\u205f\u3000") | {
    chr(code) for code in range(0x2000, 0x200B)
}
SERVER_SEES = (
    *("@everyone", "@here", "<@", "<#", "</", "<:", "<a:", "<t:", "<id:", "<sound:", "<+"),
    *("http://", "https://", "steam://", "mailto:", "tel:", "sms:"),
    *("discord.gg", "discord.com", "discordapp.com", "discord.new", "discord.gift"),
)
# Ours: the word joiner between two characters, and one pair of isolates around a text.
JOINER = "\u2060"
OPEN, CLOSE = "\u2068", "\u2069"


def active(text: str, *, bold: bool = False) -> list[str]:
    """Everything in one escaped text that Discord might act on; nothing for a safe one.

    `bold` allows unshielded pairs of asterisks: the mark-up of our own around names.
    """
    return [*_as_server(text), *_as_client(text, bold=bold), *_unseen(text)]


def shown(text: str) -> str:
    """What a person sees and copies of an escaped text."""
    return "".join(
        character for character, _ in _read(text) if character not in {JOINER, OPEN, CLOSE}
    )


def _read(text: str) -> list[tuple[str, bool]]:
    """Each character that is shown, and whether a backslash shields it."""
    read: list[tuple[str, bool]] = []
    place = 0
    while place < len(text):
        following = text[place + 1 : place + 2]
        is_shield = text[place] == "\\" and following and following not in LETTERS_AND_DIGITS
        if is_shield and following not in SPACES:
            read.append((following, True))
            place += 2
        else:
            read.append((text[place], False))
            place += 1
    return read


def _as_server(text: str) -> list[str]:
    # A colon before a space begins nothing: "Tel: 555", or a slice that ends behind "<id:".
    lower = re.sub(r":(?=\s)", "", text.lower())
    return [f"raw {sign}" for sign in SERVER_SEES if sign in lower]


def _as_client(text: str, *, bold: bool) -> list[str]:
    read = _read(text)
    found: list[str] = []
    place = 0
    stars = 0
    while place < len(read):
        character, is_shielded = read[place]
        following = read[place + 1] if place + 1 < len(read) else ("", False)
        if is_shielded:
            pass
        elif bold and character == "*" and following == ("*", False):
            stars += 1
            place += 1
        elif character in STYLE or character == "\\":
            found.append(f"unshielded {character} at {place}")
        elif character == ":" and following[0] and following[0] not in SPACES:
            found.append(f"unshielded : at {place}")
        place += 1
    if stars % 2:
        found.append("bold never ends")
    return [*found, *_at_the_start(read)]


def _at_the_start(read: list[tuple[str, bool]]) -> list[str]:
    start = 0
    while start < len(read) and read[start][0] in "0123456789":
        start += 1
    first = read[start] if start < len(read) else ("", True)
    if start == 0 and first[0] in set("#>-+ ") and not first[1]:
        return [f"line begins with {first[0]}"]
    # "1.000 Wörter" is a number, "1. Wort" a list.
    ends_there = "".join(character for character, _ in read[start + 1 : start + 2]).strip() == ""
    if start > 0 and first[0] in {".", ")"} and not first[1] and ends_there:
        return ["line begins with a number and a dot"]
    if read and read[-1][0] == "#":
        return ["line ends with #"]
    return []


def _unseen(text: str) -> list[str]:
    """Characters that draw nothing, reorder, or break the line, ours excepted."""
    inner = text[1:-1] if text.startswith(OPEN) and text.endswith(CLOSE) else text
    found: list[str] = []
    marks = 0
    for place, character in enumerate(inner):
        category = unicodedata.category(character)
        before, after = inner[place - 1 : place], inner[place + 1 : place + 2]
        if character == JOINER:
            if not (before == "@" and after.isalpha()) and before != "#":
                found.append("word joiner out of place")
        elif category in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}:
            if category == "Cf" and _is_spelling(character, before, after):
                continue
            found.append(f"U+{ord(character):04X}")
        marks = marks + 1 if category in {"Mn", "Me"} else marks * (category == "Cf")
        if marks > 4 or (marks and place == 0):
            found.append("too many marks")
    return found


def _is_spelling(character: str, before: str, after: str) -> bool:
    if character in {"\u200c", "\u200d"}:
        return before > "\u0300" and after > "\u0300"
    name = unicodedata.name(character, "")
    return "SIGN" in name or "MARK" in name or "END OF AYAH" in name or "DISPUTED" in name
