"""A queue of workers, on other machines if need be, behind the same face as the pool of this one.

    bot  --  Document as JSON  -->  Redis  -->  `python -m bot worker` (a process pool of its own)
    bot  <--  Digest or error  --   Redis  <--

SAQ carries the jobs: asyncio on both ends, small, and a finished job wakes the one who waits; arq is in maintenance
only, Celery and Dramatiq have no asyncio client that waits. A job never raises over there: the traceback would be
stored with it, and could hold article text. A job is deleted from Redis as soon as its answer has been read.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
from typing import Any

import structlog
from redis import asyncio as redis
from saq import Job, Status, Worker
from saq.job import TERMINAL_STATUSES
from saq.types import Context

from bot.errors import (
    BusyError,
    RequestError,
    StoppingError,
    TookTooLongError,
    WorkerDiedError,
    explain,
)
from bot.work.documents import Document
from bot.work.errors import QueueError
from bot.work.extractor import Extractor
from bot.work.sweeping import SweptQueue
from extractors import Digest
from extractors.errors import ExtractionError, from_code

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)

NAME = "nutgraf"
FUNCTION = "digest"

# How long an answered job stays in Redis when the bot that asked is gone and deletes nothing.
KEPT_SECONDS = 30

# How long Redis may take to answer at the start.
REACH_SECONDS = 10.0

# A worker gives a document its time limit; the queue waits this much longer for the answer to travel.
TRAVEL_SECONDS = 10

# Who waits for a job looks at it after this long, and each time after twice as long, but before it is gone: a look
# fetches the document, too.
FIRST_LOOK_SECONDS = 0.5
LATEST_LOOK_SECONDS = KEPT_SECONDS / 2

# Discord takes no answer later than 15 minutes after the request.
MOST_PATIENCE = 12 * 60

Json = dict[str, Any]


class WorkerBrokeError(Exception):
    """A worker failed in a way that no person can mend; its own log has the frames."""


class QueueExtractor:
    """`Extractor` on workers that read from Redis."""

    def __init__(self, url: str, *, time_limit: float, queue_limit: int) -> None:
        """Use the Redis at `url`; limits as for the pool, `queue_limit` over all bots that share the queue.

        Raises:
            QueueError: `url` is no address of a Redis.
        """
        self._queue = _queue_at(url)
        self._time_limit = time_limit
        self._queue_limit = queue_limit
        self._is_closing = False

    async def start(self) -> None:
        """Connect.

        Raises:
            QueueError: Redis cannot be reached.
        """
        await self._queue.connect()
        await _reach(self._queue)

    async def digest(self, document: Document) -> Digest:
        """See `Extractor.digest`."""
        if self._is_closing:
            raise StoppingError
        try:
            return await self._queued(document)
        except redis.RedisError as error:
            log.warning("queue.unreachable", why=type(error).__name__)
            raise BusyError from None

    async def close(self) -> None:
        """Disconnect; what is queued is finished by the workers."""
        self._is_closing = True
        await _disconnect(self._queue)

    async def _queued(self, document: Document) -> Digest:
        waiting = await self._queue.count("queued")
        if waiting >= self._queue_limit:
            raise BusyError
        # Those ahead of this one may each take their time limit.
        patience = min((waiting + 1) * self._time_limit + TRAVEL_SECONDS, MOST_PATIENCE)
        job = await self._queue.enqueue(
            FUNCTION, document=_packed(document), timeout=int(patience), ttl=KEPT_SECONDS
        )
        if job is None:  # the same key is queued already; keys are random
            raise BusyError
        try:
            answered = await self._answered(job, patience)
        except TimeoutError:
            await self._queue.abort(job, "nobody waits for it any more", ttl=KEPT_SECONDS)
            raise TookTooLongError from None
        finally:
            # An answer that is here is one, and Redis drops the job by itself.
            with contextlib.suppress(redis.RedisError):
                await self._queue.redis.delete(job.id)
        if answered.result is None:
            log.warning("document.worker_died", status=str(answered.status))
            raise WorkerDiedError
        return _opened(answered.result)

    async def _answered(self, job: Job, patience: float) -> Job:
        """The job as it is when it is over.

        A job that ends before anybody listens tells nobody, nor does one that ends while the connection is down: so
        it is looked at now and then, and always once more at the end.

        Raises:
            TimeoutError: it was not over after `patience` seconds.
            BusyError: Redis has lost it, or does not tell of its end any more.
        """
        loop = asyncio.get_running_loop()
        deadline, pause, is_told = loop.time() + patience, FIRST_LOOK_SECONDS, False
        while True:
            seen = await self._queue.job(job.key)
            if seen is not None and seen.completed:
                return seen
            if seen is None or is_told:
                log.warning("document.lost", is_gone=seen is None)
                raise BusyError
            left = deadline - loop.time()
            if left <= 0:
                raise TimeoutError
            try:
                await self._queue.listen([job.key], _is_over, timeout=min(pause, left))
                is_told = True
            except TimeoutError:
                pause = min(2 * pause, LATEST_LOOK_SECONDS)


def _is_over(_key: str, status: Status) -> bool:
    return status in TERMINAL_STATUSES


async def work(url: str, extractor: Extractor, *, concurrency: int, grace: float) -> None:
    """Answer jobs from the Redis at `url` with what `extractor` makes, until SIGTERM.

    Raises:
        QueueError: there is no Redis at `url`.
    """

    async def digest(_context: Context, *, document: Json) -> Json:
        return await _outcome(extractor, _unpacked(document))

    queue = _queue_at(url)
    await _reach(queue)
    await extractor.start()
    log.info("worker.ready", concurrency=concurrency)
    try:
        await Worker(
            queue,
            functions=[(FUNCTION, digest)],
            concurrency=concurrency,
            shutdown_grace_period_s=int(grace),
        ).start()
    finally:
        await extractor.close()
        await _disconnect(queue)


def _queue_at(url: str) -> SweptQueue:
    try:
        return SweptQueue(redis.Redis.from_url(url.strip()), name=NAME)
    except ValueError:
        # The text itself stays out of the message: it may hold a password.
        raise QueueError(
            "NUTGRAF_QUEUE_URL cannot be read; it looks like redis://:password@host:6379."
        ) from None


async def _reach(queue: SweptQueue) -> None:
    """Make sure that Redis is there: SAQ connects with the first job only."""
    try:
        async with asyncio.timeout(REACH_SECONDS):
            await queue.count("queued")
    except (redis.RedisError, OSError) as error:
        raise QueueError(
            f"The queue at NUTGRAF_QUEUE_URL cannot be used ({type(error).__name__}); "
            "please check the address and that Redis runs there."
        ) from None


async def _disconnect(queue: SweptQueue) -> None:
    # To disconnect, SAQ unsubscribes, and for that it connects.
    with contextlib.suppress(redis.RedisError):
        await queue.disconnect()


async def _outcome(extractor: Extractor, document: Document) -> Json:
    try:
        digest = await extractor.digest(document)
    except (ExtractionError, RequestError) as error:
        return {"code": error.code, "details": error.details}
    except Exception as error:
        log.exception("document.broke")
        return {"code": explain(error).code, "details": {}}
    # `notices` of the article are in the digest's own by now.
    return {"digest": digest.model_dump(mode="json")}


def _opened(outcome: Json) -> Digest:
    if "digest" in outcome:
        return Digest.model_validate(outcome["digest"])
    raise _error(str(outcome["code"]), outcome["details"])


def _error(code: str, details: Json) -> Exception:
    """The error that the worker met; what it could not explain is ours, so the person gets a reference."""
    return (
        from_code(ExtractionError, code, details)
        or from_code(RequestError, code, details)
        or WorkerBrokeError(code)
    )


def _packed(document: Document) -> Json:
    return {
        "data": base64.b64encode(document.data).decode(),
        "name": document.name,
        "content_type": document.content_type,
        "is_paste": document.is_paste,
    }


def _unpacked(packed: Json) -> Document:
    return Document(**(packed | {"data": base64.b64decode(packed["data"])}))
