"""Article text without what cannot be seen: one line of characters that look like what they are.

What happens to each kind of character, and why:

- white space (line breaks, tabs, Zl, Zp): one space, since an item is one line; a single no-break or thin space
  stays, because French and Japanese typography mean it;
- controls (Cc) and formats (Cf) such as bidirectional overrides, isolates and marks, zero-width spaces, soft hyphens
  and tags: dropped, since they show nothing and only reorder, hide or smuggle;
- joiners (U+200C, U+200D): kept between letters of scripts that spell with them and inside emoji, else dropped;
- Arabic number signs and their like (Cf, but drawn): kept;
- letters that draw nothing (Hangul and Khmer fillers, the Braille blank): dropped, or a space for the blank;
- private use and lone surrogates: U+FFFD, so that the reader sees that something was there;
- combining marks: at most four on one character, none at the start, where they would sit on our own punctuation.
"""

from __future__ import annotations

import re
import unicodedata

ZERO_WIDTH_NON_JOINER = "\u200c"
ZERO_WIDTH_JOINER = "\u200d"
REPLACEMENT = "\ufffd"

# Vocalised Hebrew and Arabic need three, decomposed Vietnamese two, the tallest Tibetan stacks in use four.
MARKS_ON_ONE_CHARACTER = 4

# Drawn, although their category is Cf: they enclose the digits that follow.
_DRAWN_FORMATS = frozenset(
    "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
)
# Not of category Cf, and yet nothing is drawn: fillers, grapheme joiner, Mongolian selectors, unassigned ignorables.
_BLANK = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u180f\u2065\u3164\uffa0\ufff0-\ufff8"
    "\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e0fff]"
)
_VARIATION_SELECTORS = re.compile("[\ufe00-\ufe0f]")
# Text and emoji style: the only selectors that change what is drawn of the characters below.
_STYLE_SELECTORS = frozenset("\ufe0e\ufe0f")
_STYLED_PUNCTUATION = frozenset("#*\u203c\u2049\u3030\u303d")
_SKIN_TONES = frozenset("\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff")
# Blocks whose spelling uses the joiners: Arabic to Thaana, India and Sri Lanka, Burmese, Khmer, Mongolian.
_JOINING_SCRIPTS = re.compile(
    "[\u0600-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u17ff\u1800-\u18af\ufb50-\ufdff\ufe70-\ufefc]"
)
_SPACES = re.compile(r"\s+")
# Blocks without anything to drop: Latin, Greek, Cyrillic, dashes and quotation marks, currencies, Chinese, Japanese,
# Korean. Most texts are of these alone and need no second look.
_PLAIN = re.compile(
    "[\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u058f\u1e00-\u1fff\u2010-\u2027\u202f-\u205f"
    "\u20a0-\u20c0\u2100-\u214f\u3000-\u3029\u3041-\u3098\u309b-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff9f]*"
)


def clean(text: str) -> str:
    """Return `text` as one line in which every character can be seen. Cleaning twice changes nothing more."""
    if _PLAIN.fullmatch(text) is None:
        text = "".join(_seen(text.replace("\u2800", " ")))
    return _without_leading_marks(_SPACES.sub(_one_space, text).strip())


def is_mark(character: str) -> bool:
    """Whether `character` is drawn on the one before it and takes no room of its own."""
    return unicodedata.category(character) in {"Mn", "Me"}


def _seen(text: str) -> list[str]:
    """The characters of `text` that may stay, some of them replaced."""
    kept: list[str] = []
    marks = 0
    for place, character in enumerate(text):
        following = text[place + 1 : place + 2]
        shown = _shown(character, kept[-1] if kept else "", following)
        if not shown:
            continue
        if is_mark(shown):
            marks += 1
            if marks > MARKS_ON_ONE_CHARACTER:
                continue
        elif shown not in {ZERO_WIDTH_JOINER, ZERO_WIDTH_NON_JOINER}:
            marks = 0  # a joiner is no new character: marks could pile up around it
        kept.append(shown)
    return kept


def _shown(character: str, before: str, after: str) -> str:
    """What is shown for `character` between `before` and `after`; nothing when it is dropped."""
    category = unicodedata.category(character)
    if category in {"Co", "Cs"}:
        return REPLACEMENT
    if _BLANK.match(character):
        stays = False
    elif _VARIATION_SELECTORS.match(character):
        stays = character in _STYLE_SELECTORS and _has_styles(before)
    elif character in {ZERO_WIDTH_JOINER, ZERO_WIDTH_NON_JOINER}:
        stays = _joins(before, character, after)
    elif category in {"Cc", "Cf"}:
        stays = character.isspace() or character in _DRAWN_FORMATS
    else:
        stays = True
    return character if stays else ""


def _has_styles(character: str) -> bool:
    """Whether a text or emoji style can be chosen for `character`."""
    return bool(character) and (
        unicodedata.category(character) in {"So", "Sm", "Nd"} or character in _STYLED_PUNCTUATION
    )


def _joins(before: str, joiner: str, after: str) -> bool:
    """Whether `joiner` is spelling, or part of an emoji, rather than something hidden."""
    if not before or not after:
        return False
    if _JOINING_SCRIPTS.match(before) and _JOINING_SCRIPTS.match(after):
        return unicodedata.category(before)[0] in "LM" and unicodedata.category(after)[0] == "L"
    is_emoji = unicodedata.category(before) == "So" or before in _SKIN_TONES or before == "\ufe0f"
    return joiner == ZERO_WIDTH_JOINER and is_emoji and unicodedata.category(after) == "So"


def _one_space(run: re.Match[str]) -> str:
    """A single typographic space as it is; a run, a break or a tab as one space."""
    spaces = run.group()
    return spaces if len(spaces) == 1 and unicodedata.category(spaces) == "Zs" else " "


def _without_leading_marks(text: str) -> str:
    start = 0
    while start < len(text) and (is_mark(text[start]) or text[start].isspace()):
        start += 1
    return text[start:]
