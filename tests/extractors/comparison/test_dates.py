"""The same date of one thing, and another date for it: only where the words around leave no doubt."""

from __future__ import annotations

import pytest

from extractors.comparison import compare
from extractors.digest import Digest
from tests.extractors.comparison.told import numbers, told


def moves(day: str, value: str, sentence: str = "The fleet moves to North Spit in {}.") -> Digest:
    return told(sentence.format(day), given=((day, "date", value, None),))


def test_another_date_for_the_same_thing() -> None:
    one = moves("October 2027", "2027-10")
    other = moves("March 2028", "2028-03", "In {} the fleet is to move to North Spit.")
    (found,) = compare([one, other]).figures
    assert found.differs
    assert numbers(found) == ["October 2027", "March 2028"]


def test_the_same_date_more_and_less_exactly() -> None:
    (found,) = compare([moves("2027", "2027"), moves("4 May 2027", "2027-05-04")]).figures
    assert not found.differs


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            moves("October 2027", "2027-10"),
            moves("March 2028", "2028-03", "The first apartments open in {}."),
            id="of another thing",
        ),
        pytest.param(
            moves("October 2027", "2027-10", "The fleet moves to North Spit by {}."),
            moves("March 2027", "2027-03"),
            id="a limit and a date",
        ),
        pytest.param(
            moves("2027", "2027", "The fleet moves to North Spit in early {}."),
            moves("2026", "2026"),
            id="a rough one",
        ),
        pytest.param(
            moves("4 May 2027", "2027-05-04", "The first hearing in the harbour case is on {}."),
            moves("9 May 2027", "2027-05-09", "The second hearing in the harbour case is on {}."),
            id="two of one kind",
        ),
        pytest.param(
            moves("October 2027", "2027-10"),
            told(
                "The fleet moves to North Spit in March 2028, not in October 2027.",
                given=(
                    ("March 2028", "date", "2028-03", None),
                    ("October 2027", "date", "2027-10", None),
                ),
            ),
            id="both dates given",
        ),
        pytest.param(
            moves("Tuesday", "2026-03-10", "The fleet moved to North Spit on {}."),
            moves("Wednesday", "2026-03-11", "The fleet moved to North Spit on {}."),
            id="days of the week",
        ),
        pytest.param(
            told(
                "“The fleet moves to North Spit in March 2028,” she said.",
                ("“The fleet moves to North Spit in March 2028,”", None),
                given=(("March 2028", "date", "2028-03", None),),
            ),
            moves("October 2027", "2027-10"),
            id="in a quote",
        ),
    ],
)
def test_no_contradiction_where_there_may_be_none(one: Digest, other: Digest) -> None:
    assert not any(found.differs for found in compare([one, other]).figures)
    assert not any(found.differs for found in compare([other, one]).figures)
