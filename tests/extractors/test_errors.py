"""Every error of the family speaks in one sentence, and survives the way back from a worker."""

from __future__ import annotations

import pickle
import string
from typing import ClassVar

import pytest

from extractors.errors import ExtractionError, TooShortError, from_code

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


@pytest.mark.parametrize("kind", [ExtractionError, *FAMILY])
def test_it_is_known_by_its_code(kind: type[ExtractionError]) -> None:
    back = from_code(ExtractionError, kind.code, BLANKS)
    assert type(back) is kind
    assert str(back) == str(kind(**BLANKS))


@pytest.mark.parametrize(
    ("code", "details"),
    [
        ("of_another_version", {}),
        (TooShortError.code, {}),
        ("too_large", {"megabytes": "many", "limit": 1}),
        ("too_large", {"megabytes": None, "limit": 1}),
    ],
)
def test_what_no_sentence_can_be_made_of_is_nobody(code: str, details: dict[str, object]) -> None:
    assert from_code(ExtractionError, code, details) is None


class WeatherError(Exception):
    """A family of its own, so that no other test meets its kinds."""

    code: ClassVar[str] = "weather"

    def __init__(self, **details: object) -> None:
        self.details = details


class RainError(WeatherError):
    code = "rain"


class DrizzleError(RainError):
    code = "drizzle"


def test_a_kind_below_a_kind_is_known() -> None:
    back = from_code(WeatherError, "drizzle", {"inches": 1})
    assert type(back) is DrizzleError
    assert back.details == {"inches": 1}
