"""The HTTP side: takes requests apart, checks them, records them, answers them."""

from __future__ import annotations

import asyncio
import json
import traceback
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aiohttp import BodyPartReader, web

from tests.simulator import schema
from tests.simulator.answers import json_answer
from tests.simulator.faults import (
    INVALID_REQUESTS,
    INVALID_WITHIN,
    REQUESTS_A_SECOND,
    Fault,
    Faults,
    RateLimit,
    banned,
    too_many_requests,
)
from tests.simulator.files import sign
from tests.simulator.limits.files import check_request
from tests.simulator.record import Request, Upload, Violation
from tests.simulator.refusal import Code, RefusalError, invalid_form
from tests.simulator.routes import ROUTES
from tests.simulator.routes.route import Answer, Call, Route

if TYPE_CHECKING:
    from tests.simulator.world import World

API = "/api/v10"
MOST_BYTES = 64 * 1024 * 1024
"""What the server reads at all, so that it can refuse politely what is above Discord's limit."""

_TOKEN_IN_PATH = ("/interactions/", "/webhooks/")


class Server:
    """Listens on the loopback interface, and nowhere else."""

    def __init__(self, world: World, schema_path: Path | None) -> None:
        self.world = world
        self.faults = Faults()
        self.rate_limit = RateLimit(REQUESTS_A_SECOND, 1)
        self.invalid = RateLimit(INVALID_REQUESTS, INVALID_WITHIN)
        self.schema = schema.load(schema_path) if schema_path else None
        self._runner: web.AppRunner | None = None

    async def start(self, port: int) -> int:
        """Begin to listen; return the port."""
        app = web.Application(client_max_size=MOST_BYTES)
        for route in ROUTES:
            app.router.add_route(route.method, API + route.path, self._handler(route))
        app.router.add_get("/gateway", self.world.gateway.handle)
        app.router.add_get("/gateway/", self.world.gateway.handle)
        app.router.add_get("/{folder:.*attachments.*}/{id}/{name}", self._file)
        app.router.add_route("*", "/{path:.*}", self._not_simulated)
        self._runner = web.AppRunner(app, shutdown_timeout=1, access_log=None)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", port)
        await site.start()
        address: tuple[str, int] = self._runner.addresses[0]
        return address[1]

    async def stop(self) -> None:
        """Stop listening."""
        self.world.gateway.close(1001, "Going away.")
        if self._runner is not None:
            await self._runner.cleanup()

    def _handler(self, route: Route) -> Any:
        async def handle(request: web.Request) -> web.StreamResponse:
            record = self._begin(request, route.path)
            fault = self.faults.take(request.method, record.path)
            try:
                response = await self._serve(request, record, route, fault)
                record.status = response.status
            finally:
                record.finished = self.world.clock.now()
                self.world.changes.announce()
            if response.status in (401, 403, 429):
                self.invalid.count(record.finished)
            if fault is not None and fault.drop_connection and request.transport is not None:
                record.status = None
                request.transport.abort()
            return response

        return handle

    def _begin(self, request: web.Request, route: str) -> Request:
        record = Request(
            request.method,
            request.path.removeprefix(API),
            route,
            self.world.clock.now(),
            query=dict(request.query),
            headers={
                name: value for name, value in request.headers.items() if name != "Authorization"
            },
        )
        self.world.record.requests.append(record)
        return record

    async def _serve(
        self, request: web.Request, record: Request, route: Route, fault: Fault | None
    ) -> web.StreamResponse:
        call = Call(self.world, record, dict(request.match_info))
        if self.invalid.wait_needed(record.started):
            return banned()
        try:
            await _read(request, record)
            if fault is not None:
                await _suffer(fault)
                broken = fault.status is not None or fault.drop_connection
                if broken and not fault.carried_out:
                    return fault.answer()
            self._admit(request, record)
            answer = self._carry_out(call, route)
        except RefusalError as error:
            return self._refuse(record, error)
        except Exception:  # noqa: BLE001 - a fault of the simulator must not look like one of the bot's
            return self._break_down(record)
        if fault is not None and fault.carried_out:
            return fault.answer()
        return _answered(record, route, answer)

    def _admit(self, request: web.Request, record: Request) -> None:
        if record.path.startswith(_TOKEN_IN_PATH):
            return
        if request.headers.get("Authorization") != f"Bot {self.world.token}":
            raise RefusalError(401, Code.GENERAL, "401: Unauthorized")
        wait = self.rate_limit.wait_needed(self.world.clock.now())
        if wait:
            self.world.record.rate_limited += 1
            raise _TooFastError(wait)
        self.rate_limit.count(self.world.clock.now())

    def _carry_out(self, call: Call, route: Route) -> Answer:
        problems = list(route.check(call)) if route.check else []
        if not problems and self.schema is not None and call.request.body is not None:
            problems += self.schema.problems(route.method, route.path, call.request.body)
        if problems:
            raise invalid_form(problems)
        return route.handle(call)

    def _refuse(self, record: Request, error: RefusalError) -> web.Response:
        if isinstance(error, _TooFastError):
            return too_many_requests(error.wait, is_global=True)
        if error.violation:
            codes = tuple(problem.code for problem in error.problems)
            self.world.record.violations.append(Violation(record, str(error), error.code, codes))
        record.response = error.body
        return json_answer(error.body, error.status)

    def _break_down(self, record: Request) -> web.Response:
        reason = f"the simulator broke down: {traceback.format_exc()}"
        self.world.record.violations.append(Violation(record, reason, 0))
        return json_answer({"message": reason, "code": 0}, 501)

    async def _not_simulated(self, request: web.Request) -> web.Response:
        record = self._begin(request, "")
        await _read(request, record)
        record.status, record.finished = 404, self.world.clock.now()
        message = "404: Not Found (the simulator has no such endpoint)"
        return self._refuse(record, RefusalError(404, Code.GENERAL, message))

    async def _file(self, request: web.Request) -> web.Response:
        record = self._begin(request, "/attachments")
        fault = self.faults.take("GET", record.path)
        if fault is not None:
            await _suffer(fault)
        if fault is not None and fault.status is not None:
            response = fault.answer()
        else:
            response = self._content(request.match_info["id"], request.query)
        record.finished, record.status = self.world.clock.now(), response.status
        self.world.changes.announce()
        if fault is not None and fault.drop_connection and request.transport is not None:
            request.transport.abort()
        return response

    def _content(self, identifier: str, query: Mapping[str, str]) -> web.Response:
        """Return the bytes of a file, if the address is whole and not too old."""
        attachment = self.world.attachments.get(identifier)
        expires = query.get("ex", "")
        is_whole = query.get("hm") == sign(identifier, expires)
        if attachment is None or attachment.is_gone or not is_whole or self._is_past(expires):
            return web.Response(status=404, text="This content is no longer available.")
        headers = {"Content-Type": attachment.content_type or "application/octet-stream"}
        return web.Response(body=attachment.data, headers=headers)

    def _is_past(self, expires: str) -> bool:
        return int(expires, 16) < self.world.clock.now()


