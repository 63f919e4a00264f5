"""People of one full name: when they are two, and when one who has changed."""

from __future__ import annotations

import pytest

from cuttings.model import Curation, Entity, Kind, Label
from cuttings.resolve import resolve
from tests.making import make_analysis, make_article, make_gazetteer

PER, LOC = Label.PERSON, Label.LOCATION
LANDS = make_gazetteer(Freedonia="Freedonian", Sylvania="Sylvanian", Larkinia="Larkinian")
NAMES = [
    ("Ana Petrova", PER),
    ("Ivo Lark", PER),
    ("Freedonia", LOC),
    ("Sylvania", LOC),
    ("Freedonian", Label.MISCELLANEOUS),
    ("Sylvanian", Label.MISCELLANEOUS),
]


def anas(*texts: str, years: tuple[str | None, ...] = ()) -> list[Entity]:
    """The pages of people named Ana Petrova."""
    published = years or (None,) * len(texts)
    articles = [
        make_article(text, f"a{i}", "", year) for i, (text, year) in enumerate(zip(texts, published, strict=True))
    ]
    analyses = {a.id: make_analysis(a, NAMES) for a in articles}
    entities, _, _ = resolve(articles, analyses, LANDS, Curation())
    return [e for e in entities if e.kind is Kind.PERSON and e.name == "Ana Petrova"]


MINISTER = "Minister Ana Petrova spoke in Freedonia."
FOOTBALLER = "Footballer Ana Petrova scored in Sylvania."


def test_a_minister_and_a_footballer_of_different_worlds_are_two() -> None:
    found = anas(MINISTER, FOOTBALLER)
    assert {e.qualifier for e in found} == {"minister", "footballer"}
    assert len({e.id for e in found}) == 2


def test_why_they_are_two_is_told() -> None:
    for entity in anas(MINISTER, FOOTBALLER):
        assert any("kept apart from another Ana Petrova" in line and "footballer" in line for line in entity.evidence)


@pytest.mark.parametrize(
    "texts",
    [
        (MINISTER, "Footballer Ana Petrova scored in Freedonia."),  # the same land: she has changed her calling
        (MINISTER, FOOTBALLER, "Ana Petrova went from Freedonia to Sylvania."),  # an article that knows of both
        (MINISTER, "Ambassador Ana Petrova spoke in Sylvania."),  # ministers become ambassadors
        (MINISTER, "Ana Petrova scored in Sylvania."),  # nothing says what she is there
        ("Minister Ana Petrova met Ivo Lark.", "Footballer Ana Petrova met Ivo Lark."),
        ("Ana Petrova spoke in Freedonia.", "Ana Petrova spoke in Sylvania."),
    ],
)
def test_one_who_changes_among_the_same_things_stays_one(texts: tuple[str, ...]) -> None:
    found = anas(*texts)
    assert [e.qualifier for e in found] == [None]


@pytest.mark.parametrize(
    ("here", "there", "years", "pages"),
    [
        ("Ana Petrova, 23, swam in Freedonia.", "Ana Petrova, 71, sang in Sylvania.", (), 2),
        ("Ana Petrova (23) swam in Freedonia.", "Ana Petrova, aged 71, sang in Sylvania.", (), 2),
        ("The 23-year-old Ana Petrova swam in Freedonia.", "71-year-old singer Ana Petrova of Sylvania.", (), 2),
        ("Ana Petrova, 23, swam in Freedonia.", "Ana Petrova, 31, sang in Sylvania.", (), 1),
        ("Ana Petrova, 23, swam in Freedonia.", "Ana Petrova sang 71 songs in Sylvania.", (), 1),
        ("Ana Petrova, 23, swam in Freedonia.", "Ana Petrova, 71, sang in Freedonia.", (), 1),
        ("Ana Petrova, 23, swam in Freedonia.", "Ana Petrova, 31, sang in Sylvania.", ("2019-01-01", "2020-01-01"), 2),
        ("Ana Petrova, 23, swam in Freedonia.", "Ana Petrova, 31, sang in Sylvania.", ("2011-01-01", "2020-01-01"), 1),
        ("Ana Petrova, 2, swam in Freedonia.", "Ana Petrova, 71, sang in Sylvania.", (), 1),  # no age, but a place
        ("Ana Petrova, 23, swam. Ana Petrova (55) ran in Freedonia.", "Ana Petrova, 51, sang in Sylvania.", (), 1),
    ],
)
def test_ages_that_cannot_be_of_one_person(here: str, there: str, years: tuple[str, ...], pages: int) -> None:
    assert len(anas(here, there, years=years)) == pages


def test_ministers_of_two_lands_are_two() -> None:
    found = anas("Freedonian Minister Ana Petrova spoke.", "Sylvanian Minister Ana Petrova spoke.")
    assert {e.qualifier for e in found} == {"FR", "SY"}  # as the made-up gazetteer calls them


@pytest.mark.parametrize(("years", "pages"), [(("1985-01-01", "2019-01-01"), 2), (("2015-01-01", "2019-01-01"), 1)])
def test_two_callings_that_might_be_one_persons_are_two_when_decades_lie_between(
    years: tuple[str, str], pages: int
) -> None:
    assert len(anas(MINISTER, "Judge Ana Petrova spoke in Sylvania.", years=years)) == pages


