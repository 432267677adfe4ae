"""Limits of embeds. Source: Discord's documentation, "Embed Limits"."""

from collections.abc import Iterator
from typing import Any

from tests.simulator.components import Path
from tests.simulator.limits.measures import check_count, check_text, wrong
from tests.simulator.payload import Payload
from tests.simulator.refusal import Problem

EMBEDS = 10
ALL_TEXT = 6000


def check_embeds(embeds: Any, path: Path) -> Iterator[Problem]:
    """Check a message's embeds, each and all together."""
    yield from check_count(embeds, path, 0, EMBEDS)
    if not isinstance(embeds, list):
        return
    total = 0
    for index, embed in enumerate(embeds):
        yield from _check_embed(embed, (*path, index))
        total += _length(embed)
    if total > ALL_TEXT:
        message = f"Embeds must hold {ALL_TEXT} characters or fewer; they hold {total}."
        yield wrong(path, "MAX_EMBED_SIZE_EXCEEDED", message)


def _check_embed(embed: Payload, path: Path) -> Iterator[Problem]:
    yield from check_text(embed, "title", path, most=256, optional=True)
    yield from check_text(embed, "description", path, most=4096, optional=True)
    yield from check_count(embed.get("fields"), (*path, "fields"), 0, 25)
    for index, field in enumerate(embed.get("fields") or ()):
        place = (*path, "fields", index)
        yield from check_text(field, "name", place, 1, 256)
        yield from check_text(field, "value", place, 1, 1024)
    footer, author = embed.get("footer") or {}, embed.get("author") or {}
    yield from check_text(footer, "text", (*path, "footer"), most=2048, optional=True)
    yield from check_text(author, "name", (*path, "author"), most=256, optional=True)


def _length(embed: Payload) -> int:
    footer, author = embed.get("footer") or {}, embed.get("author") or {}
    parts = [embed.get("title"), embed.get("description"), footer.get("text"), author.get("name")]
    for field in embed.get("fields") or ():
        parts += [field.get("name"), field.get("value")]
    return sum(len(part) for part in parts if isinstance(part, str))
