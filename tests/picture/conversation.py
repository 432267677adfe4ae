"""Conversations as JSON files: one payload alone, or several posts with the people in them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from tests.picture.models import Author, Invocation, Names, Post, Reply
from tests.picture.payload import Json, child, children, flag, text

_BOT = Author("Nutgraf", is_bot=True)


@dataclass(frozen=True, slots=True)
class Conversation:
    """What a file holds."""

    posts: tuple[Post, ...]
    names: Names


def conversation(source: Json, folder: Path) -> Conversation:
    """Read a conversation; a file without `posts` is one payload, sent by the bot.

    `files` names files beside the JSON whose bytes go along as attachments.
    """
    posts = tuple(_post(item, folder) for item in children(source, "posts"))
    names = child(source, "names")
    return Conversation(
        posts=posts if "posts" in source else (Post(author=_BOT, payload=source),),
        names=Names(
            users=_named(names, "users"),
            roles=_named(names, "roles"),
            channels=_named(names, "channels"),
        ),
    )


def _post(source: Json, folder: Path) -> Post:
    """Read one post."""
    invoked, replies_to = child(source, "invoked"), child(source, "replies_to")
    files = _named(source, "files")
    post = Post(
        author=_author(child(source, "author")),
        payload=child(source, "payload"),
        ephemeral=flag(source, "ephemeral"),
        files={name: (folder / path).read_bytes() for name, path in files.items()},
    )
    if invoked:
        caller = _author(child(invoked, "user"))
        post = replace(post, invoked=Invocation(caller, text(invoked, "command")))
    if replies_to:
        answered = _author(child(replies_to, "author"))
        post = replace(post, replies_to=Reply(answered, text(replies_to, "excerpt")))
    at = text(source, "at")
    return replace(post, at=datetime.fromisoformat(at)) if at else post


def _author(source: Json) -> Author:
    """Read a person; one without a name is the bot."""
    name = text(source, "name")
    return Author(name, is_bot=flag(source, "bot")) if name else _BOT


def _named(source: Json, key: str) -> dict[str, str]:
    """Return the strings of the object under `key`."""
    inner = child(source, key)
    return {name: text(inner, name) for name in inner}
