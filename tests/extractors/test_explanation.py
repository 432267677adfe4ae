from __future__ import annotations

from extractors import explanation
from tests.extractors.telling import Told, attributions, cast_of


def test_every_decision_has_its_reason() -> None:
    text = "Oda Lunt said the pier was safe.\nShe said it would hold.\n“Nonsense,” we said."
    told = (
        Told("Oda Lunt", "said", "the pier was safe"),
        Told("She", "said", "it would hold"),
        Told("we", "said", "“Nonsense,”"),
    )
    found = explanation.explain(text, attributions(text, *told), cast_of(text, *told))
    assert [item.speaker for item in found] == ["Oda Lunt", "Oda Lunt", None]
    assert [item.evidence.split(":")[0] for item in found] == ["name", "pronoun", "unclear"]
    assert found[1].phrase == "She"
