"""A process for every file that comes in a format with a parser behind it.

Parsers of PDF, mark-up and zip packages meet files made to break them. Here each file is read in a process that can be
broken: its memory, time, files and output are limited, it has no network (see `confinement`), and its death is an
`UnreadableError` here.

    with Sandbox() as sandbox:
        article = sandbox.read(data, "story.pdf")

Starting Python and importing the readers takes most of a second, so it is done once: a keeper process imports them,
waits, and forks itself for each file, which takes milliseconds. The keeper runs no threads, which makes forking safe,
and trusts its children with nothing: they answer in JSON, of which this side builds values of known types only.
"""

from __future__ import annotations

import contextlib
import json
import os
import select
import signal
import struct
import subprocess
import sys
import time
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Any, Self

from extractors import documents
from extractors.digest import Article, Notice
from extractors.documents.confinement import confine
from extractors.documents.limits import MEGABYTE
from extractors.documents.sniffing import Format, sniff
from extractors.errors import ExtractionError, UnreadableError, from_code

if TYPE_CHECKING:
    from types import TracebackType

# Measured on 64 good and hostile files: no good one needs half of this.
MEMORY_MEGABYTES = 768
CPU_SECONDS = 8
WALL_SECONDS = 9.0

# An article is at most 60,000 characters and its paragraphs; JSON escapes make six bytes of one.
_MAX_ANSWER = 4 * MEGABYTE

# How long the keeper may take to import the readers, on a busy machine.
_START_SECONDS = 60.0

# How much longer than the child this side waits before it gives up on the keeper, too.
_GRACE_SECONDS = 2.0

# Ten years: what waits for a request does not hurry.
_FOREVER = 3e8

# Numeric libraries start threads when they are imported, and a process with threads is not safe to fork.
_ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
# What a reader may know of its surroundings: where programs and modules are; no token, no database's address.
_PASSED_ON = ("PATH", "PYTHONPATH", "VIRTUAL_ENV", "LANG", "LC_ALL", "TESSDATA_PREFIX")

_HEAD = struct.Struct(">I")

_TOO_SLOW = "reading it took too long"
_TOO_BIG = "reading it needs too much memory"
_BROKE = "it is damaged, or made to break its reader"


@dataclass(frozen=True, slots=True)
class Limits:
    """What a file may cost."""

    memory_megabytes: int = MEMORY_MEGABYTES
    cpu_seconds: int = CPU_SECONDS
    wall_seconds: float = WALL_SECONDS


