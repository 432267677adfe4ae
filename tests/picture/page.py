"""A conversation as one page that needs nothing from anywhere else."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tests.picture.markup import Markup, element, escape, join
from tests.picture.message import post
from tests.picture.models import Names, Post, Theme, Width

_STYLESHEET = Path(__file__).with_name("page.css")
# The page runs no script and fetches nothing, whatever finds its way into it.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def render_page(
    conversation: Sequence[Post],
    *,
    theme: Theme = "dark",
    width: Width = Width.DESKTOP,
    names: Names | None = None,
) -> str:
    """Return the conversation as a page of HTML, as the client would show it."""
    known = names or Names()
    posts = join(post(shown, known) for shown in conversation)
    small = " phone" if width is Width.PHONE else ""
    body = element("body", element("main", posts, class_=f"channel{small}"), class_=theme)
    return "<!doctype html>\n" + element("html", _head(), body, lang="en") + "\n"


def _head() -> Markup:
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_POLICY),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", escape("Conversation")),
        # Ours from the first character to the last; no payload reaches it.
        element("style", Markup(_STYLESHEET.read_text(encoding="utf-8"))),
    )
