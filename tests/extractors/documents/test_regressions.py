"""What fuzzing found, each kept as the smallest file that shows it."""

from __future__ import annotations

import pytest

from extractors.documents import read
from extractors.errors import ExtractionError, UnreadableError
from tests.extractors.documents import corpus

WORDS = (
    b"The harbour commission met again on Monday and decided that the ferry had not been fit to sail. "
    * 4
)


def test_a_zero_in_the_name_of_a_character_set() -> None:
    data = (
        b"Subject: x\nMIME-Version: 1.0\nContent-Type: text/plain; charset=a\0b\n\n"
        + WORDS
        + b"\x93\x94"
    )
    assert read(data + WORDS).words == 144


def test_mail_inside_mail_without_end() -> None:
    with pytest.raises(UnreadableError, match="nested too deeply"):
        read(b"From: a\nMIME-Version: 1.0\n" + b"Content-Type: message/rfc822\n\n" * 5_000)


def test_a_subject_of_encoded_words_without_end() -> None:
    data = b"From: a\nMIME-Version: 1.0\nSubject: " + b"=?utf-8?q?a?= " * 100_000 + b"\n\n" + WORDS
    assert read(data).words == 72


@pytest.mark.parametrize("thing", [b"[", b"a", b"a.", b"a_"])
def test_one_thing_without_end(thing: bytes) -> None:
    with pytest.raises(ExtractionError):
        read(thing * 1_000_000)


def test_type_of_a_size_below_zero() -> None:
    shown = b"".join(
        b"BT /F1 -12 Tf -1 0 0 -1 50 %d Tm (The harbour commission met again on Monday, and found nothing.) Tj ET\n"
        % (700 - 14 * row)
        for row in range(6)
    )
    assert read(corpus.pdf_of([shown])).words == 60


def test_type_that_is_named_small_and_scaled() -> None:
    """As programs for newspapers write it."""
    rows = (
        "The commission met again on Monday,",
        "and it found that the ferry had not",
        "been fit to sail on the day before.",
    )
    shown = b"".join(
        b"BT /F1 1 Tf 12 0 0 12 50 %d Tm [(%s)] TJ ET\n"
        % (700 - 14 * place, row.encode().replace(b" ", b") -900 ("))
        for place, row in enumerate(rows * 3)
    )
    assert " ".join(rows) in read(corpus.pdf_of([shown])).text
