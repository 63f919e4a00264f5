"""Trains the tagger: `python -m training.train --data FILE --base FILE --out FOLDER`.

The recipe is common for small taggers: AdamW (Loshchilov & Hutter 2019), a learning rate that warms up, stays constant,
and falls linearly to 0 at the end (Hägele et al. 2024), label smoothing (Szegedy et al. 2016), weights in bfloat16 with
master copies in single precision. It takes half an hour on one core.
"""

from __future__ import annotations

import argparse
import random
import shutil
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from cuttings.recognise.windows import BIO_LABELS, WINDOW_PIECES
from cuttings.recognise.wordpiece import WordPieces
from training.augment import Pools, load_pools, varied
from training.prepare import IGNORED, Text, Window, drawn, joined, load_texts, windows
from training.stories import stories
from training.tagger import Tagger, load_base


@dataclass(frozen=True)
class Recipe:
    """The hyperparameters of a training run."""

    seed: int = 1
    steps: int = 1_850  # three epochs
    batch: int = 16 * WINDOW_PIECES  # pieces in a step
    rate: float = 2e-4
    rate_new: float = 1e-3  # of the parts that are trained from scratch
    warm_up: int = 100  # steps until the full rate
    cool_down: float = 0.4  # the share of all steps in which the rate falls to 0
    decay: float = 0.01
    dropout: float = 0.1
    smoothing: float = 0.05
    clip: float = 1.0
    average: float = 0.996  # decay of the running average of the weights at each step


STORIES = 1_600  # texts from templates in an epoch
# After the long round there are two short ones, each from the averaged weights of the one before, with warm restarts of
# the rate (Loshchilov & Hutter 2017). Each adds half a point of F1, and more in headlines.
COURSE = (Recipe(), Recipe(seed=2, steps=500, rate=1.5e-4), Recipe(seed=3, steps=500, rate=1.5e-4))
# One more round for weights that are trained already, such as the shipped ones after changes of the data.
FURTHER = Recipe(seed=5, steps=420, rate=1.5e-4, warm_up=20, cool_down=0.5, average=0.99)


def epoch_windows(texts: Sequence[Text], pools: Pools, cutter: WordPieces, chance: random.Random) -> list[Window]:
    """The windows of one epoch, from newly augmented texts."""
    found: list[Window] = []
    for text in chain(drawn(texts, chance), stories(pools.makers, STORIES, chance)):
        lines = list(joined(varied(text, pools, chance).lines, chance))
        found.extend(windows(lines, cutter, chance))
    return found


def batches(found: Sequence[Window], size: int, chance: random.Random) -> list[list[Window]]:
    """The windows in batches of about `size` pieces and of similar length, in random order."""
    ordered = sorted(found, key=lambda window: len(window.pieces) + chance.random() * 12)
    made: list[list[Window]] = [[]]
    for window in ordered:
        if made[-1] and (len(made[-1]) + 1) * len(window.pieces) > size + WINDOW_PIECES // 2:
            made.append([])
        made[-1].append(window)
    chance.shuffle(made)
    return made


