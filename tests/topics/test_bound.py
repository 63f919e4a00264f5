"""Which words join a subject to a place, and what a place is called."""

from __future__ import annotations

import pytest

from cuttings.model import Alias, Entity, Kind, Location, Mention
from cuttings.topics.bound import bound_hits, load_families, place_names, under_countries
from cuttings.topics.score import Hit
from cuttings.topics.words import Word, Zone
from tests.topics.making import tagged

PLACES = {"Freedonia": "places/freedonia", "Freedonian": "places/freedonia", "Sylvania": "places/sylvania"}


def mention(word: Word, text: str) -> Mention | None:
    """The mention that a word is, if it is a name of PLACES or that of a person."""
    written = text[word.start : word.end]
    if written == "Reik":
        return Mention("a", word.start, word.end, written, Kind.PERSON, "people/reik")
    if written not in PLACES:
        return None
    return Mention("a", word.start, word.end, written, Kind.PLACE, PLACES[written], demonym=written.endswith("n"))


def joined(marked: str, zone: Zone = Zone.BODY) -> list[tuple[str, str, str]]:
    """The topics of places in a text of tagged words: the name's pattern, the place, and the words that say so."""
    text, run = tagged(marked, zone)
    names = {word.start: named for word in run if (named := mention(word, text))}
    found = list(bound_hits(text, run, names))
    for _, _, hit in found:
        assert hit.zone is zone
        assert " ".join(text[hit.start : hit.end].split()) == hit.text
    return [(load_families().all[i].name, place.partition("/")[2], hit.text) for i, place, hit in found]


