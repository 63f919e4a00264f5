#!/usr/bin/env python3
"""Makes `cuttings/data/body-page-weights.yml`: how likely the page of an organisation is right.

    python -m tools.fit_body_pages          # prints what it finds
    python -m tools.fit_body_pages --write

From `tools/body-page-verdicts.tsv`: pages of organisations that were drawn at random from five collections and read:
four of American and British outlets from 2012 to 2020 (articles of Article-Bias-Prediction, Baly et al. 2020) and one
of the BBC of 2004 and 2005. An organisation is given by the first of its mentions. Causes of a wrong one: K it is no
organisation, N its name is cut or too long, T its page is of two, C its country is wrong. Those that a list or a rule
settles have no features, and a page whatever is found here; the others have those of `resolve/bodies/page_score.py`,
which `tools/judged_body_pages.py` finds anew.

The weights are those of a logistic regression with a quadratic penalty. The threshold is the lowest likelihood from
which on at least `TARGET` of all pages are right, both when ten parts of the articles are judged by what the others say
and when each collection is judged by the others (cross-validation).
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import numpy as np

from tools.fit_statement_confidence import regress

ROOT = Path(__file__).resolve().parents[1]
VERDICTS = ROOT / "tools" / "body-page-verdicts.tsv"
TARGET_FILE = ROOT / "generator" / "cuttings" / "data" / "body-page-weights.yml"
TARGET = 0.92  # of the organisations with a page, how many are right
FOLDS = 10
SHOWN_STEPS = (0.5, 0.6, 0.65, 0.7, 0.75, 0.8)  # likelihoods that are printed as thresholds
Weights = Mapping[str, float]  # by feature, and "" the intercept


class Judged(NamedTuple):
    """An organisation that was judged; `cause` is "" where it is right, `features` are none where it is settled."""

    collection: str
    article: str
    cause: str
    features: Mapping[str, float]

    @property
    def right(self) -> bool:
        """Whether it is one organisation, under its whole name."""
        return not self.cause


Likely = Sequence[tuple[Judged, float]]  # each with how likely it is said to be right


def read_judged(path: Path = VERDICTS) -> list[Judged]:
    """The organisations of a file of tab-separated lines, without its comment and its head."""
    head, *rows = (line.split("\t") for line in path.read_text(encoding="utf8").splitlines()[1:])
    names = head[5:]
    return [
        Judged(row[0], row[1], row[4], dict(zip(names, map(float, row[5:]), strict=True)) if row[5] else {})
        for row in rows
    ]


def fit(judged: Sequence[Judged]) -> Weights:
    """The weights, to two decimals."""
    open_ones = [name for name in judged if name.features]
    columns = np.array([[1.0, *name.features.values()] for name in open_ones])
    weights = regress(columns, np.array([name.right for name in open_ones], dtype=float))
    return {name: round(float(weight), 2) for name, weight in zip(("", *open_ones[0].features), weights, strict=True)}


def likelihood(weights: Weights, name: Judged) -> float:
    """How likely the page is right; 1 where a list or a rule settles it."""
    if not name.features:
        return 1.0
    evidence = weights[""] + sum(weights[feature] * value for feature, value in name.features.items())
    return round(float(1 / (1 + np.exp(-evidence))), 2)


def by_article(name: Judged) -> object:
    """The part of the articles that an organisation is in."""
    return int(sha256(f"{name.collection}/{name.article}".encode()).hexdigest(), 16) % FOLDS


def by_collection(name: Judged) -> object:
    """The collection that an organisation is in."""
    return name.collection


def cross_validate(judged: Sequence[Judged], part: Callable[[Judged], object]) -> Likely:
    """The organisations, each with its likelihood by what the other parts say."""
    found: list[tuple[Judged, float]] = []
    for left_out in sorted({part(name) for name in judged}, key=str):
        weights = fit([name for name in judged if part(name) != left_out])
        found += [(name, likelihood(weights, name)) for name in judged if part(name) == left_out]
    return found


def shares(found: Likely, threshold: float) -> tuple[float, float]:
    """How many of the organisations from the threshold on are right, and how many of the right ones those are."""
    shown = [name.right for name, likely in found if likely >= threshold]
    return sum(shown) / max(len(shown), 1), sum(shown) / max(sum(name.right for name, _ in found), 1)


def threshold_of(*found: Likely) -> float:
    """The lowest likelihood that keeps to TARGET by each of the cross-validations; 1 if none does."""
    steps = (round(i / 100, 2) for i in range(101))
    return next((step for step in steps if all(shares(f, step)[0] >= TARGET for f in found)), 1.0)


def area_under_curve(found: Likely) -> float:
    """How often a right one is said to be likelier than a wrong one, of those that nothing settles."""
    right = [likely for name, likely in found if name.features and name.right]
    wrong = [likely for name, likely in found if name.features and not name.right]
    return sum((a > b) + (a == b) / 2 for a in right for b in wrong) / (len(right) * len(wrong))


def report(name: str, found: Likely, threshold: float) -> None:
    """Print how well the likelihoods tell right pages from wrong ones."""
    print(f"\n{name}: {len(found)} pages, area under the curve {area_under_curve(found):.3f}")
    for step in (*SHOWN_STEPS, threshold):
        precision, recall = shares(found, step)
        print(f"  from {step:.2f}: {precision:.3f} of those with a page are right, {recall:.3f} of the right have one")
    for collection in sorted({judged.collection for judged, _ in found}):
        inside = [(judged, likely) for judged, likely in found if judged.collection == collection]
        before, (precision, recall) = shares(inside, 0.0)[0], shares(inside, threshold)
        print(f"  {collection:10} {len(inside)}, {before:.3f} right; {precision:.3f} and {recall:.3f} at the threshold")


def write(weights: Weights, threshold: float) -> None:
    """Write weights and threshold."""
    lines = [
        "# How likely the page of an organisation is right that no list and no rule settles: the threshold below which",
        "# it gets none, and the weights of a logistic regression on the features of `resolve/bodies/page_score.py`.",
        "# Made by tools/fit_body_pages.py, which says from what.",
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
    parts = {"articles left out": by_article, "collections left out": by_collection}
    found = {name: cross_validate(judged, part) for name, part in parts.items()}
    threshold = threshold_of(*found.values())
    for name, likely in found.items():
        report(name, likely, threshold)
    weights = fit(judged)
    print(f"threshold {threshold:.2f}", *weights.items())
    if parser.parse_args().write:
        write(weights, threshold)


if __name__ == "__main__":
    main()
