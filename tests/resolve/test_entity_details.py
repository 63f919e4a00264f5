"""What an entity's page is called, and why a place's names mean it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from cuttings.gazetteer import Toponym
from cuttings.model import Block, Entity, Kind, Label, Role
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.entities.bare_roles import group_verdict
from cuttings.resolve.entities.display_name import best_name, with_title_of_name
from cuttings.resolve.entities.mentions import mentions_of
from cuttings.resolve.entities.news_sources import is_source
from cuttings.resolve.entities.place_evidence import with_place_evidence
from cuttings.resolve.entities.qualifiers import qualifiers
from cuttings.resolve.linking.organisations.body_countries import BodyCountries
from cuttings.resolve.places.alternatives import Alternative
from cuttings.resolve.places.disambiguate import Sense
from cuttings.resolve.places.mention_places import MentionPlaces, with_decided_places
from tests.making import make_article, make_gazetteer
from tests.resolve.made_up import named

PER, LOC, ORG, MISC = Label.PERSON, Label.LOCATION, Label.ORGANISATION, Label.MISCELLANEOUS
GAZETTEER = make_gazetteer(Freedonia="Freedonian", Sylvania="Sylvanian")
LABELS = {Kind.PERSON: PER, Kind.PLACE: LOC, Kind.ORGANISATION: ORG}


def forms(*texts: str, label: Label) -> list[Candidate]:
    return [Candidate("a", 50 * n, 50 * n + len(text), text, label, "recogniser") for n, text in enumerate(texts)]


def called(kind: Kind, *texts: str, place: Toponym | None = None, known: str | None = None) -> str:
    return best_name(kind, forms(*texts, label=LABELS[kind]), place, known)


@pytest.mark.parametrize(
    ("texts", "name"),
    [
        (["Lopez", "Lopez", "Maria Lopez"], "Maria Lopez"),
        (["M. Lopez", "M. Lopez", "Maria Lopez"], "Maria Lopez"),
        (["MARIA LOPEZ", "MARIA LOPEZ", "Maria Lopez"], "Maria Lopez"),
        (["Maria Lopez", "Maria Lopez", "Lyin' Maria Lopez"], "Maria Lopez"),
        (["Maria Lopez", "Maria Lopez", "Ana Maria Lopez"], "Ana Maria Lopez"),
        (["MARIA LOPEZ"], "Maria Lopez"),
        (["LOPEZ"], "LOPEZ"),
        (["ANN MCNEIL-O'HARA III"], "Ann McNeil-O'Hara III"),
        (["JK J.R. O LOPEZ"], "JK J.R. O Lopez"),
        (["BC LOPEZ"], "BC Lopez"),
        (["MY LE LOPEZ"], "My Le Lopez"),
        (["ED LOPEZ"], "Ed Lopez"),
        (["Tadeo Arden", "Tadeo Arden", "Luis Tadeo Arden"], "Luis Tadeo Arden"),
        (["Tadeo Arden", "Tadeo Arden", "L. Tadeo Arden"], "Tadeo Arden"),
        (["Ann Lopez", "Anna Lopez", "Anna Lopez"], "Anna Lopez"),
        (["Ann Lopez", "Anna Lopez"], "Anna Lopez"),
        (["Anna Lopez", "Anne Lopez"], "Anna Lopez"),
        (["J. K. Lopez", "J.K. Lopez"], "J.K. Lopez"),
        (["Ann Lopez QC"], "Ann Lopez"),
        (["Lopez MP"], "Lopez MP"),
    ],
)
def test_a_person_is_called_in_full_and_in_ordinary_letters(texts: list[str], name: str) -> None:
    assert called(Kind.PERSON, *texts) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Lord Larkin came. Larkin left. Lord Larkin slept.", "Lord Larkin"),
        ("He met Princes Ann and Larkin.", "Prince Larkin"),
        ("He met princes Larkin and Ann.", "Prince Larkin"),
        ("Mr Larkin came. Mr Larkin slept, and so did Lord Larkin.", "Larkin"),
        ("Minister Larkin came.", "Larkin"),
        ("Lady Ann and Larkin came.", "Larkin"),
    ],
)
def test_a_noble_is_called_by_the_title(text: str, name: str) -> None:
    assert with_title_of_name("Larkin", named(text, "Larkin", PER), {"a": make_article(text, id="a")}) == name
    assert with_title_of_name("Ann Larkin", named(text, "Larkin", PER), {}) == "Ann Larkin"


@pytest.mark.parametrize(
    ("texts", "name"),
    [
        (["Larkin", "Larkin", "Larkin Mills"], "Larkin Mills"),
        (["Larkin"] * 20 + ["Larkin Mills"], "Larkin Mills"),
        (["Larkin"] * 21 + ["Larkin Mills"], "Larkin"),
        (
            ["Larkin Mills", "Larkin Mills", "Larkin Mills Guild", "Larkin Mills Docks", "Larkin Mills Docks"],
            "Larkin Mills Docks",
        ),
        (["Mills", "Mills", "Old Mills of Larkin"], "Old Mills of Larkin"),
        (["LM", "LM", "Larkin Mills"], "Larkin Mills"),
        (["LM", "LM"], "LM"),
        (["Council", "Council", "Larkin Council"], "Larkin Council"),
        (["Council"], "Council"),
        (["LARKIN MILLS", "LARKIN MILLS", "Larkin Mills"], "Larkin Mills"),
        (["larkin mills", "larkin mills", "Larkin Mills"], "Larkin Mills"),
        (["Larkin Mills", "Larkin Mills Inc"], "Larkin Mills Inc"),
        (["Larkin Mills", "Larkin Mills", "Larkin Mills Inc"], "Larkin Mills"),
        (["LARKINMI", "Larkin Mi"], "Larkin Mi"),
    ],
)
def test_an_organisation_is_called_by_its_fullest_usual_name(texts: list[str], name: str) -> None:
    assert called(Kind.ORGANISATION, *texts) == name
    assert called(Kind.ORGANISATION, *texts, known="United Nations") == "United Nations"


def zenda(population: int) -> Toponym:
    return Toponym("g1", "Zenda", "city", 0.0, 0.0, "FR", population)


@pytest.mark.parametrize(
    ("population", "texts", "name"),
    [
        (1_000_000, ["Zendah"], "Zenda"),
        (20_000, ["Zendoh"], "Zendoh"),
        (20_000, ["Zendoh", "zenda"], "Zenda"),
        (20_000, ["Zendoh", "Zendeh", "Zendeh"], "Zendeh"),
        (20_000, ["ZENDOH", "ZENDOH", "Zendeh"], "Zendeh"),
        (20_000, ["ZENDOH"], "Zenda"),
        (20_000, ["Old Zenda Town"], "Zenda"),
        (20_000, ["Zen", "Zen."], "Zenda"),
        (20_000, ["Dan."], "Dan."),
        (20_000, [], "Zenda"),
    ],
)
def test_a_place_is_called_as_the_gazetteer_or_as_all_articles_spell_it(
    population: int, texts: list[str], name: str
) -> None:
    assert best_name(Kind.PLACE, forms(*texts, label=LOC), zenda(population), None) == name


def test_a_place_without_a_name_is_called_by_its_people() -> None:
    assert best_name(Kind.PLACE, forms("Zendan", label=MISC), None, None) == "Zendan"
    assert called(Kind.PLACE, "Zenda", "Old Zenda", "Old Zenda") == "Old Zenda"


@pytest.mark.parametrize(
    ("text", "name", "dropped"),
    [
        ("run on Bank began", "Bank", True),
        ("run on the Bank began", "Bank", False),
        ("The Bank began", "Bank", False),
        ("THE Bank began", "Bank", True),
        ("the old Bank began", "Bank", True),
        ("run on Larkin Bank", "Larkin Bank", False),
        ("run on Congress", "Congress", False),
    ],
)
def test_a_mere_role_that_no_article_points_at_is_not_a_name(text: str, name: str, dropped: bool) -> None:
    start = text.index(name)
    found = Candidate("a", start, start + len(name), name, ORG, "recogniser")
    articles = {"a": make_article(text)}
    assert (group_verdict([found], articles, BodyCountries({}, {})) is not None) is dropped
    assert group_verdict([found], articles, BodyCountries({("a", start): "FR"}, {})) is None
    assert group_verdict([replace(found, label=PER)], articles, BodyCountries({}, {})) is None
    other = Candidate("a", 0, 3, "Larkin Mills", ORG, "recogniser")
    assert group_verdict([found, other], articles, BodyCountries({}, {})) is None


@pytest.mark.parametrize(
    ("text", "name", "role", "source"),
    [
        ("Reuters", "Reuters", Role.CREDIT, True),
        ("Red Dawn", "Red Dawn", Role.CREDIT, True),
        ("Red Dawn", "Red Dawn", Role.DATELINE, True),
        ("Red Dawn", "Red Dawn", Role.BYLINE, True),
        ("Red Dawn", "Red Dawn", Role.BODY, False),
        ("Ships. Reuters", "Reuters", Role.CAPTION, True),
        ("Ships. Red Dawn", "Red Dawn", Role.CAPTION, False),
        *(
            (f"Ships. {word} Red Dawn", "Red Dawn", Role.CAPTION, True)
            for word in ("Photo:", "Photos", "Photograph by")
        ),
        *(
            (f"Ships. {word} Red Dawn", "Red Dawn", Role.CAPTION, True)
            for word in ("picture", "Image: ", "credits", "\u00a9")
        ),
        *(
            (f"Ships. {word} Red Dawn", "Red Dawn", Role.CAPTION, True)
            for word in ("courtesy", "Courtesy of", "via", "Lee/")
        ),
        ("Ships. Photo of Red Dawn", "Red Dawn", Role.CAPTION, False),
        *(
            (f"He {word} Reuters", "Reuters", Role.BODY, True)
            for word in ("told", "tells", "was telling", "was polled by")
        ),
        *((f"It was {word} by Reuters", "Reuters", Role.BODY, True) for word in ("surveyed", "obtained", "seen")),
        *(
            (f"He was {word} by Reuters", "Reuters", Role.BODY, True)
            for word in ("interviewed", "contacted", "reached")
        ),
        ("In an interview with Reuters", "Reuters", Role.BODY, True),
        ("He was bought by Reuters", "Reuters", Role.BODY, False),
        ("He told Red Dawn", "Red Dawn", Role.BODY, False),
    ],
)
def test_who_is_credited_is_a_source(text: str, name: str, role: Role, source: bool) -> None:
    start = text.index(name)
    article = replace(make_article(text), blocks=(Block(0, len(text), role),))
    found = [Candidate("a", start, start + len(name), name, ORG, "recogniser")]
    assert is_source(found, {"a": article}) is source


@pytest.mark.parametrize(("name", "shares"), [("Reuters", [True, True, False]), ("Larkin", [True, False, False])])
def test_an_agency_is_a_source_where_half_its_mentions_credit(name: str, shares: list[bool]) -> None:
    for own, source in enumerate(shares):
        text = f"{name} {name}"
        blocks = (Block(0, len(name), Role.CREDIT), Block(len(name) + 1, len(text), Role.BODY))
        found = [Candidate("a", 0, len(name), name, ORG, "recogniser")]
        found += [Candidate("a", len(name) + 1, len(text), name, ORG, "recogniser")] * own
        assert is_source(found, {"a": replace(make_article(text), blocks=blocks)}) is source


RIVAL = Toponym("g2", "Zenda", "city", 9.0, 9.0, "SY", 5000, region="Ruri")


def test_a_place_tells_why_its_names_mean_it_and_what_else_they_could_mean() -> None:
    group = [*forms("Zenda", "Zenda", "Old\nZenda", label=LOC), *forms("Zendan", label=MISC)]
    group[3] = replace(group[3], start=900)
    where = [("a", c.start) for c in group]
    here = zenda(1000)
    leads = {where[0]: 0.50049, where[1]: 0.25, where[2]: 2.0}
    places = MentionPlaces(
        {
            where[0]: Sense(here, "so it is"),
            where[1]: Sense(here, "so it is"),
            where[2]: Sense(here, "by chance"),
            where[3]: Sense(here, "people"),
        },
        dict.fromkeys(where, here),
        {at: Alternative(RIVAL, lead, (0.10004, 0.2)) for at, lead in leads.items()},
    )
    entity = with_place_evidence(Entity("places/zenda", Kind.PLACE, "Zenda", (), ("first",)), group, places, GAZETTEER)
    assert entity.evidence == (
        "first",
        "\u201cZenda\u201d in 2 mentions: so it is",
        "\u201cOld Zenda\u201d in 1 mention: by chance",
    )
    assert [(r.start, r.lead, r.evidence, r.name) for r in entity.rivals] == [
        (100, 2.0, (0.1, 0.2), "Zenda, Ruri"),
        (0, 0.25, (0.1, 0.2), "Zenda, Ruri"),
    ]
    decided = with_decided_places(places, {where[0]: RIVAL})
    assert decided.toponyms[where[0]] is RIVAL and decided.toponyms[where[1]] is here
    assert set(decided.alternatives) == set(where[1:3])
    assert decided.countries[where[0]] == "SY" and decided.ids[where[0]] == "g2"


def test_no_more_than_eight_reasons_are_told() -> None:
    group = forms(*(f"Zenda{letter}" for letter in "abcdefghi"), label=LOC)
    senses = {("a", c.start): Sense(zenda(1000), "why") for c in group}
    entity = with_place_evidence(
        Entity("places/zenda", Kind.PLACE, "Zenda", ()), group, MentionPlaces(senses, {}, {}), GAZETTEER
    )
    assert len(entity.evidence) == 8


def test_each_mention_says_what_it_names_and_how() -> None:
    groups = [forms("Zenda", label=LOC), forms("Zendan", label=MISC), forms("Lee", label=PER)]
    entities = [Entity(id, Kind.PLACE, id, ()) for id in ("places/a", "places/b", "people/c")]
    found = list(mentions_of(entities, groups, {("a", 0)}))
    [played, *_] = mentions_of(entities, groups, {("a", 0)}, {("a", 0)})
    assert (played.team, played.government, played.place_itself) == (True, False, False)
    assert [(m.text, m.kind, m.entity, m.demonym, m.government) for m in found] == [
        ("Zenda", Kind.PLACE, "places/a", False, True),
        ("Zendan", Kind.PLACE, "places/b", True, True),
        ("Lee", Kind.PERSON, "people/c", False, True),
    ]


@pytest.mark.parametrize(
    ("type", "code", "region", "country", "expected"),
    [
        ("region", "CA", None, "Canada", ("Canadian province", "province", "")),
        ("region", "AU", None, "Australia", ("Australian state", "province", "")),
        ("region", "US", None, "United States", ("U.S. state", "province", "")),
        ("city", "US", "Ohio", "United States", ("Ohio", "city", "Ohio")),
        ("city", "US", None, "United States", ("United States", "city", "")),
        ("city", "FR", "Ruri", "Zenda", ("city", "city", "Ruri")),
        ("historic", "FR", None, "", ("former state", "former state", "")),
        ("country", "FR", None, "Freedonia", ("country", "country", "")),
    ],
)
def test_what_distinguishes_a_place_from_its_namesakes(
    type: str, code: str, region: str | None, country: str, expected: Sequence[str]
) -> None:
    assert qualifiers(Toponym("g", "Zenda", type, 0.0, 0.0, code, 0, region=region), country) == expected
