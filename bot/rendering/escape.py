r"""Article text -> text that Discord shows as it is: it can neither ping, link, format nor spoof.

Discord's clients read Markdown from left to right, and a backslash before any character that is not a letter, a digit
or a space makes that character plain before any other rule sees it. The backslash itself is not shown and not copied,
so it is the means of choice; it stands between the characters that have to be neighbours for a rule to match, in the
clients and on the servers alike, which read the raw text for mentions, invites and links.

| in the article | what is sent | why |
|---|---|---|
| `\ * _ ~ | \`` and `[ ]` | a backslash before each | emphasis, spoilers, code, masked links |
| `<` | `\<` | no mention, timestamp, emoji, command, `<link>`, `<mail>` or `<+phone>` begins without it |
| `@` | `\@` | breaks `<@1>`, `<@&1>`, `<a@b.c>` for readers of raw text too |
| `@everyone`, `@here` | `\@` and a word joiner | servers look for the bare word, and a letter takes no backslash |
| `#` `/` `+` after `<` | a backslash before it | channels, commands, phone numbers, for readers of raw text |
| `:` before anything but a space | `\:` | `https://`, `steam://`, `:smile:`, `<t:1>`, `<a:b:1>`, `<id:guide>`, `tel:` |
| `.` inside what looks like a host | `\.` | invites work without a scheme: `discord.gg/x`, `discord.com/invite/x` |
| `# > - +` and `1.` at the start | a backslash before the sign | headings, quotes, lists, `-#` |
| `#` at the end | a word joiner after it | a heading swallows closing signs, and a backslash does not help |
| right-to-left text | wrapped in isolates of ours | it cannot reorder our words beside it, such as who said it |

Everything invisible was dropped before (`cleaning`), so nothing can hide between the characters looked for here.
`discord.utils.escape_markdown` leaves links, brackets, timestamps and emoji alone, and `escape_mentions` channels and
commands; both were weighed and not used.
"""

from __future__ import annotations

import re
import unicodedata

from bot.rendering.cleaning import clean, is_mark
from bot.rendering.limits import units

# Draws nothing and allows no line break: keeps two characters from being neighbours.
WORD_JOINER = "\u2060"
FIRST_STRONG_ISOLATE = "\u2068"
POP_ISOLATE = "\u2069"
ELLIPSIS = "…"

# How far a cut may move back to fall between two words.
LONGEST_WORD_TO_DROP = 24

_ACTIVE = re.compile(
    r"""
      (?P<broadcast> @ (?= everyone | here | clyde ) )
    | (?P<sign>
          [\\*_~|`<@\[\]]
        | : (?! \s )
        | (?<= < ) [#/+]
        | (?<= [^\W_] ) \. (?= [^\W\d_]{2} )
      )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_AT_THE_START = re.compile(r"(?P<number>\d+(?=[.)])|(?=[#>+-]))")


def escape(text: str) -> str:
    """Return `text` so that Discord shows it verbatim, wherever in a line it is put."""
    return _escape_clean(clean(text))


def shortened(text: str, room: int) -> str:
    """Escape `text`, cut between words with an ellipsis where it needs more than `room`.

    For headlines and names beside a quote only: an item is shown whole or not at all.
    """
    # Of endless text only the beginning is looked at: what is cleaned away is rarely more than what stays.
    text = clean(text[: 4 * room])
    if len(text) <= room and units(shown := _escape_clean(text)) <= room:
        return shown
    fits, too_long = 0, min(len(text), room)
    while too_long - fits > 1:
        middle = (fits + too_long) // 2
        if units(_escape_clean(text[:middle] + ELLIPSIS)) <= room:
            fits = middle
        else:
            too_long = middle
    return _escape_clean(clean(_between_words(text, fits) + ELLIPSIS))


def _escape_clean(text: str) -> str:
    escaped = _ACTIVE.sub(_broken, text)
    if start := _AT_THE_START.match(escaped):
        escaped = f"{start.group()}\\{escaped[start.end() :]}"
    if escaped.endswith("#"):
        escaped += WORD_JOINER
    if _runs_right_to_left(text):
        return f"{FIRST_STRONG_ISOLATE}{escaped}{POP_ISOLATE}"
    return escaped


def _between_words(text: str, end: int) -> str:
    """The first `end` characters of `text`, fewer where a word or a character would be torn."""
    space = text.rfind(" ", max(0, end - LONGEST_WORD_TO_DROP), end + 1)
    if space > 0:
        return text[:space].rstrip(" ,;:–—-")
    while end and (is_mark(text[end]) or "\u200d" in text[end - 1 : end + 1]):
        end -= 1
    return text[:end]


def _broken(found: re.Match[str]) -> str:
    if found.lastgroup == "broadcast":
        return f"\\{found.group()}{WORD_JOINER}"
    return f"\\{found.group()}"


def _runs_right_to_left(text: str) -> bool:
    return not text.isascii() and any(unicodedata.bidirectional(c) in {"R", "AL"} for c in text)
