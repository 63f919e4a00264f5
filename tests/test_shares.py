"""The processes that run the tests share the long ones."""

from __future__ import annotations

from tests.conftest import ROOT
from tests.shares import SECONDS, share_out

LONG = [*SECONDS][:6]


def test_every_process_begins_with_long_modules_of_about_the_same_sum() -> None:
    tests = [f"short {n}" for n in range(20)] + LONG
    ordered = share_out(tests, 2, module_of=lambda test: test)
    assert sorted(ordered) == sorted(tests)
    shares = ordered[:13], ordered[13:]
    sums = [sum(SECONDS.get(test, 0) for test in share) for share in shares]
    assert abs(sums[0] - sums[1]) <= 30
    for share in shares:
        kinds = [test in SECONDS for test in share]
        assert kinds == sorted(kinds, reverse=True)


def test_short_tests_keep_their_order() -> None:
    ordered = share_out(["b", *LONG, "a"], 3, module_of=lambda test: test)
    assert [test for test in ordered if test not in SECONDS] == ["b", "a"]
    assert share_out(["b", "a"], 3, module_of=lambda test: test) == ["b", "a"]


def test_the_long_modules_exist() -> None:
    assert [module for module in SECONDS if not (ROOT / module).is_file()] == []
