from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from discord import ui
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.language import ENGLISH
from bot.rendering import Answer, Room, Trouble, lay_out, lay_out_trouble
from bot.rendering.escape import escape
from extractors.digest import Digest, Notice
from tests.bot.rendering import stories
from tests.bot.rendering.active import active, shown
from tests.strategies import digests, texts

WORDING = ENGLISH.wording

# Building a digest of hundreds of items costs more than laying it out.
whatever_it_costs = settings(
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)

CONTAINER, TEXT, FILE, SEPARATOR = 17, 10, 13, 14

# Before a reported statement, in italics of ours, how it was said: "*denied* doing anything wrong".
MANNER = re.compile(r"^\*((?:\\.|[^\\*\s])(?:\\.|[^\\*])*)\*(?= )")


def components(view: ui.LayoutView) -> list[dict[str, Any]]:
    """Every component of the payload, nested ones included, counted from the JSON alone."""

    def walk(parts: list[Any]) -> Iterator[dict[str, Any]]:
        for part in parts:
            yield part
            yield from walk(part.get("components", []))
            if "accessory" in part:
                yield part["accessory"]

    return list(walk(payload(view)))


def payload(view: ui.LayoutView) -> list[Any]:
    return list(view.to_components())  # type: ignore[no-untyped-call]


def contents(view: ui.LayoutView) -> list[str]:
    return [part["content"] for part in components(view) if part["type"] == TEXT]


def utf16(text: str) -> int:
    return sum(2 if ord(character) > 0xFFFF else 1 for character in text)


def assert_within_limits(view: ui.LayoutView, room: Room) -> None:
    found = components(view)
    texts = contents(view)
    assert len(found) <= room.components
    assert all(0 < utf16(text) <= 4000 for text in texts)
    assert sum(map(utf16, texts)) <= room.text
    assert all(part["type"] in {CONTAINER, TEXT, FILE, SEPARATOR} for part in found)


def assert_nothing_is_active(view: ui.LayoutView) -> None:
    for line in "\n".join(contents(view)).split("\n"):
        for prefix in ("## ", "### ", "-# ", "> ", "- "):
            if line.startswith(prefix):
                line = line.removeprefix(prefix)  # noqa: PLW2901 - what is left is the line
                break
        line = MANNER.sub(r"\1", line)  # noqa: PLW2901
        assert active(_without_isolates(line), bold=True) == [], line


def _without_isolates(line: str) -> str:
    """Ours come in pairs and never nest."""
    depth = 0
    for character in line:
        depth += {"\u2068": 1, "\u2069": -1}.get(character, 0)
        assert depth in {0, 1}
    assert depth == 0
    return line.replace("\u2068", "").replace("\u2069", "")


def rooms() -> st.SearchStrategy[Room]:
    return st.builds(Room, text=st.integers(2500, 4000), components=st.integers(16, 40))


@whatever_it_costs
@given(digests(), rooms(), st.booleans())
def test_every_digest_fits(digest: Digest, room: Room, with_files: bool) -> None:
    answer = lay_out(digest, WORDING, room=room, with_files=with_files)
    assert_within_limits(answer.view, room)


@whatever_it_costs
@given(digests(most_items=20))
def test_no_article_text_is_active(digest: Digest) -> None:
    assert_nothing_is_active(lay_out(digest, WORDING).view)


@whatever_it_costs
@given(digests(most_items=20))
def test_items_are_shown_whole(digest: Digest) -> None:
    view = lay_out(digest, WORDING).view
    facts = [text.split("\n")[0] for text in _section(view, WORDING.key_facts)]
    assert set(facts) <= {escape(fact.text) or WORDING.unseen for fact in digest.key_facts}
    quotes = [text.split("\n")[0] for text in _section(view, WORDING.quotes)]
    assert set(quotes) <= {f"> {escape(one.text) or WORDING.unseen}" for one in digest.quotes}


def _section(view: ui.LayoutView, title: str) -> list[str]:
    """The texts from the section's title on to the line that ends it."""
    (container,) = payload(view)
    texts: list[str] = []
    for part in container["components"]:
        if part["type"] == TEXT and part["content"].startswith(f"### {title}\n"):
            texts = [part["content"].removeprefix(f"### {title}\n")]
        elif texts and part["type"] == TEXT:
            texts.append(part["content"])
        elif texts:
            break
    return texts


