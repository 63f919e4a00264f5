"""Measures what an added article costs, compared with making everything anew.

    python bench/incremental.py [GOLD.jsonl.gz | FOLDER OF TEXTS] [--articles 1000] [--build] [--keep FOLDER]

A project with the articles is made with an empty cache (cold), then again with nothing changed, with one article added,
and with that one taken away again. Each run is a process of its own that works in one process. The table has the
processor seconds of each, their part of the cold run, how many pages were written, and the peak of resident memory.
At the end, the pages are compared with those of the cold run: they must be the same bytes. The runs are `cuttings
write`; with `--build`, they are `mkdocs build`.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from build_speed import LATEST, write_project
from export_speed import read_texts

ROOT = Path(__file__).resolve().parent.parent
PROCESSES = ("  - cuttings:\n", "  - cuttings:\n      processes: 1\n")


class Taken(NamedTuple):
    """What a run took, and what it said."""

    processor: float  # seconds
    memory: float  # megabytes at the peak
    said: str


def run(folder: Path, *command: str) -> Taken:
    """Run a command in `folder` and measure it; raises CalledProcessError if it fails."""
    variables = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT / "generator")}
    process = subprocess.Popen(
        [sys.executable, "-m", *command],
        cwd=folder,
        env=variables,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    said = process.stdout.read() if process.stdout else ""
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command, said)
    line = next((line for line in said.splitlines() if "pages written" in line), "")
    return Taken(used.ru_utime + used.ru_stime, _megabytes(used), line.rpartition("- ")[2])


def _megabytes(used: resource.struct_rusage) -> float:
    return used.ru_maxrss / 1000


def state(folder: Path) -> str:
    """The hash of every file of the pages in `folder`, with its path."""
    seen = sha256()
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        seen.update(f"{file.relative_to(folder).as_posix()}\0{sha256(file.read_bytes()).hexdigest()}\n".encode())
    return seen.hexdigest()


def measure(folder: Path, command: tuple[str, ...]) -> bool:
    """Measure the project in `folder`, print the table, and return whether the pages are those of the cold run."""
    latest, record = folder / "seeds" / "latest.txt", folder / "curation" / "addresses.tsv"
    cold = run(folder, *command)
    show("everything", cold, cold)
    before, addresses = state(folder / "site_src"), record.read_bytes()
    show("nothing changed", run(folder, *command), cold)
    latest.write_text(LATEST, encoding="utf8")
    show("one article added", run(folder, *command), cold)
    latest.unlink()
    record.write_bytes(addresses)  # else the address of the article that goes would keep a page that says so
    show("one article taken away", run(folder, *command), cold)
    return state(folder / "site_src") == before


def show(name: str, taken: Taken, cold: Taken) -> None:
    """Print a row."""
    part = 100 * taken.processor / cold.processor
    print(f"{name:24}{taken.processor:9.1f} s{part:8.1f} %{taken.memory:8.0f} MB   {taken.said}", flush=True)


def main() -> int:
    """Parse the arguments, measure, and print the table; the status is 1 if the pages differ from a cold run's."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "source", type=Path, nargs="?", default=ROOT.parent / "shared/bench/gold/reuters-scale.jsonl.gz"
    )
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--build", action="store_true", help="measure `mkdocs build` instead of `cuttings write`")
    parser.add_argument(
        "--keep", type=Path, help="the folder to work in, left as it is then (default: a temporary one)"
    )
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.keep or Path(temporary)
        write_project(folder, read_texts(given.source, given.articles))
        settings = folder / "mkdocs.yml"
        settings.write_text(settings.read_text(encoding="utf8").replace(*PROCESSES), encoding="utf8")
        same = measure(folder, ("mkdocs", "build", "--quiet") if given.build else ("cuttings", "write"))
    print("the pages are those of the cold run" if same else "THE PAGES DIFFER FROM THOSE OF THE COLD RUN")
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
