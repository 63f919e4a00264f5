"""Measures how the processor time of each stage, and memory, grow with the number of articles.

    python bench/growth.py [GOLD.jsonl.gz | FOLDER OF TEXTS] [--sizes 500 1000 2000] [--keep FOLDER]

For each size, a process of its own makes the pages of a project with so many articles in one process, after all
articles were analysed: recognition takes the same time for each article, and is measured by `export_speed.py`. The
table has the processor seconds of each stage (a stage of `compose` is part of it), their exponent between the smallest
and the largest size (1: linear, 2: quadratic), and the peak of resident memory. With `--keep`, the projects and their
caches stay in the folder, and what was analysed for one size is used for the others.
"""

from __future__ import annotations

import argparse
import functools
import json
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from math import log
from pathlib import Path
from types import ModuleType
from typing import Any

from build_speed import write_project
from export_speed import read_texts

ROOT = Path(__file__).resolve().parent.parent
SHOWN_SECONDS = 0.2  # a stage that takes less for the largest size is not shown
Taken = dict[str, Any]  # processor seconds by stage, and under "memory" the megabytes at the peak


class Stopwatch:
    """The processor seconds of the functions that it watches, by name; those of a generator while it is advanced."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)

    def watch(self, module: ModuleType) -> None:
        """Watch every function of Cuttings that `module` calls by name."""
        for name, function in list(vars(module).items()):
            if callable(function) and not isinstance(function, type) and _is_stage(function):
                setattr(module, name, self._watched(f"{module.__name__.rpartition('.')[2]}.{name}", function))

    def _watched(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(function)
        def watched(*given: Any, **named: Any) -> Any:
            began = time.process_time()
            found = function(*given, **named)
            self.seconds[name] += time.process_time() - began
            return self._advanced(name, found) if isinstance(found, Iterator) else found

        return watched

    def _advanced(self, name: str, found: Iterator[Any]) -> Iterator[Any]:
        while True:
            began = time.process_time()
            try:
                one = next(found)
            except StopIteration:
                return
            finally:
                self.seconds[name] += time.process_time() - began
            yield one


def _is_stage(function: object) -> bool:
    name = getattr(function, "__module__", "")
    return str(name).startswith("cuttings.") and not str(name).startswith(("cuttings.common", "cuttings.cache"))


def measure(folder: Path) -> Taken:
    """Analyse the articles of the project in `folder`, then make its pages with no other cache and measure that."""
    from cuttings import compose, pipeline  # noqa: PLC0415 - only the measuring process needs them
    from cuttings.project.settings import load_settings  # noqa: PLC0415
    from cuttings.site import make_site  # noqa: PLC0415

    settings = replace(load_settings(folder), processes=1)
    for file in settings.cache.glob("*"):
        if file.suffix != ".analysis":
            file.unlink()
    watch = Stopwatch()
    watch.watch(pipeline)
    watch.watch(compose)
    began = time.process_time()
    make_site(settings)
    watch.seconds["all"] = time.process_time() - began
    return {**watch.seconds, "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000}


def analyse(folder: Path, others: Iterable[Path]) -> None:
    """Analyse the articles of the project in `folder`; take the analyses of `others` where they have them."""
    cache = folder / ".cache" / "cuttings"
    cache.mkdir(parents=True, exist_ok=True)
    for other in others:
        for file in (other / ".cache" / "cuttings").glob("*.analysis"):
            if not (cache / file.name).exists():
                shutil.copy(file, cache)
    command = [sys.executable, "-m", "cuttings", "check"]
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def show(sizes: list[int], taken: Mapping[int, Taken]) -> None:
    """Print the table."""
    first, last = sizes[0], sizes[-1]
    print(f"{'processor seconds':32}" + "".join(f"{size:>10,}" for size in sizes) + "  exponent")
    stages = sorted(taken[last].keys() - {"memory"}, key=lambda stage: -taken[last][stage])
    for stage in [stage for stage in stages if taken[last][stage] >= SHOWN_SECONDS]:
        row = "".join(f"{taken[size].get(stage, 0):10.2f}" for size in sizes)
        print(f"{stage:32}{row}{_exponent(taken, stage, first, last):10.2f}")
    print(f"{'milliseconds an article':32}" + "".join(f"{1000 * taken[size]['all'] / size:10.1f}" for size in sizes))
    print(f"{'peak of memory, MB':32}" + "".join(f"{taken[size]['memory']:10.0f}" for size in sizes))


def _exponent(taken: Mapping[int, Taken], stage: str, first: int, last: int) -> float:
    least, most = taken[first].get(stage, 0), taken[last][stage]
    return log(most / least) / log(last / first) if least and last > first else float("nan")


def main() -> None:
    """Parse the arguments, measure, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "source", type=Path, nargs="?", default=ROOT.parent / "shared/bench/gold/reuters-scale.jsonl.gz"
    )
    parser.add_argument("--sizes", type=int, nargs="+", default=[500, 1000, 2000])
    parser.add_argument(
        "--keep", type=Path, help="the folder to work in, left as it is then (default: a temporary one)"
    )
    parser.add_argument("--measure", type=Path, help=argparse.SUPPRESS)  # what the processes of this script do
    given = parser.parse_args()
    if given.measure:
        print(json.dumps(measure(given.measure)))
        return
    sizes, taken = sorted(given.sizes), {}
    with tempfile.TemporaryDirectory() as temporary:
        work = given.keep or Path(temporary)
        for size in sizes:
            folder = work / f"p{size}"
            write_project(folder, read_texts(given.source, size))
            analyse(folder, [other for other in sorted(work.glob("p*")) if other != folder])
            command = [sys.executable, __file__, "--measure", str(folder)]
            done = subprocess.run(command, check=True, capture_output=True, text=True)
            taken[size] = json.loads(done.stdout.splitlines()[-1])
    show(sizes, taken)


if __name__ == "__main__":
    main()
