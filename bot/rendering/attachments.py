"""A digest or a comparison as files: Markdown in the reply's language, JSON that is the same in every one."""

from __future__ import annotations

from io import BytesIO

import discord

from bot.language.wording import Wording
from bot.rendering.article_names import article_names
from bot.rendering.compared import comparison_document
from bot.rendering.markdown import document
from extractors.comparison import Comparison
from extractors.digest import Digest

MARKDOWN_NAME = "digest.md"
JSON_NAME = "digest.json"
FILENAMES = (MARKDOWN_NAME, JSON_NAME)
COMPARISON_MARKDOWN = "comparison.md"
COMPARISON_JSON = "comparison.json"
COMPARISON_FILENAMES = (COMPARISON_MARKDOWN, COMPARISON_JSON)


def attachments(digest: Digest, wording: Wording) -> list[discord.File]:
    """Return new files, in the order of `FILENAMES`."""
    return [
        _file(MARKDOWN_NAME, document(digest, wording)),
        _file(JSON_NAME, digest.model_dump_json(indent=2)),
    ]


def comparison_attachments(comparison: Comparison, wording: Wording) -> list[discord.File]:
    """Return new files, in the order of `COMPARISON_FILENAMES`."""
    names = article_names(comparison.digests, comparison.files, wording)
    return [
        _file(COMPARISON_MARKDOWN, comparison_document(comparison, names, wording)),
        _file(COMPARISON_JSON, comparison.model_dump_json()),  # ten articles: too much to indent
    ]


def _file(name: str, text: str) -> discord.File:
    return discord.File(BytesIO(text.encode("utf-8", "replace")), filename=name)
