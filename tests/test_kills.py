"""A run that is killed leaves whole files, and the next one makes what it would have made."""

from __future__ import annotations

import os

import pytest

from tests.conftest import ROOT, run


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the runs are forks of one process")
def test_a_killed_write_export_or_build_leaves_whole_files_and_the_next_one_mends() -> None:
    done = run("tests.kills", "2", "--seed", "18", cwd=ROOT, environment={"PYTHONPATH": f"{ROOT}:{ROOT}/generator"})
    assert done.stdout == "2 kills each of write, export, build: 0 faults\n"
