"""The queue, with a real Redis where one is installed."""

from __future__ import annotations

import asyncio
import shutil
import socket
import subprocess
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

import pytest
import redis
from redis import asyncio as async_redis
from saq import Job, Status

from bot.errors import (
    BusyError,
    RequestError,
    StoppingError,
    TookTooLongError,
    WorkerDiedError,
    explain,
)
from bot.work import Document
from bot.work import queue as work_queue
from bot.work.queue import QueueExtractor, work
from bot.work.sweeping import CLOCK_SKEW_SECONDS, SweptQueue
from extractors.errors import ExtractionError, TooShortError
from tests.bot.process import start_bot
from tests.bot.work.digests import FERRY, HandMadeExtractor
from tests.simulator import LocalDiscord

PATIENCE = 20.0


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def running_redis(folder: Path) -> Iterator[str]:
    """The address of a Redis that ends with the block."""
    program = shutil.which("redis-server")
    if program is None:
        pytest.skip("redis-server is not installed")
    port = free_port()
    options = ("--bind", "127.0.0.1", "--port", str(port), "--save", "", "--appendonly", "no")
    with subprocess.Popen(
        [program, *options], cwd=folder, stdout=subprocess.PIPE, text=True
    ) as server:
        assert server.stdout is not None
        for line in server.stdout:
            if "Ready to accept connections" in line:
                break
        yield f"redis://127.0.0.1:{port}"
        server.terminate()


@pytest.fixture(scope="module")
def redis_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with running_redis(tmp_path_factory.mktemp("redis")) as url:
        yield url


@asynccontextmanager
async def queue_to(url: str, extractor: HandMadeExtractor) -> AsyncIterator[QueueExtractor]:
    """A bot's end of the queue, with a worker at the other."""
    worker = asyncio.create_task(work(url, extractor, concurrency=2, grace=1))
    client = QueueExtractor(url, time_limit=PATIENCE, queue_limit=10)
    await client.start()
    try:
        yield client
    finally:
        await client.close()
        worker.cancel()
        await asyncio.gather(worker, return_exceptions=True)


async def test_a_document_comes_back_as_the_digest_it_is_here(redis_url: str) -> None:
    extractor = HandMadeExtractor()
    document = Document(FERRY.encode(), name="ferry – first.txt", content_type="text/plain")
    async with queue_to(redis_url, extractor) as queue:
        digest = await queue.digest(document)
    assert extractor.seen == [document]
    assert digest == await HandMadeExtractor().digest(document)


@pytest.mark.parametrize(
    "error", [TooShortError(words=3, minimum=30), TookTooLongError(), WorkerDiedError()]
)
async def test_an_error_comes_back_with_its_code_and_its_sentence(
    redis_url: str, error: ExtractionError | RequestError
) -> None:
    async with queue_to(redis_url, HandMadeExtractor(error=error)) as queue:
        with pytest.raises(type(error)) as caught:
            await queue.digest(Document(FERRY.encode()))
    assert str(caught.value) == str(error)


@pytest.mark.parametrize("error", [ValueError(f"could not digest {FERRY}"), ExtractionError()])
async def test_what_is_ours_over_there_is_ours_here(redis_url: str, error: Exception) -> None:
    async with queue_to(redis_url, HandMadeExtractor(error=error)) as queue:
        with pytest.raises(Exception) as caught:  # noqa: PT011 - whatever it is, it is told as ours
            await queue.digest(Document(FERRY.encode()))
    assert explain(caught.value).is_ours
    assert explain(caught.value).code == explain(error).code
    assert FERRY not in str(caught.value)


@pytest.mark.parametrize("error", [None, ValueError(f"could not digest {FERRY}")])
async def test_nothing_of_an_article_stays_in_redis(
    redis_url: str, error: Exception | None
) -> None:
    with redis.Redis.from_url(redis_url) as store:
        async with queue_to(redis_url, HandMadeExtractor(error=error)) as queue:
            asked = queue.digest(Document(FERRY.encode()))
            await asyncio.gather(asked, return_exceptions=True)
        texts = [key for key in store.scan_iter("*") if store.type(key) == b"string"]
        jobs = [value for key in texts if b"document" in (value := bytes(store.get(key) or b""))]
    assert not jobs


@pytest.fixture
def unheard(monkeypatch: pytest.MonkeyPatch) -> None:
    """Jobs end as if it was just before anybody listened: Redis tells whoever has subscribed, and nobody has."""

    async def notify(_queue: SweptQueue, _job: Job) -> None:
        """Publish nothing."""

    monkeypatch.setattr(SweptQueue, "notify", notify)


