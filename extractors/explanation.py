"""Why each attribution has the speaker it has: for people who ask, and for finding out what went wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.attribution import Attribution
from extractors.digest import quoted
from extractors.sources import Cast


@dataclass(frozen=True, slots=True)
class Explanation:
    """One attribution in the article's words, whom it was given to, and on what evidence."""

    content: str
    cue: str
    phrase: str
    speaker: str | None
    evidence: str
    confidence: float


def explain(text: str, attributions: Sequence[Attribution], cast: Cast) -> tuple[Explanation, ...]:
    """One explanation for each of `attributions`, in their order."""
    names = {source.id: source.name for source in cast.sources}
    return tuple(
        Explanation(
            content=quoted(text, item.content),
            cue=quoted(text, item.cue),
            phrase=quoted(text, item.source),
            speaker=None if voice.source is None else names[voice.source],
            evidence=voice.evidence,
            confidence=min(item.confidence, voice.confidence),
        )
        for item, voice in zip(attributions, cast.voices, strict=True)
    )
