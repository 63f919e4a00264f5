"""Facts in the box, affiliations, timelines, and how a page was made."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
import yaml

from cuttings.compose.chronology.chronicle import (
    MIN_TIMELINE_DATES,
    OPEN_TIMELINE_DATES,
    make_chronicle,
    make_timeline,
)
from cuttings.compose.chronology.entity_timeline import make_entity_timeline
from cuttings.compose.facts.affiliations import find_affiliations
from cuttings.compose.facts.index_library import index_library
from cuttings.compose.facts.lookup import Index
from cuttings.compose.sections.infobox import make_infobox, roles_seen
from cuttings.compose.sections.provenance import make_provenance
from cuttings.compose.view_models import DatedFact, EntityTimeline, Infobox, Link
from cuttings.model import Alias, Citation, Entity, Kind, Office
from tests.compose.library import make_index, make_library

ANNA = "people/anna-berg"
AFFILIATED: dict[str, tuple[str, str] | None] = {
    "Anna Berg, head of the Harbour Board, opened the bridge.": (
        "organisations/harbour-board",
        "head of the Harbour Board",
    ),
    "Harbour Board chairwoman Anna Berg opened the bridge.": (
        "organisations/harbour-board",
        "Harbour Board chairwoman",
    ),
    "Anna Berg, a reporter at the Daily Wave, was there.": ("organisations/daily-wave", "reporter at the Daily Wave"),
    "Anna Berg, a critic of the Harbour Board, was there.": None,
    "Anna Berg, a friend of the Harbour Board, was there.": None,
    "Anna Berg is a member of the Harbour Board.": None,
    "Anna Berg, the mayor, met the Harbour Board.": None,
    "Anna Berg met the Harbour Board.": None,
}


@pytest.mark.parametrize("text", AFFILIATED)
def test_who_is_said_to_be_what_of_which_organisation(text: str) -> None:
    found = find_affiliations(make_index(text))
    assert [(a.organisation, a.words) for a in found.get(ANNA, ())] == ([AFFILIATED[text]] if AFFILIATED[text] else [])


def test_an_affiliation_stands_on_both_pages_and_each_wording_once() -> None:
    text = "Anna Berg, head of the Harbour Board, opened the bridge."
    found = find_affiliations(make_index(text, text))
    assert found[ANNA] == found["organisations/harbour-board"]
    assert len(found[ANNA]) == 1
    assert found[ANNA][0].published == "2020-01-02"


def box_of(index: Index, id: str) -> Infobox:
    entity = index.entities[id]
    return make_infobox(index, entity, roles_seen(index, entity)[1:], find_affiliations(index).get(id, ()), 0)


def test_the_box_has_names_and_dates_with_where_they_are_first_seen() -> None:
    index = make_index("Berg came to Norvik.", "Anna Berg came. Berg left.", dates=["2021-03-04", "2020-01-02"])
    box = box_of(index, ANNA)
    (name,) = box.names
    assert (name.text, name.count) == ("Berg", 2)
    assert name.first is not None
    assert name.first.href.startswith("articles/a01.md#s-")  # the older article, though it was read later
    assert box.first is not None
    assert box.last is not None
    assert (box.first.text, box.last.text) == ("2 Jan 2020", "4 Mar 2021")
    assert (box.articles, box.mentions) == (2, 3)


def test_a_date_without_a_year_is_given_where_there_is_no_other() -> None:
    box = box_of(make_index("Anna Berg came.", dates=["XXXX-03-04"]), ANNA)
    assert box.first is not None
    assert box.first.text == "4 March, year not stated"
    assert box.last is None


def test_seen_on_one_day_is_seen_once() -> None:
    box = box_of(make_index("Anna Berg came.", "Anna Berg left.", dates=["2020-01-02", "2020-01-02"]), ANNA)
    assert box.first is not None
    assert (box.first.text, box.last) == ("2 Jan 2020", None)


def test_a_title_before_a_name_makes_no_other_name() -> None:
    library = make_library(["Anna Berg came. Mayor Berg left."])
    aliases = (Alias("Anna Berg", 1, "so"), Alias("Berg", 1, "so"), Alias("Mayor Berg", 1, "so"))
    entities = tuple(replace(e, aliases=aliases) if e.id == ANNA else e for e in library.entities)
    box = box_of(index_library(replace(library, entities=entities)), ANNA)
    assert [n.text for n in box.names] == ["Berg"]


def test_names_that_differ_in_case_alone_are_one() -> None:
    library = make_library(["Anna Berg came."])
    aliases = (Alias("Anna Berg", 1, "so"), Alias("ANNA BERG", 2, "so"), Alias("Berg", 1, "so"), Alias("BERG", 4, "so"))
    entities = tuple(replace(e, aliases=aliases) if e.id == ANNA else e for e in library.entities)
    box = box_of(index_library(replace(library, entities=entities)), ANNA)
    assert [(n.text, n.count, n.first) for n in box.names] == [("BERG", 5, None)]


def test_a_role_leads_to_a_sentence_of_the_text_and_sets_the_role_off() -> None:
    library = make_library(["Mayor Anna Berg came to Norvik."], ["2020-05-04"])
    anchor = library.analyses["a00"].sentences[0].anchor
    offices = (Office("Mayor", "2020-05-04", "2020-05-04", (Citation("gone", "s-1"), Citation("a00", anchor))),)
    entities = tuple(replace(e, offices=offices) if e.id == ANNA else e for e in library.entities)
    index = index_library(replace(library, entities=entities))
    role = roles_seen(index, index.entities[ANNA])[0]
    assert (role.title, role.dates, role.href) == ("Mayor", "in an article of 4 May 2020", f"articles/a00.md#{anchor}")
    assert role.quote is not None
    assert [p.text for p in role.quote.sentences[0].pieces if p.strong] == ["Mayor"]


def timeline_of(dates: list[str]) -> EntityTimeline:
    return make_timeline((date, DatedFact("Event", Link(str(n), f"events/{n}.md"))) for n, date in enumerate(dates))


def test_the_day_on_which_a_role_is_first_given_is_not_in_a_timeline() -> None:
    index = make_index(*["Mayor Anna Berg came."] * 3, dates=["2020-01-02", "2020-02-03", "2020-03-04"])
    offices = [
        Office(f"role {n}", article.published, article.published, (Citation(article.id, "s-1"),))
        for n, article in enumerate(index.library.articles)
    ]
    entity = replace(index.entities[ANNA], offices=tuple(offices))
    assert make_entity_timeline(index, entity, make_chronicle(index)) == EntityTimeline()


def test_a_timeline_needs_enough_dates_and_runs_forward() -> None:
    assert timeline_of(["2020-01-01"] * MIN_TIMELINE_DATES) == EntityTimeline()
    shown = timeline_of(["2020-03-01", "2020-01-01", "2019-12-01"]).shown
    assert [day.date for day in shown] == ["1 December 2019", "1 January 2020", "1 March 2020"]


def test_a_date_without_a_year_is_not_put_among_those_with_one() -> None:
    shown = timeline_of(["2020-03-01", "2020-01-01", "2019-12-01", "XXXX-02-01"]).shown
    assert len(shown) == 3
    assert len(timeline_of(["XXXX-02-01", "XXXX-03-01", "XXXX-04-01"]).shown) == 3


def test_the_oldest_of_many_dates_are_folded_away() -> None:
    timeline = timeline_of([f"2020-{n // 28 + 1:02}-{n % 28 + 1:02}" for n in range(OPEN_TIMELINE_DATES + 8)])
    assert (len(timeline.earlier), len(timeline.shown)) == (8, OPEN_TIMELINE_DATES)
    assert timeline.earlier[0].date == "1 January 2020"


def test_a_correction_is_yaml_whatever_the_name() -> None:
    index = make_index("Anna Berg came.")
    for name in ("Anna Berg", "Yes", "a: b", "O’Hara, “Jim”", 'The "Wave"', "{x}", "- y", "Øre #1", "12"):
        entity = Entity(ANNA, Kind.PERSON, name, (Alias(name, 1, "so"), Alias("Berg", 1, "so")))
        for correction in make_provenance(index, entity).corrections:
            (line,) = yaml.safe_load(f"{correction.verb}:\n- {correction.line}\n")[correction.verb]
            named = [line.get("name"), line.get("from"), *line.get("names", ())]
            assert name in named, json.dumps(line)


def test_the_editors_decisions_are_set_apart_from_the_rules() -> None:
    index = make_index("Anna Berg came.")
    decided = "the editor's decision 'rename' (curation/entities.yml:12)"
    provenance = make_provenance(
        index, replace(index.entities[ANNA], evidence=("a person: every mention reads as one", decided))
    )
    assert provenance.decisions == (decided,)
    assert provenance.evidence == ("a person: every mention reads as one",)
    assert provenance.rests_on == "1 mention in 1 article"
