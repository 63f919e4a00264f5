"""Figures that differ, and those that only seem to."""

from __future__ import annotations

import pytest

from cuttings.model import DifferenceKind
from tests.accounts.laid import compare

CONTRADICTION = DifferenceKind.CONTRADICTION
UPDATE = DifferenceKind.UPDATE
PRECISION = DifferenceKind.PRECISION


@pytest.mark.parametrize(
    ("first", "second", "thing", "figures"),
    [
        ("The fire killed three people.", "Police said 10 people were killed.", "people killed", ["three", "10"]),
        ("The fire left three dead.", "Ten people died in the fire.", "people killed", ["three", "Ten"]),
        ("The storm injured 50.", "Doctors said 80 were wounded.", "people injured", ["50", "80"]),
        ("Police arrested 14 people.", "Nine people were detained.", "people arrested", ["Nine", "14"]),
        ("The flood destroyed four villages.", "Seven villages were razed.", "villages destroyed", ["four", "Seven"]),
        (
            "At least 12 people were killed.",
            "The blast killed seven people.",
            "people killed",
            ["seven", "At least 12"],
        ),
        ("Ana Petrova, 41, left.", "The 42-year-old Ana Petrova left.", "age of Ana Petrova", ["41", "42"]),
        (
            "A 7.6-magnitude earthquake shook the coast.",
            "The quake had a magnitude of 7.4.",
            "magnitude of the earthquake",
            ["7.4", "7.6"],
        ),
        (
            "The quake struck at a depth of 20 km.",
            "The quake struck at a depth of 22 miles.",
            "depth",
            ["20", "22"],
        ),
        (
            "Norvik agreed to a $3 billion takeover of Halden.",
            "Norvik will buy Halden in a $5 billion takeover.",
            "takeover",
            ["$3 billion", "$5 billion"],
        ),
        (
            "Ostrand was charged with two counts of fraud.",
            "Ostrand was charged with five counts of fraud.",
            "counts of fraud (Mikkel Ostrand)",
            ["two", "five"],
        ),
        (
            "Ostrand was sentenced to five years in prison.",
            "Ostrand was sentenced to eight years in prison.",
            "prison sentence",
            ["five", "eight"],
        ),
    ],
)
def test_different_figures_for_one_thing_differ(first: str, second: str, thing: str, figures: list[str]) -> None:
    (difference,) = compare(first, second).differences
    assert difference.thing == thing
    assert [reading.figure for reading in difference.readings] == figures
    assert {p.article for reading in difference.readings for p in reading.passages} == {"a", "b"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The fire killed ten people.", "The fire killed 10 people."),
        ("At least five people were killed.", "Seven people were killed."),
        ("About 50 people were killed.", "Police said 48 people were killed."),
        ("Nearly 50 people were killed.", "The fire killed 40 to 45 people, and 43 people were killed, police said."),
        ("Several hundred were arrested.", "Hundreds of people were arrested."),
        ("At least 12 people were hurt.", "At least 15 people were hurt."),
        ("The deal comprised palm oil at 318 dlrs.", "The deal comprised rapeseed oil at 358 dlrs."),
        ("Seven people were killed.", "Two of them were killed at once."),
        ("Seven people were killed.", "Another two people were killed."),
        ("Seven people were killed.", "Two people were also killed."),
        ("Seven people were killed.", "Two children were killed."),
        ("Seven people were killed.", "Two people were killed in Lissel."),
        ("Seven people were killed.", "Last year, a fire killed two people."),
        ("Seven people were killed.", "A fire there killed two people in 1987."),
        ("Seven people were killed.", "In March, a fire killed two people."),
        ("Seven people were killed.", "The fire might have killed two people."),
        ("Seven people were killed.", "Two people were not killed."),
        ("Seven people were killed.", "A flood drowned the land in 1953. It killed two people."),
        ("Seven people were killed.", "The war killed 230,000 people."),
        ("Seven people were killed.", "In April last year, a storm hit the coast. Two people died."),
        (
            "Seven people were killed.",
            "The worst storm, in 1999, shook the coast. Two people were killed.",
        ),
        ("Seven people were killed.", "A storm the year before killed two people."),
        ("Seven people were killed.", "An earlier storm in the province killed two people."),
        ("Seven people were killed.", "The last such storm killed two people."),
        ("Seven people were killed.", "Lissel has seen such storms before, of which one killed two people."),
        ("Two gunmen killed a guard.", "Five gunmen were killed."),
        ("The depth was 22 miles.", "The quake struck at a depth of 35 km."),
        ("Ana Petrova, 41, left.", "Mikkel Ostrand, 52, left."),
        ("A 7.6-magnitude earthquake shook the coast.", "An aftershock of magnitude 6.9 followed the quake."),
        ("A 7.6-magnitude earthquake shook the coast.", "A 4.1-magnitude earthquake shook the coast."),
        ("Homes in five villages were damaged.", "The flood damaged three villages."),
        ("Some 12 homes and other buildings were destroyed.", "The fire destroyed three homes."),
        ("Ostrand was charged with two counts of fraud.", "Petrova was charged with five counts of fraud."),
        ("It rained.", "It rained."),
    ],
)
def test_what_agrees_or_may_be_another_thing_does_not_differ(first: str, second: str) -> None:
    assert compare(first, second).differences == ()


