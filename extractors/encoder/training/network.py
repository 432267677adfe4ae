"""The network: a pretrained body, a look embedding beside its word embedding, and three heads."""

# mypy: disable-error-code="import-not-found,misc,no-any-return,no-untyped-call,call-arg,unused-ignore"

import json
from pathlib import Path
from typing import NamedTuple, cast

import torch
from torch import Tensor, nn
from transformers import AutoModel, BertConfig, BertModel

from extractors.encoder import decode
from extractors.encoder.encoding import Steps
from extractors.encoder.labels import ENTITY_KINDS, LINK_SIZE, LINKS, ROLES, tag_count
from extractors.encoder.pieces import BREAK_ID, LOOKS


class Scores(NamedTuple):
    """What the heads say of a batch, each ``[batch, pieces, ...]``."""

    roles: Tensor
    entities: Tensor
    links: Tensor


class Network(nn.Module):
    """``ids`` and ``looks`` to scores; see ``extractors.encoder.labels`` for what the scores are of."""

    def __init__(
        self, body: nn.Module, width: int, vocabulary: Tensor | None, dropout: float = 0.1
    ) -> None:
        """``vocabulary`` translates our piece ids to the body's, where it has other ones."""
        super().__init__()
        self.body = body
        self.looks = nn.Embedding(LOOKS, width)
        nn.init.normal_(self.looks.weight, std=0.01)
        self.dropout = nn.Dropout(dropout)
        self.roles = nn.Linear(width, tag_count(ROLES))
        self.entities = nn.Linear(width, tag_count(ENTITY_KINDS))
        self.links = nn.Linear(width, 2 * len(LINKS) * LINK_SIZE)
        self.role_steps = nn.Parameter(torch.zeros(tag_count(ROLES), tag_count(ROLES)))
        self.entity_steps = nn.Parameter(
            torch.zeros(tag_count(ENTITY_KINDS), tag_count(ENTITY_KINDS))
        )
        self.register_buffer(
            "role_rules", torch.from_numpy(decode.legal(tag_count(ROLES))), persistent=False
        )
        self.register_buffer(
            "entity_rules",
            torch.from_numpy(decode.legal(tag_count(ENTITY_KINDS))),
            persistent=False,
        )
        self.register_buffer("vocabulary", vocabulary, persistent=False)

    def forward(self, ids: Tensor, looks: Tensor, mask: Tensor) -> Scores:
        """``ids``, ``looks`` and ``mask`` (1 for a piece, 0 for padding): ``[batch, pieces]``."""
        if self.vocabulary is not None:
            ids = cast(Tensor, self.vocabulary)[ids]
        words = cast(nn.Module, self.body.get_input_embeddings())(ids)
        hidden = self.body(
            inputs_embeds=words + self.looks(looks), attention_mask=mask
        ).last_hidden_state
        seen = self.dropout(hidden)
        return Scores(self.roles(seen), self.entities(seen), self.links(seen))

    def steps(self) -> Steps:
        """Scores of steps from tag to tag, as decoding wants them: what was learned and what BIO forbids."""
        return Steps(
            (self.role_steps + self.get_buffer("role_rules")).detach().numpy(),
            (self.entity_steps + self.get_buffer("entity_rules")).detach().numpy(),
        )


def build(base: Path, dropout: float = 0.1) -> Network:
    """A network on the pretrained weights in a folder.

    The embedding of the paragraph break starts at the full stop's. No dropout on attention: drawing it takes a third
    of the time of a step on a CPU.
    """
    settings = json.loads((base / "config.json").read_text(encoding="utf8"))
    width = int(settings["hidden_size"])
    if settings["model_type"] == "bert":
        body = BertModel.from_pretrained(
            base,
            add_pooling_layer=False,
            attn_implementation="sdpa",
            attention_probs_dropout_prob=0.0,
        )
        network = Network(body, width, None, dropout)
    else:
        body = AutoModel.from_pretrained(
            base, add_pooling_layer=False, attention_probs_dropout_prob=0.0
        )
        network = Network(body, width, _translation(base), dropout)
    with torch.no_grad():
        table = body.get_input_embeddings().weight
        stop, brk = 1012, BREAK_ID
        if network.vocabulary is not None:
            stop, brk = int(network.vocabulary[stop]), int(network.vocabulary[brk])
        table[brk] = table[stop]
    return network


def empty_student(base: Path) -> Network:
    """The student's shape without weights, for loading a checkpoint. The pretrained folder gives the shape."""
    settings = BertConfig.from_pretrained(base, attn_implementation="eager")
    return Network(BertModel(settings, add_pooling_layer=False), int(settings.hidden_size), None)


def _translation(base: Path) -> Tensor:
    """Ids of the student's vocabulary to ids of a body that names the same pieces by other numbers (MPNet)."""
    theirs = {
        w: i for i, w in enumerate((base / "vocab.txt").read_text(encoding="utf8").splitlines())
    }
    ours_file = base.parent / "student" / "vocab.txt"
    names = {"[PAD]": "<pad>", "[CLS]": "<s>", "[SEP]": "</s>", "[MASK]": "<mask>"}
    unknown = theirs["[UNK]"]
    ours = ours_file.read_text(encoding="utf8").splitlines()
    return torch.tensor([theirs.get(names.get(w, w), unknown) for w in ours])
