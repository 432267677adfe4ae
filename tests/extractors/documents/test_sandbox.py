"""No file hurts: each is answered with a sentence, in time, and the next one is read as ever."""

from __future__ import annotations

import importlib.util
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from extractors.documents import read
from extractors.documents.sandbox import Limits, Sandbox
from extractors.errors import ExtractionError, UnreadableError, WrongLanguageError
from tests.extractors.documents import corpus, hostile
from tests.extractors.documents.corpus import Story

HAS_PDFIUM = importlib.util.find_spec("pypdfium2") is not None
PDF_MAKERS = (corpus.pdf, corpus.two_columns, corpus.across_columns)
ANSWER_SECONDS = 10.0

pytestmark = [
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="limits are the kernel's"),
    pytest.mark.skipif(not HAS_PDFIUM, reason="pypdfium2 is not installed"),
]


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as started:
        yield started


def resident_megabytes(process: int) -> float:
    fields = Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()
    return int(fields[1]) * 4096 / 1024 / 1024


def keeper_of(sandbox: Sandbox) -> int:
    assert sandbox._keeper is not None
    return sandbox._keeper.pid


@pytest.mark.parametrize("make", corpus.MAKERS)
def test_the_article_is_the_same_inside(sandbox: Sandbox, make: Callable[[Story], bytes]) -> None:
    data = make(hostile.STORY)
    assert sandbox.read(data) == read(data)


@pytest.mark.parametrize("make", [*hostile.MILD, *hostile.HARD])
def test_a_hostile_file_is_answered_in_time(sandbox: Sandbox, make: Callable[[], bytes]) -> None:
    data = make()
    started = time.monotonic()
    with pytest.raises(ExtractionError) as caught:
        sandbox.read(data)
    assert time.monotonic() - started < ANSWER_SECONDS
    assert str(caught.value).endswith(".")
    assert "root:" not in str(caught.value)
    assert resident_megabytes(keeper_of(sandbox)) < 200


@pytest.mark.parametrize("make", hostile.LONG)
def test_a_very_long_file_is_cut(sandbox: Sandbox, make: Callable[[], bytes]) -> None:
    data = make()
    started = time.monotonic()
    article = sandbox.read(data)
    assert time.monotonic() - started < ANSWER_SECONDS
    assert [notice.code for notice in article.notices] == ["truncated_input"]


def test_errors_and_notices_come_through(sandbox: Sandbox) -> None:
    german = "".join(
        f"<p>Die Fähre, die am {day}. Mai den Antrieb verlor, war zweimal durch die Prüfung gefallen.</p>"
        for day in range(1, 9)
    )
    with pytest.raises(WrongLanguageError, match="looks like German"):
        sandbox.read(f"<html><article>{german}</article></html>".encode())


def test_time_is_limited_for_every_file_anew() -> None:
    with Sandbox(Limits(wall_seconds=0.02)) as sandbox:
        for _ in range(2):
            with pytest.raises(UnreadableError, match="took too long"):
                sandbox.read(hostile.many_mail_parts())


def test_memory_is_limited() -> None:
    with Sandbox(Limits(memory_megabytes=300)) as sandbox, pytest.raises(UnreadableError):
        sandbox.read(hostile.flate_bomb())


def test_a_dead_keeper_is_replaced(sandbox: Sandbox) -> None:
    sandbox.start()
    assert sandbox._keeper is not None
    sandbox._keeper.kill()
    sandbox._keeper.wait()
    assert sandbox.read(corpus.docx(hostile.STORY)).title == hostile.STORY.title


def test_nothing_is_left_running() -> None:
    sandbox = Sandbox()
    sandbox.start()
    keeper = keeper_of(sandbox)
    sandbox.close()
    assert not Path(f"/proc/{keeper}").exists()


@pytest.mark.benchmark  # wall time: on a busy machine it measures the others
@pytest.mark.parametrize("make", [corpus.docx, corpus.html, corpus.pdf, corpus.newsletter])
def test_a_small_file_waits_for_no_start(sandbox: Sandbox, make: Callable[[Story], bytes]) -> None:
    data = make(hostile.STORY)

    def milliseconds(reader: Callable[[bytes], object]) -> float:
        times = []
        for _ in range(7):
            started = time.monotonic()
            reader(data)
            times.append(time.monotonic() - started)
        return 1_000 * min(times)

    inside, bare = milliseconds(sandbox.read), milliseconds(read)
    print(f"{make.__name__}: {inside:.0f} ms, {bare:.0f} ms without a sandbox")  # noqa: T201 - the figures are the point
    assert inside - bare < 100


@pytest.mark.benchmark  # the machine's own libraries weigh along
def test_what_waits_for_files_is_small(sandbox: Sandbox) -> None:
    sandbox.start()
    resident = resident_megabytes(keeper_of(sandbox))
    print(f"keeper: {resident:.0f} MB resident")  # noqa: T201 - the figure is the point
    assert resident < 60
