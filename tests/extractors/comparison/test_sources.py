from __future__ import annotations

import pytest

from extractors.comparison import compare
from extractors.digest import Digest, SourceKind
from tests.bot.rendering.stories import Telling


def article(*sources: tuple[str, SourceKind], handle: str | None = None) -> Digest:
    names = ", ".join(name for name, _ in sources)
    telling = Telling(f"{names} spoke. {handle or ''}")
    for name, kind in sources:
        telling.source(name, kind=kind, handle=handle)
    return telling.digest()


def shared(*digests: Digest) -> list[list[str]]:
    compared = compare(digests)
    return [[compared.source(voice).name for voice in one.voices] for one in compared.sources]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Isaura Pell", "Isaura Pell"),
        ("Isaura Pell", "Isaura M. Pell"),
        ("Isaura Pell", "Pell"),
        ("Isaura Pell", "I. Pell"),
        ("Mayor Isaura Pell", "isaura pell".title()),
        ("Dr. Isaura Pell", "ISAURA PELL"),
    ],
)
def test_one_person(one: str, other: str) -> None:
    digests = article((one, "person")), article((other, "person"))
    assert shared(*digests) == [[one, other]]


@pytest.mark.parametrize(
    ("one", "other"),
    [("Isaura Pell", "Anselm Pell"), ("Isaura Pell", "A. Pell"), ("Isaura Pell", "Isaura Quill")],
)
def test_two_people(one: str, other: str) -> None:
    assert shared(article((one, "person")), article((other, "person"))) == []


def test_a_surname_that_two_people_have_is_nobody_s() -> None:
    both = article(("Isaura Pell", "person"), ("Anselm Pell", "person"))
    assert shared(both, article(("Pell", "person"))) == []
    assert shared(article(("Pell", "person")), both, article(("Isaura Pell", "person"))) == [
        ["Isaura Pell", "Isaura Pell"]
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Maritime Safety Board", "the Maritime Safety Board"),
        ("Maritime Safety Board", "MSB"),
        ("Halden Grain Ltd", "Halden Grain"),
        ("Department of Harbours and Tides", "DHT"),
    ],
)
def test_one_body(one: str, other: str) -> None:
    digests = article((one, "organization")), article((other, "organization"))
    assert shared(*digests) == [[one, other]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Maritime Safety Board", "Mineral Survey Bureau"),
        ("Maritime Safety Board", "Maritime Board"),
        ("Trade Union", "TU"),
    ],
)
def test_two_bodies(one: str, other: str) -> None:
    assert shared(article((one, "organization")), article((other, "organization"))) == []


def test_an_acronym_of_two_bodies_is_neither() -> None:
    both = article(
        ("Maritime Safety Board", "organization"), ("Mineral Survey Bureau", "organization")
    )
    assert shared(both, article(("MSB", "organization"))) == []


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("officials", "unnamed"),
        ("a senior official", "unnamed"),
        ("Harbour workers", "group"),
        ("The report", "document"),
    ],
)
def test_whoever_has_no_name_is_nobody_in_particular(name: str, kind: SourceKind) -> None:
    assert shared(article((name, kind)), article((name, kind))) == []


def test_an_account() -> None:
    one = article(("Marrow Bay Fleet", "group"), handle="marrowbayfleet")
    other = article(("the boats", "group"), handle="marrowbayfleet")
    assert shared(one, other) == [["Marrow Bay Fleet", "the boats"]]


def test_a_body_taken_for_a_person() -> None:
    articles = [article(("Halden Grain", kind)) for kind in ("person", "organization", "person")]
    assert shared(*articles) == [["Halden Grain"] * 3]
