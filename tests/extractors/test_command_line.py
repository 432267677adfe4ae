"""`python -m extractors`, as a shell runs it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from extractors import Digest
from tests.bot.articles import BRIDGE, ORCHARD

ROOT = Path(__file__).parents[2]


def run(*arguments: str | Path, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "extractors", *map(str, arguments)],
        cwd=ROOT,
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


@pytest.fixture
def articles(tmp_path: Path) -> tuple[Path, Path]:
    pears, bridge = tmp_path / "pears.txt", tmp_path / "bridge.txt"
    pears.write_text(ORCHARD, encoding="utf-8")
    bridge.write_text(BRIDGE, encoding="utf-8")
    return pears, bridge


def test_a_file_is_shown_to_a_person(articles: tuple[Path, Path]) -> None:
    shown = run(articles[0])
    assert shown.returncode == 0
    for part in ("Key facts", "Ilse Brandvold", "2.4 million crowns"):
        assert part in shown.stdout
    assert not shown.stderr


def test_standard_input_is_read() -> None:
    assert "Maro Quill" in run(stdin=BRIDGE).stdout
    assert "Maro Quill" in run("-", stdin=BRIDGE).stdout


def test_several_files_are_one_digest_a_line(articles: tuple[Path, Path]) -> None:
    lines = run("--json", *articles).stdout.splitlines()
    texts = [Digest.model_validate(json.loads(line)).article.text for line in lines]
    assert ["pears" in text for text in texts] == [True, False]


def test_one_file_that_fails_is_named_and_the_others_are_shown(
    articles: tuple[Path, Path], tmp_path: Path
) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    ran = run("--json", articles[0], empty, articles[1])
    assert ran.returncode == 1
    assert len(ran.stdout.splitlines()) == 2
    assert ran.stderr.startswith("empty: There is no text in this")


def test_digests_go_to_a_folder(articles: tuple[Path, Path], tmp_path: Path) -> None:
    folder = tmp_path / "out" / "digests"
    assert run("--output", folder, *articles).returncode == 0
    assert sorted(path.name for path in folder.iterdir()) == ["bridge.json", "pears.json"]
    Digest.model_validate_json((folder / "pears.json").read_text(encoding="utf-8"))


def test_a_file_that_is_not_there_is_a_wrong_call(tmp_path: Path) -> None:
    ran = run(tmp_path / "nothing.txt")
    assert ran.returncode == 2
    assert "does not exist" in ran.stderr


def test_an_article_cannot_drive_the_terminal() -> None:
    hostile = ORCHARD.replace("frost", "frost \x1b[31m\x1b]0;title\x07 [bold red]markup[/]")
    shown = run(stdin=hostile).stdout
    assert "\x1b" not in shown
    assert "\x07" not in shown
