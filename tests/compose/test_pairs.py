"""Which two have a page together, what stands on it, and who is drawn around whom."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from cuttings.compose.charts.ego_network import make_ego_network, relations_by_pair
from cuttings.compose.facts.affiliations import find_affiliations
from cuttings.compose.facts.index_library import index_library
from cuttings.compose.facts.lookup import Index
from cuttings.compose.facts.pairs import MAX_PAIRS_PER_ENTITY, MAX_PAIRS_WITH_UNPAIRED, find_pairs
from cuttings.compose.indexes.relationship_index import relationship_index_pages
from cuttings.compose.pages.relationship import relationship_pages
from cuttings.compose.sections.related_entities import related_entities
from cuttings.compose.text.quotes import plain
from cuttings.compose.view_models import RelatedEntity
from cuttings.model import Library, Location, Page
from tests.compose.library import joined, make_library
from tests.making import get
from tests.test_compose import crowd

JOINT = (
    "Anna Berg met Peter Lund in Norvik. Lund accused Berg of lying.",
    "Anna Berg and Peter Lund left. Berg said Lund was late.",
)


def pages_of(library: Library) -> dict[str, Page]:
    index = index_library(joined(library))
    pairs = find_pairs(index)
    pages = [*relationship_pages(index, pairs, find_affiliations(index)), *relationship_index_pages(index, pairs)]
    return {page.path: page for page in pages}


def test_a_pair_needs_three_sentences_in_two_articles() -> None:
    assert "relationships/anna-berg--peter-lund.md" in pages_of(make_library(JOINT))
    assert pages_of(make_library(["Anna Berg met Peter Lund.", "Anna Berg left Peter Lund."])) == {}
    assert pages_of(make_library([" ".join(JOINT)])) == {}


def test_a_text_that_is_repeated_counts_once() -> None:
    assert pages_of(make_library(["Anna Berg met Peter Lund. Berg left Lund."] * 4)) == {}


def test_a_source_of_news_stands_in_no_pair() -> None:
    library = make_library(JOINT)
    entities = tuple(replace(e, source=e.id == "people/peter-lund") for e in library.entities)
    assert pages_of(replace(library, entities=entities)) == {}


def test_places_in_one_country_are_no_pair() -> None:
    names = {"Norvik": "places/norvik", "Sundland": "places/sundland"}
    texts = [f"Norvik has {n} roads to Sundland. Sundland has {n} ships in Norvik." for n in range(4)]
    library = make_library(texts, (), names)
    assert "relationships/norvik--sundland.md" in pages_of(library)
    lying = tuple(replace(e, location=Location("city", None, None, "SX")) for e in library.entities)
    assert pages_of(replace(library, entities=lying)) == {}


def test_a_page_says_what_each_says_of_the_other_and_tells_it_in_time() -> None:
    page = pages_of(make_library(JOINT, ["2021-01-01", "2020-01-01"]))["relationships/anna-berg--peter-lund.md"]
    assert page.title == "Anna Berg and Peter Lund"
    assert get(page, "counts") == "Mentioned together in 4 sentences of 2 articles"
    assert get(page, "dates") == "1 January 2020 to 1 January 2021"
    said = {one.link.text: [plain(row.quote) for row in one.statements] for one in get(page, "members")}
    assert said == {"Anna Berg": ["Berg said Lund was late."], "Peter Lund": ["Lund accused Berg of lying."]}
    assert [c.article.href for c in get(page, "excerpts").shown] == ["articles/a01.md", "articles/a00.md"]


def test_one_of_a_pair_is_what_it_is_said_to_be_to_the_other() -> None:
    texts = [*JOINT, "Peter Lund, a lawyer for Anna Berg, came. Peter Lund left with Anna Berg."]
    page = pages_of(make_library(texts))["relationships/anna-berg--peter-lund.md"]
    assert [(one.link.text, one.known_as) for one in get(page, "members")] == [
        ("Anna Berg", ""),
        ("Peter Lund", "lawyer for Anna Berg"),
    ]


def test_the_index_lists_every_pair() -> None:
    pages = pages_of(make_library(JOINT))
    (row,) = get(pages["relationships/index.md"], "rows")
    assert (row.pair.href, row.kinds, row.sentences, row.articles) == (
        "relationships/anna-berg--peter-lund.md",
        "two people",
        "4",
        "2",
    )


def test_nobody_stands_in_too_many_pairs() -> None:
    names = {f"Ada N{chr(97 + n)}": f"people/p-{n:02}" for n in range(30)} | {"Anna Berg": "people/anna-berg"}
    texts = [
        " ".join(f"{other} met Anna Berg {verb} in town {t}." for other in names if other != "Anna Berg")
        for t, verb in enumerate(("once", "twice", "again"))
    ]
    pairs = find_pairs(index_library(joined(make_library(texts, (), names))))
    assert MAX_PAIRS_PER_ENTITY < len(pairs) <= MAX_PAIRS_WITH_UNPAIRED


# --- the network ------------------------------------------------------------------------------------------------------

TEXT = "Anna Berg met Peter Lund and the Harbour Board in Norvik."


def network_of(index: Index, id: str = "people/anna-berg") -> Any:
    return make_ego_network(index, index.entities[id], relations_by_pair(index), {})


def test_a_network_has_links_and_the_same_in_words() -> None:
    again = "Anna Berg called Peter Lund."
    index = index_library(joined(make_library([TEXT, again, "Anna Berg slept.", "It rained. It snowed."])))
    found = network_of(index)
    drawn = set(re.findall(r'href="(?:\.\./)?([^"]+)\.md"', found.drawing.svg))
    assert drawn == {"peter-lund", "organisations/harbour-board", "places/norvik"}
    assert {n.link.text: n.shared.text for n in found.neighbours} == {
        "Peter Lund": "2 sentences",
        "Harbour Board": "1 sentence",
        "Norvik": "1 sentence",
    }
    assert all(len(n.tied) == 2 for n in found.neighbours)


def test_few_neighbours_or_strangers_to_each_other_are_not_drawn() -> None:
    assert network_of(index_library(joined(make_library(["Anna Berg met Peter Lund."])))) is None
    apart = ["Anna Berg met Peter Lund.", "Anna Berg met the Harbour Board.", "Anna Berg came to Norvik.", "It rained."]
    assert network_of(index_library(joined(make_library(apart)))) is None


def test_of_names_in_one_sentence_none_is_shown_as_closer() -> None:
    once = index_library(joined(make_library([TEXT, "Anna Berg slept.", "It rained. It snowed."])))
    assert network_of(once) is None
    assert {row.share for row in _related(once)} == {0}
    twice = index_library(joined(make_library([TEXT, "Anna Berg called Peter Lund.", "It rained. It snowed."])))
    assert max(row.share for row in _related(twice)) == 100


def _related(index: Index) -> list[RelatedEntity]:
    rows = related_entities(index, index.entities["people/anna-berg"], {})
    return [found for row in rows for found in row.shown]


def test_a_library_without_relations_has_no_pages_of_pairs() -> None:
    assert pages_of(crowd(3, 2, 4)) == {}
