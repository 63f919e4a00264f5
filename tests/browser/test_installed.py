"""The wheel, installed outside this repository, makes an archive of which a reader sees the same as of ours.

The environment has this one's libraries, added by a .pth file, so that nothing is downloaded; Cuttings itself is
installed into it by pip, from the wheel.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sysconfig
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Visitor, open_window
from tests.browser.serving import served
from tests.conftest import ROOT, run

pytestmark = pytest.mark.browser
MAX_WHEEL_BYTES = 45_000_000
SOURCE = ROOT / "generator"
WHERE = "import cuttings; print(cuttings.__file__)"
ARTICLES = {
    "mill.txt": "Mill burns in Norvik\n\nThe mill in Norvik burned on Tuesday, said Ann Berg, the mayor of Norvik.\n",
    "pier.md": "---\ntitle: Pier opens\noutlet: Pier News\n---\n\nAnn Berg opened the pier in Norvik on 3 May 2024.\n",
    "rows.csv": "title,text\nFerry late,The ferry from Bergen was late. Ann Berg said that nobody knew why.\n",
}


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a source distribution and the wheel made of it, as `make release` makes them."""
    source = tmp_path_factory.mktemp("release")
    shutil.copytree(SOURCE, source / "generator", ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    for name in ("pyproject.toml", "setup.py", "MANIFEST.in", "CHANGELOG.md", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    (source / "tests").mkdir()
    (source / "tests/test_something.py").touch()
    here = {"GITHUB_REPOSITORY": "somebody/cuttings", "GITHUB_REF_NAME": "v9"}
    run("build", "--no-isolation", "--outdir", source / "dist", source, cwd=source, environment=here)
    return source / "dist"


@pytest.fixture(scope="module")
def wheel(release: Path) -> Path:
    """The wheel of the package."""
    (made,) = release.glob("*.whl")
    return made


def test_the_wheel_holds_the_package_and_nothing_else(wheel: Path) -> None:
    held = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    assert held == files_of_the_package()
    assert wheel.stat().st_size < MAX_WHEEL_BYTES


def test_the_source_distribution_holds_what_the_wheel_is_made_of(release: Path) -> None:
    (made,) = release.glob("*.tar.gz")
    with tarfile.open(made) as archive:
        held = {member.name.partition("/")[2] for member in archive if member.isfile()}
    package = {f"generator/{name}" for name in files_of_the_package()}
    assert {name for name in held if not name.startswith("generator/cuttings.egg-info/")} == package | {
        *("pyproject.toml", "setup.py", "setup.cfg", "MANIFEST.in", "PKG-INFO"),
        *("CHANGELOG.md", "README.md", "LICENSE"),
    }


def files_of_the_package() -> set[str]:
    """The paths of the files of the package in this repository."""
    files = [file for file in (SOURCE / "cuttings").rglob("*") if file.is_file() and "__pycache__" not in file.parts]
    return {file.relative_to(SOURCE).as_posix() for file in files}


def test_what_a_package_index_shows_leads_to_the_repository(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = [name for name in archive.namelist() if name.endswith(".dist-info/METADATA")]
        metadata = archive.read(name).decode()
    home = "https://github.com/somebody/cuttings"
    assert f"Project-URL: Source, {home}\n" in metadata
    assert f"]({home}/blob/v9/docs/tutorial.md)" in metadata
    assert re.search(rf"!\[[^]]+\]\({home}/raw/v9/docs/pictures/person.png\)", metadata)
    assert not re.search(r"\]\((?!https://)", metadata)


@pytest.fixture(scope="module")
def programs(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of an environment in which the wheel is installed."""
    environment = tmp_path_factory.mktemp("installed")
    run("venv", "--without-pip", environment, cwd=environment)
    (packages,) = environment.glob("lib/python*/site-packages")
    (packages / "libraries.pth").write_text(sysconfig.get_path("purelib"))
    run(
        *("pip", "--python", environment / "bin/python", "install", "--no-deps", "--no-index", "--quiet", wheel),
        cwd=environment,
    )
    assert str(environment) in said(environment / "bin", environment, "python", "-c", WHERE)
    return environment / "bin"


def said(programs: Path, folder: Path, *command: str | Path, site_url: str = "") -> str:
    """What an installed program writes to stdout; nothing of this repository is on its path."""
    variables = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}
    variables |= {"NO_MKDOCS_2_WARNING": "1", "PATH": f"{programs}:{os.environ['PATH']}", "SITE_URL": site_url}
    name, *arguments = command
    done = subprocess.run(
        [programs / name, *map(str, arguments)], cwd=folder, env=variables, text=True, capture_output=True, check=False
    )
    assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def archive(programs: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new archive with three articles more, built."""
    folder = tmp_path_factory.mktemp("anywhere")
    for name, text in ARTICLES.items():
        (folder / name).write_text(text)
    said(programs, folder, "cuttings", "new", "my-archive")
    assert "3 articles added" in said(
        programs, folder / "my-archive", "cuttings", "add", *(f"../{name}" for name in ARTICLES)
    )
    said(programs, folder / "my-archive", "python", "-m", "mkdocs", "build", "--strict")
    return folder / "my-archive"


@pytest.fixture
def reader(archive: Path, chromium: Browser) -> Iterator[Visitor]:
    """A reader of the archive; fails if a request fails, leads to another host, or a script has an error."""
    with served(archive / "site") as address:
        someone = open_window(chromium, address)
        yield someone
        someone.page.context.close()
    assert someone.troubles == []


def rules_of(reader: Visitor, stylesheet: str) -> int:
    """How many rules a stylesheet of the page has; 0 if it is not there."""
    count = "name => [...document.styleSheets].filter(s => s.href?.includes(name)).map(s => s.cssRules.length)[0] ?? 0"
    return int(reader.page.evaluate(count, stylesheet))


@pytest.mark.parametrize(
    ("path", "heading"),
    [
        ("", "My archive"),
        ("articles/pier-opens/", "Pier opens"),
        ("people/ann-berg/", "Ann Berg"),
        ("search/?q=ferry", "Search"),
    ],
)
def test_a_reader_sees_styled_pages(reader: Visitor, path: str, heading: str) -> None:
    reader.go(path)
    expect(reader.page.locator("h1")).to_have_text(heading)
    assert rules_of(reader, "assets/cuttings.css") > 100
    expect(reader.page.locator("header.top a", has_text="People")).to_be_visible()
    assert "{:" not in reader.page.locator("main").inner_text(), "a mark of a Markdown extension that is not there"


def test_a_reader_searches(reader: Visitor) -> None:
    reader.go("search/?q=ferry")
    expect(reader.page.locator(".search-here li a").first).to_have_text("Ferry late")


def test_templates_styles_and_pages_of_the_archive_take_the_place_of_ours(
    programs: Path, archive: Path, chromium: Browser
) -> None:
    """The site is built anew, by the command of the workflow that publishes it."""
    (archive / "overrides/partials").mkdir(parents=True)
    (archive / "overrides/partials/footer.html").write_text("<footer>Kept by the Norvik library</footer>")
    (archive / "overrides/article.md.j2").write_text("# An article of {{ outlet or 'nobody' }}\n")
    (archive / "docs/assets").mkdir()
    (archive / "docs/assets/cuttings.css").write_text("body { background: rgb(1, 2, 3) }")
    settings = archive / "mkdocs.yml"
    settings.write_text(settings.read_text().replace("# custom_dir", "custom_dir"))
    steps = yaml.safe_load((archive / ".github/workflows/pages.yml").read_text())["jobs"]["build"]["steps"]
    (build,) = [step["run"] for step in steps if "run" in step and "pip" not in step["run"]]
    said(programs, archive, *build.split(), site_url="https://example.org/my-archive/")
    with served(archive / "site") as address:
        page = chromium.new_page()
        page.goto(f"{address}articles/pier-opens/")
        expect(page.locator("h1")).to_have_text("An article of Pier News")
        expect(page.locator("footer")).to_have_text("Kept by the Norvik library")
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(1, 2, 3)"
        page.close()
    sitemap = (archive / "site/sitemap.xml").read_text()
    assert "<loc>https://example.org/my-archive/people/ann-berg/</loc>" in sitemap
