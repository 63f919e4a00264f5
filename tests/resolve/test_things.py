"""Named things: which names are one, which are not, what they are, how they are linked, and the places inside names."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from cuttings.gazetteer import Gazetteer, Toponym
from cuttings.model import Article, Curation, Decision, Entity, Kind, Label, Mention, ThingType
from cuttings.resolve import resolve
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.clusters import Node
from cuttings.resolve.linking.thing_names import thing_joins
from cuttings.resolve.review import find_doubts
from tests.making import Names, make_analysis, make_article
from tests.resolve.made_up import GAZETTEER, mentions

PER, LOC, ORG, MISC = Label.PERSON, Label.LOCATION, Label.ORGANISATION, Label.MISCELLANEOUS
EVENT, LAW, VEHICLE = ThingType.EVENT, ThingType.LAW, ThingType.VEHICLE
WORK, PRODUCT, COMPETITION = ThingType.WORK, ThingType.PRODUCT, ThingType.COMPETITION


def resolved(
    *told: tuple[str, Names], curation: Curation | None = None, gazetteer: Gazetteer = GAZETTEER, title: str = ""
) -> tuple[list[Entity], list[Mention]]:
    """The entities and the mentions in articles, each given by its text and what is read in it."""
    articles = [make_article(text, f"a{i}", title=title) for i, (text, _) in enumerate(told)]
    analyses = {a.id: make_analysis(a, names) for a, (_, names) in zip(articles, told, strict=True)}
    entities, found, _ = resolve(articles, analyses, gazetteer, curation or Curation())
    return list(entities), list(found)


def things(text: str, names: Names = (), **more: str) -> list[tuple[str, ThingType | None]]:
    """The names and types of the things that are found in one article."""
    entities, _ = resolved((text, names), **more)  # type: ignore[arg-type]
    return [(e.name, e.thing_type) for e in entities if e.kind is Kind.THING]


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        # a head ends the name, whatever was read there
        ("It passed the Larkin Fisheries Act in May.", [("Larkin Fisheries", ORG)], ("Larkin Fisheries Act", LAW)),
        ("Both signed the Norvik Treaty.", [("Norvik", LOC)], ("Norvik Treaty", LAW)),
        ("She won the Harlan Cup twice.", [("Harlan Cup", ORG)], ("Harlan Cup", COMPETITION)),
        ("He got the Pellan Prize.", [], ("Pellan Prize", COMPETITION)),
        ("She lives on Harlan Grants.", [("Harlan Grants", ORG)], ("Harlan Grants", None)),
        ("He had a Norvik Scholarship.", [("Norvik", LOC)], ("Norvik Scholarship", None)),
        ("He spoke at the Spring Meetings.", [("Spring Meetings", ORG)], ("Spring Meetings", EVENT)),
        ("It cites Poole v. Board of Mines.", [("Poole v. Board of Mines", ORG)], ("Poole v. Board of Mines", None)),
        ("He fought in the Tarsk War.", [("Tarsk", LOC)], ("Tarsk War", EVENT)),
        ("It cites the Freedom of Harbours Act.", [], ("Freedom of Harbours Act", LAW)),
        ("The FISA reform passed.", [("FISA", ORG)], ("Foreign Intelligence Surveillance Act", LAW)),
        ("They voted on the FISA ACT today.", [], ("Foreign Intelligence Surveillance Act", LAW)),
        ("It sells Larkin Club rum.", [("Larkin Club", ORG)], ("Larkin Club", PRODUCT)),
        ("He gave the State of the Union speech.", [("Union", ORG)], ("State of the Union", EVENT)),
        ("It sells Larkin's whisky.", [("Larkin", ORG)], ("Larkin's", PRODUCT)),
        ("He was at the Norvik Motor Show.", [("Norvik Motor Show", ORG)], ("Norvik Motor Show", EVENT)),
        # a head behind the name of a place
        ("The Norvik Agreement holds.", [("Norvik", LOC)], ("Norvik Agreement", LAW)),
        ("He entered the Freedonian Open.", [("Freedonian", MISC)], ("Freedonian Open", COMPETITION)),
        ("She won the U.S. Open twice.", [("U.S. Open", MISC)], ("U.S. Open", COMPETITION)),
        ("He left the European Tour in May.", [("European Tour", MISC)], ("European Tour", COMPETITION)),
        ("She won the UK Masters twice.", [("UK Masters", MISC)], ("UK Masters", COMPETITION)),
        # a word opens the name
        ("They began Operation Grey Heron at dawn.", [], ("Operation Grey Heron", EVENT)),
        ("He fell at the Battle of Norvik in May.", [("Norvik", LOC)], ("Battle of Norvik", EVENT)),
        ("Hurricane Odda came ashore.", [("Odda", PER)], ("Hurricane Odda", EVENT)),
        ("The frigate HMS Larkin sailed.", [], ("HMS Larkin", VEHICLE)),
        # the recogniser read it as something else, and its words or those beside it say what it is
        ("They met at the Norvik Peat Festival.", [("Norvik Peat Festival", MISC)], ("Norvik Peat Festival", EVENT)),
        ("It fired the Kestrel-9 missile.", [("Kestrel-9", MISC)], ("Kestrel-9", VEHICLE)),
        ("The drills dubbed the Quiet Tide 4 began.", [("Quiet Tide 4", MISC)], ("Quiet Tide 4", EVENT)),
        ("He saw the film Osprey Lane.", [("Osprey Lane", MISC)], ("Osprey Lane", WORK)),
        ("Marrow, a Sylvanian thriller, opens today.", [("Marrow", MISC)], ("Marrow", WORK)),
        ("Marrow, a Sylvanian trade fair, opens today.", [("Marrow", MISC)], ("Marrow", EVENT)),
        ("The vaccine candidate, QVX-4410, works.", [("QVX-4410", MISC)], ("QVX-4410", None)),
        ("They cut the Clean Rivers Plan.", [("Clean Rivers Plan", MISC)], ("Clean Rivers Plan", None)),
        ("He ran the 46th Annual Harlan Derby.", [("46th Annual Harlan Derby", MISC)], ("Harlan Derby", COMPETITION)),
        # the words beside it announce it, whatever was read there
        ('She wrote the novel "The Salt Wife" in May.', [], ("The Salt Wife", WORK)),
        ("Two QF-17 jets took off.", [], ("QF-17", VEHICLE)),
        ("He served in the Tarsk war.", [("Tarsk", LOC)], ("Tarsk war", EVENT)),
        ("He saw the film Osprey Lane 2049 there.", [("Osprey Lane", MISC)], ("Osprey Lane 2049", WORK)),
        ("The trawler Ann Poole sank.", [("Ann Poole", PER)], ("Ann Poole", VEHICLE)),
        ("Fire on container ship Ann Poole spread.", [("Ann Poole", PER)], ("Ann Poole", VEHICLE)),
        ("Patrol boat Ann Poole left.", [("Ann Poole", PER)], ("Ann Poole", VEHICLE)),
        ('The cutter, "Ann Poole", sank.', [("Ann Poole", PER)], ("Ann Poole", VEHICLE)),
        # everybody knows it
        ("It was lost in World War Two.", [], ("World War II", EVENT)),
        ("The talks on Brexit failed.", [], ("Brexit", EVENT)),
        ("He met EastEnders' actress Mary.", [("EastEnders", ORG)], ("EastEnders", WORK)),
        # a title has its article where that has a capital within a sentence
        ("He is on The Ann Poole Show.", [("Ann Poole Show", MISC)], ("The Ann Poole Show", WORK)),
        ("The Ann Poole Show has ended.", [("Ann Poole Show", MISC)], ("Ann Poole Show", WORK)),
        # all that quotation marks hold is the title
        ('She hosts "The Ann Poole Show" here.', [("Ann Poole Show", MISC)], ("The Ann Poole Show", WORK)),
        ("Her “Off the Quay at Larkin” series ran.", [("Quay at Larkin", MISC)], ("Off the Quay at Larkin", WORK)),
        ('He said "I watch the Ann Poole Show" then.', [("Ann Poole Show", MISC)], ("Ann Poole Show", WORK)),
        # a programme is no law; a weapon is not what it is used for
        ("He had DACA status.", [("DACA", ORG)], ("Deferred Action for Childhood Arrivals", None)),
        ("A Kestrel Nine missile attack killed two.", [("Kestrel Nine", MISC)], ("Kestrel Nine", VEHICLE)),
        # letters are short for a whole name
        ("It cuts Poole Relief Harbour Grants. Poole RHG grants end.", [], ("Poole Relief Harbour Grants", None)),
    ],
)  # fmt: skip
def test_names_of_things_are_found(text: str, names: Names, expected: tuple[str, ThingType | None]) -> None:
    assert things(text, names) == [expected]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("She speaks Tarskian.", [("Tarskian", MISC)]),
        ("The Kurdish villages burned.", [("Kurdish", MISC)]),
        ("Freedonian Christians fled.", [("Freedonian Christians", MISC)]),
        ("He looked for it on the Internet.", [("Internet", MISC)]),
        ("They went on Thanksgiving.", [("Thanksgiving", MISC)]),
        ("The Fog closed the port.", [("Fog", MISC)]),
        ("Ann Poole, BSc, spoke.", [("BSc", MISC)]),
        ("The parties signed a Peace Treaty.", []),
        ("She won a Gold Medal.", []),
        ("The Act was passed.", []),
        ("The band began its World Tour.", [("World Tour", MISC)]),
        ("It was the Final Tour.", [("Final Tour", MISC)]),
        ("The Civil War had no end.", []),
        ("The Harlan Cup Committee met.", [("Harlan Cup Committee", ORG)]),
        ("The National Hurricane Center warned.", [("National Hurricane Center", ORG)]),
        ("The Operation Manager left.", []),
        ("The Freedonia-Sylvania Summit opened.", [("Freedonia-Sylvania Summit", MISC)]),
        ("Vanes Fair magazine wrote it.", [("Vanes Fair", MISC)]),
        ("It was a COVID-19 vaccine.", [("COVID-19", MISC)]),
        ("The Marlo vaccine works.", [("Marlo", MISC)]),  # a lone word may be the maker's name
        ("He wants to play Osprey.", [("Osprey", MISC)]),
        ("Newborn Found Alive: Fear of Loss Drives Last Extreme Act again.", []),
        ("In May, the Gang of Nine bill failed.", [("Gang of Nine", MISC)]),
        ("He died in the Larkin Day truck attack.", [("Larkin Day", MISC)]),
        ("It saw the First and Second Tarsk Wars.", []),
        ("It was in Poole's Broadway Revolution.", [("Poole", PER), ("Broadway Revolution", MISC)]),
        ("The Poole Campaign ended.", [("Poole Campaign", MISC)]),
        ("They signed the N.V. Norvik Larkin Charter.", [("N.V. Norvik", LOC), ("Larkin", LOC)]),
        ('In the show "We will not go there again" she sang.', []),  # written like a quotation
    ],
)
def test_what_is_no_name_of_a_thing_has_no_page(text: str, names: Names) -> None:
    assert things(text, names) == []


def test_names_in_headlines_wait_for_the_text() -> None:
    """A headline's capitals make names of many words; what the text names is found in it too."""
    read: Names = [("Osprey Lane Festival", MISC)]
    head = "Osprey Lane Festival Opens"
    assert things(f"{head}\nIt rained.", read, title=head) == []
    _, found = resolved((f"{head}\nThe Osprey Lane Festival opens.", read), title=head)
    assert [m.start for m in found] == [0, len(head) + 5]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        # of one name in several articles; of several names of what is known
        ([("The Norvik Treaty holds.", []), ("They left the Norvik Treaty.", [])], {"Norvik Treaty": 2}),
        ([("It ended World War II.", []), ("He hid in the Second World War.", [])], {"World War II": 2}),
        ([("He won the Pellan Award.", []), ("The Pellan Awards were given.", [])], {"Pellan Awards": 2}),
        # short names, in the article that holds the long one
        ([("HMS Larkin sailed. Larkin had no fuel.", [("Larkin", PER)])], {"HMS Larkin": 2}),
        ([("The Safe Act Status (SAS) ends, so the SAS won.", [("Safe Act Status", MISC)])], {"Safe Act Status": 3}),
        ([("The Tarn QF170 jet and two QF170s burned.", [("Tarn QF170", MISC), ("QF170s", MISC)])], {"Tarn QF170": 2}),
        # what stands before the long name, without being explained, is not short for it
        ([("Two men left GFA. The Greater Frostad Act is new.", [])], {"Greater Frostad Act": 1}),
        ([("The ACA holds. The Affordable Care Act is new.", [])], {"Affordable Care Act": 2}),
        # two longer names: neither is meant for sure
        (
            [("The North Harlan Cup began.", []), ("The South Harlan Cup began.", []), ("The Harlan Cup began.", [])],
            {"North Harlan Cup": 1, "South Harlan Cup": 1, "Harlan Cup": 1},
        ),
    ],
)  # fmt: skip
def test_mentions_of_one_thing_are_joined(told: list[tuple[str, Names]], expected: dict[str, int]) -> None:
    entities, found = resolved(*told)
    assert {e.name: sum(m.entity == e.id for m in found) for e in entities} == expected
    assert {e.id.split("/")[0] for e in entities} == {"things"}


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        # what a thing's words say counts for more than readings
        ("The Harlan Cup began. The Harlan Cup ended.", [("Harlan Cup", ORG)], Kind.THING),
        # what was read once beside a word for things does not
        (
            "The Arden Project grew. Then the Arden Project said so. The Arden Project paid.",
            [("Arden Project grew", MISC), ("Arden Project", ORG)],
            Kind.ORGANISATION,
        ),
    ],
)
def test_the_better_evidence_decides_the_kind(text: str, names: Names, expected: Kind) -> None:
    assert {e.kind for e in resolved((text, names))[0]} == {expected}


