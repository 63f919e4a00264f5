"""Breaks rules of a package at random, one at a time, and counts how many its own tests notice.

    python -m tools.mutate PACKAGE [--number 24] [--seed 1] [--jobs 2]

PACKAGE is a package of generator/cuttings, "statements" or "resolve/places". Its own tests are in the folder of tests/
that has its name, or that of the package above it. The same seed draws the same rules, spread over the modules in
proportion to their lines of code. Nothing on the disk is changed. Rules whose breaking changes no result stand in
tools/equivalent-mutants.txt, with the reason, and count neither way.

The tests run once as they are, which loads the models; each mutant is then tried in a fork of that process, which
imports the package anew with one module changed. Neither mutmut nor cosmic-ray draws a sample by a seed or breaks lists
of words and regular expressions, and both start Python anew for each mutant, which takes longer than the tests.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import re
import resource
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from io import StringIO
from multiprocessing import get_context
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import CodeType

import pytest
from hypothesis import Phase, settings

from tools.mutations import Mutation, find_mutations

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "generator"
EQUIVALENT = ROOT / "tools" / "equivalent-mutants.txt"
SHOWN_CHARS, SHOWN_BEFORE_CHARS = 70, 20  # of what is changed, and of what comes before the change
LEAST_LIMIT_S, LIMIT_FACTOR = 10.0, 4  # a mutant has so many seconds, or so many times what the tests take
OPTIONS = (
    *("-x", "-q", "-p", "no:cacheprovider", "--hypothesis-profile=mutants"),
    *("-W", "ignore::pytest.PytestAssertRewriteWarning"),  # Hypothesis is imported before pytest starts
)
MEMORY_BYTES = 64 << 30  # of addresses that the tests of one mutant may take; Arrow alone reserves many


@dataclass(frozen=True, slots=True)
class Mutant:
    """A module with one rule broken: the mutation at `index` of its list, as it is shown."""

    file: Path
    index: int
    line: int
    source: str  # the line as it is written
    function: str
    change: str

    @property
    def module(self) -> str:
        """The name by which it is imported."""
        return ".".join(self.file.relative_to(SOURCE).with_suffix("").parts).removesuffix(".__init__")

    @property
    def key(self) -> str:
        """What names it in the list of equivalent mutants; line numbers change too often."""
        return f"{self.file.relative_to(SOURCE / 'cuttings')}: {self.source}: {self.change}"

    def code(self) -> CodeType:
        """The changed module, compiled."""
        tree = ast.parse(self.file.read_text(encoding="utf8"))
        find_mutations(tree)[self.index].apply()
        return compile(ast.fix_missing_locations(tree), str(self.file), "exec")


def mutants_of(file: Path) -> list[Mutant]:
    """Every mutant of one module, in the order of its text."""
    text = file.read_text(encoding="utf8")
    lines = [line.strip() for line in text.splitlines()]
    found = find_mutations(ast.parse(text))
    return [Mutant(file, n, m.line, lines[m.line - 1], m.function, _shown(m)) for n, m in enumerate(found)]


def _shown(mutation: Mutation) -> str:
    before = " ".join(ast.unparse(mutation.before).split())
    after = " ".join(ast.unparse(mutation.after).split()) if mutation.after else "(gone)"
    if len(before) > SHOWN_CHARS:  # only from where they differ
        same = next((n for n, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), len(after))
        same = max(same - SHOWN_BEFORE_CHARS, 0)
        before, after = before[same:], after[same:] if after != "(gone)" else after
    return f"{_cut(before)}  ->  {_cut(after)}"


def _cut(text: str) -> str:
    return text if len(text) <= SHOWN_CHARS else f"{text[: SHOWN_CHARS - 1]}…"


def draw(package: str, number: int, seed: int) -> list[Mutant]:
    """At most `number` mutants of a package, evenly spaced over its lines of code, by chance within a line."""
    chance = random.Random(seed)
    lines: dict[tuple[Path, int], list[Mutant]] = {}
    for file in sorted((SOURCE / "cuttings" / package).rglob("*.py")):
        for mutant in mutants_of(file):
            lines.setdefault((file, mutant.line), []).append(mutant)
    places = sorted(lines)
    step = max(len(places) / max(number, 1), 1.0)
    first = chance.random() * step
    chosen = [places[int(first + n * step)] for n in range(number) if first + n * step < len(places)]
    return [chance.choice(lines[place]) for place in chosen]


class _Changed(SourceFileLoader, MetaPathFinder):
    """Finds one module, and loads its changed code."""

    def __init__(self, mutant: Mutant) -> None:
        super().__init__(mutant.module, str(mutant.file))
        self.mutant = mutant

    def find_spec(self, fullname: str, path: object = None, target: object = None) -> ModuleSpec | None:
        """The module's own place, with this loader, if it is the one."""
        if fullname != self.name:
            return None
        inside = [str(self.mutant.file.parent)] if self.mutant.file.stem == "__init__" else None
        return spec_from_file_location(fullname, self.path, loader=self, submodule_search_locations=inside)

    def get_code(self, fullname: str) -> CodeType:
        """The changed code."""
        return self.mutant.code()


