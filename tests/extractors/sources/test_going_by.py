"""Those who tell a reporter only half their name."""

from __future__ import annotations

import pytest

from tests.extractors.telling import Told, cast_of, speakers


@pytest.mark.parametrize(
    "giving",
    [
        ", who gave his name only as Dale",
        ", who would only give his name as Dale",
        ", who gave only his first name, Dale",
        ", who asked to be identified only as Dale",
        ", who asked to be identified by his first name, Dale",
        ", who agreed to be quoted only by his first name, Dale",
        " who identified himself only as Dale",
        ", who goes by Dale",
    ],
)
def test_a_driver_who_gives_a_name_goes_by_it_from_his_first_words_on(giving: str) -> None:
    text = (
        "A driver from Ely said he had called four times.\n"
        f"“Nobody came,” said the driver{giving}. “It was cold,” Dale said."
    )
    told = (
        Told("A driver from Ely", "said", "he had called four times"),
        Told("the driver", "said", "“Nobody came,”"),
        Told("Dale", "said", "“It was cold,”"),
    )
    cast = cast_of(text, *told)
    assert speakers(text, *told) == ["Dale"] * 3
    assert [source.role for source in cast.sources] == ["driver"]


def test_the_driver_is_whoever_the_driver_turned_out_to_be() -> None:
    text = (
        "“Nobody came,” said a driver, who gave his name as Dale.\n"
        "“It was cold,” the driver said. “I slept,” he said."
    )
    told = (
        Told("a driver", "said", "“Nobody came,”"),
        Told("the driver", "said", "“It was cold,”"),
        Told("he", "said", "“I slept,”"),
    )
    assert speakers(text, *told) == ["Dale"] * 3


@pytest.mark.parametrize(
    "aside",
    [
        ", who gave her number as 12",
        ", who identified herself as a Republican",
        ", who asked to be paid as Dale was",
        ", who gave Dale her name",
    ],
)
def test_a_name_that_nobody_gives_as_their_own_is_not_theirs(aside: str) -> None:
    text = f"“Nobody came,” said a driver{aside}."
    assert speakers(text, Told("a driver", "said", "“Nobody came,”")) == ["a driver"]


def test_a_body_is_nobody_s_name() -> None:
    text = "“Nobody came,” said a driver, who went by Harbour Board. The Harbour Board met."
    assert speakers(text, Told("a driver", "said", "“Nobody came,”")) == ["a driver"]
