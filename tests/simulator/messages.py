"""Messages, as they are and as a bot may see them.

Source: Discord's documentation, "Message Object" and "Message Content Intent".
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import IntEnum
from itertools import count
from typing import TYPE_CHECKING

from tests.simulator import components as tree
from tests.simulator.clock import DISCORD_EPOCH_MS
from tests.simulator.components import Kind
from tests.simulator.limits.messages import COMPONENTS_V2, EPHEMERAL, LOADING
from tests.simulator.mentions import Audience, Pings, pings
from tests.simulator.permissions import Permission

if TYPE_CHECKING:
    from tests.simulator.files import Attachment
    from tests.simulator.guilds import Channel, Guild, User
    from tests.simulator.interactions import Interaction
    from tests.simulator.payload import Payload, Snowflake
    from tests.simulator.world import World


class MessageType(IntEnum):
    """Message types, as far as they are simulated."""

    DEFAULT = 0
    REPLY = 19
    CHAT_INPUT_COMMAND = 20
    CONTEXT_MENU_COMMAND = 23


@dataclass(eq=False)
class Message:
    """One message, and everything that happens to it."""

    world: World
    id: Snowflake
    channel: Channel
    author: User
    content: str = ""
    embeds: list[Payload] = field(default_factory=list)
    components: list[Payload] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    flags: int = 0
    allowed_mentions: Payload | None = None
    reply_to: Message | None = None
    forwards: Message | None = None
    interaction: Interaction | None = None
    seen_by: User | None = None
    nonce: str | int | None = None
    edited_at: str | None = None
    is_deleted: bool = False
    handed_out: bool = False
    thread: Channel | None = None
    reactions: dict[str, set[Snowflake]] = field(default_factory=dict)
    versions: list[Payload] = field(default_factory=list)
    """What the message was before each edit, oldest first."""
    _edits_returned: int = 0

    @property
    def guild(self) -> Guild | None:
        """The server it was sent in."""
        return self.channel.guild

    @property
    def is_ephemeral(self) -> bool:
        """Whether only one user sees it."""
        return bool(self.flags & EPHEMERAL)

    @property
    def is_v2(self) -> bool:
        """Whether it is made of Components V2."""
        return bool(self.flags & COMPONENTS_V2)

    @property
    def is_loading(self) -> bool:
        """Whether it still says that the bot is thinking.

        Once deleted it does not: a follow-up then stands for itself (discord-api-docs, issue 2739).
        """
        return bool(self.flags & LOADING) and not self.is_deleted

    @property
    def text(self) -> str:
        """Everything it says in plain sight: its content, embeds and text displays."""
        parts: list[str | None] = [self.content, *tree.texts(self.components)]
        for embed in self.embeds:
            parts += [embed.get("title"), embed.get("description")]
            for item in embed.get("fields") or ():
                parts += [item.get("name"), item.get("value")]
        return "\n".join(part for part in parts if part)

    @property
    def buttons(self) -> list[Payload]:
        """Its buttons, in reading order."""
        return [one for _, one in tree.walk(self.components) if one["type"] == Kind.BUTTON]

    @property
    def selects(self) -> list[Payload]:
        """Its select menus, in reading order."""
        return [one for _, one in tree.walk(self.components) if one["type"] in tree.SELECTS]

    @property
    def hidden_attachments(self) -> list[Attachment]:
        """Files that nobody sees: a V2 message shows only those that a component refers to."""
        if not self.is_v2:
            return []
        shown = {str(item.get("attachment_id")) for _, item in tree.media(self.components)}
        return [one for one in self.attachments if one.id not in shown]

    def attachment(self, name: str) -> Attachment:
        """Return the attachment of this name."""
        for attachment in self.attachments:
            if attachment.name == name:
                return attachment
        names = [attachment.name for attachment in self.attachments]
        raise AssertionError(f"the message has no file {name!r}, only {names}")

    @property
    def pings(self) -> Pings:
        """Whom it notifies."""
        if self.is_ephemeral:
            return Pings()
        replied_to = None
        # A reply to the answer to an interaction pings nobody.
        if self.reply_to is not None and self.reply_to.interaction is None:
            replied_to = self.reply_to.author.id
        text = "\n".join([self.content, *tree.texts(self.components)])
        return pings(text, self.allowed_mentions, self._audience(), replied_to)

    def _audience(self) -> Audience:
        guild, channel = self.channel.guild, self.channel
        roles = guild.roles if guild else {}
        users = self.world.users
        return Audience(
            channel.allows(self.author, Permission.MENTION_EVERYONE) and guild is not None,
            lambda identifier: identifier in users,
            lambda identifier: identifier in roles and roles[identifier].mentionable,
        )

    async def edited(self, *, timeout: float = 10) -> Message:  # noqa: ASYNC109
        """Wait for the next edit that this method has not returned before."""

        def look() -> Message | None:
            return self if len(self.versions) > self._edits_returned else None

        await self.world.changes.until(look, f"an edit of message {self.id}", timeout)
        self._edits_returned += 1
        return self

    async def deleted(self, *, timeout: float = 10) -> None:  # noqa: ASYNC109
        """Wait until the message is deleted."""

        def look() -> bool | None:
            return self.is_deleted or None

        await self.world.changes.until(look, f"the deletion of message {self.id}", timeout)

    async def reacted(self, emoji: str, *, by: User | None = None, timeout: float = 10) -> None:  # noqa: ASYNC109
        """Wait until somebody has reacted with `emoji`."""

        def look() -> bool | None:
            users = self.reactions.get(emoji, set())
            return (by.id in users if by else bool(users)) or None

        await self.world.changes.until(look, f"a reaction {emoji} to message {self.id}", timeout)

    def is_readable(self, *, message_content: bool) -> bool:
        """Say whether the bot sees what this message says."""
        bot = self.world.bot
        return (
            message_content
            or self.author is bot
            or self.channel.is_dm
            or bot.id in self.pings.users
        )

    def payload(self, *, message_content: bool = True, for_event: bool = False) -> Payload:
        """Return the message object as the bot gets it.

        `message_content` says whether it has that intent; an object inside an interaction is
        always complete. Only events carry the guild and the member.
        """
        payload = self._shell()
        readable = self.is_readable(message_content=message_content)
        if readable:
            payload |= self._body()
        if self.forwards is not None:
            payload |= self._forward(self.forwards, readable=readable)
        payload |= self._references(message_content=message_content)
        # Events about an ephemeral message go to two users, not to the server.
        if for_event and self.guild is not None and not self.is_ephemeral:
            payload["guild_id"] = self.guild.id
            member = self.guild.members.get(self.author.id)
            if member is not None:
                payload["member"] = member.payload(with_user=False)
        return payload

    def reference(self, type_of: int = 0) -> Payload:
        """Return how another message points at this one: 0 to reply, 1 to forward."""
        reference = {"type": type_of, "message_id": self.id, "channel_id": self.channel.id}
        if self.guild is not None:
            reference["guild_id"] = self.guild.id
        return reference

    def _shell(self) -> Payload:
        found = self.pings
        users = (self.world.users[identifier] for identifier in sorted(found.users))
        milliseconds = (int(self.id) >> 22) + DISCORD_EPOCH_MS
        return {
            "id": self.id,
            "channel_id": self.channel.id,
            "author": self.author.payload(),
            "type": int(self._type),
            "content": "",
            "embeds": [],
            "components": [],
            "attachments": [],
            "mentions": [user.payload() for user in users],
            "mention_roles": sorted(found.roles),
            "mention_everyone": found.everyone,
            "timestamp": datetime.fromtimestamp(milliseconds / 1000, UTC).isoformat(),
            "edited_timestamp": self.edited_at,
            "flags": self.flags,
            "pinned": False,
            "tts": False,
        }

    def _body(self) -> Payload:
        return {
            "content": self.content,
            "embeds": self.embeds,
            "components": self.components,
            "attachments": [attachment.payload() for attachment in self.attachments],
        }

    def _forward(self, target: Message, *, readable: bool) -> Payload:
        """Return a copy of a forwarded message, without its author; it opens with its carrier."""
        kept = ("type", "timestamp", "edited_timestamp", "flags", "mentions", "mention_roles")
        shell = target._shell()
        snapshot = {key: shell[key] for key in (*kept, "content", "embeds", "attachments")}
        snapshot["components"] = []
        if readable:
            snapshot |= target._body()
        return {
            "message_reference": target.reference(type_of=1),
            "message_snapshots": [{"message": snapshot}],
        }

    def _references(self, *, message_content: bool) -> Payload:
        payload: Payload = {}
        if self.reactions:
            payload["reactions"] = self._reactions()
        if self.nonce is not None:
            payload["nonce"] = self.nonce
        if self.thread is not None:
            payload["thread"] = self.thread.payload()
        if self.interaction is not None:
            payload |= {"application_id": self.world.application_id}
            payload |= {"webhook_id": self.world.application_id}
            payload |= self.interaction.metadata()
        if self.reply_to is not None:
            payload |= self._reply(self.reply_to, message_content=message_content)
        return payload

    def _reply(self, target: Message, *, message_content: bool) -> Payload:
        referenced = None
        if not target.is_deleted:
            # Judged for itself: being mentioned in a reply does not open the message replied to.
            message_content |= self.world.shows_replied_to
            referenced = target.payload(message_content=message_content)
            referenced.pop("referenced_message", None)
        return {"message_reference": target.reference(), "referenced_message": referenced}

    def _reactions(self) -> list[Payload]:
        return [
            {
                "emoji": {"id": None, "name": emoji},
                "count": len(users),
                "count_details": {"normal": len(users), "burst": 0},
                "me": self.world.bot.id in users,
                "me_burst": False,
                "burst_colors": [],
            }
            for emoji, users in self.reactions.items()
        ]

    @property
    def _type(self) -> MessageType:
        if self.interaction is not None and self is self.interaction.original:
            return self.interaction.message_type
        return MessageType.REPLY if self.reply_to is not None else MessageType.DEFAULT


def displayed(components: list[Payload], attachments: list[Attachment]) -> list[Payload]:
    """Return components as Discord gives them back: numbered, their files resolved."""
    components = deepcopy(components)
    by_name = {attachment.name: attachment for attachment in attachments}
    taken = {component.get("id") for _, component in tree.walk(components)}
    free = (number for number in count(1) if number not in taken)
    for _, component in tree.walk(components):
        if not component.get("id"):
            component["id"] = next(free)
        if component["type"] == Kind.FILE:
            attached = by_name.get(_reference(component["file"]))
            if attached is not None:
                component |= {"name": attached.name, "size": attached.size}
    for _, item in tree.media(components):
        attached = by_name.get(_reference(item))
        if attached is not None:
            item |= {
                "id": attached.id,
                "url": attached.url,
                "proxy_url": attached.url,
                "attachment_id": attached.id,
            }
            item |= {"content_type": attached.content_type, "loading_state": 2}
    return list(components)


def _reference(item: Payload) -> str:
    return str(item.get("url", "")).removeprefix("attachment://")
