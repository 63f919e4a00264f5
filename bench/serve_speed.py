"""Measures how long `mkdocs serve` takes to show an edited article, compared with a build from nothing.

    python bench/serve_speed.py [GOLD.jsonl.gz | FOLDER OF TEXTS] [--articles 100] [--rounds 5] [--keep FOLDER]

A project with the articles is served: its first build begins with an empty cache (cold). Then, in each round, a
sentence is added to another article, and the site is built again, as MkDocs does when a file changes, in the same
process (edit). The pages that this writes are files that MkDocs watches too, so that it builds once more, and writes
nothing (echo). The processor time counts child processes; of the rounds, the table has the medians, and their part of
the cold build.
"""

from __future__ import annotations

import argparse
import os
import resource
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import NamedTuple
from unittest.mock import patch

from build_speed import project_of
from mkdocs.commands import serve

ROOT = Path(__file__).resolve().parent.parent
SENTENCE = "“The harbour opens again in spring,” Margaret Hollis, the mayor of Bergen, said on Monday.\n"


class Taken(NamedTuple):
    """Elapsed time and processor time, in seconds."""

    clock: float
    processor: float


class Rounds:
    """Takes the place of MkDocs' server: edits articles and measures the builds that would follow."""

    edits: list[Taken]
    echoes: list[Taken]
    seeds: list[Path]  # the articles to edit, one in each round

    def __init__(self, builder: Callable[[], None], **_: object) -> None:
        self.build = builder

    def watch(self, path: str) -> None:
        """Watch nothing: the builds are called for."""

    def serve(self, **_: object) -> None:
        """Edit one article after the other."""
        for seed in self.seeds:
            seed.write_text(f"{seed.read_text(encoding='utf8')}\n{SENTENCE}", encoding="utf8")
            self.edits.append(timed(self.build))
            self.echoes.append(timed(self.build))

    def shutdown(self) -> None:
        """End nothing."""


def processor() -> float:
    """The seconds of processor time that this process and its ended children have taken."""
    return sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))


def timed(work: Callable[[], object]) -> Taken:
    clock, taken = time.perf_counter(), processor()
    work()
    return Taken(time.perf_counter() - clock, processor() - taken)


def measure(folder: Path, rounds: int) -> None:
    """Serve the project in `folder`, and print the table."""
    Rounds.edits, Rounds.echoes = [], []
    Rounds.seeds = sorted((folder / "seeds").iterdir())[:rounds]
    with patch.object(serve, "LiveReloadServer", Rounds):
        whole = timed(lambda: serve.serve(str(folder / "mkdocs.yml")))
    later = [*Rounds.edits, *Rounds.echoes]
    cold = Taken(whole.clock - sum(t.clock for t in later), whole.processor - sum(t.processor for t in later))
    for name, taken in (("cold", [cold]), ("edit", Rounds.edits), ("echo", Rounds.echoes)):
        clock, used = (median(column) for column in zip(*taken, strict=True))
        print(
            f"{name:6} clock {clock:6.1f} s ({100 * clock / cold.clock:5.1f} %)   "
            f"processor {used:6.1f} s ({100 * used / cold.processor:5.1f} %)",
            flush=True,
        )


def main() -> None:
    """Parse the arguments, measure, and print the results."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path, nargs="?", default=ROOT.parent / "shared/bench/gold/reuters-dev.jsonl.gz")
    parser.add_argument("--articles", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--keep", type=Path, help="the folder to work in (default: a temporary one)")
    given = parser.parse_args()
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    with project_of(given.source, given.articles, given.keep) as folder:
        measure(folder, given.rounds)


if __name__ == "__main__":
    main()