@pytest.mark.usefixtures("unheard")
async def test_a_job_that_ends_before_anybody_listens_is_answered_soon(redis_url: str) -> None:
    async with queue_to(redis_url, HandMadeExtractor()) as queue, asyncio.timeout(PATIENCE / 2):
        assert (await queue.digest(Document(FERRY.encode()))).article.text == FERRY


@pytest.mark.usefixtures("unheard")
async def test_an_answer_that_is_there_when_patience_ends_is_taken(
    redis_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(work_queue, "FIRST_LOOK_SECONDS", 60.0)
    monkeypatch.setattr(work_queue, "TRAVEL_SECONDS", 1.0 - PATIENCE)
    async with queue_to(redis_url, HandMadeExtractor()) as queue:
        assert (await queue.digest(Document(FERRY.encode()))).article.text == FERRY


async def test_a_job_that_redis_has_lost_is_not_waited_for(redis_url: str) -> None:
    extractor = HandMadeExtractor(gate=asyncio.Event())
    async with queue_to(redis_url, extractor) as queue, asyncio.timeout(PATIENCE / 2):
        asked = asyncio.create_task(queue.digest(Document(FERRY.encode())))
        while not extractor.seen:  # noqa: ASYNC110 - another connection sends no event
            await asyncio.sleep(0)
        with redis.Redis.from_url(redis_url) as store:
            store.delete(*store.scan_iter("saq:job:*"))
            with pytest.raises(BusyError):
                await asked


async def test_a_redis_that_goes_away_is_told_as_one_that_may_come_back(tmp_path: Path) -> None:
    with running_redis(tmp_path) as url:
        queue = QueueExtractor(url, time_limit=PATIENCE, queue_limit=10)
        await queue.start()
    with pytest.raises(BusyError):
        await queue.digest(Document(FERRY.encode()))
    await queue.close()


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("redis://:very-secret@127.0.0.1:{port}", "cannot be used (ConnectionError)"),
        ("127.0.0.1:{port}", "cannot be read"),
        ("redis://:very-secret@127.0.0.1:port", "cannot be read"),
    ],
)
async def test_a_queue_that_is_not_there_is_said_at_the_start(
    local_discord: LocalDiscord, address: str, said: str
) -> None:
    url = address.format(port=free_port())
    for command in ((), ("worker",)):
        process = await start_bot(local_discord, *command, is_quiet=True, NUTGRAF_QUEUE_URL=url)
        _, errors = await asyncio.wait_for(process.communicate(), timeout=60)
        assert process.returncode == 78
        (line,) = [one for one in errors.decode().splitlines() if "Nutgraf cannot start" in one]
        assert said in line
        assert "NUTGRAF_QUEUE_URL" in line
        assert b"Traceback" not in errors
        assert b"very-secret" not in errors
        assert b"bot.ready" not in errors


async def test_after_closing_nothing_new_is_taken(redis_url: str) -> None:
    async with queue_to(redis_url, HandMadeExtractor()) as queue:
        await queue.close()
        with pytest.raises(StoppingError):
            await queue.digest(Document(FERRY.encode()))


@asynccontextmanager
async def taken_job(url: str) -> AsyncIterator[tuple[SweptQueue, Job]]:
    """A job that a worker has taken this moment: it is among the active ones, and says still that it is queued."""
    queue = SweptQueue(async_redis.Redis.from_url(url), name=f"taken-{free_port()}")
    await queue.connect()
    job = await queue.enqueue("digest", timeout=30)
    assert job is not None
    assert await queue.dequeue(timeout=1)
    yield queue, job
    await queue.disconnect()


async def test_a_job_that_was_just_taken_is_not_swept(redis_url: str) -> None:
    async with taken_job(redis_url) as (queue, job):
        assert not await queue.sweep()
        stored = await queue.job(job.key)
        assert stored is not None
        assert stored.status is Status.QUEUED
        assert await queue.count("active") == 1


async def test_a_job_whose_worker_died_is_swept_when_nobody_can_wait_for_it(redis_url: str) -> None:
    async with taken_job(redis_url) as (queue, job):
        job.queued -= 1000 * (job.timeout + CLOCK_SKEW_SECONDS + 1)
        await queue.update(job)
        assert await queue.sweep() == [job.id]
        assert await queue.count("active") == await queue.count("incomplete") == 0
        assert 0 < await queue.redis.ttl(job.id) <= job.ttl  # Redis drops it by itself


async def test_a_job_that_is_gone_leaves_no_trace_behind(redis_url: str) -> None:
    async with taken_job(redis_url) as (queue, job):
        await queue.redis.delete(job.id)
        assert await queue.sweep() == [job.id]
        assert await queue.count("active") == await queue.count("incomplete") == 0
