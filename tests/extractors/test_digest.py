"""The contract: what a digest may hold, and what it refuses to hold."""

from __future__ import annotations

import hashlib
from typing import Any

import pytest
from hypothesis import given
from pydantic import ValidationError

from extractors.digest import ELISION, Article, Digest, Span, Statement, quoted
from tests.strategies import digests

TEXT = "“The pears are lost,” said Ilse Brandvold, who chairs the cooperative. It has 412 members."
QUOTE = Span(start=0, end=21)
SAID = {"text": QUOTE.of(TEXT), "spans": (QUOTE,), "kind": "direct", "confidence": 0.9}
ILSE = {"id": "S1", "name": "Ilse Brandvold", "kind": "person"}
FACT = {"text": QUOTE.of(TEXT), "spans": (QUOTE,), "rank": 1, "confidence": 1.0}
IT = FACT | {"text": TEXT[71:], "spans": (Span(start=71, end=len(TEXT)),)}
REFERENT = {
    "text": "Ilse Brandvold",
    "spans": (Span(start=27, end=41),),
    "start": 71,
    "end": 73,
    "source": "S1",
}


def article() -> Article:
    return Article(
        language="en",
        words=len(TEXT.split()),
        sha256=hashlib.sha256(TEXT.encode()).hexdigest(),
        text=TEXT,
        paragraphs=(Span(start=0, end=len(TEXT)),),
    )


def digest(**parts: Any) -> Digest:
    return Digest.model_validate({"article": article(), **parts})


def test_a_slice_of_the_article_is_taken() -> None:
    built = digest(quotes=[SAID | {"speaker": "S1", "cue": "said"}], sources=[ILSE])
    assert built.quotes[0].text == "“The pears are lost,”"
    assert built.source("S1") == built.sources[0]
    assert built.source(None) is None


def test_several_slices_are_joined_by_an_ellipsis() -> None:
    spans = (QUOTE, Span(start=71, end=len(TEXT)))
    text = quoted(TEXT, spans)
    assert text == f"“The pears are lost,”{ELISION}It has 412 members."
    assert digest(quotes=[SAID | {"text": text, "spans": spans}]).quotes[0].spans == spans


def test_a_fact_says_where_the_names_go_that_its_pronouns_stand_for() -> None:
    [fact] = digest(key_facts=[IT | {"referents": [REFERENT]}], sources=[ILSE]).key_facts
    assert [(text, name and name.text) for text, name in fact.pieces()] == [
        ("It", "Ilse Brandvold"),
        (" has 412 members.", None),
    ]


def test_a_digest_from_before_there_were_referents_is_read() -> None:
    told = digest(key_facts=[IT], sources=[ILSE]).model_dump()
    for fact in told["key_facts"]:
        del fact["referents"]
    assert Digest.model_validate(told).key_facts[0].referents == ()


def test_names_are_put_in_where_a_fact_has_several_spans() -> None:
    spans = (QUOTE, Span(start=71, end=len(TEXT)))
    fact = FACT | {"text": quoted(TEXT, spans), "spans": spans, "referents": [REFERENT]}
    [built] = digest(key_facts=[fact], sources=[ILSE]).key_facts
    assert [text for text, _ in built.pieces()] == [
        f"“The pears are lost,”{ELISION}It",
        " has 412 members.",
    ]


def test_a_part_of_a_fact_is_shown_as_it_is() -> None:
    [fact] = digest(key_facts=[IT | {"referents": [REFERENT]}], sources=[ILSE]).key_facts
    part = fact.model_copy(update={"text": "has 412"})
    assert list(part.pieces()) == [("has 412", None)]


