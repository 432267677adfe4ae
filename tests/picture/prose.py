"""The Markdown tree as HTML."""

from __future__ import annotations

from tests.picture import icons
from tests.picture.markdown import parse
from tests.picture.markup import Markup, div, element, escape, join, link, span
from tests.picture.models import Names
from tests.picture.moments import moment
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

_PLACES = {
    "customize": "Channels & Roles",
    "browse": "Browse Channels",
    "guide": "Server Guide",
    "home": "Server Guide",
}


def prose(text: str, names: Names, *, blocks: bool = True) -> Markup:
    """Return a message's text as the client formats it; `blocks=False` for titles."""
    return join(_node(node, names) for node in parse(text, blocks=blocks))


def _inside(nodes: tuple[Node, ...], names: Names) -> Markup:
    return join(_node(node, names) for node in nodes)


def _node(node: Node, names: Names) -> Markup:
    """Return one node as HTML."""
    match node:
        case Text(text):
            shown = escape(text)
        case Styled():
            shown = _styled(node, names)
        case Link(address, inside, masked):
            shown = link(
                address, _inside(inside, names), class_="link masked" if masked else "link"
            )
        case Mention():
            shown = span("mention", *_mention(node, names))
        case Timestamp(seconds, style):
            shown = element("time", escape(moment(seconds, style, names.now)), class_="moment")
        case Emoji(name):
            shown = span("emoji", escape(name[:2]), title=f":{name}:")
        case Code(text):
            shown = element("code", escape(text), class_="code")
        case _:
            shown = _block(node, names)
    return shown


def _block(node: CodeBlock | Heading | Subtext | Quote | Listing, names: Names) -> Markup:
    """Return a block as HTML; no element here closes another by itself, as h1 or p would."""
    match node:
        case CodeBlock(text):
            return element("pre", element("code", escape(text)), class_="fence")
        case Heading(level, inside):
            return div(f"heading h{level}", _inside(inside, names))
        case Subtext(inside):
            return div("subtext", _inside(inside, names))
        case Quote(inside):
            return element("blockquote", _inside(inside, names), class_="quote")
        case Listing(items, start):
            lines = join(element("li", _inside(item, names)) for item in items)
            if start is None:
                return element("ul", lines, class_="list")
            return element("ol", lines, class_="list", start=str(start))


def _styled(node: Styled, names: Names) -> Markup:
    inside = _inside(node.inside, names)
    match node.style:
        case "bold":
            return element("strong", inside)
        case "italic":
            return element("em", inside)
        case "underline":
            return element("u", inside)
        case "strike":
            return element("s", inside)
        case "spoiler":
            # The text stays in the page and comes to light under the pointer, as it would on a click.
            return span("spoiler", span("covered", inside))


def _mention(node: Mention, names: Names) -> tuple[Markup, ...]:
    """Return what a mention shows; the client does not show ids that it cannot resolve."""
    key = node.key
    match node.kind:
        case "user":
            return (escape(f"@{names.users.get(key, 'unknown-user')}"),)
        case "role":
            return (escape(f"@{names.roles.get(key, 'unknown-role')}"),)
        case "channel":
            channel = names.channels.get(key)
            return icons.HASH, escape(channel) if channel else element("em", escape("unknown"))
        case "place":
            return icons.HASH, escape(_PLACES.get(key, "Linked Roles"))
        case "command":
            return (escape(f"/{key}"),)
        case "everyone":
            return (escape(f"@{key}"),)
