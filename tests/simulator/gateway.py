"""The WebSocket over which a bot hears what happens.

Source: Discord's documentation, "Gateway", "Gateway Events", "Opcodes and Status Codes".
"""

from __future__ import annotations

import asyncio
import json
import secrets
from collections import deque
from contextlib import suppress
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from aiohttp import WSMsgType, web

from tests.simulator.intents import PRIVILEGED, needed

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.simulator.guilds import Guild
    from tests.simulator.payload import Payload
    from tests.simulator.world import World

HEARTBEAT_MS = 41_250
SENDS, SENDS_WITHIN = 120, 60
IDENTIFIES_A_DAY = 1000
GUILDS_A_SHARD = 2500


class Opcode(IntEnum):
    """Gateway opcodes."""

    DISPATCH = 0
    HEARTBEAT = 1
    IDENTIFY = 2
    PRESENCE_UPDATE = 3
    VOICE_STATE_UPDATE = 4
    RESUME = 6
    RECONNECT = 7
    REQUEST_GUILD_MEMBERS = 8
    INVALID_SESSION = 9
    HELLO = 10
    HEARTBEAT_ACK = 11


class CloseCode(IntEnum):
    """Gateway close codes."""

    UNKNOWN_ERROR = 4000
    UNKNOWN_OPCODE = 4001
    DECODE_ERROR = 4002
    NOT_AUTHENTICATED = 4003
    AUTHENTICATION_FAILED = 4004
    ALREADY_AUTHENTICATED = 4005
    INVALID_SEQUENCE = 4007
    RATE_LIMITED = 4008
    INVALID_SHARD = 4010
    SHARDING_REQUIRED = 4011
    DISALLOWED_INTENTS = 4014


@dataclass(eq=False)
class Session:
    """What Discord remembers of one shard, connected or not."""

    id: str
    shard: tuple[int, int]
    intents: int
    sent: list[Payload] = field(default_factory=list)
    connection: Connection | None = None

    def dispatch(self, event: str, data: Payload) -> None:
        """Send an event now, or as soon as the shard resumes."""
        message = {
            "op": int(Opcode.DISPATCH),
            "t": event,
            "s": len(self.sent) + 1,
            "d": data,
        }
        self.sent.append(message)
        if self.connection is not None:
            self.connection.send(message)


