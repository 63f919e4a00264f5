"""What one article tells by itself is found once, and is the same whether it was found or remembered."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from cuttings import alone, pipeline
from cuttings.gazetteer import load_gazetteer
from cuttings.model import Label, Library
from cuttings.project.curation import load_curation
from cuttings.project.settings import Settings, load_settings
from cuttings.read import read
from cuttings.resolve.candidates import candidates_of_plain, plain_candidates
from cuttings.resolve.detect.gather import gather

STORIES = (
    "Ferry runs aground\n\nBERGEN, March 4 2024 - The ferry Sea Star ran aground off Norway on Monday.\n\n"
    '"All are safe," said Harbour Minister Ann Lee. Larkin Shipping Inc. owns the Sea Star.\n',
    "Talks fail in Sweden\n\nBy Rob Lund\n\nMinisters signed no Helsinki Treaty on Tuesday, said Ann Lee.\n",
    "Die Fähre lief am Montag auf Grund, und alle Menschen an Bord wurden von einem Boot der Küstenwache gerettet.\n",
)

PARTS = ("articles", "entities", "mentions", "statements", "comparisons", "notices")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    (tmp_path / "seeds").mkdir()
    for n, story in enumerate(STORIES):
        (tmp_path / f"seeds/{n}.txt").write_text(story, encoding="utf8")
    return replace(load_settings(tmp_path), processes=1)


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of what is found anew: "blocks" of a document, "names" and "statements" of an article."""
    out: list[str] = []
    for name, what in (("find_blocks", "blocks"), ("gather", "names"), ("statements_in", "statements")):
        monkeypatch.setattr(alone, name, _noted(getattr(alone, name), what, out))
    return out


def _noted(function: Callable[..., object], what: str, out: list[str]) -> Callable[..., object]:
    def noted(*given: object) -> object:
        out.append(what)
        return function(*given)

    return noted


def same(one: Library, other: Library) -> bool:
    return all(getattr(one, part) == getattr(other, part) for part in PARTS)


def test_only_a_new_article_is_looked_at(settings: Settings, found: list[str]) -> None:
    first = pipeline.build_library(settings)
    counts = [found.count(what) for what in ("blocks", "names", "statements")]
    assert counts == [3, 2, 2], "no names are read in another language"
    assert any(statement.speaker for statement in first.statements)
    found.clear()
    assert same(pipeline.build_library(settings), first)
    assert found == []
    (settings.seeds / "3.txt").write_text("Ann Lee met Rob Lund in Bergen on Friday.\n")
    grown = pipeline.build_library(settings)
    assert sorted(found) == ["blocks", "names", "statements"]
    assert same(grown, pipeline.build_library(replace(settings, cache=settings.root / "other")))


def test_a_decision_on_an_article_is_followed_at_once(settings: Settings, found: list[str]) -> None:
    pipeline.build_library(settings)
    found.clear()
    (settings.root / "curation").mkdir()
    (settings.root / "curation/articles.yml").write_text("0.txt: {title: The Sea Star, published: 2020-05-04}\n")
    library = pipeline.build_library(settings)
    assert ("The Sea Star", "2020-05-04") in {(a.title, a.published) for a in library.articles}
    assert sorted(found) == ["blocks", "names", "statements"]


@pytest.mark.parametrize("harm", ["UPDATE held SET value = x'00'", "DELETE FROM held"])
def test_a_damaged_cache_changes_nothing(settings: Settings, harm: str) -> None:
    first = pipeline.build_library(settings)
    for name in ("documents", "candidates", "introductions", "statements", "features"):
        base = sqlite3.connect(settings.cache / f"{name}.sqlite")
        base.execute(harm)
        base.commit()
        base.close()
    assert same(pipeline.build_library(settings), first)


def test_remembered_candidates_are_equal_in_every_field(settings: Settings) -> None:
    library = pipeline.build_library(settings)
    for article in library.articles:
        candidates = gather(article, library.analyses[article.id], load_gazetteer())
        again = candidates_of_plain(article.id, plain_candidates(candidates))
        assert again == candidates
        assert {type(c.label) for c in again} <= {Label}


def test_several_processes_find_the_same(settings: Settings) -> None:
    for n in range(80):
        (settings.seeds / f"more-{n}.txt").write_text(f"{STORIES[n % 2]}Report {n} came from Norway.\n")
    curation, _ = load_curation(settings)
    documents, _ = read(settings, curation)
    several = replace(settings, processes=2, cache=settings.root / "other")
    assert alone.read_alone(documents, curation, several) == alone.read_alone(documents, curation, settings)
