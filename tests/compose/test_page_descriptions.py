"""Every page says in a line what it holds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from cuttings.compose import compose
from cuttings.model import Page
from cuttings.project.settings import Settings
from tests.world import make_world

HERE = Path("/nowhere")
SETTINGS = Settings(HERE, HERE, HERE, HERE, HERE, site_name="Cuttings of Karvel")


def descriptions(pages: Iterable[Page]) -> dict[str, str]:
    """By path, for what is no redirect."""
    return {page.path: page.view.meta.description for page in pages if not page.view.meta.target}


@pytest.fixture(scope="module")
def found() -> dict[str, str]:
    return descriptions(compose(make_world(), SETTINGS))


def test_every_page_has_one_that_search_engines_show_whole(found: dict[str, str]) -> None:
    assert len(found) > 20
    assert [path for path, words in found.items() if not 0 < len(words) <= 160] == []


def test_it_says_how_often_and_when(found: dict[str, str]) -> None:
    assert found["topics/strikes.md"].startswith("Strikes: in ")
    assert "2019" in found["topics/strikes.md"]
    assert " report" in next(
        words for path, words in found.items() if path.startswith("events/") and "index" not in path
    )


def test_an_index_says_what_was_collected(found: dict[str, str]) -> None:
    assert found["index.md"].startswith("Cuttings of Karvel: ")
    assert found["people/index.md"] == found["index.md"].replace("Cuttings of Karvel", "People")


def test_with_no_articles_there_is_the_title() -> None:
    empty = replace(
        make_world(), articles=(), mentions=(), statements=(), topics=(), events=(), entities=(), relations=()
    )
    assert descriptions(compose(replace(empty, appearances=(), comparisons=(), doubts=()), SETTINGS))["index.md"] == (
        "Cuttings of Karvel"
    )
