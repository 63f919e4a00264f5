#!/usr/bin/env python3
"""Makes `cuttings/data/statement-confidence.yml`, how often the speaker of a statement is right, by what it rests on.

    python -m tools.fit_statement_confidence          # prints what it finds
    python -m tools.fit_statement_confidence --write

`tools/statement-verdicts.tsv` has statements that were drawn at random from each basis and judged by hand, as offsets
and verdicts without the texts. A basis counts its verdicts; one right and one wrong are added to each when it is
looked up, so that a few verdicts prove little. The threshold follows from what a mistake costs: words in a wrong mouth
weigh `COST_OF_WRONG` times as much as a right statement that is not shown, so that a statement is shown where its
confidence is at least COST / (COST + 1). Printed is what the others would say of each article that is left out
(cross-validation): how many of its statements would be shown, and how many of those are right.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from cuttings.statements.speakers.confidence import PRIOR_RIGHT, PRIOR_WRONG

ROOT = Path(__file__).resolve().parents[1]
VERDICTS = ROOT / "tools" / "statement-verdicts.tsv"
TARGET = ROOT / "generator" / "cuttings" / "data" / "statement-confidence.yml"
COST_OF_WRONG = 4  # right statements, that one in a wrong mouth outweighs
Verdict = tuple[str, str, bool]  # article, basis, whether right
Counts = dict[str, Counter[bool]]


def read_verdicts(path: Path) -> list[Verdict]:
    """The verdicts of a file of tab-separated lines, without its comment and its head."""
    lines = [line.split("\t") for line in path.read_text(encoding="utf8").splitlines()[2:]]
    return [(f"{line[0]}/{line[1]}", line[4], line[5] == "1") for line in lines]


def count(verdicts: Iterable[Verdict]) -> Counts:
    """How many of each basis are right and wrong."""
    counts: Counts = defaultdict(Counter)
    for _, basis, right in verdicts:
        counts[basis][right] += 1
    return counts


def confidence(counts: Counter[bool]) -> float:
    """The share that is right, with the verdicts that are added to each basis."""
    right = counts[True] + PRIOR_RIGHT
    return right / (right + counts[False] + PRIOR_WRONG)


def main() -> None:
    """Fit, print, and write if asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    write = parser.parse_args().write
    verdicts = read_verdicts(VERDICTS)
    threshold = COST_OF_WRONG / (COST_OF_WRONG + 1)
    shown: Counter[bool] = Counter()
    for article in sorted({a for a, _, _ in verdicts}):
        others = count(v for v in verdicts if v[0] != article)
        shown.update(r for a, b, r in verdicts if a == article and confidence(others[b]) >= threshold)
    print(f"{len(verdicts)} verdicts, {sum(r for _, _, r in verdicts)} right")
    print(f"left out, one article at a time: {shown.total()} shown, {shown[True]} of them right")
    counts = count(verdicts)
    lines = [
        "# How often the speaker of a statement was right where it was judged by hand, by what it rests on, and how",
        "# sure it must be to stand under a person. Made by tools/fit_statement_confidence.py.",
        "",
        f"threshold: {threshold}",
        "",
        "bases:",
    ]
    for basis, found in sorted(counts.items()):
        print(f"{basis:24} {found[True]:3} right {found[False]:3} wrong  {confidence(found):.2f}")
        lines.append(f'  "{basis}": {{right: {found[True]}, wrong: {found[False]}}}')
    if write:
        TARGET.write_text("\n".join(lines) + "\n", encoding="utf8", newline="\n")


if __name__ == "__main__":
    main()
