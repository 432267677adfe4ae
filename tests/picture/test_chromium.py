"""A picture is made where a browser is, and its absence is no error."""

import struct
from pathlib import Path

import pytest

from tests.picture import Author, Post, Width, chromium, render_page, take_picture
from tests.picture.__main__ import main

needs_browser = pytest.mark.skipif(chromium.find_browser() is None, reason="no Chromium here")
SAMPLE = Path(__file__).parent / "samples" / "modal.json"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    written = tmp_path / "page.html"
    text = "\n".join(f"line {number}" for number in range(60))
    post = Post(author=Author("ada"), payload={"content": text})
    written.write_text(render_page([post], width=Width.PHONE), encoding="utf-8")
    return written


@needs_browser
def test_the_picture_has_the_width_asked_for_and_the_height_of_the_page(page: Path) -> None:
    picture = page.with_suffix(".png")

    assert take_picture(page, picture, width=Width.PHONE)

    data = picture.read_bytes()
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", data[16:24])
    assert width == 2 * Width.PHONE.value
    assert 60 * 22 * 2 < height < 60 * 22 * 2 + 300


def test_without_a_browser_the_page_is_written_and_a_sentence_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    written, picture = tmp_path / "page.html", tmp_path / "picture.png"

    assert main([str(SAMPLE), "-o", str(written), "--png", str(picture)]) == 0

    assert written.exists()
    assert not picture.exists()
    assert "No picture was made" in capsys.readouterr().err


def test_a_browser_that_does_not_start_makes_no_picture(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "chromium"
    broken.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    broken.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")

    assert not take_picture(page, page.with_suffix(".png"))
