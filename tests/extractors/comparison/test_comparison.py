"""What holds for any articles, and what three about one event come to."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

import extractors
from extractors.comparison import Comparison, SharedFigure, SharedQuote, SharedSource, compare
from extractors.comparison.sources import is_named
from extractors.digest import Digest
from tests.bot.articles import FIXTURES
from tests.bot.rendering import stories
from tests.extractors.comparison.told import differing, told
from tests.strategies import digests

whatever_it_costs = settings(
    max_examples=30, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
EVENT = FIXTURES.parent / "one_event"
WIRE, LOCAL, RADIO = range(3)


@pytest.fixture(scope="module")
def event() -> Comparison:
    """Three articles about one event, read by the extractor itself."""
    paths = [EVENT / f"{name}.txt" for name in ("wire", "local", "radio")]
    return compare(
        [extractors.digest(extractors.read(path.read_bytes(), path.name)) for path in paths]
    )


def test_one_event_in_three_articles(event: Comparison) -> None:
    names = [event.source(shared.voices[0]).name for shared in event.sources]
    assert {"Bram Aldersey", "Isaura Pell", "Ottoline Marsh", "Corin Vance"} <= set(names)
    assert "Anselm Pell" not in names
    changed = [differing(shared, event) for shared in event.quotes if shared.differs_in_words]
    assert [["we"], ["I"], []] in changed
    assert [["keep"], ["keep"], ["carry on"]] in changed
    numbers = [
        {reading.text for reading in shared.readings} for shared in event.figures if shared.differs
    ]
    assert {"14 people", "17 people"} in numbers
    assert {"2.1 million tonnes", "1.8 million tonnes"} in numbers
    (contested,) = [shared for shared in event.quotes if shared.differs_in_speaker]
    assert contested.wordings[0].text == "Nobody can say they did not know."


def test_what_one_article_has_alone(event: Comparison) -> None:
    local, radio = event.alone[LOCAL], event.alone[RADIO]
    assert "Anselm Pell" in {event.digests[LOCAL].source(one).name for one in local.sources}  # type: ignore[union-attr]
    assert "Philippa Orme" in {event.digests[RADIO].source(one).name for one in radio.sources}  # type: ignore[union-attr]
    said = [event.digests[LOCAL].quotes[number].text for number in local.quotes]
    assert any("slippers" in text for text in said)
    assert not any("steel" in text for text in said)


def test_a_source_that_another_article_only_mentions_is_not_alone() -> None:
    one = told(
        "“We are going to keep the boats,” said Odd Lervik.",
        ("“We are going to keep the boats,”", "Odd Lervik"),
    )
    other = told("Odd Lervik was not to be reached.")
    assert compare([one, other]).alone[0].sources == ()


def test_a_source_that_another_article_names_by_a_shared_surname_is_not_alone() -> None:
    quoted = "“We are going to keep the boats,”"
    odd, bare, ingrid = (
        told(f"{quoted} said {name}.", (quoted, name))
        for name in ("Odd Lervik", "Lervik", "Ingrid Lervik")
    )
    assert [one.sources for one in compare([odd, bare, ingrid]).alone] == [(), (), ()]
    assert [one.sources for one in compare([odd, ingrid]).alone] == [("S1",), ("S1",)]


def test_nothing_to_compare() -> None:
    empty = told("Nothing to see.")
    assert compare([]) == Comparison(digests=())
    for articles in ([empty], [empty, empty], [empty, stories.council()]):
        compared = compare(articles)
        assert (compared.sources, compared.quotes, compared.figures) == ((), (), ())


@whatever_it_costs
@given(digests(most_items=30))
def test_an_article_and_itself_differ_in_nothing(digest: Digest) -> None:
    compared = compare([digest, digest])
    assert not any(
        shared.differs_in_words or shared.differs_in_speaker for shared in compared.quotes
    )
    assert not any(shared.differs for shared in compared.figures)
    if compared.quotes:
        (shared, *_) = compared.quotes
        assert {one.text for one in shared.wordings} == {shared.wordings[0].text}


def test_a_story_and_itself_share_everything() -> None:
    digest = stories.council()
    compared = compare([digest, digest])
    shared = {voice.source for one in compared.sources for voice in one.voices}
    assert shared == {source.id for source in digest.sources if is_named(source) or source.handle}
    quoted = {number for one in compared.quotes for number in one.wordings[0].quotes}
    assert quoted == set(range(len(digest.quotes)))


def quote_of(shared: SharedQuote) -> object:
    wordings = Counter((one.text, one.spans, one.speaker, one.differing) for one in shared.wordings)
    return frozenset(wordings.items()), shared.differs_in_words, shared.differs_in_speaker


def figure_of(shared: SharedFigure) -> object:
    return frozenset(
        Counter((one.text, one.context) for one in shared.readings).items()
    ), shared.differs


def source_of(shared: SharedSource, compared: Comparison) -> object:
    return frozenset(Counter(compared.source(voice).name for voice in shared.voices).items())


def found(compared: Comparison) -> list[Counter[object]]:
    """Everything but the order and the numbers of the articles."""
    return [
        Counter(source_of(shared, compared) for shared in compared.sources),
        Counter(map(quote_of, compared.quotes)),
        Counter(map(figure_of, compared.figures)),
        Counter((one.quotes, one.sources, one.figures) for one in compared.alone),
    ]


def test_the_order_of_the_articles_does_not_matter(event: Comparison) -> None:
    wire, local, radio = event.digests
    for order in ((radio, local, wire), (local, wire, radio), (radio, wire, local)):
        assert found(compare(order)) == found(event)


@whatever_it_costs
@given(
    st.lists(
        digests(most_items=12), min_size=2, max_size=4, unique_by=lambda one: one.article.sha256
    )
)
def test_the_order_of_any_articles_does_not_matter(articles: list[Digest]) -> None:
    assert found(compare(articles)) == found(compare(articles[::-1]))


def test_a_comparison_shows_nothing_that_no_article_has(event: Comparison) -> None:
    shared = event.quotes[0]
    forged = shared.wordings[0].model_copy(update={"text": "Something else."})
    with pytest.raises(ValidationError, match="not verbatim"):
        Comparison(
            digests=event.digests,
            quotes=(shared.model_copy(update={"wordings": (forged, *shared.wordings[1:])}),),
        )
