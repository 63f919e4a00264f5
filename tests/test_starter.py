"""`cuttings new` makes a project that builds, publishes and explains itself, and refuses a folder that is in use."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
import yaml

from cuttings import __version__
from cuttings.cli import main
from cuttings.project.curation import load_curation
from cuttings.project.settings import load_settings
from tests.conftest import ROOT, tree


@pytest.fixture
def started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Path:
    """A new project."""
    monkeypatch.chdir(tmp_path)
    assert main(["new", "my-archive"]) == 0
    assert capsys.readouterr().out.endswith("\n  cd my-archive\n  cuttings serve\n  cuttings add FOLDER-OF-ARTICLES\n")
    return tmp_path / "my-archive"


def test_a_new_project_has_all_that_it_needs(started: Path) -> None:
    held = tree(started)
    assert set(held) == {
        ".github/workflows/pages.yml",
        ".gitignore",
        "README.md",
        "curation/articles.yml",
        "curation/entities.yml",
        "docs/.gitignore",
        "mkdocs.yml",
        "requirements.lock",
        "seeds/harbour.md",
    }
    assert not [path for path, content in held.items() if re.search(rb"@[A-Z]+@", content)]
    settings = load_settings(started)
    assert (settings.site_name, settings.notices) == ("My archive", ())
    assert len(held["mkdocs.yml"].splitlines()) <= 10


def test_the_examples_of_decisions_are_right_once_the_signs_are_off(started: Path) -> None:
    settings = load_settings(started)
    curation, notices = load_curation(settings)
    assert (curation.entities, notices) == ((), ())
    for name in ("entities.yml", "articles.yml"):
        file = started / "curation" / name
        *_, examples = file.read_text().partition("\n\n")
        file.write_text(re.sub(r"^# ", "", examples, flags=re.MULTILINE))
    curation, notices = load_curation(settings)
    assert notices == ()
    assert {decision.verb for decision in curation.entities} == {"same", "different", "rename", "kind", "hide", "place"}
    assert set(curation.articles) == {"seeds/harbour.md", "seeds/copies/harbour-again.txt"}


def test_the_workflow_pins_what_it_uses(started: Path) -> None:
    """What it runs is run by tests/browser/test_installed.py."""
    workflow = yaml.safe_load((started / ".github/workflows/pages.yml").read_text())
    steps = [step for job in workflow["jobs"].values() for step in job["steps"]]
    assert all(re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", step["uses"]) for step in steps if "uses" in step)
    commands = [step["run"] for step in steps if "run" in step]
    assert commands == [
        "python -m pip install --require-hashes --requirement requirements.lock",
        f"python -m pip install --no-deps cuttings=={__version__}",
        "cuttings build --strict",
    ]
    assert (started / "requirements.lock").read_bytes() == (ROOT / "requirements.lock").read_bytes(), "make lock"
    (kept,) = [step["with"]["path"] for step in steps if step.get("uses", "").startswith("actions/cache")]
    assert (started / kept) == load_settings(started).cache


def test_what_is_generated_is_kept_out_of_git(started: Path) -> None:
    """Here and in a new project alike."""
    assert (started / "docs/.gitignore").read_text() == (ROOT / "site_src/.gitignore").read_text()


@pytest.mark.parametrize("what", ["a file in it", "a file", "a hidden file in it"])
def test_a_folder_in_use_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], what: str
) -> None:
    monkeypatch.chdir(tmp_path)
    if what == "a file":
        Path("taken").write_text("mine")
    else:
        Path("taken").mkdir()
        Path("taken", ".git" if "hidden" in what else "notes.txt").write_text("mine")
    before = tree(tmp_path)
    assert main(["new", "taken"]) == 1
    assert capsys.readouterr().err == "taken: There is something in it already. Name a new or an empty folder.\n"
    assert tree(tmp_path) == before


def test_an_empty_folder_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "2024 – cuttings: «one»").mkdir()
    monkeypatch.chdir(tmp_path / "2024 – cuttings: «one»")
    assert main(["new", "."]) == 0
    assert load_settings(Path.cwd()).site_name == "2024 cuttings one"


@pytest.mark.parametrize("command", ["build", "serve"])
def test_mkdocs_is_not_called_where_there_is_no_project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main([command]) == 1
    assert capsys.readouterr().err.endswith("cuttings new my-archive\n")


def test_the_options_of_mkdocs_reach_it_and_its_folder_of_pages_is_made(
    started: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.rmtree(started / "docs")
    monkeypatch.chdir(started)
    with pytest.raises(SystemExit) as ending:
        main(["build", "--no-such-option"])
    assert ending.value.code == 2
    assert (started / "docs").is_dir(), "without it MkDocs does not begin"


def test_a_failure_of_mkdocs_is_told_and_ends_with_its_status(
    started: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(started)
    settings = started / "mkdocs.yml"
    settings.write_text(settings.read_text().replace("name: material", "name: no-such-theme"))
    with pytest.raises(SystemExit) as ending:
        main(["build", "--strict"])
    assert ending.value.code == 1
    assert "Aborted with a configuration error!" in capsys.readouterr().out
