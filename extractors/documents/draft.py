"""What a reader makes of a file, before it is measured and cut into an `Article`."""

from __future__ import annotations

from dataclasses import dataclass

from extractors.digest import Notice


@dataclass(frozen=True, slots=True)
class Draft:
    """Paragraphs in reading order, and what the file states about itself.

    A paragraph is one line of clean text (see `characters`); an empty one is dropped later. The rest is None where the
    file does not say. `words_in_file` is set where a reader stopped before the file's end.
    """

    paragraphs: tuple[str, ...]
    title: str | None = None
    byline: str | None = None
    publisher: str | None = None
    published: str | None = None
    notices: tuple[Notice, ...] = ()
    words_in_file: int | None = None
