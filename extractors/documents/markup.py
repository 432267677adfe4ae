"""Markup to plain blocks: every paragraph that is shown, in order, nothing judged.

For mail and books, whose every word is meant. Pages, most of which is not the article, are read by `webpage`.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import Any

from extractors.documents.limits import MAX_ELEMENTS
from extractors.errors import UnreadableError
from extractors.vocabulary import words

_NOT_SHOWN = words(
    """script style head title template noscript svg math object iframe nav figcaption select textarea button map
    audio video"""
)
_BLOCKS = words(
    """p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote pre hr table tr td th tbody thead section article
    main header footer aside figure address center body html form fieldset"""
)
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0|max-height\s*:\s*0",
    re.IGNORECASE,
)
_SPACE = re.compile(r"\s+")


def parse(markup: str) -> Any:
    """The parsed tree; None for markup that holds nothing.

    Raises:
        UnreadableError: it has absurdly many elements.
    """
    from lxml import etree, html  # noqa: PLC0415 - most files need no markup

    # The text is decoded: what the markup says about its encoding is past.
    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True
    )
    try:
        tree = html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    if sum(1 for _ in islice(tree.iter(), MAX_ELEMENTS + 1)) > MAX_ELEMENTS:
        raise UnreadableError(why="the page is too large")
    return tree


def blocks(tree: Any) -> list[str]:
    """The paragraphs of a parsed tree; a line end inside one is a line break of the page."""
    found: list[list[str]] = [[]]
    # A stack and not recursion: mail nests its tables deeply.
    stack: list[tuple[Any, bool]] = [(tree, False)]
    while stack:
        element, is_done = stack.pop()
        if is_done:
            _leave(element, found)
            continue
        if _is_shown(element):
            _enter(element, found)
            stack.append((element, True))
            stack.extend((child, False) for child in reversed(element))
        else:
            _text(element.tail, found)
    texts = ("".join(pieces) for pieces in found)
    return [kept for text in texts if (kept := _tidied(text))]


def _enter(element: Any, found: list[list[str]]) -> None:
    if element.tag in _BLOCKS:
        found.append([])
    if element.tag == "br":
        found[-1].append("\n")
    _text(element.text, found)


def _leave(element: Any, found: list[list[str]]) -> None:
    if element.tag in _BLOCKS:
        found.append([])
    _text(element.tail, found)


def _text(text: str | None, found: list[list[str]]) -> None:
    if text:
        found[-1].append(_SPACE.sub(" ", text))


def _is_shown(element: Any) -> bool:
    if not isinstance(element.tag, str) or element.tag in _NOT_SHOWN:
        return False
    return element.get("hidden") is None and not _HIDDEN.search(element.get("style") or "")


def _tidied(text: str) -> str:
    return "\n".join(part for raw in text.split("\n") if (part := raw.strip()))