class _TooFastError(RefusalError):
    """The global rate limit was hit."""

    def __init__(self, wait: float) -> None:
        super().__init__(429, Code.GENERAL, "You are being rate limited.", violation=False)
        self.wait = wait


async def _suffer(fault: Fault) -> None:
    if fault.hold is not None:
        await fault.hold.wait()
    if fault.delay:
        await asyncio.sleep(fault.delay)


async def _read(request: web.Request, record: Request) -> None:
    """Read the body of a request: JSON, or a form with JSON and files in it."""
    check_request(request.content_length or 0)
    if request.content_type.startswith("multipart/"):
        await _read_form(request, record)
        return
    data = await request.read()
    record.size = len(data)
    if data and request.content_type == "application/json":
        record.body = _parsed(data)


async def _read_form(request: web.Request, record: Request) -> None:
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader):
            continue
        data = bytes(await part.read(decode=True))
        record.size += len(data)
        if part.name == "payload_json":
            record.body = _parsed(data)
        else:
            record.files[part.name or ""] = Upload(part.filename or "unknown.bin", data)
    check_request(record.size)


def _parsed(data: bytes) -> Any:
    try:
        return json.loads(data)
    except ValueError:
        message = "The request body contains invalid JSON."
        raise RefusalError(400, Code.INVALID_JSON, message) from None


def _answered(record: Request, route: Route, answer: Answer) -> web.Response:
    record.response = answer
    if answer is None:
        return web.Response(status=204)
    return json_answer(answer, route.success)