class Sandbox:
    """Reads files in processes of their own. Not safe to use from two threads at once."""

    def __init__(self, limits: Limits | None = None) -> None:
        """Set the limits; nothing runs before `start` or the first file that needs it."""
        self._limits = limits or Limits()
        self._keeper: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def start(self) -> None:
        """Start the keeper and wait until its readers are imported."""
        if self._keeper is not None and self._keeper.poll() is None:
            return
        self.close()
        self._keeper = subprocess.Popen(
            [sys.executable, "-m", "extractors.documents.sandbox"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            # Whatever parsers complain of may hold article text.
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            env={name: os.environ[name] for name in _PASSED_ON if name in os.environ} | _ONE_THREAD,
        )
        if self._answer(_START_SECONDS) is None:
            self.close()
            raise RuntimeError("the document sandbox did not start")

    def close(self) -> None:
        """End the keeper and whatever it runs."""
        keeper, self._keeper = self._keeper, None
        if keeper is None:
            return
        with contextlib.suppress(ProcessLookupError):
            os.killpg(keeper.pid, signal.SIGKILL)
        for pipe in (keeper.stdin, keeper.stdout):
            if pipe is not None:
                _close_quietly(pipe)
        keeper.wait()

    def read(
        self, data: bytes, filename: str | None = None, content_type: str | None = None
    ) -> Article:
        """As `documents.read`; whatever the file does, it does elsewhere.

        Raises:
            ExtractionError: there is no article in it that can be digested; the error says why.
        """
        # Plain text meets no parser but ours, whose work is bounded.
        if len(data) > documents.MAX_BYTES or sniff(data).format is Format.TEXT:
            return documents.read(data, filename, content_type)
        self.start()
        request = {
            "filename": filename,
            "content_type": content_type,
            "memory": self._limits.memory_megabytes,
            "cpu": self._limits.cpu_seconds,
            "wall": self._limits.wall_seconds,
        }
        answer = self._ask(json.dumps(request).encode(), data)
        if answer is None:
            self.close()
            raise UnreadableError(why=_TOO_SLOW)
        return _article(answer)

    def _ask(self, head: bytes, data: bytes) -> dict[str, Any] | None:
        keeper = self._keeper
        if keeper is None or keeper.stdin is None:
            return None
        try:
            _send(keeper.stdin, head)
            _send(keeper.stdin, data)
        except OSError:
            return None
        return self._answer(self._limits.wall_seconds + _GRACE_SECONDS)

    def _answer(self, seconds: float) -> dict[str, Any] | None:
        keeper = self._keeper
        if keeper is None or keeper.stdout is None:
            return None
        raw = _receive(keeper.stdout.fileno(), time.monotonic() + seconds)
        try:
            answer = json.loads(raw) if raw is not None else None
        except ValueError:
            return None
        return answer if isinstance(answer, dict) else None


def _article(answer: dict[str, Any]) -> Article:
    """The article in an answer, or the error; only values of known types are built from it."""
    if "article" in answer:
        notices = tuple(Notice.model_validate(notice) for notice in answer["notices"])
        article = Article.model_validate(answer["article"])
        return article.model_copy(update={"notices": notices})
    details = answer.get("details")
    error = from_code(
        ExtractionError,
        str(answer.get("error")),
        details if isinstance(details, dict) else {},
    )
    raise error or UnreadableError(why=_BROKE)


def _send(pipe: IO[bytes], content: bytes) -> None:
    pipe.write(_HEAD.pack(len(content)))
    pipe.write(content)
    pipe.flush()


def _receive(descriptor: int, deadline: float, limit: int = _MAX_ANSWER) -> bytes | None:
    """One message; None when the other side is gone, too slow, or says too much."""
    head = _exactly(descriptor, _HEAD.size, deadline)
    if head is None:
        return None
    (length,) = _HEAD.unpack(head)
    return _exactly(descriptor, length, deadline) if length <= limit else None


def _exactly(descriptor: int, length: int, deadline: float) -> bytes | None:
    content = bytearray()
    while len(content) < length:
        ready, _, _ = select.select([descriptor], [], [], max(0.0, deadline - time.monotonic()))
        piece = os.read(descriptor, min(length - len(content), MEGABYTE)) if ready else b""
        if not piece:
            return None
        content += piece
    return bytes(content)


def _close_quietly(pipe: IO[bytes]) -> None:
    # What was still to be written has no reader any more.
    with contextlib.suppress(OSError):
        pipe.close()


# From here on: what runs in the keeper and in its children.


def _keep() -> None:
    """Import the readers, then answer one request after the other until the other side is gone."""
    import gc  # noqa: PLC0415 - the keeper's business

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    documents.warm()
    documents.warm_readers()
    gc.freeze()  # children then share the pages that garbage collection would have touched
    requests, answers = sys.stdin.fileno(), sys.stdout.buffer
    _send(answers, b'{"ready": true}')
    while (head := _receive(requests, time.monotonic() + _FOREVER)) is not None:
        data = _receive(requests, time.monotonic() + _FOREVER, limit=documents.MAX_BYTES)
        if data is None:
            return
        child, answer = _in_a_child(json.loads(head), data)
        _send(answers, answer)
        if child is not None:
            os.waitpid(child, 0)  # its end takes longer than its answer, and nobody waits for it


def _in_a_child(request: dict[str, Any], data: bytes) -> tuple[int | None, bytes]:
    """The answer of a child that reads `data`, or what its death means; the child where it has still to be buried."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        _be_child(request, data, writer)
    os.close(writer)
    deadline = time.monotonic() + float(request["wall"])
    answer = _receive(reader, deadline)
    os.close(reader)
    is_late = time.monotonic() >= deadline
    _kill(child)
    if answer is None:
        status = os.waitpid(child, 0)[1]
        return None, _failure(_TOO_SLOW if is_late else _meaning(status))
    return child, answer


def _kill(child: int) -> None:
    """End the child and what it started; the group is there only once the child has come to make it."""
    for end in (os.killpg, os.kill):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            end(child, signal.SIGKILL)


def _meaning(status: int) -> str:
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGXCPU:
        return _TOO_SLOW
    return _BROKE


def _failure(why: str) -> bytes:
    return json.dumps({"error": UnreadableError.code, "details": {"why": why}}).encode()


def _be_child(request: dict[str, Any], data: bytes, writer: int) -> None:
    """Read under limits, answer, and end; never returns."""
    answer = _failure(_BROKE)
    try:
        os.setpgid(0, 0)
        confine(memory_megabytes=int(request["memory"]), cpu_seconds=int(request["cpu"]))
        answer = _read(request, data)
    except MemoryError:
        answer = _failure(_TOO_BIG)
    except BaseException:  # noqa: BLE001, S110 - whatever it is, the file did it, and the answer above says so
        pass
    try:
        with os.fdopen(writer, "wb") as pipe:
            _send(pipe, answer)
    finally:
        os._exit(0)


def _read(request: dict[str, Any], data: bytes) -> bytes:
    try:
        article = documents.read(data, request["filename"], request["content_type"])
    except ExtractionError as error:
        return json.dumps({"error": error.code, "details": error.details}).encode()
    notices = [notice.model_dump() for notice in article.notices]
    return json.dumps({"article": article.model_dump(), "notices": notices}).encode()


if __name__ == "__main__":
    _keep()
