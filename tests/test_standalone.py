"""A copy of a project for renderers that run no plugins has all that the plugin would add."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from cuttings.common.errors import CuttingsError
from cuttings.common.facts import load_facts
from cuttings.project.packaged.site_files import site_files
from cuttings.project.packaged.standalone import write_standalone
from cuttings.project.settings import load_settings
from tests.conftest import tree

MKDOCS = """\
site_name: Tiny
site_url: !ENV [SITE_URL, ""]
theme: {name: material, palette: {primary: teal}, custom_dir: mine}
extra_css: [own.css]
markdown_extensions: [footnotes, {toc: {title: Inside}}]
plugins: [cuttings]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project with pages, and with a page, a stylesheet and a template of its own."""
    (tmp_path / "docs/assets").mkdir(parents=True)
    (tmp_path / "docs/index.md").write_text("# Home\n")
    (tmp_path / "docs/.gitignore").write_text("/index.md\n")
    (tmp_path / "docs/about.md").write_text("# Ours\n")
    (tmp_path / "docs/assets/cuttings.css").write_text("body {}")
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/404.html").write_text("Gone")
    (tmp_path / "mkdocs.yml").write_text(MKDOCS)
    return tmp_path


def test_the_copy_has_pages_files_and_templates_of_both(folder: Path) -> None:
    write_standalone(load_settings(folder), folder / "copy")
    docs, theme = tree(folder / "copy/docs"), tree(folder / "copy/theme")
    assert set(docs) == {"index.md", *site_files()}
    assert docs["about.md"] == b"# Ours\n"
    assert docs["assets/cuttings.css"] == b"body {}"
    assert theme["404.html"] == b"Gone"
    assert "partials/header.html" in theme


def test_its_settings_are_those_of_the_project_completed_by_ours(folder: Path) -> None:
    write_standalone(load_settings(folder), folder / "copy")
    stated = yaml.safe_load((folder / "copy/mkdocs.yml").read_text())
    ours = load_facts("site")
    assert stated["theme"] == {**ours["theme"], "palette": {"primary": "teal"}, "custom_dir": "theme"}
    assert stated["extra_css"] == ["assets/cuttings.css", "own.css"]
    assert stated["extra_javascript"] == ours["extra_javascript"]
    assert stated["markdown_extensions"][:2] == ["footnotes", {"toc": {"title": "Inside"}}]
    assert {"attr_list", "md_in_html"} <= {name for name in stated["markdown_extensions"] if isinstance(name, str)}
    assert (stated["site_name"], stated["docs_dir"], stated["nav"]) == ("Tiny", "docs", ours["nav"])
    assert "plugins" not in stated
    assert "site_url" not in stated, "its value is not known here"


def test_it_is_written_anew_but_over_nothing_else(folder: Path) -> None:
    settings = load_settings(folder)
    write_standalone(settings, folder / "copy")
    (folder / "docs/about.md").unlink()
    write_standalone(settings, folder / "copy")
    assert tree(folder / "copy/docs")["about.md"] == site_files()["about.md"].read_bytes()
    (folder / "taken").mkdir()
    (folder / "taken/mkdocs.yml").write_text("site_name: Another\n")
    with pytest.raises(CuttingsError, match="taken: There is something else in it"):
        write_standalone(settings, folder / "taken")
    assert tree(folder / "taken") == {"mkdocs.yml": b"site_name: Another\n"}
