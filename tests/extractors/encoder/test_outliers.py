"""Scaling outliers down before quantising. Needs the training extra; skipped without it."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

onnx = pytest.importorskip("onnx")
outliers = pytest.importorskip("extractors.encoder.training.outliers")


def inner_layer(weights: np.ndarray[Any, Any]) -> Any:
    """A network of one product, named like the first of an inner layer."""
    helper, kind = onnx.helper, onnx.TensorProto.FLOAT
    product = helper.make_node(
        "MatMul", ["x", "w"], ["y"], name="/layer.0/intermediate/dense/MatMul"
    )
    graph = helper.make_graph(
        [product], "one", [helper.make_tensor_value_info("x", kind, [None, len(weights)])],
        [helper.make_tensor_value_info("y", kind, None)],
        [onnx.numpy_helper.from_array(weights, "w")],
    )  # fmt: skip
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)])


def test_the_network_says_the_same_and_no_channel_towers() -> None:
    from onnxruntime import InferenceSession  # noqa: PLC0415

    draw = np.random.default_rng(3)
    x = draw.normal(size=(50, 8)).astype(np.float32)
    x[:, 2] *= 40
    model = inner_layer(draw.normal(size=(8, 5)).astype(np.float32))
    before = InferenceSession(model.SerializeToString()).run(None, {"x": x})[0]
    widest = np.abs(x).max(0)
    outliers.shrink(model, {"x": widest})
    scaled = model.graph.node[0].output[0]
    model.graph.output.append(
        onnx.helper.make_tensor_value_info(scaled, onnx.TensorProto.FLOAT, None)
    )
    after, shrunk = InferenceSession(model.SerializeToString()).run(None, {"x": x})
    np.testing.assert_allclose(after, before, rtol=1e-4, atol=1e-4)
    assert np.abs(shrunk).max() < widest.max() / 5
