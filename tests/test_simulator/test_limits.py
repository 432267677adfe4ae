"""Every limit: the simulator takes the last value that Discord takes, and refuses the next."""

from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any, NamedTuple

import aiohttp
import pytest
import pytest_asyncio

from tests.simulator import CallbackType, Interaction, LocalDiscord
from tests.simulator.interactions import InteractionType
from tests.simulator.schema import DEFAULT_PATH
from tests.test_simulator.wire import Answer, Wire

V2 = 1 << 15
EPHEMERAL = 1 << 6


class Desk:
    """A channel, somebody in it, and a wire to send on."""

    def __init__(self, wire: Wire) -> None:
        self.wire, self.local = wire, wire.local
        self.guild = self.local.add_guild()
        self.channel = self.guild.add_channel()
        self.ada = self.local.add_user("ada")
        self.ada.joins(self.guild)

    async def post(self, body: Any, **files: bytes) -> Answer:
        path = f"/channels/{self.channel.id}/messages"
        return await self.wire.send("POST", path, body, files=files or None)

    def interaction(
        self, kind: InteractionType = InteractionType.APPLICATION_COMMAND
    ) -> Interaction:
        data = {"id": "1", "name": "digest", "type": 1}
        return Interaction(self.local.world, kind, self.ada, self.channel, data, "digest")

    async def respond(self, body: Any, interaction: Interaction | None = None) -> Answer:
        one = interaction or self.interaction()
        return await self.wire.send("POST", f"/interactions/{one.id}/{one.token}/callback", body)

    async def edit_original(self, interaction: Interaction, body: Any) -> Answer:
        path = f"/webhooks/{self.local.world.application_id}/{interaction.token}"
        return await self.wire.send("PATCH", path + "/messages/@original", body)

    async def register(self, body: Any) -> Answer:
        path = f"/applications/{self.local.world.application_id}/commands"
        return await self.wire.send("PUT", path, body)


@pytest_asyncio.fixture(params=[DEFAULT_PATH, None], ids=["with schema", "by hand"])
async def desk(request: pytest.FixtureRequest) -> AsyncIterator[Desk]:
    path: Path | None = request.param
    async with LocalDiscord(schema_path=path) as local, aiohttp.ClientSession() as session:
        yield Desk(Wire(local, session))


class Limit(NamedTuple):
    name: str
    make: Callable[[int], Any]
    most: int
    least: int | None = None
    code: str = ""


def check_values(limit: Limit) -> list[tuple[int, bool]]:
    values = [(limit.most, True), (limit.most + 1, False)]
    if limit.least is not None:
        values += [(limit.least, True), (limit.least - 1, False)]
    return values


def embed(**parts: Any) -> dict[str, Any]:
    return {"embeds": [{"description": "d", **parts}]}


def layout(*components: Any) -> dict[str, Any]:
    return {"flags": V2, "components": list(components)}


def text(length: int = 1) -> dict[str, Any]:
    return {"type": 10, "content": "x" * length}


def button(**parts: Any) -> dict[str, Any]:
    return {"type": 2, "style": 1, "label": "Go", "custom_id": "go", **parts}


def row(*children: Any) -> dict[str, Any]:
    return {"type": 1, "components": list(children)}


def buttons(number: int) -> list[dict[str, Any]]:
    return [button(custom_id=f"go{index}") for index in range(number)]


def select(number: int = 2, **parts: Any) -> dict[str, Any]:
    options = [{"label": f"o{index}", "value": f"v{index}"} for index in range(number)]
    return {"type": 3, "custom_id": "pick", "options": options, **parts}


def option(**parts: Any) -> dict[str, Any]:
    return select(1, options=[{"label": "l", "value": "v", **parts}])


def section(number: int) -> dict[str, Any]:
    return {"type": 9, "components": [text()] * number, "accessory": button()}


def container(*children: Any) -> dict[str, Any]:
    return {"type": 17, "components": list(children)}


def gallery(number: int) -> dict[str, Any]:
    item = {"media": {"url": "https://example.org/a.png"}}
    return {"type": 12, "items": [item] * number}