@pytest.mark.parametrize(
    ("texts", "kind", "figures"),
    [
        (["Dozens were injured.", "Doctors said 80 were injured."], PRECISION, ["80", "Dozens"]),
        (
            ["Police arrested 150 to 200 people.", "Hundreds of people were arrested.", "About 200 were arrested."],
            PRECISION,
            ["About 200", "150 to 200", "Hundreds"],
        ),
        (
            ["Between 60 and 90 people were hurt.", "The blast wounded about 70 people."],
            PRECISION,
            ["about 70", "Between 60 and 90"],
        ),
        (["At least 50 were hurt.", "Doctors said 249 were hurt."], PRECISION, ["249", "At least 50"]),
        (["Dozens were hurt.", "At least 40 were hurt."], PRECISION, ["At least 40", "Dozens"]),
        (
            ["More than 200 people were hurt.", "More than 400 were hurt.", "More than 200 were injured."],
            PRECISION,
            ["More than 400", "More than 200"],
        ),
        (["Dozens of people were arrested.", "Police arrested hundreds."], CONTRADICTION, ["Dozens", "hundreds"]),
        (["The storm killed 40 people.", "Between 60 and 90 died."], CONTRADICTION, ["40", "Between 60 and 90"]),
        (["A dozen people were hurt.", "The blast hurt 30 people."], CONTRADICTION, ["A dozen", "30"]),
    ],
)
def test_figures_that_can_all_be_right_are_told_with_different_precision(
    texts: list[str], kind: DifferenceKind, figures: list[str]
) -> None:
    (difference,) = compare(*texts).differences
    assert (difference.kind, [reading.figure for reading in difference.readings]) == (kind, figures)


@pytest.mark.parametrize(
    ("dates", "kind"),
    [
        (["2019-05-04", "2019-05-06"], UPDATE),
        (["2019-05-06", "2019-05-04"], CONTRADICTION),
        (["2019-05-04", "2019-05-04"], CONTRADICTION),
        (["2019-05-04", None], CONTRADICTION),
        (["2019-05", "2019-06"], CONTRADICTION),
    ],
)
def test_a_greater_figure_of_a_later_day_is_an_update(dates: list[str | None], kind: DifferenceKind) -> None:
    (difference,) = compare("The flood killed 12 people.", "The flood killed 19 people.", dates=dates).differences
    assert difference.kind == kind


@pytest.mark.parametrize(
    ("first", "second", "figures"),
    [
        ("The crash killed two people and hurt 12 others.", "Police said 15 were hurt.", ["12", "15"]),
        ("Three people died and 40 more were injured.", "The fire injured 60 people.", ["40", "60"]),
        ("The blast killed two people and wounded dozens of others.", "It wounded 150 people.", ["150", "dozens"]),
        ("The blast injured dozens of people.", "The blast injured 45 people.", ["45", "dozens"]),
        (
            "Hundreds of people marched through Karvel.",
            "About 900 people marched through Karvel.",
            ["About 900", "Hundreds"],
        ),
        (
            "Some 300 demonstrators took to the streets.",
            "Up to 500 people took part in the march.",
            ["Some 300", "Up to 500"],
        ),
        ("The rally was attended by about 300 people.", "Police said 800 had gathered.", ["about 300", "800"]),
    ],
)
def test_all_who_are_counted_are_compared(first: str, second: str, figures: list[str]) -> None:
    (difference,) = compare(first, second).differences
    assert [reading.figure for reading in difference.readings] == figures


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The crash hurt two people. Another 12 people were hurt.", "Police said 20 were hurt."),
        ("The crash hurt two people and 12 more were hurt.", "Police said 20 were hurt."),
        ("Seven people were killed.", "A raid shook Lissel. Two people were killed in that raid."),
        ("Seven people were killed in Varland.", "Varland mourned. A storm killed 12 people in Ostria."),
        ("Seven people were hurt.", "Raiders attacked Karvel. Three people were hurt during those attacks."),
        ("It rained." * 6 + " Some 300 people marched.", "About 900 people marched."),
    ],
)
def test_others_and_other_crowds_and_raids_are_not_compared(first: str, second: str) -> None:
    assert compare(first, second).differences == ()


