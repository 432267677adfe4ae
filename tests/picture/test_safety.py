"""No payload, whatever its text, brings an element, an attribute or an address of its own."""

import re
from html.parser import HTMLParser
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.picture import Author, Invocation, Names, Post, render_page
from tests.picture.markup import ATTRIBUTES, TAGS, VOID

POISON = [
    '"',
    "'",
    "<",
    ">",
    "&",
    "`",
    "/>",
    "-->",
    "<!--",
    "]]>",
    "</style>",
    "<script>alert(1)</script>",
    "<img src=x onerror=y>",
    "javascript:alert(1)",
    "data:text/html,x",
    "[a](https://x.y/",
    ")",
    "<https://x.y/\"onload='",
    "https://x.y",
    "**",
    "```",
    "# ",
    "> ",
    "- ",
    "1. ",
    "||",
    "\n",
    "\0",
    "\ud800",
    "\u202e",
    "ab",
]
TEXTS = st.lists(st.sampled_from(POISON), max_size=8).map("".join)
KEYS = [
    *(
        "content",
        "label",
        "placeholder",
        "description",
        "title",
        "url",
        "name",
        "value",
        "custom_id",
    ),
    *(
        "filename",
        "text",
        "id",
        "emoji",
        "media",
        "file",
        "accessory",
        "component",
        "author",
        "footer",
    ),
    *(
        "color",
        "accent_color",
        "spoiler",
        "disabled",
        "default",
        "style",
        "flags",
        "timestamp",
        "image",
    ),
    *(
        "components",
        "options",
        "items",
        "embeds",
        "fields",
        "attachments",
        "default_values",
        "thumbnail",
    ),
]
KINDS = st.sampled_from([1, 2, 3, 4, 5, 8, 9, 10, 11, 12, 13, 14, 17, 18, 19, 21, 22, 23, 99])
LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | TEXTS


def _objects(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    plain = st.dictionaries(st.sampled_from(KEYS), inner, max_size=6)
    return st.builds(lambda body, kind: {**body, "type": kind}, plain, KINDS)


PARTS = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=3) | _objects(inner), max_leaves=20
)
PAYLOADS = st.builds(
    lambda parts, texts, v2: {
        "components": parts,
        "embeds": parts,
        "attachments": parts,
        "content": texts[0],
        "title": texts[1],
        "flags": 32768 * v2,
    },
    st.lists(_objects(PARTS), max_size=3),
    st.tuples(TEXTS, TEXTS | st.just("")),
    st.booleans(),
)


class Inspector(HTMLParser):
    """Reads a page as a browser would and keeps what it finds."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.words: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS
        if tag not in VOID:
            self.open.append(tag)
        for name, value in attrs:
            # The parser lowers the case of every attribute; SVG spells one of ours in camel case.
            assert name in {known.lower() for known in ATTRIBUTES}
            self._check_value(tag, name, value or "")

    @staticmethod
    def _check_value(tag: str, name: str, value: str) -> None:
        if name == "href":
            assert re.match(r"https?://", value, re.IGNORECASE)
        elif name == "src":
            assert value.startswith("data:image/")
        elif name == "style":
            assert re.fullmatch(r"(--accent|background):#[0-9a-f]{6}", value)
        elif name == "content":
            assert tag == "meta"

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def unknown_decl(self, data: str) -> None:
        raise AssertionError(data)


@settings(deadline=None)
@given(PAYLOADS, TEXTS)
def test_every_element_attribute_and_address_is_the_renderers_own(payload: Any, text: str) -> None:
    post = Post(
        author=Author(text, is_bot=True),
        payload=payload,
        invoked=Invocation(Author(text), text),
        files={text: text.encode("utf-8", "replace")},
    )
    page = render_page([post], names=Names(users={"1": text}, roles={"1": text}))

    inspector = Inspector(page)

    assert inspector.open == []
    page.encode("utf-8")


@settings(deadline=None)
@given(TEXTS)
def test_hostile_text_that_does_not_format_is_shown_in_full(text: str) -> None:
    author = Author("ada")
    page = render_page(
        [Post(author=author, payload={"content": f"```\n{text.replace('`', '')}\n```"})]
    )

    shown = "".join(Inspector(page).words)

    for piece in text.replace("`", "").split("\n"):
        printable = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]", "\ufffd", piece)
        assert printable in shown


def test_the_page_lets_nothing_run_and_nothing_in() -> None:
    page = render_page([Post(author=Author("ada"), payload={"content": "a"})])

    assert "default-src &#x27;none&#x27;" in page
    assert "http" not in page.replace("http-equiv", "")
