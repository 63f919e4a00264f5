"""The plugin: MkDocs runs the generator, logs its notices, and serves without endless rebuilds."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from mkdocs.config.defaults import MkDocsConfig

from cuttings.plugin import CuttingsPlugin
from cuttings.plugin.defaults import TABLES_EXTENSION
from tests.conftest import ROOT, mkdocs_here, tree

MKDOCS = """\
site_name: Tiny
docs_dir: pages
theme: {name: material, font: false}
plugins:
  - cuttings:
      seeds: clippings
"""
STORY = "Margaret Hollis flew to Norway on Monday. She met officials of Siemens there.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project of one article, with other names for its folders than the default."""
    (tmp_path / "mkdocs.yml").write_text(MKDOCS)
    (tmp_path / "pages").mkdir()
    (tmp_path / "clippings").mkdir()
    (tmp_path / "clippings/flight.txt").write_text(STORY)
    return tmp_path


def test_a_build_writes_the_pages_and_renders_them(folder: Path) -> None:
    done = mkdocs_here("build", cwd=folder)
    assert re.search(r"cuttings: [1-9]\d* pages written, 0 unchanged, 0 removed", done.stderr)
    assert any(path.startswith("articles/") for path in tree(folder / "pages"))
    assert "Hollis" in "".join(f.read_text(encoding="utf8") for f in (folder / "site/articles").rglob("index.html"))


def test_mkdocs_is_given_the_extension_for_tables_once(folder: Path) -> None:
    for own in ([], [TABLES_EXTENSION, "attr_list"]):
        config = MkDocsConfig(config_file_path=str(folder / "mkdocs.yml"))
        config.load_dict({"site_name": "Tiny", "docs_dir": str(folder / "pages"), "markdown_extensions": own})
        assert config.validate() == ([], [])
        plugin = CuttingsPlugin()
        plugin.load_config({"seeds": "clippings"})
        for _ in range(2):  # as for each rebuild of `mkdocs serve`
            assert plugin.on_config(config).markdown_extensions.count(TABLES_EXTENSION) == 1


def test_a_second_build_writes_nothing(folder: Path) -> None:
    assert mkdocs_here("build", cwd=folder).exit_code == 0
    before = {f: f.stat().st_mtime_ns for f in (folder / "pages").rglob("*")}
    done = mkdocs_here("build", cwd=folder)
    assert re.search(r"cuttings: 0 pages written, [1-9]\d* unchanged, 0 removed", done.stderr)
    assert before == {f: f.stat().st_mtime_ns for f in (folder / "pages").rglob("*")}


def test_the_page_of_a_deleted_article_says_so_and_holds_none_of_it(folder: Path) -> None:
    (folder / "clippings/other.txt").write_text("Nobody came to the fair in Sweden.\n")
    assert mkdocs_here("build", cwd=folder).exit_code == 0
    page = folder / "pages/articles/nobody-came-to-the-fair-in-sweden.md"
    assert page.is_file()
    (folder / "clippings/other.txt").unlink()
    assert mkdocs_here("build", cwd=folder).exit_code == 0
    assert "has been taken out of the collection" in page.read_text()
    assert not any(b"fair in Sweden" in content for content in tree(folder / "pages").values())
    assert "have been taken out" in (folder / "pages/places/sweden.md").read_text()


def test_notices_are_warnings_and_strict_fails_on_them(folder: Path) -> None:
    (folder / "clippings/empty.txt").write_text("")
    done = mkdocs_here("build", cwd=folder)
    assert re.search(r"^WARNING - +cuttings: clippings/empty\.txt", done.stderr, re.MULTILINE)
    assert mkdocs_here("build", "--strict", cwd=folder).exit_code == 1


def test_a_misspelled_option_gets_the_nearest_one(folder: Path) -> None:
    (folder / "mkdocs.yml").write_text(MKDOCS.replace("seeds:", "seed:"))
    done = mkdocs_here("build", cwd=folder)
    assert re.search(r"WARNING - +cuttings: mkdocs\.yml.*'seed'.*'seeds'", done.stderr)


