"""The curves of the runs, as a picture."""

# mypy: disable-error-code="import-not-found,import-untyped,unused-ignore"

import json
from pathlib import Path

import matplotlib as mpl

mpl.use("Agg")

import matplotlib.pyplot as plt

SHOWN = ("exact.source", "exact.cue", "exact.content", "e2e", "e2e_quoted")


def plot(logs: list[Path], out: Path) -> None:
    """One row a run: the loss over its steps, and F1 on the dev split after each epoch."""
    figure, axes = plt.subplots(len(logs), 2, figsize=(10, 3 * len(logs)), squeeze=False)
    for (left, right), log in zip(axes, logs, strict=True):
        records = [json.loads(line) for line in log.read_text(encoding="utf8").splitlines()]
        losses = [r["recent"] for r in records if "recent" in r] or [
            r["loss"] for r in records if "step" in r
        ]
        epochs = [r["dev"] for r in records if "dev" in r]
        for name in losses[0]:
            left.plot(
                [20 * (i + 1) for i in range(len(losses))],
                [x.get(name) for x in losses],
                label=name,
            )
        for name in SHOWN:
            right.plot(range(1, len(epochs) + 1), [e[name] for e in epochs], marker="o", label=name)
        left.set(title=f"{log.stem}: loss", xlabel="step", ylabel="loss", yscale="log")
        right.set(
            title=f"{log.stem}: F1 on PolNeAR dev",
            xlabel="epoch",
            ylabel="F1, per cent",
            xticks=range(1, len(epochs) + 1),
        )
        left.legend(fontsize=7)
        right.legend(fontsize=7)
    figure.tight_layout()
    figure.savefig(out, dpi=90)
