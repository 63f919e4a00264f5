"""Where an event happened: what a sentence says of a place, and when accounts agree on one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from cuttings.accounts.scene.event_places import REGION_KM, SAME_PLACE_KM, event_places
from cuttings.accounts.sentences import read_account
from cuttings.model import Block, Entity, Kind, Location, Mention, Role
from tests.accounts.laid import analysed
from tests.making import make_article
from tests.statements.grammar import name_mentions

NAMES = {
    name: f"places/{name.lower().replace(' ', '-')}"
    for name in (
        "Karvel",
        "Lissel",
        "Ostby",
        "Varland",
        "Norland",
        "Tamsen",
        "Nowhere",
        "Mount Orm",
        "Mt Orm",
        "Orrin Mount Orm",
        "Orrin",
        "Mount Orm Village",
        "Lissel Glacier",
        "Fort Dun",
        "Ft. Dun",
        "Lissel Cathedral",
    )
}
LOCATIONS = {  # Ostby is a suburb of Karvel; Karvel, Ostby and Tamsen lie in Varland, Lissel in Norland
    "places/karvel": Location("city", 50.0, 10.0, "VA"),
    "places/ostby": Location("city", 50.2, 10.2, "VA"),
    "places/tamsen": Location("city", 54.0, 14.0, "VA"),
    "places/varland": Location("country", 52.0, 12.0, "VA"),
    "places/lissel": Location("city", 60.0, 30.0, "NO"),
    "places/norland": Location("country", 61.0, 31.0, "NO"),
}
ENTITIES = {id: Entity(id, Kind.PLACE, name, (), location=LOCATIONS.get(id)) for name, id in NAMES.items()}


MARKS: dict[str, Callable[[Mention], Mention]] = {
    "": lambda m: m,
    "demonym": lambda m: replace(m, demonym=True),
    "government": lambda m: replace(m, government=True),
    "nested": lambda m: replace(m, nested=True),
}


def places(*texts: str, groups: Sequence[int] = (), mark: str = "") -> str:
    """The names of the places of an event that `texts` tell, all mentions marked as `mark` says; "" for none."""
    accounts = []
    for number, text in enumerate(texts):
        article = make_article(text, f"a{number}")
        mentions = [MARKS[mark](m) for m in name_mentions(article, NAMES)]
        accounts.append(read_account(article, analysed(text), mentions, groups[number] if groups else number))
    return " ".join(id.removeprefix("places/") for id in event_places(accounts, ENTITIES))


def said(sentence: str) -> str:
    """The place of an event of which two accounts say the same."""
    return places(sentence, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "A bomb exploded in Karvel on Monday, killing nine people.",
        "Nine people were killed when a bus crashed in Karvel.",
        "A strong earthquake hit Karvel on Monday.",
        "Hundreds of miners gathered in Karvel on Monday.",
        "Nine people died in a blast in Karvel.",
        "The Karvel summit ended without a deal.",
        "The president paid a visit to Karvel on Monday.",
        "The president visited Karvel on Monday.",
        "The king travelled to Karvel on Monday when the talks had ended.",
        "A fire broke out in the town of Karvel.",
        "A fire broke out in the capital, Karvel.",
        "Police said a man was shot in Karvel on Monday.",
        "The blast that occurred in Karvel broke windows.",
        "A gunman killed a woman in Karvel on Monday.",
        "A clinic in Karvel was destroyed on Monday.",
        "Nine people died in a fire at a hotel in Karvel.",
        "The body was left in a Karvel cinema.",
        "A guard was stabbed inside a Karvel warehouse.",
        "The driver escaped from a jail in Karvel.",
        "A Karvel judge sentenced the miner to nine years.",
        "The miner was jailed by a court in Karvel.",
        "Voters in Karvel went to the polls on Monday.",
        "The election of Karvel ended on Monday.",
        "The Sharks beat Anna Berg's Otters in Karvel on Monday.",
        "Lund retained the title with a knockout of Peter Berg in Karvel.",
        "Thieves carried out the robbery of a bank in Karvel.",
        "Anna Berg made the announcement in her hometown of Karvel.",
        "A lorry driver died when his van hit a wall in Karvel.",
    ],
)
def test_a_place_where_something_happened(sentence: str) -> None:
    assert said(sentence) == "karvel"


@pytest.mark.parametrize(
    "sentence",
    [
        "The president telephoned the king of Karvel on Monday.",
        "The committee probing the Karvel attacks has asked the minister for a letter.",
        "A judge investigating the blast in Karvel wrote to the queen.",
        "The queen urged the minister to be firm when the two meet in Karvel.",
        "If the king is not ready, the talks in Karvel should not go forward.",
        "The mayor called on the king to resign over his response to a blast at a Karvel hotel.",
        "A letter criticised the reaction to the riots in Karvel.",
        "The talks in Karvel might end without a deal, deputies fear.",
        "Deputies urged the president to cancel the summit in Karvel.",
        "The minister called on Peter Berg to drop out of the race in Karvel.",
        "The minister joined those calling for Mayor Peter Berg (L-Ostby) to drop out of the race in Karvel.",
        "The president talked about Karvel on Monday.",
        "The minister said in Karvel that the talks had failed.",
        "The minister announced in Karvel that the talks had failed.",
        "The man, who lives in Karvel, was fined.",
        "The singer was born in Karvel.",
        "The firm, based in Karvel, cut a hundred jobs.",
        "The bank in Karvel cut a hundred jobs.",
        "The blaze was the worst since a fire in Karvel.",
        "The flight to Karvel was delayed for an hour.",
        "The council wrote to Karvel on Monday.",
        "A report by Karvel blamed the crew.",
        "The Karvel striker scored twice.",
        "The mayor of Karvel resigned.",
        "The thief sold Karvel a ring.",
        "The bus was travelling from Ostby to Karvel when it hit a lorry.",
        "The ferry was on a trip to Karvel when it sank in a lake.",
        "The singer was travelling to Karvel when she fell ill on Monday.",
        "A bus crashed near Karvel on Monday.",
        "Thieves robbed a shop just off the Karvel road.",
        "A gunman killed nine people at a suburban Karvel office.",
        "A fire broke out in a suburb of Karvel.",
        "A Karvel man was killed on Monday.",
        "A Karvel judge retired on Monday.",
        "Residents in Karvel wanted a bridge.",
        "The owner of a hotel in Karvel resigned.",
        "The players wore a Karvel shirt.",
        "Lund telephoned Peter Berg of Karvel on Monday.",
        "The nurses wrote on Karvel on Monday.",
    ],
)
def test_a_place_where_nothing_happened(sentence: str) -> None:
    assert said(sentence) == ""


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("Two die in Karvel blaze", "karvel"),
        ("Daring heist in downtown Karvel", "karvel"),
        ("Nurses on strike at Karvel", "karvel"),
        ("Minister says in Karvel that nurses lied", ""),
        ("Firms lose interest in Karvel", ""),
        ("Strong quake felt in Karvel", ""),
        ("Anger in Karvel's council over the bridge", ""),
        ("Karvel mourns the queen", ""),
        ("Nurses march on Karvel", ""),
    ],
)
def test_what_a_headline_states_of_a_place(title: str, place: str) -> None:
    text = f"{title}\nThe firemen came late."
    made = make_article(text)
    made = replace(made, blocks=(Block(0, len(title), Role.TITLE), Block(len(title) + 1, len(text), Role.BODY)))
    mentions = name_mentions(made, NAMES)
    accounts = [read_account(made, analysed(text), mentions, group) for group in (0, 1)]
    assert " ".join(id.removeprefix("places/") for id in event_places(accounts, ENTITIES)) == place


@pytest.mark.parametrize(("place_type", "place"), [("mountain", "karvel"), ("island", "karvel"), ("city", "")])
def test_what_happens_on_a_mountain_or_an_island(place_type: str, place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    on_it = replace(ENTITIES["places/karvel"], location=Location(place_type, 50.0, 10.0, "VA"))
    monkeypatch.setitem(ENTITIES, "places/karvel", on_it)
    assert said("Two climbers died on Karvel on Monday.") == place


@pytest.mark.parametrize(("north", "place"), [(12, "karvel"), (30, "")])
def test_what_happens_at_sea_is_told_of_the_country_off_which_it_happens(
    north: int, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    sea = replace(ENTITIES["places/karvel"], location=Location("water", 50.0, 10.0, None))
    land = replace(ENTITIES["places/norland"], location=Location("country", 50.0 + north, 10.0, "NO"))
    monkeypatch.setitem(ENTITIES, "places/karvel", sea)
    monkeypatch.setitem(ENTITIES, "places/norland", land)
    assert places(*[BLAST.format("Karvel")] * 3, *[KILLED.format("Norland")] * 2) == place


BLAST = "A bomb exploded in {} on Monday."
KILLED = "Nine people were killed in {} on Monday."


@pytest.mark.parametrize(
    ("stated", "place"),
    [
        (("Karvel",), ""),  # one account is no agreement
        (("Karvel", "Karvel"), "karvel"),
        (("Karvel", "Lissel"), ""),
        (("Karvel", "Karvel", "Lissel"), "karvel"),
        (("Karvel", "Karvel", "Lissel", "Lissel"), ""),
        (("Varland", "Varland"), "varland"),
        (("Varland", "Karvel"), "varland"),  # the town is in it
        (("Karvel", "Tamsen", "Varland"), "varland"),  # two towns of one country, too far apart for one scene
        (("Karvel", "Karvel", "Varland"), "karvel"),
        (("Karvel", "Karvel", "Ostby"), "karvel"),
        (("Karvel", "Karvel", "Ostby", "Ostby", "Ostby"), "ostby"),  # near each other: the one that more state
        (("Varland", "Lissel", "Varland"), "varland"),
        (("Varland", "Lissel", "Varland", "Norland"), ""),
        (("Nowhere", "Nowhere"), ""),  # its location is unknown
    ],
)
def test_the_place_on_which_accounts_agree(stated: Sequence[str], place: str) -> None:
    assert places(*(BLAST.format(name) for name in stated)) == place


@pytest.mark.parametrize(
    ("naming", "others", "place"),
    [
        (1, 0, "karvel"),
        (1, 1, "karvel"),  # 2 of 3 accounts
        (1, 2, "karvel"),  # 2 of 4
        (1, 3, ""),  # 2 of 5
        (0, 1, ""),
    ],
)
def test_one_account_states_the_place_and_others_name_it(naming: int, others: int, place: str) -> None:
    names = ["The mayor of Karvel thanked the firemen."] * naming
    assert places(BLAST.format("Karvel"), *names, *["The firemen came late."] * others) == place


def test_one_account_that_states_another_place_is_no_rival_of_the_place_that_most_name() -> None:
    others = ["The mayor of Karvel thanked the firemen."] * 3
    assert places(BLAST.format("Karvel"), BLAST.format("Lissel"), *others) == "karvel"
    assert places(BLAST.format("Karvel"), BLAST.format("Lissel"), others[0], "The king of Lissel wept.") == ""


def test_what_is_near_a_town_is_in_its_country() -> None:
    assert places(*["A bus crashed near Karvel on Monday."] * 2) == ""
    assert places("A bus crashed near Karvel on Monday.", BLAST.format("Varland")) == "varland"


@pytest.mark.parametrize(
    ("time", "published", "place"),
    [
        ("in 2024", "2031-03-06", ""),  # long ago
        ("in 2030", "2031-01-06", "karvel"),
        ("in 2024 and 2031", "2031-03-06", "karvel"),
        ("in 2024", None, "karvel"),  # perhaps it was published then
        ("on Monday", "2031-03-06", "karvel"),
    ],
)
def test_what_happened_years_before_is_no_scene(time: str, published: str | None, place: str) -> None:
    text = BLAST.format("Karvel").removesuffix(".") + f" {time}."
    accounts = [
        read_account(
            replace(make_article(text, f"a{n}"), published=published),
            analysed(text),
            name_mentions(make_article(text, f"a{n}"), NAMES),
            n,
        )
        for n in range(2)
    ]
    assert event_places(accounts, ENTITIES) == ((f"places/{place}",) if place else ())


def test_a_country_must_be_stated_by_two_reports() -> None:
    names = ["The king of Varland thanked the firemen."] * 2
    assert places(*[BLAST.format("Varland")] * 2, *names) == "varland"
    assert places(BLAST.format("Varland"), *names) == ""
    assert places(*names, names[0]) == ""
    assert places(BLAST.format("Varland"), BLAST.format("Norland"), "The kings of Varland and of Norland wept.") == ""


@pytest.mark.parametrize(("others", "place"), [(6, "karvel"), (7, "")])
def test_two_accounts_of_many_are_not_enough(others: int, place: str) -> None:
    assert places(*[BLAST.format("Karvel")] * 2, *["The firemen came late."] * others) == place


def test_copies_of_one_text_count_once() -> None:
    assert places(BLAST.format("Karvel"), BLAST.format("Karvel"), groups=(0, 0)) == ""


@pytest.mark.parametrize("mark", [mark for mark in MARKS if mark])
def test_peoples_governments_and_parts_of_names_are_no_scene(mark: str) -> None:
    assert places(*[BLAST.format("Karvel")] * 2, mark=mark) == ""


def test_only_the_opening_tells_where_it_happened() -> None:
    opening = "The firemen came late. Nobody slept. The shops were shut. "
    assert places(*[opening + BLAST.format("Karvel")] * 2) == ""
    assert places(*[opening[: -len("The shops were shut. ")] + BLAST.format("Karvel")] * 2) == "karvel"


@pytest.mark.parametrize(("apart", "place"), [(SAME_PLACE_KM - 2, "karvel"), (SAME_PLACE_KM + 2, "")])
def test_how_far_apart_the_scenes_of_one_happening_can_be(
    apart: float, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Accounts that state places at the bound, along a meridian and along a parallel."""
    for north, east in ((apart / 111.2, 0.0), (0.0, apart / 111.2 / 0.6428)):
        near = replace(ENTITIES["places/ostby"], location=Location("city", 50 + north, 10 + east, "VA"))
        monkeypatch.setitem(ENTITIES, "places/ostby", near)
        assert places(*[BLAST.format("Karvel")] * 3, *[KILLED.format("Ostby")] * 2) == place


