"""Letters, statements and posts speak for whoever wrote them; reports and studies for themselves."""

from __future__ import annotations

import pytest

from tests.extractors.telling import Told, speakers


def test_the_statement_is_of_whoever_has_just_made_one() -> None:
    text = (
        "In a statement, the Dunmore Dock Company said it accepted the findings.\n"
        "“The pier was sound,” the statement said."
    )
    told = (
        Told("the Dunmore Dock Company", "said", "it accepted the findings"),
        Told("the statement", "said", "“The pier was sound,”"),
    )
    assert speakers(text, *told) == ["Dunmore Dock Company"] * 2


def test_the_letter_that_a_cue_tells_of_is_its_writers() -> None:
    text = (
        "Oda Lunt wrote in a letter to parents that the pier was safe. "
        "“Come and see,” the letter read."
    )
    told = (
        Told("Oda Lunt", "wrote in a letter", "that the pier was safe"),
        Told("the letter", "read", "“Come and see,”"),
    )
    assert speakers(text, *told) == ["Oda Lunt"] * 2


def test_a_letter_that_the_article_gives_to_nobody_speaks_for_itself() -> None:
    text = "Oda Lunt said the pier was safe.\nThe letter said it was not."
    told = (
        Told("Oda Lunt", "said", "the pier was safe"),
        Told("The letter", "said", "it was not"),
    )
    assert speakers(text, *told) == ["Oda Lunt", "The letter"]


def test_a_report_speaks_for_itself_whoever_spoke_of_it() -> None:
    text = "Oda Lunt wrote in a report that the pier was safe. “It will hold,” the report said."
    told = (
        Told("Oda Lunt", "wrote in a report", "that the pier was safe"),
        Told("the report", "said", "“It will hold,”"),
    )
    assert speakers(text, *told) == ["Oda Lunt", "the report"]


@pytest.mark.parametrize("telling", ["her letter read", "it reads"])
def test_a_letter_of_hers_is_her_voice(telling: str) -> None:
    text = (
        f"Oda Lunt answered the council in her letter on Monday. “The pier is safe,” {telling}. "
        "Nobody wrote back."
    )
    source, cue = telling.rsplit(" ", 1)
    assert speakers(text, Told(source, cue, "“The pier is safe,”")) == ["Oda Lunt"]


def test_a_letter_that_a_sentence_is_about_says_what_its_writer_does() -> None:
    text = (
        "Oda Lunt was offered a medal. Her letter of refusal is two lines long. "
        "“I am paid for this,” it says."
    )
    assert speakers(text, Told("it", "says", "“I am paid for this,”")) == ["Oda Lunt"]


@pytest.mark.parametrize(
    ("text", "writer"),
    [
        (
            "Prosecutors said Jon Ames set out his plan in a note. The note said he would burn it.",
            "The note",
        ),
        (
            "Jon Ames said he learned of the closure in an email from the school. The email said it was final.",
            "The email",
        ),
        (
            "Jon Ames said in reply to a letter from residents that it was late. The letter said it was a shame.",
            "The letter",
        ),
    ],
)
def test_who_speaks_of_a_letter_is_not_its_writer(text: str, writer: str) -> None:
    first, second = text.split(". ")
    subject, said = first.split(" said ", 1)
    noun, words = second.rstrip(".").split(" said ")
    told = (Told(subject, "said", said), Told(noun, "said", words))
    assert speakers(text, *told)[1] == writer


@pytest.mark.parametrize(
    "text",
    [
        "The group called for his release. It said the trial was unfair.",
        "The report criticised Jon Ames for his response. It said the delay was long.",
        "Jon Ames was suspended from his post. It said an inquiry had begun.",
    ],
)
def test_a_release_or_a_post_of_his_is_no_letter(text: str) -> None:
    text = f"Rex Hallow met Jon Ames. {text}"
    words = text.rsplit(" said ", 1)[1].rstrip(".")
    assert speakers(text, Told("It", "said", words)) != ["Jon Ames"]


def test_a_letter_from_somebody_says_what_they_say() -> None:
    text = (
        "Rex Hallow came. The jury was read a statement from his former wife, Oda Lunt, who lives in Ely. "
        "“He told me so,” it said."
    )
    assert speakers(text, Told("it", "said", "“He told me so,”")) == ["Oda Lunt"]
