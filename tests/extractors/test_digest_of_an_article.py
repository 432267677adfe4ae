"""The whole way from a file to a digest, on one long and messy article."""

from __future__ import annotations

import pytest

import extractors
from extractors import Digest
from extractors.digest import Quote, Statement
from tests.bot.articles import FIXTURES


@pytest.fixture(scope="module")
def ferry() -> Digest:
    path = FIXTURES / "ferry.txt"
    return extractors.digest(extractors.read(path.read_bytes(), path.name))


def speaker_of(digest: Digest, words: str) -> str | None:
    """Who says the quote or statement with these words."""
    said: list[Quote | Statement] = [*digest.quotes, *digest.statements]
    item = next(item for item in said if words in item.text)
    source = digest.source(item.speaker)
    return source.name if source is not None else None


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("chain of decisions", "Marian Oduya"),
        ("held a valid certificate", "Gordon Pell"),
        ("I thought somebody must have called", "Lena Marsh"),
        ("My daughter rang the coastguard", "Ruth Marsh"),
        ("one-in-a-hundred-years", "Elias Thorne"),
        ("lessons learned", "Bram Oster"),
        ("a gesture, not a settlement", "Gordon Pell"),
        ("with the care they deserve", "Sound & Isles"),
    ],
)
def test_words_are_their_speakers(ferry: Digest, words: str, speaker: str) -> None:
    assert speaker_of(ferry, words) == speaker


def test_a_report_is_one_source_however_it_is_called(ferry: Digest) -> None:
    documents = [source.name for source in ferry.sources if source.kind == "document"]
    assert documents == ["a harbour commission report"]
    assert speaker_of(ferry, "the engines stopped at 4:52") == documents[0]


def test_a_claim_is_never_the_articles_own_account(ferry: Digest) -> None:
    for fact in ferry.key_facts:
        if "according to" in fact.text.lower() or "the report says" in fact.text:
            assert fact.is_claim


def test_what_is_not_the_article_is_shown_nowhere(ferry: Digest) -> None:
    shown = [
        item.text for item in (*ferry.key_facts, *ferry.quotes, *ferry.statements, *ferry.figures)
    ]
    for line in ("Kitchen Gadgets", "Lighthouse for $10", "Read next", "Photo:", "Peter Vance"):
        assert not any(line in text for text in shown)
        assert any(line in item.text for item in ferry.furniture)


@pytest.mark.parametrize(
    "claim",
    [
        "The company is said to have hidden a second fault in the engines of the older ferry.",
        "According to documents seen by this newspaper, the fines came to nine million crowns.",
        "“# The dock belongs to all of us @here”, said Ines Duarte, who was the mayor in those days.",
        "“I did not sleep for three days after that night on the water,” she said on the quay.",
    ],
)
def test_a_claim_by_nobody_in_particular_is_still_a_claim(claim: str) -> None:
    story = (
        "The ferry at Lower Quay stopped for good on Monday after a winter of repairs.\n\n"
        f"{claim}\n\n"
        "The harbour has had a ferry for one hundred and twelve years.\n\n"
        "A bridge is to open two miles upstream in the spring of next year."
    )
    facts = extractors.digest(extractors.read_text(story)).key_facts
    told = {fact.text: fact.is_claim for fact in facts}
    assert told[claim]
    assert not told["The harbour has had a ferry for one hundred and twelve years."]


def test_what_a_source_says_is_not_its_role_and_its_verb_not_its_name() -> None:
    story = (
        "Two states have closed their harbours to the boats of the northern fleet.\n\n"
        "They keep a list of ships which, according to Norpress, the sailors union and council have both "
        "rejected, a spokesman said on Monday in the capital.\n\n"
        "Several hundred fishermen in yellow coats surrounded the ministry on Tuesday to call for an "
        "end to the closure and for their boats to be let in again."
    )
    for source in extractors.digest(extractors.read_text(story)).sources:
        assert "rejected" not in (source.role or "")
        assert not source.name.endswith("surrounded")


def test_a_post_copied_from_its_platform_is_of_whoever_has_the_handle() -> None:
    story = (
        "Dock records left open to anybody\n\n"
        "The leak was found by Ines Marchant, a security researcher who posts as @dockwitch.\n\n"
        "ines (dockwitch)\n@dockwitch\nfound 41 GB of dock records in a public bucket. nobody home\n"
        "8:42 PM · Mar 8, 2025\n\n"
        "“If you ever told a pilot your name, they have it,” she wrote an hour later.\n\n"
        "The port of Lower Quay said on Monday that it had closed the bucket and would tell everybody concerned."
    )
    digest = extractors.digest(extractors.read_text(story))
    assert speaker_of(digest, "found 41 GB") == "Ines Marchant"
    assert speaker_of(digest, "If you ever told") == "Ines Marchant"
    (source,) = [one for one in digest.sources if one.name == "Ines Marchant"]
    assert source.handle == "dockwitch"
