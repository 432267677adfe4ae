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
# interviews, court decisions and travel guides 99 % have at most .03; of 1,100 programs 90 % have more than .10. With
# as many function words as an article has it may be one that quotes code, or has tags left in it (.18 at the most).
_CODE_SHARE, _CODE_AMONG_PROSE_SHARE, _PROSE_SHARE = 0.10, 0.20, 0.25

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
      | \S*[;{]
    )""",
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
    bare = _OPENING_COMMENT.sub("", _FENCED.sub("", text[:_LOOKED_AT]))
    if len(bare.split()) < MIN_WORDS:
        bare = text[:_LOOKED_AT]  # an article may be pasted into a fence
    tokens = bare.split()
    if len(tokens) < MIN_WORDS:
        return None  # it is too short for an article anyway, which is the better thing to say
    lines = [line for line in bare.split("\n") if line.strip()]
    is_silent = _share(tokens, _is_function_word) < _SILENT_SHARE
    if is_silent and len(lines) >= _ENOUGH_LINES and _is_log(lines):
        return LOG
    if is_silent and (_is_grid(lines) or _share(tokens, _is_figure) >= _FIGURE_SHARE):
        return TABLE
    is_spoken = _share(tokens, _is_function_word) >= _PROSE_SHARE
    needed = _CODE_AMONG_PROSE_SHARE if is_spoken else _CODE_SHARE
    return CODE if _share(tokens, _is_code) >= needed else None


def _share(tokens: Sequence[str], holds: Callable[[str], bool]) -> float:
    return sum(map(holds, tokens)) / max(1, len(tokens))


def _is_function_word(token: str) -> bool:
    found = _WORD.search(token.lower())
    return found is not None and found.group() in _FUNCTION_WORDS


def _is_figure(token: str) -> bool:
    return _FIGURE.fullmatch(token) is not None


def _is_code(token: str) -> bool:
    start = token[:_LONGEST_TOKEN]
    return _ADDRESS.match(start) is None and _CODE_TOKEN.fullmatch(start) is not None


def _is_log(lines: Sequence[str]) -> bool:
    return sum(_STAMP.match(line.lstrip()) is not None for line in lines) >= _LINE_SHARE * len(
        lines
    )


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
