"""Discord's flavour of Markdown, read as the client reads it.

The client walks over the text once: at each place it tries its rules in a fixed order, reads what
the first that fits encloses by the same rules, and goes on behind it. Blocks and inline styles are
not told apart: bold may run from a paragraph into a quote. Where the client's reading is not known
for certain, this one formats: it shows whether foreign text manages to format itself.

What PyPI has was weighed first. discord-markdown-py is well kept, but a binary for Linux alone,
without a licence; discord-markdown, its ast-parser and pymdcord know no subtext and have rested for
years; markdown-it-py reads blocks and inline styles in two passes, so bold could not span a quote.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from tests.picture import inline
from tests.picture.nodes import (
    Code,
    CodeBlock,
    Emoji,
    Heading,
    Link,
    Listing,
    Mention,
    MentionKind,
    Node,
    Quote,
    Style,
    Styled,
    Subtext,
    Text,
    Timestamp,
)

SHRUG = "¯\\_(ツ)_/¯"
MAX_LIST_DEPTH = 11
# Far beyond any message that a person reads, and short of what exhausts Python's stack.
MAX_DEPTH = 48

_BULLET = r"(?:[*+-]|[0-9]{1,18}\.)"
_LIST_START = re.compile(rf"( *){_BULLET} +(?=[^\n ])")
_ITEM_MARK = re.compile(rf" *({_BULLET}) +")
_HEADING = re.compile(f" *(#{{1,3}})(?!#)(?=[{inline.SPACE}])")
_SUBTEXT = re.compile(r" *-#(?= )")
_QUOTE_REST = re.compile(r" *>>> ")
_QUOTE_LINE = re.compile(r" *>(?!>>) ([^\n]*)(?:\n|\Z)")
_ESCAPE = re.compile(rf"\\([^0-9A-Za-z{inline.SPACE}])")
_EVERYONE = re.compile(r"@(everyone|here)")
_MENTIONS: tuple[tuple[MentionKind, re.Pattern[str]], ...] = (
    ("user", re.compile(r"<@!?(\d+)>", re.ASCII)),
    ("role", re.compile(r"<@&(\d+)>", re.ASCII)),
    ("channel", re.compile(r"<#(\d+)>", re.ASCII)),
    ("command", re.compile(r"</([-\w]{1,32}(?: [-\w]{1,32}){0,2}):\d+>")),
    ("place", re.compile(r"<id:(customize|browse|guide|home|linked-roles(?::\d+)?)>")),
)
_TIMESTAMP = re.compile(r"<t:(-?\d{1,17})(?::([tTdDfFRsS]))?>", re.ASCII)
_EMOJI = re.compile(r"<a?:(\w{2,32}):\d+>", re.ASCII)
_BRACKETED = re.compile(r"<([^: >]+:/[^ >]+)>")
_MAIL = re.compile(r"<([^\s<>@]+@[^\s<>@]+\.[^\s<>@]+)>")
_PHONE = re.compile(r"<(\+?[\d() .-]{3,20})>", re.ASCII)


@dataclass(frozen=True, slots=True)
class Scope:
    """What holds where a piece of text is read."""

    at_line_start: bool = True
    blocks: bool = True
    links: bool = True
    quoted: bool = False
    lists: int = 0
    depth: int = 0

    def inner(self, *, at_line_start: bool) -> Scope:
        """Return the scope of a construct that opens here."""
        return replace(self, at_line_start=at_line_start, depth=self.depth + 1)


Found = tuple[Node, int]
Rule = Callable[[str, int, Scope], Found | None]


def parse(text: str, *, blocks: bool = True) -> tuple[Node, ...]:
    """Read a message's text; `blocks=False` for titles, where the client reads styles only."""
    return _read(text, Scope(blocks=blocks, links=blocks))


def is_plain(text: str) -> bool:
    """Tell whether the client shows `text` without any formatting, link or mention."""
    return all(isinstance(node, Text) for node in parse(text))


def _read(text: str, scope: Scope) -> tuple[Node, ...]:
    """Read a piece of text from its beginning to its end."""
    if scope.depth > MAX_DEPTH:
        return (Text(text),)
    nodes: list[Node] = []
    plain: list[str] = []
    here = 0
    at_line_start = scope.at_line_start
    while here < len(text):
        found = _match(text, here, replace(scope, at_line_start=at_line_start))
        if found is None:
            plain.append(text[here])
            at_line_start = text[here] == "\n" or (at_line_start and text[here] == " ")
            here += 1
            continue
        node, here = found
        if isinstance(node, Text):
            plain.append(node.text)
        else:
            _flush(plain, nodes)
            nodes.append(node)
        at_line_start = text[here - 1] == "\n"
    _flush(plain, nodes)
    return tuple(nodes)


