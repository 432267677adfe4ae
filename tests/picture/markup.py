"""The only door to HTML: text is escaped here, and tags and attributes come from closed sets.

Everything that the page holds goes through `element` and `escape`, so no payload, however hostile,
can bring in an element, an attribute or an address of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape as escape_html
from typing import NewType
from urllib.parse import urlsplit

Markup = NewType("Markup", str)

TAGS = frozenset(
    {
        "a",
        "article",
        "aside",
        "blockquote",
        "body",
        "button",
        "code",
        "div",
        "em",
        "footer",
        "h2",
        "head",
        "header",
        "html",
        "img",
        "li",
        "main",
        "meta",
        "ol",
        "path",
        "pre",
        "s",
        "section",
        "span",
        "strong",
        "style",
        "svg",
        "time",
        "title",
        "u",
        "ul",
    }
)
ATTRIBUTES = frozenset(
    {
        "alt",
        "aria-hidden",
        "charset",
        "class",
        "content",
        "d",
        "disabled",
        "fill",
        "height",
        "href",
        "http-equiv",
        "lang",
        "name",
        "rel",
        "src",
        "start",
        "stroke",
        "stroke-linecap",
        "stroke-linejoin",
        "stroke-width",
        "style",
        "title",
        "viewBox",
        "width",
    }
)
VOID = frozenset({"img", "meta"})

# A lone surrogate cannot be written as UTF-8, and a browser drops or misreads the other controls.
_UNPRINTABLE = re.compile("[\ud800-\udfff\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def escape(text: str) -> Markup:
    """Return `text` as it is to be read, with nothing left that HTML would act on."""
    # A carriage return as such would become a line break, which it is not in the client.
    shown = escape_html(_UNPRINTABLE.sub("\ufffd", text), quote=True)
    return Markup(shown.replace("\r", "&#13;"))


def join(parts: Iterable[Markup]) -> Markup:
    """Return the parts one after another."""
    return Markup("".join(parts))


def element(tag: str, *inside: Markup, **attributes: str | None) -> Markup:
    """Return one element; an attribute that is None is left out.

    A trailing underscore keeps a name from clashing with a Python keyword, and other underscores
    stand for hyphens.
    """
    if tag not in TAGS:
        raise ValueError(f"not a tag of this renderer: {tag}")
    spelled = "".join(
        f' {_attribute(name)}="{escape(value)}"'
        for name, value in attributes.items()
        if value is not None
    )
    if tag in VOID:
        return Markup(f"<{tag}{spelled}>")
    return Markup(f"<{tag}{spelled}>{''.join(inside)}</{tag}>")


def div(class_: str, *inside: Markup, style: str | None = None) -> Markup:
    """Return a block with a class."""
    return element("div", *inside, class_=class_, style=style)


def span(class_: str, *inside: Markup, title: str | None = None) -> Markup:
    """Return a run of text with a class."""
    return element("span", *inside, class_=class_, title=title)


def link(address: str, *inside: Markup, class_: str = "link") -> Markup:
    """Return a link when the address is one for the web, and plain text otherwise."""
    if not is_web_address(address):
        return span(class_, *inside)
    return element("a", *inside, class_=class_, href=address, rel="noreferrer noopener")


def is_web_address(address: str) -> bool:
    """Tell whether a browser may follow the address: http or https, and a host."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.netloc)


def _attribute(name: str) -> str:
    """Return the attribute's name as HTML spells it."""
    spelled = name.removesuffix("_").replace("_", "-")
    if spelled not in ATTRIBUTES:
        raise ValueError(f"not an attribute of this renderer: {spelled}")
    return spelled
