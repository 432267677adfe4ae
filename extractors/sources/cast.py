"""What resolving the sources of an article comes to: who they are, and whose voice each attribution is."""

from __future__ import annotations

from dataclasses import dataclass

from extractors.digest import Source

# The confidence of a pronoun with one candidate well ahead of every other.
CERTAIN = 0.85


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks in one attribution.

    `source` is the id of a source, or None where the evidence is thin. `evidence` says in a few words how that was
    decided ("name", "pronoun:speaker-before", "unclear:two-candidates"), for people who ask why.
    """

    source: str | None
    confidence: float
    evidence: str


@dataclass(frozen=True, slots=True)
class Cast:
    """The sources of an article, and a voice for each of its attributions, in the same order."""

    sources: tuple[Source, ...]
    voices: tuple[Voice, ...]
