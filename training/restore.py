"""Turns the shipped model into weights to train further: `python -m training.restore MODEL --base FILE --out FILE`.

The matrices come back with the rounding of eight bits; the embeddings of pieces, which training leaves as they are,
come from the base weights, whole.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

from training.tagger import LAYERS, load_base

MATRICES = [
    *(f"layers.{layer}.{part}.weight" for layer in range(LAYERS) for part in ("look", "gather", "widen", "narrow")),
    "classify.weight",
]  # in the order in which the exported network multiplies by them


def restore(model: Path, base: Path) -> dict[str, Tensor]:
    """The state of the network in the file `model`, in single precision; `base` are the weights it was begun from."""
    state: dict[str, Tensor] = load_base(base).state_dict()
    stored = {i.name: torch.tensor(numpy_helper.to_array(i)) for i in onnx.load(str(model)).graph.initializer}

    def whole(name: str) -> Tensor:
        return (stored[f"{name}_quantized"].float() - stored[f"{name}_zero_point"].float()) * stored[f"{name}_scale"]

    matrices = [name.removesuffix("_quantized") for name in stored if "MatMul" in name and name.endswith("_quantized")]
    found = {name.removeprefix("tagger."): value for name, value in stored.items() if name.startswith("tagger.")}
    found |= {f"{part}.weight": whole(f"tagger.{part}.weight") for part in ("shape_in", "shape_out")}
    found |= {name: whole(matrix).T.contiguous() for name, matrix in zip(MATRICES, matrices, strict=True)}
    return state | {name: value for name, value in found.items() if name in state}


def main() -> None:
    """Parse the command line, and write the weights."""
    parser = argparse.ArgumentParser(description="Turns the shipped model back into weights to train further.")
    parser.add_argument("model", type=Path)
    parser.add_argument("--base", type=Path, required=True, help="model.safetensors of the base")
    parser.add_argument("--out", type=Path, required=True, help="the file for the weights")
    options = parser.parse_args()
    options.out.parent.mkdir(parents=True, exist_ok=True)
    torch.save(restore(options.model, options.base), options.out)


if __name__ == "__main__":
    main()