USA = Toponym("US", "United States", "country", 40.0, -100.0, "US", 3 * 10**8)
TARSK = Toponym("1", "Tarsk", "city", 50.0, 10.0, "AA", 30_000)
WORLD = Gazetteer(
    names={
        "united states": (USA,),
        "tarsk": (TARSK,),
        "larkin": (replace(TARSK, id="2", name="Larkin", population=9),),
    },
    demonyms={"american": USA},
    countries={"US": USA},
)


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("It rained in Tarsk. The Tarsk Treaty holds.", [("Tarsk", LOC)], ["Tarsk"]),
        ("It rained in Tarsk. The Tarsk Police Board came.", [("Tarsk Police Board", ORG), ("Tarsk", LOC)], ["Tarsk"]),
        ("It rained in Tarsk. The Bank of Tarsk paid.", [("Bank of Tarsk", ORG), ("Tarsk", LOC)], ["Tarsk"]),
        # a place that is named nowhere else has no page to lead to
        ("The Tarsk Treaty holds.", [("Tarsk", LOC)], []),
        # nor does a firm's founder who is called like a hamlet
        ("It rained in Larkin and Tarsk. Ann Poole met Larkin Steel.", [("Tarsk", LOC), ("Larkin Steel", ORG)], []),
    ],
)  # fmt: skip
def test_places_inside_names_are_nested(text: str, names: Names, expected: list[str]) -> None:
    _, found = resolved((text, names), gazetteer=WORLD)
    nested = [m for m in found if m.nested]
    assert [m.text for m in nested] == expected
    assert all(m.kind is Kind.PLACE and text[m.start : m.end] == m.text for m in nested)
    independent = sorted((m.start, m.end) for m in found if not m.nested)
    assert all(a[1] <= b[0] for a, b in pairwise(independent))


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["The Republican Party met. A Republican spoke in the United States."], [("Republican", "Republican Party")]),
        (
            ["The Republican Party met.", "Some Republicans left the United States."],
            [("Republicans", "Republican Party")],
        ),
        (["Some Republicans left the United States."], [("Republicans", "Republican Party")]),
        (["Ohio Republicans left the United States."], [("Republicans", "Republican Party")]),
        (["Tarsk Republicans left the United States."], []),
        (["The Republican Party met.", "Some Republicans left Tarsk."], []),  # of another country
        (["The Democratic Party met in the United States. Social Democrats and the Republican Guard left."], []),
    ],
)
def test_words_for_members_lead_to_their_party(texts: list[str], expected: list[tuple[str, str]]) -> None:
    read: Names = [("United States", LOC), ("Tarsk", LOC), ("Ohio Republicans", ORG), ("Tarsk Republicans", ORG)]
    entities, found = resolved(*((text, read) for text in texts), gazetteer=WORLD)
    names = {e.id: e.name for e in entities}
    members = [(m.text, names[m.entity]) for m in found if m.demonym and m.kind is Kind.ORGANISATION]
    assert members == expected


