"""The learned weights: one for each feature, in a file beside this one that a person can read."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("weights.json")


@dataclass(frozen=True, slots=True)
class Model:
    """A linear ranker, and the curve from its scores to the chance that an editor would choose the sentence."""

    weights: Mapping[str, float]
    steepness: float
    middle: float

    def score(self, measured: Mapping[str, float]) -> float:
        """What the features come to; only differences within an article mean anything."""
        return sum(weight * measured[name] for name, weight in self.weights.items())

    def chance(self, score: float) -> float:
        """How likely a sentence with this score is a key fact, 0 to 1."""
        return 1.0 / (
            1.0 + math.exp(-max(-30.0, min(30.0, self.steepness * (score - self.middle))))
        )


@cache
def shipped() -> Model:
    """The weights that `extractors.facts.training` wrote."""
    return Model(**json.loads(FILE.read_text(encoding="utf8")))
