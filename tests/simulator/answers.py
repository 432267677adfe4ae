"""JSON answers."""

import json
from collections.abc import Mapping
from typing import Any

from aiohttp import web


def json_answer(
    body: Any, status: int = 200, headers: Mapping[str, str] | None = None
) -> web.Response:
    """Return an answer whose content type is Discord's to the letter.

    discord.py compares it as a whole: with a charset behind it the body would pass for text.
    """
    complete = {"Content-Type": "application/json", **(headers or {})}
    return web.Response(body=json.dumps(body).encode(), status=status, headers=complete)
