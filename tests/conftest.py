"""Helpers and fixtures for several tests: made-up articles, and the site of the seeds, built once in a session."""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import chdir
from pathlib import Path
from unittest.mock import patch

import pytest
from click.testing import CliRunner, Result
from filelock import FileLock
from hypothesis import settings
from mkdocs.__main__ import cli as mkdocs

from cuttings import cli
from cuttings.common import progress
from cuttings.model import Article, Block, Role
from tests.shares import share_out

settings.register_profile("cuttings", deadline=None)  # the time for one case depends on the machine
settings.register_profile("long", deadline=None, max_examples=5_000)
settings.load_profile("cuttings")
progress.PATIENCE_SECONDS = 3600.0  # however slow the machine is, what a command prints is the same
ROOT = Path(__file__).resolve().parent.parent
PROJECT = ("mkdocs.yml", "site_src", "seeds", "curation")  # the contents of a project's folder
GENERATED = (
    *("articles", "people", "places", "organisations", "things", "topics", "events", "statements", "timeline"),
    "relationships",
    *("data", "index.md", "network.md", "new.md", "feed.xml", "llms.txt"),
)


def pytest_xdist_auto_num_workers() -> int:
    """The number of processes: one more than cores, since tests wait for browsers and for processes of their own."""
    return (os.cpu_count() or 1) + 1


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let every process begin with its share of the long tests."""
    processes = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    if processes > 1:
        items[:] = share_out(items, processes, lambda item: item.nodeid.partition("::")[0])


@pytest.fixture
def make_article() -> Callable[..., Article]:
    """An article with this text, with a body block for each line unless other blocks are given."""

    def make(text: str, id: str = "made-up", blocks: tuple[Block, ...] | None = None) -> Article:
        lines = text.splitlines(keepends=True)
        starts = [sum(map(len, lines[:i])) for i in range(len(lines))]
        found = [Block(at, at + len(line.rstrip("\n")), Role.BODY) for at, line in zip(starts, lines, strict=True)]
        return Article(
            id=id,
            source=f"seeds/{id}.txt",
            sources=(f"seeds/{id}.txt",),
            text=text,
            blocks=tuple(b for b in found if text[b.start : b.end].strip()) if blocks is None else blocks,
            title=id,
            outlet=None,
            published=None,
            published_basis=None,
            authors=(),
            url=None,
            language="en",
            sha256=id,
        )

    return make


def run(
    *command: str | Path, cwd: Path, check: bool = True, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a module of this environment, or a script if `module` is a path; a failure shows its output."""
    variables = (
        os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT / "generator")} | dict(environment or {})
    )
    program = [sys.executable, *(() if isinstance(command[0], Path) else ("-m",)), *map(str, command)]
    done = subprocess.run(program, cwd=cwd, env=variables, text=True, capture_output=True, check=False)
    assert not check or done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
    return done


def run_here(*arguments: str | Path, cwd: Path) -> int:
    """The exit status of `cuttings` in this process, where libraries and models are loaded already."""
    with chdir(cwd):
        return cli.main([*map(str, arguments)])


def mkdocs_here(*arguments: str, cwd: Path, environment: Mapping[str, str] | None = None) -> Result:
    """The outcome of MkDocs' command in this process; what it logs is in `stderr`."""
    logger = logging.getLogger("mkdocs")
    before = logger.level, logger.propagate
    try:
        with chdir(cwd), patch.dict(os.environ, {"NO_MKDOCS_2_WARNING": "1"} | dict(environment or {})):
            done = CliRunner().invoke(mkdocs, arguments)
    finally:
        logger.level, logger.propagate = before
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    return done


def copy_project(folder: Path) -> Path:
    """A copy of this repository's project (settings, hand-written pages, articles, decisions), nothing generated."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in PROJECT:
        here = ROOT / name
        if here.is_dir():
            shutil.copytree(here, folder / name)
        elif here.exists():
            shutil.copy(here, folder / name)
    (folder / "site_src").mkdir(exist_ok=True)
    for name in GENERATED:
        if (folder / "site_src" / name).is_dir():
            shutil.rmtree(folder / "site_src" / name)
        (folder / "site_src" / name).unlink(missing_ok=True)
    return folder


def tree(folder: Path) -> Mapping[str, bytes]:
    """The content of every file below `folder`, by its path."""
    return {f.relative_to(folder).as_posix(): f.read_bytes() for f in sorted(folder.rglob("*")) if f.is_file()}


def made_once(name: str, base: pytest.TempPathFactory, make: Callable[[Path], object]) -> Path:
    """A folder that `make` fills once in a run: the processes that run the tests share it, and change nothing in it."""
    in_parallel = "PYTEST_XDIST_WORKER" in os.environ
    shared = base.getbasetemp().parent if in_parallel else base.getbasetemp()
    folder, finished = shared / name, shared / f"{name}.finished"
    with FileLock(shared / f"{name}.lock"):
        if not finished.exists():
            shutil.rmtree(folder, ignore_errors=True)  # of a process that failed to make it
            folder.mkdir()
            make(folder)
            finished.touch()
    return folder


@pytest.fixture(scope="session")
def showcase(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of made-up articles with features that the seeds lack, with its site built with --strict.

    A denial, figures that differ, a wire report and its copy, namesakes, a renamed entity, a follow-up, statements of
    many sorts, places far and near, ministries, articles without a date.
    """

    def make(folder: Path) -> None:
        copy_project(folder)
        for name, data in (("seeds", "showcase"), ("curation", "showcase-curation")):
            shutil.rmtree(folder / name)
            shutil.copytree(ROOT / "tests" / "data" / data, folder / name)
        run("mkdocs", "build", "--strict", cwd=folder)

    return made_once("showcase", tmp_path_factory, make)


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project, with its site built with --strict into `site/`."""
    return made_once(
        "project", tmp_path_factory, lambda folder: run("mkdocs", "build", "--strict", cwd=copy_project(folder))
    )
