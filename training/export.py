"""Exports trained weights to the file that is shipped: `python -m training.export WEIGHTS --base FILE --out FOLDER`.

The format is ONNX with operator set 17, for one window at a time. The weights of matrix products and the embeddings are
quantised to eight bits, per channel and with reduced range; per tensor, F1 was half a point lower.
"""

from __future__ import annotations

import argparse
import hashlib
import shutil
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers.optimizer import optimize_model
from torch import Tensor, nn

from cuttings.recognise.network import SUMS_FILE
from training.tagger import HEADS, SIZE, Tagger

OPERATORS = 17
SHIPPED = ("model.onnx", "vocab.txt")


class OneWindow(nn.Module):
    """The tagger for single windows, which need no padding."""

    def __init__(self, tagger: Tagger) -> None:
        super().__init__()
        self.tagger = tagger

    def forward(self, pieces: Tensor, shapes: Tensor) -> Tensor:
        """The scores of one window, of shape (1, pieces, labels)."""
        scores: Tensor = self.tagger(pieces, shapes, None)
        return scores


def export(weights: Path, vocabulary: Path, out: Path) -> None:
    """Write `model.onnx`, `vocab.txt` and the file with their SHA-256 to the folder `out`."""
    out.mkdir(parents=True, exist_ok=True)
    tagger = Tagger()
    tagger.load_state_dict(torch.load(weights, map_location="cpu", weights_only=True))
    window = torch.randint(1_000, 20_000, (1, 24))
    with tempfile.TemporaryDirectory() as folder:
        whole, fused = Path(folder) / "whole.onnx", Path(folder) / "fused.onnx"
        torch.onnx.export(
            OneWindow(tagger).eval(),
            (window, torch.ones_like(window)),
            str(whole),
            input_names=["pieces", "shapes"],
            output_names=["scores"],
            dynamic_axes={"pieces": {1: "length"}, "shapes": {1: "length"}, "scores": {1: "length"}},
            opset_version=OPERATORS,
            dynamo=False,
        )
        optimised = optimize_model(str(whole), model_type="bert", num_heads=HEADS, hidden_size=SIZE, opt_level=1)
        print(optimised.get_fused_operator_statistics())
        optimised.save_model_to_file(str(fused))
        quantize_dynamic(
            fused,
            out / "model.onnx",
            op_types_to_quantize=["MatMul", "Gather"],
            weight_type=QuantType.QInt8,
            per_channel=True,
            reduce_range=True,
            extra_options={"MatMulConstBOnly": True, "DefaultTensorType": 1},
        )
    shutil.copyfile(vocabulary, out / "vocab.txt")
    sums = (f"{hashlib.sha256((out / name).read_bytes()).hexdigest()}  {name}\n" for name in SHIPPED)
    (out / SUMS_FILE).write_text("".join(sums), encoding="utf8")


def main() -> None:
    """Parse the command line, and export."""
    parser = argparse.ArgumentParser(description="Exports the tagger.")
    parser.add_argument("weights", type=Path)
    parser.add_argument("--base", type=Path, required=True, help="model.safetensors of the base, vocab.txt beside it")
    parser.add_argument("--out", type=Path, required=True, help="a folder for the model")
    options = parser.parse_args()
    export(options.weights, options.base.parent / "vocab.txt", options.out)


if __name__ == "__main__":
    main()