def _flush(plain: list[str], nodes: list[Node]) -> None:
    """Move the gathered characters into the tree."""
    if plain:
        nodes.append(Text("".join(plain)))
        plain.clear()


def _match(text: str, here: int, scope: Scope) -> Found | None:
    """Return the first construct that begins at `here`."""
    if scope.blocks and scope.at_line_start:
        for rule in _BLOCK_RULES:
            found = rule(text, here, scope)
            if found is not None:
                return found
    for rule in _INLINE_RULES.get(text[here], ()):
        found = rule(text, here, scope)
        if found is not None:
            return found
    return None


def _heading(text: str, here: int, scope: Scope) -> Found | None:
    """`# `, `## ` or `### `: the line, without the hashes that close it."""
    mark = _HEADING.match(text, here)
    if mark is None:
        return None
    content = _marked_line(text, mark.end(), "#")
    if content is None:
        return None
    line, end = content
    line = line.rstrip().rstrip("#").rstrip() or line
    # The client swallows the empty lines behind a heading.
    while text[end : end + 1] == "\n":
        end += 1
    return Heading(len(mark[1]), _read(line, scope.inner(at_line_start=True))), end


def _subtext(text: str, here: int, scope: Scope) -> Found | None:
    """`-# `: a small gray line."""
    mark = _SUBTEXT.match(text, here)
    content = _marked_line(text, mark.end(), "-#") if mark else None
    if content is None:
        return None
    line, end = content
    return Subtext(_read(line.rstrip(), scope.inner(at_line_start=True))), end


def _marked_line(text: str, at: int, mark: str) -> tuple[str, int] | None:
    """Return the line behind a mark and its spaces, and where the next one begins.

    The mark may not follow itself: "# # a" stays as it is. A second space makes it do, since one
    space is enough for the rule and the other then belongs to the line.
    """
    begin = at
    while inline.is_space(text[begin : begin + 1]):
        begin += 1
    if text.startswith(mark, begin):
        begin -= 1
        if begin == at or text[begin] == "\n":
            return None
    end = text.find("\n", begin)
    line = text[begin:] if end < 0 else text[begin:end]
    return (line, len(text) if end < 0 else end + 1) if line.strip() else None


def _quote(text: str, here: int, scope: Scope) -> Found | None:
    """`>>> ` to the end, or lines that each begin with `> `; a quote holds no quote."""
    if scope.quoted:
        return None
    inner = replace(scope.inner(at_line_start=True), quoted=True)
    rest = _QUOTE_REST.match(text, here)
    if rest is not None:
        return Quote(_read(text[rest.end() :], inner)), len(text)
    lines: list[str] = []
    line = _QUOTE_LINE.match(text, here)
    while line is not None and line.end() > here:
        lines.append(line[1])
        here = line.end()
        line = _QUOTE_LINE.match(text, here)
    return (Quote(_read("\n".join(lines), inner)), here) if lines else None


def _listing(text: str, here: int, scope: Scope) -> Found | None:
    """Bullets or numbers, and whatever lines below are indented."""
    start = _LIST_START.match(text, here)
    if start is None or scope.lists >= MAX_LIST_DEPTH:
        return None
    sibling = re.compile(rf"{start[1]}{_BULLET} ")
    lines: list[str] = []
    end = here
    while end < len(text):
        if lines and not (text[end] == " " or sibling.match(text, end)):
            break
        stop = text.find("\n", end)
        stop = len(text) if stop < 0 else stop
        lines.append(text[end:stop])
        end = min(stop + 1, len(text))
    inner = replace(scope.inner(at_line_start=True), lists=scope.lists + 1)
    items = tuple(_read(item, inner) for item in _items(lines, sibling))
    number = re.match(r" *([0-9]+)\.", lines[0])
    return Listing(items, min(int(number[1]), 10**9) if number else None), end


def _items(lines: Iterable[str], sibling: re.Pattern[str]) -> list[str]:
    """Return the text of each item, its lines moved left by the width of its mark."""
    items: list[str] = []
    width = 0
    for line in lines:
        mark = _ITEM_MARK.match(line) if not items or sibling.match(line) else None
        if mark is not None:
            width = mark.end()
            items.append(line[width:])
        else:
            indent = len(line) - len(line.lstrip(" "))
            items[-1] += "\n" + line[min(indent, width) :]
    return items