CONFLICT = "Conflict in {place}"
SANCTIONS = "Sanctions against {place}"
REFUGEES = "Refugees from {place}"
CASES: dict[str, tuple[str, list[tuple[str, str, str]]]] = {
    "after a preposition": (
        "the/DET violence/NOUN in/ADP Freedonia/PROPN went/VERB on/ADV",
        [(CONFLICT, "freedonia", "violence in Freedonia")],
    ),
    "at the end": ("violence/NOUN in/ADP Freedonia/PROPN", [(CONFLICT, "freedonia", "violence in Freedonia")]),
    "on a place, whoever wages it": (
        "Sylvania/PROPN _'/PUNCT war/NOUN on/ADP Freedonia/PROPN",
        [(CONFLICT, "freedonia", "war on Freedonia")],
    ),
    "a war of the country that wages it": ("Freedonia/PROPN _'/PUNCT war/NOUN", []),
    "a war of soldiers from a country": ("Freedonian/ADJ war/NOUN", []),
    "a war that has the name of a place": ("Freedonia/PROPN war/NOUN", [(CONFLICT, "freedonia", "Freedonia war")]),
    "a civil war": ("Freedonia/PROPN _'/PUNCT civil/ADJ war/NOUN", [(CONFLICT, "freedonia", "Freedonia' civil war")]),
    "another preposition": ("violence/NOUN near/ADP Freedonia/PROPN", []),
    "no preposition": ("violence/NOUN Freedonia/PROPN", []),
    "three words between": (
        "violence/NOUN in/ADP the/DET old/ADJ city/NOUN Freedonia/PROPN",
        [(CONFLICT, "freedonia", "violence in the old city Freedonia")],
    ),
    "four words between": ("violence/NOUN in/ADP the/DET very/ADV old/ADJ city/NOUN Freedonia/PROPN", []),
    "a small word between": ("violence/NOUN in/ADP towns/NOUN and/CCONJ Freedonia/PROPN", []),
    "of two places, the last": (
        "annexation/NOUN of/ADP Sylvania/PROPN Freedonia/PROPN today/NOUN",
        [("Annexation of {place}", "freedonia", "annexation of Sylvania Freedonia")],
    ),
    "of two places at the end, the last": (
        "annexation/NOUN of/ADP Sylvania/PROPN Freedonia/PROPN",
        [("Annexation of {place}", "freedonia", "annexation of Sylvania Freedonia")],
    ),
    "of two places apart, the first": (
        "violence/NOUN in/ADP Sylvania/PROPN near/ADP Freedonia/PROPN",
        [(CONFLICT, "sylvania", "violence in Sylvania")],
    ),
    "a person is no place": (
        "violence/NOUN in/ADP Reik/PROPN Freedonia/PROPN",
        [(CONFLICT, "freedonia", "violence in Reik Freedonia")],
    ),
    "no place": ("violence/NOUN in/ADP Reik/PROPN", []),
    "before": ("the/DET Freedonian/ADJ conflict/NOUN", [(CONFLICT, "freedonia", "Freedonian conflict")]),
    "by its name, before": ("the/DET Freedonia/PROPN conflict/NOUN", [(CONFLICT, "freedonia", "Freedonia conflict")]),
    "first of all": ("Freedonian/ADJ conflict/NOUN", [(CONFLICT, "freedonia", "Freedonian conflict")]),
    "three words between, before": (
        "Freedonia/PROPN long/ADJ very/ADV bloody/ADJ war/NOUN",
        [(CONFLICT, "freedonia", "Freedonia long very bloody war")],
    ),
    "a verb between, before": (
        "Freedonia/PROPN continued/VERB war/NOUN",
        [(CONFLICT, "freedonia", "Freedonia continued war")],
    ),
    "a name between, before": (
        "Freedonia/PROPN Oxley/PROPN war/NOUN",
        [(CONFLICT, "freedonia", "Freedonia Oxley war")],
    ),
    "four words between, before": ("Freedonia/PROPN long/ADJ sad/ADJ old/ADJ bloody/ADJ war/NOUN", []),
    "a preposition between, before": ("Freedonia/PROPN in/ADP war/NOUN", []),
    "a small word between, before": ("Freedonia/PROPN and/ADJ war/NOUN", []),
    "both sides: what follows counts": (
        "Freedonian/ADJ war/NOUN in/ADP Sylvania/PROPN",
        [(CONFLICT, "sylvania", "war in Sylvania")],
    ),
    "only after": ("Freedonia/PROPN sanctions/NOUN", []),
    "only after, after": (
        "sanctions/NOUN on/ADP Freedonia/PROPN",
        [(SANCTIONS, "freedonia", "sanctions on Freedonia")],
    ),
    "a demonym before": ("Freedonian/ADJ refugees/NOUN", [(REFUGEES, "freedonia", "Freedonian refugees")]),
    "but not the name": ("Freedonia/PROPN refugees/NOUN", []),
    "though the name after it": (
        "refugees/NOUN from/ADP Freedonia/PROPN",
        [(REFUGEES, "freedonia", "refugees from Freedonia")],
    ),
    "the longer of two subjects": (
        "the/DET Freedonian/ADJ civil/ADJ war/NOUN",
        [(CONFLICT, "freedonia", "Freedonian civil war")],
    ),
    "the longer that ends later": (
        "the/DET Freedonian/ADJ trade/NOUN war/NOUN",
        [],
    ),
    "two subjects": (
        "Freedonian/ADJ conflict/NOUN and/CCONJ sanctions/NOUN on/ADP Sylvania/PROPN",
        [(CONFLICT, "freedonia", "Freedonian conflict"), (SANCTIONS, "sylvania", "sanctions on Sylvania")],
    ),
    "none": ("Freedonia/PROPN rose/VERB", []),
}


@pytest.mark.parametrize(("marked", "found"), CASES.values(), ids=CASES)
def test_a_subject_is_joined_to_the_place_it_is_said_of(marked: str, found: list[tuple[str, str, str]]) -> None:
    assert joined(marked) == found
    assert joined(marked, Zone.TITLE) == found


