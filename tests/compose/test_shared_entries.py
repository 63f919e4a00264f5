"""Names in passing: what their page shows, and that everything leads to their entries."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from cuttings.common.addresses import subject_of
from cuttings.common.identity.value_id import value_id
from cuttings.compose import Composition
from cuttings.compose.view_models import RedirectView, SharedEntriesView
from cuttings.model import Library, Page
from cuttings.project.settings import Settings, load_settings
from cuttings.publish.linked import linked_data
from cuttings.render import render
from cuttings.search import records
from tests.compose.library import make_library
from tests.making import texts_beside

TEXTS = ("The Harbour Board met in Norvik.\nPeter Lund watched from the quay.", "The Harbour Board met again.")
ENTRY = "people/in-passing/p.md#peter-lund"


@pytest.fixture(scope="module")
def library() -> Library:
    return replace(make_library(TEXTS), entries={"people/peter-lund": ENTRY})


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return load_settings(tmp_path)


def composed(library: Library, settings: Settings) -> dict[str, Page]:
    return {page.path: page for page in Composition(library, settings).pages()}


def test_an_entry_quotes_the_sentence_with_its_source(library: Library, settings: Settings) -> None:
    page = composed(library, settings)["people/in-passing/p.md"]
    assert isinstance(page.view, SharedEntriesView)
    (entry,) = page.view.entries
    assert (entry.title, entry.anchor, entry.aliases) == ("Peter Lund", "peter-lund", ("Lund",))
    text = render(page)
    assert "## Peter Lund {: #peter-lund }" in text
    assert "**Peter Lund** watched from the quay.](../../articles/a00.md#s-" in text


def test_its_address_leads_to_the_entry_and_is_recorded_as_its_own(library: Library, settings: Settings) -> None:
    composition = Composition(library, settings)
    page = {page.path: page for page in composition.pages()}["people/peter-lund.md"]
    assert isinstance(page.view, RedirectView)
    assert (page.view.meta.target, page.view.link_to.href) == ("people/in-passing/p#peter-lund", ENTRY)
    assert subject_of(ENTRY) == "people/peter-lund"
    recorded = {link.address: link for link in composition.permalinks()}
    assert recorded["people/peter-lund"].name == "Peter Lund"
    assert recorded["people/lund"].leads == ("people/peter-lund",)


def test_articles_data_and_search_lead_to_the_entry(library: Library, settings: Settings) -> None:
    assert "[Peter Lund](../people/in-passing/p.md#peter-lund)" in render(
        composed(library, settings)["articles/a00.md"]
    )
    assert '"../people/in-passing/p/#peter-lund"' not in linked_data(library, settings).get("people/peter-lund.md", "")
    assert "people/in-passing/p/#peter-lund" in linked_data(library, settings)["articles/a00.md"]
    assert "in-passing/p/#peter-lund" in texts_beside(library, settings)["people/peter-lund.json"]
    found = {record.address: record for record in records(library, settings)}
    assert "people/peter-lund/" not in found
    assert [entry[:2] for entry in found["people/in-passing/p/"].entries] == [("peter-lund", "Peter Lund")]


class Memory:
    """What a composition keeps, as JSON gives it back."""

    def __init__(self) -> None:
        self.held: dict[tuple[str, str], str] = {}

    def get(self, name: str, key: str) -> Any:
        return json.loads(self.held.get((name, key), "null"))

    def put(self, name: str, key: str, value: object) -> None:
        self.held[name, key] = json.dumps(value)


def test_pages_are_made_again_when_a_name_gets_another_place(library: Library, settings: Settings) -> None:
    kept = Memory()
    for href in (ENTRY, "people/in-passing/p-2.md#peter-lund", "people/peter-lund.md", ENTRY):
        entries = {"people/peter-lund": href} if "#" in href else {}
        made = Composition(replace(library, entries=entries), settings, kept=kept, program="p").made()
        (article,) = (one for one in made if one.path == "articles/a00.md")
        assert f"[Peter Lund](../{href})" in render(article.page())
        assert article.view_id() == value_id(article.page().view)