def test_a_lower_bound_stands_with_no_other_figure() -> None:
    texts = "At least four people were killed.", "Five people were killed.", "The fire killed nine people."
    (difference,) = compare(*texts).differences
    assert [(r.figure, len(r.passages)) for r in difference.readings] == [("Five", 1), ("nine", 1)]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor, elected in 1999, came. Four people were killed.",  # a year of the mayor's own
        "The storm, the worst since 1999, came on Monday. Four people were killed.",
        "A storm shook the coast in 1999.\nFour people were killed.",  # a new paragraph
        "A storm shook the coast in 1999. Four people were killed on Monday.",
        "An earlier toll was ten. Four people were killed.",
        "An earlier count said four people were killed.",
    ],
)
def test_a_figure_beside_another_time_than_its_own_counts(text: str) -> None:
    (difference,) = compare("Seven people were killed.", text).differences
    assert [reading.figure.lower() for reading in difference.readings] == ["four", "seven"]


def test_an_account_that_gives_two_figures_is_not_taken_at_either() -> None:
    assert compare("It killed three people. It killed nine people.", "It killed four people.").differences == ()


LISSEL = "The blast injured {} people. The blast injured {} people in Lissel."
FRAUD = "Ostrand was charged with {} counts of fraud. Ana Petrova was charged with {} counts of fraud."


@pytest.mark.parametrize(
    ("text", "things"),
    [
        (LISSEL, ["people injured", "people injured in Lissel"]),
        (FRAUD, ["counts of fraud (Ana Petrova)", "counts of fraud (Mikkel Ostrand)"]),
    ],
)
def test_no_two_differences_have_one_heading(text: str, things: list[str]) -> None:
    others = ["It rained."] * 7  # of nine accounts, few name the place
    found = compare(text.format(12, 30), text.format(15, 45), *others).differences
    assert sorted(difference.thing for difference in found) == things


def test_a_copy_is_no_account_of_its_own() -> None:
    texts = "It killed three people.", "It killed nine people."
    assert compare(*texts).differences
    assert compare(*texts, copies=[("b", "a")]).differences == ()


@pytest.mark.parametrize(
    ("further", "copies", "articles"),
    [
        ("Five workers were killed.", [], ["a", "c"]),
        ("It killed five people.", [("c", "a")], ["a", "c"]),  # a copy is a report too
        ("Five students died.", [], ["a", "c"]),
        ("It killed five people. It killed nine people.", [], ["a"]),  # it gives both
        ("Five gunmen were killed.", [], ["a"]),
        ("Five workers were hurt.", [], ["a"]),
        ("At least five workers were killed.", [], ["a"]),
    ],
)
def test_all_reports_that_give_a_figure_are_counted(
    further: str, copies: list[tuple[str, str]], articles: list[str]
) -> None:
    (found, *_) = compare("Five people were killed.", "Nine people were killed.", further, copies=copies).differences
    assert [(r.figure.lower(), [p.article for p in r.passages]) for r in found.readings] == [
        ("five", articles),
        ("nine", ["b"]),
    ]


def test_an_age_that_time_explains_does_not_differ() -> None:
    texts = "Ana Petrova, 41, left.", "Ana Petrova, 42, left."
    assert compare(*texts, dates=["2019-05-04", "2019-05-05"]).differences
    assert compare(*texts, dates=["2019-05-04", "2020-01-05"]).differences == ()


def test_a_bound_that_a_later_report_exceeds_by_far_is_updated() -> None:
    texts = "At least 50 people were hurt.", "Doctors said 249 people were hurt."
    (difference,) = compare(*texts, dates=["2019-05-04", "2019-05-05"]).differences
    assert (difference.kind, [r.figure for r in difference.readings]) == (UPDATE, ["At least 50", "249"])


