"""Orders the tests so that the processes that run them share the long ones and end at about the same time.

With `--dist worksteal` each process begins with an equal run of neighbouring tests, and one that has finished takes
over the end of another's. So every run begins with its part of the long modules, and what is taken over is short.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import islice
from typing import TypeVar

# Modules that take long, with the seconds of processor time of each, those of the browser included.
SECONDS = {
    "tests/test_floors.py": 120,
    "tests/browser/test_access.py": 115,
    "tests/browser/test_kinds.py": 80,
    "tests/browser/test_walk.py": 50,
    "tests/test_types.py": 60,
    "tests/browser/test_weight.py": 15,
    "tests/browser/test_cards.py": 40,
    "tests/browser/test_hostile.py": 50,
    "tests/test_determinism.py": 50,
    "tests/test_cluster.py": 30,
    "tests/browser/test_installed.py": 30,
    "tests/browser/test_address.py": 30,
    "tests/browser/test_results.py": 25,
    "tests/test_kept_pages.py": 25,
    "tests/browser/test_tables.py": 25,
    "tests/test_linear_time.py": 25,
    "tests/browser/test_paper.py": 25,
    "tests/test_site.py": 25,
    "tests/test_kept_outputs.py": 20,
    "tests/cache/test_building.py": 20,
    "tests/test_incremental.py": 20,
    "tests/browser/test_content_policy.py": 15,
    "tests/permalinks/test_growth.py": 15,
    "tests/test_plugin.py": 15,
    "tests/test_no_invented_dates.py": 15,
    "tests/read/test_shards.py": 15,
    "tests/test_kills.py": 15,
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
