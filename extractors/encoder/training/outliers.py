"""Channels whose values tower over the others, scaled down before the network goes to 8 bits.

An activation is quantised with one scale for all its channels, so the few that reach ten times the usual size leave
the others few steps. Each product's input is divided by a factor per channel, and the rows of its weights are
multiplied by it: the same function in float, and after quantisation a third of the distance from it. The idea is
SmoothQuant's (Xiao et al. 2023, "SmoothQuant: Accurate and Efficient Post-Training Quantization for Large Language
Models"); unlike there no channel is scaled up, since one that sleeps in the texts that were looked at may wake later.
"""

# mypy: disable-error-code="import-not-found,import-untyped,misc,no-any-return,no-untyped-call,unused-ignore"

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

import numpy as np
import onnx
from onnx import helper, numpy_helper
from onnxruntime import InferenceSession

from extractors.encoder.encoding import Answers, Floats, Longs


class Shrinking(NamedTuple):
    """Channels above ``usual`` times the median are outliers; ``power`` 1 brings them down to that size."""

    usual: float
    power: float


AFTER_NORM: Final = Shrinking(1.0, 0.7)
"""For what a layer norm gives: one channel in 384 reaches ten times the median there, and many twice."""

AFTER_GELU: Final = Shrinking(3.0, 1.0)
"""For what the activation function gives: most channels sleep, a handful in 1536 reach twenty times the median.

Both were chosen by the divergence of the tags from the float network's on training texts, without any gold: 3.5e-4
nats a piece, against 11e-4 without shrinking, and hardly another for multiples of 2 to 4 and powers of 0.7 to 1.
"""


class Product(NamedTuple):
    """A product with weights: its node, the name of its input, and how its input is shrunk."""

    node: Any
    activation: str
    shrinking: Shrinking


def shrink(model: Any, widest: dict[str, Floats]) -> None:
    """Scale the outliers of every product's input down, and its weights up, in place.

    ``widest`` has for each input the largest magnitude of each channel, as an ``Observer`` saw it.
    """
    graph = model.graph
    weights = {w.name: w for w in graph.initializer}
    before: dict[str, Any] = {}
    for node, activation, (usual, power) in products(graph):
        size = widest[activation].astype(np.float64)
        factor = np.maximum(1.0, size / (usual * np.median(size))) ** power
        scale = f"{node.name}/shrinking"
        graph.initializer.append(numpy_helper.from_array((1 / factor).astype(np.float32), scale))
        before[node.name] = helper.make_node(
            "Mul", [activation, scale], [f"{scale}/output"], name=f"{scale}/Mul"
        )
        node.input[0] = f"{scale}/output"
        weight = weights[node.input[1]]
        scaled = numpy_helper.to_array(weight).astype(np.float64) * factor[:, None]
        weight.CopyFrom(numpy_helper.from_array(scaled.astype(np.float32), weight.name))
    ordered = [n for node in graph.node for n in (before.get(node.name), node) if n is not None]
    del graph.node[:]
    graph.node.extend(ordered)


def products(graph: Any) -> Iterator[Product]:
    """The products whose inputs have outliers: those of queries, keys and values, and both of the inner layer."""
    for node in graph.node:
        if node.op_type == "Attention" or node.name.endswith("/intermediate/dense/MatMul"):
            yield Product(node, node.input[0], AFTER_NORM)
        elif node.name.endswith("/output/dense/MatMul") and "/attention/" not in node.name:
            yield Product(node, node.input[0], AFTER_GELU)


class Observer:
    """The float network, which remembers the largest magnitude of each channel while it reads."""

    def __init__(self, fused: Path) -> None:
        """``fused``: the exported network."""
        model = onnx.load(str(fused))
        self.names = sorted({p.activation for p in products(model.graph)})
        for name in self.names:
            output = helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, None)
            model.graph.output.append(output)
        self.session: Any = InferenceSession(
            model.SerializeToString(), providers=["CPUExecutionProvider"]
        )
        self.widest: dict[str, Floats] = {}

    def run(self, ids: Longs, looks: Longs, mask: Longs) -> Answers:
        """The network on a batch, as ``Encoder.run``; padding is not remembered."""
        batch = {"ids": ids, "looks": looks, "mask": mask}
        outputs = self.session.run([*Answers._fields, *self.names], batch)
        answers, activations = outputs[: len(Answers._fields)], outputs[len(Answers._fields) :]
        for name, values in zip(self.names, activations, strict=True):
            here = np.abs(values[mask.astype(bool)]).max(0)
            self.widest[name] = np.maximum(self.widest.get(name, here), here)
        return Answers(*answers)
