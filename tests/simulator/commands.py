"""The commands that the bot registered, and using them as a person can.

Source: Discord's documentation, "Application Commands".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from tests.simulator.files import File
from tests.simulator.guilds import Channel, Role, User
from tests.simulator.limits.commands import GROUP, SLASH, STRING_OPTION, SUBCOMMAND
from tests.simulator.permissions import allows

if TYPE_CHECKING:
    from tests.simulator.guilds import Guild
    from tests.simulator.payload import Payload, Snowflake
    from tests.simulator.world import World

OptionValue: TypeAlias = "str | int | float | bool | User | Role | Channel | File"

STRING, INTEGER, BOOLEAN, USER, CHANNEL, ROLE, MENTIONABLE, NUMBER, ATTACHMENT = range(3, 12)

_TYPES: Final[dict[int, tuple[type, ...]]] = {
    STRING: (str,),
    INTEGER: (int,),
    BOOLEAN: (bool,),
    USER: (User,),
    CHANNEL: (Channel,),
    ROLE: (Role,),
    MENTIONABLE: (User, Role),
    NUMBER: (int, float),
    ATTACHMENT: (File,),
}

_ALWAYS: Final = {
    "type": SLASH,
    "description": "",
    "nsfw": False,
    "dm_permission": True,
    "default_member_permissions": None,
    "contexts": None,
    "integration_types": [0],
    "name_localizations": None,
    "description_localizations": None,
}


class CannotDoThatError(AssertionError):
    """A person tried what the Discord client does not let them do."""


def register(world: World, guild: Guild | None, commands: list[Payload]) -> list[Payload]:
    """Replace the commands of a guild, or the global ones; known names keep their ids."""
    key = guild.id if guild else None
    known = {(one["type"], one["name"]): one["id"] for one in world.commands.get(key, [])}
    registered = []
    for command in commands:
        sent = {name: value for name, value in command.items() if value is not None}
        complete = {**_ALWAYS, **sent, "application_id": world.application_id}
        complete["version"] = world.snowflakes.next()
        identity = (complete["type"], complete["name"])
        complete["id"] = known.get(identity) or world.snowflakes.next()
        if complete["default_member_permissions"] is not None:
            text = str(complete["default_member_permissions"])
            complete["default_member_permissions"] = text
        if guild is not None:
            complete["guild_id"] = guild.id
        registered.append(complete)
    world.commands[key] = registered
    world.changes.announce()
    return registered


def find(world: World, guild: Guild | None, name: str, kind: int, locale: str) -> Payload:
    """Return the registered command of this type and name, or translated name."""
    scopes = [guild.id if guild else None, None]
    for scope in scopes:
        for command in world.commands.get(scope, []):
            translated = (command["name_localizations"] or {}).get(locale)
            if name in (command["name"], translated) and command["type"] == kind:
                return command
    names = sorted(one["name"] for scope in set(scopes) for one in world.commands.get(scope, []))
    raise CannotDoThatError(f"the bot registered no command {name!r} of type {kind}, only {names}")


def check_available(
    command: Payload, context: int, permissions: int, *, by_user: bool, by_guild: bool
) -> None:
    """Check that the client offers a command here, to somebody with these permissions."""
    name = command["name"]
    contexts = command["contexts"]
    if contexts is not None and context not in contexts:
        raise CannotDoThatError(f"{name!r} is not offered in context {context}, only {contexts}")
    if context != 0 and not command["dm_permission"]:
        raise CannotDoThatError(f"{name!r} is not offered in context {context}, outside servers")
    installs = set(command["integration_types"])
    if not ((by_guild and 0 in installs) or (by_user and 1 in installs)):
        raise CannotDoThatError(f"{name!r} is not installed here; it is for {sorted(installs)}")
    wanted = command["default_member_permissions"]
    if wanted is not None and context == 0:
        # "0" stands for: administrators only.
        needed = int(wanted) or 1 << 3
        if not allows(permissions, needed):
            raise CannotDoThatError(f"{name!r} needs the permissions {needed:#x}")


def descend(command: Payload, path: list[str]) -> Payload:
    """Follow sub-commands to the one whose options a person fills in."""
    here = command
    for step in path:
        choices = {one["name"]: one for one in _subcommands(here)}
        if step not in choices:
            raise CannotDoThatError(f"{here['name']!r} has no {step!r}, only {sorted(choices)}")
        here = choices[step]
    if _subcommands(here):
        names = [one["name"] for one in _subcommands(here)]
        raise CannotDoThatError(f"{here['name']!r} cannot be used by itself, only with {names}")
    return here


def _subcommands(command: Payload) -> list[Payload]:
    options = command.get("options") or []
    return [one for one in options if one["type"] in (SUBCOMMAND, GROUP)]


def wrap(path: list[str], command: Payload, options: list[Payload]) -> list[Payload]:
    """Put options inside the sub-commands that lead to them."""
    kinds = []
    here = command
    for step in path:
        here = next(one for one in _subcommands(here) if one["name"] == step)
        kinds.append(here["type"])
    for step, kind in reversed(list(zip(path, kinds, strict=True))):
        options = [{"name": step, "type": kind, "options": options}]
    return options


def check_options(command: Payload, given: Mapping[str, OptionValue]) -> None:
    """Check that a person could fill in these values."""
    known = {option["name"]: option for option in command.get("options") or ()}
    for name in given:
        if name not in known:
            raise CannotDoThatError(
                f"{command['name']!r} has no option {name!r}, only {list(known)}"
            )
    for name, option in known.items():
        if name in given:
            _check_value(option, given[name])
        elif option.get("required"):
            raise CannotDoThatError(f"the option {name!r} of {command['name']!r} is required")


def _check_value(option: Payload, value: OptionValue) -> None:
    name, kind = option["name"], option["type"]
    wrong_bool = isinstance(value, bool) and kind != BOOLEAN
    if not isinstance(value, _TYPES[kind]) or wrong_bool:
        raise CannotDoThatError(f"{value!r} does not fit the option {name!r} of type {kind}")
    choices = [choice["value"] for choice in option.get("choices") or ()]
    if choices and value not in choices:
        raise CannotDoThatError(f"{value!r} is not among the choices {choices} of {name!r}")
    least, most = option.get("min_value"), option.get("max_value")
    size: Any = value
    if isinstance(value, str):
        least, most = option.get("min_length", 0), option.get("max_length", STRING_OPTION)
        size = len(value)
    if (least is not None and size < least) or (most is not None and size > most):
        raise CannotDoThatError(f"the value of {name!r} is out of {least} to {most}: {size}")


class Resolved:
    """The objects that an interaction's identifiers stand for."""

    def __init__(self, world: World, guild: Guild | None) -> None:
        self._world = world
        self._guild = guild
        self.payload: Payload = {}

    def add(self, value: OptionValue) -> Any:
        """Take in a value and return what stands for it."""
        if isinstance(value, File):
            return self._add_file(value)
        if isinstance(value, User):
            return self._add_user(value)
        if isinstance(value, Role):
            return self._put("roles", value.id, value.payload())
        if isinstance(value, Channel):
            permissions = {"permissions": str(value.permissions(self._world.bot))}
            return self._put("channels", value.id, {**value.payload(), **permissions})
        return value

    def _add_file(self, file: File) -> Snowflake:
        attachment = self._world.attach(file, "ephemeral-attachments", is_ephemeral=True)
        return self._put("attachments", attachment.id, attachment.payload())

    def _add_user(self, user: User) -> Snowflake:
        member = self._guild.members.get(user.id) if self._guild else None
        if member is not None:
            details = {**member.payload(with_user=False), "permissions": str(member.permissions)}
            self._put("members", user.id, details)
        return self._put("users", user.id, user.payload())

    def _put(self, kind: str, identifier: Snowflake, payload: Payload) -> Snowflake:
        self.payload.setdefault(kind, {})[identifier] = payload
        return identifier
