"""`python -m extractors`, as a shell runs it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from extractors import Digest
from tests.bot.articles import BRIDGE, ORCHARD
from tests.extractors.documents import corpus, hostile

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


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="limits are the kernel's")
def test_a_file_made_to_break_its_reader_breaks_nothing_else(
    articles: tuple[Path, Path], tmp_path: Path
) -> None:
    pytest.importorskip("pypdfium2")
    bomb, page = tmp_path / "bomb.pdf", tmp_path / "page.html"
    bomb.write_bytes(hostile.flate_bomb())
    page.write_bytes(corpus.html(hostile.STORY))
    ran = run("--json", articles[0], bomb, page)
    assert len(ran.stdout.splitlines()) == 2
    assert "made to break its reader" in " ".join(ran.stderr.split())
    assert json.loads(ran.stdout.splitlines()[1])["article"]["title"] == hostile.STORY.title


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


def test_articles_of_one_name_get_a_file_each(articles: tuple[Path, Path], tmp_path: Path) -> None:
    other = tmp_path / "elsewhere" / "Pears.md"
    other.parent.mkdir()
    other.write_text(BRIDGE, encoding="utf-8")
    folder = tmp_path / "digests"
    ran = run(articles[0], other, "--output", folder)
    assert ran.returncode == 0
    assert sorted(path.name for path in folder.iterdir()) == ["Pears-2.json", "pears.json"]
    texts = {
        path.name: Digest.model_validate_json(path.read_text(encoding="utf-8")).article.text
        for path in folder.iterdir()
    }
    assert "Maro Quill" in texts["Pears-2.json"]
    assert "Ilse Brandvold" in texts["pears.json"]
    assert "written to Pears-2.json" in ran.stderr
    again = run(articles[0], "--output", folder)
    assert not again.stderr
    assert len(list(folder.iterdir())) == 2


def test_the_evidence_is_printed_as_json(articles: tuple[Path, Path]) -> None:
    (line, other) = run("--explain", "--json", *articles).stdout.splitlines()
    assert {"content", "speaker", "evidence", "confidence"} <= json.loads(line)[0].keys()
    assert json.loads(other)
    assert json.loads(run("--explain", "--json", articles[0]).stdout) == json.loads(line)
    refused = run("--explain", "--output", "anywhere", articles[0])
    assert refused.returncode == 2
    assert "--explain prints" in refused.stderr
