"""Measures the quality figures on the evaluation sets, and keeps the floors that they must reach.

    python -m tests.floors                  raise the floors in floors.yml to what is reached now
    python -m tests.floors --allow-lower    lower them too, where less is reached

The sets are beside the repository, in ../shared/bench; their texts belong to their publishers and are not part of it.
"""

from __future__ import annotations

import argparse
import importlib.util
import math
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest.mock import patch

import yaml

from cuttings.model import Analysis, Article
from tests.conftest import ROOT, run
from tests.making import make_analysis
from tests.modern_topics import export_here, measure_topics

BENCH = ROOT.parent / "shared" / "bench"
FILE = ROOT / "tests" / "floors.yml"
SEEDS = "seeds"
MODERN_TOPICS = "modern-topics"
OF_READING = frozenset({"articles", "title", "date", "author", "outlet", "body.f1"})  # no name decides these
LOWER_IS_BETTER = frozenset({"pages.split", "pages.merged", "topics.pages", "differences"})
WAR = "World War II"  # the list of wrong pages has "World War" in it, for a name cut short, and means this one too
MARGIN = 0.005  # the last digits of the models' scores differ between processors
HEADING = """\
# What must be reached on the first articles of each evaluation set: figure and floor, or ceiling if lower is better.
# `make floors` raises these to what is reached; lowering one takes `make floors ALLOW_LOWER=1` and a good reason.
"""

Figures = Mapping[str, float]


def load() -> tuple[dict[str, int], dict[str, dict[str, float]]]:
    """The number of articles to measure in each set, and the floor of each figure of each set."""
    content = yaml.safe_load(FILE.read_text(encoding="utf8"))
    return content["samples"], content["floors"]


def measure(name: str, limit: int) -> Figures:
    """Every figure on the first `limit` articles of the set `name`."""
    if name == SEEDS:
        return _measure_seeds()
    if name == MODERN_TOPICS:
        with tempfile.TemporaryDirectory() as folder:
            return measure_topics(BENCH, limit, Path(folder))
    bench = _bench()
    gold = bench.gold_of(name)[1][:limit]
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "seeds").mkdir()
        for article in gold:
            file = Path(folder) / "seeds" / f"{article['id']}.{article['ext']}"
            file.write_text(article["source"], encoding="utf8", newline="\n")
        with _recognising_nothing() if load()[1][name].keys() <= OF_READING else nullcontext():
            export_here(Path(folder))
        return {
            figure: round(value, 3) for figure, value in bench.score(gold, bench.Export(Path(folder) / "known")).items()
        }


@contextmanager
def _recognising_nothing() -> Iterator[None]:
    """Articles are read and exported as those in other languages are, and without sentences and names."""

    def recognise(articles: Sequence[Article], *_: object, **__: object) -> Iterator[Analysis]:
        return (make_analysis(replace(article, text="")) for article in articles)

    foreign = patch.object(Article, "in_english", property(lambda _: False))
    with foreign, patch("cuttings.pipeline.recognise", recognise):
        yield


def _bench() -> Any:
    """The module that reads and scores the sets."""
    spec = importlib.util.spec_from_file_location("bench_run", BENCH / "run.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _measure_seeds() -> Figures:
    """The number of deviations from what is expected in the seeds, without decisions of an editor."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "seeds", Path(folder) / "seeds")
        export_here(Path(folder))
        done = run(BENCH / "check_seeds.py", "known", cwd=Path(folder), check=False)
    found = re.search(r"(\d+) of (\d+) as expected", done.stdout)
    assert found, done.stdout + done.stderr
    named_in_full = f"a page named {WAR!r}" in done.stdout.splitlines()
    return {"differences": float(int(found[2]) - int(found[1]) - named_in_full)}


def sunk(figure: str, reached: float, floor: float) -> bool:
    """Whether `reached` is worse than `floor`."""
    return reached > floor if figure in LOWER_IS_BETTER else reached < floor


def floor_of(figure: str, reached: float) -> float:
    """The floor for a figure that is reached: a margin below it, or above it if lower is better."""
    if figure == "differences":
        return reached
    if figure in LOWER_IS_BETTER:
        return math.ceil((reached + MARGIN) * 1000) / 1000
    return math.floor((reached - MARGIN) * 1000) / 1000


def main() -> int:
    """Raise the floors; return 1 if one would have to be lowered and that is not allowed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--allow-lower", action="store_true", help="lower floors too")
    allow_lower = parser.parse_args().allow_lower
    samples, floors = load()
    refused = 0
    for name, limit in samples.items():
        reached = measure(name, limit)
        for figure, floor in floors[name].items():
            new = floor_of(figure, reached.get(figure, 0.0))
            if sunk(figure, new, floor) and not allow_lower:
                refused += sunk(figure, reached.get(figure, 0.0), floor)
                continue
            floors[name][figure] = new
            print(
                f"{name:14} {figure:20} {floor:8.3f} -> {new:.3f}" if new != floor else f"{name:14} {figure:20} stays"
            )
    content = yaml.safe_dump({"samples": samples, "floors": floors}, sort_keys=False)
    FILE.write_text(HEADING + content, encoding="utf8")
    if refused:
        print(f"{refused} figures are below their floors. If that must be: make floors ALLOW_LOWER=1", file=sys.stderr)
    return int(bool(refused))


if __name__ == "__main__":
    sys.exit(main())