MESSAGES = [
    Limit("content", lambda n: {"content": "x" * n}, 2000, 1),
    Limit("embeds", lambda n: {"embeds": [{"title": "t"}] * n}, 10, 1),
    Limit("embed title", lambda n: embed(title="x" * n), 256),
    Limit("embed description", lambda n: embed(description="x" * n), 4096),
    Limit("embed fields", lambda n: embed(fields=[{"name": "n", "value": "v"}] * n), 25),
    Limit("field name", lambda n: embed(fields=[{"name": "x" * n, "value": "v"}]), 256, 1),
    Limit("field value", lambda n: embed(fields=[{"name": "n", "value": "x" * n}]), 1024, 1),
    Limit("embed footer", lambda n: embed(footer={"text": "x" * n}), 2048),
    Limit("embed author", lambda n: embed(author={"name": "x" * n}), 256),
    Limit(
        "all embeds",
        lambda n: {"embeds": [{"description": "x" * 3000}, {"description": "x" * (n - 3000)}]},
        6000,
        code="MAX_EMBED_SIZE_EXCEEDED",
    ),
    Limit("classic rows", lambda n: {"components": [row(*b) for b in _rows(n)]}, 5),
    Limit("components", lambda n: layout(*[text()] * n), 40, 1),
    Limit(
        "nested components",
        lambda n: layout(container(*[text()] * (n - 1 - 6)), row(*buttons(5))),
        40,
        code="COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
    ),
    Limit("text display", lambda n: layout(text(n)), 4000, 1),
    Limit(
        "text in all",
        lambda n: layout(text(2000), container(text(n - 2000))),
        4000,
        code="COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
    ),
    Limit("section", lambda n: layout(section(n)), 3, 1),
    Limit("row of buttons", lambda n: layout(row(*buttons(n))), 5, 1),
    Limit("row of selects", lambda n: layout(row(*_selects(n))), 1, 1),
    Limit("options", lambda n: layout(row(select(n))), 25, 1),
    Limit("option label", lambda n: layout(row(option(label="x" * n))), 100, 1),
    Limit("option value", lambda n: layout(row(option(value="x" * n))), 100, 1),
    Limit("option description", lambda n: layout(row(option(description="x" * n))), 100),
    Limit("placeholder", lambda n: layout(row(select(placeholder="x" * n))), 150),
    Limit("max_values", lambda n: layout(row(select(25, max_values=n))), 25, 1),
    Limit("min_values", lambda n: layout(row(select(25, min_values=n, max_values=25))), 25, 0),
    Limit("button label", lambda n: layout(row(button(label="x" * n))), 80, 1),
    Limit("button custom_id", lambda n: layout(row(button(custom_id="x" * n))), 100, 1),
    Limit("select custom_id", lambda n: layout(row(select(custom_id="x" * n))), 100, 1),
    Limit("link", lambda n: layout(row(_link("https://a.b/" + "x" * (n - 12)))), 512),
    Limit("gallery", lambda n: layout(gallery(n)), 10, 1),
    Limit("accent colour", lambda n: layout({**container(text()), "accent_color": n}), 0xFFFFFF, 0),
    Limit("mentioned users", lambda n: _mentioning(users=list(range(n))), 100),
    Limit("mentioned roles", lambda n: _mentioning(roles=list(range(n))), 100),
]


def _rows(number: int) -> list[list[dict[str, Any]]]:
    return [[button(custom_id=f"go{index}")] for index in range(number)]


def _selects(number: int) -> list[dict[str, Any]]:
    return [select(custom_id=f"pick{index}") for index in range(number)]


def _link(url: str) -> dict[str, Any]:
    return {"type": 2, "style": 5, "label": "Go", "url": url}


def _mentioning(**lists: Any) -> dict[str, Any]:
    return {"content": "x", "allowed_mentions": {"parse": [], **lists}}


@pytest.mark.parametrize("limit", MESSAGES, ids=lambda one: one.name)
async def test_message_limits(desk: Desk, limit: Limit) -> None:
    for value, is_fine in check_values(limit):
        answer = await desk.post(limit.make(value))
        _assert_judged(desk, answer, value, is_fine=is_fine, code=limit.code)


