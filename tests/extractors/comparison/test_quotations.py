from __future__ import annotations

import pytest

from extractors.comparison import SharedQuote, compare
from extractors.digest import Digest
from tests.extractors.comparison.told import differing, told

DOCK = "The dock will open again before the first snow falls on the roofs."


def article(quote: str, speaker: str | None = "Ilse Brandvold") -> Digest:
    return told(f"“{quote}” said {speaker} on Tuesday.", (f"“{quote}”", speaker))


def shared(*digests: Digest) -> list[SharedQuote]:
    return list(compare(digests).quotes)


def test_the_same_words() -> None:
    (found,) = shared(article(DOCK), article(DOCK))
    assert not found.differs_in_words
    assert not found.differs_in_speaker
    assert [wording.article for wording in found.wordings] == [0, 1]
    assert [wording.text for wording in found.wordings] == [DOCK, DOCK]


def test_typography_contractions_and_spelling_customs_are_no_difference() -> None:
    one = article("We don't think the harbour organised twelve boats for colour.")
    other = article("We do not think the harbor organized 12 boats for color,")
    (found,) = shared(one, other)
    assert not found.differs_in_words


def test_a_trimmed_quote_is_the_same_quote() -> None:
    (found,) = shared(article(DOCK), article("before the first snow falls on the roofs"))
    assert not found.differs_in_words


def test_a_quote_broken_in_two_is_the_same_quote() -> None:
    whole = article("We lit candles until five in the morning, and the frost came anyway.")
    halves = told(
        "“We lit candles until five in the morning,” she said, “and the frost came anyway.” Ilse Brandvold.",
        ("“We lit candles until five in the morning,”", "Ilse Brandvold"),
        ("“and the frost came anyway.”", "Ilse Brandvold"),
    )
    (found,) = shared(whole, halves)
    assert not found.differs_in_words
    assert found.wordings[1].quotes == (0, 1)
    assert len(found.wordings[1].spans) == 2


@pytest.mark.parametrize("dots", ["…", "...", "[…]", " . . . "])
def test_words_left_out_with_dots_are_no_difference(dots: str) -> None:
    whole = "The dock that burned in March will open again before the snow falls."
    cut = f"The dock that burned {dots} will open again before the snow falls."
    (found,) = shared(article(whole), article(cut))
    assert not found.differs_in_words


def test_a_word_in_brackets_is_the_paper_s_and_no_difference() -> None:
    (found,) = shared(
        article("They were told to keep loading wheat into the burning terminal."),
        article("[The dockers] were told to keep loading wheat into the burning terminal."),
    )
    assert not found.differs_in_words


def test_another_word_is_shown() -> None:
    digests = [
        article("Our members reported those alarms three times and were told to keep loading."),
        article("Our members reported those alarms three times and were told to carry on loading."),
    ]
    compared = compare(digests)
    (found,) = compared.quotes
    assert found.differs_in_words
    assert differing(found, compared) == [["keep"], ["carry on"]]


def test_a_word_put_in_is_shown_where_it_stands() -> None:
    compared = compare(
        [
            article("I will not close the swimming hall of Niederwald this winter."),
            article("I will not close the old swimming hall of Niederwald this winter."),
        ]
    )
    (found,) = compared.quotes
    assert differing(found, compared) == [[], ["old"]]


def test_three_articles_of_which_one_differs() -> None:
    said = "Nobody counted the boats before the council sold the northern quay."
    other = "Nobody counted the boats before the council sold the whole quay."
    compared = compare([article(said), article(other), article(said)])
    (found,) = compared.quotes
    assert differing(found, compared) == [["northern"], ["whole"], ["northern"]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We will rebuild the school.", "We will rebuild the hospital."),
        ("We are very proud of our players.", "We are very proud of our town."),
        (
            "The council will meet on Monday to discuss the budget for the schools.",
            "The council will vote in spring on what to do with the old harbour.",
        ),
        ("No comment.", "No comment."),
    ],
)
def test_two_sentences_that_only_sound_alike_are_two(one: str, other: str) -> None:
    assert shared(article(one), article(other)) == []


def test_alike_sentences_of_two_people_are_two() -> None:
    assert not shared(
        article("I will vote against the sale of the harbour on Monday night.", "Ilse Brandvold"),
        article("I will vote for the sale of the harbour on Monday night.", "Odd Lervik"),
    )


def test_one_article_that_repeats_itself_shares_nothing() -> None:
    twice = told(
        f"“{DOCK}” said Ilse Brandvold.\n“{DOCK}” Ilse Brandvold repeated.",
        (f"“{DOCK}”", "Ilse Brandvold"),
    )
    assert not shared(twice, article("Quite another sentence about pears and frost."))


def test_the_same_words_of_two_people() -> None:
    (found,) = shared(article(DOCK, "Ilse Brandvold"), article(DOCK, "Odd Lervik"))
    assert found.differs_in_speaker


def test_no_two_speakers_where_the_paragraph_names_both() -> None:
    """The digest may have taken the wrong one of the two."""
    both = told(
        f"Ilse Brandvold met Odd Lervik at the gate. “{DOCK}” Lervik heard her say.",
        (f"“{DOCK}”", "Odd Lervik"),
    )
    (found,) = shared(article(DOCK), both)
    assert not found.differs_in_speaker


def test_no_two_speakers_where_one_is_only_a_pronoun() -> None:
    pronoun = told(
        f"Odd Lervik came late.\n“{DOCK}” he said.",
        (f"“{DOCK}”", "Odd Lervik"),
    )
    (found,) = shared(article(DOCK), pronoun)
    assert not found.differs_in_speaker


def test_no_two_speakers_where_one_is_the_other_s_office() -> None:
    office = told(
        f"“{DOCK}” the Harbour Office said.",
        (f"“{DOCK}”", "Harbour Office"),
        kinds={"Harbour Office": "organization"},
    )
    (found,) = shared(article(DOCK), office)
    assert not found.differs_in_speaker


def test_a_speaker_unknown_to_one_article_is_no_difference() -> None:
    (found,) = shared(article(DOCK), article(DOCK, None))
    assert not found.differs_in_speaker
