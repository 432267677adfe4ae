"""Labels must follow their words through every change, and nothing that is reported on may be trained on."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.encoder.training import augment, corpora
from extractors.encoder.training.corpora import Attributed, Document

TEXT = (
    "Mill reopens\n\n“We are glad,” said Nora Finch. “The river is clean — at last.”\n\n"
    "Finch added that \"nobody\" had been hurt, and that it's the third time; others weren't so lucky on that day.\n"
)


def _at(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def _document() -> Document:
    found = [
        Attributed(
            [_at(TEXT, "Nora Finch")],
            [_at(TEXT, "said")],
            [_at(TEXT, "“We are glad,”"), _at(TEXT, "“The river is clean — at last.”")],
        )
    ]
    return Document(
        "x", TEXT, corpora.paragraphs_of(TEXT), found, [(*_at(TEXT, "Nora Finch"), "person")], []
    )


def _letters(text: str) -> str:
    return "".join(c for c in text.lower() if c.isalnum())


@pytest.mark.parametrize("name", augment.VARIANTS)
def test_labels_follow_their_words(name: str) -> None:
    before = _document()
    after = augment.apply(before, augment.VARIANTS[name](before, random.Random(1)))
    assert before.attributions is not None
    assert after.attributions is not None
    for old, new in zip(before.attributions[0], after.attributions[0], strict=True):
        words = [_letters(before.text[a:b]) for a, b in old]
        assert [_letters(after.text[a:b]) for a, b in new] == words


@given(st.text(alphabet="ab \n", min_size=1, max_size=40), st.data())
def test_edits_move_spans_as_they_move_text(text: str, data: st.DataObject) -> None:
    cuts = data.draw(
        st.lists(st.integers(0, len(text)), min_size=2, max_size=2, unique=True).map(sorted)
    )
    edits = [(cuts[0], cuts[1], "XYZ")]
    document = Document("x", text, [], None, [(i, i + 1, "person") for i in range(len(text))], [])
    after = augment.apply(document, edits)
    assert after.text == text[: cuts[0]] + "XYZ" + text[cuts[1] :]
    kept = [i for i in range(len(text)) if not cuts[0] <= i < cuts[1]]
    moved = {(a, b) for a, b, _ in after.entities or ()}
    for i in kept:
        at = i if i < cuts[0] else i - (cuts[1] - cuts[0]) + 3
        assert (at, at + 1) in moved


def test_new_names_are_the_same_throughout() -> None:
    document = _document()._replace(
        entities=[
            (*_at(TEXT, "Nora Finch"), "person"),
            (*_at(TEXT, "Finch added")[:1], _at(TEXT, "Finch added")[0] + 5, "person"),
        ]
    )
    after = augment.apply(
        document, augment.new_names(document, random.Random(3), [["Ada"], ["Brandt"]])
    )
    assert "Ada Brandt" in after.text
    assert "Brandt added" in after.text
    assert "Finch" not in after.text


def test_a_broken_line_of_annotation_is_skipped(tmp_path: Path) -> None:
    (tmp_path / "train" / "text").mkdir(parents=True)
    (tmp_path / "train" / "attributions").mkdir()
    (tmp_path / "train" / "text" / "a.txt").write_text("She said no.", encoding="utf8")
    lines = [
        "T1\tSource 0 3\tShe",
        "broken",
        "T2\tCue 4 8\tsaid",
        "T3\tContent 9 11\tno",
        "E1\tSource:T1 Cue:T2 Content:T3",
    ]
    (tmp_path / "train" / "attributions" / "a_1.ann").write_text("\n".join(lines), encoding="utf8")
    (document,) = corpora.polnear(tmp_path, "train")
    assert document.attributions == [Attributed([(0, 3)], [(4, 8)], [(9, 11)])]
    assert list(corpora.polnear(tmp_path, "train", frozenset({"a"}))) == []


def test_news_of_gum_is_kept_out_of_training(tmp_path: Path) -> None:
    for name in ("GUM_news_x", "GUM_bio_x"):
        (tmp_path / f"{name}.txt").write_text("Ada Brandt slept.", encoding="utf8")
        (tmp_path / f"{name}.json").write_text(
            json.dumps({"entities": [{"start": 0, "end": 10, "type": "person"}]}), encoding="utf8"
        )
    assert [d.id for d in corpora.gum(tmp_path, news=False)] == ["GUM_bio_x"]
    assert [d.entities for d in corpora.gum(tmp_path, news=True)] == [[(0, 10, "person")]]


def test_sentences_of_a_column_file_become_text(tmp_path: Path) -> None:
    rows = [
        "The O",
        "Tarn B-ORG",
        "Club I-ORG",
        "won O",
        ", O",
        "said O",
        '" O',
        "Ada I-PER",
        '" O',
        ". O",
        "",
    ]
    (tmp_path / "x.conll").write_text("\n".join(rows), encoding="utf8")
    (document,) = corpora.conll(tmp_path / "x.conll", "x")
    assert document.text == 'The Tarn Club won, said "Ada".\n'
    assert [document.text[a:b] + "/" + k for a, b, k in document.entities or ()] == [
        "Tarn Club/organization",
        "Ada/person",
    ]
