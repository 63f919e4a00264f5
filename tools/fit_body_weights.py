#!/usr/bin/env python3
"""Makes `cuttings/data/body-weights.yml`: how likely a name is an organisation's.

    python -m tools.fit_body_weights          # prints what it finds
    python -m tools.fit_body_weights --write

From `tools/body-verdicts.tsv`: names that were taken for organisations and of which no word says that they are any,
with the features that `resolve/bodies/score.py` finds. Those of `bbc` (news of 2004 and 2005), `basil` (American news
from 2010 to 2019) and `world` (both, and web pages of 2016) were judged by hand, all of an article or a random draw;
those of aida-dev and re3d have the kind that their annotators gave most of the mentions. A name is wrong if it is that
of a person, a place or a thing, half of one, or not a name. The weights are those of a logistic regression with a
quadratic penalty. The threshold is the highest likelihood below which at least `TARGET` of the names are not
organisations', and at most `MAX_LOST` of those that are, when each set is judged by the other sets (cross-validation).
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
TARGET = 0.66  # of the names below the threshold, how many are not organisations'
MAX_LOST = 0.15  # of the organisations, how many are below it
STEP = 0.05  # between likelihoods that may be the threshold
Weights = Mapping[str, float]  # by feature, and "" the intercept


class Judged(NamedTuple):
    """A name that was judged: the set it is in, whether it is an organisation's, and its features."""

    collection: str
    right: bool
    features: Mapping[str, float]


def read_judged(path: Path = VERDICTS) -> list[Judged]:
    """The names of a file of tab-separated lines, without its comment and its head."""
    head, *rows = (line.split("\t") for line in path.read_text(encoding="utf8").splitlines()[1:])
    return [
        Judged(row[0], row[4] == "organisation", dict(zip(head[5:], (float(c or 0) for c in row[5:]), strict=True)))
        for row in rows
    ]


def fit(judged: Sequence[Judged]) -> Weights:
    """The weights, to two decimals."""
    columns = np.array([[1.0, *name.features.values()] for name in judged])
    weights = regress(columns, np.array([name.right for name in judged], dtype=float))
    return {name: round(float(weight), 2) for name, weight in zip(("", *judged[0].features), weights, strict=True)}


def likelihood(weights: Weights, name: Judged) -> float:
    """How likely the name is an organisation's."""
    evidence = weights[""] + sum(weights[feature] * value for feature, value in name.features.items())
    return float(1 / (1 + np.exp(-evidence)))


def cross_validate(judged: Sequence[Judged]) -> list[tuple[Judged, float]]:
    """The names, each with its likelihood by what the other sets say."""
    found = []
    for collection in sorted({name.collection for name in judged}):
        weights = fit([name for name in judged if name.collection != collection])
        found += [(name, likelihood(weights, name)) for name in judged if name.collection == collection]
    return found


def threshold_of(found: Sequence[tuple[Judged, float]]) -> float:
    """The highest likelihood that keeps to TARGET and MAX_LOST; 0 if none does."""
    steps = [round(i * STEP, 2) for i in range(round(1 / STEP))]
    return max(step for step in steps if _is_allowed(found, step))


def _is_allowed(found: Sequence[tuple[Judged, float]], threshold: float) -> bool:
    right = [likely < threshold for name, likely in found if name.right]
    wrong = [likely < threshold for name, likely in found if not name.right]
    left_out = sum(right) + sum(wrong)
    return sum(wrong) >= TARGET * left_out and sum(right) <= MAX_LOST * len(right)


def report(found: Sequence[tuple[Judged, float]], threshold: float) -> None:
    """Print what the threshold leaves out of each set."""
    for collection in sorted({name.collection for name, _ in found}):
        inside = [(name, likely) for name, likely in found if name.collection == collection]
        wrong = sum(not name.right for name, _ in inside)
        below = [name for name, likely in inside if likely < threshold]
        left_out = sum(not name.right for name in below)
        print(f"{collection:8} {len(inside)} names, {wrong} wrong; {len(below)} left out, {left_out} of them wrong")


def write(weights: Weights, threshold: float) -> None:
    """Write weights and threshold."""
    lines = [
        "# How likely a name is an organisation's where no word says so: the threshold below which it gets no page,",
        "# and the weights of a logistic regression on the logarithms of the recogniser's likelihoods, and on how the",
        "# name was found. Made by tools/fit_body_weights.py, which says from what.",
        f"threshold: {threshold:.2f}",
        f"intercept: {weights['']:.2f}",
        "weights:",
        *(f'  "{name}": {weight:.2f}' for name, weight in weights.items() if name),
    ]
    TARGET_FILE.write_text("\n".join(lines) + "\n", encoding="utf8", newline="\n")


def main() -> None:
    """Fit, print, and write if asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    judged = read_judged()
    found = cross_validate(judged)
    threshold = threshold_of(found)
    report(found, threshold)
    weights = fit(judged)
    print(f"threshold {threshold:.2f}", *weights.items())
    if parser.parse_args().write:
        write(weights, threshold)


if __name__ == "__main__":
    main()
