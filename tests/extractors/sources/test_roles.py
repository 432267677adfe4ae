"""Role and affiliation, word for word."""

from __future__ import annotations

import pytest

from tests.extractors.telling import Told, cast_of


@pytest.mark.parametrize(
    ("text", "role", "affiliation"),
    [
        (
            "Department of Harbours Assistant Secretary Dana Moreno said",
            "Department of Harbours Assistant Secretary",
            "Department of Harbours",
        ),
        ("Secretary of State Dana Moreno said", "Secretary of State", None),
        ("US Secretary of State Dana Moreno said", "US Secretary of State", None),
        ("High school math teacher Dana Moreno said", "High school math teacher", None),
        (
            "Dana Moreno, a spokeswoman for the Harbour Board, said",
            "spokeswoman for the Harbour Board",
            "Harbour Board",
        ),
        ("Dana Moreno, 42, a retired diver from Ely, said", "retired diver from Ely", "Ely"),
        ("Rep. Dana Moreno (D-Ohio) said", "Rep.", None),
        ("Dana Moreno (R-Texas) said", "R-Texas", None),
        (
            "Captain Dana Moreno, head of the Lisbon Coast Guard, said",
            "head of the Lisbon Coast Guard",
            "Lisbon Coast Guard",
        ),
        ("Going to assist harbour diver Dana Moreno, Lunt said", "harbour diver", None),
        ("The plan of President Dana Moreno, Lunt said", "President", None),
        ("Her son Dana Moreno said", "Her son", None),
        ("Over 18,000 signed a plea by her grandson, Dana Moreno, and said", "her grandson", None),
        ("“No,” wrote co-founder and CEO Dana Moreno and said", "co-founder and CEO", None),
        (
            "They beat, defeating four-term incumbent Dana Moreno, Lunt said",
            "four-term incumbent",
            None,
        ),
        ("Climate Minister Dana Moreno said", "Climate Minister", None),
        ("Ministry spokesperson Colonel Dana Moreno said", "Ministry spokesperson", None),
        ("As workers stacked the chairs, Dana Moreno said", None, None),
        (
            "Squadron Leader Dana Moreno, then chief instructor at the Ely Flying Club, said",
            "chief instructor at the Ely Flying Club",
            "Ely Flying Club",
        ),
        (
            "Her neighbour Dana Moreno, a retired crane operator, said",
            "retired crane operator",
            None,
        ),
        (
            "Dana Moreno, the Rovers captain and a friend of Lunt since both were 11, said",
            "Rovers captain",
            "Rovers",
        ),
        (
            "Dana Moreno, who chairs the budget committee, sat. Councilwoman Dana Moreno said",
            "Councilwoman",
            None,
        ),
        ("The son Dana Moreno said", None, None),
        ("The harbour master, Dana Moreno, said", "harbour master", None),
        ("Its founder, Sir Dana Moreno, said", "founder", None),
        ("The mayor of Ely, Dr Dana Moreno, said", "mayor of Ely", "Ely"),
        (
            "The head of HPB (Harbour Pilots' Board), Dana Moreno, said",
            "head of HPB (Harbour Pilots' Board)",
            None,
        ),
        ("One of the pilots, Dana Moreno, said", "One of the pilots", None),
        (
            "Dana Moreno, who leads the Harbour Party, said",
            "leads the Harbour Party",
            "Harbour Party",
        ),
        ("Dana Moreno, who is now a diver in Ely, said", "diver in Ely", None),
        ("Dana Moreno, prosecuting, said", "prosecuting", None),
        ("Dana Moreno, the signaller, said", "signaller", None),
        (
            "Dana Moreno, a nurse at St. Clement Hospital, said",
            "nurse at St. Clement Hospital",
            None,
        ),
        ("Retired harbour pilot Dana Moreno said", "Retired harbour pilot", None),
        ("Afterwards Det Sgt Dana Moreno said", "Det Sgt", None),
        ("His pastor, the Rev. Dana Moreno, said", "pastor", None),
        ("The ship’s master, Captain Dana Moreno, said", "ship’s master", None),
        ("Minister of Fisheries Dana Moreno said", "Minister of Fisheries", None),
        ("At the quay with the minister, Dana Moreno said", None, None),
        ("In a statement, Ely’s prime minister, Dana Moreno said", "Ely’s prime minister", None),
        ("The buyer is a Dutch-born hotelier, Dana Moreno, who said", "Dutch-born hotelier", None),
        (
            "Dana Moreno, who is 78, is the last harbour pilot in Ely. Dana Moreno said",
            "last harbour pilot in Ely",
            None,
        ),
        ("Dana Moreno is a liar. Dana Moreno said", None, None),
        ("Dana Moreno, questioning the mayor’s plan, said", None, None),
        ("Dana Moreno, managing director of Quorlair, said", "managing director of Quorlair", None),
    ],
)
def test_role_beside_a_name(text: str, role: str | None, affiliation: str | None) -> None:
    text += " the pier was safe."
    (source,) = cast_of(text, Told("Dana Moreno", "said", "the pier was safe")).sources
    assert source.role == role
    if affiliation is not None:
        assert source.affiliation == affiliation


