#!/usr/bin/env python3
"""Makes `cuttings/data/statement-confidence.yml`, how much each feature speaks for or against a statement.

    python -m tools.fit_statement_confidence          # prints what it finds
    python -m tools.fit_statement_confidence --write

From `tools/statement-verdicts.tsv` (see `tools/judged_statements.py`). The weights are those of a logistic regression
with a quadratic penalty. A feature that is there to doubt a statement never speaks for it: where its weight would, by
chance, it is taken out and the others are fitted again. A feature of a group, "odd cue: modal", adds its own weight to
that of the group, so that one which is rare is judged as the others of its group are.

There are two thresholds. That for statements of somebody with a page is the lowest at which `NAMED_TARGET` of those
above it are right; that for the others, as of "officials", the lowest at which `TARGET` of all that is shown is right,
and the first is never below it, since a wrong word in the mouth of somebody with a page is worse.
Both hold when ten parts of the articles are judged by what the others say and when each set is judged by the other sets
(cross-validation). For this only statements count that were drawn at random from all and read, since those held
against gold are all quotations.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path

import numpy as np

from tools.judged_statements import Verdict, read_verdicts

ROOT = Path(__file__).resolve().parents[1]
TARGET_FILE = ROOT / "generator" / "cuttings" / "data" / "statement-confidence.yml"
TARGET = 0.945  # of the statements that are shown, how many are right; the features are chosen by these verdicts too
NAMED_TARGET = 0.96  # the same of those whose speaker has a page
PENALTY = 1.0  # weight of the squares of the weights
MIN_VERDICTS = 4  # verdicts on statements with a feature, from which it gets a weight
MIN_WEIGHT = 0.02  # a doubt that weighs less is taken out
FOLDS = 10
SPEAKING_FOR = ("by ",)  # what begins so may speak for a statement, as may
MAY_SPEAK_FOR = frozenset(
    {"direct", "reported", "reported in part in marks", "a comma in the speaker", "a phrase as cue"}
    | {"cue after the claim", "cue inside the claim", "other verb: announced"}
)
Weights = dict[str, float]  # by feature, and "" the intercept
Vector = np.ndarray
Judged = Sequence[tuple[Verdict, float]]  # verdicts, each with how likely it is said to be right
Thresholds = tuple[float, float]  # for a speaker with a page, and without


def fit(verdicts: Sequence[Verdict]) -> Weights:
    """The weight of each feature that is in enough of the verdicts, to two decimals."""
    counts = Counter(feature for v in verdicts for feature in v.features)
    features = sorted(f for f, count in counts.items() if count >= MIN_VERDICTS)
    right = np.array([not v.cause for v in verdicts], dtype=float)
    while True:
        weights = regress(np.array([[1.0, *(f in v.features for f in features)] for v in verdicts]), right)
        kept = [f for f, w in zip(features, weights[1:], strict=True) if w <= -MIN_WEIGHT or _may_speak_for(f)]
        if kept == features:
            return {f: round(float(w), 2) for f, w in zip(("", *features), weights, strict=True)}
        features = kept


def _may_speak_for(feature: str) -> bool:
    return feature.startswith(SPEAKING_FOR) or feature in MAY_SPEAK_FOR


def regress(columns: Vector, right: Vector) -> Vector:
    """The weights of a logistic regression with the quadratic penalty on all but the first, by Newton's method."""
    weights = np.zeros(columns.shape[1])
    penalty = np.full(columns.shape[1], PENALTY)
    penalty[0] = 0.0
    for _ in range(100):
        likely = 1 / (1 + np.exp(-columns @ weights))
        slope = columns.T @ (right - likely) - penalty * weights
        step = np.linalg.solve((columns.T * (likely * (1 - likely))) @ columns + np.diag(penalty), slope)
        weights += step
        if np.abs(step).max() < 1e-9:
            break
    return weights


def probability(weights: Weights, verdict: Verdict) -> float:
    """How likely the statement is right."""
    evidence = weights[""] + sum(weights.get(f, 0.0) for f in verdict.features)
    return float(1 / (1 + np.exp(-evidence)))


def cross_validate(verdicts: Sequence[Verdict], part: Callable[[Verdict], object]) -> list[tuple[Verdict, float]]:
    """The verdicts that were read, with the probability by what the verdicts of the other parts say."""
    parts: dict[object, list[Verdict]] = defaultdict(list)
    for verdict in verdicts:
        parts[part(verdict)].append(verdict)
    found = []
    for name, inside in parts.items():
        weights = fit([v for v in verdicts if part(v) != name])
        found += [(v, round(probability(weights, v), 2)) for v in inside if v.judged == "read"]
    return found


def by_article(verdict: Verdict) -> int:
    """The part of the articles that a verdict is in."""
    return int(sha256(f"{verdict.collection}/{verdict.article}".encode()).hexdigest(), 16) % FOLDS


def by_set(verdict: Verdict) -> str:
    """The set that a verdict is in, those of web pages as one, and those of the BBC apart from other news."""
    if verdict.collection.endswith(("custom-dev", "dates-dev", "readable-dev")):
        return "web pages"
    return "bbc" if verdict.article.startswith("bbc-") else verdict.collection


