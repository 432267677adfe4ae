"""Every error of the family speaks in one sentence, and survives the way back from a worker."""

from __future__ import annotations

import pickle
import string

import pytest

from extractors.errors import ExtractionError

FAMILY = ExtractionError.__subclasses__()
# Enough for the blanks of any sentence; a number satisfies every format.
BLANKS = {
    name: 7 for kind in FAMILY for _, name, _, _ in string.Formatter().parse(kind.sentence) if name
}


def test_codes_are_told_apart() -> None:
    codes = [kind.code for kind in FAMILY]
    assert len(set(codes)) == len(codes)


@pytest.mark.parametrize("kind", FAMILY)
def test_it_says_what_to_do_in_one_sentence(kind: type[ExtractionError]) -> None:
    sentence = str(kind(**BLANKS))
    assert sentence.endswith(".")
    assert "please" in sentence
    assert ". " not in sentence
    assert "{" not in sentence


@pytest.mark.parametrize("kind", FAMILY)
def test_it_crosses_a_process_boundary(kind: type[ExtractionError]) -> None:
    error = kind(**BLANKS)
    back = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert (type(back), back.code, str(back), back.details) == (
        kind,
        error.code,
        str(error),
        error.details,
    )
