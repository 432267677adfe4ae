"""The shipped files: loading them, refusing broken ones, and reading a first article."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from extractors.encoder import Encoder
from extractors.encoder.model import FILES

TEXT = "“The bridge is safe,” said Mara Ellwood of Norvik Rail. She said it would open in May."


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return Encoder.load()


def test_who_said_what_and_who_is_named(encoder: Encoder) -> None:
    found = encoder.encode(TEXT, [(0, len(TEXT))])
    first = found.attributions[0]
    assert TEXT[first.content[0].start : first.content[0].end] == "“The bridge is safe,”"
    assert "Mara Ellwood" in TEXT[first.source[0].start : first.source[0].end]
    assert ("Mara Ellwood", "person") in {(TEXT[e.start : e.end], e.kind) for e in found.entities}


def test_a_reading_is_the_same_each_time_and_in_any_thread(encoder: Encoder) -> None:
    with ThreadPoolExecutor(4) as threads:
        readings = list(
            threads.map(lambda _: encoder.encode(TEXT, [(0, len(TEXT))]).attributions, range(8))
        )
    assert all(reading == readings[0] for reading in readings)


def test_a_long_article_is_read_as_its_parts_are(encoder: Encoder) -> None:
    text = "\n".join([TEXT] * 60)
    lines = [(i * (len(TEXT) + 1), i * (len(TEXT) + 1) + len(TEXT)) for i in range(60)]
    found = encoder.encode(text, lines)
    assert len(found.attributions) == pytest.approx(120, abs=4)
    assert all(0 <= c.start < c.end <= len(text) for a in found.attributions for c in a.content)


def test_importing_the_package_loads_neither_torch_nor_a_model() -> None:
    code = "import sys, extractors.encoder; print(sorted({'torch', 'transformers', 'onnxruntime'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_weights_that_do_not_belong_are_refused(tmp_path: Path) -> None:
    for file in FILES.iterdir():
        shutil.copy(file, tmp_path)
    about = json.loads((tmp_path / "model.json").read_text(encoding="utf8"))
    (tmp_path / "model.json").write_text(json.dumps(about | {"sha256": "0" * 64}), encoding="utf8")
    with pytest.raises(ValueError, match="not the model"):
        Encoder.load(tmp_path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Encoder.load(tmp_path)


def test_the_vocabulary_is_the_one_that_the_code_counts_on(encoder: Encoder) -> None:
    names = ["[PAD]", "[unused0]", "[CLS]", "[SEP]"]
    assert [encoder.tokenizer.token_to_id(n) for n in names] == [0, 1, 101, 102]
