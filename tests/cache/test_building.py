"""Two builds of one project at once: the second waits, and the result is that of one alone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cuttings.cache import one_build
from cuttings.cache.building import WAITING
from tests.conftest import ROOT, run, tree

ENVIRONMENT = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT / "generator")}


def start(*command: str, cwd: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", *command],
        cwd=cwd,
        env=ENVIRONMENT,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of one article."""
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Tiny\ndocs_dir: pages\ntheme: {name: material, font: false}\nplugins: [cuttings]\n"
    )
    for name in ("pages", "seeds"):
        (tmp_path / name).mkdir()
    (tmp_path / "seeds/a.txt").write_text("Margaret Hollis flew to Norway on Monday.\n")
    return tmp_path


@pytest.mark.parametrize("command", [("cuttings", "clean"), ("cuttings", "write"), ("mkdocs", "build")])
def test_a_command_waits_for_the_build_under_way_and_says_so(project: Path, command: tuple[str, ...]) -> None:
    with one_build(project / ".cache/cuttings", pytest.fail):
        waiting = start(*command, cwd=project)
        assert waiting.stderr is not None
        assert any(WAITING in line for line in waiting.stderr)  # read up to the line, while the lock is held
        assert waiting.poll() is None
        if "clean" not in command:  # the others wait in the same way, and take longer to end
            waiting.kill()
            waiting.communicate()
            return
    with waiting:
        out, err = waiting.communicate(timeout=120)
    assert waiting.returncode == 0, out + err


def test_builds_at_once_give_what_one_alone_gives(project: Path) -> None:
    run("mkdocs", "build", cwd=project)
    alone = tree(project / "site"), tree(project / "pages")
    run("cuttings", "clean", cwd=project)
    for path in (project / ".cache").rglob("*"):
        if path.is_file():
            path.unlink()
    builds = [start("mkdocs", "build", cwd=project) for _ in range(2)]
    ends = [(build.communicate(timeout=240), build.returncode) for build in builds]
    assert [status for _, status in ends] == [0, 0], ends
    assert (tree(project / "site"), tree(project / "pages")) == alone


def test_the_lock_of_a_killed_process_is_free(project: Path) -> None:
    with start("tests.cache.hold_lock", str(project / "cache"), cwd=ROOT) as held:
        assert held.stdout is not None
        assert held.stdout.readline() == "held\n"
        held.kill()
    with one_build(project / "cache", pytest.fail):
        pass
