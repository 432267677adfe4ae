"""Turning the body of a request into a message, or into a change of one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from tests.simulator.components import Path
from tests.simulator.files import File
from tests.simulator.limits.files import FILE_BYTES, check_files
from tests.simulator.limits.layout import check_references
from tests.simulator.limits.measures import wrong
from tests.simulator.limits.messages import (
    COMPONENTS_V2,
    EPHEMERAL,
    LOADING,
    SETTABLE,
    SUPPRESS_EMBEDS,
    check_message,
)
from tests.simulator.messages import Message, displayed
from tests.simulator.refusal import Code, Problem, RefusalError

if TYPE_CHECKING:
    from tests.simulator.files import Attachment
    from tests.simulator.guilds import Channel
    from tests.simulator.payload import Payload, Snowflake
    from tests.simulator.routes.route import Call


def check_post(
    call: Call, body: Payload, path: Path = (), flags: int = SETTABLE
) -> Iterator[Problem]:
    """Check the body of a new message."""
    v2 = bool(_flags(body) & COMPONENTS_V2)
    yield from check_message(body, path, v2=v2, flags=flags)
    yield from _check_attachments(call, body, path, None)


def check_edit(call: Call, message: Message, body: Payload, path: Path = ()) -> Iterator[Problem]:
    """Check the body of an edit, and what the message becomes by it."""
    becomes_v2 = bool(_flags(body) & COMPONENTS_V2)
    settable = SETTABLE | (message.flags & (EPHEMERAL | LOADING))
    yield from check_message(body, path, v2=message.is_v2 or becomes_v2, flags=settable)
    yield from _check_attachments(call, body, path, message)
    if message.is_v2 and isinstance(body.get("flags"), int) and not becomes_v2:
        text = "Components V2 cannot be switched off again."
        yield wrong((*path, "flags"), "MESSAGE_FLAGS_COMPONENTS_V2_PERMANENT", text)
    if becomes_v2 and not message.is_v2:
        yield from _check_leftovers(message, body, path)


def _check_leftovers(message: Message, body: Payload, path: Path) -> Iterator[Problem]:
    """Check that a classic message is emptied when it becomes one of Components V2."""
    for key, value in (("content", message.content), ("embeds", message.embeds)):
        if value and key not in body:
            text = f"The message still has {key}, which Components V2 exclude."
            code = "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"
            yield wrong((*path, key), code, text)


def _check_attachments(
    call: Call, body: Payload, path: Path, message: Message | None
) -> Iterator[Problem]:
    existing = {one.id: one.name for one in message.attachments} if message else {}
    names = list(existing.values()) if body.get("attachments") is None else []
    for index, entry in enumerate(body.get("attachments") or ()):
        identifier = str(entry.get("id"))
        upload = call.files.get(f"files[{identifier}]")
        if identifier in existing:
            names.append(existing[identifier])
        elif upload is None:
            text = f"There is neither an upload nor an attachment {identifier!r}."
            yield wrong((*path, "attachments", index), "ATTACHMENT_NOT_FOUND", text)
        else:
            names.append(entry.get("filename") or upload.name)
    names += [upload.name for upload in call.files.values()]
    components = body.get("components")
    if isinstance(components, list):
        yield from check_references(components, (*path, "components"), names)


def post(
    call: Call,
    channel: Channel,
    body: Payload,
    *,
    reply_to: Message | None = None,
    limit: int = FILE_BYTES,
) -> Message:
    """Send a message of the bot into a channel."""
    world = call.world
    message = Message(world, world.snowflakes.next(), channel, world.bot, reply_to=reply_to)
    fill(call, message, body, limit=limit)
    return world.post(message)


def fill(call: Call, message: Message, body: Payload, *, limit: int) -> None:
    """Put what a body says into a message that holds nothing yet."""
    if not _says_something(call, body):
        raise RefusalError(400, Code.EMPTY_MESSAGE, "Cannot send an empty message")
    message.flags |= _flags(body)
    message.nonce = body.get("nonce")
    _apply(call, message, body, limit)


def revise(call: Call, message: Message, body: Payload, *, limit: int) -> None:
    """Change a message."""
    if message.is_loading and not _says_something(call, body):
        raise RefusalError(400, Code.EMPTY_MESSAGE, "Cannot send an empty message")
    if not message.is_loading:
        # To fill a deferred response is not to edit it.
        message.versions.append(message.payload())
        message.edited_at = call.world.clock.timestamp()
    _apply(call, message, body, limit)
    if "flags" in body:
        settable = SUPPRESS_EMBEDS | COMPONENTS_V2
        message.flags = (message.flags & ~SUPPRESS_EMBEDS) | (_flags(body) & settable)
    message.flags &= ~LOADING
    call.world.changed(message)


def _apply(call: Call, message: Message, body: Payload, limit: int) -> None:
    message.attachments = _attachments(call, message, body, limit)
    if "content" in body:
        message.content = body["content"] or ""
    if "embeds" in body:
        message.embeds = body["embeds"] or []
    if "components" in body:
        message.components = displayed(body["components"] or [], message.attachments)
    if "content" in body or "components" in body:
        # What an edit leaves unsaid is not what the message said before: everything may ping.
        message.allowed_mentions = body.get("allowed_mentions")


def _attachments(call: Call, message: Message, body: Payload, limit: int) -> list[Attachment]:
    """Return the files a message has afterwards: those kept, and those that came along."""
    entries: dict[Snowflake, Payload] = {
        str(entry.get("id")): entry for entry in body.get("attachments") or ()
    }
    keeps_all = body.get("attachments") is None
    kept = [one for one in message.attachments if keeps_all or one.id in entries]
    check_files({key: len(file.data) for key, file in call.files.items()}, len(kept), limit)
    for dropped in message.attachments:
        dropped.is_gone = dropped not in kept
    folder = f"attachments/{message.channel.id}"
    for key, upload in call.files.items():
        entry = entries.get(key.removeprefix("files[").removesuffix("]"), {})
        file = File(entry.get("filename") or upload.name, upload.data)
        attachment = call.world.attach(file, folder, is_ephemeral=message.is_ephemeral)
        attachment.description = entry.get("description")
        kept.append(attachment)
    return kept


def _says_something(call: Call, body: Payload) -> bool:
    keys = ("content", "embeds", "components", "sticker_ids", "poll")
    return bool(call.files) or any(body.get(key) for key in keys)


def _flags(body: Payload) -> int:
    flags: Any = body.get("flags")
    return flags if isinstance(flags, int) else 0
