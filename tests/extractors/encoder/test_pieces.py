"""Pieces must give back the characters that they came from, whatever the text."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer

from extractors.encoder import pieces
from extractors.encoder.model import FILES

TOKENIZER = Tokenizer.from_file(str(FILES / "tokenizer.json"))


@given(st.text(max_size=300))
def test_pieces_lie_in_order_inside_the_text(text: str) -> None:
    cut = pieces.cut(TOKENIZER, text, [(0, len(text))] if text else [])
    assert np.all(cut.starts <= cut.ends)
    assert np.all(cut.starts[1:] >= cut.starts[:-1])
    assert not len(cut) or (cut.starts[0] >= 0 and cut.ends[-1] == len(text))


@pytest.mark.parametrize(
    "text",
    ["Zoë 😀 naïve", "👩‍👩‍👧 said “ﬁne”", "e\u0301tude", "שלום, Müller", "中文 and İstanbul"],
)
def test_every_visible_character_is_in_a_piece(text: str) -> None:
    cut = pieces.cut(TOKENIZER, text, [(0, len(text))])
    covered = {i for a, b in zip(cut.starts, cut.ends, strict=True) for i in range(a, b)}
    assert {i for i, c in enumerate(text) if c.isalnum()} <= covered


def test_offsets_count_code_points_of_the_whole_text() -> None:
    text = "😀😀\nMayor Ål spoke."
    cut = pieces.cut(TOKENIZER, text, [(0, 2), (3, len(text))])
    words = ["".join(text[a:b]) for a, b in zip(cut.starts, cut.ends, strict=True) if b > a]
    assert "".join(words[-3:]).endswith("spoke.")
    assert text[cut.starts[-2] : cut.ends[-2]] == "."


def test_a_paragraph_ends_in_a_break_of_its_own() -> None:
    cut = pieces.cut(TOKENIZER, "One.\n\nTwo.", [(0, 4), (6, 10)])
    assert (cut.ids == pieces.BREAK_ID).sum() == 2
    assert cut.paragraphs.tolist() == [0, 0, 0, 1, 1, 1]
    assert len(set(cut.words.tolist())) == 6


def test_a_straight_mark_that_opens_looks_other_than_one_that_closes() -> None:
    cut = pieces.cut(TOKENIZER, 'She said "no" twice.', [(0, 20)])
    marks = [
        int(look)
        for look, a, b in zip(cut.looks, cut.starts, cut.ends, strict=True)
        if 'She said "no" twice.'[a:b] == '"'
    ]
    assert len(set(marks)) == 2


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("mayor", "lower"),
        ("Mayor", "title"),
        ("NATO", "upper"),
        ("McKay", "mixed"),
        ("1,200", "other"),
        ("2024", "digit"),
        ("—", "mark"),
        ("A", "title"),
    ],
)
def test_shapes(word: str, shape: str) -> None:
    assert pieces.SHAPES[pieces.shape_of(word)] == shape
