"""Learn weights so that what an annotator chose scores above what the annotator left, within each article.

Pairwise logistic regression (RankNet's loss on a linear model: Burges and others, 2005) with a Gaussian prior, by
Newton's method. Sixty articles are few: boosted trees, forests and the encoder's vectors, whole or reduced, did no
better in cross-validation, and none of them can be read.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from extractors.facts.model import Model
from extractors.facts.training.examples import Example, Floats

# The strength of the prior. Between 10 and 80 nothing changes but noise.
PRIOR = 30.0
# Of two chosen sentences, the one ranked so many places higher must also score higher; and how much that weighs.
APART = 2
ORDER = 0.25
_STEPS = 30
_SETTLED = 1e-5


def fit(examples: Sequence[Example], names: Sequence[str]) -> Model:
    """The weights that rank `examples` best."""
    rows = [example.rows(names) for example in examples]
    places = [example.places for example in examples]
    spread = np.vstack(rows).std(axis=0)
    usable = spread > 0
    scale = np.where(usable, 1.0 / np.where(usable, spread, 1.0), 0.0)
    weights = _pairwise([one * scale for one in rows], places) * scale
    scores = np.concatenate([one @ weights for one in rows])
    steepness, middle = _calibrate(scores, np.concatenate(places) > 0)
    return Model(dict(zip(names, map(float, weights), strict=True)), steepness, middle)


def _pairwise(rows: Sequence[Floats], places: Sequence[Floats]) -> Floats:
    differences, counts = [], []
    for row, place in zip(rows, places, strict=True):
        above, below = np.nonzero((place[:, None] > 0) & (place[None, :] == 0))
        first, later = np.nonzero((place[:, None] > 0) & (place[None, :] >= place[:, None] + APART))
        for better, worse, share in ((above, below, 1.0), (first, later, ORDER)):
            if len(better):
                differences.append(row[better] - row[worse])
                counts.append(np.full(len(better), share * np.count_nonzero(place) / len(better)))
    return _newton(np.vstack(differences), np.concatenate(counts), PRIOR)


def _calibrate(scores: Floats, chosen: NDArray[np.bool_]) -> tuple[float, float]:
    """Steepness and middle of the logistic curve from a score to a chance (Platt, 1999)."""
    design = np.stack((scores, np.ones_like(scores)), axis=1)
    signs = np.where(chosen, 1.0, -1.0)
    slope, offset = _newton(design * signs[:, None], np.ones_like(scores), 1e-3)
    return float(slope), float(-offset / slope) if slope else 0.0


def _newton(design: Floats, weight: Floats, prior: float) -> Floats:
    """Minimise the logistic loss of rows that should all come out positive."""
    solution = np.zeros(design.shape[1])
    for _ in range(_STEPS):
        wrong = 1.0 / (1.0 + np.exp(np.clip(design @ solution, -30, 30)))
        slope = prior * solution - design.T @ (weight * wrong)
        curve = (design.T * (weight * wrong * (1.0 - wrong))) @ design
        step = np.linalg.solve(curve + prior * np.eye(len(solution)), slope)
        solution = solution - step
        if np.abs(step).max() < _SETTLED:
            break
    return solution
