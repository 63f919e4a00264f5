"""A place within a longer name, "Karvel" in "Karvel Accord": where it counts, and where it does not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from cuttings.compose import compose
from cuttings.compose.facts.index_library import index_library
from cuttings.compose.sections.leads.find_leads import find_leads
from cuttings.model import Kind, Library, Mention, Page, mentions_for_pages
from cuttings.project.settings import Settings
from tests.compose.library import make_library
from tests.making import get
from tests.world import make_world

HERE = Path("/nowhere")
SETTINGS = Settings(HERE, HERE, HERE, HERE, HERE, site_name="Cuttings of Karvel")
KARVEL, ACCORD, WAGES = "places/karvel", "things/karvel-accord", "articles/court-hears-wage-case.md"


def pages_of(library: Library) -> Mapping[str, Page]:
    return {page.path: page for page in compose(library, SETTINGS)}


@pytest.fixture(scope="module")
def pages() -> Mapping[str, Page]:
    return pages_of(make_world())


def only_nested() -> Library:
    """The world without all mentions of Karvel that are not within a longer name."""
    world = make_world()
    kept = tuple(m for m in world.mentions if m.entity != KARVEL or m.nested)
    relations = tuple(r for r in world.relations if KARVEL not in (r.a, r.b))
    return replace(world, mentions=kept, relations=relations)


def mention(entity: str, *, nested: bool = False) -> Mention:
    return Mention("a", 0, 1, "x", Kind.PLACE, entity, nested=nested)


@pytest.mark.parametrize(
    ("mentions", "counted"),
    [
        ([], []),
        ([("a", False), ("a", True)], [("a", False)]),
        ([("a", True), ("a", False), ("b", True)], [("a", False), ("b", True)]),
        ([("a", True), ("a", True)], [("a", True), ("a", True)]),
    ],
)
def test_a_nested_mention_counts_only_where_there_are_no_others(
    mentions: list[tuple[str, bool]], counted: list[tuple[str, bool]]
) -> None:
    found = mentions_for_pages(mention(entity, nested=nested) for entity, nested in mentions)
    assert [(m.entity, m.nested) for m in found] == counted


def test_the_longer_name_is_the_link_and_the_place_in_it_is_none(pages: Mapping[str, Page]) -> None:
    pieces = [p for paragraph in get(pages[WAGES], "text") for run in paragraph.runs for p in run.pieces]
    linked = [(p.text, p.href) for p in pieces if p.href]
    assert ("Karvel Accord", f"{ACCORD}.md") in linked
    assert [href for _, href in linked].count(f"{KARVEL}.md") == 1, "the court's"


def test_a_repeated_longer_name_does_not_link_the_place_instead() -> None:
    """A paragraph links a name where it first has it: at its second place nothing of it is linked."""
    pieces = [
        p for paragraph in get(pages_of(only_nested())[WAGES], "text") for run in paragraph.runs for p in run.pieces
    ]
    assert [p.text for p in pieces if p.href == f"{KARVEL}.md"] == []


def test_the_page_of_a_place_does_not_list_it(pages: Mapping[str, Page]) -> None:
    page = pages[f"{KARVEL}.md"]
    excerpts = get(page, "excerpts").shown
    words = ["".join(p.text for s in q.sentences for p in s.pieces) for e in excerpts for q in e.quotes]
    assert words
    assert not [sentence for sentence in words if "Accord" in sentence]
    assert get(page, "counts") == "Named 5 times in 4 articles, a main subject of 1"
    assert not get(page, "statements_about").shown
    assert "Karvel Accord" not in [row.link.text for row in get(page, "place").named_here[0].shown]


def test_a_place_that_only_longer_names_have_says_so() -> None:
    pages = pages_of(only_nested())
    page = pages[f"{KARVEL}.md"]
    (excerpt,) = get(page, "excerpts").shown
    assert [quote.note for quote in excerpt.quotes] == ["part of a longer name"] * 2
    assert [p.text for p in excerpt.quotes[0].sentences[0].pieces if p.strong] == ["Karvel"]
    assert get(page, "leads") == ()
    assert get(page, "place").named_here == ()
    assert not get(page, "statements_about").shown


@pytest.mark.parametrize("nested", [False, True])
def test_what_is_said_of_the_longer_name_does_not_open_the_page_of_the_place(nested: bool) -> None:
    library = make_library(["Norvik, a port on two islands, was chosen by all dockers on Monday."])
    index = index_library(replace(library, mentions=tuple(replace(m, nested=nested) for m in library.mentions)))
    assert len(find_leads(index, index.entities["places/norvik"])) == (not nested)


def test_it_counts_for_the_places_and_the_map_of_what_names_it() -> None:
    pages = pages_of(only_nested())
    named = {row.label: [link.text for link in row.mentioned] for row in get(pages[WAGES], "subjects")}
    assert "Karvel" in named["Places"]
    rows = {row.label: [r.link.text for r in row.shown] for row in get(pages["topics/wages.md"], "related_entities")}
    assert "Karvel" in rows["Places"]
    assert (
        "karvel/" in get(pages["places/index.md"], "map").svg or "karvel.md" in get(pages["places/index.md"], "map").svg
    )


def test_what_is_said_about_the_longer_name_is_not_about_the_place(pages: Mapping[str, Page]) -> None:
    rows = get(pages["statements/index.md"], "rows")
    (row,) = [r for r in rows if "forbids" in "".join(p.text for s in r.quote.sentences for p in s.pieces)]
    assert [link.text for link in row.about] == ["Karvel Accord"]
    assert [r.who.text for r in get(pages[f"{ACCORD}.md"], "statements_about").shown] == ["Mikkel Ostrand"]