def _assert_judged(
    desk: Desk, answer: Answer, value: Any, *, is_fine: bool, code: str = ""
) -> None:
    if is_fine:
        assert answer.status in (200, 201, 204), (value, answer.body)
        assert not desk.local.violations
        return
    assert answer.status == 400, value
    assert answer.body["code"] in (50035, 50006)
    assert len(desk.local.violations) == 1
    if code:
        assert code in desk.local.violations[0].problems
    desk.local.violations.clear()


REFUSED = {
    "nothing": {},
    "blank text display": layout(text(0) | {"content": " \n"}),
    "V2 without the flag": {"components": [text()]},
    "content beside V2": {**layout(text()), "content": "x"},
    "embeds beside V2": {**layout(text()), "embeds": [{"title": "t"}]},
    "poll beside V2": {**layout(text()), "poll": _link("x")},
    "stickers beside V2": {**layout(text()), "sticker_ids": ["1"]},
    "same custom_id twice": layout(row(button(), select(custom_id="go"))),
    "same custom_id in two rows": layout(row(button()), row(select(custom_id="go"))),
    "same id twice": layout({**text(), "id": 7}, {**text(), "id": 7}),
    "same option value twice": layout(row(select(options=[{"label": "a", "value": "v"}] * 2))),
    "button beside select": layout(row(button(), select())),
    "link with custom_id": layout(row({**_link("https://a.b"), "custom_id": "x"})),
    "button without custom_id": layout(row({"type": 2, "style": 1, "label": "x"})),
    "button without a face": layout(row({"type": 2, "style": 1, "custom_id": "x"})),
    "unknown style": layout(row(button(style=9))),
    "bare button": layout(button()),
    "container in container": layout(container(container(text()))),
    "section without accessory": layout({"type": 9, "components": [text()]}),
    "text input in a message": layout(row({"type": 4, "custom_id": "x", "style": 1, "label": "x"})),
    "min above max": layout(row(select(5, min_values=3, max_values=2))),
    "file that was not sent": layout({"type": 13, "file": {"url": "attachment://a.txt"}}),
    "file from elsewhere": layout({"type": 13, "file": {"url": "https://example.org/a"}}),
    "ephemeral in a channel": {"content": "x", "flags": EPHEMERAL},
    "mentions said twice": _mentioning(users=["1"])
    | {"allowed_mentions": {"parse": ["users"], "users": ["1"]}},
    "attachment that is not there": {"content": "x", "attachments": [{"id": "0"}]},
}


@pytest.mark.parametrize("name", REFUSED)
async def test_messages_that_are_refused(desk: Desk, name: str) -> None:
    _assert_judged(desk, await desk.post(REFUSED[name]), name, is_fine=False)
    assert not desk.channel.messages


async def test_v2_flag_stays(desk: Desk) -> None:
    message = (await desk.post(layout(text()))).body
    path = f"/channels/{desk.channel.id}/messages/{message['id']}"
    for body, is_fine in (
        ({"components": [text()]}, True),
        (layout(text()), True),
        ({"flags": 0, "components": [text()]}, False),
        ({"content": "x"}, False),
    ):
        answer = await desk.wire.send("PATCH", path, body)
        _assert_judged(desk, answer, body, is_fine=is_fine)


async def test_classic_message_becomes_v2_only_when_emptied(desk: Desk) -> None:
    message = (await desk.post({"content": "x"})).body
    path = f"/channels/{desk.channel.id}/messages/{message['id']}"
    answer = await desk.wire.send("PATCH", path, layout(text()))
    _assert_judged(desk, answer, "kept", is_fine=False)
    answer = await desk.wire.send("PATCH", path, {**layout(text()), "content": None})
    _assert_judged(desk, answer, "emptied", is_fine=True)


def modal(*components: Any, **parts: Any) -> dict[str, Any]:
    children = list(components) or [label(field())]
    return {"type": 9, "data": {"title": "T", "custom_id": "m", "components": children, **parts}}


def label(component: dict[str, Any], **parts: Any) -> dict[str, Any]:
    return {"type": 18, "label": "L", "component": component, **parts}


def field(**parts: Any) -> dict[str, Any]:
    return {"type": 4, "custom_id": "f", "style": 2, **parts}


