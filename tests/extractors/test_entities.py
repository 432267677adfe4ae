from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors import entities
from extractors.digest import Span
from extractors.entities import Entity
from tests.extractors.telling import body_of


def names(text: str) -> list[tuple[str, str | None]]:
    return [(entity.span.of(text), entity.kind) for entity in entities.find(body_of(text))]


def bare(text: str) -> list[str]:
    return [name for name, _ in names(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met Juan Pablo de la Cruz on Monday.", ["Juan Pablo de la Cruz"]),
        ("They met Ludwig van der Aar again.", ["Ludwig van der Aar"]),
        ("They met Omar al-Hadi again.", ["Omar al-Hadi"]),
        ("They met Ivan Petrovich Sokolin again.", ["Ivan Petrovich Sokolin"]),
        ("They met Anne-Marie O’Dowd again.", ["Anne-Marie O’Dowd"]),
        ("They met J. P. Hallow and K.D. Venn again.", ["J. P. Hallow", "K.D. Venn"]),
        ("They met Suharman again.", ["Suharman"]),
        ("They met Rex Hallow Jr. again.", ["Rex Hallow Jr."]),
        ("They met Dana “Sky” Moreno again.", ["Dana “Sky” Moreno"]),
        ("They met Mayor Oda Lunt’s driver.", ["Oda Lunt"]),
        ("They met Venn, Lunt and Hallow.", ["Venn", "Lunt", "Hallow"]),
    ],
)
def test_names_of_any_culture(text: str, expected: list[str]) -> None:
    assert bare(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "He sued the Department of Harbour Affairs and won.",
            [("Department of Harbour Affairs", "organization")],
        ),
        (
            "Ports and Fisheries Control (PFC) agents left.",
            [("Ports and Fisheries Control", "organization"), ("PFC", "organization")],
        ),
        ("It went to the University of Marn.", [("University of Marn", "organization")]),
        ("He works for Brill Holdings Inc.", [("Brill Holdings Inc.", "organization")]),
        ("They flew to Portugal in May.", [("Portugal", "location")]),
        ("They asked Dr. Lunt, who left.", [("Lunt", "person")]),
        (
            "It angered the Marn Tram Drivers’ Association.",
            [("Marn Tram Drivers’ Association", "organization")],
        ),
        ("It angered the Ferry Users' League.", [("Ferry Users' League", "organization")]),
        (
            "She ran Bernie Sanders’ Senate office.",
            [("Bernie Sanders", None), ("Senate", "organization")],
        ),
        (
            "He left the Rovers’ Dana Moreno alone.",
            [("Rovers", "other"), ("Dana Moreno", None)],
        ),
    ],
)
def test_kinds_by_words_and_company(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


def test_an_office_is_no_part_of_a_name() -> None:
    text = "They met Harbour Board Deputy Secretary Dana Moreno there."
    assert names(text) == [("Harbour Board", "organization"), ("Dana Moreno", "person")]


def test_the_first_word_of_a_sentence_needs_better_proof_than_its_capital() -> None:
    assert bare("Dredging stopped. Crews rested. The dredging will resume.") == []
    assert bare("Lunt left. They asked Lunt twice.") == ["Lunt", "Lunt"]


def test_a_headline_has_only_the_names_of_the_article() -> None:
    text = "Lunt Calls Harbour Deal Very Good News\nThey met Oda Lunt. The mayor, Lunt, smiled."
    assert bare(text) == ["Lunt", "Oda Lunt", "Lunt"]


def test_an_adjective_of_a_people_names_nobody() -> None:
    assert bare("They met Italian and Republican voters, and the Ohio Republican.") == ["Ohio"]


@pytest.mark.parametrize("party", ["Republican", "Libertarian", "Socialist"])
def test_a_party_before_a_name_is_no_part_of_it(party: str) -> None:
    assert bare(f"They met {party} Oda Lunt again.") == ["Oda Lunt"]


def test_a_tagger_settles_kinds_that_the_text_leaves_open() -> None:
    text = "They use Chirper daily."
    ruled = entities.find(body_of(text))
    tagged = [Entity(Span(start=9, end=16), "organization")]
    assert [entity.kind for entity in ruled] == [None]
    assert entities.combined(text, ruled, tagged) == tuple(tagged)


def test_a_surname_goes_by_its_full_name_whatever_a_tagger_says() -> None:
    text = "They met Dana Moreno. The Moreno campaign left."
    ruled = entities.find(body_of(text))
    start = text.index("Moreno campaign")
    tagged = [Entity(Span(start=start, end=start + 6), "organization")]
    assert [entity.kind for entity in entities.combined(text, ruled, tagged)] == [None, None]


@given(st.text(max_size=200))
def test_names_lie_in_the_text_and_apart(text: str) -> None:
    last = 0
    for entity in entities.find(body_of(text)):
        assert last <= entity.span.start < entity.span.end <= len(text)
        assert entity.span.of(text).strip()
        last = entity.span.end


@pytest.mark.parametrize("piece", ["Venn and ", "Bank of the ", "A “", "St. ", "Venn’s "])
def test_time_grows_with_the_text_only(piece: str) -> None:
    body = body_of("They met " + piece * (20_000 // len(piece)))
    start = time.process_time()
    entities.find(body)
    assert time.process_time() - start < 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met J. Gerald Venn.", [("J. Gerald Venn", "person")]),
        ("They met Inspector General Oda Lunt.", [("Oda Lunt", "person")]),
        ("They met Saudi Prince Omar al-Hadi.", [("Omar al-Hadi", "person")]),
        ("They sold General Dredging shares.", [("General Dredging", None)]),
        ("They read the Marn Harbour Poll.", [("Marn Harbour Poll", "other")]),
        ("They met Josh Greenman again.", [("Josh Greenman", None)]),
    ],
)
def test_ranks_initials_and_things(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert names(text) == expected


def test_one_common_word_in_a_name_does_not_make_it_a_thing() -> None:
    text = "The bill failed. They met Bill Frellick again."
    assert names(text) == [("Bill Frellick", None)]


def test_the_paper_of_a_town_is_no_person_whatever_a_tagger_says() -> None:
    text = "They met in Ely, the Ely Echo reported, and saw the Ely Lunt show."
    places = [(text.index(name), name) for name in ("Ely,", "Ely Echo", "Ely Lunt")]
    spans = [Span(start=at, end=at + len(name.rstrip(","))) for at, name in places]
    ruled = [Entity(spans[0], "location"), Entity(spans[1], None), Entity(spans[2], None)]
    tagged = [Entity(spans[1], "person"), Entity(spans[2], "person")]
    kinds = [entity.kind for entity in entities.combined(text, ruled, tagged)]
    assert kinds == ["location", "organization", "person"]


def test_a_trade_that_opens_a_sentence_is_no_part_of_a_name() -> None:
    text = "Architect Ines Duarte came. Hunter Oda Lunt said they met Hunter Oda Lunt."
    names_ = ("Architect Ines Duarte", "Hunter Oda Lunt")
    starts = [text.index(names_[0]), text.index(names_[1]), text.rindex(names_[1])]
    ruled = [
        Entity(Span(start=start, end=start + len(name)), "person")
        for start, name in zip(starts, (*names_, names_[1]), strict=True)
    ]
    found = [entity.span.of(text) for entity in entities.combined(text, ruled, [])]
    assert found == ["Ines Duarte", "Hunter Oda Lunt", "Hunter Oda Lunt"]


def test_a_single_word_at_the_beginning_is_a_person_if_it_speaks_or_is_one() -> None:
    text = "Suparman, a park ranger, came. Wiranto says so. Lumber, a cheap wood, fell. Rain fell."
    tagged = [
        Entity(Span(start=text.index(name), end=text.index(name) + len(name)), "person")
        for name in ("Suparman", "Wiranto", "Lumber", "Rain")
    ]
    found = [entity.span.of(text) for entity in entities.combined(text, [], tagged)]
    assert found == ["Suparman", "Wiranto"]


def test_a_first_name_alone_is_whose_full_name_the_article_has() -> None:
    text = "Oda Lunt came. Oda insists on it. Lumber fell."
    full = Entity(Span(start=0, end=8), "person")
    tagged = [
        Entity(Span(start=text.rindex(name), end=text.rindex(name) + len(name)), "person")
        for name in ("Oda", "Lumber")
    ]
    found = [entity.span.of(text) for entity in entities.combined(text, [full], tagged)]
    assert found == ["Oda Lunt", "Oda"]


def test_an_office_between_a_body_and_a_name_is_no_part_of_the_body() -> None:
    text = "Ely Council Leader Oda Lunt spoke."
    ruled = [Entity(Span(start=0, end=27), "organization")]
    tagged = [Entity(Span(start=19, end=27), "person")]
    found = [entity.span.of(text) for entity in entities.combined(text, ruled, tagged)]
    assert found == ["Ely Council", "Oda Lunt"]


def test_a_detectives_letters_are_no_part_of_the_name() -> None:
    text = "Detective Constable Oda Lunt led it. They rang when DC Lunt called from DC Tower."
    assert [name for name in bare(text) if "Lunt" in name] == ["Oda Lunt", "Lunt"]
    assert "DC Lunt" in bare("The firm DC Lunt sells boats, and DC Lunt is large.")


def test_an_operator_may_be_a_person_or_a_body() -> None:
    text = "They met crane operator Oda Lunt and rang the ferry operator Brill Lines Ltd on Monday."
    assert ("Oda Lunt", "organization") not in names(text)
    assert ("Brill Lines Ltd", "organization") in names(text)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The chairman of the party, Hajiya Rakiya Lunt, spoke.", "Hajiya Rakiya Lunt", "person"),
        ("They met PJ Quill at the river.", "PJ Quill", "person"),
        ("They rang ICE, and ICE Colorado rang back.", "ICE Colorado", "organization"),
        ("They met the airline, Skyhigh, again.", "Skyhigh", "organization"),
    ],
)
def test_a_tagger_knows_a_person_where_only_the_words_around_tell_of_a_body(
    text: str, name: str, kind: str
) -> None:
    start = text.index(name)
    tagged = [Entity(Span(start=start, end=start + len(name)), "person")]
    found = entities.combined(text, entities.find(body_of(text)), tagged)
    assert (name, kind) in {(entity.span.of(text), entity.kind) for entity in found}


def test_a_union_of_many_trades_is_one_body() -> None:
    assert ("Allied Foundry and Metal Workers’ Union", "organization") in names(
        "The Allied Foundry and Metal Workers’ Union met."
    )


def test_a_chief_executive_is_no_part_of_the_name() -> None:
    assert "Ingrid Solheim" in bare("Halvorsen Chief Executive Ingrid Solheim spoke.")


def test_a_surname_that_stands_beside_a_word_for_a_body_stays_a_surname() -> None:
    text = "Jalen Dorsey led. They rang center Dorsey."
    start = text.rindex("Dorsey")
    ruled = [
        Entity(Span(start=0, end=12), "person"),
        Entity(Span(start=start, end=start + 6), "organization"),
    ]
    assert [entity.kind for entity in entities.combined(text, ruled, [])] == ["person", None]
