"""What the client formats is formatted here, and what it leaves alone is left alone."""

import re
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.picture.markdown import is_plain, parse
from tests.picture.nodes import (
    Code,
    CodeBlock,
    Emoji,
    Heading,
    Link,
    Listing,
    Mention,
    Node,
    Quote,
    Styled,
    Subtext,
    Text,
    Timestamp,
)

PIECES = [*"*_~|`#>-+1.[]()<>@&!:/\\ \n\tab", "https://x.y", "```", "> ", "# ", "- ", "<@1>"]
HOSTILE = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


def shape(nodes: Sequence[Node]) -> str:
    """Spell a tree in one line."""
    return "".join(map(_spelled, nodes))


def _spelled(node: Node) -> str:
    match node:
        case Text(text):
            spelled = text
        case Code(text):
            spelled = f"code({text})"
        case CodeBlock(text, language):
            spelled = f"block[{language}]({text})"
        case Mention(kind, key):
            spelled = f"{kind}<{key}>"
        case Timestamp(seconds, style):
            spelled = f"time<{seconds}{style}>"
        case Emoji(name):
            spelled = f"emoji<{name}>"
        case _:
            spelled = _spelled_around(node)
    return spelled


def _spelled_around(node: Styled | Link | Heading | Subtext | Quote | Listing) -> str:
    match node:
        case Listing(items, start):
            return f"list{start or ''}({' / '.join(shape(item) for item in items)})"
        case Link(address, _, masked=False):
            return f"bare({address})"
        case Link(address):
            name = f"link[{address}]"
        case Styled(style):
            name = style
        case Heading(level):
            name = f"h{level}"
        case Subtext():
            name = "sub"
        case Quote():
            name = "quote"
    return f"{name}({shape(node.inside)})"


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (
            "*a* _b_ **c** __d__ ~~e~~ ||f||",
            "italic(a) italic(b) bold(c) underline(d) strike(e) spoiler(f)",
        ),
        ("***a***", "bold(italic(a))"),
        ("___a___", "underline(italic(a))"),
        ("**a***", "bold(a*)"),
        ("**a*", "*italic(a)"),
        ("***a** b*", "italic(bold(a) b)"),
        ("****", "italic(**)"),
        ("*****", "bold(*)"),
        ("||||||", "spoiler(|)|"),
        ("~~~~", "~~~~"),
        ("**a\nb**", "bold(a\nb)"),
        ("** a **", "bold( a )"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("*a *", "*a *"),
        ("*\u00a0a*", "*\u00a0a*"),
        ("*\x85a*", "italic(\x85a)"),
        ("snake_case_name", "snake_case_name"),
        ("snake_case_ name", "snakeitalic(case) name"),
        ("**a __b** c__", "bold(a __b) c__"),
        (r"\*a\* \\ \_ \a", r"*a* \ _ \a"),
        (r"\**a*", "*italic(a)"),
        (r"**a\**", "*italic(a*)"),
        ("¯\\_(ツ)_/¯", "¯\\_(ツ)_/¯"),
    ],
)
def test_inline_styles(text: str, tree: str) -> None:
    assert shape(parse(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("# a", "h1(a)"),
        ("## a\nb", "h2(a)b"),
        ("### a ###\n\n\nb", "h3(a)b"),
        ("#### a", "#### a"),
        ("#a", "#a"),
        ("a # b", "a # b"),
        ("a\n  # b", "a\nh1(b)"),
        ("a\r# b", "a\r# b"),
        ("a\n\t# b", "a\n\t# b"),
        ("# # a", "# # a"),
        ("#  # a", "h1(h1(a))"),
        ("*# a*", "italic(h1(a))"),
        ("a *# b*", "a italic(# b)"),
        ("**a\n# b**", "bold(a\nh1(b))"),
        ("> # a", "quote(h1(a))"),
        ("# *a", "h1(*a)"),
        ("-# a\nb", "sub(a)b"),
        ("-#a", "-#a"),
        ("-# -# a", "-# -# a"),
        ("-# **a**", "sub(bold(a))"),
        (r"\# a", "# a"),
        (r"-\# a", "-# a"),
    ],
)
def test_headings_and_subtext(text: str, tree: str) -> None:
    assert shape(parse(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("> a\n> b\nc", "quote(a\nb)c"),
        (">a", ">a"),
        ("a > b", "a > b"),
        ("> > a", "quote(> a)"),
        ("a\n>>> b\n\nc", "a\nquote(b\n\nc)"),
        ("# > # > # a", "h1(quote(h1(> # a)))"),
        ("**a\n> b** c", "bold(a\nquote(b)) c"),
        ("- a", "list(a)"),
        ("-a", "-a"),
        ("a - b", "a - b"),
        ("* a\n* b", "list(a / b)"),
        ("- a\n  - b\n  - c\n- d\ne", "list(a\nlist(b / c) / d)e"),
        ("- a\n b", "list(a\nb)"),
        ("-   a\n  b\n     c", "list(a\nb\n c)"),
        ("3. a\n4. b", "list3(a / b)"),
        ("1. 2. a", "list1(list2(a))"),
        ("- > - a", "list(quote(list(a)))"),
        ("1) a", "1) a"),
        (r"1\. a", "1. a"),
        (r"\- a", "- a"),
        ("2024. A year", "list2024(A year)"),
    ],
)
def test_quotes_and_lists(text: str, tree: str) -> None:
    assert shape(parse(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("`a` ``b`c``", "code(a) code(b`c)"),
        ("`a\nb`", "code(a\nb)"),
        ("`**a**`", "code(**a**)"),
        ("`` `a` ``", "code(`a`)"),
        ("`a", "`a"),
        ("``````", "``````"),
        ("```a```", "block[](a)"),
        ("```py\na\n```\nb", "block[py](a)b"),
        ("```py a\nb```", "block[](py a\nb)"),
        ("```py\n```", "block[](py)"),
        ("a```b*c```d*", "ablock[](b*c)d*"),
        ("*a```b*c```", "italic(a```b)c```"),
        ("# `a\nb`", "h1(`a)b`"),
        (r"\`a\`", "`a`"),
    ],
)
def test_code(text: str, tree: str) -> None:
    assert shape(parse(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("[a](https://x.y)", "link[https://x.y](a)"),
        ("[**a**](<https://x.y>)", "link[https://x.y](bold(a))"),
        ("[a]( https://x.y 'title' )", "link[https://x.y](a)"),
        ("[a](https://x.y/(b))", "link[https://x.y/(b)](a)"),
        ("[[a]](https://x.y)", "link[https://x.y]([a])"),
        ("[]a](https://x.y)", "link[https://x.y](]a)"),
        ("[x.y](https://evil.example)", "link[https://evil.example](x.y)"),
        ("[ ](https://x.y)", "[ ](bare(https://x.y))"),
        ("[a](ftp://x.y)", "[a](ftp://x.y)"),
        ("[a](javascript:b)", "[a](javascript:b)"),
        ("[a] (b)", "[a] (b)"),
        (r"\[a](b)", "[a](b)"),
        ("[a\n# b](https://x.y)", "link[https://x.y](a\n# b)"),
        ("https://x.y/a_(b). c", "bare(https://x.y/a_(b)). c"),
        ("see(https://x.y)", "see(bare(https://x.y))"),
        ("xhttps://x.y", "xbare(https://x.y)"),
        (r"https\://x.y", "https://x.y"),
        ("<https://x.y>", "bare(https://x.y)"),
        ("<a@x.example>", "bare(a@x.example)"),
        ("www.x.y", "www.x.y"),
    ],
)
def test_links(text: str, tree: str) -> None:
    assert shape(parse(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("<@1> <@!2> <@&3> <#4>", "user<1> user<2> role<3> channel<4>"),
        ("</digest:5> </a b c:6>", "command<digest> command<a b c>"),
        ("@everyone x@here", "everyone<everyone> xeveryone<here>"),
        ("<t:9> <t:-9:R> <t:9:x>", "time<9f> time<-9R> <t:9:x>"),
        ("<:ab:1> <a:cd:2>", "emoji<ab> emoji<cd>"),
        ("<id:browse>", "place<browse>"),
        (r"\<@1> \@everyone", "<@1> @everyone"),
        ("`<@1>`", "code(<@1>)"),
        ("<@x> <@>", "<@x> <@>"),
    ],
)
def test_mentions_and_moments(text: str, tree: str) -> None:
    assert shape(parse(text)) == tree


def test_titles_take_styles_but_no_blocks_and_no_links() -> None:
    assert shape(parse("# **a** https://x.y", blocks=False)) == "# bold(a) https://x.y"


def test_nesting_without_end_is_read_to_a_bound() -> None:
    assert parse("#  " * 2_000 + "a")
    assert parse("- " * 2_000 + "a")


@pytest.mark.parametrize(
    "piece", ["[a](x", "[", "**a", "`", "<a:", "_a", "> ", "- a\n", "[a](>", "||"]
)
def test_a_full_message_of_one_piece_is_read_to_its_end(piece: str) -> None:
    parse((piece * 4_000)[:4_000])


@settings(deadline=None)
@given(HOSTILE)
def test_a_mark_behind_a_backslash_formats_nothing(text: str) -> None:
    escaped = re.sub(r"([^0-9A-Za-z\s])", r"\\\1", text)

    assert is_plain(escaped)
    assert shape(parse(escaped)) == text


@settings(deadline=None)
@given(HOSTILE)
def test_plain_text_is_shown_as_it_is(text: str) -> None:
    if is_plain(text) and "\\" not in text:
        assert shape(parse(text)) == text