def test_a_ship_is_not_who_it_is_called_after() -> None:
    """Neither is a namesake the ship, without "the"; nor is an airline a ship."""
    read: Names = [("Ann Poole", PER), ("Leo Finch", PER), ("Pellan Air", ORG), ("Tarsk", LOC)]
    text = (
        "The trawler Ann Poole sank off Tarsk. Leo Finch left the Ann Poole. It is called after Ann Poole of Tarsk. "
        "The low-cost carrier Pellan Air paid."
    )
    entities, found = resolved((text, read))
    kinds = {e.id: e.kind for e in entities}
    assert [(m.text, kinds[m.entity]) for m in found] == [
        ("Ann Poole", Kind.THING),
        ("Tarsk", Kind.PLACE),
        ("Leo Finch", Kind.PERSON),
        ("Ann Poole", Kind.THING),
        ("Ann Poole", Kind.PERSON),
        ("Tarsk", Kind.PLACE),
        ("Pellan Air", Kind.ORGANISATION),
    ]


@pytest.mark.parametrize(
    ("text", "read", "kinds"),
    [
        ("The trawler Zorva sank. It was raised by Zorva.", [("Zorva", LOC)], [Kind.THING, Kind.THING]),
        ("The trawler Zorva sank. It had left from Zorva.", [("Zorva", LOC)], [Kind.THING, Kind.PLACE]),
        (
            "The trawler Zorva sank. So Ann Zorva wept. So Zorva sang.",
            [("Ann Zorva", PER), ("Zorva", PER)],
            [Kind.THING, Kind.PERSON, Kind.PERSON],
        ),
    ],
)
def test_a_ship_of_one_word_is_meant_without_an_article(text: str, read: Names, kinds: list[Kind]) -> None:
    entities, found = resolved((text, read))
    kind = {e.id: e.kind for e in entities}
    assert [kind[m.entity] for m in found] == kinds