def test_an_error_is_one_line(folder: Path) -> None:
    (folder / "mkdocs.yml").write_text(MKDOCS + "      model: no_such_model\n")
    done = mkdocs_here("build", cwd=folder)
    assert done.exit_code == 1
    assert "Traceback" not in done.stderr
    assert "the model 'no_such_model' is not installed. Install it with" in done.stderr


def test_a_file_in_the_place_of_a_page_gives_a_warning(folder: Path) -> None:
    assert mkdocs_here("build", cwd=folder).exit_code == 0
    page = next((folder / "pages/articles").glob("*flight*.md"), None) or next((folder / "pages/articles").glob("*.md"))
    page.write_text("# By hand\n")
    done = mkdocs_here("build", cwd=folder)
    assert f"cuttings: pages/articles/{page.name}" in done.stderr
    assert page.read_text() == "# By hand\n"


def test_links_of_raw_markup_lead_from_file_to_file_and_are_checked(folder: Path) -> None:
    """Drawings are raw markup, and their links work like those of Markdown."""
    (folder / "pages/by").mkdir()
    (folder / "pages/by/hand.md").write_text("# X\n\n<p><a class='a' href=\"../articles/index.md#top\">a</a></p>\n")
    (folder / "pages/lost.md").write_text('# X\n\n<svg><a href="no/such.md"></a></svg> [out](https://a.example/b.md)\n')
    done = mkdocs_here("build", cwd=folder)
    assert 'href="../../articles/#top"' in (folder / "site/by/hand/index.html").read_text()
    assert "cuttings: lost.md: a drawing links to 'no/such.md', which is not there." in done.stderr
    assert 'href="https://a.example/b.md"' in (folder / "site/lost/index.html").read_text()


def test_the_plugin_is_kept_over_rebuilds() -> None:
    """Without `on_startup` MkDocs creates a new plugin for each rebuild of `mkdocs serve`."""
    assert hasattr(CuttingsPlugin, "on_startup")


@pytest.fixture
def served(folder: Path) -> Iterator[tuple[Path, Path, str]]:
    """`mkdocs serve` running for the project: the folder, the log, the address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    log = folder / "log"
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
    with log.open("w") as out:
        command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address]
        server = subprocess.Popen(command, cwd=folder, env=environment, stdout=out, stderr=out)
        try:
            wait_for(log, "Serving on")
            yield folder, log, f"http://{address}/"
        finally:
            server.terminate()
            server.wait()


def wait_for(log: Path, text: str, times: int = 1, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while log.read_text().count(text) < times:
        assert time.monotonic() < end, f"never said '{text}' {times} times:\n{log.read_text()}"
        time.sleep(0.1)


def wait_for_rest(log: Path, seconds: float = 60) -> None:
    """Wait until no build is under way and none has begun for two seconds; the server looks twice a second."""
    end = time.monotonic() + seconds
    said, since = "", time.monotonic()
    while time.monotonic() < since + 2:
        before, said = said, log.read_text()
        if said != before or said.count("Detected file changes") > said.count("Reloading browsers"):
            since = time.monotonic()
        assert time.monotonic() < end, f"never at rest:\n{said}"
        time.sleep(0.1)


def test_serve_rebuilds_after_a_change_and_then_stops(served: tuple[Path, Path, str]) -> None:
    folder, log, address = served
    (folder / "clippings/flight.txt").write_text(STORY + "Crowds in Tromsø cheered her.\n", encoding="utf8")
    wait_for(log, "Reloading browsers")
    wait_for_rest(log)  # the written pages cause one more rebuild, which writes nothing
    assert log.read_text().count("Documentation built") <= 3
    (page,) = [f for f in (folder / "pages/articles").glob("*.md") if "Crowds in" in f.read_text(encoding="utf8")]
    with urlopen(f"{address}articles/{page.stem}/") as reply:
        assert "Crowds in" in reply.read().decode()
