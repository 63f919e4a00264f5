"""The theme fills in only pages that would look otherwise, and the others are as if made anew."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import jinja2
import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from cuttings.plugin.outputs import KeptOutputs
from tests.conftest import tree
from tests.test_kept_pages import folder

__all__ = ["folder"]
NOTING = """
import sys
import jinja2
from mkdocs.commands.build import build
from mkdocs.config import load_config
render = jinja2.Template.render
def noting(template, context):
    if context.get("page"):
        print("filled", context["page"].file.src_uri)
    return render(template, context)
jinja2.Template.render = noting
config = load_config(sys.argv[1])
config.plugins.on_startup(command="build", dirty=False)
build(config)
"""
STYLE = "theme: {name: material, font: false, language: en}"


@pytest.fixture
def filled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages that the theme was filled in for."""
    out: list[str] = []
    render = jinja2.Template.render

    def noting(template: jinja2.Template, context: Any) -> str:
        if context.get("page"):
            out.append(context["page"].file.src_uri)
        return render(template, context)

    monkeypatch.setattr(jinja2.Template, "render", noting)
    return out


def serve(root: Path, *, anew: bool = False) -> dict[str, bytes]:
    """The files of the site as `mkdocs serve` builds it in this process; `anew` without what earlier builds kept."""
    config = load_config(str(root / "mkdocs.yml"))
    plugin: Any = config.plugins["cuttings"]
    config.plugins.on_startup(command="serve", dirty=False)
    if anew:
        plugin.outputs = KeptOutputs()
    try:
        build(config)
    finally:
        plugin.serving = plugin.in_place = False
    return site_of(root)


def site_of(root: Path) -> dict[str, bytes]:
    """The files of the built site, except those of its search."""
    return {path: held for path, held in tree(root / "site").items() if not path.startswith("pagefind/")}


def test_an_edit_fills_in_only_what_it_changes(folder: Path, filled: list[str]) -> None:
    first = serve(folder, anew=True)
    assert {"people/margaret-hollis.md", "about.md"} <= set(filled)
    filled.clear()
    assert serve(folder) == first
    assert filled == []
    (folder / "site/people/old").mkdir()  # as of a page that is there no longer
    (folder / "site/people/old/index.html").touch()
    first_written = (folder / "site/about").stat().st_ino
    story = folder / "seeds/flight.txt"
    story.write_text(story.read_text().replace("Siemens", "Bosch"))
    edited = serve(folder)
    assert (folder / "site/about").stat().st_ino == first_written  # it was not made again
    assert not (folder / "site/people/old").exists()
    assert "articles/margaret-hollis-flew-to-norway-on-monday.md" in filled
    assert "about.md" not in filled
    assert serve(folder, anew=True) == edited


def build_there(root: Path, seed: int) -> tuple[list[str], dict[str, bytes]]:
    """The pages that a build in another process fills in, and the files of the site; sets are ordered by `seed`."""
    command = [sys.executable, "-c", NOTING, str(root / "mkdocs.yml")]
    variables = os.environ | {"PYTHONHASHSEED": str(seed), "NO_MKDOCS_2_WARNING": "1"}
    said = subprocess.run(command, check=True, capture_output=True, text=True, env=variables).stdout
    return [line.removeprefix("filled ") for line in said.splitlines() if line.startswith("filled ")], site_of(root)


def build_here(root: Path, filled: list[str]) -> tuple[list[str], dict[str, bytes]]:
    """The same of a build in this process, which keeps nothing of the last one but its files."""
    filled.clear()
    config = load_config(str(root / "mkdocs.yml"))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return filled.copy(), site_of(root)


def test_a_build_fills_in_only_what_another_process_has_not(folder: Path, filled: list[str]) -> None:
    (folder / ".cache/cuttings/outputs.sqlite").unlink()
    shutil.rmtree(folder / "curation")  # the first build makes it, and from then on it is watched
    made, first = build_there(folder, 1)
    assert {"people/margaret-hollis.md", "about.md"} <= set(made)
    assert b"Content-Security-Policy" in first["about/index.html"]
    made, again = build_here(folder, filled)
    assert made == []
    assert again == first
    story = folder / "seeds/flight.txt"
    story.write_text(story.read_text().replace("Siemens", "Bosch"))
    made, edited = build_there(folder, 2)
    assert "articles/margaret-hollis-flew-to-norway-on-monday.md" in made
    assert "about.md" not in made
    (folder / ".cache/cuttings/outputs.sqlite").unlink()
    made, anew = build_here(folder, filled)
    assert "about.md" in made
    assert anew == edited
    settings = folder / "mkdocs.yml"
    settings.write_text(settings.read_text().replace("processes: 1", "processes: 1, content_security_policy: none"))
    made, open_to_all = build_here(folder, filled)
    assert "about.md" in made
    assert b"Content-Security-Policy" not in open_to_all["about/index.html"]


@pytest.mark.parametrize(
    ("setting", "other"),
    [
        ("site_name: Tiny", "site_name: Vast"),
        ("site_name: Tiny", "site_name: Tiny\ncopyright: None"),
        ("site_name: Tiny", "site_name: Tiny\nnav: [{About: about.md}, {Home: index.md}]"),
        (STYLE, STYLE.replace("}", ", palette: {scheme: slate}}")),
    ],
)
def test_another_configuration_fills_in_every_page(folder: Path, filled: list[str], setting: str, other: str) -> None:
    serve(folder, anew=True)
    filled.clear()
    file = folder / "mkdocs.yml"
    held = file.read_text()
    assert setting in held
    file.write_text(held.replace(setting, other))
    changed = serve(folder)
    assert {"people/margaret-hollis.md", "about.md"} <= set(filled)
    assert serve(folder, anew=True) == changed


@pytest.mark.parametrize("more", ["hooks: [hook.py]\n", "theme: {name: material, custom_dir: own}\n"])
def test_nothing_is_kept_where_others_have_a_part_in_the_pages(folder: Path, filled: list[str], more: str) -> None:
    (folder / "hook.py").write_text("def on_page_context(context, **kwargs):\n    return context\n")
    (folder / "own").mkdir()
    file = folder / "mkdocs.yml"
    kept = "".join(line for line in file.read_text().splitlines(keepends=True) if line.split(":")[0] not in more)
    file.write_text(kept + more)
    serve(folder, anew=True)
    filled.clear()
    serve(folder)
    assert "about.md" in filled