@pytest.mark.parametrize(
    ("parts", "figures"),
    [
        ("It killed 24 people. Ten people were killed in the north.", ["Five", "24"]),
        ("It killed 24 people. Ten people were killed. Ten people died.", []),
        ("It killed ten people. Ten people were killed. Some 24 people died.", []),
    ],
)
def test_an_account_is_taken_at_the_total_that_it_repeats(parts: str, figures: list[str]) -> None:
    found = compare("Five people were killed.", f"Some 24 people died. {parts}").differences
    assert [r.figure for difference in found for r in difference.readings] == figures


def test_the_accounts_of_one_figure_stand_together() -> None:
    texts = "It killed three people.", "Three people were killed.", "Police said nine people had died."
    (difference,) = compare(*texts).differences
    assert [(r.figure, [p.article for p in r.passages]) for r in difference.readings] == [
        ("three", ["a", "b"]),
        ("nine", ["c"]),
    ]
    start, end = difference.readings[1].passages[0].strong[0]
    assert texts[2][start:end] == "nine people had died"


@pytest.mark.parametrize(
    ("first", "second", "thing", "figures"),
    [
        (
            "Ana Petrova fell about 60 metres from a ridge.",
            "Ana Petrova died after slipping and falling 150 metres.",
            "distance fallen by Ana Petrova",
            ["about 60 metres", "150 metres"],
        ),
        (
            "Ana Petrova fell 60 metres (200 feet) from a ridge.",
            "Ana Petrova plunged 500 feet to her death.",
            "distance fallen by Ana Petrova",
            ["60 metres", "500 feet"],
        ),
        (
            "The ferry drifted 30 miles on Monday.",
            "The ferry drifted for 70 miles on Monday.",
            "distance drifted",
            ["30 miles", "70 miles"],
        ),
        (
            "Ana Petrova, 36, was climbing. Ana Petrova fell 60 metres from a ridge.",
            "A 36-year-old woman fell 150 metres from a ridge.",
            "distance fallen by Ana Petrova",
            ["60 metres", "150 metres"],
        ),
        (
            "Ana Petrova earned $139 million from 2007 to 2014.",
            "Ana Petrova and her sister earned roughly $141 million from 2007 to 2014.",
            "money earned by Ana Petrova",
            ["$139 million", "roughly $141 million"],
        ),
    ],
)
def test_how_far_somebody_moved_and_what_they_earned(first: str, second: str, thing: str, figures: list[str]) -> None:
    (found,) = compare(first, second).differences
    assert (found.thing, [reading.figure for reading in found.readings]) == (thing, figures)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ana Petrova fell about 60 metres from a ridge.", "Ana Petrova fell 200 feet from a ridge."),  # in other units
        ("Ana Petrova fell 60 metres.", "Mikkel Ostrand fell 150 metres."),  # two people
        ("Ana Petrova fell 60 metres.", "Ana Petrova fell, and 150 metres away a crew saw it."),
        ("Ana Petrova fell 60 metres.", "Shares fell 150 points after Ana Petrova left."),
        ("Ana Petrova walked 60 metres.", "Ana Petrova walked 150 metres."),  # nobody walks one distance only
        ("Ana Petrova earned $139 million in 2007.", "Ana Petrova earned $141 million in 2008."),
        ("Ana Petrova earned $139 million last year.", "Ana Petrova earned $141 million last year."),
        ("Ana Petrova earned $139 million.", "Ana Petrova will have to earn $141 million."),
        ("Ana Petrova earned $139 million.", "Ana Petrova also earned $141 million."),
        ("Ana Petrova earned $139 million.", "Ana Petrova earned $44 million."),  # perhaps of one job
        ("Ana Petrova earned $139 million.", "Ana Petrova earned $139,400,000."),
    ],
)
def test_distances_and_sums_that_do_not_contradict(first: str, second: str) -> None:
    assert not compare(first, second).differences


def test_reports_of_another_time_are_compared_with_none() -> None:
    told = [f"The ferry fire in Port Imber killed {n} people, said Mikkel Ostrand." for n in ("five", "seven", "five")]
    dates = ["2031-03-05", "2031-08-01", "2031-03-06"]
    assert len(compare(*told, dates=dates).differences) == 1
    assert not compare(*told, dates=dates, apart="b").differences
    assert [p.article for p in compare(*told, dates=dates, apart="b").shared[0]] == ["a", "c"]


def test_a_report_without_a_date_may_be_of_the_other_time() -> None:
    aged = [f"Mikkel Ostrand, {age}, was held in Port Imber after the harbour fire on Monday." for age in (38, 39, 38)]
    dates = ["2031-03-05", None, "2031-08-01"]
    assert not compare(*aged, dates=dates, apart="c").differences
    assert compare(*aged[:2], dates=dates[:2]).differences
