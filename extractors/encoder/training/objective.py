"""What training minimises.

Tags: cross entropy per word plus the negative log likelihood of the whole path under a linear-chain CRF (Lample et
al. 2016). Links: cross entropy over all words of the window and *none* (Dozat & Manning 2017). Distilling adds the
Kullback-Leibler divergence from a teacher's distributions (Hinton, Vinyals & Dean 2015).
"""

# mypy: disable-error-code="import-not-found,misc,no-any-return,no-untyped-call,call-arg,unused-ignore"

from collections.abc import Collection, Sequence

import torch
from torch import Tensor
from torch.nn import functional

from extractors.encoder.labels import LINK_SIZE, LINKS
from extractors.encoder.training.examples import IGNORED, Batch
from extractors.encoder.training.network import Network, Scores


def packed(heads: Tensor, *arrays: Tensor) -> tuple[Tensor, list[Tensor]]:
    """Only the pieces that head a word, left-aligned.

    A mask ``[batch, words]`` and the arrays ``[batch, words, ...]``.
    """
    order = heads.to(torch.int8).argsort(dim=1, descending=True, stable=True)[
        :, : int(heads.sum(1).max())
    ]
    mask = torch.arange(order.shape[1])[None, :] < heads.sum(1, keepdim=True)
    taken = []
    for array in arrays:
        index = order if array.dim() == 2 else order[:, :, None].expand(-1, -1, array.shape[2])
        taken.append(array.gather(1, index))
    return mask, taken


def path_loss(scores: Tensor, tags: Tensor, mask: Tensor, steps: Tensor) -> Tensor:
    """Mean negative log likelihood per word.

    ``scores`` ``[batch, words, tags]``; ``tags`` and ``mask`` ``[batch, words]``.
    """
    gold = scores.gather(2, tags[:, :, None])[:, :, 0] * mask
    gold = gold.sum(1) + (steps[tags[:, :-1], tags[:, 1:]] * mask[:, 1:]).sum(1)
    alpha = scores[:, 0]
    for t in range(1, scores.shape[1]):
        new = torch.logsumexp(alpha[:, :, None] + steps[None], dim=1) + scores[:, t]
        alpha = torch.where(mask[:, t, None], new, alpha)
    return (torch.logsumexp(alpha, 1) - gold).sum() / mask.sum()


def link_scores(links: Tensor, table: Tensor, heads: Tensor) -> Tensor:
    """Scores of each asked link over the pieces, the window's start standing for *none*.

    Shape ``[asked, pieces]``.
    """
    rows, kinds, asking = table[:, 0], table[:, 1], table[:, 2]
    split = links.unflatten(2, (len(LINKS), 2, LINK_SIZE))
    queries = split[rows, asking, kinds, 0]
    keys = split[:, :, :, 1].permute(0, 2, 1, 3)[rows, kinds]
    scores = torch.einsum("nd,npd->np", queries, keys) / LINK_SIZE**0.5
    offered = heads.clone()
    offered[:, 0] = True
    return scores.masked_fill(~offered[rows], -1e4)


def loss(
    network: Network, scores: Scores, batch: Batch, wanted: dict[str, float]
) -> dict[str, Tensor]:
    """The parts of the loss by name; ``wanted`` is the config's section ``objective``."""
    roles, entities, links = scores.roles.float(), scores.entities.float(), scores.links.float()
    parts: dict[str, Tensor] = {}
    if (batch.roles != IGNORED).any():
        parts["roles"] = functional.cross_entropy(
            roles.flatten(0, 1),
            batch.roles.flatten(),
            ignore_index=IGNORED,
            label_smoothing=wanted["smoothing"],
        )
        known = (batch.roles != IGNORED).any(1)
        mask, (emitted, tags) = packed(batch.heads[known], roles[known], batch.roles[known])
        rules = network.get_buffer("role_rules")
        parts["path"] = wanted["path_weight"] * path_loss(
            emitted, tags.clamp(min=0), mask, network.role_steps + rules
        )
    if (batch.entities != IGNORED).any():
        each = functional.cross_entropy(
            entities.transpose(1, 2), batch.entities, ignore_index=IGNORED, reduction="none"
        )
        seen = (batch.entities != IGNORED).float()
        parts["entities"] = (each * batch.weights[:, None]).sum() / seen.sum()
        parts["entity_path"] = _entity_path(network, entities, batch)
    if len(batch.links):
        asked = link_scores(links, batch.links, batch.heads)
        parts["links"] = wanted["link_weight"] * functional.cross_entropy(asked, batch.links[:, 3])
    return parts


def _entity_path(network: Network, entities: Tensor, batch: Batch) -> Tensor:
    """The path loss of entities; unknown words pass as *outside* with no score of their own."""
    mask, (emitted, tags) = packed(batch.heads, entities.detach(), batch.entities)
    emitted = emitted.masked_fill((tags == IGNORED)[:, :, None], 0.0)
    return 0.2 * path_loss(
        emitted, tags.clamp(min=0), mask, network.entity_steps + network.get_buffer("entity_rules")
    )


def taught(
    teachers: Sequence[tuple[Network, float]], batch: Batch, heads: Collection[str]
) -> dict[str, Tensor]:
    """What teachers say of a batch in those `heads` that are worth imitating: a weighted mean of log probabilities.

    Tags ``[words, tags]``, of first pieces of words only; links ``[asked, pieces]``.
    """
    means: dict[str, Tensor] = {}
    for teacher, share in teachers:
        answers = _asked(teacher(batch.ids, batch.looks, batch.mask), batch, heads)
        for name, answer in answers.items():
            said = share * functional.log_softmax(answer, -1)
            means[name] = means[name] + said if name in means else said
    return means


def imitation(
    scores: Scores, said: dict[str, Tensor], batch: Batch, temperature: float
) -> dict[str, Tensor]:
    """Divergence from what `taught` gave, by head."""
    mine = _asked(scores, batch, said)
    return {
        f"{name}_like": _divergence(mine[name], theirs, 1.0 if name == "links" else temperature)
        for name, theirs in said.items()
    }


def _asked(scores: Scores, batch: Batch, heads: Collection[str]) -> dict[str, Tensor]:
    """Scores where they count: of words, and of the links that are asked for."""
    words = batch.heads
    found = {
        name: getattr(scores, name)[words].float()
        for name in ("roles", "entities")
        if name in heads
    }
    if len(batch.links) and "links" in heads:
        found["links"] = link_scores(scores.links.float(), batch.links, words)
    return found


def _divergence(mine: Tensor, theirs: Tensor, temperature: float) -> Tensor:
    target = functional.softmax(theirs / temperature, -1)
    return (
        functional.kl_div(
            functional.log_softmax(mine / temperature, -1), target, reduction="batchmean"
        )
        * temperature**2
    )