def upload(**parts: Any) -> dict[str, Any]:
    return {"type": 19, "custom_id": "u", "required": False, **parts}


MODALS = [
    Limit("title", lambda n: modal(title="x" * n), 45, 1),
    Limit("custom_id", lambda n: modal(custom_id="x" * n), 100, 1),
    Limit("components", lambda n: modal(components=[_numbered(i) for i in range(n)]), 5, 1),
    Limit("label", lambda n: modal(label(field(), label="x" * n)), 45, 1),
    Limit("description", lambda n: modal(label(field(), description="x" * n)), 100, 1),
    Limit("value", lambda n: modal(label(field(value="x" * n))), 4000),
    Limit("placeholder", lambda n: modal(label(field(placeholder="x" * n))), 100),
    Limit("max_length", lambda n: modal(label(field(max_length=n))), 4000, 1),
    Limit("min_length", lambda n: modal(label(field(min_length=n))), 4000, 0),
    Limit("max files", lambda n: modal(label(upload(max_values=n))), 10, 1),
    Limit("min files", lambda n: modal(label(upload(min_values=n, max_values=10))), 10, 0),
]


def _numbered(index: int) -> dict[str, Any]:
    return label(field(custom_id=f"f{index}"))


@pytest.mark.parametrize("limit", MODALS, ids=lambda one: one.name)
async def test_modal_limits(desk: Desk, limit: Limit) -> None:
    for value, is_fine in check_values(limit):
        answer = await desk.respond(limit.make(value))
        _assert_judged(desk, answer, value, is_fine=is_fine)


@pytest.mark.parametrize(
    "body",
    [
        modal(label(field()), label(field())),
        modal(label(field(label="inner"))),
        modal(row(upload())),
        modal(label(button())),
        modal(label(field(min_length=5, max_length=4))),
        modal(label(upload(min_values=5, max_values=4))),
        modal(label(field(value="x" * 5, max_length=4))),
        {"type": 9},
    ],
)
async def test_modals_that_are_refused(desk: Desk, body: Any) -> None:
    _assert_judged(desk, await desk.respond(body), body, is_fine=False)


def command(**parts: Any) -> dict[str, Any]:
    return {"name": "digest", "description": "d", "type": 1, **parts}


def string(**parts: Any) -> dict[str, Any]:
    return {"type": 3, "name": "text", "description": "d", **parts}


def choices(number: int) -> list[dict[str, str]]:
    return [{"name": f"c{index}", "value": f"c{index}"} for index in range(number)]


def _filled(total: int) -> list[dict[str, Any]]:
    """A command whose names, descriptions and values have `total` characters in all."""
    options = []
    left = total - len("digest") - 1
    for index in range(20):
        name = f"o{index:02}"
        values = [{"name": f"{index:02}{i:02}", "value": "v" * 96} for i in range(4)]
        size = len(name) + 1 + 400
        if left < size + 2:
            break
        options.append(string(name=name, description="d", choices=values))
        left -= size
    padding = string(name="p" * 32, choices=[])
    while left:
        step = min(left, 132)
        padding = string(name=f"z{len(options):02}", description="d" * max(1, min(100, step - 3)))
        left -= 3 + len(padding["description"])
        options.append(padding)
    return [command(options=options)]


COMMANDS = [
    Limit("commands", lambda n: [command(name=f"c{i}") for i in range(n)], 100),
    Limit("name", lambda n: [command(name="x" * n)], 32, 1),
    Limit("description", lambda n: [command(description="x" * n)], 100, 1),
    Limit("options", lambda n: [command(options=[string(name=f"o{i}") for i in range(n)])], 25, 0),
    Limit("option name", lambda n: [command(options=[string(name="x" * n)])], 32, 1),
    Limit("option description", lambda n: [command(options=[string(description="x" * n)])], 100, 1),
    Limit("string length", lambda n: [command(options=[string(max_length=n)])], 6000, 1),
    Limit("choices", lambda n: [command(options=[string(choices=choices(n))])], 25),
    Limit("choice name", lambda n: [_choosing(name="x" * n)], 100, 1),
    Limit("choice value", lambda n: [_choosing(value="x" * n)], 100, 1),
    Limit("message menus", lambda n: [_menu(3, f"m{i}") for i in range(n)], 5),
    Limit("user menus", lambda n: [_menu(2, f"m{i}") for i in range(n)], 5),
    Limit("menu name", lambda n: [_menu(3, "X" * n)], 32, 1),
    Limit("all characters", _filled, 8000, code="APPLICATION_COMMAND_TOO_LARGE"),
]


