"""A checkpoint to the ONNX file that is shipped: fused, then quantised to 8 bits.

The attention of each layer becomes a single operator (ONNX Runtime's transformer fusions), norms and activations stay
in parts, which are faster; weights of the matrix products become signed 8-bit integers, a scale per column, and
activations are quantised as they come (dynamic quantisation), after channels with outliers have been scaled down.
"""

# mypy: disable-error-code="import-not-found,import-untyped,misc,no-any-return,no-untyped-call,unused-ignore"

import hashlib
import json
import logging
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers import optimizer
from onnxruntime.transformers.fusion_options import FusionOptions
from torch import Tensor, nn

from extractors.encoder.encoding import Steps, encode
from extractors.encoder.training.corpora import Document
from extractors.encoder.training.fit import load_tokenizer
from extractors.encoder.training.network import Network, empty_student
from extractors.encoder.training.outliers import Observer, shrink

NAMES = ("roles", "entities", "links")


class _Plain(nn.Module):
    """The network with a tuple for an answer, as the exporter wants it."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor, looks: Tensor, mask: Tensor) -> tuple[Tensor, ...]:
        return tuple(self.network(ids, looks, mask))


def load(checkpoint: Path, base: Path) -> Network:
    """A trained student, ready to run."""
    network = empty_student(base)
    network.load_state_dict(torch.load(checkpoint, weights_only=True))
    return network.eval()


def export(network: Network, out: Path) -> None:
    """Write the network as fused float ONNX with free batch and length."""
    example = (
        torch.ones(2, 16, dtype=torch.long),
        torch.zeros(2, 16, dtype=torch.long),
        torch.ones(2, 16, dtype=torch.long),
    )
    axes = {name: {0: "windows", 1: "pieces"} for name in ("ids", "looks", "mask", *NAMES)}
    with tempfile.TemporaryDirectory() as folder:
        raw = Path(folder) / "raw.onnx"
        torch.onnx.export(
            _Plain(network), example, str(raw), dynamo=False, opset_version=17,
            input_names=["ids", "looks", "mask"], output_names=list(NAMES), dynamic_axes=axes,
        )  # fmt: skip
        options = FusionOptions("bert")
        # our look embedding stands where the fusion expects none
        options.enable_embed_layer_norm = False
        # in ONNX Runtime 1.32 these are scalar loops, and a quarter of the time of a reading: see `model.UNFUSED`
        options.enable_skip_layer_norm = options.enable_bias_skip_layer_norm = False
        options.enable_bias_gelu = False
        config = network.body.config
        fused: Any = optimizer.optimize_model(
            str(raw), "bert", num_heads=config.num_attention_heads, hidden_size=config.hidden_size,
            optimization_options=options, opt_level=1,
        )  # fmt: skip
        logging.getLogger(__name__).info("%s", fused.get_fused_operator_statistics())
        fused.save_model_to_file(str(out))


def quantise(
    fused: Path, checkpoint: Path, base: Path, files: Path, documents: Iterable[Document]
) -> None:
    """Write the 8-bit model, its tokenizer and its description into ``files``.

    ``documents`` show which channels have outliers: a few dozen articles, of which only the text is looked at.
    """
    files.mkdir(parents=True, exist_ok=True)
    tokenizer = load_tokenizer(base.parent)
    steps = load(checkpoint, base).steps()
    observer = Observer(fused)
    for document in documents:
        encode(document.text, document.paragraphs, tokenizer, observer.run, steps)
    model = onnx.load(str(fused))
    shrink(model, observer.widest)
    target = files / "encoder.onnx"
    quantize_dynamic(
        model, str(target), weight_type=QuantType.QInt8, per_channel=True,
        op_types_to_quantize=["MatMul", "Attention", "Gather"],
        nodes_to_exclude=_heads(model.graph),
        extra_options={"MatMulConstBOnly": True, "DefaultTensorType": onnx.TensorProto.FLOAT},
    )  # fmt: skip
    onnx.checker.check_model(str(target))
    _describe(steps, files)
    tokenizer.save(str(files / "tokenizer.json"), pretty=False)


def _heads(graph: Any) -> list[str]:
    """Products of the three heads.

    A hundredth of the work, and the last thing before a decision, so they stay exact.
    """
    return [
        n.name
        for n in graph.node
        if n.op_type == "MatMul" and any(f"/{head}/" in n.name for head in NAMES)
    ]


def _describe(steps: Steps, files: Path) -> None:
    """Write what the run time must know beside the weights."""
    scores = {"role_steps": steps.roles, "entity_steps": steps.entities}
    about: dict[str, Any] = {
        k: [[round(float(x), 4) for x in row] for row in v] for k, v in scores.items()
    }
    about["sha256"] = hashlib.sha256((files / "encoder.onnx").read_bytes()).hexdigest()
    (files / "model.json").write_text(json.dumps(about) + "\n", encoding="utf8")


def as_float(fused: Path, files: Path, out: Path) -> None:
    """The float model in a folder of the same form, to compare with."""
    out.mkdir(parents=True, exist_ok=True)
    shutil.copy(fused, out / "encoder.onnx")
    shutil.copy(files / "tokenizer.json", out / "tokenizer.json")
    about = json.loads((files / "model.json").read_text(encoding="utf8"))
    about["sha256"] = hashlib.sha256((out / "encoder.onnx").read_bytes()).hexdigest()
    (out / "model.json").write_text(json.dumps(about) + "\n", encoding="utf8")
