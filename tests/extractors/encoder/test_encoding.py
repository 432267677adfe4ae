"""Windows put together again: a network that knows each word's tag must be read the same at any length."""

from __future__ import annotations

import numpy as np
import pytest
from tokenizers import Tokenizer

from extractors.encoder import decode, encoding, pieces
from extractors.encoder.encoding import Answers, Longs, Steps
from extractors.encoder.labels import ENTITY_KINDS, LINK_SIZE, LINKS, ROLES, tag_count
from extractors.encoder.model import FILES

TOKENIZER = Tokenizer.from_file(str(FILES / "tokenizer.json"))
STEPS = Steps(decode.legal(tag_count(ROLES)), decode.legal(tag_count(ENTITY_KINDS)))
LETTERS = {TOKENIZER.token_to_id(x): tag for x, tag in (("s", 1), ("k", 3), ("c", 5), ("d", 6))}


def _run(ids: Longs, looks: Longs, mask: Longs) -> Answers:
    """Reads tags off single letters: s begins a source, k a cue, c a content, d goes on with it."""
    assert ids.shape == looks.shape == mask.shape
    tags = np.zeros(ids.shape, np.int64)
    for letter, tag in LETTERS.items():
        tags[ids == letter] = tag
    roles = np.full((*ids.shape, tag_count(ROLES)), -9, np.float32)
    np.put_along_axis(roles, tags[:, :, None], 9, 2)
    entities = np.zeros((*ids.shape, tag_count(ENTITY_KINDS)), np.float32)
    entities[:, :, 0] = 9
    links = np.ones((*ids.shape, 2 * len(LINKS) * LINK_SIZE), np.float32)
    return Answers(roles, entities, links)


@pytest.mark.parametrize("copies", [1, 40, 400])
def test_spans_are_the_same_at_any_length(copies: int) -> None:
    line = "x s x k c d d x"
    text = "\n".join([line] * copies)
    paragraphs = [(i * (len(line) + 1), i * (len(line) + 1) + len(line)) for i in range(copies)]
    found = encoding.encode(text, paragraphs, TOKENIZER, _run, STEPS)
    contents = [c for a in found.attributions for c in a.content]
    assert {text[c.start : c.end] for c in contents} == {"c d d"}
    assert len(contents) == len(found.sources) == len(found.cues) == copies


def test_a_content_over_a_paragraphs_end_has_a_stretch_in_each(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(LETTERS, pieces.BREAK_ID, 6)
    text = "k c d\nd d"
    found = encoding.encode(text, [(0, 5), (6, 9)], TOKENIZER, _run, STEPS)
    contents = [c for a in found.attributions for c in a.content]
    assert [(c.start, c.end) for c in contents] == [(2, 5), (6, 9)]
    assert len(found.attributions) == 1


def test_an_empty_article_is_read_as_nothing() -> None:
    found = encoding.encode("", [], TOKENIZER, _run, STEPS)
    assert found.attributions == ()
    assert found.entities == ()