def _choosing(**parts: str) -> dict[str, Any]:
    return command(options=[string(choices=[{"name": "n", "value": "v", **parts}])])


def _menu(kind: int, name: str) -> dict[str, Any]:
    return {"type": kind, "name": name}


@pytest.mark.parametrize("limit", COMMANDS, ids=lambda one: one.name)
async def test_command_limits(desk: Desk, limit: Limit) -> None:
    for value, is_fine in check_values(limit):
        answer = await desk.register(limit.make(value))
        if limit.least is not None and value < 0:
            continue
        _assert_judged(desk, answer, value, is_fine=is_fine, code="" if is_fine else limit.code)


@pytest.mark.parametrize(
    "body",
    [
        [command(name="Digest")],
        [command(name="two words")],
        [command(), command()],
        [command(options=[string(), string()])],
        [command(options=[string(name="a"), string(name="b", required=True)])],
        [command(options=[string(choices=choices(1), autocomplete=True)])],
        [command(name_localizations={"de": "Über sicht"})],
        [command(name_localizations={"xx": "digest"})],
        [command(options=[string(), {"type": 1, "name": "sub", "description": "d"}])],
        [{**_menu(3, "Digest"), "description": "d"}],
    ],
)
async def test_commands_that_are_refused(desk: Desk, body: Any) -> None:
    _assert_judged(desk, await desk.register(body), body, is_fine=False)


async def test_deferral_takes_nothing_but_ephemeral(desk: Desk) -> None:
    for flags, is_fine in ((0, True), (EPHEMERAL, True), (V2, False), (EPHEMERAL | V2, False)):
        answer = await desk.respond({"type": 5, "data": {"flags": flags}})
        _assert_judged(desk, answer, flags, is_fine=is_fine)
    answer = await desk.respond({"type": 5, "data": {"content": "x"}})
    _assert_judged(desk, answer, "content", is_fine=False)


async def test_interaction_is_acknowledged_once_and_in_time(desk: Desk) -> None:
    interaction = desk.interaction()
    assert (await desk.respond({"type": 5}, interaction)).status == 204
    again = await desk.respond({"type": 5}, interaction)
    assert (again.status, again.body["code"]) == (400, 40060)
    late = desk.interaction()
    desk.local.clock.skip(seconds=2.5)
    assert (await desk.respond({"type": 5}, late)).status == 204
    later = desk.interaction()
    desk.local.clock.skip(seconds=3.1)
    answer = await desk.respond({"type": 5}, later)
    assert (answer.status, answer.body["code"]) == (404, 10062)
    assert later.has_failed
    assert [one.code for one in desk.local.violations] == [40060, 10062]


async def test_token_lives_fifteen_minutes(desk: Desk) -> None:
    interaction = desk.interaction()
    early = await desk.edit_original(interaction, {"content": "x"})
    assert (early.status, early.body["code"]) == (404, 10015)
    await desk.respond({"type": 5}, interaction)
    desk.local.clock.skip(minutes=14.9)
    assert (await desk.edit_original(interaction, {"content": "x"})).status == 200
    desk.local.clock.skip(minutes=0.2)
    expired = await desk.edit_original(interaction, {"content": "y"})
    assert (expired.status, expired.body["code"]) == (401, 50027)
    assert interaction.original is not None
    assert interaction.original.content == "x"