class Connection:
    """One open socket."""

    def __init__(
        self,
        gateway: Gateway,
        socket: web.WebSocketResponse,
        transport: asyncio.Transport | None,
    ) -> None:
        self.gateway = gateway
        self.socket = socket
        self.transport = transport
        self.session: Session | None = None
        self._outbox: asyncio.Queue[Payload | tuple[int, str]] = asyncio.Queue()
        self._received: deque[float] = deque()

    def send(self, message: Payload) -> None:
        """Put a message in the queue."""
        self._outbox.put_nowait(message)

    def close(self, code: int, reason: str = "") -> None:
        """Close the socket once everything before has been sent."""
        self.leave()
        self._outbox.put_nowait((code, reason))

    def leave(self) -> None:
        """Let go of the session, which stays for a later resume."""
        if self.session is not None and self.session.connection is self:
            self.session.connection = None
            self.gateway.world.changes.announce()

    async def run(self) -> None:
        """Greet the bot, then answer it until it goes away."""
        self.send(
            {
                "op": int(Opcode.HELLO),
                "d": {"heartbeat_interval": self.gateway.heartbeat_ms},
                "s": None,
                "t": None,
            }
        )
        writer = asyncio.create_task(self._write())
        try:
            async for message in self.socket:
                if message.type in (WSMsgType.TEXT, WSMsgType.BINARY):
                    self._receive(message.data)
        finally:
            writer.cancel()
            with suppress(asyncio.CancelledError):
                await writer
            self.leave()

    async def _write(self) -> None:
        while True:
            item = await self._outbox.get()
            if isinstance(item, tuple):
                code, reason = item
                await self.socket.close(code=code, message=reason.encode())
                return
            # Frames of text are read as they are; only binary ones would be decompressed.
            with suppress(ConnectionError):
                await self.socket.send_str(json.dumps(item))

    def _receive(self, data: str | bytes) -> None:
        now = self.gateway.world.clock.now()
        self._received.append(now)
        while self._received[0] < now - SENDS_WITHIN:
            self._received.popleft()
        if len(self._received) > SENDS:
            self._fail(CloseCode.RATE_LIMITED, "You are being rate limited.")
            return
        try:
            message = json.loads(data)
            opcode, details = Opcode(message["op"]), message.get("d")
        except (ValueError, KeyError, TypeError):
            self._fail(CloseCode.DECODE_ERROR, "Error while decoding payload.")
            return
        self.gateway.received.append(message)
        self._answer(opcode, details)

    def _answer(self, opcode: Opcode, details: Any) -> None:
        if opcode is Opcode.HEARTBEAT:
            if self.gateway.answers_heartbeats:
                self.send({"op": int(Opcode.HEARTBEAT_ACK), "d": None, "s": None, "t": None})
        elif opcode is Opcode.IDENTIFY:
            self._identify(details)
        elif opcode is Opcode.RESUME:
            self._resume(details)
        elif self.session is None:
            self._fail(CloseCode.NOT_AUTHENTICATED, "Not authenticated.")
        elif opcode is Opcode.REQUEST_GUILD_MEMBERS:
            self.gateway.send_members(self.session, details)
        elif opcode not in (Opcode.PRESENCE_UPDATE, Opcode.VOICE_STATE_UPDATE):
            self._fail(CloseCode.UNKNOWN_OPCODE, "Unknown opcode.")

    def _identify(self, details: Payload) -> None:
        gateway = self.gateway
        intents = int(details.get("intents", 0))
        index, total = details.get("shard") or (0, 1)
        gateway.identifies += 1
        if self.session is not None:
            self._fail(CloseCode.ALREADY_AUTHENTICATED, "Already authenticated.")
        elif details.get("token") != gateway.world.token or gateway.identifies > IDENTIFIES_A_DAY:
            # Who identifies too often finds the token reset.
            self._fail(CloseCode.AUTHENTICATION_FAILED, "Authentication failed.")
        elif intents & PRIVILEGED & ~gateway.world.approved_intents:
            self._fail(CloseCode.DISALLOWED_INTENTS, "Disallowed intent(s).")
        elif not 0 <= index < total:
            self._fail(CloseCode.INVALID_SHARD, "Invalid shard.")
        elif len(gateway.world.guilds) > GUILDS_A_SHARD * total:
            self._fail(CloseCode.SHARDING_REQUIRED, "Sharding required.")
        else:
            self.session = gateway.start(self, (index, total), intents)

    def _resume(self, details: Payload) -> None:
        session = self.gateway.sessions.get(details.get("session_id", ""))
        if details.get("token") != self.gateway.world.token:
            self._fail(CloseCode.AUTHENTICATION_FAILED, "Authentication failed.")
        elif session is None:
            self.send({"op": int(Opcode.INVALID_SESSION), "d": False, "s": None, "t": None})
        elif int(details.get("seq") or 0) > len(session.sent):
            self._fail(CloseCode.INVALID_SEQUENCE, "Invalid seq.")
        else:
            self.session = session
            session.connection = self
            for message in session.sent[int(details.get("seq") or 0) :]:
                self.send(message)
            session.dispatch("RESUMED", {"_trace": []})
            self.gateway.resumes += 1
            self.gateway.world.changes.announce()

    def _fail(self, code: CloseCode, reason: str) -> None:
        self.gateway.world.note(f"gateway closed with {int(code)}: {reason}")
        self.close(code, reason)