def test_an_article_that_tells_nothing_goes_to_neither_of_two() -> None:
    assert len(anas(MINISTER, FOOTBALLER, "Ana Petrova slept.")) == 3


def test_an_article_that_tells_nothing_goes_to_the_one_named_most_by_far() -> None:
    assert len(anas(*[MINISTER] * 4, FOOTBALLER, "Ana Petrova slept.")) == 2


@pytest.mark.parametrize(("years", "pages"), [(("1990-01-01", "2015-01-01"), 2), (("1991-01-01", "2015-01-01"), 1)])
def test_two_callings_are_of_two_people_from_twenty_five_years_on(years: tuple[str, str], pages: int) -> None:
    assert len(anas(MINISTER, "Judge Ana Petrova spoke in Sylvania.", years=years)) == pages
    assert len(anas(MINISTER, MINISTER.replace("Freedonia", "Sylvania"), years=years)) == 1
    assert len(anas(MINISTER, "Judge Ana Petrova spoke in Sylvania.", years=(years[0], None))) == 1


@pytest.mark.parametrize(
    ("texts", "pages"),
    [
        ((MINISTER, FOOTBALLER, "Footballer Ana Petrova slept."), 2),
        ((FOOTBALLER, MINISTER, "Minister Ana Petrova slept."), 2),
        ((MINISTER, FOOTBALLER, "Novelist Ana Petrova slept."), 3),
        ((MINISTER, FOOTBALLER, "Ana Petrova slept.", "Ana Petrova rose."), 4),
        ((MINISTER, FOOTBALLER, "Ana Petrova slept in Sylvania."), 2),
        (("Freedonian Minister Ana Petrova spoke.", "Freedonian Minister Ana Petrova slept."), 1),
    ],
)
def test_an_article_is_of_the_namesake_that_it_fits(texts: tuple[str, ...], pages: int) -> None:
    assert len(anas(*texts)) == pages


def test_why_people_are_two_names_what_they_are() -> None:
    notes = {line for e in anas(MINISTER, FOOTBALLER) for line in e.evidence if "kept apart" in line}
    assert len(notes) == 1
    assert all("minister here, footballer there" in n or "footballer here, minister there" in n for n in notes)
    lands = anas("Freedonian Minister Ana Petrova spoke.", "Sylvanian Minister Ana Petrova spoke.")
    assert all(any("minister of one country here, minister of another there" in n for n in e.evidence) for e in lands)
    years = anas(MINISTER, "Judge Ana Petrova spoke in Sylvania.", years=("1985-01-01", "2019-01-01"))
    assert all(any("34 years apart" in n for n in e.evidence) for e in years)


@pytest.mark.parametrize(
    ("texts", "years", "pages"),
    [
        (("General Mike Lark met Rosa Tal.", "Mike Lark, a blogger in Oslo, wrote."), ("2016", "2010"), 1),
        (("General Michael Lark met Rosa Tal.", "Mike Lark, a painter, wrote."), ("2016", "2010"), 2),
        (("General Michael Lark met Rosa Tal.", "Mike Lark, a painter, wrote."), ("2016", "2015"), 1),
        (("General Michael Lark met Rosa Tal.", "Mike Lark, a painter, met Rosa Tal."), ("2016", "2010"), 1),
        (("General Michael Lark met Rosa Tal.", "Mike Lark, a general, wrote."), ("2016", "2010"), 1),
        (("General Michael Lark met Rosa Tal.", "Mike Lark wrote."), ("2016", "2010"), 1),
    ],
)
def test_another_form_of_a_name_with_another_office_is_anothers(
    texts: tuple[str, ...], years: tuple[str, ...], pages: int
) -> None:
    names = [("Mike Lark", PER), ("Michael Lark", PER), ("Rosa Tal", PER)]
    articles = [make_article(text, f"a{i}", "", years[i]) for i, text in enumerate(texts)]
    entities, _, _ = resolve(articles, {a.id: make_analysis(a, names) for a in articles}, LANDS, Curation())
    assert len([e for e in entities if e.name.endswith("Lark")]) == pages


@pytest.mark.parametrize(
    ("family", "here", "there", "pages"),
    [
        ("Baker", "Senator Steve {} spoke in Freedonia.", "The novels of Stephen {} sell in Sylvania.", 2),
        ("Baker", "Bob {} spoke in Freedonia.", "Robert {} slept in Sylvania.", 2),
        ("Baker", "Senator Steve {} spoke in Freedonia.", "Senator Stephen {} slept in Sylvania.", 1),  # one office
        ("Baker", "Steve {} spoke in Freedonia.", "Stephen {} slept in Freedonia.", 1),  # one place
        ("Baker", "Steve {} spoke in Freedonia.", "Steve {} slept in Sylvania.", 1),  # one form
        ("Larkevic", "Steve {} spoke in Freedonia.", "Stephen {} slept in Sylvania.", 1),  # few are called so
    ],
)
def test_two_forms_of_a_common_name_need_something_in_common(family: str, here: str, there: str, pages: int) -> None:
    articles = [make_article(text.format(family), f"a{n}", "") for n, text in enumerate((here, there))]
    names = [*NAMES, *((f"{given} {family}", PER) for given in ("Steve", "Stephen", "Bob", "Robert"))]
    entities, _, _ = resolve(articles, {a.id: make_analysis(a, names) for a in articles}, LANDS, Curation())
    assert sum(e.kind is Kind.PERSON for e in entities) == pages