def thresholds_of(judged: Judged) -> Thresholds:
    """The lowest probabilities from which on the targets are met: for a speaker with a page, and for others."""
    named = [(v, p) for v, p in judged if v.basis]
    first = _lowest(named, [], NAMED_TARGET)
    return first, _lowest([(v, p) for v, p in judged if not v.basis], [v for v, p in named if p >= first], TARGET)


def _lowest(judged: Judged, besides: Sequence[Verdict], target: float) -> float:
    """The lowest probability from which on `target` of the verdicts, and of those `besides`, are right."""
    for threshold in sorted({p for _, p in judged}):
        shown = [*besides, *(v for v, p in judged if p >= threshold)]
        if sum(not v.cause for v in shown) >= target * len(shown):
            return threshold
    return 1.0


def is_shown(verdict: Verdict, probability: float, thresholds: Thresholds) -> bool:
    """Whether the statement is shown in tables."""
    return probability >= thresholds[0 if verdict.basis else 1]


def _shares(judged: Judged, thresholds: Thresholds) -> tuple[float, float, float]:
    """The share of the statements that is shown, how many of those are right, and how many of the right are shown."""
    shown = [v for v, p in judged if is_shown(v, p, thresholds)]
    right = sum(not v.cause for v in shown)
    return len(shown) / len(judged), right / max(len(shown), 1), right / max(sum(not v.cause for v, _ in judged), 1)


def report(name: str, judged: Judged, thresholds: Thresholds) -> None:
    """Print how well probabilities and thresholds hold."""
    print(f"\n{name}: {len(judged)} statements, {sum(not v.cause for v, _ in judged)} right")
    for at in (*((t, t) for t in (0.5, 0.6, 0.7, 0.8, 0.9)), thresholds):
        shown, precision, recall = _shares(judged, at)
        print(f"  from {at[0]:.2f}, {at[1]:.2f}: {shown:.3f} shown, {precision:.3f} of them right, ", end="")
        print(f"{recall:.3f} of the right shown")
    for kind, named in (("with a page", True), ("without", False)):
        shown, precision, recall = _shares([(v, p) for v, p in judged if bool(v.basis) is named], thresholds)
        print(f"  {kind}: {shown:.3f} shown, {precision:.3f} of them right, {recall:.3f} of the right shown")
    for low, high in ((0, 0.4), (0.4, 0.6), (0.6, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 0.95), (0.95, 1.01)):
        inside = [(v, p) for v, p in judged if low <= p < high]
        if inside:
            mean, share = sum(p for _, p in inside) / len(inside), sum(not v.cause for v, _ in inside) / len(inside)
            print(f"  said {mean:.2f}, were {share:.2f} ({len(inside)})")
    for collection in sorted({by_set(v) for v, _ in judged}):
        inside = [(v, p) for v, p in judged if by_set(v) == collection]
        before = sum(not v.cause for v, _ in inside) / len(inside)
        shown, precision, recall = _shares(inside, thresholds)
        print(f"  {collection:12} {len(inside):3} right {before:.3f}; {shown:.3f} shown, ", end="")
        print(f"{precision:.3f} of them right, {recall:.3f} of the right shown")


def write(weights: Weights, thresholds: Thresholds) -> None:
    """Write weights and thresholds."""
    lines = [
        "# How much each feature of a statement speaks for it or against it: its part of the log-odds that speaker and",
        "# words are right. How likely it must be right to be shown in tables: `threshold` for a speaker with a page,",
        "# `threshold_unnamed` for others. Made by tools/fit_statement_confidence.py, which says from what; the",
        "# features are in `statements/confidence/`.",
        f"threshold: {thresholds[0]:.2f}",
        f"threshold_unnamed: {thresholds[1]:.2f}",
        f"intercept: {weights['']:.2f}",
        "weights:",
        *(f'  "{name}": {weight:.2f}' for name, weight in sorted(weights.items()) if name),
    ]
    TARGET_FILE.write_text("\n".join(lines) + "\n", encoding="utf8", newline="\n")


def main() -> None:
    """Fit, print, and write if asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    verdicts = read_verdicts()
    parts = {"articles left out": by_article, "sets left out": by_set}
    judged = {name: cross_validate(verdicts, part) for name, part in parts.items()}
    found_by = list(map(thresholds_of, judged.values()))
    lowest = max(unnamed for _, unnamed in found_by)
    thresholds = max(lowest, *(named for named, _ in found_by)), lowest
    for name, found in judged.items():
        report(name, found, thresholds)
    weights = fit(verdicts)
    for name, weight in sorted(weights.items(), key=lambda w: w[1]):
        print(f"{weight:6.2f} {name or 'intercept'}")
    print(f"thresholds {thresholds[0]:.2f} {thresholds[1]:.2f}")
    if parser.parse_args().write:
        write(weights, thresholds)


if __name__ == "__main__":
    main()