@pytest.mark.parametrize(("apart", "place"), [(REGION_KM - 2, "karvel"), (REGION_KM + 2, "varland")])
def test_how_far_a_town_can_be_from_the_middle_of_its_region(
    apart: float, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    region = replace(ENTITIES["places/varland"], location=Location("region", 50 + apart / 111.2, 10, "VA"))
    monkeypatch.setitem(ENTITIES, "places/varland", region)
    assert places(KILLED.format("Karvel"), *["A bus from Karvel crashed in Varland on Monday."] * 2) == place


def test_organisations_under_a_place_name_are_no_scene() -> None:
    text = BLAST.format("Karvel")
    article = make_article(text)
    club = Entity("organisations/karvel", Kind.ORGANISATION, "Karvel", (), location=LOCATIONS["places/karvel"])
    at = text.index("Karvel")
    mention = Mention(article.id, at, at + 6, "Karvel", Kind.ORGANISATION, club.id)
    accounts = [read_account(article, analysed(text), [mention], group) for group in (0, 1)]
    assert event_places(accounts, {club.id: club}) == ()


CLIMBER = "A climber was killed on {} on Monday."


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ((CLIMBER.format("Mount Orm"), CLIMBER.format("Mt Orm")), "mount-orm"),
        ((CLIMBER.format("Mt Orm"), CLIMBER.format("Mount Orm Glacier")), "mount-orm"),
        ((CLIMBER.format("Mount Orm"), "A climber was killed in Mount Orm Village."), "mount-orm"),
        ((BLAST.format("Fort Dun"), BLAST.format("Ft. Dun")), "fort-dun"),
        ((BLAST.format("Fort Dun"), BLAST.format("Mt Orm")), ""),  # of one kind is not one place
        ((CLIMBER.format("Lissel Glacier"),) * 2, "lissel-glacier"),
        ((BLAST.format("Lissel Cathedral"),) * 2, "lissel-cathedral"),
        ((CLIMBER.format("Lissel Cathedral"),) * 2, ""),  # "on" says so only of landforms
        ((BLAST.format("Nowhere"),) * 2, ""),  # a name that nothing shows to be of a place
    ],
)
def test_names_of_one_place_in_an_event(told: Sequence[str], place: str) -> None:
    assert places(*told) == place