@pytest.mark.parametrize(
    "text",
    [
        "Missing from the trawler, Ann Poole was found.",
        "From the ferry Ann Poole said no.",
        "They came by boat. Ann Poole left.",
        "The boat Zorva sank. Ann Poole left.",
        "They came by boat Ann Poole had hired.",
        "The ferry captain Ann Poole left.",
    ],
)
def test_somebody_beside_a_ship_is_not_the_ship(text: str) -> None:
    entities, _ = resolved((text, [("Ann Poole", PER)]))
    assert [(e.name, e.kind) for e in entities if e.name != "Zorva"] == [("Ann Poole", Kind.PERSON)]


def decision(verb: str, *names: str, to: str | None = None, kind: Kind | None = None) -> Curation:
    return Curation((Decision(verb, names, "curation/entities.yml:1", to=to, kind=kind),))


TOLD: tuple[str, Names] = ("The Norvik Treaty holds. The Harlan Cup began in Norvik.", [("Norvik", LOC)])


@pytest.mark.parametrize(
    ("curation", "expected"),
    [
        (decision("hide", "Norvik Treaty"), {"Harlan Cup", "Norvik"}),
        (decision("rename", "Norvik Treaty", to="Treaty of Norvik"), {"Harlan Cup", "Treaty of Norvik", "Norvik"}),
        (decision("same", "Norvik Treaty", "Harlan Cup"), {"Norvik Treaty", "Norvik"}),
        (decision("hide", "Norvik"), {"Harlan Cup", "Norvik Treaty"}),
    ],
)
def test_the_editor_decides_on_things_too(curation: Curation, expected: set[str]) -> None:
    entities, found = resolved(TOLD, curation=curation)
    assert {e.name for e in entities} == expected
    assert {m.entity for m in found} == {e.id for e in entities}