@whatever_it_costs
@given(digests(most_items=20))
def test_the_same_digest_gives_the_same_layout(digest: Digest) -> None:
    assert payload(lay_out(digest, WORDING).view) == payload(lay_out(digest, WORDING).view)


@given(
    st.lists(st.builds(Trouble, st.none() | texts(), texts(40)), min_size=1, max_size=12),
    st.none() | texts(2),
)
def test_every_trouble_fits(troubles: list[Trouble], reference: str | None) -> None:
    view = lay_out_trouble(troubles, reference=reference)
    assert_within_limits(view, Room())
    assert_nothing_is_active(view)


def text_of(answer: Answer) -> str:
    return shown("\n".join(contents(answer.view))).replace("\u00a0", " ")


def test_a_long_story_reads_well() -> None:
    text = text_of(lay_out(stories.council(), WORDING))
    assert text.startswith("## Marrow Bay council votes to sell harbour land despite protests\n")
    assert (
        "The Marrow Bay Lantern · Ilse Tamberlane · 3 March 2026 · 402 words · 2 min read" in text
    )
    assert "212 jobs depend on the present quay\n-# according to **The cooperative**" in text
    assert "the largest public site on the coast.\n-# the article’s own account" in text
    assert "planning department (not named in the article)" in text
    assert "post by @marrowbayfleet · 2 March 2026" in text or "post · 2 March 2026" in text
    assert "Left out as not part of the article: 3 passages" in text


def test_a_story_without_a_headline_begins_with_its_first_words() -> None:
    text = text_of(lay_out(stories.kiln(), WORDING))
    assert text.startswith("## The last coal-fired kiln in Aldermoor")
    assert WORDING.no_headline in text


def test_an_empty_digest_says_so() -> None:
    digest = Digest(article=stories.article("Nothing to see."))
    assert WORDING.nothing_found in text_of(lay_out(digest, WORDING))


def test_notices_are_shown() -> None:
    sentence = "Only the first 20,000 words were read."
    digest = stories.Telling("A text.").digest(
        notices=[Notice(code="truncated_input", text=sentence)]
    )
    assert sentence in text_of(lay_out(digest, WORDING))


def test_a_quote_longer_than_the_room_is_left_out_whole_and_counted() -> None:
    told = stories.Telling("“" + "endless " * 600 + "speech”")
    told.quote(told.text, None)
    answer = lay_out(told.digest(), WORDING)
    assert not _section(answer.view, WORDING.quotes)
    assert "Too long to show whole: 1 quote" in text_of(answer)


def test_a_long_quote_is_shown_whole_when_there_is_room() -> None:
    told = stories.Telling("“" + "long " * 300 + "speech”")
    told.quote(told.text, None)
    answer = lay_out(told.digest(), WORDING)
    (quote,) = _section(answer.view, WORDING.quotes)
    assert quote == f"> {escape(told.text)}\n-# {WORDING.speaker_unclear}"


def test_files_are_announced_and_sent() -> None:
    answer = lay_out(stories.kiln(), WORDING, with_files=True)
    urls = [part["file"]["url"] for part in components(answer.view) if part["type"] == FILE]
    assert urls == ["attachment://digest.md", "attachment://digest.json"]
    assert [file.filename for file in answer.files()] == ["digest.md", "digest.json"]
    assert [file.fp.read(1) != b"" for file in answer.files()] == [True, True]
    assert lay_out(stories.kiln(), WORDING).files() == []


def test_a_name_that_meets_its_sign_does_not_ping() -> None:
    told = stories.Telling("here wrote: boats")
    source = told.source("boats", handle="here")
    told.quote("boats", source, kind="post")
    assert_nothing_is_active(lay_out(told.digest(), WORDING).view)


def test_troubles_that_do_not_fit_are_counted() -> None:
    view = lay_out_trouble([Trouble(f"{n}.txt", "word " * 110) for n in range(10)])
    assert shown(contents(view)[0].split("\n")[-1]) == WORDING.more_troubles(3)
