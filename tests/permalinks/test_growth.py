"""A collection grows, shrinks and is corrected: every address that it ever had still answers, and says what it is."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from cuttings import pipeline
from cuttings.compose.view_models import EntityView, StubView
from cuttings.relate import find_entries
from tests.permalinks.growing import Collection, grow, prepare, reached

SEEDS = range(1, 1 + int(os.environ.get("GROWTHS", "1")))  # `make growth` tries more
STEPS = 40


def dead(collection: Collection) -> list[str]:
    return sorted(set(collection.was) - set(collection.pages)) + sorted(collection.missing)


def misleading(collection: Collection) -> list[str]:
    """The addresses that lead to pages about others only, though what they were about has a page elsewhere."""
    still = {who for page in collection.pages for who in collection.about(page)}
    return [
        address
        for address, was in collection.was.items()
        if was & still
        and not isinstance(collection.pages[address].view, StubView)
        and not any(was & collection.about(page) for page in reached(collection.pages, address))
    ]


def find_entries_in_short_texts(*known: Any) -> Mapping[str, str]:
    """Entries as in a collection of long articles, where a name that is mentioned once is no main subject."""
    entities, mentions, statements, _, curation = known
    return find_entries(entities, mentions, statements, (), curation)


@pytest.mark.parametrize("shared_pages", [0, 6], ids=["pages", "entries"])
@pytest.mark.parametrize("seed", SEEDS)
def test_no_address_dies_and_none_leads_to_somebody_else(
    seed: int, shared_pages: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    collection = prepare(tmp_path, monkeypatch, shared_pages)
    monkeypatch.setattr(pipeline, "find_entries", find_entries_in_short_texts)

    entered, grown = set[str](), set[str]()

    def check(step: int) -> None:
        entered.update(collection.library.entries)
        grown.update(id for id in entered if isinstance(getattr(collection.pages.get(id), "view", None), EntityView))
        assert dead(collection) == [], f"step {step}"
        assert misleading(collection) == [], f"step {step}"

    grow(collection, seed, STEPS, check)
    before = collection.pages
    collection.build()
    assert collection.pages == before, "a build with the record of the last one makes the same pages"
    stubs = sum(isinstance(page.view, StubView) for page in collection.pages.values())
    print(f"{len(collection.was)} addresses and {len(collection.twins)} twins followed, 0 dead, {stubs} stubs")
    assert len(collection.was) > 60
    assert bool(grown) is bool(shared_pages), "entries become pages"