@pytest.mark.parametrize(("kind", "folder"), [(Kind.ORGANISATION, "organisations"), (Kind.THING, "things")])
def test_the_editor_decides_on_the_kind(kind: Kind, folder: str) -> None:
    entities, _ = resolved(
        ("The Harlan Cup met Arden Mills.", [("Arden Mills", ORG)]),
        curation=decision("kind", "Harlan Cup", "Arden Mills", kind=kind),
    )
    assert {e.id for e in entities} == {f"{folder}/harlan-cup", f"{folder}/arden-mills"}


@pytest.mark.parametrize(
    ("text", "names", "asked"),
    [
        ("The Harlan Cup began. The Harlan Cup ended. The Harlan Cup paid.", [("Harlan Cup", ORG)], []),
        (
            "The film Osprey Lane ran. Osprey Lane won. We saw Osprey Lane.",
            [("Osprey Lane ran", MISC), ("Osprey Lane won", ORG), ("Osprey Lane", MISC)],
            [],
        ),
    ],
)
def test_a_thing_is_not_in_doubt_for_the_recogniser_has_no_such_kind(text: str, names: Names, asked: list[str]) -> None:
    article: Article = make_article(text)
    analyses = {article.id: make_analysis(article, names)}
    entities, found, _ = resolve([article], analyses, GAZETTEER, Curation())
    assert [d.asks for d in find_doubts([article], analyses, entities, found, Curation())] == asked


def test_a_thing_says_nothing_of_the_place_inside() -> None:
    assert mentions("The Norvik Treaty holds.", [("Norvik", LOC)]) == [("Norvik Treaty", "thing")]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("1st Amendment", "First Amendment", True),
        ("14th Amendment", "Fourteenth Amendment", True),
        ("1st Amendment", "Fifth Amendment", False),
        ("SB1062", "SB-1062", True),
        ("SB1062", "Senate Bill 1062", True),
        ("S.B. 1062", "SB 1062", True),
        ("HB 2", "House Bill 2", True),
        ("HB 2", "SB 2", False),
        ("Proposition 8", "Prop. 8", True),
        ("XB 2", "XB2", False),  # a model, which is no bill
    ],
)
def test_ordinals_and_numbers_of_bills_are_compared_in_one_form(one: str, other: str, same: bool) -> None:
    things = [
        Candidate(f"a{n}", 0, len(text), text, Label.THING, "recogniser", thing_type=LAW)
        for n, text in enumerate((one, other))
    ]
    joined = {(join.a, join.b) for join in thing_joins(things)}
    assert ((Node.of(things[1]), Node.of(things[0])) in joined) is same
