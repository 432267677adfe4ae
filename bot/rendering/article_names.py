"""What each of several articles is called: shortly, and unlike the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import PurePath

from bot.language.wording import Wording
from bot.rendering.labels import label
from extractors.digest import Digest

# Three names and a role on two lines of a phone.
NAME_ROOM = 30
# A file with a longer name was hardly named by a person: "nyt_2016-06-09_a-long-headline".
FILE_ROOM = 20
# What Discord calls a long paste, and others what has no name yet.
_NAMELESS_FILES = frozenset(("message", "untitled", "unnamed", "document", "article", "download"))


def article_names(
    digests: Sequence[Digest], files: Sequence[str | None], wording: Wording
) -> list[str]:
    """Return a name for each article, not escaped: its publisher, its file or how its headline begins."""
    given = files or [None] * len(digests)
    candidates = [_candidates(digest, file) for digest, file in zip(digests, given, strict=True)]
    times = Counter(name.casefold() for names in candidates for name in set(names))
    chosen = [
        next((name for name in names if times[name.casefold()] == 1), names[0] if names else "")
        for names in candidates
    ]
    named = [name or wording.nth_article(at) for at, name in enumerate(chosen, start=1)]
    return _apart(named, wording)


def _candidates(digest: Digest, file: str | None) -> list[str]:
    stem = PurePath(file or "").stem
    headline = digest.article.title or digest.article.text
    given = "" if stem.casefold() in _NAMELESS_FILES else stem
    named = (given, headline) if len(given) <= FILE_ROOM else (headline, given)
    stated = (digest.article.publisher or "", *named)
    return [name for part in stated if (name := label(part, NAME_ROOM))]


def _apart(names: Sequence[str], wording: Wording) -> list[str]:
    """Number those that are called the same."""
    seen: Counter[str] = Counter()
    told: list[str] = []
    for name in names:
        seen[name.casefold()] += 1
        count = seen[name.casefold()]
        told.append(name if count == 1 else wording.again(name, count))
    return told
