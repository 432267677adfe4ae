"""From what was given to what is shown: fetch, digest, lay out, send; each submission on its own."""

from __future__ import annotations

import asyncio
import secrets
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import structlog

from bot.carrying import CarriedComparison, carry_comparison
from bot.errors import Explanation, NothingGivenError, StoppingError, explain
from bot.intake import Submission
from bot.progress import Progress
from bot.rendering import Trouble, lay_out_trouble
from bot.replies import Reply
from bot.views.comparison_screen import comparison_screen
from bot.views.first_screen import FirstScreen, first_screen
from bot.waiting import Waiting
from bot.work import Extractor
from extractors import Digest
from extractors.comparison import Comparison, compare

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)

# After the time to finish, what is left is given up, and this long may telling whoever waits for it take.
TELLING_SECONDS = 3.0

# Random bytes of a reference: short enough to read out, and no two of a day's are alike.
REFERENCE_BYTES = 4


@dataclass(frozen=True, slots=True)
class Failure:
    """A submission that got no digest."""

    name: str | None
    explanation: Explanation


class Answerer:
    """Answers requests until it is told to stop; then finishes those in flight."""

    def __init__(self, extractor: Extractor, waiting: Waiting) -> None:
        """Answer with what `extractor` makes of no more than `waiting` lets wait."""
        self._extractor = extractor
        self._waiting = waiting
        self._in_flight = 0
        self._is_idle = asyncio.Event()
        self._is_idle.set()
        self._is_stopping = False
        self._has_given_up = False
        self._jobs: set[asyncio.Task[FirstScreen]] = set()

    async def answer(
        self, submissions: Sequence[Submission], reply: Reply, *, with_files: bool = False
    ) -> int:
        """Digest every submission and reply; one that fails does not keep the others from being answered.

        `with_files` sends the full digest along as JSON and Markdown. Returns how many digests were published; what
        kept the others from it has been told.
        """
        published = 0
        reference = secrets.token_hex(REFERENCE_BYTES)
        logger = log.bind(reference=reference)
        with self._counted():
            try:
                if self._is_stopping:
                    raise StoppingError
                if not submissions:
                    raise NothingGivenError
                async with reply.working():
                    published, failures = await self._publish(
                        submissions, reply, logger, with_files=with_files
                    )
            except Exception as error:  # noqa: BLE001 - whatever it was, the person gets a sentence
                failures = [_failure(None, error, logger, reply)]
            if failures:
                await _tell(failures, reply, reference, logger)
        return published

    @contextmanager
    def taking(self) -> Iterator[None]:
        """Let a press of a button be finished before the bot stops.

        Raises:
            StoppingError: nothing new is taken.
        """
        if self._is_stopping:
            raise StoppingError
        with self._counted():
            yield

    async def refuse(self, error: Exception, reply: Reply) -> None:
        """Tell what kept a request from being taken at all."""
        reference = secrets.token_hex(REFERENCE_BYTES)
        logger = log.bind(reference=reference)
        await _tell([_failure(None, error, logger, reply)], reply, reference, logger)

    async def stop(self, grace: float) -> None:
        """Take nothing new; return when nothing is in flight, or after `grace` seconds.

        Who is still waiting then is told to ask again: else they would see the bot think for ever.
        """
        self._is_stopping = True
        if await self._is_idle_within(grace):
            return
        log.warning("stop.grace_is_over", in_flight=self._in_flight)
        self._has_given_up = True
        for job in self._jobs:
            job.cancel()
        if not await self._is_idle_within(TELLING_SECONDS):
            log.warning("stop.untold", in_flight=self._in_flight)

    async def _is_idle_within(self, seconds: float) -> bool:
        try:
            async with asyncio.timeout(seconds):
                await self._is_idle.wait()
        except TimeoutError:
            return False
        return True

    async def _publish(
        self,
        submissions: Sequence[Submission],
        reply: Reply,
        logger: structlog.stdlib.BoundLogger,
        *,
        with_files: bool,
    ) -> tuple[int, list[Failure]]:
        """Publish in the order given, each as soon as it and those before it are ready; how many, and what failed."""
        jobs = [self._begun(item, reply, logger, with_files) for item in submissions]
        failures: list[Failure] = []
        digests: list[tuple[str | None, Digest]] = []
        try:
            async with Progress(reply.show_progress, len(jobs)) as progress:
                for job in jobs:
                    job.add_done_callback(progress.count)
                for submission, job in zip(submissions, jobs, strict=True):
                    try:
                        screen = await self._finished(job)
                        async with progress.answering():
                            await reply.publish(screen)
                        digests.append((submission.name, screen.answer.digest))
                    except Exception as error:  # noqa: BLE001 - the other submissions go on
                        failures.append(_failure(submission.name, error, logger, reply))
        finally:
            for job in jobs:
                job.cancel()
        failures += await _publish_comparison(digests, reply, logger, with_files=with_files)
        return len(digests), failures

    def _begun(
        self,
        submission: Submission,
        reply: Reply,
        logger: structlog.stdlib.BoundLogger,
        with_files: bool,
    ) -> asyncio.Task[FirstScreen]:
        job = asyncio.create_task(self._digest(submission, reply, logger, with_files))
        self._jobs.add(job)
        job.add_done_callback(self._jobs.discard)
        return job

    async def _finished(self, job: asyncio.Task[FirstScreen]) -> FirstScreen:
        """What a job ends with.

        Raises:
            StoppingError: it was given up, because the bot stops.
        """
        try:
            return await job
        except asyncio.CancelledError:
            if self._has_given_up and job.cancelled():
                raise StoppingError from None
            raise

    async def _digest(
        self,
        submission: Submission,
        reply: Reply,
        logger: structlog.stdlib.BoundLogger,
        with_files: bool,
    ) -> FirstScreen:
        if self._has_given_up:
            raise StoppingError
        with self._waiting.holding(reply.requester, submission.size):
            started = time.perf_counter()
            document = await submission.fetch()
            fetched = time.perf_counter()
            digest = await self._extractor.digest(document)
        logger.info(
            "document.digested",
            bytes=len(document.data),
            words=digest.article.words,
            fetch_ms=round(1000 * (fetched - started)),
            digest_ms=round(1000 * (time.perf_counter() - fetched)),
        )
        return first_screen(
            digest,
            reply.requester,
            reply.language.wording,
            is_private=reply.is_private,
            with_files=with_files,
            look=reply.look,
        )

    @contextmanager
    def _counted(self) -> Iterator[None]:
        self._in_flight += 1
        self._is_idle.clear()
        try:
            yield
        finally:
            self._in_flight -= 1
            if not self._in_flight:
                self._is_idle.set()


