"""The types hold; a test, so that this is done beside the others, and not before them on one core."""

from __future__ import annotations

from tests.conftest import ROOT, run


def test_types_hold() -> None:
    done = run("mypy", cwd=ROOT, check=False)
    assert done.returncode == 0, done.stdout
    assert "no issues found" in done.stdout
