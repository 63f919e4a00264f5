"""Evaluates the tagger on annotated articles: `python -m training.evaluate [--by-case] FILE...`

A file is gzipped JSON Lines, `{"source": text, "gold": {"mentions": [[start, end, kind, ...], ...]}}`, where a kind is
person, place or organisation. A name is correct if it overlaps an annotated one of its kind; each counts once. Only the
model in `cuttings/data/ner` is evaluated, without the gazetteer and the resolution of names.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from cuttings.model import Label
from cuttings.recognise.tagger import find_names

KINDS = {Label.PERSON: "person", Label.LOCATION: "place", Label.ORGANISATION: "organisation"}
LINE = re.compile(r"[^\n]+")
Span = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Count:
    """The numbers of names that are right, found, and annotated; its text shows precision, recall and F1."""

    right: int = 0
    found: int = 0
    marked: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.right + other.right, self.found + other.found, self.marked + other.marked)

    def __str__(self) -> str:
        precision, recall = self.right / max(1, self.found), self.right / max(1, self.marked)
        harmonic = 2 * precision * recall / max(1e-9, precision + recall)
        return f"precision {precision:.3f}  recall {recall:.3f}  f1 {harmonic:.3f}  ({self.marked} names)"


def marked_articles(path: Path) -> Iterator[tuple[str, list[Span]]]:
    """The text and the annotated names of each article in `path` that has any."""
    with gzip.open(path, "rt", encoding="utf8") as file:
        for row in map(json.loads, file):
            spans = [(m[0], m[1], m[2]) for m in row["gold"].get("mentions", ()) if m[2] in KINDS.values()]
            if spans:
                yield row["source"], spans


def compare(found: Sequence[Span], marked: Sequence[Span]) -> Mapping[str, Count]:
    """The counts by kind; each annotated name is matched with the found one of its kind that overlaps it most."""
    counts = {kind: Count() for kind in KINDS.values()}
    free = list(found)
    for start, end, kind in marked:
        best = max(
            (f for f in free if f[2] == kind and f[0] < end and start < f[1]),
            key=lambda f: min(end, f[1]) - max(start, f[0]),
            default=None,
        )
        counts[kind] += Count(right=int(best is not None), marked=1)
        if best:
            free.remove(best)
    for _, _, kind in found:
        counts[kind] += Count(found=1)
    return counts


def measure(path: Path, change: Callable[[str], str] = str) -> Mapping[str, Count]:
    """The counts of a whole file by kind; `change` is applied to each text first, and must keep its length."""
    total = {kind: Count() for kind in KINDS.values()}
    for text, marked in marked_articles(path):
        names = find_names(change(text), [match.span() for match in LINE.finditer(text)])
        found = [(n.start, n.end, KINDS[n.label]) for n in names if n.label in KINDS]
        for kind, count in compare(found, marked).items():
            total[kind] += count
    return total


def shouted(text: str) -> str:
    """`text` in capitals, except letters whose capital has more than one character."""
    return "".join(c.upper() if len(c.upper()) == 1 else c for c in text)


def titled(text: str) -> str:
    """`text` with a capital at the beginning of every word."""
    return re.sub(r"\b[a-z]", lambda match: match[0].upper(), text)


def main() -> None:
    """Parse the command line, and print the figures."""
    parser = argparse.ArgumentParser(description="Measures the tagger.")
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--by-case", action="store_true", help="in title case and in capitals too")
    options = parser.parse_args()
    changes: dict[str, Callable[[str], str]] = {"as it is": str}
    if options.by_case:
        changes |= {"in title case": titled, "in capitals": shouted}
    for path in options.files:
        for name, change in changes.items():
            counts = measure(path, change)
            print(f"{path.name} {name}: {sum(counts.values(), Count())}")
            for kind, count in counts.items():
                print(f"    {kind:14}{count}")


if __name__ == "__main__":
    main()
