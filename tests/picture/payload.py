"""Reading JSON that nobody has checked: a wrong type reads as nothing, and never raises."""

from __future__ import annotations

from collections.abc import Mapping

EPHEMERAL = 1 << 6
COMPONENTS_V2 = 1 << 15

Json = Mapping[str, object]


def mapping(value: object) -> Json:
    """Return `value` when it is a JSON object, or an empty one."""
    return value if isinstance(value, Mapping) else {}


def child(payload: Json, key: str) -> Json:
    """Return the JSON object under `key`, or an empty one."""
    return mapping(payload.get(key))


def children(payload: Json, key: str) -> list[Json]:
    """Return the JSON objects in the array under `key`; anything else in it is left out."""
    value = payload.get(key)
    if not isinstance(value, list | tuple):
        return []
    return [item for item in value if isinstance(item, Mapping)]


def strings(payload: Json, key: str) -> list[str]:
    """Return the strings in the array under `key`."""
    value = payload.get(key)
    if not isinstance(value, list | tuple):
        return []
    return [item for item in value if isinstance(item, str)]


def text(payload: Json, key: str) -> str:
    """Return the string under `key`; a number is spelled out, since ids come as both."""
    value = payload.get(key)
    if isinstance(value, str):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return ""


def number(payload: Json, key: str, default: int = 0) -> int:
    """Return the whole number under `key`."""
    value = payload.get(key)
    return value if isinstance(value, int) and not isinstance(value, bool) else default


def flag(payload: Json, key: str, default: bool = False) -> bool:
    """Return the truth value under `key`."""
    value = payload.get(key)
    return value if isinstance(value, bool) else default


def unwrap(payload: Json) -> Json:
    """Return the message or modal inside an interaction callback, or `payload` itself."""
    if isinstance(payload.get("data"), Mapping) and isinstance(payload.get("type"), int):
        return child(payload, "data")
    return payload
