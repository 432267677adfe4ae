"""What holds for any text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.attribution import Attribution
from extractors.digest import Span
from tests.extractors.telling import Told, body_of, cast_of, resolved

WORDS = st.sampled_from(
    [
        "Oda", "Lunt", "Rex", "Hallow", "she", "He", "they", "who", "It", "the", "a", "Gov.", "governor", "company",
        "Harbour", "Board", "(HB)", "of", "and", ",", "“", "”", "said", "his", "office", "study", "officials", ".",
        "\n", "’s", "42,", "Ms.", "—", "(@lunt)", "İ", "ß", "𝒪da", "\u202e", "-", "Another",
    ]
)  # fmt: skip
TEXTS = st.lists(WORDS, max_size=40).map(" ".join)


@st.composite
def tellings(draw: st.DrawFn) -> tuple[str, list[Attribution]]:
    text = draw(TEXTS | st.text(max_size=60))
    ends = st.integers(0, len(text))

    def span() -> Span:
        one, other = sorted((draw(ends), draw(ends)))
        return Span(start=one, end=other)

    told = [
        Attribution(
            source=tuple(span() for _ in range(draw(st.integers(0, 2)))),
            cue=(),
            content=(span(),),
            kind=draw(st.sampled_from(["direct", "mixed", "block", "post", "indirect"])),
            confidence=0.5,
        )
        for _ in range(draw(st.integers(0, 5)))
    ]
    return text, told


@given(tellings())
def test_every_source_is_verbatim_and_every_voice_known(
    telling: tuple[str, list[Attribution]],
) -> None:
    text, told = telling
    cast = resolved(body_of(text), told)
    known = {source.id for source in cast.sources}
    assert len(cast.voices) == len(told)
    assert {voice.source for voice in cast.voices} - {None} <= known
    assert all(0 <= voice.confidence <= 1 and voice.evidence for voice in cast.voices)
    for source in cast.sources:
        parts = (source.name, source.role, source.affiliation, source.handle, *source.aliases)
        assert all(part in text for part in parts if part is not None)
        assert all(0 <= span.start <= span.end <= len(text) for span in source.mentions)
        assert set(source.members) <= known


def test_the_same_text_gives_the_same_cast() -> None:
    text = "Oda Lunt said the pier was safe.\nShe said it would hold."
    told = (Told("Oda Lunt", "said", "the pier was safe"), Told("She", "said", "it would hold"))
    assert cast_of(text, *told) == cast_of(text, *told)


@pytest.mark.parametrize(
    "line",
    [
        "Oda Lunt said the pier was safe.\n",
        "The company said the pier was safe.\n",
        "They said the pier was safe.\n",
        "Lunt and Hallow said the pier was safe.\n",
    ],
)
def test_time_grows_with_the_text_only(line: str) -> None:
    text = line * 1_500
    said, safe = line.index("said"), line.index("the pier")
    told = [
        Attribution(
            source=(Span(start=at, end=at + said - 1),),
            cue=(),
            content=(Span(start=at + safe, end=at + len(line) - 2),),
            kind="indirect",
            confidence=0.9,
        )
        for at in range(0, len(text), len(line))
    ]
    body = body_of(text)
    start = time.process_time()
    resolved(body, told)
    assert time.process_time() - start < 5


def test_time_grows_with_the_number_of_names_only() -> None:
    text = "\n".join(f"Lunt{number} Hallow met Oda Lunt{number}." for number in range(1_000))
    body = body_of(text)
    start = time.process_time()
    resolved(body, [])
    assert time.process_time() - start < 5