@pytest.mark.parametrize(
    ("kind", "response"),
    [
        (InteractionType.APPLICATION_COMMAND, {"type": 6}),
        (InteractionType.APPLICATION_COMMAND, {"type": 7, "data": {"content": "x"}}),
        (InteractionType.MODAL_SUBMIT, modal()),
        (InteractionType.MODAL_SUBMIT, {"type": 6}),
        (InteractionType.APPLICATION_COMMAND_AUTOCOMPLETE, {"type": 5}),
        (InteractionType.APPLICATION_COMMAND, {"type": 8, "data": {"choices": []}}),
    ],
)
async def test_responses_that_do_not_fit(desk: Desk, kind: InteractionType, response: Any) -> None:
    answer = await desk.respond(response, desk.interaction(kind))
    _assert_judged(desk, answer, response, is_fine=False)


async def test_autocomplete_offers_25(desk: Desk) -> None:
    for number, is_fine in ((25, True), (26, False)):
        interaction = desk.interaction(InteractionType.APPLICATION_COMMAND_AUTOCOMPLETE)
        kind = int(CallbackType.APPLICATION_COMMAND_AUTOCOMPLETE_RESULT)
        body = {"type": kind, "data": {"choices": choices(number)}}
        _assert_judged(desk, await desk.respond(body, interaction), number, is_fine=is_fine)


async def test_ten_files(desk: Desk) -> None:
    for number, status in ((10, 200), (11, 400)):
        answer = await desk.post({}, **{f"f{index}": b"x" for index in range(number)})
        assert answer.status == status, number


async def test_size_of_files_and_requests(desk: Desk) -> None:
    limit = 10 * 1024 * 1024
    assert (await desk.post({}, a=bytes(limit))).status == 200
    too_large = await desk.post({}, a=bytes(limit + 1))
    assert (too_large.status, too_large.body["code"]) == (413, 40005)
    files = {name: bytes(limit - 1024) for name in ("a", "b", "c")}
    assert (await desk.post({}, **files)).status == 413
    desk.guild.upload_limit = 5
    assert (await desk.post({}, a=b"12345")).status == 200
    assert (await desk.post({}, a=b"123456")).status == 413


async def test_thread_name(desk: Desk) -> None:
    for length, is_fine in ((100, True), (101, False), (1, True), (0, False)):
        body = {"name": "x" * length, "type": 11}
        answer = await desk.wire.send("POST", f"/channels/{desk.channel.id}/threads", body)
        _assert_judged(desk, answer, length, is_fine=is_fine)


async def test_fifty_requests_a_second_interactions_exempt(desk: Desk) -> None:
    for _ in range(50):
        assert (await desk.wire.send("GET", "/users/@me")).status == 200
    answer = await desk.wire.send("GET", "/users/@me")
    assert answer.status == 429
    assert answer.headers["Via"]
    assert answer.headers["Content-Type"].startswith("application/json")
    assert answer.body["global"] is True
    assert (await desk.respond({"type": 5})).status == 204
    desk.local.clock.skip(seconds=answer.body["retry_after"])
    assert (await desk.wire.send("GET", "/users/@me")).status == 200
    assert desk.local.world.record.rate_limited == 1
    assert desk.local.world.record.invalid_requests == 1


async def test_ten_thousand_invalid_requests_end_in_a_ban(desk: Desk) -> None:
    for _ in range(9_999):
        desk.local.server.invalid.count(desk.local.clock.now())
    assert (await desk.wire.send("GET", "/users/@me")).status == 200
    assert (await desk.wire.send("GET", "/users/@me", token="x.y.z")).status == 401
    answer = await desk.wire.send("GET", "/users/@me")
    assert answer.status == 429
    assert "Via" not in answer.headers, "by this, libraries tell a ban from a rate limit"
    desk.local.clock.skip(minutes=10)
    assert (await desk.wire.send("GET", "/users/@me")).status == 200


async def test_wrong_token_and_unknown_routes(desk: Desk) -> None:
    assert (await desk.wire.send("GET", "/users/@me", token="x.y.z")).status == 401
    assert (await desk.wire.send("GET", "/voice/regions")).status == 404
    assert len(desk.local.violations) == 2


async def test_errors_are_nested_as_discord_nests_them(desk: Desk) -> None:
    answer = await desk.post(layout(container(row(button(label="x" * 81)))))
    errors = answer.body["errors"]["components"]["0"]["components"]["0"]["components"]["0"]
    assert errors["label"]["_errors"][0]["code"] == "BASE_TYPE_MAX_LENGTH"
