"""Learn weights so that what an annotator chose scores above what the annotator left, within each article.

Pairwise logistic regression (RankNet's loss on a linear model: Burges and others, 2005) with a Gaussian prior, by
Newton's method. Sixty articles are few: boosted trees, forests and the encoder's vectors, whole or reduced, did no
better in cross-validation, and none of them can be read.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from extractors.facts.model import Model
from extractors.facts.training.examples import Example, Floats

# The strength of the prior. Between 10 and 80 nothing changes but noise.
PRIOR = 30.0
_STEPS = 30
_SETTLED = 1e-5


def fit(examples: Sequence[Example], names: Sequence[str]) -> Model:
    """The weights that rank `examples` best."""
    rows = [example.rows(names) for example in examples]
    labels = [example.chosen for example in examples]
    spread = np.vstack(rows).std(axis=0)
    usable = spread > 0
    scale = np.where(usable, 1.0 / np.where(usable, spread, 1.0), 0.0)
    weights = _pairwise([one * scale for one in rows], labels) * scale
    scores = np.concatenate([one @ weights for one in rows])
    steepness, middle = _calibrate(scores, np.concatenate(labels))
    return Model(dict(zip(names, map(float, weights), strict=True)), steepness, middle)


def _pairwise(rows: Sequence[Floats], labels: Sequence[Floats]) -> Floats:
    differences, counts = [], []
    for row, label in zip(rows, labels, strict=True):
        chosen, left = row[label > 0], row[label == 0]
        if not len(chosen) or not len(left):
            continue
        pairs = (chosen[:, None, :] - left[None, :, :]).reshape(-1, row.shape[1])
        differences.append(pairs)
        counts.append(np.full(len(pairs), len(chosen) / len(pairs)))
    stacked, weight = np.vstack(differences), np.concatenate(counts)
    return _newton(stacked, np.ones(len(stacked)), weight, PRIOR)


def _calibrate(scores: Floats, labels: Floats) -> tuple[float, float]:
    """Steepness and middle of the logistic curve from a score to a chance (Platt, 1999)."""
    design = np.stack((scores, np.ones_like(scores)), axis=1)
    slope, offset = _newton(design * (2 * labels - 1)[:, None], labels, np.ones_like(scores), 1e-3)
    return float(slope), float(-offset / slope) if slope else 0.0


def _newton(design: Floats, _labels: Floats, weight: Floats, prior: float) -> Floats:
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
