"""An article that was recognised in a picture is marked on its page and in the export, and nobody is quoted from it."""

from __future__ import annotations

import json
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from cuttings.common.interchange.records import record_lines
from cuttings.compose import compose
from cuttings.pipeline import build_library
from cuttings.project.settings import Settings, load_settings
from cuttings.read.scans.kept_scans import keep_scan
from cuttings.render import render
from tests.world import make_world

HERE = Path("/nowhere")
TEXT = (
    "Quarry to shut within a year\n\nThe quarry above the village will shut, its owner said on Thursday.\n\n"
    "“Nobody asked us about it,” said Orla Venning, who has driven a truck there since she was twenty."
)
MARK = "A program read this text in a picture"


@pytest.mark.parametrize("scanned", [False, True])
def test_nobody_is_quoted_from_a_picture(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, scanned: bool) -> None:
    """A wrong letter would be a wrong word in somebody's mouth."""
    monkeypatch.setattr("cuttings.read.files.can_recognise", lambda: True)
    settings = load_settings(tmp_path)
    settings.seeds.mkdir()
    if scanned:
        (settings.seeds / "a.png").write_bytes(b"picture")
        (settings.seeds / "b.txt").write_text("The dam broke.")
        keep_scan(settings.cache / "scans", sha256(b"picture").hexdigest(), TEXT)
    else:
        (settings.seeds / "a.txt").write_text(TEXT)
    library = build_library(settings)
    assert library.articles[0].text == TEXT
    assert library.articles[0].scanned is scanned
    assert bool(library.statements) is not scanned
    (first, *_) = map(json.loads, record_lines(library)["articles"])
    assert first["scanned"] is scanned


def test_its_page_says_so() -> None:
    world = make_world()
    article = world.articles[0]
    assert MARK not in _page(article.id, scanned=False)
    assert MARK in _page(article.id, scanned=True)


def _page(id: str, scanned: bool) -> str:
    world = make_world()
    articles = tuple(replace(a, scanned=scanned and a.id == id) for a in world.articles)
    pages = compose(replace(world, articles=articles), Settings(HERE, HERE, HERE, HERE, HERE, site_name="Cuttings"))
    return next(render(page) for page in pages if page.path == f"articles/{id}.md")
