"""The pages that name a thing beside its own: events, pairs, choices between namesakes, what is new."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from cuttings.compose import compose
from cuttings.compose.format import entity_type_words
from cuttings.model import (
    NAME_BY_THING_TYPE,
    Alias,
    Entity,
    Kind,
    Library,
    Location,
    Mention,
    Page,
    ThingType,
)
from cuttings.project.settings import Settings
from tests.compose.library import joined, make_library
from tests.making import get, texts_beside
from tests.world import make_world

HERE = Path("/nowhere")
SETTINGS = Settings(HERE, HERE, HERE, HERE, HERE, site_name="Cuttings of Karvel")
ACCORD = "things/karvel-accord"


def pages_of(library: Library) -> Mapping[str, Page]:
    return {page.path: page for page in compose(library, SETTINGS)}


def typed(thing_type: ThingType | None) -> Library:
    """The world, with the Karvel Accord of this type."""
    world = make_world()
    entities = tuple(replace(e, thing_type=thing_type) if e.id == ACCORD else e for e in world.entities)
    return replace(world, entities=entities)


def test_every_type_of_thing_has_a_name() -> None:
    assert set(NAME_BY_THING_TYPE) == set(ThingType)


@pytest.mark.parametrize(
    ("entity", "words"),
    [
        (Entity("things/x", Kind.THING, "X", (), thing_type=ThingType.VEHICLE), "weapon or vehicle"),
        (Entity("things/x", Kind.THING, "X", ()), ""),
        (Entity("places/x", Kind.PLACE, "X", (), location=Location("historic", None, None, None)), "former country"),
        (Entity("places/x", Kind.PLACE, "X", ()), ""),
        (Entity("people/x", Kind.PERSON, "X", ()), ""),
    ],
)
def test_what_a_place_or_a_thing_is_in_words(entity: Entity, words: str) -> None:
    assert entity_type_words(entity) == words


@pytest.mark.parametrize(("thing_type", "shown"), [(ThingType.WORK, "Work"), (None, "")])
def test_the_page_of_a_thing_says_what_it_is_only_where_that_is_known(thing_type: ThingType | None, shown: str) -> None:
    pages = pages_of(typed(thing_type))
    assert get(pages[f"{ACCORD}.md"], "infobox").thing_type == shown
    summary = pages[f"{ACCORD}.md"].summary
    assert summary is not None
    assert summary.what == (shown or "Named thing")


@pytest.mark.parametrize("thing_type", [None, *ThingType])
def test_the_downloads_count_what_the_files_hold(thing_type: ThingType | None) -> None:
    library = typed(thing_type)
    rows = {d.file.text: d.records for d in get(pages_of(library)["data/index.md"], "downloads")}
    lines = texts_beside(library, SETTINGS)["data/entities.ftm.json"].splitlines()
    ids = {"cuttings-" + e.id.replace("/", "-") for e in library.entities}
    assert rows["entities.ftm.json"] == str(sum(json.loads(line)["id"] in ids for line in lines))


def test_the_index_has_a_column_for_types_if_any_is_known() -> None:
    for thing_type, headings in ((ThingType.LAW, ["Thing", "Type"]), (None, ["Thing"])):
        table = get(pages_of(typed(thing_type))["things/index.md"], "table")
        assert [column.heading for column in table.columns] == [*headings, "Articles", "Dates"]


def test_without_things_the_index_is_empty_and_the_home_page_does_not_count_them() -> None:
    world = make_world()
    kept = tuple(e for e in world.entities if e.kind is not Kind.THING)
    mentions = tuple(m for m in world.mentions if m.entity != ACCORD)
    pages = pages_of(replace(world, entities=kept, mentions=mentions))
    assert get(pages["things/index.md"], "table").rows == ()
    assert "things/index.md" not in [size.href for size in get(pages["index.md"], "sizes")]
    assert "things/index.md" not in [row.heading.href for row in get(pages["index.md"], "prominent")]


def test_an_event_lists_the_things_that_its_accounts_name() -> None:
    world = make_world()
    (event,) = world.events
    article = next(a for a in world.articles if a.id == event.articles[0])
    at = article.text.index("walkout")
    extra = Mention(article.id, at, at + 7, "walkout", Kind.THING, ACCORD)
    page = pages_of(replace(world, mentions=(*world.mentions, extra)))[f"{event.id}.md"]
    rows = {row.label: [n.link.text for n in row.shown] for row in get(page, "named_rows")}
    assert list(rows) == ["Who", "Places named", "Organisations", "Things"]
    assert rows["Things"] == ["Karvel Accord"]


def test_a_pair_says_what_the_thing_in_it_is() -> None:
    texts = [f"Anna Berg praised the Sea Lark {how} in Norvik." for how in ("at noon", "at night", "at sea")]
    library = joined(make_library(texts))
    known = tuple(replace(e, thing_type=ThingType.VEHICLE) if e.kind is Kind.THING else e for e in library.entities)
    pages = pages_of(replace(library, entities=known))
    page = pages["relationships/anna-berg--sea-lark.md"]
    assert [(m.link.text, m.known_as) for m in get(page, "members")] == [
        ("Anna Berg", ""),
        ("Sea Lark", "weapon or vehicle"),
    ]
    rows = {row.pair.text: row.kinds for row in get(pages["relationships/index.md"], "rows")}
    assert rows["Anna Berg and Sea Lark"] == "person and thing"


def test_a_choice_between_namesakes_says_what_each_is() -> None:
    world = make_world()
    ship = Entity("things/imber", Kind.THING, "Imber", (Alias("Imber", 1, "so"),), thing_type=ThingType.VEHICLE)
    mention = Mention(world.articles[0].id, 0, 1, "x", Kind.THING, ship.id)
    pages = pages_of(replace(world, entities=(*world.entities, ship), mentions=(*world.mentions, mention)))
    assert [(n.href, n.note) for n in get(pages["things/imber.md"], "namesakes")] == [
        ("places/port-imber.md", "city; in 4 articles")
    ]
    other = replace(ship, name="Karvel", aliases=(Alias("Karvel", 1, "so"),))
    pages = pages_of(replace(world, entities=(*world.entities, other), mentions=(*world.mentions, mention)))
    assert [n.note for n in get(pages["places/karvel.md"], "namesakes")] == ["weapon or vehicle; in 1 article"]