@pytest.mark.parametrize(
    "parts",
    [
        {"quotes": [SAID | {"text": "“The pears are lost”"}]},
        {"quotes": [SAID | {"spans": (Span(start=1, end=22),)}]},
        {"quotes": [SAID | {"spans": ()}]},
        {"quotes": [SAID | {"speaker": "S1"}]},
        {"quotes": [SAID | {"cue": "shouted"}]},
        {"sources": [ILSE | {"name": "Ilse Brandvald"}]},
        {"sources": [ILSE | {"role": "president"}]},
        {"sources": [ILSE | {"aliases": ("Frau Brandvold",)}]},
        {
            "figures": [
                {
                    "text": "412",
                    "spans": (Span(start=78, end=81),),
                    "kind": "count",
                    "about": "apples",
                }
            ]
        },
        {
            "key_facts": [
                {"text": "It", "spans": (Span(start=71, end=73),), "rank": 0, "confidence": 1}
            ]
        },
        {"quotes": [SAID | {"mood": "sad"}]},
        {"key_facts": [FACT | {"attributed_to": "S1"}], "sources": [ILSE]},
        {"key_facts": [IT | {"referents": [REFERENT]}]},  # whose name that is, nobody says
        {"key_facts": [IT | {"referents": [REFERENT | {"text": "Ilse"}]}], "sources": [ILSE]},
        {"key_facts": [IT | {"referents": [REFERENT | {"start": 0}]}], "sources": [ILSE]},
        {"key_facts": [IT | {"referents": [REFERENT | {"end": 71}]}], "sources": [ILSE]},
        {"key_facts": [IT | {"referents": [REFERENT, REFERENT]}], "sources": [ILSE]},
        {"key_facts": [FACT | {"referents": [REFERENT]}], "sources": [ILSE]},
    ],
)
def test_what_the_article_does_not_say_is_refused(parts: dict[str, Any]) -> None:
    with pytest.raises(ValidationError) as caught:
        digest(**parts)
    assert "pears" not in str(caught.value)  # an error may be logged, article text may not


def test_a_digest_cannot_be_changed() -> None:
    built = digest(quotes=[SAID])
    with pytest.raises(ValidationError):
        built.quotes[0].text = "“All is well.”"  # type: ignore[misc]


def test_a_span_does_not_end_before_it_starts() -> None:
    with pytest.raises(ValidationError):
        Span(start=3, end=2)
    assert not Span(start=2, end=2).of(TEXT)


@given(digests())
def test_json_brings_the_same_digest_back(built: Digest) -> None:
    back = Digest.model_validate_json(built.model_dump_json())
    assert back.model_dump() == built.model_dump()


@pytest.mark.parametrize(
    ("cue", "manner"),
    [
        ("denied", "denied"),
        ("has repeatedly questioned", "has repeatedly questioned"),
        ("said nothing of", "said nothing of"),
        ("said", None),
        ("also told reporters", None),
        ("According to", None),
        ("Noting", None),
        (None, None),
    ],
)
def test_a_cue_that_turns_what_is_said_is_shown_with_it(
    cue: str | None, manner: str | None
) -> None:
    statement = Statement(
        text="doing wrong", spans=(Span(start=0, end=11),), cue=cue, confidence=0.9
    )
    assert statement.manner == manner


def test_a_cue_that_stands_in_the_words_is_not_said_twice() -> None:
    text = "Elephants, she argues, have gone"
    statement = Statement(
        text=text,
        spans=(Span(start=0, end=len(text)),),
        cue="argues",
        cue_spans=(Span(start=15, end=21),),
        confidence=0.9,
    )
    assert statement.manner is None


@pytest.mark.parametrize(
    ("cue", "reported"),
    [
        ("denied", "her brother had been denied entry"),
        ("rejected", "claims that the plan had been rejected"),
        ("rule", "the ruler was immune"),
    ],
)
def test_the_words_of_a_report_hide_no_cue_that_is_spelt_like_one_of_them(
    cue: str, reported: str
) -> None:
    text = f"Brandvold {cue} {reported}."
    start = text.index(reported)
    statement = Statement(
        text=reported,
        spans=(Span(start=start, end=start + len(reported)),),
        cue=cue,
        cue_spans=(Span(start=10, end=10 + len(cue)),),
        confidence=0.9,
    )
    assert statement.manner == cue


def test_the_place_of_a_cue_is_that_of_its_words() -> None:
    told = SAID | {"cue": "said", "cue_spans": (Span(start=0, end=4),)}
    del told["kind"]
    with pytest.raises(ValidationError):
        digest(statements=[told])
    said = Span(start=22, end=26)
    assert digest(statements=[told | {"cue_spans": (said,)}]).statements[0].cue_spans == (said,)


def test_a_digest_from_before_cues_had_places_is_read() -> None:
    told = SAID | {"cue": "said"}
    del told["kind"]
    stored = digest(statements=[told]).model_dump()
    del stored["statements"][0]["cue_spans"]
    assert Digest.model_validate(stored).statements[0].cue_spans == ()
