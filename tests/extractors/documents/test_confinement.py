"""A process that reads files reaches nothing: no network, no file to write."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from extractors import documents
from extractors.digest import Article
from extractors.documents import sandbox
from tests.extractors.documents import corpus, hostile

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="what is given up is the kernel's")

# Gives something up, then tries to reach the server; says whether it was given up, and what came of it.
_TRY = """
import encodings.idna, socket, sys  # another user may not see where modules are
from extractors.documents import confinement
if sys.argv[3] == "nobody":
    import os
    os.setuid(65534)
given_up = {"all": lambda: confinement.confine(memory_megabytes=768, cpu_seconds=8) is None,
            "network": confinement.leave_network, "sockets": confinement.refuse_sockets}[sys.argv[1]]()
try:
    socket.create_connection(("127.0.0.1", int(sys.argv[2])), timeout=5)
    print(given_up, "connected")
except OSError as error:
    print(given_up, error.errno)
"""
_WRITE = """
import sys
from extractors.documents.confinement import confine
confine(memory_megabytes=768, cpu_seconds=8)
try:
    with open(sys.argv[1], "wb", buffering=0) as file: file.write(b"x")
except OSError: print("refused")
"""
_SOCKETS = """
import socket
from extractors.documents.confinement import refuse_sockets
print(refuse_sockets())
for family in (socket.AF_INET, socket.AF_INET6, socket.AF_UNIX, socket.AF_NETLINK):
    for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM, socket.SOCK_RAW):
        try:
            socket.socket(family, kind)
            print("opened", family, kind)
        except OSError: pass
import subprocess, sys
code = "import socket\\ntry: socket.socket(); print('opened by a child')\\nexcept PermissionError: pass"
subprocess.run([sys.executable, "-c", code])
"""


def run(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.fixture
def port() -> Iterator[str]:
    """Where a server of this machine listens."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield str(server.getsockname()[1])


USERS = ["myself", *(["nobody"] if os.getuid() == 0 else [])]


@pytest.mark.parametrize("user", USERS)
def test_without_giving_anything_up_the_server_is_reached(port: str, user: str) -> None:
    open_code = _TRY.replace("confinement.leave_network,", "lambda: True,")
    assert run(open_code, "network", port, user).stdout.split() == ["True", "connected"]


@pytest.mark.parametrize("user", USERS)
@pytest.mark.parametrize("what", ["network", "sockets"])
def test_each_way_by_itself_cuts_the_network_off(port: str, what: str, user: str) -> None:
    given_up, outcome = run(_TRY, what, port, user).stdout.split()
    if given_up == "False":
        pytest.skip("this kernel does not allow it")
    assert outcome != "connected"


@pytest.mark.parametrize("user", USERS)
def test_who_reads_reaches_nothing(port: str, user: str) -> None:
    ways = [run(_TRY, what, port, user).stdout.split()[0] for what in ("network", "sockets")]
    if "True" not in ways:
        pytest.skip("this kernel allows neither way")
    assert run(_TRY, "all", port, user).stdout.split()[1] != "connected"


def test_no_kind_of_socket_is_left_not_even_to_a_program_that_is_started() -> None:
    held, *opened = run(_SOCKETS).stdout.splitlines()
    if held == "False":
        pytest.skip("this kernel has no filters")
    assert not opened


def test_a_reader_that_is_taken_over_opens_no_socket(monkeypatch: pytest.MonkeyPatch) -> None:
    article = documents.read(hostile.STORY.text.encode())

    def taken_over(*_: object) -> Article:
        try:
            socket.create_connection(("127.0.0.1", 9), timeout=1)
        except ConnectionRefusedError:
            os.abort()  # the network was there, and nobody listened
        except OSError:
            return article
        os.abort()

    monkeypatch.setattr(documents, "read", taken_over)
    # Much address space, since this process has more libraries than the keeper.
    limits = {"memory": 4_096, "cpu": 8, "wall": 20.0}
    request = {"filename": None, "content_type": None} | limits
    child, answer = sandbox._in_a_child(request, corpus.docx(hostile.STORY))
    if child is not None:
        os.waitpid(child, 0)
    assert json.loads(answer)["article"]["title"] == article.title


def test_no_file_can_be_written(tmp_path: Path) -> None:
    done = run(_WRITE, str(tmp_path / "x"))
    # The kernel answers with an error, or ends the process.
    assert done.returncode < 0 or "refused" in done.stdout
    assert (tmp_path / "x").stat().st_size == 0