async def _publish_comparison(
    digests: Sequence[tuple[str | None, Digest]],
    reply: Reply,
    logger: structlog.stdlib.BoundLogger,
    *,
    with_files: bool,
) -> list[Failure]:
    """Publish what several articles share and where they differ, below their digests."""
    if len(digests) < 2:
        return []
    try:
        # Tens of milliseconds, hundreds for the longest articles: too much for the event loop, too little to make
        # digests travel to a worker for it.
        comparison, carried = await asyncio.to_thread(_compared, digests)
        screen = comparison_screen(
            comparison,
            reply.requester,
            reply.language.wording,
            carried=carried,
            is_private=reply.is_private,
            with_files=with_files,
        )
        await reply.publish(screen)
    except Exception as error:  # noqa: BLE001 - the digests are there
        return [_failure(reply.said.wording.the_comparison, error, logger, reply)]
    return []


def _compared(
    digests: Sequence[tuple[str | None, Digest]],
) -> tuple[Comparison, CarriedComparison | None]:
    files, compared = zip(*digests, strict=True)
    comparison = compare(compared, files)
    return comparison, carry_comparison(comparison)


def _failure(
    name: str | None, error: Exception, logger: structlog.stdlib.BoundLogger, reply: Reply
) -> Failure:
    explanation = explain(error, reply.said)
    if explanation.is_ours:
        logger.error("request.broke", code=explanation.code, exc_info=error)
    else:
        logger.info("request.refused", code=explanation.code, why=type(error).__name__)
    return Failure(name, explanation)


async def _tell(
    failures: Sequence[Failure], reply: Reply, reference: str, logger: structlog.stdlib.BoundLogger
) -> None:
    troubles = [Trouble(failure.name, failure.explanation.sentence) for failure in failures]
    shown = reference if any(failure.explanation.is_ours for failure in failures) else None
    try:
        await reply.tell(lay_out_trouble(troubles, reference=shown, said=reply.said))
    except Exception as error:  # noqa: BLE001 - there is no further way to reach the person
        logger.warning("request.untold", why=type(error).__name__)
