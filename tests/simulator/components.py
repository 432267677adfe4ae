"""Finding one's way in a tree of message or modal components.

Source: Discord's documentation, "Component Reference".
"""

from collections.abc import Iterator
from enum import IntEnum
from typing import Any

from tests.simulator.payload import Payload

Path = tuple[str | int, ...]


class Kind(IntEnum):
    """Component types."""

    ACTION_ROW = 1
    BUTTON = 2
    STRING_SELECT = 3
    TEXT_INPUT = 4
    USER_SELECT = 5
    ROLE_SELECT = 6
    MENTIONABLE_SELECT = 7
    CHANNEL_SELECT = 8
    SECTION = 9
    TEXT_DISPLAY = 10
    THUMBNAIL = 11
    MEDIA_GALLERY = 12
    FILE = 13
    SEPARATOR = 14
    CONTAINER = 17
    LABEL = 18
    FILE_UPLOAD = 19
    RADIO_GROUP = 21
    CHECKBOX_GROUP = 22
    CHECKBOX = 23


ENTITY_SELECTS = frozenset(
    {Kind.USER_SELECT, Kind.ROLE_SELECT, Kind.MENTIONABLE_SELECT, Kind.CHANNEL_SELECT}
)
SELECTS = ENTITY_SELECTS | {Kind.STRING_SELECT}


def walk(components: Any, path: Path = ()) -> Iterator[tuple[Path, Payload]]:
    """Yield every component with its place, nested ones after the one that holds them."""
    if not isinstance(components, list):
        return
    for index, component in enumerate(components):
        if isinstance(component, dict):
            yield from _walk_one(component, (*path, index))


def _walk_one(component: Payload, path: Path) -> Iterator[tuple[Path, Payload]]:
    yield path, component
    yield from walk(component.get("components"), (*path, "components"))
    for key in ("accessory", "component"):
        child = component.get(key)
        if isinstance(child, dict):
            yield from _walk_one(child, (*path, key))


def texts(components: Any) -> list[str]:
    """Return what the text displays say, in reading order."""
    return [
        str(component.get("content") or "")
        for _, component in walk(components)
        if component.get("type") == Kind.TEXT_DISPLAY
    ]


def media(components: Any) -> Iterator[tuple[Path, Payload]]:
    """Yield every reference to a picture or file, with its place."""
    for path, component in walk(components):
        for key in ("media", "file"):
            if isinstance(component.get(key), dict):
                yield (*path, key), component[key]
        items = component.get("items")
        for index, item in enumerate(items if isinstance(items, list) else ()):
            if isinstance(item, dict) and isinstance(item.get("media"), dict):
                yield (*path, "items", index, "media"), item["media"]
