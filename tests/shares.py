"""Orders the tests so that the processes that run them share the long ones and end at about the same time.

With `--dist worksteal` each process begins with an equal run of neighbouring tests, and one that has finished takes
over the end of another's. So every run begins with its part of the long modules, and what is taken over is short.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import islice
from typing import TypeVar

# Modules that take long, with their seconds in a run of all: sums of what `make test` with --durations=80 lists.
SECONDS = {
    "tests/test_floors.py": 190,
    "tests/browser/test_access.py": 120,
    "tests/browser/test_kinds.py": 70,
    "tests/browser/test_hostile.py": 40,
    "tests/test_determinism.py": 35,
    "tests/browser/test_weight.py": 30,
    "tests/test_plugin.py": 30,
    "tests/test_no_invented_dates.py": 30,
    "tests/browser/test_cards.py": 30,
    "tests/browser/test_paper.py": 20,
    "tests/browser/test_installed.py": 20,
    "tests/test_kills.py": 20,
    "tests/test_linear_time.py": 20,
    "tests/cache/test_building.py": 15,
    "tests/test_kept_outputs.py": 15,
    "tests/test_cluster.py": 15,
    "tests/test_incremental.py": 15,
    "tests/permalinks/test_growth.py": 10,
    "tests/test_workers.py": 10,
    "tests/test_progress.py": 10,
}
Test = TypeVar("Test")


def share_out(tests: Sequence[Test], processes: int, module_of: Callable[[Test], str]) -> list[Test]:
    """`tests` in an order in which each of `processes` equal runs begins with long modules of about the same sum."""
    by_module = defaultdict[str, list[Test]](list)
    for test in tests:
        by_module[module_of(test)].append(test)
    loads, shares = [0] * processes, [list[Test]() for _ in range(processes)]
    for module, seconds in sorted(SECONDS.items(), key=lambda entry: -entry[1]):
        if found := by_module.pop(module, []):
            least = loads.index(min(loads))
            loads[least] += seconds
            shares[least] += found
    short = (test for found in by_module.values() for test in found)
    ordered = list[Test]()
    for number, share in enumerate(shares):
        size = (len(tests) - len(ordered)) // (processes - number)
        ordered += [*share, *islice(short, max(0, size - len(share)))]
    return [*ordered, *short]
