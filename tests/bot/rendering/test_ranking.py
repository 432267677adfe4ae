from __future__ import annotations

from bot.language import ENGLISH
from bot.rendering import dates, ranking
from bot.rendering.head import head, reading_minutes
from tests.bot.rendering import stories

WORDING = ENGLISH.wording


def test_every_voice_speaks_once_before_any_speaks_twice() -> None:
    speakers = [quote.speaker for quote in ranking.quotes(stories.council())]
    assert len(set(speakers)) == 6
    assert len(set(speakers[:6])) == 6


def test_quotes_of_nobody_and_fragments_come_last() -> None:
    told = stories.Telling(
        "“Some long enough words of nobody in particular at all.” “tiny” “whole”"
    )
    somebody = told.source("nobody")
    told.quote("“Some long enough words of nobody in particular at all.”", None)
    told.quote("“tiny”", somebody, kind="mixed")
    told.quote("“whole”", somebody)
    order = [quote.text for quote in ranking.quotes(told.digest())]
    assert order.index("“whole”") < order.index("“tiny”")
    assert order[0] == "“whole”"


def test_sources_that_speak_most_come_first() -> None:
    names = [source.name for source in ranking.sources(stories.council())]
    assert names[0] == "Henrik Aldous"
    assert names[-1] == "A senior official in the planning department"


def test_days_are_told_in_words_and_anything_else_as_it_is() -> None:
    assert dates.day("2026-03-03T06:40:00+01:00", WORDING) == "3\u00a0March\u00a02026"
    assert dates.day("2026-03-03", WORDING) == "3\u00a0March\u00a02026"
    assert dates.day("Monday night", WORDING) == "Monday night"
    assert dates.day("", WORDING) == ""


def test_reading_time_is_rounded_up() -> None:
    assert [reading_minutes(words) for words in (0, 1, 238, 239, 2380)] == [1, 1, 1, 2, 10]


def test_the_first_words_pass_over_what_is_not_the_article() -> None:
    told = stories.Telling("Subscribe now!\n\nThe mill at Orrin burned down on Friday.")
    told.left_out("promo", "Subscribe now!")
    assert head(told.digest(), WORDING).startswith("## The mill at Orrin burned down on Friday.\n")


def test_the_first_words_do_not_end_in_a_small_one() -> None:
    told = stories.Telling(
        "Firefighters needed most of the night before they could enter the mill in the old town of Orrin."
    )
    first = head(told.digest(), WORDING).split("\n")[0]
    assert first == "## Firefighters needed most of the night before they could enter the mill…"
