"""Is this running text at all? Program code, logs and tables are text files, too, and nobody said anything in them.

Judged by what is in them, not by their names: people paste code, and articles come in files with any name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from extractors.documents.limits import MIN_WORDS
from extractors.vocabulary import words

CODE, LOG, TABLE = "program code", "a log", "a table"

# What is looked at: characters from the start, of which a licence may take up the first three thousand.
_LOOKED_AT = 20_000

# The share of tokens that only programs and data have, from which on a text is code. Of 1,056 articles, speeches,
# interviews, court decisions and travel guides 99 % have at most .01 and none more than .06; of 950 programs in seven
# languages 94 % have at least .10. With as many function words as an article has it may be one that quotes code, or a
# program that is well described.
_CODE_SHARE, _CODE_AMONG_PROSE_SHARE, _PROSE_SHARE = 0.10, 0.13, 0.25

# Below this share of words outside tags it is data, or the source of a page.
_SHOWN_SHARE = 0.5

# The share of lines that start with a time stamp, or have as many cells as the others, and how many lines there are.
_LINE_SHARE, _ENOUGH_LINES = 0.5, 5

# The share of figures from which on words are only their labels.
_FIGURE_SHARE = 0.5

# No token needs more characters to be told; the patterns take quadratic time.
_LONGEST_TOKEN = 100

# Below this share of function words nobody speaks: a chat has times before its lines, too.
_SILENT_SHARE = 0.2

_FENCED = re.compile(
    r"^ {0,3}(`{3,}|~{3,}).*?(?:^ {0,3}\1[`~]*[ \t]*$|\Z)", re.MULTILINE | re.DOTALL
)
# A licence or a description above the code.
_OPENING_COMMENT = re.compile(r"\A(?:#!.*\n)?(?:[ \t]*(?:#|//|/?\*|--|;|%).*\n|[ \t]*\n){3,}")
# Where links lead to, and how Discord writes links without a preview, mentions, emoji and times.
_TARGET = re.compile(r"(?<=\])\([^()\s]*\)|<(?:https?://|[@#]|a?:|t:)[^<>\s]*>")
# Embedded posts are pasted with their tags.
_TAG = re.compile(r"</?[a-zA-Z][^<>\n]{0,400}>")
_ADDRESS = re.compile(r"https?://\S+|www\.\S+|\S+@\S+\.\w+|[@#]\w+|pic\.\S+")
_CODE_TOKEN = re.compile(
    r"""(?:
      [^\w\s]*(?:==|!=|<=|>=|=>|->|::|&&|\|\||:=|\+=|-=|/\*|\*/|//|<\?|\?>|/>|</|\(\)|\{\}|\[\])[^\w\s]*  # operators
      | [={}<>|;\\()\[\]]+[,;:]?
      | \S*\w[=<>{}\[|\\^~`]+[\w"'$].*            # x=1, a[b, <a>b
      | \S*[a-z]\w*\((?!s\b|es\b).*               # call(
      | \S*[a-z0-9]_[a-z0-9]\S*                   # snake_case
      | [A-Z]+_[A-Z_0-9]+\S*
      | [a-z]{2,}(?:\.[a-z]\w+)+\S*               # os.path
      | [\[{(<]*["'][\w $./-]*["']\s*[:=\])}].*   # "key":
      | --?[a-z][\w-]*(?:=\S*)?                   # --flag
      | \$[A-Za-z_{]\S*
      | </?[a-zA-Z!][^\s]*>?
      | (?:/[\w.-]+){2,}/?:?
      | [\w.-]*,[\w.-]*,[\w.-]*(?:,\S*)?          # a,b,c
      | [a-z]+[A-Z]\w*[({;.=]?\S*                 # camelCase
      | \S*[;{](?=\n)                             # at a line's end
    )\n?""",
    re.VERBOSE,
)
_FIGURE = re.compile(r"[-+($€£]*\d[\d.,:/%)-]*")
_STAMP = re.compile(
    r"""[\[(<]*(?:
      \d{4}[-/.]\d\d[-/.]\d\d[T ,]+\d\d:\d\d      # 2025-10-14 08:00
      | \d\d?[-/.]\w{2,3}[-/.]\d{2,4}[:, ]+\d\d:\d\d
      | (?:\w{3}[ ]+)?\w{3}[ ]+\d\d?[ ]+\d\d:\d\d:\d\d
      | \d\d:\d\d:\d\d[.,]\d+
      | \d+\.\d{3,}\]
      | \d{1,3}(?:\.\d{1,3}){3}[ ]
      | (?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|CRITICAL)\b
    )""",
    re.VERBOSE,
)
_SEPARATORS = ("\t", "|", ";", ",")
_FUNCTION_WORDS = words(
    """a about all an and are as at be been but by can for from had has have he her his i if in is it its more my no not
    of on or our she so than that the their there they this to was we were what when which who will with would you
    your"""
)
_WORD = re.compile(r"[a-z]+")


def instead(text: str) -> str | None:
    """What `text` is when it is no prose, in words for the person who sent it; None for prose."""
    written = _written(text[:_LOOKED_AT])
    if len(written.split()) < MIN_WORDS:
        return None  # it is too short for an article anyway, which is the better thing to say
    shown = _TAG.sub("", written)
    tokens = shown.split()
    if len(tokens) < _SHOWN_SHARE * len(written.split()):
        return CODE
    lines = [line for line in shown.split("\n") if line.strip()]
    spoken = _share(tokens, _is_function_word)
    if spoken < _SILENT_SHARE and _is_log(lines):
        return LOG
    if spoken < _SILENT_SHARE and (_is_grid(lines) or _share(tokens, _is_figure) >= _FIGURE_SHARE):
        return TABLE
    needed = _CODE_AMONG_PROSE_SHARE if spoken >= _PROSE_SHARE else _CODE_SHARE
    marked = [token for line in lines for token in f"{line}\n".split(" ") if token.strip()]
    return CODE if _share(marked, _is_code) >= needed else None


def _written(text: str) -> str:
    """The text without examples in fences, a comment above it, and where its links lead to."""
    outside = _FENCED.sub("", text)
    if len(outside.split()) < MIN_WORDS:
        outside = text  # an article may be pasted into a fence
    return _TARGET.sub("", _OPENING_COMMENT.sub("", outside))


def _share(tokens: Sequence[str], holds: Callable[[str], bool]) -> float:
    return sum(map(holds, tokens)) / max(1, len(tokens))


def _is_function_word(token: str) -> bool:
    found = _WORD.search(token.lower())
    return found is not None and found.group() in _FUNCTION_WORDS


def _is_figure(token: str) -> bool:
    return _FIGURE.fullmatch(token) is not None


def _is_code(token: str) -> bool:
    start = token.lstrip("\t")[:_LONGEST_TOKEN]
    return _ADDRESS.match(start) is None and _CODE_TOKEN.fullmatch(start) is not None


def _is_log(lines: Sequence[str]) -> bool:
    stamped = sum(_STAMP.match(line.lstrip()) is not None for line in lines)
    return len(lines) >= _ENOUGH_LINES and stamped >= _LINE_SHARE * len(lines)


def _is_grid(lines: Sequence[str]) -> bool:
    """Whether most lines have the same number of cells, three or more."""
    if len(lines) < _ENOUGH_LINES:
        return False
    for separator in _SEPARATORS:
        # A comma in a sentence has a space behind it.
        counts = Counter(line.replace(separator + " ", " ").count(separator) for line in lines)
        cells, how_many = counts.most_common(1)[0]
        if cells >= 2 and how_many >= _LINE_SHARE * len(lines):
            return True
    return False