class Gateway:
    """Every shard's session, and the connections that come and go."""

    def __init__(self, world: World, shards: int) -> None:
        self.world = world
        self.shards = shards
        self.sessions: dict[str, Session] = {}
        self.received: list[Payload] = []
        self.identifies = 0
        self.resumes = 0
        self.answers_heartbeats = True
        """A test may set this to false to play a connection that died without a word."""
        self.heartbeat_ms = HEARTBEAT_MS

    async def handle(self, request: web.Request) -> web.WebSocketResponse:
        """Serve one connection."""
        # The server only closes after the bot, or when told to: discord.py closes by itself.
        socket = web.WebSocketResponse(max_msg_size=0)
        await socket.prepare(request)
        connection = Connection(self, socket, request.transport)
        await connection.run()
        return socket

    @property
    def connected(self) -> list[Session]:
        """The sessions that have a connection now."""
        return [one for one in self.sessions.values() if one.connection is not None]

    @property
    def is_complete(self) -> bool:
        """Whether every shard is connected."""
        numbers = {session.shard for session in self.connected}
        totals = {total for _, total in numbers}
        return any(numbers >= {(one, total) for one in range(total)} for total in totals)

    def start(self, connection: Connection, shard: tuple[int, int], intents: int) -> Session:
        """Begin a session: READY, then the guilds of the shard."""
        session = Session(secrets.token_hex(16), shard, intents, connection=connection)
        connection.session = session
        self.sessions[session.id] = session
        guilds = [one for one in self.world.guilds.values() if one.has_bot and _sees(session, one)]
        session.dispatch("READY", self._ready(session, guilds))
        if intents & needed("GUILD_CREATE", in_guild=True):
            for guild in guilds:
                session.dispatch("GUILD_CREATE", guild.arrival())
        self.world.changes.announce()
        return session

    def _ready(self, session: Session, guilds: list[Guild]) -> Payload:
        return {
            "v": 10,
            "user": self.world.bot.payload(),
            "guilds": [{"id": guild.id, "unavailable": True} for guild in guilds],
            "session_id": session.id,
            "resume_gateway_url": self.world.gateway_url,
            "shard": list(session.shard),
            "application": {"id": self.world.application_id, "flags": self.world.application_flags},
        }

    def dispatch(
        self, event: str, render: Callable[[int], Payload], guild: Guild | None = None
    ) -> int:
        """Send an event to the shards that it concerns; return how many that were.

        A session that lost its connection gets the event when it resumes.
        """
        intent = needed(event, in_guild=guild is not None)
        reached = 0
        for session in self._current():
            if _sees(session, guild) and session.intents & intent == intent:
                session.dispatch(event, render(session.intents))
                reached += 1
        return reached

    def _current(self) -> list[Session]:
        """Return the newest session of every shard."""
        newest = {session.shard[0]: session for session in self.sessions.values()}
        return list(newest.values())

    def send_members(self, session: Session, details: Payload) -> None:
        """Answer a request for a guild's members."""
        guild = self.world.guilds.get(str(details.get("guild_id")))
        if guild is None:
            return
        wanted = {str(one) for one in details.get("user_ids") or ()}
        members = [one for one in guild.members.values() if not wanted or one.user.id in wanted]
        payload = {
            "guild_id": guild.id,
            "members": [member.payload() for member in members],
            "chunk_index": 0,
            "chunk_count": 1,
            "nonce": details.get("nonce"),
        }
        session.dispatch("GUILD_MEMBERS_CHUNK", payload)

    def close(self, code: int = CloseCode.UNKNOWN_ERROR, reason: str = "") -> None:
        """Close every connection; discord.py resumes after most codes."""
        for session in self.connected:
            assert session.connection is not None
            session.connection.close(code, reason)

    def drop(self) -> None:
        """Break every connection without a word, as a network does."""
        for session in self.connected:
            assert session.connection is not None
            if session.connection.transport is not None:
                session.connection.transport.abort()

    def reconnect(self) -> None:
        """Ask every shard to reconnect and resume."""
        for session in self.connected:
            assert session.connection is not None
            session.connection.send({"op": int(Opcode.RECONNECT), "d": None, "s": None, "t": None})

    def invalidate(self, *, resumable: bool = False) -> None:
        """Tell every shard that its session is invalid."""
        for session in self.connected:
            assert session.connection is not None
            session.connection.send(
                {"op": int(Opcode.INVALID_SESSION), "d": resumable, "s": None, "t": None}
            )
            if not resumable:
                del self.sessions[session.id]


def _sees(session: Session, guild: Guild | None) -> bool:
    """Say whether events of a guild, or of direct messages, go to this shard."""
    index, total = session.shard
    return index == (0 if guild is None else (int(guild.id) >> 22) % total)