def _emphasis(text: str, here: int, scope: Scope) -> Found | None:
    """Stars and underscores: of two readings the longer one, of equals the doubled mark."""
    mark = text[here]
    single = inline.star_end if mark == "*" else inline.underscore_end
    narrow = single(text, here)
    wide = (
        inline.pair_end(text, here, mark * 2, escapes=True)
        if text[here + 1 :][:1] == mark
        else None
    )
    if wide is not None and (narrow is None or wide + 2 >= narrow + 1):
        style: Style = "bold" if mark == "*" else "underline"
        return _styled(style, text[here + 2 : wide], scope), wide + 2
    if narrow is not None:
        return _styled("italic", text[here + 1 : narrow], scope), narrow + 1
    return None


def _doubled(style: Style) -> Rule:
    """Return the rule of a style whose doubled mark closes at the first chance."""

    def rule(text: str, here: int, scope: Scope) -> Found | None:
        mark = text[here] * 2
        if not text.startswith(mark, here):
            return None
        end = inline.pair_end(text, here, mark, escapes=False)
        return None if end is None else (_styled(style, text[here + 2 : end], scope), end + 2)

    return rule


def _styled(style: Style, inside: str, scope: Scope) -> Styled:
    """Read what a style encloses; it may go on at the beginning of a line."""
    return Styled(style, _read(inside, scope.inner(at_line_start=scope.at_line_start)))


def _code(text: str, here: int, scope: Scope) -> Found | None:
    """A fenced block, or code in a line."""
    block = inline.code_block(text, here) if scope.blocks else None
    if block is not None:
        code, language, end = block
        # The block stands on lines of its own, so the line break behind it shows nothing.
        return CodeBlock(code, language), end + (text[end : end + 1] == "\n")
    found = inline.code_span(text, here)
    return (Code(found[0]), found[1]) if found else None


def _masked(text: str, here: int, scope: Scope) -> Found | None:
    """`[label](address)`, unless the label is blank or shows an address of its own."""
    found = inline.masked_link(text, here) if scope.links else None
    if found is None:
        return None
    label, address, end = found
    shown = _read(label, replace(scope.inner(at_line_start=False), blocks=False))
    if not label.strip() or any(_holds_link(node) for node in shown):
        return None
    return Link(address, shown, masked=True), end


def _holds_link(node: Node) -> bool:
    """Tell whether a link is in the node."""
    if isinstance(node, Link):
        return True
    return isinstance(node, Styled) and any(_holds_link(inner) for inner in node.inside)


def _bare(text: str, here: int, scope: Scope) -> Found | None:
    """An address as such."""
    address = inline.bare_address(text, here) if scope.links else ""
    return (Link(address, (Text(address),)), here + len(address)) if address else None


def _angle(text: str, here: int, _scope: Scope) -> Found | None:
    """Mentions, moments, custom emoji and addresses in angle brackets."""
    for kind, pattern in _MENTIONS:
        mention = pattern.match(text, here)
        if mention is not None:
            return Mention(kind, mention[1]), mention.end()
    moment = _TIMESTAMP.match(text, here)
    if moment is not None:
        return Timestamp(int(moment[1]), moment[2] or "f"), moment.end()
    emoji = _EMOJI.match(text, here)
    if emoji is not None:
        return Emoji(emoji[1]), emoji.end()
    for pattern in (_BRACKETED, _MAIL, _PHONE):
        address = pattern.match(text, here)
        if address is not None:
            return Link(address[1], (Text(address[1]),)), address.end()
    return None


def _everyone(text: str, here: int, _scope: Scope) -> Found | None:
    """`@everyone` and `@here`, also in the middle of a word."""
    mention = _EVERYONE.match(text, here)
    return (Mention("everyone", mention[1]), mention.end()) if mention else None


def _escaped(text: str, here: int, _scope: Scope) -> Found | None:
    """A backslash takes the meaning from the mark behind it."""
    escaped = _ESCAPE.match(text, here)
    return (Text(escaped[1]), escaped.end()) if escaped else None


def _shrug(text: str, here: int, _scope: Scope) -> Found | None:
    """The one emoticon that keeps its backslash."""
    return (Text(SHRUG), here + len(SHRUG)) if text.startswith(SHRUG, here) else None


_BLOCK_RULES: tuple[Rule, ...] = (_heading, _subtext, _quote, _listing)
_INLINE_RULES: dict[str, tuple[Rule, ...]] = {
    "*": (_emphasis,),
    "_": (_emphasis,),
    "~": (_doubled("strike"),),
    "|": (_doubled("spoiler"),),
    "`": (_code,),
    "[": (_masked,),
    "<": (_angle,),
    "@": (_everyone,),
    "\\": (_escaped,),
    "¯": (_shrug,),
    "h": (_bare,),
    "H": (_bare,),
    "d": (_bare,),
    "D": (_bare,),
}
