"""Who said what, against the gold digests and PolNeAR dev, by the scorers that lie beside them in ../shared."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from rich.console import Console
from rich.progress import track

import extractors
from extractors import Span

SHARED = Path(__file__).parents[3] / "shared"


def run(console: Console) -> None:
    """Print the scorers' own tables; say so where the corpora are absent."""
    if not SHARED.is_dir():
        console.print("../shared is absent: nothing to measure against")
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        texts = sorted((SHARED / "gold").glob("*.txt"))
        pages = sorted((SHARED / "gold").glob("*.html"))
        saved = {page.stem for page in pages}
        runs = {
            "gold digests": texts,
            "those that are saved as pages too, from their text": [
                text for text in texts if text.stem in saved
            ],
            "the same, from their pages": pages,
        }
        for number, (title, paths) in enumerate(runs.items()):
            console.print(title)
            console.print(_gold(paths, folder / str(number), console), markup=False)
        console.print("PolNeAR dev")
        console.print(_polnear(folder / "polnear.json", console), markup=False)


def _gold(paths: Sequence[Path], folder: Path, console: Console) -> str:
    """Score the digests of `paths`; the scorer takes folders, so the gold ones are linked into one of their own."""
    gold, found = folder / "gold", folder / "found"
    gold.mkdir(parents=True)
    found.mkdir()
    for path in _shown(paths, console):
        for name in (f"{path.stem}.txt", f"{path.stem}.gold.json"):
            (gold / name).symlink_to(SHARED / "gold" / name)
        digest = extractors.digest(extractors.read(path.read_bytes(), path.name))
        target = found / f"{path.stem}.json"
        target.write_text(digest.model_dump_json(), encoding="utf-8")
    return _score("score_digest.py", str(gold), str(found))


def _polnear(target: Path, console: Console) -> str:
    found = {}
    texts = sorted((SHARED / "corpora/polnear/dev/text").glob("*.txt"))
    for path in _shown(texts, console):
        text = path.read_bytes().decode()  # offsets count the file's own line ends
        found[path.stem] = [
            {
                "source": _pairs(item.source) or None,
                "cue": _pairs(item.cue) or None,
                "content": _pairs(item.content),
            }
            for item in extractors.attribute(text)
        ]
    target.write_text(json.dumps(found), encoding="utf-8")
    return _score("score_attribution.py", str(target), "--split", "dev")


def _pairs(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _score(script: str, *arguments: str) -> str:
    command = [sys.executable, str(SHARED / "eval" / script), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def _shown(paths: Sequence[Path], console: Console) -> Iterable[Path]:
    return track(paths, "Reading", console=console, transient=True)
