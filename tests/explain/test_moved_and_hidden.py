"""Pages that have moved are explained by their old addresses, and hidden names by the decisions that hide them."""

from __future__ import annotations

from pathlib import Path

import pytest

from cuttings.explain import explain
from cuttings.project.curation import load_curation
from tests.permalinks.growing import STORIES, prepare


def test_old_addresses_and_hidden_names_are_explained(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    collection = prepare(tmp_path, monkeypatch)
    collection.write("a.md", *STORIES[4])
    collection.write("b.md", *STORIES[3])
    collection.build()
    collection.decide("rename", **{"from": "Carla Moreno", "to": "Carla Lund"}, why="married", on="2024-05-06")
    collection.decide("hide", name="Bob Lee", why="asked for it")
    collection.write("a.md", "Hospital opened", STORIES[4][1])
    collection.build()
    curation, _ = load_curation(collection.settings)
    told = explain(collection.library, curation, "people/carla-moreno")
    assert told.startswith("Carla Lund: person, people/carla-lund")
    assert "led to from people/carla-moreno" in told
    assert "rename Carla Moreno to Carla Lund, on 2024-05-06 (married)" in told
    assert "Hospital opened" in explain(collection.library, curation, "articles/news-in-brief")
    hidden = explain(collection.library, curation, "bob lee")
    assert hidden.splitlines()[0] == "bob lee: hidden"
    assert "hide Bob Lee (asked for it)" in hidden
