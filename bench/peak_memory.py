"""Measures the peak of memory of a command with all its processes, each page counted once, and its processor time.

    python bench/peak_memory.py [GOLD.jsonl.gz | FOLDER OF TEXTS] --articles 1000 2000 [--build] [--processes 2]
                                [--keep FOLDER]

For each number of articles, a project is written and analysed (with `--keep`, as `growth.py` keeps it). Then `cuttings
export`, or with `--build` `mkdocs build`, runs with no other cache, and every INTERVAL the proportional set sizes of
its processes are added: what several share counts once (Linux, /proc/*/smaps_rollup). The last line has the growth of
the peak by article between the smallest and the largest number, and what that makes of 14,282 articles.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from build_speed import ROOT, write_project
from export_speed import read_texts
from growth import analyse

INTERVAL = 0.5  # seconds
ALL_ARTICLES = 14_282  # of the largest collection here
COMMANDS = {"export": ("-m", "cuttings", "export", "--out", "known"), "build": ("-m", "mkdocs", "build", "-q")}


def family(pid: int) -> list[int]:
    """The ids of a process and of all processes below it."""
    found = [pid]
    for at in found:
        for task in Path(f"/proc/{at}/task").glob("*/children"):
            try:
                found += map(int, task.read_text().split())
            except OSError:  # it has just ended
                continue
    return found


def proportional(pid: int) -> int:
    """The proportional set size of a process in kilobytes; 0 if it has ended."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


def measure(folder: Path, command: str, processes: int) -> tuple[float, float]:
    """The peak in megabytes, and the processor seconds, of a command in the project in `folder`."""
    for file in (folder / ".cache/cuttings").glob("*"):
        if file.is_file() and file.suffix != ".analysis":
            file.unlink()
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf8")
    stated = settings.replace("  - cuttings:\n", f"  - cuttings:\n      processes: {processes}\n")
    (folder / "mkdocs.yml").write_text(stated, encoding="utf8")
    variables = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT / "generator")}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    process = subprocess.Popen(
        [sys.executable, *COMMANDS[command]], cwd=folder, env=variables, stderr=subprocess.DEVNULL
    )
    peak = 0
    while process.poll() is None:
        peak = max(peak, sum(map(proportional, family(process.pid))))
        time.sleep(INTERVAL)
    if process.returncode:
        raise SystemExit(f"{' '.join(COMMANDS[command])} failed in {folder}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return peak / 1000, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Parse the arguments, measure, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    source = ROOT.parent / "shared/bench/gold/reuters-scale.jsonl.gz"
    parser.add_argument("source", type=Path, nargs="?", default=source)
    parser.add_argument("--articles", type=int, nargs="+", default=[1000, 2000])
    parser.add_argument("--build", action="store_true", help="measure mkdocs build instead of cuttings export")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument(
        "--keep", type=Path, help="the folder to work in, left as it is then (default: a temporary one)"
    )
    given = parser.parse_args()
    command, peaks = "build" if given.build else "export", {}
    with tempfile.TemporaryDirectory() as temporary:
        work = given.keep or Path(temporary)
        for many in sorted(given.articles):
            folder = work / f"p{many}"
            write_project(folder, read_texts(given.source, many))
            analyse(folder, [other for other in sorted(work.glob("p*")) if other != folder])
            peaks[many], seconds = measure(folder, command, given.processes)
            print(
                f"{command}, {many:,} articles: peak {peaks[many]:,.0f} MB, {seconds:,.0f} processor seconds",
                flush=True,
            )
    first, last = min(peaks), max(peaks)
    if last > first:
        slope = (peaks[last] - peaks[first]) / (last - first)
        more = peaks[last] + slope * (ALL_ARTICLES - last)
        print(f"{1000 * slope:.0f} kB an article; by that, {ALL_ARTICLES:,} articles take {more:,.0f} MB")


if __name__ == "__main__":
    main()
