"""Singular and plural by form."""

from __future__ import annotations

import pytest

from extractors.inflection import is_plural, singular


@pytest.mark.parametrize(
    ("plural", "expected"),
    [
        ("reports", "report"),
        ("agencies", "agency"),
        ("churches", "church"),
        ("witnesses", "witness"),
        ("mps", "mp"),
        ("spokesmen", "spokesman"),
        ("critics", "critic"),
        ("statistics", "statistic"),
        ("israelis", "israeli"),
        ("pakistanis", "pakistani"),
        ("people", "people"),
        ("women", "woman"),
        ("men", "men"),
    ],
)
def test_a_plural_is_known_by_its_ending(plural: str, expected: str) -> None:
    assert is_plural(plural)
    assert singular(plural) == expected


@pytest.mark.parametrize(
    "noun",
    [
        "campus",
        "politics",
        "news",
        "analysis",
        "census",
        "crisis",
        "tennis",
        "gas",
        "specimen",
        "agency’s",
    ],
)
def test_what_only_ends_like_a_plural_stays(noun: str) -> None:
    assert not is_plural(noun)
    assert singular(noun) == noun