def reported(titles: Sequence[str], openings: Sequence[str]) -> str:
    """The place of an event whose reports have these headlines and openings."""
    accounts = []
    for number, (title, opening) in enumerate(zip(titles, openings, strict=True)):
        article = make_article(f"{title}\n{opening}", f"a{number}", title)
        accounts.append(read_account(article, analysed(article.text), name_mentions(article, NAMES), number))
    return " ".join(id.removeprefix("places/") for id in event_places(accounts, ENTITIES))


PLAIN = "The singer Ada Fenn is dead"
GUESTS = "Guests of the Karvel hotel mourned her."
OTHERS = "Her friends mourned her."


@pytest.mark.parametrize(
    ("titles", "openings", "place"),
    [
        (["The Karvel hotel mourns", PLAIN, PLAIN], [GUESTS, GUESTS, GUESTS], "karvel"),
        ([PLAIN, "The Karvel hotel mourns", PLAIN, PLAIN], [GUESTS, OTHERS, GUESTS, GUESTS], "karvel"),
        (["The Karvel death of a star", *[PLAIN] * 4], [GUESTS, GUESTS, GUESTS, OTHERS, OTHERS], "karvel"),
        (["The Karvel hotel mourns", *[PLAIN] * 5], [GUESTS, GUESTS, GUESTS, *[OTHERS] * 3], "karvel"),
        (["The Karvel hotel mourns", *[PLAIN] * 7], [GUESTS, GUESTS, GUESTS, *[OTHERS] * 5], ""),  # 3 of 8
        ([PLAIN, PLAIN, PLAIN], [GUESTS, GUESTS, GUESTS], ""),  # no headline names it
        (["The Karvel hotel mourns", PLAIN, PLAIN], [OTHERS, GUESTS, OTHERS], ""),  # too few name it
        (["The singer from Karvel", PLAIN, PLAIN], ["Ada Fenn of Karvel is dead."] * 3, ""),  # only from there
        (
            ["The Karvel hotel mourns", PLAIN, PLAIN],
            [f"{GUESTS} So did the Lissel hotel."] * 3,
            "",
        ),  # another town
        (["Two nights on Mount Orm", PLAIN, PLAIN], ["Guests of the Mount Orm hotel mourned her."] * 3, "mount-orm"),
        (["Varland mourns", PLAIN, PLAIN], ["Guests of the Varland hotel mourned her."] * 3, ""),  # a country
    ],
)
def test_the_town_of_a_headline_that_openings_name(titles: Sequence[str], openings: Sequence[str], place: str) -> None:
    assert reported(titles, openings) == place


def test_the_first_sentence_of_a_report_without_a_headline_names_the_town() -> None:
    mourned = "Guests of the Karvel hotel mourned Ada Fenn on Monday."
    assert places(mourned, mourned, mourned) == "karvel"
    assert places(*[f"Ada Fenn is dead. {mourned}"] * 3) == ""


@pytest.mark.parametrize(
    "asked", ["The Karvel panel asked Ada Fenn for her letters.", "A judge probes the Karvel blast."]
)
def test_the_town_that_an_inquiry_is_called_after_is_no_scene(asked: str) -> None:
    assert places(asked, asked, asked) == ""
