"""`python -m tests.benchmarks [NAME...]`: the benchmarks by name, or all of them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import click
from rich.console import Console

from tests.benchmarks import accuracy, coreference, facts, load, speed


def _load(console: Console) -> None:
    asyncio.run(load.run(console))


BENCHMARKS: dict[str, Callable[[Console], None]] = {
    "speed": speed.run,
    "accuracy": accuracy.run,
    "coreference": coreference.run,
    "facts": facts.run,
    "load": _load,
}


@click.command()
@click.argument("names", nargs=-1, type=click.Choice(list(BENCHMARKS)))
def main(names: tuple[str, ...]) -> None:
    """Run the benchmarks NAMES, or all."""
    console = Console(highlight=False, width=110)
    for name in names or BENCHMARKS:
        console.rule(name, align="left")
        BENCHMARKS[name](console)


if __name__ == "__main__":
    main()
