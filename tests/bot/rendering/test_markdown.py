from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from bot.language import ENGLISH
from bot.rendering.attachments import attachments
from bot.rendering.cleaning import clean
from bot.rendering.markdown import document, plain
from extractors.digest import Digest
from tests.bot.rendering import stories
from tests.strategies import HOSTILE, digests, texts

WORDING = ENGLISH.wording

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
SIGNS = "\\`*_{}[]<>()#+-.!|&=~: \n1a;"


def read(text: str) -> str | None:
    """What a CommonMark reader shows of one paragraph of plain text; None when it is more than that."""
    tokens = READER.parse(text)
    if not tokens:
        return ""
    if [token.type for token in tokens] != ["paragraph_open", "inline", "paragraph_close"]:
        return None
    inside = tokens[1].children or []
    if {token.type for token in inside} - {"text", "text_special"}:
        return None
    return "".join(token.content for token in inside)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    assert read(plain(text)) == clean(text)


@given(st.one_of(texts(), st.text(SIGNS), st.text()))
def test_any_text_stays_text(text: str) -> None:
    assert read(plain(text)) == clean(text)


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(digests(most_items=12))
def test_the_document_holds_everything(digest: Digest) -> None:
    text = document(digest, WORDING)
    for item in digest.slices():
        assert plain(item.text) in text
    for source in digest.sources:
        assert plain(source.name) in text
    headings = [line for line in text.split("\n") if line.startswith(("# ", "## "))]
    assert len(headings) == len([t for t in READER.parse(text) if t.type == "heading_open"])


def test_a_passage_comes_with_its_place() -> None:
    digest = stories.council()
    span = digest.quotes[0].spans[0]
    assert f"[chars {span.start}–{span.end}]" in document(digest, WORDING)


def test_json_is_the_digest_itself() -> None:
    digest = stories.kiln()
    [file] = [file for file in attachments(digest, WORDING) if file.filename == "digest.json"]
    assert Digest.model_validate(json.loads(file.fp.read())) == digest