def _run_tests(tests: Path) -> int:
    return int(pytest.main([*OPTIONS, str(tests)]))


def _try(mutant: Mutant, tests: Path) -> None:
    """Runs the tests of a mutant in this process, and ends it: with 0 where they are all green."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    sys.meta_path.insert(0, _Changed(mutant))
    os._exit(_run_tests(tests))


def _forget(package: str) -> None:
    """Has the tests and all modules that import the package, by whatever way, imported anew."""
    name = "cuttings." + package.replace("/", ".")
    stale = {m for m in sys.modules if re.match(rf"{re.escape(name)}\b|tests\b", m)}
    while more := {m for m in sys.modules if m.startswith("cuttings") and m not in stale and _imports(m, stale)}:
        stale |= more
    for module in stale:
        del sys.modules[module]


def _imports(module: str, others: set[str]) -> bool:
    file = getattr(sys.modules[module], "__file__", None)
    text = Path(file).read_text(encoding="utf8") if file else ""
    return any(re.search(rf"^\s*(?:from|import) {re.escape(o)}\b", text, re.MULTILINE) for o in others)


def _verdicts(mutants: Sequence[Mutant], tests: Path, jobs: int, limit: float) -> Iterator[tuple[Mutant, str]]:
    """Each of `mutants` with what the tests said of it, as soon as it is known."""
    waiting, context = list(reversed(mutants)), get_context("fork")
    running: dict[int, tuple[Mutant, BaseProcess, float]] = {}
    while waiting or running:
        while waiting and len(running) < jobs:
            process = context.Process(target=_try, args=(waiting[-1], tests))
            process.start()
            running[process.sentinel] = (waiting.pop(), process, time.monotonic() + limit)
        wait(list(running), timeout=1)
        for sentinel, (mutant, process, deadline) in list(running.items()):
            late = process.exitcode is None and time.monotonic() > deadline
            if late:
                process.kill()
                process.join()
            if process.exitcode is not None:
                del running[sentinel]
                yield mutant, "timed out" if late else "survived" if process.exitcode == 0 else "killed"


def _equivalent() -> dict[str, str]:
    """The mutants that change no result, by their keys, with the reasons."""
    lines = EQUIVALENT.read_text(encoding="utf8").splitlines() if EQUIVALENT.exists() else []
    pairs = [line.rsplit("  # ", 1) for line in lines if line.strip() and not line.startswith("#")]
    return {key.strip(): reason for key, reason in pairs}


def main() -> None:
    """Draws, tries and prints; ends with 1 where the tests are not green to begin with."""
    parser = argparse.ArgumentParser(description="How many broken rules of a package its own tests notice.")
    parser.add_argument("package", help="a folder of generator/cuttings")
    parser.add_argument("--number", type=int, default=24, help="of rules to break")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2, help="mutants that are tried at once")
    chosen = parser.parse_args()
    package = chosen.package.strip("/")
    if not (SOURCE / "cuttings" / package).is_dir():
        parser.error(f"generator/cuttings/{package} is no folder")
    tests = ROOT / "tests" / package.split("/")[0]
    sys.path.insert(0, str(SOURCE))
    settings.register_profile(
        "mutants", deadline=None, derandomize=True, database=None, phases=(Phase.explicit, Phase.generate)
    )
    began = time.monotonic()
    with redirect_stdout(StringIO()) as said:
        failed = _run_tests(tests)
    if failed:
        sys.exit(f"{said.getvalue()}\nThe tests must be green before a rule is broken.")
    limit = max(LEAST_LIMIT_S, LIMIT_FACTOR * (time.monotonic() - began))
    _forget(package)
    same = _equivalent()
    drawn = draw(package, chosen.number, chosen.seed)
    tried = [m for m in drawn if m.key not in same]
    verdicts = {m: "equivalent" for m in drawn if m.key in same}
    unprinted = list(reversed(drawn))
    for mutant, verdict in _verdicts(tried, tests, chosen.jobs, limit):
        verdicts[mutant] = verdict
        while unprinted and unprinted[-1] in verdicts:
            last = unprinted.pop()
            place = f"{last.file.relative_to(ROOT)}:{last.line}"
            print(f"{verdicts[last]:10}  {place}  {last.function}  {last.change}", flush=True)
    caught = sum(verdicts[m] != "survived" for m in tried)
    print(
        f"{package}, seed {chosen.seed}: {caught} of {len(tried)} caught ({caught / max(len(tried), 1):.0%}), ", end=""
    )
    print(f"{len(drawn) - len(tried)} equivalent, {time.monotonic() - began:.0f} s")


if __name__ == "__main__":
    main()
