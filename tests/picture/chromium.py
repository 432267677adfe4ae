"""A picture of a page, by whatever Chromium is on this machine.

The browser is spoken to through a pair of pipes, as its own tools do: so the picture has exactly
the height of the page, and a phone's width, which a window cannot have, and nothing listens on a
port.
"""

from __future__ import annotations

import base64
import fcntl
import json
import os
import select
import shutil
import signal
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from tests.picture.models import Width

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_OPTIONS = (
    "--headless",
    "--remote-debugging-pipe",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
)
_SECONDS = 40.0
_SHARPNESS = 2


class BrowserError(Exception):
    """The browser did not start, did not answer, or refused."""


def find_browser() -> str | None:
    """Return the path of a Chromium, or None."""
    return next((path for name in _NAMES if (path := shutil.which(name))), None)


def take_picture(html_path: Path, png_path: Path, *, width: Width = Width.DESKTOP) -> bool:
    """Save a picture of the page; False when there is no browser here that can."""
    browser = find_browser()
    if browser is None or not hasattr(os, "posix_spawn"):
        return False
    try:
        with _running(browser) as pipes:
            png_path.write_bytes(_photograph(pipes, html_path.resolve().as_uri(), width.value))
    except (BrowserError, OSError):
        return False
    return True


def _photograph(pipes: _Pipes, address: str, width: int) -> bytes:
    """Open the page in a tab, measure it, and return its picture."""
    tab = pipes.ask("Target.createTarget", url="about:blank")["targetId"]
    pipes.session = pipes.ask("Target.attachToTarget", targetId=tab, flatten=True)["sessionId"]
    pipes.ask(
        "Emulation.setDeviceMetricsOverride",
        width=width,
        height=200,
        deviceScaleFactor=_SHARPNESS,
        mobile=False,
    )
    pipes.ask("Page.enable")
    pipes.ask("Page.navigate", url=address)
    pipes.await_event("Page.loadEventFired")
    height = pipes.ask("Page.getLayoutMetrics")["cssContentSize"]["height"]
    area = {"x": 0, "y": 0, "width": width, "height": height, "scale": 1}
    shot = pipes.ask("Page.captureScreenshot", clip=area, captureBeyondViewport=True)
    return base64.b64decode(shot["data"])


class _Pipes:
    """Questions to the browser and its answers: JSON, with a zero byte after each message."""

    def __init__(self, outgoing: int, incoming: int) -> None:
        self.session: str | None = None
        self._outgoing = outgoing
        self._incoming = incoming
        self._gathered = b""
        self._count = 0
        self._deadline = time.monotonic() + _SECONDS
        self._events: set[str] = set()

    def ask(self, method: str, **params: object) -> dict[str, Any]:
        """Send a command and return its result."""
        self._count += 1
        message = {"id": self._count, "method": method, "params": params}
        if self.session is not None:
            message["sessionId"] = self.session
        os.write(self._outgoing, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") != self._count:
                continue
            if "error" in answer:
                raise BrowserError(f"{method}: {answer['error'].get('message')}")
            result: dict[str, Any] = answer["result"]
            return result

    def await_event(self, name: str) -> None:
        """Wait until the browser has told of an event."""
        while name not in self._events:
            self._next()

    def _next(self) -> dict[str, Any]:
        """Return the next message, and remember it when it is an event."""
        while b"\0" not in self._gathered:
            left = self._deadline - time.monotonic()
            if left <= 0 or not select.select([self._incoming], [], [], left)[0]:
                raise BrowserError("The browser did not answer in time.")
            piece = os.read(self._incoming, 1 << 16)
            if not piece:
                raise BrowserError("The browser ended.")
            self._gathered += piece
        message, _, self._gathered = self._gathered.partition(b"\0")
        spoken: dict[str, Any] = json.loads(message)
        self._events.add(spoken.get("method", ""))
        return spoken


@contextmanager
def _running(browser: str) -> Iterator[_Pipes]:
    """Run a browser with a profile of its own, and end it afterwards."""
    with tempfile.TemporaryDirectory(prefix="picture-", ignore_cleanup_errors=True) as profile:
        options = [*_OPTIONS, f"--user-data-dir={profile}"]
        if os.geteuid() == 0:
            # Chromium refuses to run as root inside its sandbox; containers leave no other choice.
            options.append("--no-sandbox")
        commands_out, commands_in = _pipe()
        answers_out, answers_in = _pipe()
        try:
            process = _start([browser, *options, "about:blank"], commands_out, answers_in)
        finally:
            os.close(commands_out)
            os.close(answers_in)
        pipes = _Pipes(commands_in, answers_out)
        try:
            yield pipes
        finally:
            _stop(process, pipes)
            os.close(commands_in)
            os.close(answers_out)


def _pipe() -> tuple[int, int]:
    """Return a pipe whose ends lie clear of 3 and 4, which the browser is given them as."""
    ends = os.pipe()
    moved = tuple(fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 10) for end in ends)
    for end in ends:
        os.close(end)
    return moved[0], moved[1]


def _start(command: list[str], incoming: int, outgoing: int) -> int:
    """Start the browser in a group of its own; it reads from 3 and writes to 4."""
    silent = (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)
    return os.posix_spawn(
        command[0],
        command,
        os.environ,
        file_actions=[
            silent,
            (os.POSIX_SPAWN_DUP2, 1, 2),
            (os.POSIX_SPAWN_DUP2, incoming, 3),
            (os.POSIX_SPAWN_DUP2, outgoing, 4),
        ],
        setpgroup=0,
    )


def _stop(process: int, pipes: _Pipes) -> None:
    """Ask the browser to close; end its group when it does not."""
    pipes.session = None
    with suppress(BrowserError, OSError):
        pipes.ask("Browser.close")
    for _ in range(50):
        if os.waitpid(process, os.WNOHANG)[0]:
            return
        time.sleep(0.1)
    with suppress(ProcessLookupError):
        os.killpg(process, signal.SIGKILL)
    os.waitpid(process, 0)
