"""A run that is killed leaves whole files, and the next one makes what it would have made."""

from __future__ import annotations

import os

import pytest

from tests.conftest import ROOT, run


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the runs are forks of one process")
def test_a_killed_write_export_or_build_leaves_whole_files_and_the_next_one_mends() -> None:
    environment = {"PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'generator'}"}
    done = run("tests.kills", "2", "--builds", "1", "--seed", "18", cwd=ROOT, environment=environment)
    assert done.stdout == "killed: write 2 times, export 2 times, build 1 times\n0 faults\n"
