"""The sections that only the pages of places and topics have."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import pytest

from cuttings.compose.facts.index_library import index_library
from cuttings.compose.facts.lookup import Index
from cuttings.compose.indexes.kind_indexes import kind_index_pages
from cuttings.compose.pages.topic import among_topics, topic_pages
from cuttings.compose.places.atlas import make_atlas
from cuttings.compose.places.maps import maps_of, nearest_places
from cuttings.compose.places.named_at_place import named_at_place
from cuttings.compose.places.place_senses import find_senses
from cuttings.compose.sections.topic_scope import scope_note
from cuttings.compose.text.quotes import plain
from cuttings.gazetteer import load_gazetteer
from cuttings.model import Alias, Entity, Kind, Library, Location, Mention, Occurrence, Statement, Topic
from cuttings.render import render
from tests.making import get, make_analysis, make_article


def place(name: str, id: str, place_type: str | None = None) -> Entity:
    """The most prominent place of that name in the gazetteer, or the most prominent of a type."""
    found = load_gazetteer().lookup(name)
    known = next(t for t in found if place_type in (None, t.place_type))
    location = Location(known.place_type, known.lat, known.lon, known.country, known.uri)
    return Entity(f"places/{id}", Kind.PLACE, name, (Alias(name, 1, "its name"),), location=location)


def library(texts: Sequence[str], entities: Sequence[Entity] = (), topics: Sequence[tuple[str, str]] = ()) -> Library:
    """A library of these texts; every occurrence of an entity's name is a mention, and likewise of a topic's phrase."""
    articles = [make_article(text, f"a{n}", published=f"2020-01-{n + 1:02}") for n, text in enumerate(texts)]
    mentions = [
        Mention(
            a.id,
            m.start(),
            m.end(),
            m.group(),
            e.kind,
            e.id,
            government=m.end() < len(a.text) and a.text[m.end()] == "*",
        )
        for a in articles
        for e in entities
        for m in re.finditer(rf"\b{re.escape(e.name)}\b", a.text)
    ]
    made = []
    for name, phrase in topics:
        at = [Occurrence(a.id, m.start(), m.end()) for a in articles for m in re.finditer(phrase, a.text)]
        held = tuple((id, 0.9) for id in sorted({o.article for o in at}))
        made.append(Topic(f"topics/{name.lower()}", name, (phrase,), held, tuple(at)))
    return Library(
        articles=tuple(articles),
        analyses={a.id: make_analysis(a) for a in articles},
        entities=tuple(sorted(entities, key=lambda e: e.id)),
        mentions=tuple(sorted(mentions, key=lambda m: (m.article, m.start, m.end))),
        topics=tuple(sorted(made, key=lambda t: t.id)),
    )


# --- where places are ------------------------------------------------------------------------------------------------

LAKES = (
    place("Switzerland", "switzerland", "country"),
    place("Geneva", "geneva", "city"),
    place("Lausanne", "lausanne", "city"),
)


@pytest.fixture(scope="module")
def lakes() -> Index:
    singer = Entity("people/ana-petrova", Kind.PERSON, "Ana Petrova", (Alias("Ana Petrova", 1, "its name"),))
    texts = (
        "Ana Petrova sang in Geneva on Friday. Switzerland* refused to comment on the concert.",
        "Ana Petrova rested in Lausanne for a week. Ana Petrova spoke of Switzerland with some warmth.",
    )
    return index_library(library(texts, (*LAKES, singer)))


def test_a_town_links_to_its_region_and_country_and_they_to_it(lakes: Index) -> None:
    atlas = make_atlas(lakes)
    chain = [(c.name, c.id) for c in atlas.up["places/geneva"]]
    assert chain[-1] == ("Switzerland", "places/switzerland")
    assert all(name != "Geneva" for name, _ in chain)
    assert set(atlas.down["places/switzerland"]) == {"places/geneva", "places/lausanne"}
    assert "places/switzerland" not in atlas.up


def test_what_has_no_point_of_its_own_lies_in_its_town() -> None:
    geneva = LAKES[1]
    town = next(t for t in load_gazetteer().lookup("Geneva") if geneva.location and t.uri == geneva.location.uri)
    at = Location("site", town.lat, town.lon, "CH", inside=town.id)
    hall = Entity("places/hall", Kind.PLACE, "Hall", (Alias("Hall", 1, "its name"),), location=at)
    index = index_library(library(["Geneva is wet, and Hall in Geneva too."], [geneva, hall]))
    atlas = make_atlas(index)
    assert [c.name for c in atlas.up["places/hall"]] == ["Geneva", "Switzerland"]
    assert nearest_places(atlas, hall, 5) == []
    assert nearest_places(atlas, geneva, 5) == []
    assert maps_of(index, atlas, hall) == ()


def test_a_country_without_a_page_is_named_too() -> None:
    atlas = make_atlas(index_library(library(["Geneva is wet."], [LAKES[1]])))
    assert [(c.name, c.id) for c in atlas.up["places/geneva"]][-1] == ("Switzerland", "")


def test_towns_nearby_have_their_distance(lakes: Index) -> None:
    ((id, away),) = nearest_places(make_atlas(lakes), lakes.entities["places/geneva"], 5)
    assert id == "places/lausanne"
    assert 45 <= away <= 60  # kilometres
    assert nearest_places(make_atlas(lakes), lakes.entities["places/switzerland"], 5) == []


def test_maps_lead_to_the_places_on_them(lakes: Index) -> None:
    around, world = maps_of(lakes, make_atlas(lakes), lakes.entities["places/geneva"])
    assert 'href="lausanne.md"' in around.svg
    assert "Switzerland" in around.svg
    assert "France" in around.svg  # a neighbouring country without a page
    assert "<a " not in world.svg


@pytest.mark.parametrize("at", [Location("city", None, None, "CH"), Location("city", 123.0, 0.0, None), None])
def test_a_place_without_coordinates_has_no_map(at: Location | None) -> None:
    odd = Entity("places/odd", Kind.PLACE, "Odd", (Alias("Odd", 1, "its name"),), location=at)
    index = index_library(library(["Odd is odd."], [odd]))
    assert maps_of(index, make_atlas(index), odd) == ()


def test_a_country_without_coordinates_is_drawn_by_its_outline() -> None:
    land = Entity("places/x", Kind.PLACE, "Wetland", (), location=Location("country", None, None, "NL"))
    index = index_library(library(["Wetland is wet."], [land]))
    assert len(maps_of(index, make_atlas(index), land)) == 2


def test_who_is_named_there_includes_places_in_it_but_not_its_government(lakes: Index) -> None:
    rows = {row.label: row.shown for row in named_at_place(lakes, make_atlas(lakes), "places/switzerland")}
    assert [(r.link.text, r.reason) for r in rows["People"]] == [("Ana Petrova", "3×")]
    rows = {row.label: row.shown for row in named_at_place(lakes, make_atlas(lakes), "places/geneva")}
    assert [r.href for r in rows["People"]] == [f"articles/a0.md#{lakes.sentences['a0'][0].anchor}"]


def test_the_senses_of_a_place_are_counted_with_examples(lakes: Index) -> None:
    itself, government = find_senses(lakes, lakes.mentions_of["places/switzerland"])
    assert (itself.label, itself.examples) == ("The place itself", ())
    assert (government.count, len(government.examples)) == ("once", 1)
    geneva = lakes.mentions_of["places/geneva"]
    assert find_senses(lakes, geneva) == ()
    [team] = find_senses(lakes, [replace(m, team=True) for m in geneva])
    assert (team.label, team.examples) == ("Its team", ())  # the page quotes all of them anyway


# --- what a topic is about --------------------------------------------------------------------------------------------

STRIKE = (
    "Dockers at Port Imber began a strike over pay and safety on Monday morning. It was their third strike this year.",
    "The strike of dockers at Port Imber over pay has stopped all trade with the islands. The strike goes on.",
    "A baker went home early because of a strike somewhere in the country far away.",
)


def test_a_scope_note_has_complete_sentences_that_name_the_topic() -> None:
    index = index_library(library(STRIKE, topics=[("Strikes", "strike")]))
    notes = scope_note(index, index.topics["topics/strikes"])
    words = ["".join(p.text for p in n.quote.sentences[0].pieces) for n in notes]
    assert 1 <= len(words) <= 2
    assert "Port Imber over pay" in words[0]
    assert all("strike" in w and "It was" not in w for w in words)
    assert all(any(p.strong for p in n.quote.sentences[0].pieces) for n in notes)


def test_a_topic_of_broken_sentences_has_no_scope_note() -> None:
    index = index_library(library(["strike, says he", "And a strike it was."], topics=[("Strikes", "strike")]))
    assert scope_note(index, index.topics["topics/strikes"]) == ()


def test_a_topic_counts_its_phrases_and_finds_its_relatives() -> None:
    texts = (*STRIKE, "The strike was about wages.", "Wages rose after the strike.", "Rain fell on the harbour.")
    index = index_library(library(texts, topics=[("Strikes", "strike"), ("Wages", "[Ww]ages"), ("Rain", "Rain")]))
    page, *_ = topic_pages(index, (topic := index.topics["topics/wages"]), among_topics(index, topic))
    assert [(p.words, p.count) for p in get(page, "phrases")] == [("wages", "2")]
    (row,) = get(page, "related")
    assert [(r.link.text, r.reason) for r in row.shown] == [("Strikes", "in both articles")]


LONG = "The strike of the harbour pilots closed all nine piers of the old port on Monday{}."


@pytest.mark.parametrize(
    ("texts", "shown"),
    [
        ((LONG.format(""), LONG.format(" morning")), 1),
        ((LONG.format(""), "The strike of the bakers left nine old ports without bread on Monday."), 2),
        (("The strike is over.", "The strike is over."), 2),  # alike by chance
        ((f"{LONG.format('')} {LONG.format(' night')}",), 2),  # one article may say it twice
    ],
)
def test_a_topic_shows_what_several_articles_repeat_once(texts: Sequence[str], shown: int) -> None:
    index = index_library(library(texts, topics=[("Strikes", "strike")]))
    page, *_ = topic_pages(index, (topic := index.topics["topics/strikes"]), among_topics(index, topic))
    assert sum(len(excerpt.quotes) for excerpt in get(page, "excerpts").shown) == shown


def test_a_topic_lists_what_was_said_in_its_words_and_by_whom() -> None:
    ana = Entity("people/ana", Kind.PERSON, "Ana Petrova", ())
    made = library(
        ["Ana Petrova said the strike was over. Ana Petrova said it rained. A strike began."],
        [ana],
        [("Strikes", "strike")],
    )
    text = made.articles[0].text
    said = [(text.index("the strike"), text.index(". Ana")), (text.index("it rained"), text.index(". A strike"))]
    statements = tuple(Statement("a0", start, end, False, "said", "people/ana", 0, 11) for start, end in said)
    index = index_library(replace(made, statements=statements))
    page, *_ = topic_pages(index, (topic := index.topics["topics/strikes"]), among_topics(index, topic))
    (said,) = get(page, "statements")
    assert said.speaker.href == "people/ana.md"
    assert len(said.quotes) == 1
    (other,) = get(page, "excerpts").shown
    assert [plain(quote) for quote in other.quotes] == ["A strike began."]  # no sentence twice on a page


def test_a_topic_of_very_many_articles_is_continued_on_further_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each article, statement and sentence stands on one of its pages, and the first page leads to all of them."""
    monkeypatch.setattr("cuttings.compose.pages.topic.OPEN_TOPIC_ARTICLES", 2)
    monkeypatch.setattr("cuttings.compose.pages.topic.STATEMENTS_SHOWN", 1)
    monkeypatch.setattr("cuttings.compose.pages.topic_parts.TOPIC_ARTICLES_PER_PAGE", 3)
    monkeypatch.setattr("cuttings.compose.pages.topic_parts.TOPIC_STATEMENTS_PER_PAGE", 2)
    monkeypatch.setattr("cuttings.compose.text.excerpts.ARTICLES_PER_PAGE", 4)
    made = library(
        [f"Nobody said that strike {n} ended. The strike {n} began." for n in range(8)], topics=[("Strikes", "strike")]
    )
    statements = tuple(
        Statement(a.id, a.text.index("that"), a.text.index(". The"), False, "said", None, 0, 6)
        for a in made.articles[:5]
    )
    index = index_library(replace(made, statements=statements))
    page, *more = topic_pages(index, (topic := index.topics["topics/strikes"]), among_topics(index, topic))
    linked = [link.href for part in ("statement_parts", "article_parts", "continued") for link in get(page, part)]
    assert linked == [other.path for other in more]
    assert linked == [
        f"topics/strikes/{name}.md" for name in ("statements-2", "statements-3", "articles-2", "articles-3", "more-2")
    ]
    said = [
        *get(page, "statements"),
        *get(page, "more_statements"),
        *get(more[0], "statements"),
        *get(more[1], "statements"),
    ]
    assert sorted(s.article.href for s in said) == [f"articles/a{n}.md" for n in range(5)]
    listed = [*get(page, "articles"), *get(page, "more_articles"), *get(more[2], "articles"), *get(more[3], "articles")]
    assert sorted(link.href for link in listed) == [f"articles/a{n}.md" for n in range(8)]
    for other in more:
        assert "Continued from [Strikes](../../topics/strikes.md)." in render(other)
    assert "[Part 2 of 3](strikes/statements-2.md); [Part 3 of 3](strikes/statements-3.md)" in render(page)


def test_a_map_of_very_many_places_has_the_most_named_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cuttings.compose.indexes.kind_indexes.MAX_PLACES_ON_INDEX_MAP", 2)
    at = [Location("city", lat, 20.0, None, None) for lat in (10.0, 20.0, 30.0)]
    towns = [Entity(f"places/t{n}", Kind.PLACE, f"T{n}", (), location=at[n]) for n in range(3)]
    made = library(["T2 and T1.", "T2 again, and T0.", "T1."], towns)
    (page,) = [page for page in kind_index_pages(index_library(made), False) if page.path == "places/index.md"]
    svg = get(page, "map").svg
    assert [n for n in range(3) if f"t{n}.md" in svg] == [1, 2]
    assert "the 2 places" in svg


def test_an_empty_library_has_an_atlas() -> None:
    atlas = make_atlas(index_library(Library()))
    assert (atlas.up, atlas.down, atlas.by_latitude) == ({}, {}, ())
