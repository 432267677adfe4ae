"""What an endpoint consists of, and what it is given."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from tests.simulator.permissions import Permission
from tests.simulator.refusal import Code, Problem, forbidden, unknown

if TYPE_CHECKING:
    from tests.simulator.guilds import Channel, Guild
    from tests.simulator.messages import Message
    from tests.simulator.payload import Payload
    from tests.simulator.record import Request, Upload
    from tests.simulator.world import World

Answer: TypeAlias = "Payload | list[Any] | None"


@dataclass
class Call:
    """One request, taken apart."""

    world: World
    request: Request
    params: dict[str, str]

    @property
    def body(self) -> Payload:
        """The JSON object that was sent."""
        return self.request.body if isinstance(self.request.body, dict) else {}

    @property
    def items(self) -> list[Payload]:
        """The JSON list that was sent."""
        return self.request.body if isinstance(self.request.body, list) else []

    @property
    def files(self) -> dict[str, Upload]:
        """The files that were sent, by the name of their form field."""
        return self.request.files

    def guild(self) -> Guild:
        """Return the guild that the path names."""
        guild = self.world.guilds.get(self.params["guild_id"])
        if guild is None:
            raise unknown(Code.UNKNOWN_GUILD, "Guild")
        if not guild.has_bot:
            raise forbidden(Code.MISSING_ACCESS, "Missing Access")
        return guild

    def channel(self, *wanted: Permission) -> Channel:
        """Return the channel that the path names, if the bot may do what is wanted there."""
        channel = self.world.channels.get(self.params["channel_id"])
        if channel is None:
            raise unknown(Code.UNKNOWN_CHANNEL, "Channel")
        if not channel.has_bot:
            raise forbidden(Code.MISSING_ACCESS, "Missing Access")
        if not channel.allows(self.world.bot, Permission.VIEW_CHANNEL):
            raise forbidden(Code.MISSING_ACCESS, "Missing Access")
        for permission in wanted:
            if not channel.allows(self.world.bot, permission):
                raise forbidden(Code.MISSING_PERMISSIONS, "Missing Permissions")
        return channel

    def message(self, *wanted: Permission) -> Message:
        """Return the message that the path names."""
        message = self.channel(*wanted).messages.get(self.params["message_id"])
        if message is None:
            raise unknown(Code.UNKNOWN_MESSAGE, "Message")
        return message


@dataclass(frozen=True)
class Route:
    """One endpoint."""

    method: str
    path: str
    handle: Callable[[Call], Answer]
    check: Callable[[Call], Iterator[Problem]] | None = None
    """Yields what is wrong with the body, before anything is done."""
    success: int = 200
