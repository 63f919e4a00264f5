"""What is published from a tag: the README as a package index shows it, and workflows whose steps can run."""

from __future__ import annotations

import re
import runpy
import shutil
import subprocess
import tomllib
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from cuttings import __version__
from tests.conftest import ROOT

SETUP = runpy.run_path(str(ROOT / "setup.py"), run_name="setup")
HOME = "https://forge.example/somebody/cuttings"
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))


@pytest.mark.parametrize(
    ("text", "with_source", "without"),
    [
        ("See [how](docs/how.md#here).", f"See [how]({HOME}/blob/v2/docs/how.md#here).", "See how."),
        ("![A page](docs/page.png)", f"![A page]({HOME}/raw/v2/docs/page.png)", ""),
        ("[MkDocs](https://mkdocs.example/)", "[MkDocs](https://mkdocs.example/)", "[MkDocs](https://mkdocs.example/)"),
        ("[us](mailto:us@example.org)", "[us](mailto:us@example.org)", "[us](mailto:us@example.org)"),
        ("[below](#below)", "[below](#below)", "[below](#below)"),
        ("[a] (b) and [c]: d", "[a] (b) and [c]: d", "[a] (b) and [c]: d"),
    ],
)
def test_relative_links_lead_to_the_repository_or_are_left_out(text: str, with_source: str, without: str) -> None:
    assert SETUP["for_an_index"](text, HOME, "v2") == with_source
    assert SETUP["for_an_index"](text, None, "v2") == without


def test_the_repository_is_the_one_that_the_runner_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_REPOSITORY", raising=False)
    assert SETUP["repository"]() is None
    monkeypatch.setenv("GITHUB_REPOSITORY", "somebody/cuttings")
    monkeypatch.setenv("GITHUB_SERVER_URL", "https://forge.example")
    assert SETUP["repository"]() == HOME


def steps(workflow: Path) -> list[dict[str, Any]]:
    jobs = yaml.safe_load(workflow.read_text(encoding="utf8"))["jobs"]
    return [step for job in jobs.values() for step in job["steps"]]


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda file: file.stem)
def test_actions_are_pinned_by_commit(workflow: Path) -> None:
    used = [step["uses"] for step in steps(workflow) if "uses" in step]
    assert used
    assert [use for use in used if not re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", use)] == []


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda file: file.stem)
def test_the_steps_of_workflows_can_run(workflow: Path, tmp_path: Path) -> None:
    """Make knows its targets; what they make is where the next steps look for it, in the version of the tag."""
    shutil.copy(ROOT / "Makefile", tmp_path)
    for name in ("requirements.lock", "requirements-dev.lock", "pyproject.toml"):
        (tmp_path / name).touch()
    (tmp_path / "dist").mkdir()
    (tmp_path / f"dist/cuttings-{__version__}.tar.gz").touch()
    ran = [step["run"] for step in steps(workflow) if "run" in step and not step["run"].startswith("pipx run")]
    for command in ran:
        if module := re.match(r"python -m (\S+)", command):  # looks at a site that is not made here
            assert find_spec(module[1]), command
            continue
        dry = re.sub(r"^make ", "make --dry-run ", command)
        done = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", dry],
            cwd=tmp_path,
            env={"GITHUB_REF_NAME": f"v{__version__}", "PATH": "/usr/bin:/bin"},
            text=True,
            capture_output=True,
            check=False,
        )
        assert done.returncode == 0, f"{command}: {done.stderr}"
    assert ran


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda file: file.stem)
def test_workflows_keep_and_give_out_what_the_makefile_makes(workflow: Path) -> None:
    given = [step for step in steps(workflow) if "path" in step.get("with", {})]
    paths = {step["with"]["path"].rstrip("/") for step in given if not step["uses"].startswith("actions/cache@")}
    assert paths <= {"site", "dist"}
    hashed = [step["with"]["cache-dependency-path"] for step in steps(workflow) if "cache" in step.get("with", {})]
    assert [name for name in hashed if not (ROOT / name).is_file()] == []


def needed() -> dict[str, list[Requirement]]:
    """What the package and each distribution that it brings require, by their names."""
    own = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf8"))["project"]["dependencies"]
    found = {"cuttings": [Requirement(line) for line in own]}
    waiting = list(found["cuttings"])
    while waiting:
        requirement = waiting.pop()
        name = canonicalize_name(requirement.name)
        if name in found:
            continue
        stated = [Requirement(line) for line in metadata.requires(name) or ()]
        chosen = [r for r in stated if r.marker is None or r.marker.evaluate({"extra": ""})]
        found[name] = chosen
        waiting += chosen
    return found


def test_no_extra_is_missed_by_an_older_pip() -> None:
    """Before 23.3, pip finds an extra only if it is spelled as the distribution spells it (lxml[html_clean] is not)."""
    required = needed()
    assert len(required) > 40
    direct = {canonicalize_name(requirement.name) for requirement in required["cuttings"]}
    missed = []
    for name, requirements in required.items():
        for wanted in (r for r in requirements if r.extras):
            stated = [Requirement(line) for line in metadata.requires(wanted.name) or ()]
            for extra in wanted.extras - set(metadata.metadata(wanted.name).get_all("Provides-Extra") or ()):
                brings = {r.name for r in stated if r.marker and r.marker.evaluate({"extra": canonicalize_name(extra)})}
                missed += [f"{name} needs {r}" for r in sorted(brings) if canonicalize_name(r) not in direct]
    assert missed == [], "name these among the dependencies"
