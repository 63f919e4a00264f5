"""Measures `mkdocs build` with Cuttings, compared with MkDocs alone on the Markdown that Cuttings wrote.

    python bench/build_speed.py [GOLD.jsonl.gz | FOLDER OF TEXTS] [--articles 500] [--rounds 3] [--keep FOLDER]

The script creates a project with the articles, and with this repository's mkdocs.yml and hand-written pages. It builds
the project once with an empty cache (cold). Then it runs these builds in turn, once in each round:

    Cuttings     `mkdocs build` of the unchanged project, with all caches warm
    MkDocs       a copy of the Markdown, generated and ours, with all settings that the plugin makes and with
                 `plugins: []`: the same theme, with the overrides of Cuttings
    ... plain    the same without the overrides: Material by itself
    ... search   Material by itself with its own search, in place of the index that Cuttings makes

Each build is a process of its own that deletes and writes its site. Finally, one article is added (one more). Both the
elapsed time and the processor time of the process and its children are measured, since a machine may be shared; the
ratios are those of the medians.
"""

from __future__ import annotations

import argparse
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import NamedTuple

from export_speed import read_texts

from cuttings.project.packaged.standalone import write_standalone
from cuttings.project.settings import load_settings

ROOT = Path(__file__).resolve().parent.parent
LATEST = "The harbour of Port Vale will close on Monday, said Margaret Hollis, the mayor of Bergen, in Norway.\n"
BUILD = ("-m", "mkdocs", "build")


class Taken(NamedTuple):
    """Elapsed time and processor time, in seconds."""

    clock: float
    processor: float


def timed(folder: Path, *more: str) -> Taken:
    """The time of a build in `folder`, with `more` arguments for mkdocs."""
    variables = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT / "generator")}
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run([sys.executable, *BUILD, *more], cwd=folder, env=variables, check=True, stderr=subprocess.DEVNULL)
    clock, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    return Taken(clock, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def write_project(folder: Path, texts: list[str]) -> None:
    """Write a project with `texts` as articles, and with the other files of this repository's own project."""
    shutil.rmtree(folder / "seeds", ignore_errors=True)
    (folder / "seeds").mkdir(parents=True)
    for at, text in enumerate(texts):
        (folder / "seeds" / f"{at:05}.txt").write_text(text, encoding="utf8")
    (folder / "site_src").mkdir(exist_ok=True)
    shutil.copy(ROOT / "mkdocs.yml", folder / "mkdocs.yml")


@contextmanager
def project_of(source: Path, many: int, keep: Path | None) -> Iterator[Path]:
    """Yield the folder `keep`, or a temporary one, with a project of `many` articles of `source`, or of the seeds."""
    source = source if source.exists() else ROOT / "seeds"
    texts = read_texts(source, many)
    print(f"{len(texts)} articles of {source.name}", flush=True)
    with tempfile.TemporaryDirectory() as temporary:
        folder = keep or Path(temporary)
        write_project(folder, texts)
        yield folder


def write_rivals(folder: Path) -> dict[str, str]:
    """Write the projects to compare Cuttings with; return the file of settings of each by its name."""
    write_standalone(load_settings(folder), folder / "rival")
    stated = (folder / "rival/mkdocs.yml").read_text(encoding="utf8") + "plugins: []\n"
    bare = re.sub(r"^ +custom_dir:.*\n", "", stated, flags=re.MULTILINE)
    settings = {
        "MkDocs, same overrides": stated,
        "MkDocs, plain Material": bare,
        "MkDocs, Material's search": bare.replace("plugins: []", "plugins: [search]"),
    }
    files = {name: f"rival/rival-{at}.yml" for at, name in enumerate(settings)}
    for name, text in settings.items():
        (folder / files[name]).write_text(text, encoding="utf8")
    return files


def show(name: str, taken: list[Taken], beside: list[Taken] | None = None) -> None:
    """Print a row: the medians of `taken`, and how many times as long the medians of `beside` are."""
    clock, processor = (median(column) for column in zip(*taken, strict=True))
    row = f"{name:28} clock {clock:7.1f} s   processor {processor:7.1f} s"
    if beside:
        of = [median(column) for column in zip(*beside, strict=True)]
        row += f"   Cuttings takes {of[0] / clock:5.2f} times the clock, {of[1] / processor:5.2f} times the processor"
    print(row, flush=True)


def measure(folder: Path, rounds: int) -> None:
    """Measure the project in `folder` for a number of rounds, and print the results."""
    shutil.rmtree(folder / ".cache", ignore_errors=True)
    show("Cuttings, empty cache", [timed(folder)])
    rivals = write_rivals(folder)
    taken: dict[str, list[Taken]] = {name: [] for name in ("Cuttings", *rivals)}
    for at in range(rounds):
        taken["Cuttings"].append(timed(folder))
        for name, file in rivals.items():
            taken[name].append(timed(folder, "--config-file", file))
        print(f"round {at + 1}: " + ", ".join(f"{name} {of[-1].processor:.1f} s" for name, of in taken.items()))
    show("Cuttings, warm", taken["Cuttings"])
    for name in rivals:
        show(name, taken[name], taken["Cuttings"])
    (folder / "seeds" / "latest.txt").write_text(LATEST, encoding="utf8")
    show("Cuttings, one article more", [timed(folder)])


def main() -> None:
    """Parse the arguments, measure, and print the results."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path, nargs="?", default=ROOT.parent / "shared/bench/gold/reuters-dev.jsonl.gz")
    parser.add_argument("--articles", type=int, default=500)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument(
        "--keep", type=Path, help="the folder to work in, left as it is then (default: a temporary one)"
    )
    given = parser.parse_args()
    with project_of(given.source, given.articles, given.keep) as folder:
        measure(folder, given.rounds)


if __name__ == "__main__":
    main()
