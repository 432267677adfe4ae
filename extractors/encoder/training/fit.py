"""The training loop: batches, steps, checkpoints, and the dev split after every epoch."""

# mypy: disable-error-code="import-not-found,import-untyped,misc,no-any-return,no-untyped-call,unused-ignore"

import json
import logging
import random
import time
import tomllib
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.optim import AdamW
from torch.optim.lr_scheduler import LambdaLR
from tqdm import tqdm

from extractors.encoder.training import augment, objective
from extractors.encoder.training.corpora import Document
from extractors.encoder.training.examples import Batch, Example, batches, collate, examples
from extractors.encoder.training.network import Network

LOG_EVERY = 20
"""Steps between two lines of the log."""

Figures = Callable[[Network], dict[str, float]]


def settings(path: Path) -> dict[str, Any]:
    """The config file."""
    return tomllib.loads(path.read_text(encoding="utf8"))


def load_tokenizer(base: Path) -> Tokenizer:
    """The student's tokenizer, without truncation and padding. The teacher reads the same pieces."""
    tokenizer = Tokenizer.from_file(str(base / "student" / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def epoch_examples(
    documents: list[Document], tokenizer: Tokenizer, data: dict[str, Any], chance: random.Random
) -> list[Example]:
    """A fresh variant of every document that takes part in this epoch, in windows of this epoch's size."""
    pool = augment.name_pool(documents)
    size = chance.randint(*data["window"])
    found: list[Example] = []
    for document in documents:
        news = document.attributions is not None
        tweets = document.id.startswith(("WNUT17", "BTC"))
        share = 1.0 if news else data["tweet_share"] if tweets else data["entity_share"]
        if chance.random() < share:
            weight = data["silver_weight"] if news else 1.0
            varied = augment.vary(document, chance, pool)
            found += examples(varied, tokenizer, size, data["context"], weight)
    return found


class Average:
    """A running average of the weights, which generalises better than the last step (Polyak & Juditsky 1992)."""

    def __init__(self, network: Network, decay: float) -> None:
        self.decay = decay
        self.kept = {k: v.detach().clone() for k, v in network.state_dict().items()}
        self.count = 0

    def update(self, network: Network) -> None:
        """Take the current weights in; early on the average forgets faster."""
        self.count += 1
        decay = min(self.decay, self.count / (self.count + 10))
        for name, value in network.state_dict().items():
            if value.is_floating_point():
                self.kept[name].mul_(decay).add_(value.detach(), alpha=1 - decay)


class Lesson(NamedTuple):
    """One batch, and what the teachers say of it (nothing without teachers)."""

    batch: Batch
    taught: dict[str, Tensor]


@dataclass
class Training:
    """One run: a network, what it learns from, and its sections of the config.

    A run of many epochs may go through a few variants of every article again and again (``variants``): teachers read
    each of them once, and long runs over the same views are what distilling needs (Beyer et al. 2022).
    """

    name: str
    network: Network
    teachers: list[tuple[Network, float]]
    tokenizer: Tokenizer
    run: dict[str, Any]
    config: dict[str, Any]
    work: Path
    _variants: list[list[Lesson]] = field(default_factory=list)

    def fit(self, documents: list[Document], figures: Figures) -> Path:
        """Train through all epochs, keeping a checkpoint of each; the last one's path.

        Logs to ``work/<name>.jsonl``.
        """
        seed = self.run.get("seed", self.config["seed"])
        chance = random.Random(seed)  # noqa: S311 - noise for training, and repeatable
        average = Average(self.network, self.run["average"])
        optimizer = self._optimizer()
        scheduler: LambdaLR | None = None
        checkpoint = self.work / f"{self.name}.pt"
        (self.work / f"{self.name}.jsonl").unlink(missing_ok=True)
        for epoch in range(1, self.run["epochs"] + 1):
            began = time.monotonic()
            lessons = self._lessons(epoch, documents, chance)
            if scheduler is None:
                scheduler = self._schedule(optimizer, self.run["epochs"] * len(lessons))
            losses = self._epoch(epoch, lessons, optimizer, scheduler, average)
            torch.save(average.kept, checkpoint)
            torch.save(average.kept, self.work / f"{self.name}-{epoch}.pt")
            measured = self._measured(average, figures)
            self._note(
                {
                    "epoch": epoch,
                    "seconds": time.monotonic() - began,
                    "loss": losses,
                    "dev": measured,
                }
            )
        return checkpoint

    def _lessons(
        self, epoch: int, documents: list[Document], chance: random.Random
    ) -> list[Lesson]:
        """This epoch's batches in random order: of a fresh variant of the articles, or of one seen before."""
        variants = self.run.get("variants", self.run["epochs"])
        if len(self._variants) < variants:
            data = self.config["data"] | self.run.get("data", {})
            found = epoch_examples(documents, self.tokenizer, data, chance)
            groups = batches(found, self.run["tokens"], chance)
            asked = tqdm(groups, desc=f"{self.name} {epoch}, taught", mininterval=10)
            fresh = [self._lesson(group) for group in asked]
            if variants == self.run["epochs"]:  # none comes again
                chance.shuffle(fresh)
                return fresh
            self._variants.append(fresh)
            if len(self._variants) == variants:
                self.teachers = []
        lessons = list(self._variants[(epoch - 1) % variants])
        chance.shuffle(lessons)
        return lessons

    def _lesson(self, group: list[Example]) -> Lesson:
        batch = collate(group)
        if not self.teachers:
            return Lesson(batch, {})
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
            return Lesson(batch, objective.taught(self.teachers, batch, self.run["imitated"]))

    def _optimizer(self) -> AdamW:
        """AdamW with the body's rate and the heads' rate."""
        body = {id(p) for p in self.network.body.parameters()}
        parameters = list(self.network.parameters())
        groups = [
            {"params": [p for p in parameters if id(p) in body], "lr": self.run["body_rate"]},
            {"params": [p for p in parameters if id(p) not in body], "lr": self.run["head_rate"]},
        ]
        return AdamW(groups, weight_decay=self.config["objective"]["decay"])

    def _schedule(self, optimizer: AdamW, steps: int) -> LambdaLR:
        """Up in a line, then down in a line to nothing, with a little room: epochs differ in length."""
        warm = max(1, round(steps * self.config["objective"]["warm_up"]))
        last = steps * 1.02
        return LambdaLR(
            optimizer, lambda i: min((i + 1) / warm, max(0.0, (last - i) / (last - warm)))
        )

    def _epoch(
        self,
        epoch: int,
        lessons: list[Lesson],
        optimizer: AdamW,
        scheduler: LambdaLR,
        average: Average,
    ) -> dict[str, float]:
        """One pass over the batches; the mean of each part of the loss."""
        self.network.train()
        sums: dict[str, float] = defaultdict(float)
        recent: dict[str, float] = defaultdict(float)
        progress = tqdm(lessons, desc=f"{self.name} {epoch}", mininterval=10)
        for i, lesson in enumerate(progress, 1):
            parts = self._losses(lesson)
            torch.stack(list(parts.values())).sum().backward()
            torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
            optimizer.step()
            scheduler.step()
            optimizer.zero_grad()
            average.update(self.network)
            for name, value in parts.items():
                sums[name] += float(value.detach()) / len(lessons)
                recent[name] += float(value.detach()) / LOG_EVERY
            if i % LOG_EVERY == 0:
                self._note({"epoch": epoch, "step": i, "of": len(lessons), "recent": dict(recent)})
                progress.set_postfix({k: f"{v:.3f}" for k, v in recent.items()})
                recent.clear()
        return dict(sums)

    def _losses(self, lesson: Lesson) -> dict[str, Tensor]:
        """Parts of the loss on one batch; the network runs in bfloat16."""
        batch = lesson.batch
        with torch.autocast("cpu", torch.bfloat16):
            scores = self.network(batch.ids, batch.looks, batch.mask)
        parts = objective.loss(self.network, scores, batch, self.config["objective"])
        if lesson.taught:
            imitated = objective.imitation(scores, lesson.taught, batch, self.run["temperature"])
            parts |= {k: self.run["imitation"] * v for k, v in imitated.items()}
        return parts

    def _measured(self, average: Average, figures: Figures) -> dict[str, float]:
        """Figures of the averaged weights; training then goes on from the current ones."""
        current = {k: v.clone() for k, v in self.network.state_dict().items()}
        self.network.load_state_dict(average.kept)
        measured = figures(self.network.eval())
        self.network.load_state_dict(current)
        return measured

    def _note(self, record: dict[str, Any]) -> None:
        if "dev" in record:
            logging.getLogger(__name__).info("%s", json.dumps(record))
        with (self.work / f"{self.name}.jsonl").open("a", encoding="utf8") as log:
            log.write(json.dumps(record) + "\n")
