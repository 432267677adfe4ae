from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors import quotation
from extractors.digest import Span

MARKED = st.text(alphabet="ab ,.?“”\"'‘’«»`\n—s", max_size=80)


def lines_of(text: str) -> list[Span]:
    return [
        Span(start=line.start(), end=line.end()) for line in re.finditer(r"\S(?:[^\n]*\S)?", text)
    ]


def found(text: str) -> list[str]:
    return [item.span.of(text) for item in quotation.find(text, lines_of(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We sail,” Venn said. “Soon.”", ["“We sail,”", "“Soon.”"]),
        ('"We sail," Venn said. "Soon."', ['"We sail,"', '"Soon."']),
        ("``We sail,'' Venn said. ``Soon.''", ["``We sail,''", "``Soon.''"]),
        ("‘We sail,’ Venn said. ‘Soon.’", ["‘We sail,’", "‘Soon.’"]),
        ("'We sail,' Venn said. 'Soon.'", ["'We sail,'", "'Soon.'"]),
        ("«We sail», Venn said.", ["«We sail»"]),
        ('Venn said: " We sail now." Then she left.', ['" We sail now."']),
        ("She called it “a ‘soft’ landing” twice.", ["“a ‘soft’ landing”"]),
        ("“He told me, “Wait,” and I did,” Venn said.", ["“He told me, “Wait,” and I did,”"]),
        ("The sailors' wives and the crew's boats.", []),
        ("It was the '90s, and 'em good old days.", []),
        ("‘The sailors’ wives wait,’ she said.", ["‘The sailors’ wives wait,’"]),
        ("we are going nowhere,” Venn said.", ["we are going nowhere,”"]),
    ],
)
def test_finds_what_stands_between_marks(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_a_mark_without_a_partner_upsets_no_later_paragraph() -> None:
    text = "“We sail, she said.\nThe pier was empty.\n“Nobody came,” he said."
    assert found(text)[-1] == "“Nobody came,”"


def test_a_mark_without_a_partner_upsets_no_later_quotation() -> None:
    text = "“We sail, Venn said. “Nobody came,” she added."
    assert found(text)[-1] == "“Nobody came,”"


def test_a_quotation_over_paragraphs_says_that_it_goes_on() -> None:
    text = "“We sail at noon.\n“Nobody else will,” Venn said."
    first, second = quotation.find(text, lines_of(text))
    assert (first.closed, first.continues) == (False, True)
    assert (second.closed, second.continues) == (True, False)


def test_a_lost_opening_mark_is_told() -> None:
    (only,) = quotation.find("to nowhere,” Venn said.", lines_of("to nowhere,” Venn said."))
    assert not only.opened


@given(MARKED)
def test_quotations_lie_in_their_paragraph_and_apart(text: str) -> None:
    lines = lines_of(text)
    last = 0
    for item in quotation.find(text, lines):
        assert lines[item.paragraph].covers(item.span)
        assert item.span.covers(item.inner)
        assert item.span.start >= last
        last = item.span.end


@pytest.mark.parametrize("piece", ["“", '"a ', "'s s' ", "‘s’ ", "“a” ", "``"])
def test_time_grows_with_the_text_only(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    start = time.process_time()
    quotation.find(text, lines_of(text))
    assert time.process_time() - start < 3


def test_a_quotation_in_single_marks_goes_on_in_the_next_paragraph() -> None:
    text = (
        "He said: ‘It came at me. I’ve never been so scared.\n‘I put my paddle up and it looked.’"
    )
    first, second = quotation.find(text, lines_of(text))
    assert (first.closed, first.continues, second.closed) == (False, True, True)
    assert first.inner.of(text) == "It came at me. I’ve never been so scared."


def test_the_second_half_of_a_split_quotation_in_single_marks_goes_on_too() -> None:
    text = "‘It’s a lifeline,’ he said. ‘We missed it.\n‘And nobody came.’"
    _, second, third = quotation.find(text, lines_of(text))
    assert (second.continues, second.inner.of(text), third.closed) == (True, "We missed it.", True)


def test_a_plural_before_another_opening_mark_ends_a_quotation() -> None:
    text = "Ines said she was ‘hard as nails’ and had a ‘swan lawyer’ on call."
    assert found(text) == ["‘hard as nails’", "‘swan lawyer’"]


def test_a_plural_apostrophe_inside_a_quotation_ends_nothing() -> None:
    text = "Ines said ‘the boys’ coats are wet’ on Monday."
    assert found(text) == ["‘the boys’ coats are wet’"]


def test_double_marks_inside_single_ones_are_part_of_the_outer_quotation() -> None:
    text = "‘I put my paddle up and it looked as if to say, “Is that all you’ve got?”’\nInes said: “‘No’ it is.”"
    assert found(text) == [
        "‘I put my paddle up and it looked as if to say, “Is that all you’ve got?”’",
        "“‘No’ it is.”",
    ]


def test_a_line_in_single_marks_may_quote_somebody_in_its_middle() -> None:
    text = "‘You told them it was, and I quote, “probably Ines”. Probably. What has changed?’"
    assert found(text) == [text]


def test_a_quotation_in_single_marks_may_open_with_somebody_elses_words() -> None:
    text = (
        "Unions doubted it. ‘“No intention” is what they say,’ said Rory. ‘We’ve been here before.’"
    )
    assert found(text) == ["‘“No intention” is what they say,’", "‘We’ve been here before.’"]
