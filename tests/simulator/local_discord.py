"""The local Discord as a test holds it."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from tests.simulator.faults import Fault, Hold
from tests.simulator.people import Person
from tests.simulator.schema import DEFAULT_PATH
from tests.simulator.server import API, Server
from tests.simulator.world import World

if TYPE_CHECKING:
    from tests.simulator.clock import Clock
    from tests.simulator.gateway import Gateway
    from tests.simulator.guilds import Channel, Guild, User
    from tests.simulator.interactions import Interaction
    from tests.simulator.payload import Payload
    from tests.simulator.record import Request, Violation


class LocalDiscord:
    """A Discord of one's own."""

    def __init__(
        self,
        *,
        port: int = 0,
        shards: int = 1,
        message_content: bool = False,
        shows_replied_to: bool = False,
        schema_path: Path | None = DEFAULT_PATH,
    ) -> None:
        """Set up, without listening yet.

        Args:
            port: the port to listen on; 0 takes a free one.
            shards: the number of shards that GET /gateway/bot recommends.
            message_content: whether the privileged intents are switched on for the application.
            shows_replied_to: whether a message that the bot may read opens the one it replies to;
                Discord's documentation names no such exception.
            schema_path: where Discord's OpenAPI document lies; None does without.
        """
        self.world = World(
            shards=shards, message_content=message_content, shows_replied_to=shows_replied_to
        )
        self.server = Server(self.world, schema_path)
        self._port = port

    async def __aenter__(self) -> Self:
        port = await self.server.start(self._port)
        self.world.base_url = f"http://127.0.0.1:{port}"
        self.world.gateway_url = f"ws://127.0.0.1:{port}/gateway"
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.server.stop()

    @property
    def api_url(self) -> str:
        """What `discord.http.Route.BASE` has to be."""
        return self.world.base_url + API

    @property
    def gateway_url(self) -> str:
        """What `DiscordWebSocket.DEFAULT_GATEWAY` has to be."""
        return self.world.gateway_url

    @property
    def token(self) -> str:
        """The bot's token."""
        return self.world.token

    @property
    def bot(self) -> User:
        """The bot's account."""
        return self.world.bot

    @property
    def owner(self) -> User:
        """Who owns the application, and every guild."""
        return self.world.owner

    @property
    def requests(self) -> list[Request]:
        """Every request of the bot, oldest first."""
        return self.world.record.requests

    @property
    def violations(self) -> list[Violation]:
        """What the bot did that Discord does not allow."""
        return self.world.record.violations

    @property
    def interactions(self) -> list[Interaction]:
        """Every interaction, oldest first."""
        return list(self.world.interactions.values())

    @property
    def clock(self) -> Clock:
        """The time here, which `clock.skip(minutes=16)` moves forward."""
        return self.world.clock

    @property
    def gateway(self) -> Gateway:
        """The WebSocket side, which can be made to misbehave."""
        return self.world.gateway

    def commands(self, guild: Guild | None = None) -> list[Payload]:
        """Return the commands that the bot has registered, global ones or a guild's."""
        return self.world.commands.get(guild.id if guild else None, [])

    def add_guild(self, name: str = "The Daily", *, has_bot: bool = True) -> Guild:
        """Create a server; without the bot it is a place for a user-installed app only."""
        return self.world.add_guild(name, has_bot=has_bot)

    def add_user(self, name: str, *, permissions: int = 0, locale: str = "en-US") -> Person:
        """Create a person, who joins a server on first acting there.

        `permissions` are those this person has beyond everybody's; `discord.Permissions(...).value`
        fits as well as `Permission`.
        """
        person = Person(self.world, name, permissions=permissions, locale=locale)
        self.world.add_user(person)
        return person

    def add_bot(self, name: str) -> Person:
        """Create another bot, which acts like a person; ours should not answer it."""
        robot = self.add_user(name)
        robot.is_bot = True
        return robot

    def add_private_channel(self, first: User, second: User) -> Channel:
        """Create a conversation of two people, without the bot."""
        return self.world.add_private_channel(first, second)

    async def bot_ready(self, *, timeout: float = 30) -> None:  # noqa: ASYNC109
        """Wait until every shard of the bot is connected."""

        def look() -> bool | None:
            return self.gateway.is_complete or None

        await self.world.changes.until(look, "the bot to connect", timeout)

    async def bot_gone(self, *, timeout: float = 30) -> None:  # noqa: ASYNC109
        """Wait until no shard of the bot is connected any more."""

        def look() -> bool | None:
            return not self.gateway.connected or None

        await self.world.changes.until(look, "the bot to leave", timeout)

    async def request(
        self,
        method: str,
        route: str,
        *,
        number: int = 1,
        timeout: float = 10,  # noqa: ASYNC109
    ) -> Request:
        """Wait for the answered request of this number to a route, as in Discord's documentation."""

        def look() -> Request | None:
            found = [one for one in self.requests if (one.method, one.route) == (method, route)]
            answered = [one for one in found if one.finished is not None]
            return answered[number - 1] if len(answered) >= number else None

        return await self.world.changes.until(look, f"{method} {route}", timeout)

    def fail_next(
        self,
        method: str,
        path_pattern: str,
        *,
        status: int | None = 500,
        times: int = 1,
        delay: float = 0,
        drop_connection: bool = False,
        carried_out: bool = False,
        retry_after: float = 0.05,
        is_global: bool = False,
    ) -> None:
        """Make requests fail whose path fits, as "/webhooks/*/messages/@original".

        Args:
            method: the HTTP method.
            path_pattern: the path below the API's base; `*` stands for anything.
            status: what is answered; None lets the request succeed, after the delay.
            times: how many requests it strikes.
            delay: seconds before the answer.
            drop_connection: break the connection in place of an answer.
            carried_out: do what was asked, and only then answer with the failure.
            retry_after: what a 429 tells the bot to wait.
            is_global: whether a 429 holds for all of the bot's requests.
        """
        self.server.faults.plan(
            Fault(
                method,
                path_pattern,
                times,
                status,
                delay,
                drop_connection,
                carried_out,
                retry_after,
                is_global,
            )
        )

    def hold_next(self, method: str, path_pattern: str) -> Hold:
        """Keep the next such request waiting until `release()` is called on what is returned."""
        hold = Hold()
        self.server.faults.plan(Fault(method, path_pattern, hold=hold))
        return hold
