"""The queue's jobs in Redis, and which of them are cleared away because their worker died."""

from __future__ import annotations

from typing import Any

import structlog
from saq import Job, Status
from saq.queue.redis import RedisQueue
from saq.utils import now

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)

# Machines may disagree about the time by this much. Whoever asked has given up by then, so that waiting costs nothing.
CLOCK_SKEW_SECONDS = 60


class SweptQueue(RedisQueue):
    """SAQ's queue with a sweep that leaves alone every job for which somebody may still wait.

    SAQ's own goes by what a job says of itself: one that a worker has just taken still says that it is queued, is taken
    for an orphan and aborted, and the person hears that the document was too much.
    """

    async def sweep(self, lock: int = 60, abort: float = 5.0) -> list[str]:
        """Delete the jobs that outlived everybody's patience; once in `lock` seconds over all workers."""
        redis: Any = self.redis  # typed, its commands might or might not have to be awaited
        if not await redis.set(self._sweep, 1, nx=True, ex=lock):
            return []
        taken = [job_id.decode() for job_id in await redis.lrange(self._active, 0, -1)]
        if not taken:
            return []
        jobs = await self.jobs(self.job_key_from_id(job_id) for job_id in taken)
        swept: list[str] = []
        for job_id, job in zip(taken, jobs, strict=True):
            if job is None:
                await redis.lrem(self._active, 0, job_id)
                await redis.zrem(self._incomplete, job_id)
            elif _is_forsaken(job):
                await self.finish(job, Status.ABORTED, error="swept")
            else:
                continue
            swept.append(job_id)
        if swept:
            log.warning("queue.swept", jobs=len(swept))
        return swept


def _is_forsaken(job: Job) -> bool:
    """Whether nobody waits for a job any more: its timeout is how long whoever queued it does (`bot.work.queue`)."""
    return now() - job.queued > 1000 * (job.timeout + CLOCK_SKEW_SECONDS)
