"""Registering commands. Source: Discord's documentation, "Application Commands"."""

from collections.abc import Iterator

from tests.simulator.commands import register
from tests.simulator.guilds import Guild
from tests.simulator.limits.commands import SLASH, check_command, check_commands
from tests.simulator.payload import Payload
from tests.simulator.refusal import Code, Problem, RefusalError, unknown
from tests.simulator.routes.route import Answer, Call, Route


def _scope(call: Call) -> Guild | None:
    if call.params["application_id"] != call.world.application_id:
        raise RefusalError(403, Code.MISSING_ACCESS, "Missing Access")
    return call.guild() if "guild_id" in call.params else None


def _registered(call: Call) -> list[Payload]:
    guild = _scope(call)
    return call.world.commands.get(guild.id if guild else None, [])


def _find(call: Call) -> Payload:
    for command in _registered(call):
        if command["id"] == call.params["command_id"]:
            return command
    raise unknown(Code.UNKNOWN_COMMAND, "application command")


def _list(call: Call) -> Answer:
    return _registered(call)


def _get(call: Call) -> Answer:
    return _find(call)


def _check_bulk(call: Call) -> Iterator[Problem]:
    yield from check_commands(call.request.body)


def _replace(call: Call) -> Answer:
    return register(call.world, _scope(call), call.items)


def _check_one(call: Call) -> Iterator[Problem]:
    yield from check_command(call.body, ())


def _create(call: Call) -> Answer:
    new = (call.body.get("type", SLASH), call.body["name"])
    others = [one for one in _registered(call) if (one["type"], one["name"]) != new]
    return register(call.world, _scope(call), [*others, call.body])[-1]


def _edit(call: Call) -> Answer:
    command = _find(call)
    command.update(call.body)
    return command


def _delete(call: Call) -> Answer:
    _registered(call).remove(_find(call))
    return None


def _routes(base: str) -> tuple[Route, ...]:
    return (
        Route("GET", base, _list),
        Route("PUT", base, _replace, _check_bulk),
        Route("POST", base, _create, _check_one, 201),
        Route("GET", base + "/{command_id}", _get),
        Route("PATCH", base + "/{command_id}", _edit),
        Route("DELETE", base + "/{command_id}", _delete, success=204),
    )


ROUTES = (
    *_routes("/applications/{application_id}/commands"),
    *_routes("/applications/{application_id}/guilds/{guild_id}/commands"),
)
