"""`python -m extractors FILE...`: digests in the terminal, or as JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import asdict
from itertools import chain, count
from pathlib import Path

import click
from rich.console import Console
from rich.progress import track

import extractors
from extractors import terminal
from extractors.digest import Article, Digest
from extractors.documents.sandbox import Sandbox

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
    "--explain",
    is_flag=True,
    help="Say why each quote and statement has the speaker it has; with --json as JSON.",
)
@click.option(
    "--output",
    "-o",
    type=click.Path(file_okay=False, path_type=Path),
    help="Write each digest to a JSON file of its own in this folder; files of one name get numbers.",
)
def main(files: tuple[Path, ...], as_json: bool, explain: bool, output: Path | None) -> None:
    """Show the key facts, quotes and sources of each of FILES; without FILES, of standard input."""
    if not files and sys.stdin.isatty():
        raise click.UsageError("Name a file, or send an article to standard input.")
    if explain and output is not None:
        raise click.UsageError("--explain prints what it has to say; leave --output out.")
    wanted = files or (STANDARD_INPUT,)
    targets = None if output is None else _Targets(output)
    is_only = len(wanted) == 1
    errors = Console(stderr=True)
    failed = False
    with closing(Sandbox()) as sandbox:  # started by the first file that has a parser behind it
        for path in _shown(wanted, errors, is_silent=output is None):
            try:
                article = _article(path, sandbox)
                if explain:
                    _print_reasons(article, as_json=as_json, is_only=is_only)
                    continue
                digest = extractors.digest(article)
            except extractors.ExtractionError as error:
                errors.print(f"{_name(path)}: {error}", markup=False, highlight=False)
                failed = True
                continue
            if targets is not None:
                _write(digest, path, targets, errors)
            elif as_json:
                click.echo(digest.model_dump_json(indent=1 if is_only else None))
            else:
                Console(highlight=False).print(terminal.view(digest), "")
    sys.exit(1 if failed else 0)


class _Targets:
    """The files that digests are written to: one for each, though two articles be called the same."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._taken: set[str] = set()

    def next(self, name: str) -> Path:
        """Return where to write; what an earlier call wrote is replaced."""
        numbered = (f"{name}-{number}" for number in count(2))
        stem = next(one for one in chain([name], numbered) if one.casefold() not in self._taken)
        self._taken.add(stem.casefold())
        self._folder.mkdir(parents=True, exist_ok=True)
        return self._folder / f"{stem}.json"


def _write(digest: Digest, path: Path, targets: _Targets, errors: Console) -> None:
    target = targets.next(_name(path))
    target.write_text(digest.model_dump_json(indent=1), encoding="utf-8")
    if target.stem != _name(path):
        told = f"{path}: written to {target.name}, since another file is called the same."
        errors.print(told, markup=False, highlight=False)


def _print_reasons(article: Article, *, as_json: bool, is_only: bool) -> None:
    explained = extractors.explain(article)
    if as_json:
        rows = [asdict(item) for item in explained]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1 if is_only else None))
    else:
        Console(highlight=False).print(terminal.reasons(explained), "")


def _article(path: Path, sandbox: Sandbox) -> Article:
    if path == STANDARD_INPUT:
        return sandbox.read(sys.stdin.buffer.read())
    return sandbox.read(path.read_bytes(), path.name)


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
