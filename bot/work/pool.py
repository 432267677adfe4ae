"""A pool of processes that make digests on this machine.

pebble and not `concurrent.futures`: it can end one job that takes too long, and goes on after a worker died.
"""

from __future__ import annotations

import asyncio
import multiprocessing
from concurrent.futures import TimeoutError as JobTimeoutError
from concurrent.futures.process import BrokenProcessPool

import structlog
from pebble import ProcessExpired, ProcessPool

from bot.errors import BusyError, StoppingError, TookTooLongError, WorkerDiedError
from bot.work import worker
from bot.work.documents import Document
from extractors import Digest

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)

# A worker is replaced after this many documents, so that what a library leaks stays small.
DOCUMENTS_PER_WORKER = 500

# The bot has waited for its requests before it closes the pool; what still runs then has nobody to answer.
CLOSE_SECONDS = 3.0


class ProcessPoolExtractor:
    """`Extractor` on a bounded queue in front of worker processes."""

    def __init__(
        self, *, workers: int, time_limit: float, memory_limit: int, queue_limit: int
    ) -> None:
        """Set the pool up; no process starts before `start`.

        Args:
            workers: how many processes.
            time_limit: seconds for one document, from when a worker takes it.
            memory_limit: megabytes of address space for one worker.
            queue_limit: how many documents may wait beside those being worked on.
        """
        self._time_limit = time_limit
        self._memory_limit = memory_limit
        self._workers = workers
        self._room = workers + queue_limit
        self._taken = 0
        self._is_closing = False
        self._pool = self._new_pool()

    async def start(self) -> None:
        """Wait until every worker has loaded the extractor."""
        jobs = [self._pool.schedule(worker.warm) for _ in range(self._workers)]
        await asyncio.gather(*(asyncio.wrap_future(job) for job in jobs))

    async def digest(self, document: Document) -> Digest:
        """See `Extractor.digest`."""
        if self._is_closing:
            raise StoppingError
        if self._taken >= self._room:
            raise BusyError
        self._taken += 1
        try:
            return await self._worked(document)
        except JobTimeoutError:
            log.warning("document.took_too_long", limit=self._time_limit, bytes=len(document.data))
            raise TookTooLongError from None
        except (ProcessExpired, BrokenProcessPool, MemoryError) as error:
            log.warning("document.worker_died", why=repr(error), bytes=len(document.data))
            raise WorkerDiedError from None
        finally:
            self._taken -= 1

    async def close(self) -> None:
        """Finish what is queued, then end the workers."""
        self._is_closing = True
        self._pool.close()  # type: ignore[no-untyped-call]
        try:
            await asyncio.to_thread(self._pool.join, CLOSE_SECONDS)
        except TimeoutError:
            log.warning("pool.stopped_at_work", queued=self._taken)
            self._pool.stop()  # type: ignore[no-untyped-call]
            await asyncio.to_thread(self._pool.join)

    async def _worked(self, document: Document) -> Digest:
        pool = self._usable_pool()
        try:
            return await self._scheduled(pool, document)
        except BrokenProcessPool:
            # A worker died that had no document in hand (the system was out of memory, say), and pebble gives up the
            # whole pool, with every document that was queued. None of them is to blame: each gets one more try.
            log.warning("pool.broke")
            return await self._scheduled(self._usable_pool(), document)

    async def _scheduled(self, pool: ProcessPool, document: Document) -> Digest:
        job = pool.schedule(worker.digest, args=(document,), timeout=self._time_limit)
        return await asyncio.wrap_future(job)

    def _usable_pool(self) -> ProcessPool:
        """The pool, or a new one in the place of one that broke.

        Raises:
            StoppingError: the pool is being closed; pebble's own error would look like a mistake of ours.
        """
        if self._is_closing:
            raise StoppingError
        if not self._pool.active:
            broken, self._pool = self._pool, self._new_pool()
            broken.stop()  # type: ignore[no-untyped-call]
        return self._pool

    def _new_pool(self) -> ProcessPool:
        return ProcessPool(
            max_workers=self._workers,
            max_tasks=DOCUMENTS_PER_WORKER,
            initializer=worker.prepare,
            initargs=(self._memory_limit,),
            # spawn: a forked child would inherit the gateway's sockets and threads.
            context=multiprocessing.get_context("spawn"),
        )