@pytest.mark.parametrize(
    "between", ["and", "or", "but", "that", "which", "who", "when", "while", "said", "say", "for", "to", "by"]
)
def test_a_place_in_another_clause_is_not_meant(between: str) -> None:
    assert not joined(f"violence/NOUN in/ADP towns/NOUN {between}/ADJ Freedonia/PROPN")
    assert not joined(f"Freedonia/PROPN {between}/ADJ war/NOUN")


def _named(*texts: str, entity: str = "places/freedonia", kind: Kind = Kind.PLACE) -> list[Mention]:
    return [Mention("a", 0, 1, text, kind, entity, demonym=text.endswith("n")) for text in texts]


@pytest.mark.parametrize(
    ("texts", "name"),
    [
        (["Freedonia"], "Freedonia"),
        (["Old Freedonia", "Old Freedonia", "Freedonia"], "Freedonia"),
        (["FREEDONIA", "FREEDONIA", "Freedonia"], "Freedonia"),
        (["FREEDONIA"], "FREEDONIA"),
        (["Free  Land", "Free\nLand", "Freeland"], "Free Land"),
        (["Land B", "Land A"], "Land A"),
        (["LAND B", "LAND B", "Land C"], "Land C"),
        (["Freedonian", "Freedonian", "Old Freedonia"], "Old Freedonia"),
        (["United Isles"], "the United Isles"),
        (["Windy Islands"], "the Windy Islands"),
        (["Isles United"], "Isles United"),
    ],
)
def test_a_place_is_called_as_its_address_or_as_usual(texts: list[str], name: str) -> None:
    assert place_names(_named(*texts)) == {"places/freedonia": name}


def test_only_places_with_a_name_are_called_anything() -> None:
    assert place_names([*_named("Freedonian"), *_named("Reik", entity="people/reik", kind=Kind.PERSON)]) == {}


def place(name: str, place_type: str, code: str) -> Entity:
    id = f"places/{name}"
    return Entity(id, Kind.PLACE, name, (Alias(name, 1, "its name"),), location=Location(place_type, None, None, code))


TOWNS = [place("reik", "city", "FX"), place("freedonia", "country", "FX"), place("sylvania", "country", "SX")]


@pytest.mark.parametrize(
    ("town", "country", "naming", "places"),
    [
        ("ab", "cd", "ab", {"freedonia": "abcd"}),
        ("ab", "bc", "a", {"freedonia": "abc"}),
        ("abc", "cd", "a", {"reik": "abc", "freedonia": "cd"}),  # most reports of the town do not name the country
        ("abc", "d", "abc", {"reik": "abc", "freedonia": "d"}),  # hardly any speaks of the country's
        ("ab", "", "ab", {"reik": "ab"}),
    ],
)
def test_a_subject_of_a_town_is_that_of_its_country(
    town: str, country: str, naming: str, places: dict[str, str]
) -> None:
    hit = Hit(0, 9, ("riot",), "riots", Zone.BODY)
    rows = {
        (1, f"places/{name}"): {a: [hit] for a in of} for name, of in (("reik", town), ("freedonia", country)) if of
    }
    mentions = [Mention(a, 0, 9, "Freedonia", Kind.PLACE, "places/freedonia") for a in naming]
    found = under_countries(rows, mentions, TOWNS)
    assert {id: "".join(sorted(of)) for (_, id), of in found.items()} == {f"places/{n}": a for n, a in places.items()}


def test_a_subject_of_another_country_or_kind_stays_apart() -> None:
    hit = Hit(0, 9, ("riot",), "riots", Zone.BODY)
    mentions = [Mention("a", 0, 9, "Freedonia", Kind.PLACE, id) for id in ("places/freedonia", "places/sylvania")]
    rows = {
        (1, "places/reik"): {"a": [hit]},
        (2, "places/freedonia"): {"a": [hit]},
        (1, "places/sylvania"): {"a": [hit]},
    }
    assert under_countries(rows, mentions, TOWNS) == rows