def tensors(batch: Sequence[Window]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """The pieces, shapes, mask and labels of a batch, padded to its longest window."""
    longest = max(len(window.pieces) for window in batch)

    def column(rows: Sequence[tuple[int, ...]], filler: int) -> Tensor:
        return torch.tensor([row + (filler,) * (longest - len(row)) for row in rows])

    return (
        column([w.pieces for w in batch], 0),
        column([w.shapes for w in batch], 0),
        column([(1,) * len(w.pieces) for w in batch], 0),
        column([w.labels for w in batch], IGNORED),
    )


class Masters:
    """Single-precision copies of the weights, which the optimiser updates, and their running average."""

    def __init__(self, tagger: Tagger, recipe: Recipe) -> None:
        self._recipe = recipe
        self._weights = [*tagger.old_parts(), *tagger.new_parts()]
        self._masters = [weight.detach().float().clone() for weight in self._weights]
        self.averages = [master.clone() for master in self._masters]
        old = len(tagger.old_parts())
        self._optimiser = torch.optim.AdamW(
            [
                {"params": self._masters[:old], "lr": recipe.rate, "weight_decay": recipe.decay},
                {"params": self._masters[old:], "lr": recipe.rate_new, "weight_decay": 0.0},
            ],
            betas=(0.9, 0.98),
            fused=True,
        )

    def step(self, rate: float) -> None:
        """Make one step, at `rate` times the learning rates, with the gradients of the weights."""
        for group, full in zip(self._optimiser.param_groups, (self._recipe.rate, self._recipe.rate_new), strict=True):
            group["lr"] = full * rate
        for master, weight in zip(self._masters, self._weights, strict=True):
            master.grad = weight.grad.float() if weight.grad is not None else None
            weight.grad = None
        nn.utils.clip_grad_norm_(self._masters, self._recipe.clip)
        self._optimiser.step()
        with torch.no_grad():
            for master, weight in zip(self._masters, self._weights, strict=True):
                weight.copy_(master)

    def average(self, steps: int) -> None:
        """Update the running average as after `steps` steps."""
        kept = self._recipe.average**steps
        for average, master in zip(self.averages, self._masters, strict=True):
            average.lerp_(master, 1 - kept)

    def state(self, tagger: Tagger, *, averaged: bool) -> dict[str, Tensor]:
        """The weights of the network in single precision, or their running average if `averaged`."""
        state = {name: weight.float() for name, weight in tagger.state_dict().items()}
        names = {id(parameter): name for name, parameter in tagger.named_parameters()}
        chosen = self.averages if averaged else self._masters
        return state | {names[id(w)]: m.clone() for w, m in zip(self._weights, chosen, strict=True)}


def learning_rate(step: int, recipe: Recipe) -> float:
    """The factor of the learning rate at a step, from 0 to 1: it rises, stays at 1, and falls to 0."""
    cooling = (recipe.steps - step) / (recipe.cool_down * recipe.steps)
    return max(0.0, min(1.0, (step + 1) / recipe.warm_up, cooling))


def train(texts: Sequence[Text], base: Path, out: Path, recipe: Recipe, begun: Path | None = None) -> None:
    """Write the trained weights to `out/last.pt` and their average to `out/averaged.pt`, and print the progress.

    Training starts from the weights in the file `begun` if one is given, else from `base`.
    """
    chance = random.Random(recipe.seed)
    torch.manual_seed(recipe.seed)
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    out.mkdir(parents=True, exist_ok=True)
    cutter = WordPieces((base.parent / "vocab.txt").read_text(encoding="utf8").split("\n"))
    pools = load_pools(texts, chance)
    tagger = load_base(base)
    if begun:
        tagger.load_state_dict(torch.load(begun, map_location="cpu", weights_only=True))
    masters = Masters(tagger, recipe)
    tagger.bfloat16()
    tagger.train()
    began, step, loss_sum = time.monotonic(), 0, 0.0
    for batch in islice(_all_batches(texts, pools, cutter, chance, recipe.batch), recipe.steps):
        pieces, shapes, mask, labels = tensors(batch)
        scores = tagger(pieces, shapes, mask, recipe.dropout).float().view(-1, len(BIO_LABELS))
        loss = functional.cross_entropy(scores, labels.view(-1), ignore_index=IGNORED, label_smoothing=recipe.smoothing)
        loss.backward()
        masters.step(learning_rate(step, recipe))
        step, loss_sum = step + 1, loss_sum + loss.item()
        if step % 10 == 0:
            masters.average(10)
        if step % 50 == 0:
            print(f"step {step} loss {loss_sum / 50:.4f} {time.monotonic() - began:.0f} s", flush=True)
            loss_sum = 0.0
        if step % 100 == 0 or step == recipe.steps:
            torch.save(masters.state(tagger, averaged=False), out / "last.pt")
            torch.save(masters.state(tagger, averaged=True), out / "averaged.pt")


def _all_batches(
    texts: Sequence[Text], pools: Pools, cutter: WordPieces, chance: random.Random, size: int
) -> Iterator[list[Window]]:
    """The batches of all epochs, without end."""
    while True:
        yield from batches(epoch_windows(texts, pools, cutter, chance), size, chance)


def main() -> None:
    """Parse the command line, and train in all rounds of COURSE, or in the round FURTHER if weights are given."""
    parser = argparse.ArgumentParser(description="Trains the tagger.")
    parser.add_argument("--data", type=Path, required=True, help="train.jsonl.gz")
    parser.add_argument(
        "--base", type=Path, required=True, help="model.safetensors of all-MiniLM-L6-v2, vocab.txt beside it"
    )
    parser.add_argument("--out", type=Path, required=True, help="a folder for the weights")
    parser.add_argument("--begun", type=Path, help="weights to train further")
    options = parser.parse_args()
    texts, begun = load_texts(options.data), options.begun
    course = (FURTHER,) if begun else COURSE
    for number, recipe in enumerate(course, 1):
        print(f"round {number}: {recipe}", flush=True)
        train(texts, options.base, options.out / str(number), recipe, begun)
        begun = options.out / str(number) / "averaged.pt"
    shutil.copyfile(options.out / str(len(course)) / "averaged.pt", options.out / "averaged.pt")


if __name__ == "__main__":
    main()
