"""The training loop: batches, steps, checkpoints, and the dev split after every epoch."""

# mypy: disable-error-code="import-not-found,import-untyped,misc,no-any-return,no-untyped-call,unused-ignore"

import json
import logging
import random
import time
import tomllib
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.optim import AdamW
from torch.optim.lr_scheduler import LambdaLR
from tqdm import tqdm

from extractors.encoder.training import augment, objective
from extractors.encoder.training.corpora import Document
from extractors.encoder.training.examples import Example, batches, collate, examples
from extractors.encoder.training.network import Network, Scores

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


@dataclass
class Training:
    """One run: a network, what it learns from, and its sections of the config."""

    name: str
    network: Network
    teacher: Network | None
    tokenizer: Tokenizer
    run: dict[str, Any]
    config: dict[str, Any]
    work: Path

    def fit(self, documents: list[Document], figures: Figures) -> Path:
        """Train through all epochs, keeping a checkpoint of each; the last one's path.

        Logs to ``work/<name>.jsonl``.
        """
        chance = random.Random(self.config["seed"])  # noqa: S311 - noise for training, and repeatable
        data = self.config["data"] | self.run.get("data", {})
        average = Average(self.network, self.run["average"])
        optimizer = self._optimizer()
        scheduler: LambdaLR | None = None
        checkpoint = self.work / f"{self.name}.pt"
        (self.work / f"{self.name}.jsonl").unlink(missing_ok=True)
        for epoch in range(1, self.run["epochs"] + 1):
            groups = batches(
                epoch_examples(documents, self.tokenizer, data, chance), self.run["tokens"], chance
            )
            if scheduler is None:
                scheduler = self._schedule(optimizer, self.run["epochs"] * len(groups))
            began = time.monotonic()
            losses = self._epoch(epoch, groups, optimizer, scheduler, average)
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
        groups: list[list[Example]],
        optimizer: AdamW,
        scheduler: LambdaLR,
        average: Average,
    ) -> dict[str, float]:
        """One pass over the batches; the mean of each part of the loss."""
        self.network.train()
        sums: dict[str, float] = defaultdict(float)
        recent: dict[str, float] = defaultdict(float)
        progress = tqdm(groups, desc=f"{self.name} {epoch}", mininterval=10)
        for i, group in enumerate(progress, 1):
            parts = self._losses(group)
            torch.stack(list(parts.values())).sum().backward()
            torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
            optimizer.step()
            scheduler.step()
            optimizer.zero_grad()
            average.update(self.network)
            for name, value in parts.items():
                sums[name] += float(value.detach()) / len(groups)
                recent[name] += float(value.detach()) / LOG_EVERY
            if i % LOG_EVERY == 0:
                self._note({"epoch": epoch, "step": i, "of": len(groups), "recent": dict(recent)})
                progress.set_postfix({k: f"{v:.3f}" for k, v in recent.items()})
                recent.clear()
        return dict(sums)

    def _losses(self, group: list[Example]) -> dict[str, Tensor]:
        """Parts of the loss on one batch; the network runs in bfloat16."""
        wanted = self.config["objective"]
        batch = collate(group)
        with torch.autocast("cpu", torch.bfloat16):
            scores = self.network(batch.ids, batch.looks, batch.mask)
        parts = objective.loss(self.network, scores, batch, wanted)
        if self.teacher is not None:
            with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
                taught: Scores = self.teacher(batch.ids, batch.looks, batch.mask)
            heads = self.run["imitated"]
            imitated = objective.imitation(scores, taught, batch, self.run["temperature"], heads)
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