def test_the_first_full_statement_wins() -> None:
    text = (
        "Mayor Oda Lunt said the pier was safe.\n"
        "Lisbon Mayor Oda Lunt said it would hold.\nFormer diver Oda Lunt said so."
    )
    (source,) = cast_of(text, Told("Mayor Oda Lunt", "said", "the pier was safe")).sources
    assert source.role == "Lisbon Mayor"


def test_a_description_that_turns_out_to_be_somebody_is_their_role() -> None:
    text = "Oda Lunt arrived late.\nThe harbour party nominee said the pier was safe."
    told = Told("The harbour party nominee", "said", "the pier was safe")
    (source,) = cast_of(text, told).sources
    assert (source.name, source.role) == ("Oda Lunt", "harbour party nominee")


def test_what_a_body_is_is_its_role() -> None:
    text = "Pier Watch Institute, a liberal think-tank, said the pier was safe."
    (source,) = cast_of(text, Told("Pier Watch Institute", "said", "the pier was safe")).sources
    assert source.role == "liberal think-tank"


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("The pilots' federation Brem-Kolk said", "Brem-Kolk", "pilots' federation"),
        ("Boat maker Brem-Kolk said", "Brem-Kolk", "Boat maker"),
        ("The nonprofit Quay Count said", "Quay Count", "nonprofit"),
        ("It rained. The pilots' federation Brem-Kolk said", "Brem-Kolk", "pilots' federation"),
        ("It rained. Lift and boat maker Brem-Kolk said", "Brem-Kolk", "Lift and boat maker"),
        ("The airline, Quorlair, said", "Quorlair", "airline"),
    ],
)
def test_what_stands_before_a_body_is_its_role(text: str, name: str, role: str) -> None:
    text += " the pier was safe."
    (source,) = cast_of(
        text, Told(text[: text.index(" said")], "said", "the pier was safe")
    ).sources
    assert (source.name, source.role, source.kind) == (name, role, "organization")


def test_somebody_of_a_body_belongs_to_it() -> None:
    text = "Oda Lunt of Ely University said the pier was safe."
    (source,) = cast_of(
        text, Told("Oda Lunt of Ely University", "said", "the pier was safe")
    ).sources
    assert (source.name, source.affiliation) == ("Oda Lunt", "Ely University")


def test_a_body_set_beside_what_it_is_is_no_person() -> None:
    text = "The airline, Quorlair, said the pier was safe."
    (source,) = cast_of(text, Told("The airline, Quorlair,", "said", "the pier was safe")).sources
    assert (source.name, source.kind) == ("Quorlair", "organization")


@pytest.mark.parametrize(
    ("name", "is_counsel"),
    [("Oda Lunt KC", True), ("Oda Lunt, SC", False), ("Oda Lunt KC Star", False)],
)
def test_letters_of_silk_stand_right_behind_a_name(name: str, is_counsel: bool) -> None:
    text = f"They met {name} and Rex Hallow on Monday. The barrister said it was over."
    (source,) = cast_of(text, Told("The barrister", "said", "it was over")).sources
    assert (source.name == "Oda Lunt" and source.kind == "person") == is_counsel


def test_what_a_lead_says_of_somebody_is_the_role_of_whom_the_next_paragraph_names() -> None:
    text = (
        "A bookkeeper who stole from a hospice has been jailed.\n"
        "Ines Albrecht, 51, used false bills. Ines Albrecht said she was sorry."
    )
    (source,) = cast_of(text, Told("Ines Albrecht", "said", "she was sorry")).sources
    assert source.role == "bookkeeper"


def test_a_supervisor_based_in_a_town_is_one() -> None:
    text = "“It was gone,” said Rory Quill, a road supervisor based in Market Ansley."
    told = Told("Rory Quill", "said", "“It was gone,”")
    assert cast_of(text, told).sources[0].role == "road supervisor based in Market Ansley"
