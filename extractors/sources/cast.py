"""What resolving the sources of an article comes to: who they are, and whose voice each attribution is."""

from __future__ import annotations

from dataclasses import dataclass

from extractors.digest import Source

# What a choice is worth, by how it was made. Of the pronouns of sixty news articles, annotated for this, 184 of 187
# that were certain were right, 15 of 18 that grammar or the sentences before had told, and 6 of 7 guesses.
CERTAIN = 0.85  # a pronoun with one candidate well ahead of every other
PLAIN = 0.8  # grammar tells, as before "who"
LIKELY = 0.75  # the article has told it a sentence or two before
GUESSED = 0.65  # one of two that the article leaves open
DIVIDED = 0.3  # two answer to it, and neither is taken
UNKNOWN = 0.2  # nobody does


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
