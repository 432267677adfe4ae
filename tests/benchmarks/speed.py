"""How long a digest takes and what a process weighs, beside the budgets of the design."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from rich.console import Console

import extractors
from extractors.comparison import compare
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


def run(console: Console) -> None:
    """Print milliseconds a digest, seconds to the first, megabytes resident, milliseconds a comparison."""
    article = extractors.read(ARTICLE.read_bytes(), ARTICLE.name)
    extractors.digest(article)  # what is loaded once is not timed here
    times = []
    for _ in range(ROUNDS):
        began = time.process_time()
        extractors.digest(article)
        times.append(1000 * (time.process_time() - began))
    console.print(
        f"digest of {article.words} words, warm: median {statistics.median(times):.1f} ms, "
        f"worst {max(times):.1f} ms of processor time in {ROUNDS} rounds (budget 120 ms)"
    )
    imported, first, resident = _cold()
    console.print(
        f"import {imported:.2f} s, import and first digest {first:.2f} s (budget 1 s); "
        f"extractor process {resident:.0f} MB resident"
    )
    _compare(console)


def _compare(console: Console) -> None:
    articles = coverage(ARTICLE)
    times = []
    for _ in range(ROUNDS):
        began = time.process_time()
        compare(articles)
        times.append(1000 * (time.process_time() - began))
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
