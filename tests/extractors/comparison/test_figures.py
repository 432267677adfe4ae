from __future__ import annotations

import pytest

from extractors.comparison import SharedFigure, compare
from extractors.digest import Digest
from tests.extractors.comparison.told import Given, numbers, people, told


def money(text: str, value: float) -> Given:
    return text, "money", value, "$"


def shared(*digests: Digest) -> list[SharedFigure]:
    return list(compare(digests).figures)


def injured(number: int, *, sentence: str = "The blast injured {} in Skerrow.") -> Digest:
    return told(sentence.format(f"{number} people"), given=(people(number),))


def test_the_same_number() -> None:
    (found,) = shared(injured(17), injured(17, sentence="It was the fire that injured {}."))
    assert not found.differs
    assert numbers(found) == ["17 people", "17 people"]


def test_another_number_for_the_same_thing() -> None:
    wire = injured(
        14, sentence="An explosion tore through a silo, injuring {} and halting exports."
    )
    compared = compare([wire, injured(17), injured(17)])
    (found,) = compared.figures
    assert found.differs
    assert numbers(found) == ["14 people", "17 people", "17 people"]
    contexts = [one.context.of(compared.text(one.article)) for one in found.readings]
    assert contexts[0] == "injuring 14 people and halting exports"


def test_money_by_what_it_is_for() -> None:
    one = told("The company put the damage at $38 million.", given=(money("$38 million", 38e6),))
    other = told(
        "He said the damage would come to $52 million.", given=(money("$52 million", 52e6),)
    )
    (found,) = shared(one, other)
    assert found.differs


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            injured(14), injured(17, sentence="Police arrested {} in Skerrow."), id="another verb"
        ),
        pytest.param(
            injured(14, sentence="The blast injured {} on Monday."),
            injured(17, sentence="The blast injured {} on Tuesday."),
            id="another day",
        ),
        pytest.param(
            injured(14, sentence="Last year storms injured {}."),
            injured(17, sentence="This storm injured {}."),
            id="another year",
        ),
        pytest.param(
            injured(14),
            injured(17, sentence="The blast injured {}, up from 14 people on the evening before."),
            id="both numbers given",
        ),
        pytest.param(
            injured(14),
            told("The blast injured 17 horses in Skerrow.", given=(("17 horses", "count", 17.0, "horses"),)),
            id="another unit",
        ),
        pytest.param(
            told("The city gave $3 million to schools.", given=(money("$3 million", 3e6),)),
            told("Parents raised $5 million for schools.", given=(money("$5 million", 5e6),)),
            id="another giver",
        ),
        pytest.param(
            told("More than 10 people were hurt.", given=(("More than 10 people", "count", 10.0, "people"),)),
            told("Hurt were 17 people.", given=(people(17),)),
            id="a bound",
        ),
        pytest.param(
            told("The town moved about 1,200 residents.", given=(("about 1,200 residents", "count", 1200.0, "residents"),)),  # noqa: E501 - a row of a table
            told("The town moved 1,187 residents.", given=(("1,187 residents", "count", 1187.0, "residents"),)),
            id="a round number",
        ),
        pytest.param(
            told("The damage came to $38 million.", given=(money("$38 million", 38e6),)),
            told("The damage came to $38.4 million.", given=(money("$38.4 million", 38.4e6),)),
            id="a rounded number",
        ),
        pytest.param(
            told("Cleveland raised $57 million.", given=(money("$57 million", 57e6),)),
            told("Cleveland raised $57million.", given=(money("$57", 57.0),)),
            id="a number cut short",
        ),
    ],
)  # fmt: skip
def test_no_contradiction(one: Digest, other: Digest) -> None:
    assert not any(found.differs for found in shared(one, other))


def test_two_of_a_kind_in_one_article_contradict_nobody() -> None:
    two = told(
        "The blast injured 3 people. The fire afterwards injured 14 people.",
        given=(people(3), people(14)),
    )
    assert not any(found.differs for found in shared(two, injured(17)))
    (agreed,) = shared(two, injured(14))
    assert numbers(agreed) == ["14 people", "14 people"]
    assert not agreed.differs


def test_numbers_in_quotes_are_left_to_the_quotes() -> None:
    one = told(
        "“It injured 14 people,” she said.", ("“It injured 14 people,”", None), given=(people(14),)
    )
    assert not shared(one, injured(17))


def test_a_small_number_alone_is_no_agreement() -> None:
    assert not shared(
        told("Two silos burned.", given=(("Two silos", "count", 2.0, "silos"),)),
        told("The port has two silos of oak.", given=(("two silos", "count", 2.0, "silos"),)),
    )


def test_a_number_that_others_give_otherwise_is_not_also_said_to_be_in_one_article_alone() -> None:
    wire = told(
        "Blast leaves 14 hurt in Skerrow. The blast injured 14 people in Skerrow.",
        given=(("14", "count", 14.0, None), people(14)),
    )
    compared = compare([wire, injured(17)])
    (found,) = compared.figures
    assert found.differs
    assert not compared.alone[0].figures
