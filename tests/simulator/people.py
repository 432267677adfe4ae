"""People, who do in Discord what its client lets them do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, TypeAlias

from tests.simulator import commands
from tests.simulator.commands import CannotDoThatError, OptionValue, Resolved
from tests.simulator.components import Kind
from tests.simulator.controls import button, choose, find_control
from tests.simulator.files import File
from tests.simulator.forms import FieldValue, fill_in
from tests.simulator.guilds import Channel, ChannelType, Guild, User
from tests.simulator.interactions import Interaction, InteractionType, Modal
from tests.simulator.limits.commands import MESSAGE_MENU, SLASH, USER_MENU
from tests.simulator.limits.messages import ATTACHMENTS, CONTENT
from tests.simulator.messages import Message
from tests.simulator.permissions import Permission

if TYPE_CHECKING:
    from tests.simulator.payload import Payload
    from tests.simulator.world import World

Options: TypeAlias = "Mapping[str, OptionValue]"

PATIENCE = 10.0
"""Seconds a person waits for the bot's commands to appear in the client."""


class Person(User):
    """Somebody at a keyboard."""

    def __init__(self, world: World, name: str, *, permissions: int = 0, locale: str) -> None:
        super().__init__(world.snowflakes.next(), name, locale=locale)
        self.world = world
        self.permissions = int(permissions)
        self.has_installed_app = False
        """Whether this person added the app to the own account."""

    def joins(self, guild: Guild) -> None:
        """Become a member, if not one yet."""
        if self.id not in guild.members:
            guild.add_member(self, permissions=self.permissions)

    async def slash(
        self, channel: Channel, name: str, options: Options | None = None, /, **named: OptionValue
    ) -> Interaction:
        """Use a slash command; `name` may go on to sub-commands, as in "nutgraf settings".

        Values are plain ones, files, users, roles or channels; those of options whose name is no
        Python name go into `options`.
        """
        top, *path = name.split()
        command = await self._command(channel, top, SLASH)
        given = {**(options or {}), **named}
        inner = commands.descend(command, path)
        commands.check_options(inner, given)
        resolved = Resolved(self.world, channel.guild)
        kinds = {option["name"]: option["type"] for option in inner.get("options") or ()}
        sent = [
            {"name": key, "type": kinds[key], "value": resolved.add(value)}
            for key, value in given.items()
        ]
        data = self._command_data(command, channel, resolved)
        data["options"] = commands.wrap(path, command, sent)
        return self._act(InteractionType.APPLICATION_COMMAND, channel, data, name)

    async def autocomplete(
        self, channel: Channel, name: str, option: str, typed: str = "", /, **named: OptionValue
    ) -> Interaction:
        """Type into an option that offers suggestions."""
        top, *path = name.split()
        command = await self._command(channel, top, SLASH)
        inner = commands.descend(command, path)
        known = {one["name"]: one for one in inner.get("options") or ()}
        if not known.get(option, {}).get("autocomplete"):
            raise CannotDoThatError(f"the option {option!r} of {name!r} has no autocomplete")
        resolved = Resolved(self.world, channel.guild)
        sent: list[Payload] = [
            {"name": key, "type": known[key]["type"], "value": resolved.add(value)}
            for key, value in named.items()
        ]
        kind = known[option]["type"]
        sent.append({"name": option, "type": kind, "value": typed, "focused": True})
        data = self._command_data(command, channel, resolved)
        data["options"] = commands.wrap(path, command, sent)
        return self._act(InteractionType.APPLICATION_COMMAND_AUTOCOMPLETE, channel, data, name)

    async def context_menu(
        self, channel: Channel, name: str, target: Message | User
    ) -> Interaction:
        """Use a command from the menu of a message or of a user."""
        kind = MESSAGE_MENU if isinstance(target, Message) else USER_MENU
        command = await self._command(channel, name, kind)
        resolved = Resolved(self.world, channel.guild)
        if isinstance(target, Message):
            # The target comes whole, whatever the bot's intents.
            resolved.payload["messages"] = {target.id: target.payload()}
        else:
            resolved.add(target)
        data = {**self._command_data(command, channel, resolved), "target_id": target.id}
        message = target if isinstance(target, Message) else None
        kind_of = InteractionType.APPLICATION_COMMAND
        return self._act(kind_of, channel, data, name, target=message)

    async def press(self, message: Message, which: str, *, stale: bool = False) -> Interaction:
        """Press a button, named by its custom id or its label.

        `stale` presses a button that an edit has taken away, as somebody does whose screen has not
        caught up.
        """
        self._look_at(message)
        found = button(message, which, stale=stale)
        data = {"custom_id": found["custom_id"], "component_type": int(Kind.BUTTON)}
        return self._use(message, {**data, "id": found.get("id")}, which)

    async def choose(self, message: Message, which: str, *values: str | OptionValue) -> Interaction:
        """Choose from a select menu, named by its custom id or placeholder.

        The options of a string select are named by their value or their label.
        """
        self._look_at(message)
        menu = find_control(message.selects, which)
        resolved = Resolved(self.world, message.guild)
        chosen = choose(menu, values, resolved)
        data: Payload = {"custom_id": menu["custom_id"], "component_type": menu["type"]}
        data |= {"values": chosen, "id": menu.get("id")}
        if menu["type"] != Kind.STRING_SELECT:
            data["resolved"] = resolved.payload
        return self._use(message, data, which)

    async def submit(
        self, modal: Modal, values: Mapping[str, FieldValue] | None = None, /, **named: FieldValue
    ) -> Interaction:
        """Send a form; fields are named by their label or custom id.

        What is left out keeps the value that the bot suggested.
        """
        opener = modal.interaction
        if opener.user is not self:
            raise CannotDoThatError(f"the modal opened for {opener.user.name}, not {self.name}")
        resolved = Resolved(self.world, opener.guild)
        filled = fill_in(modal, {**(values or {}), **named}, resolved)
        data: Payload = {"custom_id": modal.custom_id, "components": filled}
        if resolved.payload:
            data["resolved"] = resolved.payload
        return self._act(
            InteractionType.MODAL_SUBMIT,
            opener.channel,
            data,
            modal.title,
            source=opener.source,
            opener=opener,
        )

    async def send(
        self,
        channel: Channel,
        content: str = "",
        *,
        files: Sequence[File] = (),
        reply_to: Message | None = None,
        ping: bool = True,
    ) -> Message:
        """Write a message; `ping` is the switch beside a reply."""
        if len(content) > CONTENT:
            raise CannotDoThatError(
                f"the client sends no more than {CONTENT} characters; use paste(), which does as "
                "the client does with long ones"
            )
        if len(files) > ATTACHMENTS:
            raise CannotDoThatError(f"a message takes {ATTACHMENTS} files, not {len(files)}")
        self._enter(channel, Permission.SEND_MESSAGES)
        message = Message(self.world, self.world.snowflakes.next(), channel, self, content)
        message.attachments = [self.world.attach(one, f"attachments/{channel.id}") for one in files]
        message.reply_to = reply_to
        if reply_to is not None and not ping:
            message.allowed_mentions = {"parse": ["users", "roles", "everyone"]}
        # A person's message is not waited for: whoever sent it holds it already.
        message.handed_out = True
        return self.world.post(message)

    async def paste(
        self,
        channel: Channel,
        text: str,
        *,
        typed: str = "",
        reply_to: Message | None = None,
    ) -> Message:
        """Paste text after what was typed, as `@Nutgraf`.

        What does not fit into a message becomes the file message.txt, as the client does it; what
        was typed stays in the message.
        """
        together = f"{typed} {text}".strip()
        if len(together) <= CONTENT:
            return await self.send(channel, together, reply_to=reply_to)
        return await self.send(channel, typed, files=[File.text(text)], reply_to=reply_to)

    async def forward(self, message: Message, channel: Channel) -> Message:
        """Forward a message into another channel; a forward takes no words along."""
        self._enter(channel, Permission.SEND_MESSAGES)
        forward = Message(self.world, self.world.snowflakes.next(), channel, self)
        forward.forwards, forward.handed_out = message, True
        return self.world.post(forward)

    async def direct_message(self, content: str = "", *, files: Sequence[File] = ()) -> Message:
        """Write to the bot in private."""
        return await self.send(self.dm, content, files=files)

    @property
    def dm(self) -> Channel:
        """The private conversation with the bot."""
        return self.world.add_dm(self)

    async def edit(self, message: Message, content: str) -> Message:
        """Change an own message."""
        if message.author is not self:
            raise CannotDoThatError("only its author edits a message")
        message.versions.append(message.payload())
        message.content, message.edited_at = content, self.world.clock.timestamp()
        self.world.changed(message)
        return message

    async def delete(self, message: Message) -> None:
        """Delete an own message, or anybody's as a moderator."""
        if message.author is not self and not message.is_ephemeral:
            self._enter(message.channel, Permission.MANAGE_MESSAGES)
        self.world.delete(message)

    async def react(self, message: Message, emoji: str) -> None:
        """React to a message."""
        self._enter(message.channel, Permission.ADD_REACTIONS)
        message.reactions.setdefault(emoji, set()).add(self.id)
        payload: Payload = {
            "user_id": self.id,
            "channel_id": message.channel.id,
            "message_id": message.id,
            "message_author_id": message.author.id,
            "emoji": {"id": None, "name": emoji},
            "burst": False,
            "type": 0,
        }
        if message.guild is not None:
            member = message.guild.members[self.id].payload()
            payload |= {"guild_id": message.guild.id, "member": member}
        self.world.tell("MESSAGE_REACTION_ADD", payload, guild=message.guild)
        self.world.changes.announce()

    async def start_thread(
        self, channel: Channel, name: str, *, on: Message | None = None
    ) -> Channel:
        """Start a thread in a channel, on a message where given."""
        self._enter(channel, Permission.CREATE_PUBLIC_THREADS)
        return self.world.add_thread(channel, name, self, on)

    async def open_post(
        self, forum: Channel, name: str, content: str = "", *, files: Sequence[File] = ()
    ) -> Message:
        """Open a post in a forum; its first message has the id of the thread."""
        if forum.type != ChannelType.GUILD_FORUM:
            raise CannotDoThatError(f"#{forum.name} is no forum")
        thread = await self.start_thread(forum, name)
        message = Message(self.world, thread.id, thread, self, content, handed_out=True)
        message.attachments = [self.world.attach(one, f"attachments/{thread.id}") for one in files]
        return self.world.post(message)

    def installs_app(self) -> None:
        """Add the app to the own account, so that it can be used where the bot is not."""
        self.has_installed_app = True

    def _enter(self, channel: Channel, wanted: Permission) -> None:
        if channel.guild is not None:
            self.joins(channel.guild)
        if not channel.allows(self, wanted):
            raise CannotDoThatError(f"{self.name} lacks {wanted!r} in #{channel.name}")

    async def _command(self, channel: Channel, name: str, kind: int) -> Payload:
        self._enter(channel, Permission.USE_APPLICATION_COMMANDS)
        await self.world.changes.until(
            lambda: self.world.commands or None, "the bot's commands", PATIENCE
        )
        command = commands.find(self.world, channel.guild, name, kind, self.locale)
        context = 0 if channel.guild else (2 if channel.is_private else 1)
        commands.check_available(
            command,
            context,
            channel.permissions(self),
            by_user=self.has_installed_app,
            by_guild=channel.has_bot,
        )
        return command

    def _command_data(self, command: Payload, channel: Channel, resolved: Resolved) -> Payload:
        data = {"id": command["id"], "name": command["name"], "type": command["type"]}
        if channel.guild is not None and "guild_id" in command:
            data["guild_id"] = channel.guild.id
        # Filled while the options are gone through, so it is kept by reference.
        data["resolved"] = resolved.payload
        return data

    def _look_at(self, message: Message) -> None:
        if message.is_deleted:
            raise CannotDoThatError("the message is gone")
        if message.is_ephemeral and message.seen_by is not self:
            raise CannotDoThatError(f"{self.name} does not see this private message")
        if message.guild is not None:
            self.joins(message.guild)

    def _use(self, message: Message, data: Payload, name: str) -> Interaction:
        kind = InteractionType.MESSAGE_COMPONENT
        return self._act(kind, message.channel, data, name, source=message)

    def _act(
        self,
        kind: InteractionType,
        channel: Channel,
        data: Payload,
        name: str,
        *,
        source: Message | None = None,
        opener: Interaction | None = None,
        target: Message | None = None,
    ) -> Interaction:
        interaction = Interaction(
            self.world,
            kind,
            self,
            channel,
            data,
            name,
            source=source,
            opener=opener,
            installed_by_user=self.has_installed_app,
            target=target,
        )
        # Interactions of a server where the bot is not a member go to the first shard.
        guild = channel.guild if channel.has_bot else None
        if not self.world.tell("INTERACTION_CREATE", interaction.payload(), guild=guild):
            raise CannotDoThatError("no bot has connected yet: await discord.bot_ready() first")
        return interaction
