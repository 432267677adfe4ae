"""The small print below a digest: what is not shown and why, and what the reader should know."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from bot.language.wording import Wording
from bot.rendering.escape import shortened
from bot.rendering.sharing import Section
from extractors.digest import Digest, Notice

# Notices are sentences of ours; this is longer than any of them.
NOTICE_ROOM = 300
NOTICES_SHOWN = 3


def footer(
    digest: Digest,
    wording: Wording,
    no_room: Mapping[Section, int],
    too_long: Mapping[Section, int],
    *,
    with_files: bool,
    has_buttons: bool,
    has_insertions: bool,
) -> str:
    """Return the lines of small print; `no_room` and `too_long` count what was left out.

    `has_insertions` says that a key fact above names whom one of its words stands for.
    """
    lines = [*_notices(digest.notices, wording)]
    if has_buttons:
        left = {section: no_room[section] + too_long[section] for section in no_room}
        if parts := _counted(left, wording):
            lines.append(wording.behind_buttons(parts))
    else:
        lines += _left_out(digest, wording, no_room, too_long)
    if digest.furniture:
        kinds = Counter(passage.kind for passage in digest.furniture)
        parts = [wording.furniture(kind, number) for kind, number in kinds.most_common()]
        lines.append(wording.not_the_article(len(digest.furniture), parts))
    if has_insertions:
        lines.append(wording.insertions)
    if with_files:
        lines.append(wording.in_files)
    elif not has_buttons and (
        any((*no_room.values(), *too_long.values())) or digest.statements or digest.figures
    ):
        lines.append(wording.use_export)
    return "\n".join(f"-# {line}" for line in lines)


def _left_out(
    digest: Digest,
    wording: Wording,
    no_room: Mapping[Section, int],
    too_long: Mapping[Section, int],
) -> Iterator[str]:
    """What a reader without buttons cannot get at."""
    if parts := _counted(no_room, wording):
        yield wording.did_not_fit(parts)
    if parts := _counted(too_long, wording):
        yield wording.too_long(parts)
    elsewhere = {"statements": len(digest.statements), "figures": len(digest.figures)}
    if parts := _counted(elsewhere, wording):
        yield wording.kept_for_files(parts)


def _counted(numbers: Mapping[Section, int] | Mapping[str, int], wording: Wording) -> list[str]:
    return [wording.counted(what, number) for what, number in numbers.items() if number]


def _notices(notices: tuple[Notice, ...], wording: Wording) -> list[str]:
    shown = [shortened(wording.notice(notice), NOTICE_ROOM) for notice in notices[:NOTICES_SHOWN]]
    if hidden := len(notices) - len(shown):
        shown.append(wording.counted("notices", hidden))
    return [line for line in shown if line]
