"""Places inside longer names, and words for the members of parties: when they are mentions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from cuttings.gazetteer import Gazetteer, Toponym
from cuttings.model import Block, Entity, Kind, Label, Mention, Role, ThingType
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.entities.nested_mentions import nested_mentions
from cuttings.resolve.entities.party_words import party_mentions
from tests.making import make_article

PER, LOC, ORG, THING, MISC = Label.PERSON, Label.LOCATION, Label.ORGANISATION, Label.THING, Label.MISCELLANEOUS
KINDS = {PER: Kind.PERSON, LOC: Kind.PLACE, ORG: Kind.ORGANISATION, THING: Kind.THING, MISC: Kind.PLACE}
FREEDONIA = Toponym("f", "Freedonia", "country", 10.0, 10.0, "FR", 10**7)


def town(name: str, population: int) -> Toponym:
    return Toponym(name, name, "city", 10.0, 10.0, "FR", population)


# By population: a town from 10,000 on is meant before a word for a public body, from 320,000 on anywhere.
TOWNS = {
    "norvik": 400_000, "tarsk": 300_000, "ash": 900_000, "lee": 6_000_000, "roe": 4_000_000, "brook": 90_000_000,
    "wick": 12_000, "mere": 9_000, "saint ives": 400_000, "a big bay": 400_000, "the fens": 400_000,
    "ives": 400_000, "an old bay": 400_000, "new old big bay": 400_000, "deep water": 400_000, "old big bay": 400_000,
    "new norvik": 900,
}  # fmt: skip
WORLD = Gazetteer(
    names={name: (town(name.title(), number),) for name, number in TOWNS.items()} | {"freedonia": (FREEDONIA,)},
    demonyms={"freedonian": FREEDONIA},
    homographs={"ash": "s", "lee": "s", "roe": "s", "brook": "w"},
)


def nested(
    name: str,
    label: Label = ORG,
    *,
    places: Mapping[str, Toponym] | None = None,
    located: bool = False,
    thing_type: ThingType | None = None,
) -> list[str]:
    """The places inside a name, where every place of the gazetteer is named somewhere else."""
    every = [places[0] for places in WORLD.names.values()]
    own = Candidate("a", 0, len(name), name, label, "recogniser", thing_type=thing_type)
    told = [Candidate("b", 100 * n, 100 * n + len(p.name), p.name, LOC, "recogniser") for n, p in enumerate(every)]
    here = [
        Candidate("a", 500 + n, 500 + n + len(text), text, LOC, "recogniser") for n, text in enumerate(places or {})
    ]
    groups = [[own], *([c] for c in told), *([c] for c in here)]
    entities = [Entity(f"e{n}", KINDS[group[0].label], group[0].text, ()) for n, group in enumerate(groups)]
    toponyms = {("b", c.start): place for c, place in zip(told, every, strict=True)}
    toponyms |= {("a", c.start): place for c, place in zip(here, (places or {}).values(), strict=True)}
    if located:
        toponyms["a", 0] = FREEDONIA
    found = list(nested_mentions(entities[1:], groups[1:], [own], toponyms, WORLD))  # though it has no page itself
    assert all(m.nested and name[m.start : m.end] == m.text for m in found)
    return [m.text for m in found]


@pytest.mark.parametrize(
    ("name", "found"),
    [
        # by size, and by what stands beside it
        ("Norvik Rowers", ["Norvik"]),
        ("Tarsk Rowers", []),
        ("Tarsk Police", ["Tarsk"]),
        ("Tarsk Museum", ["Tarsk"]),
        ("Rowers of Tarsk", ["Tarsk"]),
        ("Rowers in Tarsk", ["Tarsk"]),
        ("Rowers in the Tarsk", ["Tarsk"]),
        ("Rowers of Old Tarsk", []),
        ("Rowers at Tarsk", []),
        ("Roof Tarsk", []),
        ("Wick Police", ["Wick"]),
        ("Mere Police", []),
        # a surname or a word
        ("Ash Rowers", []),
        ("Ash Police", []),
        ("Roe Rowers", []),
        ("Lee Rowers", ["Lee"]),
        ("Brook Rowers", []),
        ("Brook Police", []),
        # its people, several words, and the longest name
        ("Freedonian Rowers", ["Freedonian"]),
        ("Old St. Ives Rowers", ["St. Ives"]),
        ("Old A Big Bay Rowers", []),
        ("Odd An Old Bay Rowers", []),
        ("Far Old Big Bay Rowers", ["Old Big Bay"]),  # three words at the most
        ("Deep Water Rowers", ["Deep Water"]),
        ("Deep Water", []),
        ("The Fens Rowers", []),
        ("George Lee Bridge", []),  # somebody
        ("George Norvik Bridge", ["Norvik"]),
        ("Old Lee Bridge", ["Lee"]),
        ("Norvik and Freedonia Rowers", ["Norvik", "Freedonia"]),
        ("Norvik's Rowers", ["Norvik"]),
        ("New Norvik Rowers", []),
        ("West Norvik Police", ["Norvik"]),
        ("New Tarsk Police", ["Tarsk"]),
        ("Norvik-Rowers", []),
        ("norvik Rowers", []),
        ("Norvik", []),  # the whole name
        # outlets tell nothing of a place
        ("Norvik Gazette", []),
        ("Norvik Times Rowers", ["Norvik"]),
        ("New York Times", []),
        ("Norvik Associated Press", []),
    ],
)
def test_places_inside_a_name(name: str, found: list[str]) -> None:
    assert nested(name) == found


def test_a_title_of_a_work_holds_no_place() -> None:
    assert nested("Norvik Rowers", THING) == ["Norvik"]
    assert nested("Norvik Rowers", THING, thing_type=ThingType.WORK) == []


@pytest.mark.parametrize(("label", "found"), [(ORG, True), (THING, True), (PER, False), (MISC, False), (LOC, True)])
def test_names_that_hold_places(label: Label, found: bool) -> None:
    assert bool(nested("Norvik Rowers", label)) is found
    assert not nested("Norvik Rowers", LOC, located=True)


@pytest.mark.parametrize(
    ("name", "place", "found"),
    [
        ("Press Trust of India", "India", False),
        ("Radio Free Asia", "Asia", False),
        ("New Arab", "Arab", False),
        ("New Rowers of India", "India", True),
    ],
)
def test_news_agencies_and_outlets_hold_no_places(name: str, place: str, found: bool) -> None:
    assert bool(nested(name, places={place: Toponym("x", place, "city", 50.0, 10.0, "FR", 300)})) is found


def test_what_the_article_names_by_itself_is_meant() -> None:
    other = Toponym("other", "Mere", "city", 50.0, 10.0, "FR", 300)
    assert nested("Mere Rowers", places={"Mere": other}) == ["Mere"]
    assert nested("Mere Rowers", places={"Tarsk": other}) == []


def members(
    text: str,
    *,
    lands: str = "US",
    parties: tuple[tuple[str, str | None], ...] = (),
    named: str = "",
    role: Role = Role.BODY,
    taken: str = "",
    outlet: str | None = None,
) -> tuple[list[str], list[tuple[str, str, tuple[str, ...]]]]:
    """The words for members that are mentions, and the parties that they make, in an article about `lands`.

    `parties` are entities with their qualifiers; `named` is that which the article names, `taken` another mention.
    """
    article = make_article(text)
    article_blocks = (Block(0, len(text), role),)
    article = replace(article, blocks=article_blocks, outlet=outlet)
    entities = [Entity(f"id-{n}", Kind.ORGANISATION, name, (), qualifier=q) for n, (name, q) in enumerate(parties)]
    own = [Mention("a", 900, 901, named, Kind.ORGANISATION, named)] if named else []
    if taken:
        start = text.index(taken)
        own.append(Mention("a", start, start + len(taken), taken, Kind.PERSON, "people/x"))
    places = {
        ("a", 800 + n): Toponym(code, code, "country", 0.0, 0.0, code, 10**6) for n, code in enumerate(lands.split())
    }
    countries = {"US": Toponym("US", "United States", "country", 40.0, -100.0, "US", 10**8)}
    new, found = party_mentions([article], entities, own, places, Gazetteer({}, {}, countries=countries))
    return [f"{m.text} {m.entity}" for m in found], [(e.id, e.name, e.evidence) for e in new]


PARTY = "organisations/republican-party"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A Republican won.", ["Republican"]),
        ("Republicans won.", ["Republicans"]),
        *((f"{word} Republicans won.", ["Republicans"]) for word in ("House", "Senate", "Congressional", "Moderate",
          "Fellow", "Top", "Some", "Many", "Most", "The", "A")),
        ("Social Republicans won.", []),
        ("The Social-Republican won.", []),
        ("O’Neil Republicans won.", []),
        ("O'Neil Republicans won.", []),
        ("The nonRepublicans won.", []),
        ("St. Republicans won.", []),
        ("No-One Republicans won.", []),
        ("social Republicans won.", ["Republicans"]),
        ("Ann, Republicans won.", ["Republicans"]),
        *((f"The Republican {body} won.", []) for body in ("Party", "Parties", "Guard", "Army", "National",
                                                           "Convention")),
        ("The Republican Hall won.", ["Republican"]),
        ("The Republicanism won.", []),
        ("The non-Republican won.", []),
        ("The Republican-led vote won.", []),
        ("The republican won.", []),
    ],
)  # fmt: skip
def test_words_for_members(text: str, words: list[str]) -> None:
    assert members(text)[0] == [f"{word} {PARTY}" for word in words]


@pytest.mark.parametrize(
    ("lands", "is_about"),
    [("US", True), ("", False), ("FR", False), ("US FR", False), ("US US FR", True), ("US FR FR", False)],
)
def test_an_article_about_the_country_of_the_party(lands: str, is_about: bool) -> None:
    assert bool(members("A Republican won.", lands=lands)[0]) is is_about


@pytest.mark.parametrize(
    ("lands", "outlet", "is_about"),
    [("", "Fox News", True), ("FR", "Fox News", False), ("US FR", "Fox News", True), ("", "BBC", False)],
)
def test_the_country_of_the_outlet_is_spoken_of(lands: str, outlet: str, is_about: bool) -> None:
    assert bool(members("A Republican won.", lands=lands, outlet=outlet)[0]) is is_about


@pytest.mark.parametrize(
    ("parties", "named", "lands", "id"),
    [
        ((("Republican Party", None),), "id-0", "FR", "id-0"),
        ((("Republican Party", None),), "", "FR", None),
        ((("Republican Party", None),), "", "US", "id-0"),
        ((("Republican Party", "United States"),), "", "US", "id-0"),
        ((("Republican Party", "Freedonia"),), "", "US", None),  # the party of another country
        ((("Republican Party", "Freedonia"), ("Republican Party", "United States")), "", "US", "id-1"),
        ((("Democratic Party", None),), "", "US", PARTY),
        ((("The Republican Party", None),), "", "US", "id-0"),
    ],
)
def test_the_party_that_the_articles_name(
    parties: tuple[tuple[str, str | None], ...], named: str, lands: str, id: str | None
) -> None:
    assert members("A Republican won.", parties=parties, named=named, lands=lands)[0] == (
        [f"Republican {id}"] if id else []
    )


def test_words_inside_other_mentions_and_outside_the_text_are_left() -> None:
    assert members("Ann Republican won.", taken="Ann Republican")[0] == []
    assert members("The old Republican won.", taken="old Republican")[0] == []
    assert members("The old Republican won.", taken="Republican")[0] == []
    assert members("The old Republican won.", taken="Republican won")[0] == []
    assert members("A Republican won.", taken="won")[0] == [f"Republican {PARTY}"]
    assert members("The old Republican won.", taken="The old")[0] == [f"Republican {PARTY}"]
    assert members("A Republican won.", role=Role.BOILERPLATE)[0] == []


def test_a_party_that_is_named_nowhere_else_is_an_entity_of_its_own() -> None:
    why = "a word for its members, in articles about its country"
    assert members("A Republican won.")[1] == [(PARTY, "Republican Party", (f"1 mention: {why}",))]
    assert members("Republicans met a Republican.")[1] == [(PARTY, "Republican Party", (f"2 mentions: {why}",))]
    assert members("A Republican won.", parties=(("Republican Party", None),))[1] == []
    assert members("Tories won.", lands="GB")[0] == ["Tories organisations/conservative-party"]
