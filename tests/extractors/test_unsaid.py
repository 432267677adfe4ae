"""What nobody has said is no statement of anybody's."""

from __future__ import annotations

import pytest

import extractors
from extractors import voicing
from extractors.digest import Digest
from tests.extractors.telling import Told, attributions, body_of

ABOVE = "Oda Lunt, the mayor of Marle Bridge, spoke to the crew of the ferry on Monday."
BELOW = "The pier was empty in the afternoon, and no boat left the harbour until the evening."


def digest_of(sentence: str) -> Digest:
    return extractors.digest(extractors.read_text(f"{ABOVE}\n\n{sentence}\n\n{BELOW}"))


def is_kept(text: str, told: Told) -> bool:
    text += f"\n{BELOW}\n{BELOW}"
    return bool(voicing.voiced(body_of(text), attributions(text, told)))


@pytest.mark.parametrize(
    "sentence",
    [
        "Nobody in the town said that the ferry was safe.",
        "No member of the board said that the ferry was safe.",
        "Not one of the residents said that the ferry was safe.",
        "The residents were asked, but none of them said that the ferry was safe.",
        "Few residents said that the ferry was safe.",
        "Hardly any of the residents said that the ferry was safe.",
        "Neither Lunt nor Okoro said that the ferry was safe.",
        "There is no record that Lunt told the crew that the ferry was safe.",
        "Anyone who says that the ferry is safe has not read the report.",
        "If Lunt says that the ferry is safe, the board will open the pier.",
        "If, on Friday, Lunt says that the ferry is safe, the board will open the pier.",
        "The board will open the pier only when Lunt confirms that the ferry is safe.",
        "The pier will stay closed until Lunt announces that the ferry is safe.",
        "Unless Lunt says that the ferry is safe, the pier will stay closed.",
        "It is not known whether Lunt told the board that the ferry was safe.",
        "Had Lunt said that the ferry was safe, the board would have opened the pier.",
        "Lunt never said that the ferry was safe.",
        "Lunt stopped short of saying that the ferry was unsafe.",
        "Lunt could say that the ferry is safe.",
        "So you might ask how the ferry could sail.",
    ],
)
def test_a_report_of_what_was_not_said_is_no_statement(sentence: str) -> None:
    assert digest_of(sentence).statements == ()


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("Quite a few residents said that the ferry was safe.", "the ferry was safe"),
        ("No fewer than ten residents said that the ferry was safe.", "the ferry was safe"),
        ("When Lunt said that the ferry was safe, the board opened it.", "the ferry was safe"),
        ("The crew laughs when Lunt says that the ferry is safe.", "the ferry is safe"),
        (
            "If Lunt is right, the ferry will sink, Okoro said.",
            "If Lunt is right, the ferry will sink",
        ),
        (
            "Lunt said that if the ferry is safe, it will sail.",
            "if the ferry is safe, it will sail",
        ),
        ("Lunt did not dispute that the ferry was unsafe.", "the ferry was unsafe"),
        ("Lunt asked whether the ferry was safe.", "whether the ferry was safe"),
    ],
)
def test_a_report_beside_a_condition_or_a_number_is_one(sentence: str, shown: str) -> None:
    assert [statement.text for statement in digest_of(sentence).statements] == [shown]


def test_no_that_opens_a_name_denies_nothing() -> None:
    march = "Eight No Limits marchers came. No Limits marchers said the march would go ahead."
    told = Told("No Limits marchers", "said", "the march would go ahead")
    assert is_kept(march, told)
    assert not is_kept(march.removeprefix("Eight No Limits marchers came. "), told)
    assert is_kept(
        march.replace("No Limits marchers said", "No 10 said"), told._replace(source="No 10")
    )


def test_who_asks_to_stay_unnamed_states_nothing_wherever_the_cue_ends() -> None:
    told = Told("Lunt", "asked not", "to be named because she feared for her job")
    assert not is_kept("Lunt asked not to be named because she feared for her job.", told)
