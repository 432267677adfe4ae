from __future__ import annotations

from dataclasses import replace

from extractors import quotes
from extractors.attribution import Attribution
from extractors.digest import Span
from tests.extractors.telling import Told, attributions, body_of, resolved


def spans(text: str, *parts: str) -> tuple[Span, ...]:
    return tuple(Span(start=text.index(part), end=text.index(part) + len(part)) for part in parts)


def test_each_half_of_an_interrupted_quotation_is_a_quote() -> None:
    text = "“We sail,” Oda Lunt said. “Soon.”"
    stretches = spans(text, "“We sail,”", "“Soon.”")
    told = Attribution(
        spans(text, "Oda Lunt"), spans(text, "said"), stretches, "direct", 0.9, quoted=stretches
    )
    body = body_of(text)
    cast = resolved(body, [told])
    assert [quote.text for quote in quotes.quotes(body, [told], cast)] == ["“We sail,”", "“Soon.”"]
    assert quotes.statements(body, [told], cast) == ()


def test_a_mixed_attribution_is_a_statement_and_its_quoted_words() -> None:
    text = "Oda Lunt said the pier was “a ruin” by now."
    (told,) = attributions(text, Told("Oda Lunt", "said", "the pier was “a ruin” by now", "mixed"))
    told = replace(told, quoted=spans(text, "“a ruin”"))
    body = body_of(text)
    cast = resolved(body, [told])
    (quote,) = quotes.quotes(body, [told], cast)
    (statement,) = quotes.statements(body, [told], cast)
    assert (quote.text, quote.kind, quote.cue) == ("“a ruin”", "mixed", "said")
    assert statement.text == "the pier was “a ruin” by now"
    assert quote.speaker == statement.speaker == "S1"


def test_a_frame_of_one_word_around_quoted_words_is_no_statement() -> None:
    text = "Oda Lunt called it “a ruin”."
    (told,) = attributions(text, Told("Oda Lunt", "called", "it “a ruin”", "mixed"))
    told = replace(told, quoted=spans(text, "“a ruin”"))
    body = body_of(text)
    assert quotes.statements(body, [told], resolved(body, [told])) == ()


def test_a_post_is_one_quote_for_each_of_its_lines() -> None:
    text = "Boats https://t.co/a leave.\nAt noon…\n— Marn (@marn) May 3, 2024"
    told = Attribution(
        spans(text, "Marn"),
        (),
        spans(text, "Boats", "leave.", "At noon…"),
        "post",
        0.9,
        truncated=True,
        published="2024-05-03",
    )
    body = body_of(text)
    shown = quotes.quotes(body, [told], resolved(body, [told]))
    assert [quote.text for quote in shown] == ["Boats … leave.", "At noon…"]
    assert [quote.truncated for quote in shown] == [False, True]
    assert {quote.published for quote in shown} == {"2024-05-03"}


def test_a_subject_of_one_word_stays_with_its_verb() -> None:
    text = "Elephants, Oda Lunt argues, have been pushed out."
    parts = spans(text, "Elephants", "have been pushed out")
    told = Attribution(spans(text, "Oda Lunt"), spans(text, "argues"), parts, "indirect", 0.9)
    body = body_of(text)
    (statement,) = quotes.statements(body, [told], resolved(body, [told]))
    assert statement.text == "Elephants, Oda Lunt argues, have been pushed out"


def test_what_goes_on_from_words_cut_off_is_no_statement() -> None:
    text = "Oda Lunt said without a permit for the pier."
    (told,) = attributions(text, Told("Oda Lunt", "said", "without a permit for the pier"))
    body = body_of(text)
    assert quotes.statements(body, [told], resolved(body, [told])) == ()


def test_a_dateline_is_no_part_of_what_is_reported() -> None:
    text = "PORT AVERILL — The ferry had failed two inspections, according to a report."
    told = attributions(
        text,
        Told("a report", "according to", "PORT AVERILL — The ferry had failed two inspections"),
    )
    body = body_of(text)
    (statement,) = quotes.statements(body, told, resolved(body, told))
    assert statement.text == "The ferry had failed two inspections"


def test_a_report_that_breaks_off_at_an_article_is_not_shown() -> None:
    text = "Those who said they had sailed in the past month rose."
    body, told = body_of(text), attributions(text, Told("who", "said", "they had sailed in the"))
    assert quotes.statements(body, told, resolved(body, told)) == ()


def test_what_joins_the_next_report_is_no_part_of_this_one() -> None:
    text = "Oda Lunt said the pier was safe and said it would hold."
    body = body_of(text)
    told = attributions(text, Told("Oda Lunt", "said", "the pier was safe and"))
    (statement,) = quotes.statements(body, told, resolved(body, told))
    assert statement.text == "the pier was safe"


def test_a_that_which_points_at_something_is_a_part_of_the_report() -> None:
    text = "That plan, Oda Lunt said, will cost the town its pier. She added that it was old."
    halves = spans(text, "That plan", "will cost the town its pier")
    plan = Attribution(spans(text, "Oda Lunt"), spans(text, "said"), halves, "indirect", 0.9)
    pier = Attribution(
        spans(text, "She"), spans(text, "added"), spans(text, "that it was old"), "indirect", 0.9
    )
    body = body_of(text)
    shown = quotes.statements(body, [plan, pier], resolved(body, [plan, pier]))
    assert [statement.text for statement in shown] == [
        "That plan, Oda Lunt said, will cost the town its pier",
        "it was old",
    ]


def test_a_that_before_its_cue_points_at_something() -> None:
    text = "What that plan will cost, Oda Lunt said."
    told = attributions(text, Told("Oda Lunt", "said", "that plan will cost"))
    body = body_of(text)
    (statement,) = quotes.statements(body, told, resolved(body, told))
    assert statement.text == "that plan will cost"
