"""Files as real programs write them; those that are not installed are left out, and nothing is fetched."""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest

import extractors
from extractors.documents import read, read_text
from tests.extractors.documents import corpus, producers
from tests.extractors.documents.test_formats import Told, assert_told_alike, plain, said

# Of the words; pictures lose a character here and there.
_FLOOR, _PICTURE_FLOOR = 0.98, 0.97

STORY = corpus.story()
MAKERS = producers.makers()

pytestmark = [
    pytest.mark.benchmark,
    pytest.mark.skipif(not MAKERS, reason="no program that writes documents is installed"),
]


@pytest.mark.parametrize("name", MAKERS)
def test_the_text_and_the_digest_are_recovered(name: str, tmp_path: Path) -> None:
    article = read(MAKERS[name](STORY, tmp_path))
    wanted = read_text(STORY.text)
    ratio = difflib.SequenceMatcher(
        None, wanted.text.split(), article.text.split(), autojunk=False
    ).ratio()
    found, expected = extractors.digest(article), extractors.digest(wanted)
    is_picture = name.endswith("png") or name.startswith("scanned")
    figures = f"words {ratio:.4f}, {len(article.paragraphs)} of {len(wanted.paragraphs)} paragraphs"
    print(f"{name:18} {figures}")  # noqa: T201 - the figures are what this is run for
    assert ratio >= (_PICTURE_FLOOR if is_picture else _FLOOR)
    if is_picture:
        assert_told_alike(told(found), told(expected))
    else:
        assert article.title == wanted.title
        assert told(found) == told(expected)


def told(digest: extractors.Digest) -> Told:
    return [(plain(quote), speaker) for quote, speaker in said(digest)]
