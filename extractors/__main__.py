"""`python -m extractors FILE...`: digests in the terminal, or as JSON."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click
from rich.console import Console
from rich.progress import track

import extractors
from extractors import terminal
from extractors.digest import Article

STANDARD_INPUT = Path("-")


@click.command(
    epilog="Exit status: 0 when every file got a digest, 1 when one did not, 2 when the call is wrong."
)
@click.argument(
    "files", nargs=-1, type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path)
)
@click.option(
    "--json", "as_json", is_flag=True, help="Print JSON, one digest a line for several files."
)
@click.option(
    "--explain", is_flag=True, help="Say why each quote and statement has the speaker it has."
)
@click.option(
    "--output",
    "-o",
    type=click.Path(file_okay=False, path_type=Path),
    help="Write each digest to a JSON file of its own in this folder.",
)
def main(files: tuple[Path, ...], as_json: bool, explain: bool, output: Path | None) -> None:
    """Show the key facts, quotes and sources of each of FILES; without FILES, of standard input."""
    if not files and sys.stdin.isatty():
        raise click.UsageError("Name a file, or send an article to standard input.")
    errors = Console(stderr=True)
    wanted = files or (STANDARD_INPUT,)
    failed = False
    for path in _shown(wanted, errors, is_silent=output is None):
        try:
            article = _article(path)
            if explain:
                Console(highlight=False).print(terminal.reasons(extractors.explain(article)), "")
                continue
            digest = extractors.digest(article)
        except extractors.ExtractionError as error:
            errors.print(f"{_name(path)}: {error}", markup=False, highlight=False)
            failed = True
            continue
        if output is not None:
            output.mkdir(parents=True, exist_ok=True)
            target = output / f"{_name(path)}.json"
            target.write_text(digest.model_dump_json(indent=1), encoding="utf-8")
        elif as_json:
            click.echo(digest.model_dump_json(indent=1 if len(wanted) == 1 else None))
        else:
            Console(highlight=False).print(terminal.view(digest), "")
    sys.exit(1 if failed else 0)


def _article(path: Path) -> Article:
    if path == STANDARD_INPUT:
        return extractors.read(sys.stdin.buffer.read())
    return extractors.read(path.read_bytes(), path.name)


def _name(path: Path) -> str:
    return "standard input" if path == STANDARD_INPUT else path.stem


def _shown(paths: Iterable[Path], console: Console, *, is_silent: bool) -> Iterator[Path]:
    """The paths, with a progress bar where the digests themselves do not show the progress."""
    if is_silent or not console.is_terminal:
        yield from paths
    else:
        yield from track(list(paths), "Reading", console=console, transient=True)


if __name__ == "__main__":
    main()
