"""Users, and the guilds, roles and channels they meet in.

Source of the shapes: Discord's documentation, "User", "Guild", "Channel Resource".
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING, Final

from tests.simulator.limits.files import FILE_BYTES
from tests.simulator.payload import Payload
from tests.simulator.permissions import ALL, EVERYBODY, allows

if TYPE_CHECKING:
    from tests.simulator.messages import Message
    from tests.simulator.payload import Snowflake
    from tests.simulator.world import World


class ChannelType(IntEnum):
    """Channel types, as far as they are simulated."""

    GUILD_TEXT = 0
    DM = 1
    GUILD_ANNOUNCEMENT = 5
    PUBLIC_THREAD = 11
    PRIVATE_THREAD = 12
    GUILD_FORUM = 15


THREADS = frozenset({ChannelType.PUBLIC_THREAD, ChannelType.PRIVATE_THREAD})


_UNUSED_IN_GUILDS: Final[Payload] = {
    **dict.fromkeys(
        (
            "icon",
            "description",
            "home_header",
            "splash",
            "discovery_splash",
            "banner",
            "application_id",
            "afk_channel_id",
            "system_channel_id",
            "widget_channel_id",
            "max_presences",
            "vanity_url_code",
            "rules_channel_id",
            "safety_alerts_channel_id",
            "public_updates_channel_id",
            "incidents_data",
        )
    ),
    "features": [],
    "emojis": [],
    "stickers": [],
    "region": "deprecated",
    "afk_timeout": 300,
    "system_channel_flags": 0,
    "widget_enabled": False,
    "verification_level": 1,
    "default_message_notifications": 0,
    "mfa_level": 0,
    "explicit_content_filter": 0,
    "max_members": 500_000,
    "max_stage_video_channel_users": 50,
    "max_video_channel_users": 25,
    "premium_tier": 0,
    "premium_subscription_count": 0,
    "premium_progress_bar_enabled": False,
    "nsfw": False,
    "nsfw_level": 0,
}
"""What a guild object has besides, all as a plain new guild has it."""


@dataclass(eq=False)
class User:
    """An account."""

    id: Snowflake
    name: str
    is_bot: bool = False
    locale: str = "en-US"
    takes_direct_messages: bool = True
    """Whether the bot may write to this user in private; a test may switch it off."""

    @property
    def mention(self) -> str:
        """The text that mentions this user."""
        return f"<@{self.id}>"

    def payload(self) -> Payload:
        """Return the user object."""
        return {
            "id": self.id,
            "username": self.name,
            "discriminator": "0000" if self.is_bot else "0",
            "global_name": None if self.is_bot else self.name.title(),
            "avatar": None,
            "bot": self.is_bot,
            "flags": 0,
            "public_flags": 0,
            "primary_guild": None,
        }


@dataclass(eq=False)
class Role:
    """A role of a guild."""

    id: Snowflake
    name: str
    permissions: int = 0
    mentionable: bool = False
    position: int = 1

    @property
    def mention(self) -> str:
        """The text that mentions everyone who has this role."""
        return f"<@&{self.id}>"

    def payload(self) -> Payload:
        """Return the role object."""
        return {
            "id": self.id,
            "name": self.name,
            "permissions": str(int(self.permissions)),
            "mentionable": self.mentionable,
            "position": self.position,
            "color": 0,
            "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
            "hoist": False,
            "managed": False,
            "icon": None,
            "unicode_emoji": None,
            "flags": 0,
        }


@dataclass(eq=False)
class Member:
    """A user in a guild."""

    user: User
    guild: Guild
    joined_at: str
    roles: list[Role] = field(default_factory=list)
    granted: int = 0
    nick: str | None = None

    @property
    def permissions(self) -> int:
        """What this member may do."""
        if self.guild.owner_id == self.user.id:
            return ALL
        permissions = int(self.granted) | self.guild.everyone.permissions
        for role in self.roles:
            permissions |= role.permissions
        return permissions

    def payload(self, *, with_user: bool = True) -> Payload:
        """Return the member object; events about a user leave out the user inside."""
        payload: Payload = {
            "roles": [role.id for role in self.roles],
            "nick": self.nick,
            "joined_at": self.joined_at,
            "premium_since": None,
            "communication_disabled_until": None,
            "avatar": None,
            "banner": None,
            "pending": False,
            "deaf": False,
            "mute": False,
            "flags": 0,
        }
        if with_user:
            payload["user"] = self.user.payload()
        return payload


@dataclass(eq=False)
class Guild:
    """A server."""

    world: World
    id: Snowflake
    name: str
    owner_id: Snowflake
    has_bot: bool = True
    locale: str = "en-US"
    upload_limit: int = FILE_BYTES
    roles: dict[Snowflake, Role] = field(default_factory=dict)
    members: dict[Snowflake, Member] = field(default_factory=dict)
    channels: dict[Snowflake, Channel] = field(default_factory=dict)

    @property
    def everyone(self) -> Role:
        """The role that every member has."""
        return self.roles[self.id]

    def add_channel(
        self,
        name: str = "newsroom",
        *,
        type: ChannelType = ChannelType.GUILD_TEXT,  # noqa: A002
        bot_lacks: int = 0,
    ) -> Channel:
        """Add a channel, in which the bot lacks the permissions `bot_lacks`."""
        channel = Channel(self.world, self.world.snowflakes.next(), type, name, self)
        channel.bot_lacks = bot_lacks
        self.channels[channel.id] = self.world.channels[channel.id] = channel
        self.world.tell("CHANNEL_CREATE", channel.payload(), guild=self)
        return channel

    def add_forum(self, name: str = "articles") -> Channel:
        """Add a forum, whose posts are threads."""
        return self.add_channel(name, type=ChannelType.GUILD_FORUM)

    def add_role(self, name: str, permissions: int = 0, *, mentionable: bool = False) -> Role:
        """Add a role."""
        role = Role(self.world.snowflakes.next(), name, int(permissions), mentionable)
        self.roles[role.id] = role
        payload = {"guild_id": self.id, "role": role.payload()}
        self.world.tell("GUILD_ROLE_CREATE", payload, guild=self)
        return role

    def add_member(
        self, user: User, *, permissions: int = 0, roles: list[Role] | None = None
    ) -> Member:
        """Let a user in, or change what a member may do."""
        member = self.members.get(user.id)
        if member is None:
            member = Member(user, self, self.world.clock.timestamp())
            self.members[user.id] = member
            payload = {**member.payload(), "guild_id": self.id}
            self.world.tell("GUILD_MEMBER_ADD", payload, guild=self)
        member.granted |= int(permissions)
        member.roles += roles or []
        return member

    def remove_bot(self) -> None:
        """Throw the bot out."""
        self.world.tell("GUILD_DELETE", {"id": self.id}, guild=self)
        self.has_bot = False
        self.world.changes.announce()

    def go_down(self) -> None:
        """Become unavailable, as in an outage; the bot is still a member."""
        self.world.tell("GUILD_DELETE", {"id": self.id, "unavailable": True}, guild=self)

    def payload(self) -> Payload:
        """Return the guild object."""
        return {
            **_UNUSED_IN_GUILDS,
            "id": self.id,
            "name": self.name,
            "owner_id": self.owner_id,
            "roles": [role.payload() for role in self.roles.values()],
            "preferred_locale": self.locale,
        }

    def arrival(self) -> Payload:
        """Return what GUILD_CREATE carries."""
        bot = self.members[self.world.bot.id]
        channels = self.channels.values()
        return {
            **self.payload(),
            "joined_at": bot.joined_at,
            "large": False,
            "unavailable": False,
            "member_count": len(self.members),
            "members": [bot.payload()],
            "channels": [one.payload() for one in channels if not one.is_thread],
            "threads": [one.payload() for one in channels if one.is_thread],
            "presences": [],
            "voice_states": [],
        }


@dataclass(eq=False)
class Channel:
    """A place for messages: a channel of a guild, a thread, a forum or a direct message."""

    world: World
    id: Snowflake
    type: ChannelType
    name: str
    guild: Guild | None = None
    parent: Channel | None = None
    owner_id: Snowflake | None = None
    recipient: User | None = None
    is_private: bool = False
    """Whether this is a conversation between people, without the bot."""
    bot_lacks: int = 0
    archived: bool = False
    messages: dict[Snowflake, Message] = field(default_factory=dict)

    @property
    def is_thread(self) -> bool:
        """Whether this is a thread."""
        return self.type in THREADS

    @property
    def is_dm(self) -> bool:
        """Whether this is a direct message channel."""
        return self.type == ChannelType.DM

    @property
    def has_bot(self) -> bool:
        """Whether the bot takes part here other than by interactions."""
        return self.guild.has_bot if self.guild else not self.is_private

    @property
    def mention(self) -> str:
        """The text that links to this channel."""
        return f"<#{self.id}>"

    @property
    def threads(self) -> list[Channel]:
        """The threads under this channel, oldest first."""
        siblings = self.guild.channels.values() if self.guild else ()
        return [one for one in siblings if one.parent is self]

    def permissions(self, user: User) -> int:
        """Return what a user may do here."""
        if self.guild is None:
            return int(EVERYBODY)
        member = self.guild.members.get(user.id)
        if member is None:
            return 0
        if user is not self.world.bot:
            return member.permissions
        lacks = self.bot_lacks | (self.parent.bot_lacks if self.parent else 0)
        return member.permissions & ~lacks

    def allows(self, user: User, wanted: int) -> bool:
        """Say whether a user may do everything in `wanted` here."""
        return allows(self.permissions(user), wanted)

    async def next_message(
        self,
        *,
        by: User | None = None,
        where: Callable[[Message], bool] = lambda _: True,
        timeout: float = 10,  # noqa: ASYNC109
    ) -> Message:
        """Wait for the next message here that this method has not returned before."""

        def look() -> Message | None:
            for message in self.messages.values():
                fresh = not message.handed_out and by in (None, message.author)
                if fresh and not message.is_loading and where(message):
                    message.handed_out = True
                    return message
            return None

        author = f" by {by.name}" if by else ""
        return await self.world.changes.until(look, f"a message{author} in #{self.name}", timeout)

    async def next_thread(self, *, timeout: float = 10) -> Channel:  # noqa: ASYNC109
        """Wait until there is a thread under this channel, and return the newest."""

        def look() -> Channel | None:
            return self.threads[-1] if self.threads else None

        return await self.world.changes.until(look, f"a thread in #{self.name}", timeout)

    def payload(self) -> Payload:
        """Return the channel object."""
        payload: Payload = {"id": self.id, "type": int(self.type), "flags": 0}
        last = next(reversed(self.messages), None)
        if self.recipient is not None:
            recipients = [self.recipient.payload()]
            return {**payload, "last_message_id": last, "recipients": recipients}
        payload |= {
            "name": self.name,
            "guild_id": self.guild and self.guild.id,
            "parent_id": self.parent and self.parent.id,
            "last_message_id": last,
            "rate_limit_per_user": 0,
        }
        return payload | (self._thread_details() if self.is_thread else self._details())

    def _details(self) -> Payload:
        details: Payload = {
            "position": 0,
            "topic": None,
            "nsfw": False,
            "permission_overwrites": [],
        }
        if self.type == ChannelType.GUILD_FORUM:
            details |= {"available_tags": [], "default_reaction_emoji": None}
        return details

    def _thread_details(self) -> Payload:
        return {
            "owner_id": self.owner_id,
            "message_count": len(self.messages),
            "total_message_sent": len(self.messages),
            "member_count": 1,
            "thread_metadata": {
                "archived": self.archived,
                "auto_archive_duration": 1440,
                "archive_timestamp": self.world.clock.timestamp(),
                "locked": False,
                "create_timestamp": self.world.clock.timestamp(),
            },
        }
