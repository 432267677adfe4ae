"""The shipped network, in ONNX Runtime."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final, Self

import numpy as np

from extractors.encoder.encoding import Answers, Encoding, Longs, Steps, encode

FILES: Final = Path(__file__).parent / "files"
"""Where the model lies: ``encoder.onnx``, ``tokenizer.json`` and ``model.json``."""

UNFUSED: Final = ("SkipLayerNormFusion", "BiasGeluFusion")
"""Fusions that ONNX Runtime shall not make when it loads the model.

Its fused operators are scalar loops where the parts they stand for are vectorised: one core, with a training run
beside it, took 29.9 ms for 340 pieces with them, and 22.5 ms without.
"""


@dataclass(frozen=True, slots=True)
class Encoder:
    """A loaded model. It holds no state between articles and may be shared by threads."""

    tokenizer: Any
    session: Any
    steps: Steps

    @classmethod
    def load(cls, files: Path = FILES, threads: int = 1) -> Self:
        """Load the model from a folder; ``threads`` is how many cores one article may use.

        Raises FileNotFoundError where a file is missing, and ValueError where the files do not belong together.
        """
        # not at the top: importing the package shall not cost a tenth of a second
        from onnxruntime import InferenceSession, SessionOptions  # noqa: PLC0415
        from tokenizers import Tokenizer  # noqa: PLC0415

        about = json.loads((files / "model.json").read_text(encoding="utf8"))
        weights = files / "encoder.onnx"
        if hashlib.sha256(weights.read_bytes()).hexdigest() != about["sha256"]:
            raise ValueError(f"{weights} is not the model that model.json describes")
        options = SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        # by its path: a session that is given the bytes keeps them, 25 MB
        session = InferenceSession(
            str(weights),
            options,
            providers=["CPUExecutionProvider"],
            disabled_optimizers=list(UNFUSED),
        )
        steps = Steps(
            np.asarray(about["role_steps"], np.float32),
            np.asarray(about["entity_steps"], np.float32),
        )
        return cls(Tokenizer.from_file(str(files / "tokenizer.json")), session, steps)

    def encode(self, text: str, paragraphs: Sequence[tuple[int, int]]) -> Encoding:
        """Read an article; ``paragraphs`` are ranges of characters (code points), end exclusive, in order."""
        return encode(text, paragraphs, self.tokenizer, self.run, self.steps)

    def run(self, ids: Longs, looks: Longs, mask: Longs) -> Answers:
        """The bare network on a batch; arrays of shape ``[windows, pieces]``."""
        return Answers(
            *self.session.run(Answers._fields, {"ids": ids, "looks": looks, "mask": mask})
        )


@cache
def shipped() -> Encoder:
    """The model in this package on one core, loaded when it is first asked for and then kept: 0.2 s, 100 MB."""
    return Encoder.load()
