from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import extractors
from extractors.digest import Span
from extractors.facts.candidates import Candidate
from extractors.facts.features import measure
from extractors.facts.model import FILE, shipped
from extractors.facts.training.examples import LABELS, Example, read
from extractors.facts.training.fitting import fit
from extractors.facts.training.scoring import found, overlap, rouge


def candidate(text: str, order: int) -> Candidate:
    words = tuple(text.rstrip(".").split())
    return Candidate(
        span=Span(start=0, end=len(text)),
        text=text,
        order=order,
        paragraph=order,
        opens=True,
        words=words,
        terms=tuple(word.lower() for word in words),
        reported=0.0,
        quoted=0.0,
        claimed_by=None,
        is_claim=False,
    )


# A headline with a full stop is known for one only by the title.
STORY = """# Mayor Oda Lunt says that the pier will close.

The pier at Port Sallow will be closed in June, the harbour master Jon Okoro said on Monday.

The board bought the pier for two million dollars in 1990, and it has been mended three times since then.

Okoro said that seven boats had left the harbour at dawn because of the storm."""


def test_an_example_is_read_as_a_digest_is(tmp_path: Path) -> None:
    path = tmp_path / "story.md"
    path.write_text(STORY, encoding="utf8")
    digest = extractors.digest(extractors.read(path.read_bytes(), filename=path.name))
    claimed = {one.text: one.claimed_by for one in read(path, "story", ()).candidates}
    assert [source.name for source in digest.sources] == ["Jon Okoro"]
    assert {fact.text: fact.attributed_to for fact in digest.key_facts} == claimed


def test_the_shipped_weights_name_the_features_that_are_measured() -> None:
    measured = measure([candidate("Seven boats left Port Sallow at dawn.", 0)], "Boats leave")[0]
    assert set(shipped().weights) == set(measured)
    assert set(json.loads(FILE.read_text(encoding="utf8"))) == {"weights", "steepness", "middle"}


def test_every_feature_lies_between_nothing_and_all() -> None:
    texts = [
        "Seven boats left Port Sallow at dawn.",
        "“Who?” he asked.",
        "It is $5 million and 3 % in 1999.",
    ]
    for measured in measure([candidate(text, at) for at, text in enumerate(texts)], None):
        assert all(0.0 <= value <= 1.0 + 1e-9 for value in measured.values())


def test_what_is_always_chosen_comes_to_score_higher() -> None:
    examples = [
        Example(
            name=f"made_{number}",
            candidates=tuple(
                candidate(f"only{at} this{at} says{at} so{at}", at) for at in range(6)
            ),
            features=tuple(
                {"good": float(at == 3), "noise": (at * number) % 5 / 5} for at in range(6)
            ),
            wanted=(("only3", "this3", "says3", "so3"),),
        )
        for number in range(1, 30)
    ]
    assert all(list(example.places) == [0, 0, 0, 1, 0, 0] for example in examples)
    model = fit(examples, ["good", "noise"])
    assert model.weights["good"] > abs(model.weights["noise"])
    assert model.chance(model.score({"good": 1.0, "noise": 0.0})) > model.chance(
        model.score({"good": 0.0, "noise": 0.0})
    )


def test_labels_hold_places_and_no_text() -> None:
    for place, ranges in json.loads(LABELS.read_text(encoding="utf8")).items():
        assert place.startswith(("gum/", "polnear/train/"))
        assert all(isinstance(start, int) and start < end for start, end in ranges)


def test_facts_are_found_one_to_one() -> None:
    assert found([["a", "b"], ["a", "b"]], [["a", "b"]]) == 1
    assert found([["a", "b"]], [["c", "d"]]) == 0
    assert overlap(["a", "b"], ["b", "c"]) == 0.5


def test_rouge_counts_words_pairs_and_order() -> None:
    assert rouge(["a", "b", "c"], ["a", "b", "c"]) == (1.0, 1.0, 1.0)
    assert rouge(["a", "b"], ["b", "a"]) == (1.0, 0.0, 0.5)
    assert rouge(["a"], []) == (0.0, 0.0, 0.0)


@pytest.mark.parametrize("module", ["extractors.facts", "extractors.pipeline"])
def test_training_is_never_imported_at_run_time(module: str) -> None:
    script = f"import sys, {module}; sys.exit(any('training' in name for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
