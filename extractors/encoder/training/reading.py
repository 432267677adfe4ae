"""A network in training, read by the code that runs later."""

# mypy: disable-error-code="import-not-found,misc,no-any-return,no-untyped-call,unused-ignore"

from collections.abc import Callable

import numpy as np
import torch
from tokenizers import Tokenizer

from extractors.encoder.encoding import Answers, Encoding, Longs, encode
from extractors.encoder.training.corpora import Document
from extractors.encoder.training.network import Network


def reader(network: Network, tokenizer: Tokenizer) -> Callable[[Document], Encoding]:
    """A function from a document to its encoding, with the network as it is now."""
    steps = network.steps()

    def run(ids: Longs, looks: Longs, mask: Longs) -> Answers:
        with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16):
            scores = network(*(torch.from_numpy(x) for x in (ids, looks, mask)))
        return Answers(*(np.ascontiguousarray(s.float().numpy()) for s in scores))

    return lambda document: encode(document.text, document.paragraphs, tokenizer, run, steps)
