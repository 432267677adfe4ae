"""Labelled turns of interviews and transcripts."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import extractors
from extractors import Digest, transcripts
from tests.extractors.telling import body_of

RADIO = """The bees that came back

This week the station spoke to the keeper Ama Oduya about the return of bees to the valley. The host was Lars Quill.

LARS QUILL, HOST: Good morning. When did you first see them?

AMA ODUYA: In March. I was mending the fence and there they were.

I did not believe it.

QUILL: And then?

ODUYA: Then I rang my sister. "You are dreaming," she said.

QUILL: Thank you for coming in. The programme is back next week."""

LETTERED = """Three questions for a surgeon

Dr Ama Oduya has run the clinic on the hill for nine years. Oduya talked to us between operations last Friday morning.

Q: When did you start?

A: In 2016. It was raining.

Q: Why here?

A: Nobody else would come. My father was a fisherman here and I wanted to.

We still have no lift.

The clinic is open on weekdays."""

COURT = """The clerk’s letter

Jon Okoro appeared before the judge on Monday. Ilse Brandt, for the crown, put the letter to Okoro in front of the jury.

BRANDT: Did you write this letter to the bank?

OKORO: I did not.

I have never seen it.

The court then heard from three experts, who said that the letter had been typed on the clerk’s machine.

“I have no doubt,” said the last of them, Ada Lunt.

BRANDT: Whose machine is it, then?

OKORO: It is the council’s. We all used it.

(LAUGHTER)

We still do.

The trial goes on on Tuesday."""

COUNT = """The count in the valley

Ada Lunt and Jon Okoro both spoke on Monday. A look at where Lunt and Okoro stand after the vote in the valley.

Lunt: 1,769.

Okoro: 1,501.

MAYORS.

These are the mayors of our towns, who can vote for whom they like.

Lunt: 547.

Okoro: 46."""

LISTING = """What is on this week in the harbour town

There is much to see and hear in the town in the coming days, from the regatta to the choir, and most of it is free.

Where: The quay

When: Saturday at noon

Where: The chapel of St Ada

When: Sunday at four

Photo: Owen Lassiter"""


def told(text: str) -> list[tuple[str | None, str]]:
    digest = read(text)
    names = {source.id: source.name for source in digest.sources}
    return [(names.get(quote.speaker or ""), quote.text) for quote in digest.quotes]


def read(text: str) -> Digest:
    return extractors.digest(extractors.read_text(text))


def test_the_turns_of_a_transcript_are_their_speakers_words() -> None:
    assert told(RADIO) == [
        ("Ama Oduya", "In March. I was mending the fence and there they were."),
        ("Ama Oduya", "I did not believe it."),
        ("Ama Oduya", 'Then I rang my sister. "You are dreaming," she said.'),
        ("Lars Quill", "Thank you for coming in. The programme is back next week."),
    ]


def test_an_answer_is_that_of_the_person_whom_the_introduction_is_about() -> None:
    assert told(LETTERED) == [
        ("Ama Oduya", "In 2016. It was raining."),
        ("Ama Oduya", "Nobody else would come. My father was a fisherman here and I wanted to."),
        ("Ama Oduya", "We still have no lift."),
    ]


def test_whom_an_answer_is_of_stays_open_where_two_are_introduced_alike() -> None:
    text = LETTERED.replace("Oduya talked", "Dr Jon Okoro and Oduya talked").replace(
        "Dr Ama Oduya has", "Okoro and Ama Oduya have"
    )
    assert {speaker for speaker, _ in told(text)} == {None}


def test_the_account_between_two_exchanges_is_nobodys_words() -> None:
    assert told(COURT) == [
        ("Jon Okoro", "I did not."),
        ("Jon Okoro", "I have never seen it."),
        ("Ada Lunt", "“I have no doubt,”"),
        ("Jon Okoro", "It is the council’s. We all used it."),
        ("Jon Okoro", "We still do."),
    ]


@pytest.mark.parametrize("text", [LISTING, COUNT, RADIO.split("AMA", maxsplit=1)[0]])
def test_a_listing_is_no_conversation(text: str) -> None:
    assert transcripts.find(text, body_of(text).paragraphs) == ()


@given(st.lists(st.sampled_from([*RADIO.split("\n\n"), *LETTERED.split("\n\n"), "A: ", ":", "Q:"])))
def test_turns_lie_in_the_text_in_order_and_apart(lines: list[str]) -> None:
    text = "\n\n".join(lines)
    spans = [
        span
        for turn in transcripts.find(text, body_of(text).paragraphs)
        for span in (*([turn.label] if turn.label else []), *turn.content)
    ]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
