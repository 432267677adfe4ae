"""Interactions: what a person started, and what became of it.

Source: Discord's documentation, "Receiving and Responding to Interactions".
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from tests.simulator.changes import Seen
from tests.simulator.components import Kind, walk
from tests.simulator.limits.commands import SLASH
from tests.simulator.limits.files import FILE_BYTES
from tests.simulator.messages import MessageType
from tests.simulator.permissions import EVERYBODY

if TYPE_CHECKING:
    from tests.simulator.guilds import Channel, Guild, User
    from tests.simulator.messages import Message
    from tests.simulator.payload import Payload, Snowflake
    from tests.simulator.world import World

ACKNOWLEDGE_WITHIN = 3.0
TOKEN_LIFETIME = 15 * 60.0


class InteractionType(IntEnum):
    """Interaction types."""

    APPLICATION_COMMAND = 2
    MESSAGE_COMPONENT = 3
    APPLICATION_COMMAND_AUTOCOMPLETE = 4
    MODAL_SUBMIT = 5


class CallbackType(IntEnum):
    """The ways in which a bot may respond first."""

    CHANNEL_MESSAGE_WITH_SOURCE = 4
    DEFERRED_CHANNEL_MESSAGE_WITH_SOURCE = 5
    DEFERRED_UPDATE_MESSAGE = 6
    UPDATE_MESSAGE = 7
    APPLICATION_COMMAND_AUTOCOMPLETE_RESULT = 8
    MODAL = 9


class Context(IntEnum):
    """Where an interaction happens."""

    GUILD = 0
    BOT_DM = 1
    PRIVATE_CHANNEL = 2


class Acknowledgement(NamedTuple):
    """The first response: what it was, and how many seconds after the person acted it came."""

    kind: CallbackType
    latency: float


@dataclass(eq=False)
class Modal:
    """A form that the bot opened for a person."""

    interaction: Interaction
    data: Payload

    @property
    def title(self) -> str:
        """What stands above it."""
        return str(self.data["title"])

    @property
    def custom_id(self) -> str:
        """How the bot recognises it."""
        return str(self.data["custom_id"])

    @property
    def fields(self) -> list[tuple[str, Payload]]:
        """Its fields, each with the label a person reads."""
        found = []
        label = ""
        for _, component in walk(self.data["components"]):
            if component["type"] == Kind.LABEL:
                label = component["label"]
            elif component["type"] not in (Kind.ACTION_ROW, Kind.TEXT_DISPLAY):
                found.append((component.get("label") or label, component))
        return found


@dataclass(eq=False)
class Interaction:
    """One interaction: the handle that a test holds, and what the server knows of it."""

    world: World
    type: InteractionType
    user: User
    channel: Channel
    data: Payload
    name: str
    source: Message | None = None
    """The message whose component was used."""
    opener: Interaction | None = None
    """The interaction to which the bot answered with the modal that is now submitted."""
    installed_by_user: bool = False
    target: Message | None = None
    id: Snowflake = ""
    token: str = ""
    started: float = 0.0
    acknowledgement: Acknowledgement | None = None
    original: Message | None = None
    is_answered: bool = False
    followups: list[Message] = field(default_factory=list)
    modal: Modal | None = None
    choices: list[Payload] | None = None

    def __post_init__(self) -> None:
        self.id = self.world.snowflakes.next()
        self.token = secrets.token_urlsafe(48)
        self.started = self.world.clock.now()
        self.world.interactions[self.id] = self.world.tokens[self.token] = self

    @property
    def guild(self) -> Guild | None:
        """The server it happens in."""
        return self.channel.guild

    @property
    def age(self) -> float:
        """Seconds since the person acted."""
        return self.world.clock.now() - self.started

    @property
    def has_failed(self) -> bool:
        """Whether the person reads "This interaction failed"."""
        return self.acknowledgement is None and self.age > ACKNOWLEDGE_WITHIN

    @property
    def is_ephemeral(self) -> bool:
        """Whether only this person sees the answer."""
        return self.original is not None and self.original.is_ephemeral

    @property
    def message_type(self) -> MessageType:
        """The type of the message that answers it."""
        if self.type is InteractionType.APPLICATION_COMMAND:
            if self.data.get("type", SLASH) == SLASH:
                return MessageType.CHAT_INPUT_COMMAND
            return MessageType.CONTEXT_MENU_COMMAND
        return MessageType.REPLY if self.source else MessageType.DEFAULT

    async def acknowledged(self, *, timeout: float = ACKNOWLEDGE_WITHIN) -> Acknowledgement:  # noqa: ASYNC109
        """Wait for the first response."""
        return await self._until(lambda: self.acknowledgement, "acknowledgement", timeout)

    async def reply(
        self,
        *,
        where: Callable[[Message], bool] = lambda _: True,
        timeout: float = 10,  # noqa: ASYNC109
    ) -> Message:
        """Wait for the answer: the original response once it holds something.

        Where the bot deferred an update, or deleted its deferred response, and then spoke in a
        follow-up, that is the answer. With `where` the wait goes on until the message looks right,
        as for one that shows progress.
        """

        def look() -> Message | None:
            answer = self.original if self.is_answered else None
            if self._speaks_in_followups():
                answer = next(iter(self.followups), None)
            return answer if answer is not None and where(answer) else None

        return await self._until(look, "answer", timeout)

    async def opened_modal(self, *, timeout: float = ACKNOWLEDGE_WITHIN) -> Modal:  # noqa: ASYNC109
        """Wait for the modal that the bot opens."""
        return await self._until(lambda: self.modal, "modal", timeout)

    async def followup(self, number: int = 1, *, timeout: float = 10) -> Message:  # noqa: ASYNC109
        """Wait for the follow-up message of this number, counted from 1."""

        def look() -> Message | None:
            return self.followups[number - 1] if len(self.followups) >= number else None

        return await self._until(look, f"follow-up {number}", timeout)

    async def suggestions(self, *, timeout: float = ACKNOWLEDGE_WITHIN) -> list[Payload]:  # noqa: ASYNC109
        """Wait for the choices that autocomplete offers."""
        return await self._until(lambda: self.choices, "suggestions", timeout)

    async def _until(self, look: Callable[[], Seen | None], what: str, timeout: float) -> Seen:  # noqa: ASYNC109
        what = f"the {what} to {self.user.name}'s {self.name!r}"
        return await self.world.changes.until(look, what, timeout)

    def _speaks_in_followups(self) -> bool:
        if self.is_answered or self.original is None:
            return False
        updates = self.original is self.source
        return bool(self.followups) and (updates or self.original.is_deleted)

    def acknowledge(self, kind: CallbackType) -> None:
        """Take note of the first response."""
        self.acknowledgement = Acknowledgement(kind, self.age)

    def metadata(self) -> Payload:
        """Return what a message tells of the interaction it answers."""
        metadata: Payload = {
            "id": self.id,
            "type": int(self.type),
            "user": self.user.payload(),
            "authorizing_integration_owners": self._owners(),
        }
        if self.source is not None:
            metadata["interacted_message_id"] = self.source.id
        if self.target is not None:
            metadata["target_message_id"] = self.target.id
        if self.opener is not None:
            inner = self.opener.metadata()["interaction_metadata"]
            metadata["triggering_interaction_metadata"] = inner
        payload: Payload = {"interaction_metadata": metadata}
        if self.type is InteractionType.APPLICATION_COMMAND:
            short = {"id": self.id, "type": int(self.type), "name": self.name}
            payload["interaction"] = {**short, "user": self.user.payload()}
        return payload

    def payload(self) -> Payload:
        """Return what INTERACTION_CREATE carries."""
        payload: Payload = {
            "id": self.id,
            "application_id": self.world.application_id,
            "type": int(self.type),
            "token": self.token,
            "version": 1,
            "data": self.data,
            "channel_id": self.channel.id,
            "channel": {
                **self.channel.payload(),
                "permissions": str(self.channel.permissions(self.user)),
            },
            "app_permissions": str(self._app_permissions()),
            "locale": self.user.locale,
            "entitlements": [],
            "entitlement_sku_ids": [],
            "authorizing_integration_owners": self._owners(),
            "context": int(self.context),
            "attachment_size_limit": self.upload_limit,
        }
        if self.source is not None:
            payload["message"] = self.source.payload()
        return payload | self._who()

    @property
    def context(self) -> Context:
        """Where it happens, in Discord's three kinds of place."""
        if self.guild is not None:
            return Context.GUILD
        return Context.PRIVATE_CHANNEL if self.channel.is_private else Context.BOT_DM

    @property
    def upload_limit(self) -> int:
        """How many bytes a file of the answer may have."""
        return self.guild.upload_limit if self.guild else FILE_BYTES

    def _who(self) -> Payload:
        if self.guild is None:
            return {"user": self.user.payload()}
        member = self.guild.members[self.user.id]
        return {
            "guild_id": self.guild.id,
            "guild": {"id": self.guild.id, "locale": self.guild.locale, "features": []},
            "guild_locale": self.guild.locale,
            "member": {**member.payload(), "permissions": str(member.permissions)},
        }

    def _owners(self) -> Payload:
        owners: Payload = {}
        if self.installed_by_user:
            owners["1"] = self.user.id
        if self.guild is not None and self.guild.has_bot:
            owners["0"] = self.guild.id
        elif self.channel.is_dm and not self.channel.is_private:
            owners["0"] = "0"
        return owners

    def _app_permissions(self) -> int:
        present = self.guild is None or self.guild.has_bot
        return self.channel.permissions(self.world.bot) if present else int(EVERYBODY)
