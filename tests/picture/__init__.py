"""A picture of what the bot sends: Discord's JSON as a page that looks as the client shows it.

A development tool; the bot does not need it. `render_page` makes one self-contained page,
`take_picture` a screenshot of it where a Chromium is on the machine.
"""

from tests.picture.chromium import take_picture
from tests.picture.models import Author, Invocation, Names, Post, Reply, Theme, Width
from tests.picture.page import render_page

__all__ = [
    "Author",
    "Invocation",
    "Names",
    "Post",
    "Reply",
    "Theme",
    "Width",
    "render_page",
    "take_picture",
]
