from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.carrying import carry_comparison
from bot.language import CATALOGUES, ENGLISH
from bot.language.wording import Wording
from bot.rendering import Room
from bot.rendering.article_names import NAME_ROOM, article_names
from bot.rendering.cleaning import clean
from bot.rendering.compared import comparison_document, comparison_text
from bot.rendering.comparison import lay_out_comparison
from bot.rendering.limits import units
from bot.views.comparison_screen import comparison_screen
from extractors.comparison import compare
from extractors.digest import Digest, Slice
from tests.bot.rendering import stories
from tests.bot.rendering.active import shown
from tests.bot.rendering.test_layout import (
    assert_nothing_is_active,
    assert_within_limits,
    contents,
    payload,
)
from tests.extractors.comparison.told import people, told
from tests.simulator.limits.layout import check_layout
from tests.strategies import digests, texts

WORDING = ENGLISH.wording
WORDINGS = st.sampled_from([catalogue.wording for catalogue in CATALOGUES.values()])

whatever_it_costs = settings(
    max_examples=30, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
REQUESTER = 2**64 - 1
ALARMS = "“Our members reported those alarms three times and were told to {} loading.”"
GATE = "“The gate will stay shut until the last ship has left the harbour.”"


@st.composite
def several(draw: st.DrawFn) -> list[Digest]:
    """Up to ten articles, some of them the same, so that there is something to share."""
    found = draw(st.lists(digests(most_items=20), min_size=1, max_size=3))
    again = draw(st.lists(st.sampled_from(found), min_size=1, max_size=7))
    return [*found, *again]


@whatever_it_costs
@given(several(), st.lists(st.none() | texts(3), min_size=10, max_size=10))
def test_every_comparison_fits(articles: list[Digest], files: list[str | None]) -> None:
    names = article_names(articles, files[: len(articles)], WORDING)
    assert all(0 < units(name) <= NAME_ROOM + 5 for name in names)
    assert len({name.casefold() for name in names}) == len(names)
    view = lay_out_comparison(compare(articles), names, WORDING)
    assert_within_limits(view, Room())
    assert_nothing_is_active(view)


@whatever_it_costs
@given(several(), WORDINGS, st.booleans(), st.booleans())
def test_every_screen_is_one_that_discord_takes(
    articles: list[Digest], wording: Wording, is_private: bool, with_files: bool
) -> None:
    compared = compare(articles)
    screen = comparison_screen(
        compared,
        REQUESTER,
        wording,
        carried=carry_comparison(compared),
        is_private=is_private,
        with_files=with_files,
    )
    sent = tuple(file.filename for file in screen.files())
    assert list(check_layout(payload(screen.view), sent, v2=True)) == []
    assert "comparison.json" in sent or screen.carried is None


@whatever_it_costs
@given(several(), WORDINGS)
def test_everything_that_was_found_is_in_the_documents(
    articles: list[Digest], wording: Wording
) -> None:
    compared = compare(articles)
    names = article_names(articles, (), wording)
    text = comparison_text(compared, names, wording)
    document = comparison_document(compared, names, wording)
    items: list[Slice] = [one for shared in compared.quotes for one in shared.wordings]
    items += [one for shared in compared.figures for one in shared.readings]
    for item in items:
        place = wording.characters([(span.start, span.end) for span in item.spans])
        assert place in document
    assert all(name and clean(name) in text for name in names)


def text_of(
    *articles: Digest, names: tuple[str, ...] = ("wire.txt", "local.txt", "radio.txt")
) -> str:
    called = article_names(articles, names[: len(articles)], WORDING)
    view = lay_out_comparison(compare(articles), called, WORDING)
    return shown("\n".join(contents(view))).replace("\u00a0", " ")


def alarms(word: str, name: str = "Isaura Pell") -> Digest:
    quote = ALARMS.format(word)
    return told(f"{quote} said {name}.", (quote, name))


def test_differing_words_are_bold_and_named() -> None:
    text = text_of(alarms("keep"), alarms("carry on"), alarms("keep"))
    assert "Different: 1 wording" in text
    assert "told to **keep** loading.”\n-# wire, radio" in text
    assert "told to **carry on** loading.”\n-# local" in text


def test_differing_numbers_come_with_their_words() -> None:
    one = told("The blast injured 14 people in Skerrow.", given=(people(14),))
    other = told("It was the blast that injured 17 people.", given=(people(17),))
    text = text_of(one, other)
    assert "**14 people** · wire\n-# The blast injured 14 people in Skerrow" in text
    assert "**17 people** · local" in text
    assert WORDING.why_numbers_differ in text


def test_differing_speakers_are_both_named() -> None:
    one = told(f"{GATE} said Isaura Pell.", (GATE, "Isaura Pell"))
    other = told(f"{GATE} said Jory Tamblin.", (GATE, "Jory Tamblin"))
    text = text_of(one, other)
    assert WORDING.other_speakers in text
    assert "**Isaura Pell** · wire\n-# **Jory Tamblin** · local" in text


def test_a_speaker_in_doubt_is_the_one_whom_most_articles_name() -> None:
    quote = ALARMS.format("keep")
    pronoun = told(
        f"Odd Lervik, minister of harbours, came late.\n{quote} he said.", (quote, "Odd Lervik")
    )
    text = text_of(alarms("keep"), pronoun, alarms("keep"))
    assert WORDING.other_speakers not in text
    assert "**Isaura Pell** · all 3" in text


def test_what_all_have_is_said_in_a_word() -> None:
    assert "**Isaura Pell** · all 3" in text_of(*[alarms("keep")] * 3)
    assert "**Isaura Pell** · both" in text_of(*[alarms("keep")] * 2)


def test_the_head_says_which_article_is_called_what() -> None:
    title = "Harbour sold after a night of shouting in the town hall of Marrow Bay"
    one, other = told("Some text.", title=title), told("Another text.", title="Boats kept")
    text = text_of(one, other, names=("message.txt", "local.txt"))
    assert "-# **Harbour sold after a night of shouting in the town hall of…**" in text
    assert "-# **local** · Boats kept" in text


def test_what_one_has_alone() -> None:
    more = told(
        f"{ALARMS.format('keep')} said Isaura Pell. {GATE} said Odd Lervik.",
        (ALARMS.format("keep"), "Isaura Pell"),
        (GATE, "Odd Lervik"),
    )
    text = text_of(alarms("keep"), more)
    alone = text[text.index(WORDING.only_one) :]
    assert "**local**\n> “The gate will stay shut" in alone
    assert "**Odd Lervik**" in alone
    assert "**wire**" not in alone


def test_articles_that_have_nothing_to_do_with_each_other() -> None:
    text = text_of(stories.council(), stories.kiln())
    assert WORDING.nothing_in_common in text
    assert WORDING.only_one not in text


def test_what_does_not_fit_is_counted() -> None:
    quotes = [
        f"“Number {number}: the {word} of the harbour was sold without a single vote being counted.”"
        for number, word in enumerate(("quay", "crane", "shed", "dock", "pier", "mole", "wharf"))
    ]
    article = told(
        " ".join(f"{quote} said Isaura Pell." for quote in quotes),
        *((one, "Isaura Pell") for one in quotes),
    )
    text = text_of(article, article)
    shown_quotes = sum(quote.strip("“”") in text for quote in quotes)
    assert 0 < shown_quotes < len(quotes)
    assert f"Not shown, to keep this short: {len(quotes) - shown_quotes} quotes" in text


@pytest.mark.parametrize(
    ("titles", "files", "names"),
    [
        (("Boats sold", "Boats kept"), ("a.txt", "b.pdf"), ["a", "b"]),
        (("Boats sold", "Boats kept"), ("message.txt", None), ["Boats sold", "Boats kept"]),
        (("Boats sold", "Boats sold"), ("message.txt", "message.txt"), ["Boats sold", "Boats sold (2)"]),
        (("Boats sold", "Boats kept"), ("lantern_2026-03-03_boats-sold.txt", "b.pdf"), ["Boats sold", "b"]),
        (("Boats sold", "Boats kept"), ("x.txt", "x.html"), ["Boats sold", "Boats kept"]),
    ],
)  # fmt: skip
def test_articles_are_called_by_what_tells_them_apart(
    titles: tuple[str, str], files: tuple[str | None, ...], names: list[str]
) -> None:
    assert (
        article_names([told("Some text.", title=title) for title in titles], files, WORDING)
        == names
    )


def test_a_publisher_is_the_best_name() -> None:
    articles = [stories.council(), stories.kiln()]
    assert article_names(articles, ["one.html", "two.txt"], WORDING) == [
        "The Marrow Bay Lantern",
        "two",
    ]


def test_the_documents_say_what_the_layout_says_and_where() -> None:
    articles = [alarms("keep"), alarms("carry on")]
    names = article_names(articles, ["wire.txt", "local.txt"], WORDING)
    document = comparison_document(compare(articles), names, WORDING)
    assert "# 2\u00a0articles compared" in document
    assert "## Same quote, different words" in document
    assert "**carry on**" in document
    assert "— **Isaura Pell**, local [chars " in document
    text = comparison_text(compare(articles), names, WORDING)
    assert "**" not in text
    assert "carry on" in text
