"""Learn the weights and say how well they do: `python -m extractors.facts.training [--write]`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import click

from extractors.facts import selection
from extractors.facts.model import FILE, Model
from extractors.facts.training.examples import Example, from_gold, from_labels
from extractors.facts.training.fitting import fit
from extractors.facts.training.scoring import found, tokens

# Kept back until the end of the work, and never trained on: three kinds of newsroom, one news agency, one wiki.
KEPT_BACK = (
    "aeb_359fee22",
    "aeb_c50845a7",
    "gum_taxes",
    "de-blasio-says-chelsea",
    "international-monetary-fund",
)
_DIGITS = 4


@click.command()
@click.option("--gold", type=click.Path(path_type=Path), default=Path("../shared/gold"))
@click.option("--corpora", type=click.Path(path_type=Path), default=Path("../shared/corpora"))
@click.option("--write", is_flag=True, help="Replace the weights that are shipped.")
@click.option("--kept-back", is_flag=True, help="Measure on the articles kept back, too.")
def main(gold: Path, corpora: Path, *, write: bool, kept_back: bool) -> None:
    """Learn from the gold digests and the labelled corpora; measure leaving one article out."""
    looked_at = list(from_gold(gold, leave_out=KEPT_BACK))
    others = list(from_labels(corpora))
    names = sorted(looked_at[0].features[0])
    _say(
        "looked at, each left out",
        [_left_out(one, [*looked_at, *others], names) for one in looked_at],
    )
    _say(
        "other corpora, each left out",
        [_left_out(one, [*looked_at, *others], names) for one in others],
    )
    model = fit([*looked_at, *others], names)
    if kept_back:
        every = list(from_gold(gold))
        seen = {one.name for one in looked_at}
        _say("kept back", [_count(model, one) for one in every if one.name not in seen])
    for name, weight in sorted(model.weights.items(), key=lambda item: -abs(item[1])):
        click.echo(f"{weight:8.3f}  {name}")
    if write:
        _write(model)


def _left_out(
    one: Example, examples: Sequence[Example], names: Sequence[str]
) -> tuple[int, int, int]:
    """What a model finds in `one` that has seen neither it nor the same text in another corpus."""
    key = one.name.rsplit("_", 1)[-1]
    rest = [other for other in examples if other.name.rsplit("_", 1)[-1] != key]
    return _count(fit(rest, names), one)


def _count(model: Model, one: Example) -> tuple[int, int, int]:
    scores = [model.score(measured) for measured in one.features]
    chosen = selection.pick(one.candidates, scores, [model.chance(score) for score in scores])
    shown = [tokens(one.candidates[at].text) for at in chosen]
    return found(one.wanted, shown), len(shown), len(one.wanted)


def _say(title: str, counts: Sequence[tuple[int, int, int]]) -> None:
    hits, shown, wanted = (sum(column) for column in zip(*counts, strict=True))
    click.echo(
        f"{title}: precision {100 * hits / shown:.1f}, recall {100 * hits / wanted:.1f} "
        f"({hits} of {wanted} facts, {len(counts)} articles)"
    )


def _write(model: Model) -> None:
    rounded = {name: round(weight, _DIGITS) for name, weight in model.weights.items()}
    written = {
        "weights": rounded,
        "steepness": round(model.steepness, _DIGITS),
        "middle": round(model.middle, _DIGITS),
    }
    FILE.write_text(json.dumps(written, indent=1) + "\n", encoding="utf8")


if __name__ == "__main__":
    main()
