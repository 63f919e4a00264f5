#!/usr/bin/env python3
"""Makes `cuttings/data/body-weights.yml`: how likely a name is an organisation's by what the recogniser thought of it.

    python -m tools.fit_body_weights          # prints what it finds
    python -m tools.fit_body_weights --write

From `tools/body-verdicts.tsv`: names that were taken for organisations and of which no word says that they are any,
with the features that `resolve/bodies/score.py` finds. Those of `bbc` (news of 2004 and 2005), `basil` (American news
from 2010 to 2019) and `world` (both, and web pages of 2016) were judged by hand, all of an article or a random draw;
those of aida-dev and re3d have the kind that their annotators gave most of the mentions. A name is wrong if it is that
of a person, a place or a thing, half of one, or not a name. The weights are those of a logistic regression with a
quadratic penalty. `tools/fit_body_pages.py` weighs what comes of it with what the texts say.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from tools.fit_statement_confidence import regress

ROOT = Path(__file__).resolve().parents[1]
VERDICTS = ROOT / "tools" / "body-verdicts.tsv"
TARGET_FILE = ROOT / "generator" / "cuttings" / "data" / "body-weights.yml"
Weights = Mapping[str, float]  # by feature, and "" the intercept


class Judged(NamedTuple):
    """A name that was judged: whether it is an organisation's, and its features."""

    right: bool
    features: Mapping[str, float]


def read_judged(path: Path = VERDICTS) -> list[Judged]:
    """The names of a file of tab-separated lines, without its comment and its head."""
    head, *rows = (line.split("\t") for line in path.read_text(encoding="utf8").splitlines()[1:])
    return [
        Judged(row[4] == "organisation", dict(zip(head[5:], (float(c or 0) for c in row[5:]), strict=True)))
        for row in rows
    ]


def fit(judged: Sequence[Judged]) -> Weights:
    """The weights, to two decimals."""
    columns = np.array([[1.0, *name.features.values()] for name in judged])
    weights = regress(columns, np.array([name.right for name in judged], dtype=float))
    return {name: round(float(weight), 2) for name, weight in zip(("", *judged[0].features), weights, strict=True)}


def write(weights: Weights) -> None:
    """Write the weights."""
    lines = [
        "# How likely a name is an organisation's by what the recogniser thought of it: the weights of a logistic",
        "# regression on the logarithms of its likelihoods, and on how the name was found. Made by",
        "# tools/fit_body_weights.py, which says from what.",
        f"intercept: {weights['']:.2f}",
        "weights:",
        *(f'  "{name}": {weight:.2f}' for name, weight in weights.items() if name),
    ]
    TARGET_FILE.write_text("\n".join(lines) + "\n", encoding="utf8", newline="\n")


def main() -> None:
    """Fit, print, and write if asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    weights = fit(read_judged())
    print(*weights.items())
    if parser.parse_args().write:
        write(weights)


if __name__ == "__main__":
    main()
