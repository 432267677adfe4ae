"""Whole digests of thirty-one articles against those made by hand; a figure below its floor fails."""

from __future__ import annotations

import hashlib

import pytest

import extractors
from extractors import Digest
from tests.evaluation_gate import digests, scores
from tests.evaluation_gate.digests import Made

# The floors hold for these files alone: changing one means measuring again and saying so in the commit.
DIGESTS_SHA256 = "7b8d52f759ad3a59d52c19cf3f8783bb2e6766f348940cbbcc9b64471cba741b"
# Measured on the shipped model: 96.9, 86.9 and 86.5; less two or three of each, what rounding elsewhere may cost.
FLOOR_QUOTES = 96.4
FLOOR_STATEMENTS = 86.1
FLOOR_ROLES = 85.4
MOST_UNSPOKEN = 5


@pytest.fixture(scope="module")
def made() -> list[tuple[Made, Digest]]:
    """Every article's digest by hand, and ours."""
    return [(one, extractors.digest(extractors.read_text(one.text))) for one in digests.load()]


def _of(made: list[tuple[Made, Digest]], kind: str, same: float) -> scores.Score:
    each = {one.name: digests.who_said_it(one, digest, kind, same) for one, digest in made}
    for name, score in each.items():
        print(f"{name:20} {kind:10} {score.f1:5.1f}  {score}")  # noqa: T201 - shown when the test fails
    return sum(each.values(), scores.Score())


def test_digests_are_those_that_the_floors_were_pinned_on(made: list[tuple[Made, Digest]]) -> None:
    data = b"".join(
        path.read_bytes() for path in sorted(digests.FOLDER.iterdir()) if path.suffix != ".md"
    )
    assert hashlib.sha256(data).hexdigest() == DIGESTS_SHA256
    assert all(text in one.text for one, _ in made for text in digests.slices(one))


def test_quotes_have_their_speakers(made: list[tuple[Made, Digest]]) -> None:
    assert _of(made, "quotes", digests.SAME_QUOTE).f1 >= FLOOR_QUOTES


def test_statements_have_their_speakers(made: list[tuple[Made, Digest]]) -> None:
    assert _of(made, "statements", digests.SAME_STATEMENT).f1 >= FLOOR_STATEMENTS


def test_roles_are_as_the_article_states_them(made: list[tuple[Made, Digest]]) -> None:
    assert sum((digests.roles(*one) for one in made), scores.Score()).f1 >= FLOOR_ROLES


def test_titles_signs_and_nicknames_are_no_quotes(made: list[tuple[Made, Digest]]) -> None:
    shown = [text for one in made for text in digests.unspoken(*one)]
    assert len(shown) <= MOST_UNSPOKEN, shown
