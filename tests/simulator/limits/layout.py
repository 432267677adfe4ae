"""Limits of a message's components, classic and V2.

Source: Discord's documentation, "Component Reference"; the sums over a whole message are the
unwritten ones that a 400 from Discord tells of.
"""

from collections.abc import Callable, Collection, Iterator
from typing import Any, Final

from tests.simulator.components import ENTITY_SELECTS, SELECTS, Kind, Path, media, texts, walk
from tests.simulator.limits.controls import (
    check_button,
    check_identity,
    check_kind,
    check_row,
    check_select,
)
from tests.simulator.limits.measures import check_count, check_number, check_text, required, wrong
from tests.simulator.payload import Payload
from tests.simulator.refusal import Problem

COMPONENTS = 40
ALL_TEXT = 4000
CLASSIC_ROWS = 5

ROWS: Final = frozenset({Kind.ACTION_ROW})
IN_ROW: Final = SELECTS | {Kind.BUTTON}
IN_CONTAINER: Final = frozenset(
    {
        Kind.ACTION_ROW,
        Kind.SECTION,
        Kind.TEXT_DISPLAY,
        Kind.MEDIA_GALLERY,
        Kind.FILE,
        Kind.SEPARATOR,
    }
)
AT_TOP: Final = IN_CONTAINER | {Kind.CONTAINER}


def check_layout(components: Any, path: Path, *, v2: bool) -> Iterator[Problem]:
    """Check a whole tree of components of a message."""
    yield from check_count(components, path, 0, COMPONENTS if v2 else CLASSIC_ROWS)
    if not isinstance(components, list):
        return
    for index, component in enumerate(components):
        yield from check_kind(component, (*path, index), AT_TOP if v2 else ROWS)
    found = list(walk(components, path))
    for place, component in found:
        yield from _check_component(component, place)
    yield from check_identity(found)
    yield from _check_sums(components, len(found), path)


def check_references(components: Any, path: Path, filenames: Collection[str]) -> Iterator[Problem]:
    """Check that every `attachment://` names a file of the message."""
    for place, item in media(components):
        url = str(item.get("url"))
        name = url.removeprefix("attachment://")
        if name != url and name not in filenames:
            message = f"The referenced attachment {name!r} was not found on the message."
            yield wrong(
                (*path, *place, "url"),
                "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
                message,
            )


def _check_sums(components: Any, count: int, path: Path) -> Iterator[Problem]:
    if count > COMPONENTS:
        message = f"A message has {COMPONENTS} components or fewer, nested ones counted: {count}."
        yield wrong(path, "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", message)
    length = sum(map(len, texts(components)))
    if length > ALL_TEXT:
        message = f"The text of a message is {ALL_TEXT} characters or fewer in all: {length}."
        yield wrong(path, "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", message)


def _check_component(component: Payload, path: Path) -> Iterator[Problem]:
    kind = component.get("type")
    check = _CHECKS.get(kind) if isinstance(kind, int) else None
    if check is None:
        yield wrong((*path, "type"), "UNION_TYPE_CHOICES", f"A message cannot hold type {kind!r}.")
    else:
        yield from check(component, path)


def _check_action_row(row: Payload, path: Path) -> Iterator[Problem]:
    yield from check_row(row, path)
    for index, child in enumerate(row.get("components") or ()):
        yield from check_kind(child, (*path, "components", index), IN_ROW)


def _check_text_display(component: Payload, path: Path) -> Iterator[Problem]:
    yield from check_text(component, "content", path, 1, ALL_TEXT)


def _check_section(section: Payload, path: Path) -> Iterator[Problem]:
    place = (*path, "components")
    yield from check_count(section.get("components"), place, 1, 3)
    for index, child in enumerate(section.get("components") or ()):
        yield from check_kind(child, (*place, index), frozenset({Kind.TEXT_DISPLAY}))
    accessory = section.get("accessory")
    if not isinstance(accessory, dict):
        yield required((*path, "accessory"))
    else:
        allowed = frozenset({Kind.BUTTON, Kind.THUMBNAIL})
        yield from check_kind(accessory, (*path, "accessory"), allowed)


def _check_container(container: Payload, path: Path) -> Iterator[Problem]:
    place = (*path, "components")
    yield from check_count(container.get("components"), place, 1, COMPONENTS)
    for index, child in enumerate(container.get("components") or ()):
        yield from check_kind(child, (*place, index), IN_CONTAINER)
    yield from check_number(container, "accent_color", path, 0, 0xFFFFFF)


def _check_thumbnail(thumbnail: Payload, path: Path) -> Iterator[Problem]:
    yield from check_text(thumbnail, "description", path, 1, 1024, optional=True)
    yield from check_text(thumbnail.get("media") or {}, "url", (*path, "media"), 1, 2048)


def _check_gallery(gallery: Payload, path: Path) -> Iterator[Problem]:
    place = (*path, "items")
    yield from check_count(gallery.get("items"), place, 1, 10)
    for index, item in enumerate(gallery.get("items") or ()):
        yield from _check_thumbnail(item, (*place, index))


def _check_file(component: Payload, path: Path) -> Iterator[Problem]:
    url = (component.get("file") or {}).get("url")
    if not str(url).startswith("attachment://"):
        message = "A file component shows only files of its own message."
        yield wrong((*path, "file", "url"), "UNFURLED_MEDIA_ITEM_ATTACHMENT_ONLY", message)


def _check_separator(separator: Payload, path: Path) -> Iterator[Problem]:
    yield from check_number(separator, "spacing", path, 1, 2)


_CHECKS: Final[dict[int, Callable[[Payload, Path], Iterator[Problem]]]] = {
    Kind.ACTION_ROW: _check_action_row,
    Kind.BUTTON: check_button,
    **dict.fromkeys((Kind.STRING_SELECT, *sorted(ENTITY_SELECTS)), check_select),
    Kind.SECTION: _check_section,
    Kind.TEXT_DISPLAY: _check_text_display,
    Kind.THUMBNAIL: _check_thumbnail,
    Kind.MEDIA_GALLERY: _check_gallery,
    Kind.FILE: _check_file,
    Kind.SEPARATOR: _check_separator,
    Kind.CONTAINER: _check_container,
}
