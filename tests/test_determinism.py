"""The same input gives the same bytes, wherever and whenever it is built, and the seeds build without a warning."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import copy_project, made_once, run, run_here, tree

# MkDocs uses SOURCE_DATE_EPOCH as the date of the build.
HERE = {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "SOURCE_DATE_EPOCH": "86400"}
THERE = {"PYTHONHASHSEED": "4242", "TZ": "America/Adak", "LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": "1700000000"}
NO_ADDRESS = 'site_url: !ENV [SITE_URL, ""]'


def online_project(folder: Path) -> Path:
    """A copy of the project with `site_url`, so that feeds and a sitemap are made too."""
    settings = copy_project(folder) / "mkdocs.yml"
    stated = settings.read_text(encoding="utf8")
    assert NO_ADDRESS in stated
    settings.write_text(stated.replace(NO_ADDRESS, "site_url: https://press.example/cuttings/"), encoding="utf8")
    return folder


@pytest.fixture(scope="module")
def two_builds(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The project built in two folders, with different dates, hash seeds, time zones and locales."""

    def make_here(folder: Path) -> None:
        run("mkdocs", "build", "--strict", cwd=online_project(folder), environment=HERE)
        run("cuttings", "export", "--out", "known", cwd=folder, environment=HERE)

    def make_there(folder: Path) -> None:
        run("mkdocs", "build", "--strict", cwd=online_project(folder / "deeper"), environment=THERE)
        assert run_here("export", "--out", "known", cwd=folder / "deeper") == 0  # with a third hash seed and time zone

    here = made_once("here", tmp_path_factory, make_here)
    there = made_once("there", tmp_path_factory, make_there)
    return here, there / "deeper"


@pytest.mark.parametrize("what", ["site_src", "site", "known"])
def test_two_builds_give_the_same_bytes(two_builds: tuple[Path, Path], what: str) -> None:
    here, there = (tree(folder / what) for folder in two_builds)
    assert len(here) > 5
    assert here.keys() == there.keys()
    assert [path for path in here if here[path] != there[path]] == []
    if what == "site":
        assert {"sitemap.xml", "sitemap.xml.gz", "feed.xml", "pagefind/pagefind-entry.json"} <= here.keys()


def test_a_second_write_changes_nothing(two_builds: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> None:
    """It is done in this process, whose hash seed and time zone are others; nor is there anything to notice.

    No other test may write into this folder, its cache included: another process may run it at the same time.
    """
    folder = two_builds[0]
    before = {file: (file.stat().st_mtime_ns, file.stat().st_ino) for file in sorted(folder.rglob("*"))}
    assert run_here("write", cwd=folder) == 0
    assert capsys.readouterr().out.startswith("0 pages written")
    assert before == {file: (file.stat().st_mtime_ns, file.stat().st_ino) for file in sorted(folder.rglob("*"))}
    assert run_here("check", "--strict", cwd=folder) == 0
    assert capsys.readouterr().err == ""


def test_cached_and_fresh_results_are_the_same(two_builds: tuple[Path, Path], tmp_path: Path) -> None:
    """The order in which articles were added, and earlier results, have no effect but for addresses once published."""
    folder = online_project(tmp_path / "grown")
    seeds = sorted((folder / "seeds").iterdir())
    record = folder / "curation" / "addresses.tsv"
    published = record.read_bytes()
    later = {seed.name: seed.read_bytes() for seed in seeds[:2]}
    for name in later:
        (folder / "seeds" / name).unlink()
    assert run_here("write", cwd=folder) == 0
    for name, content in later.items():
        (folder / "seeds" / name).write_bytes(content)
    assert record.read_bytes() != published
    record.write_bytes(published)
    assert run_here("write", cwd=folder) == 0
    assert tree(folder / "site_src") == tree(two_builds[0] / "site_src")


def test_the_site_of_the_seeds_is_built_strictly(project: Path) -> None:
    """`project` was built with `mkdocs build --strict`; this checks the result."""
    assert (project / "site/index.html").is_file()
    assert (project / "site/404.html").is_file()
    pages = {p.parent.relative_to(project / "site").parts[0] for p in (project / "site").glob("*/*/index.html")}
    assert {"articles", "people", "places", "organisations", "topics", "events"} <= pages
