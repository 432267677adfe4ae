"""The full digest as files."""

from __future__ import annotations

from io import BytesIO

import discord

from bot.language.wording import Wording
from bot.rendering.markdown import document
from extractors.digest import Digest

MARKDOWN_NAME = "digest.md"
JSON_NAME = "digest.json"
FILENAMES = (MARKDOWN_NAME, JSON_NAME)


def attachments(digest: Digest, wording: Wording) -> list[discord.File]:
    """Return new files, in the order of `FILENAMES`; JSON is the same in every language."""
    texts = {MARKDOWN_NAME: document(digest, wording), JSON_NAME: digest.model_dump_json(indent=2)}
    return [
        discord.File(BytesIO(texts[name].encode("utf-8", "replace")), filename=name)
        for name in FILENAMES
    ]
