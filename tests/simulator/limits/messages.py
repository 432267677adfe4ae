"""Limits of a message as a whole. Source: Discord's documentation, "Create Message"."""

from collections.abc import Iterator
from typing import Any, Final

from tests.simulator.components import Path
from tests.simulator.limits.embeds import check_embeds
from tests.simulator.limits.layout import check_layout
from tests.simulator.limits.measures import check_count, check_text, wrong
from tests.simulator.payload import Payload
from tests.simulator.refusal import Problem

CONTENT = 2000
ATTACHMENTS = 10

SUPPRESS_EMBEDS, EPHEMERAL, LOADING = 1 << 2, 1 << 6, 1 << 7
SILENT, COMPONENTS_V2 = 1 << 12, 1 << 15

SETTABLE: Final = SUPPRESS_EMBEDS | SILENT | COMPONENTS_V2
"""The flags that a bot may give a message; only interaction responses may be ephemeral as well."""


def check_message(
    body: Payload, path: Path, *, v2: bool, flags: int = SETTABLE
) -> Iterator[Problem]:
    """Check a message as sent, or the part of one that an edit sends.

    `v2` says whether the message is, or becomes, one of Components V2; `flags` which flags may be
    set here.
    """
    yield from check_text(body, "content", path, most=CONTENT, optional=True)
    yield from check_embeds(body.get("embeds") or [], (*path, "embeds"))
    yield from check_layout(body.get("components") or [], (*path, "components"), v2=v2)
    yield from _check_flags(body.get("flags"), (*path, "flags"), flags)
    yield from _check_allowed_mentions(body.get("allowed_mentions"), (*path, "allowed_mentions"))
    yield from check_count(body.get("attachments"), (*path, "attachments"), 0, ATTACHMENTS)
    if v2:
        yield from _check_exclusion(body, path)


def _check_exclusion(body: Payload, path: Path) -> Iterator[Problem]:
    for key in ("content", "embeds", "poll", "sticker_ids"):
        if body.get(key):
            message = f"The '{key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2"
            code = "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"
            yield wrong((*path, key), code, message)


def _check_flags(value: Any, path: Path, settable: int) -> Iterator[Problem]:
    if value is None:
        return
    if not isinstance(value, int):
        yield wrong(path, "NUMBER_TYPE_COERCE", f'Value "{value!r}" is not an int.')
    elif value & ~settable:
        message = f"The flags {value & ~settable:#x} cannot be set here."
        yield wrong(path, "MESSAGE_FLAGS_INVALID", message)


def _check_allowed_mentions(allowed: Any, path: Path) -> Iterator[Problem]:
    if not isinstance(allowed, dict):
        return
    parse = allowed.get("parse") or []
    for key in ("users", "roles"):
        yield from check_count(allowed.get(key), (*path, key), 0, 100)
        if key in parse and allowed.get(key):
            message = f"parse:{key} and {key}: [ids...] are mutually exclusive."
            yield wrong(path, "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", message)
    for word in parse:
        if word not in ("users", "roles", "everyone"):
            yield wrong((*path, "parse"), "BASE_TYPE_CHOICES", f"{word!r} is no mention type.")


def check_deferral(data: Any, path: Path) -> Iterator[Problem]:
    """Check the data of a deferred response, which takes the ephemeral flag and nothing else."""
    if not isinstance(data, dict):
        return
    yield from _check_flags(data.get("flags"), (*path, "flags"), EPHEMERAL)
    for key in sorted(set(data) - {"flags"}):
        if data[key]:
            message = f"A deferred response shows nothing yet, so it cannot have {key!r}."
            yield wrong((*path, key), "INTERACTION_DEFERRED_DATA", message)


def check_thread(body: Payload) -> Iterator[Problem]:
    """Check the body that starts a thread."""
    yield from check_text(body, "name", (), 1, 100)
    if body.get("auto_archive_duration") not in (None, 60, 1440, 4320, 10080):
        message = "Value must be one of (60, 1440, 4320, 10080)."
        yield wrong(("auto_archive_duration",), "BASE_TYPE_CHOICES", message)


def check_autocomplete(data: Any, path: Path) -> Iterator[Problem]:
    """Check the choices that an autocomplete response offers."""
    choices = (data or {}).get("choices")
    yield from check_count(choices, (*path, "choices"), 0, 25)
    for index, choice in enumerate(choices if isinstance(choices, list) else ()):
        yield from check_text(choice, "name", (*path, "choices", index), 1, 100)
        if isinstance(choice.get("value"), str):
            yield from check_text(choice, "value", (*path, "choices", index), 1, 100)
