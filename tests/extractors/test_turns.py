from __future__ import annotations

from dataclasses import replace

from extractors import turns
from extractors.attribution import Attribution
from extractors.digest import Span
from tests.extractors.telling import Told, attributions, body_of

TEXT = "“It holds,” Oda Lunt said.\n“It does not,” Rex Hallow said.\n“I checked it myself.”\n“Twice,” he said."


def reaching(first: Attribution, *more: str) -> Attribution:
    spans = tuple(Span(start=TEXT.index(part), end=TEXT.index(part) + len(part)) for part in more)
    return replace(first, content=(*first.content, *spans), quoted=(*first.quoted, *spans))


def test_a_turn_ends_where_somebody_else_speaks() -> None:
    lunt, hallow = attributions(
        TEXT, Told("Oda Lunt", "said", "“It holds,”"), Told("Rex Hallow", "said", "“It does not,”")
    )
    found = turns.parted(body_of(TEXT), [reaching(lunt, "“I checked it myself.”"), hallow])
    assert [item.source for item in found] == [lunt.source, hallow.source, ()]
    assert [item.content[0].of(TEXT) for item in found][2] == "“I checked it myself.”"
    assert found[2].confidence < lunt.confidence


def test_a_turn_over_paragraphs_without_another_speaker_stays_whole() -> None:
    (hallow,) = attributions(TEXT, Told("Rex Hallow", "said", "“It does not,”"))
    whole = reaching(hallow, "“I checked it myself.”", "“Twice,”")
    assert turns.parted(body_of(TEXT), [whole]) == (whole,)


def test_a_paraphrase_beyond_is_dropped() -> None:
    text = "Oda Lunt said it holds.\nRex Hallow said it does not.\nIt was cold."
    lunt, hallow = attributions(
        text, Told("Oda Lunt", "said", "it holds"), Told("Rex Hallow", "said", "it does not")
    )
    cold = Span(start=text.index("It was"), end=len(text) - 1)
    far = replace(lunt, content=(*lunt.content, cold))
    assert turns.parted(body_of(text), [far, hallow]) == (lunt, hallow)


def test_words_behind_what_somebody_does_are_parted() -> None:
    text = "“It is dry,” Neil Ames said. “All of it.” Ruth Lunt shook her head. “It is not.”"
    (ames,) = attributions(text, Told("Neil Ames", "said", "“It is dry,”"))
    spans = [
        Span(start=text.index(part), end=text.index(part) + len(part))
        for part in ("“All of it.”", "“It is not.”")
    ]
    whole = replace(ames, content=(*ames.content, *spans), quoted=(*ames.quoted, *spans))
    found = turns.parted(body_of(text), [whole])
    assert [len(item.content) for item in found] == [2, 1]
    assert [item.source for item in found] == [ames.source, ()]
