"""What becomes of a group of mentions: the address, the name, the qualifier, the aliases and the evidence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from cuttings.gazetteer import Gazetteer, Toponym
from cuttings.model import Decision, Entity, Kind, Label, Location, Role, ThingType
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.entities.build import Context, make_entities
from cuttings.resolve.kinds.explain import RULE_IN_WORDS
from cuttings.resolve.linking import Linked
from cuttings.resolve.linking.clusters import Node
from cuttings.resolve.linking.organisations.body_countries import BodyCountries
from tests.making import make_article

PER, LOC, ORG, THING, MISC = Label.PERSON, Label.LOCATION, Label.ORGANISATION, Label.THING, Label.MISCELLANEOUS
FREEDONIA = Toponym("f", "Freedonia", "country", 10.0, 20.0, "FD", 10**7)
SYLVANIA = Toponym("s", "Sylvania", "country", 30.0, 20.0, "SY", 10**7)
WORLD = Gazetteer(
    names={"freedonia": (FREEDONIA,), "sylvania": (SYLVANIA,)},
    demonyms={"freedonian": FREEDONIA},
    countries={"FD": FREEDONIA, "SY": SYLVANIA},
)
Made = tuple[str, str, Label]  # article, name, label


def built(
    *groups: Sequence[Candidate],
    toponyms: Mapping[tuple[str, int], Toponym] | None = None,
    countries: Mapping[tuple[str, int], str] | None = None,
    own_names: Mapping[tuple[str, str], str] | None = None,
    renames: Mapping[str, str] | None = None,
    reasons: Mapping[Node, str] | None = None,
    apart: Mapping[Node, str] | None = None,
    told: Mapping[str, tuple[str | None, str | None]] | None = None,
    texts: Mapping[str, str] | None = None,
) -> list[Entity]:
    """The entities of groups of mentions; `told` gives the date and the outlet of an article."""
    ids = {c.article for group in groups for c in group}
    articles = {}
    for id in ids:
        date, outlet = (told or {}).get(id, (None, None))
        articles[id] = replace(make_article((texts or {}).get(id, "x" * 999), id, published=date), outlet=outlet)
    decisions = {
        key: Decision("rename", (key,), "curation/entities.yml:1", to=name) for key, name in (renames or {}).items()
    }
    linked = Linked(groups, reasons or {}, apart or {}, BodyCountries(countries or {}, own_names or {}))
    return make_entities(groups, Context(articles, toponyms or {}, linked, decisions, WORLD))


def said(text: str, label: Label = PER, article: str = "a", start: int = 0, **more: object) -> Candidate:
    return replace(Candidate(article, start, start + len(text), text, label, "recogniser"), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("rule", sorted(RULE_IN_WORDS))
def test_each_rule_that_finds_names_is_told_in_words(rule: str) -> None:
    [entity] = built([said("Ann Roe", rule=rule)])
    assert entity.evidence == (f"1 mention: {RULE_IN_WORDS[rule]}",)
    assert RULE_IN_WORDS[rule] != rule


RULES = (
    "echo", "gazetteer", "gazetteer by fame", "headline of results", "known organisation", "read as a thing",
    "recogniser", "said to be a ship", "said to be a thing", "title", "words of a thing",
)  # fmt: skip


def test_the_rules_that_are_told() -> None:
    assert sorted(RULE_IN_WORDS) == sorted(RULES)


def test_the_evidence_counts_rules_and_tells_of_kinds_and_namesakes() -> None:
    group = [
        said("Ann Roe", why="'Ann Roe' is a person: so it is"),
        said("Ann Roe", start=20, rule="title"),
        said("Ann Roe", start=40, rule="title"),
        said("Ann Roe", start=60, rule="new"),
    ]
    apart = {Node.of(group[0]): "kept apart", Node.of(said("Bob Poe")): "another's"}
    [entity] = built(group, apart=apart)
    assert entity.evidence == (
        "1 mention: new",
        "1 mention: read as a name by the language model",
        "2 mentions: shown by a title",
        "'Ann Roe' is a person: so it is",
        "kept apart",
    )


def test_the_most_mentioned_of_one_name_has_the_plain_address() -> None:
    one = [said("Ann Roe", office="mayor", article="b")]
    two = [said("Ann Roe", article="a", office="singer"), said("Ann Roe", article="a", start=9, office="singer")]
    ids = [(e.id, e.qualifier) for e in built(one, two)]
    assert ids == [("people/ann-roe-mayor", "mayor"), ("people/ann-roe", "singer")]
    ids = [(e.id, e.qualifier) for e in built([said("Ann Roe", article="b")], [said("Ann Roe", article="a")])]
    assert ids == [("people/ann-roe-2", None), ("people/ann-roe", None)]


def where(*places: Toponym, article: str = "a") -> dict[tuple[str, int], Toponym]:
    return {(article, 500 + n): place for n, place in enumerate(places)}


@pytest.mark.parametrize(
    ("label", "name", "toponyms", "told", "expected"),
    [
        # a person: by office, by the land of most places, by decade
        (PER, "Ann Roe", where(FREEDONIA) | where(SYLVANIA, article="b"), {}, ["Freedonia", "Sylvania"]),
        (PER, "Ann Roe", where(FREEDONIA, SYLVANIA, SYLVANIA) | where(FREEDONIA, article="b"), {},
         ["Sylvania", "Freedonia"]),
        (PER, "Ann Roe", where(SYLVANIA, FREEDONIA) | where(SYLVANIA, article="b"), {}, ["Freedonia", "Sylvania"]),
        (PER, "Ann Roe", {}, {"a": ("1987-01-02", None), "b": ("2003", None)}, ["1980s", "2000s"]),
        (PER, "Ann Roe", where(FREEDONIA) | where(FREEDONIA, article="b"),
         {"a": ("1987-01-02", None), "b": ("2003", None)}, ["1980s", "2000s"]),
        (PER, "Ann Roe", {}, {"a": ("spring", None), "b": ("2003", None)}, [None, "2000s"]),
        (PER, "Ann Roe", {}, {"a": (None, "Herald"), "b": (None, "Globe")}, [None, None]),
        # an organisation: by the land, by decade, by outlet
        (ORG, "Roe Rowers", where(FREEDONIA) | where(SYLVANIA, article="b"), {}, ["Freedonia", "Sylvania"]),
        (ORG, "Roe Rowers", {}, {"a": ("1987-01-02", None), "b": ("2003", None)}, ["1980s", "2000s"]),
        (ORG, "Roe Rowers", {}, {"a": (None, "Herald"), "b": (None, "Globe")}, ["Herald", "Globe"]),
        (ORG, "Ministry of Health", where(FREEDONIA) | where(SYLVANIA, article="b"), {}, [None, None]),
        # a thing has none
        (THING, "Roe Cup", where(FREEDONIA) | where(SYLVANIA, article="b"), {}, [None, None]),
    ],
)  # fmt: skip
def test_what_distinguishes_two_of_one_name(
    label: Label,
    name: str,
    toponyms: Mapping[tuple[str, int], Toponym],
    told: Mapping[str, tuple[str | None, str | None]],
    expected: list[str | None],
) -> None:
    entities = built([said(name, label)], [said(name, label, "b")], toponyms=toponyms, told=told)
    assert [e.qualifier for e in entities] == expected


def test_nobody_needs_a_qualifier_alone() -> None:
    entities = built([said("Ann Roe", office="mayor")], [said("Bob Roe", article="b")], toponyms=where(FREEDONIA))
    assert [e.qualifier for e in entities] == [None, None]


def test_the_outlet_distinguishes_only_where_it_is_one() -> None:
    two = [said("Roe Rowers", ORG, "b"), said("Roe Rowers", ORG, "c")]
    told = {"a": (None, "Herald"), "b": (None, "Globe"), "c": (None, "Post")}
    assert [e.qualifier for e in built([said("Roe Rowers", ORG)], two, told=told)] == ["Herald", None]


@pytest.mark.parametrize(
    ("name", "countries", "qualifier"),
    [
        ("Ministry of Health", {("a", 0): "FD"}, "Freedonia"),
        ("Ministry of Health", {("a", 0): "ZZ"}, "ZZ"),  # a country that the gazetteer lacks
        ("Ministry of Health", {}, None),
        ("Freedonian Ministry of Health", {("a", 0): "FD"}, None),  # the name has it
        ("Roe Rowers", {("a", 0): "FD"}, None),
    ],
)
def test_what_every_country_has_is_told_with_its_country(
    name: str, countries: Mapping[tuple[str, int], str], qualifier: str | None
) -> None:
    [entity] = built([said(name, ORG)], countries=countries)
    assert entity.qualifier == qualifier


@pytest.mark.parametrize(
    ("names", "countries", "own_names", "expected"),
    [
        (("UN",), {}, {}, "United Nations"),
        (("UN", "United Nations"), {}, {}, "United Nations"),
        (("UN", "Union of Norvik"), {}, {}, "Union of Norvik"),  # written out it is another
        (("Klan",), {}, {}, "Ku Klux Klan"),
        (("Roe Rowers",), {}, {}, "Roe Rowers"),
        (("Ministry of Health",), {("a", 0): "FD"}, {("FD", "ministry of health"): "Health House"}, None),
    ],
)
def test_the_name_of_a_known_organisation(
    names: tuple[str, ...],
    countries: Mapping[tuple[str, int], str],
    own_names: Mapping[tuple[str, str], str],
    expected: str | None,
) -> None:
    group = [said(name, ORG, start=100 * n) for n, name in enumerate(names)]
    [entity] = built(group, countries=countries, own_names=own_names)
    assert expected is None or entity.name == expected


def test_the_editor_renames() -> None:
    group = [said("Ann Roe"), said("Roe", start=20)]
    assert [e.name for e in built(group, renames={"ann roe": "Anna Roe"})] == ["Anna Roe"]
    assert [e.name for e in built(group, renames={"roe": "Anna Roe"})] == ["Anna Roe"]
    assert [e.name for e in built(group, renames={"bob roe": "Anna Roe"})] == ["Ann Roe"]


def test_places_and_things() -> None:
    [place] = built([said("Freedonia", LOC)], toponyms={("a", 0): FREEDONIA})
    assert place.kind is Kind.PLACE
    assert place.location
    assert (place.location.place_type, place.location.lat, place.location.country) == ("country", 10.0, "FD")
    [thing] = built([said("Roe Cup", THING, thing_type=ThingType.COMPETITION)])
    assert (thing.kind, thing.thing_type, thing.location) == (Kind.THING, ThingType.COMPETITION, None)
    [person] = built([said("Ann Roe", thing_type=ThingType.COMPETITION)])
    assert (person.thing_type, person.source) == (None, False)


def test_the_aliases_of_a_person() -> None:
    text = "President Roe met Roe, the president. Ann Roe sang. A president Roe, old Roe"
    at = [m for m in range(len(text)) if text.startswith("Roe", m)]
    group = [
        said("Roe", start=at[0], office="President"),
        said("Roe", start=at[1], office="president"),
        said("Ann Roe", start=at[2] - 4, office="President"),
        said("Roe", start=at[3], office="president"),
        said("Roe", start=at[4]),
        said("Ann\nRoe", start=0, article="b"),
        said("Roean", MISC, start=0, article="b"),
    ]
    reasons = {Node.of(group[0]): "short for it", Node.of(group[1]): "another reason"}
    [entity] = built(group, reasons=reasons, texts={"a": text})
    assert [(a.name, a.count, a.evidence) for a in entity.aliases] == [
        ("Roe", 4, "short for it"),
        ("Ann Roe", 2, "as the articles write it"),
        ("President Roe", 1, "with a title before the name"),
    ]


def test_only_organisations_that_are_credited_everywhere_are_sources() -> None:
    text = "Roe Rowers"
    articles_role = make_article(text)
    assert articles_role.role_at(0) is Role.BODY
    [entity] = built([said("Roe Rowers", ORG)])
    assert entity.source is False


def test_a_place_that_is_not_known_has_no_qualifier_beside_a_namesake_that_is() -> None:
    zenda = Toponym("z", "Zenda", "city", 10.0, 20.0, "FD", 10**5)
    groups = [said("Zenda", LOC)], [said("Zenda", LOC, start=9)]
    found = built(*groups, toponyms={("a", 0): zenda})
    assert [(e.id, e.qualifier) for e in found] == [("places/zenda-freedonia", "Freedonia"), ("places/zenda", None)]


def test_a_building_at_the_point_of_its_town_is_known_to_be_in_it() -> None:
    hall = Toponym("unlisted-site-hall-t1", "Hall", "site", 10.0, 10.0, "FD", 0, within=("t1", "r1"))
    (entity,) = built([said("Hall", LOC)], toponyms={("a", 0): hall})
    assert entity.location == Location("site", 10.0, 10.0, "FD", inside="t1")
