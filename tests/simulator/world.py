"""Everything there is in the simulated Discord."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from tests.simulator.changes import Changes
from tests.simulator.clock import Clock, Snowflakes
from tests.simulator.files import Address, Attachment, File, guess_type
from tests.simulator.gateway import Gateway
from tests.simulator.guilds import Channel, ChannelType, Guild, Member, Role, User
from tests.simulator.intents import PRIVILEGED, Intent
from tests.simulator.permissions import EVERYBODY
from tests.simulator.record import Record

if TYPE_CHECKING:
    from tests.simulator.interactions import Interaction
    from tests.simulator.messages import Message
    from tests.simulator.payload import Payload, Snowflake

GATEWAY_MESSAGE_CONTENT_LIMITED = 1 << 19
"""The application flag of a bot in few servers to which message content is switched on."""


class World:
    """One application, the guilds it is in, and what is known of both."""

    def __init__(self, *, shards: int, message_content: bool, shows_replied_to: bool) -> None:
        self.record = Record()
        self.clock = Clock()
        self.snowflakes = Snowflakes(self.clock)
        self.changes = Changes(self.record.story)
        self.gateway = Gateway(self, shards)
        self.message_content = message_content
        self.shows_replied_to = shows_replied_to
        self.base_url = ""
        self.gateway_url = ""
        self.application_id = self.snowflakes.next()
        self.token = f"{self.application_id}.{secrets.token_urlsafe(24)}"
        self.bot = User(self.application_id, "nutgraf", is_bot=True)
        self.owner = User(self.snowflakes.next(), "operator")
        self.users: dict[Snowflake, User] = {one.id: one for one in (self.bot, self.owner)}
        self.guilds: dict[Snowflake, Guild] = {}
        self.channels: dict[Snowflake, Channel] = {}
        self.attachments: dict[Snowflake, Attachment] = {}
        self.interactions: dict[Snowflake, Interaction] = {}
        self.tokens: dict[str, Interaction] = {}
        self.commands: dict[Snowflake | None, list[Payload]] = {}
        """The registered commands by guild; those under None are global."""

    @property
    def approved_intents(self) -> int:
        """The privileged intents that are switched on in the developer portal."""
        return int(PRIVILEGED) if self.message_content else 0

    @property
    def application_flags(self) -> int:
        """The application's flags."""
        return GATEWAY_MESSAGE_CONTENT_LIMITED if self.message_content else 0

    def note(self, event: str) -> None:
        """Remember something for the message of a wait that ends in vain."""
        self.record.events.append(event)

    def add_user(self, user: User) -> None:
        """Create an account."""
        self.users[user.id] = user

    def add_guild(self, name: str, *, has_bot: bool = True) -> Guild:
        """Create a server; the bot is let in unless `has_bot` is false."""
        guild = Guild(self, self.snowflakes.next(), name, self.owner.id, has_bot)
        guild.roles[guild.id] = Role(guild.id, "@everyone", int(EVERYBODY), position=0)
        joined_at = self.clock.timestamp()
        for user in (self.owner, self.bot) if has_bot else (self.owner,):
            guild.members[user.id] = Member(user, guild, joined_at)
        self.guilds[guild.id] = guild
        if has_bot:
            self.tell("GUILD_CREATE", guild.arrival(), guild=guild)
        return guild

    def add_dm(self, user: User) -> Channel:
        """Return the direct message channel of a user and the bot."""
        for channel in self.channels.values():
            if channel.is_dm and channel.has_bot and channel.recipient is user:
                return channel
        identifier = self.snowflakes.next()
        channel = Channel(self, identifier, ChannelType.DM, user.name, recipient=user)
        self.channels[identifier] = channel
        return channel

    def add_private_channel(self, first: User, second: User) -> Channel:
        """Return a conversation of two people, where only a user-installed app can be used."""
        identifier = self.snowflakes.next()
        name = f"{first.name} and {second.name}"
        channel = Channel(self, identifier, ChannelType.DM, name, recipient=second, is_private=True)
        self.channels[identifier] = channel
        return channel

    def add_thread(
        self, parent: Channel, name: str, owner: User, starter: Message | None = None
    ) -> Channel:
        """Start a thread, or a post in a forum; a thread has the id of the message it starts at."""
        identifier = starter.id if starter else self.snowflakes.next()
        kind = ChannelType.PUBLIC_THREAD
        thread = Channel(self, identifier, kind, name, parent.guild, parent, owner.id)
        self.channels[identifier] = thread
        if parent.guild is not None:
            parent.guild.channels[identifier] = thread
        if starter is not None:
            starter.thread = thread
        payload = {**thread.payload(), "newly_created": True}
        self.tell("THREAD_CREATE", payload, guild=parent.guild)
        self.changes.announce()
        return thread

    def attach(self, file: File, folder: str, *, is_ephemeral: bool = False) -> Attachment:
        """Take in a file."""
        attachment = Attachment(
            self.snowflakes.next(),
            file.name,
            file.data,
            file.content_type or guess_type(file.name),
            Address(self.base_url, folder, self.clock),
            is_ephemeral=is_ephemeral,
        )
        self.attachments[attachment.id] = attachment
        return attachment

    def post(self, message: Message) -> Message:
        """Make a message appear."""
        if not message.is_ephemeral:
            message.channel.messages[message.id] = message
        self._tell_of_message("MESSAGE_CREATE", message)
        return message

    def changed(self, message: Message) -> None:
        """Tell of an edit."""
        self._tell_of_message("MESSAGE_UPDATE", message)

    def delete(self, message: Message) -> None:
        """Make a message disappear, with its files."""
        message.is_deleted = True
        message.channel.messages.pop(message.id, None)
        for attachment in message.attachments:
            attachment.is_gone = True
        payload = {"id": message.id, "channel_id": message.channel.id}
        if message.guild is not None and not message.is_ephemeral:
            payload["guild_id"] = message.guild.id
        if not message.is_ephemeral and message.channel.has_bot:
            self.tell("MESSAGE_DELETE", payload, guild=message.guild)
        self.changes.announce()

    def tell(self, event: str, payload: Payload, guild: Guild | None = None) -> int:
        """Send an event that looks the same whatever the bot's intents."""
        if guild is not None and not guild.has_bot and event != "INTERACTION_CREATE":
            return 0
        return self.gateway.dispatch(event, lambda _: payload, guild)

    def _tell_of_message(self, event: str, message: Message) -> None:
        # An ephemeral message is delivered to its reader and to the bot, past the server.
        guild = None if message.is_ephemeral else message.guild
        if message.channel.has_bot:
            self.gateway.dispatch(
                event,
                lambda intents: message.payload(
                    message_content=bool(intents & Intent.MESSAGE_CONTENT), for_event=True
                ),
                guild,
            )
        self.changes.announce()
