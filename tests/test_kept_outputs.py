"""While a site is served, the theme fills in only pages that would look otherwise, and these are as if made anew."""

from __future__ import annotations

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
    return {path: held for path, held in tree(root / "site").items() if not path.startswith("pagefind/")}


def test_an_edit_fills_in_only_what_it_changes(folder: Path, filled: list[str]) -> None:
    first = serve(folder, anew=True)
    assert {"people/margaret-hollis.md", "about.md"} <= set(filled)
    filled.clear()
    assert serve(folder) == first
    assert filled == []
    story = folder / "seeds/flight.txt"
    story.write_text(story.read_text().replace("Siemens", "Bosch"))
    edited = serve(folder)
    assert "articles/margaret-hollis-flew-to-norway-on-monday.md" in filled
    assert "about.md" not in filled
    assert serve(folder, anew=True) == edited


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
