"""Which pages are compared, whom a question offers, what settles it, and what is said for and against."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from cuttings.model import Decision, Entity, Kind, Label, Location, Rival
from cuttings.resolve.review.entity_pages import EntityPage, EntityPages
from cuttings.resolve.review.kind_doubts import kind_doubts
from cuttings.resolve.review.namesake_doubts import namesake_doubts
from cuttings.resolve.review.organisation_doubts import organisation_doubts
from cuttings.resolve.review.place_doubts import place_doubts
from cuttings.resolve.review.spelling_doubts import spelling_doubts
from cuttings.resolve.review.surname_doubts import surname_doubts
from tests.making import make_analysis
from tests.resolve.test_doubts import HERE, PEOPLE, THERE, asked, book, fenn, milford, spellings

PER, ORG, MISC = Label.PERSON, Label.ORGANISATION, Label.MISCELLANEOUS


def page_of(pages: EntityPages, id: str) -> EntityPage:
    return next(page for page in pages.all if page.entity.id == id)


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("Ann Brown. Ann Mary Brown.", ("Ann Mary Brown", "Ann Brown")),  # of equals the longer
        ("Ann Brown. Ann Brown. Ann Mary Brown.", ("Ann Brown", "Ann Mary Brown")),
        ("Jo Brown. J. Brown. Brown.", ("Jo Brown",)),
    ],
)
def test_full_names_come_by_how_often_they_are_written(text: str, full: tuple[str, ...]) -> None:
    names = dict.fromkeys(("Ann Mary Brown", "Ann Brown", "Jo Brown", "J. Brown", "Brown"), "people/brown")
    assert page_of(book([text], names), "people/brown").full_names == full


def test_a_side_is_cited_where_its_form_stands_or_else_in_those_articles_or_else_anywhere() -> None:
    page = page_of(
        book(["John Brown.", "Then  John Brown.", "Then J. Brown."], {**PEOPLE, "J. Brown": "people/john"}),
        "people/john",
    )
    assert (page.side().name, page.side().article) == ("John Brown", "0")
    assert (page.side("J. Brown").article, page.side("J. Brown").start) == ("2", 5)
    assert (page.side("J. Brown", ["1"]).article, page.side("J. Brown", ["1"]).start) == ("1", 6)
    assert page.side("John Brown", ["9"]).article == "0"


@pytest.mark.parametrize(("number", "telling"), [(5, True), (6, False)])
def test_what_more_than_a_tenth_of_the_articles_name_tells_nothing(number: int, telling: bool) -> None:
    texts = ["John Brown, Otto Berg.", "Brown, Otto Berg.", *["Otto Berg."] * (number - 2), *["."] * (38 - number)]
    pages = book(texts, PEOPLE)
    shared = pages.shared_names(page_of(pages, "people/john"), page_of(pages, "people/brown"))
    assert shared == (("people/otto",) if telling else ())


def test_a_decision_on_a_name_of_two_pages_is_for_the_articles_of_one() -> None:
    pages = book(["Carl Fenn.", "CARL FENN."], {"Carl Fenn": "people/a", "CARL FENN": "people/b"})
    assert pages.scope(page_of(pages, "people/a"), "Carl Fenn") == ("seeds/0.txt",)


@pytest.mark.parametrize(
    ("short", "full", "alone", "together"),
    [
        ("Lar Paper", "Lar Paper Mills", False, True),
        ("Trading Board", "Old Lake Fisheries Trading Board", False, True),
        ("Old Lake", "Old Lake Fisheries Trading Board", False, True),
        ("LF", "Lake Fisheries", False, True),
        ("LFTB", "Lake F Trading Board", True, True),
        ("Supreme", "Supreme Court", False, False),
    ],
)
def test_the_beginning_the_end_and_the_initials_may_be_short_for_a_name(
    short: str, full: str, alone: bool, together: bool
) -> None:
    names = {short: "organisations/short", full: "organisations/full", "Otto Berg": "people/otto"}
    asks = [f"Is {short} short for {full}?"]
    assert asked(list(organisation_doubts(book([f"{short} met.", f"{full} met."], names)))) == asks * alone
    beside = [f"{short} met Otto Berg.", f"{full} met Otto Berg."]
    assert asked(list(organisation_doubts(book(beside, names)))) == asks * together


def test_the_full_form_in_company_is_offered_first() -> None:
    names = {
        "LFTB": "organisations/short",
        "Lake Farm Trade Bank": "organisations/a",
        "Last Farm Trade Bank": "organisations/b",
        "Otto Berg": "people/otto",
    }
    texts = [
        "LFTB met Otto Berg.",
        "Lake Farm Trade Bank met. Lake Farm Trade Bank.",
        "Last Farm Trade Bank met Otto Berg.",
    ]
    [doubt] = organisation_doubts(book(texts, names))
    assert doubt.asks == "Is LFTB short for Last Farm Trade Bank or Lake Farm Trade Bank?"
    assert doubt.why == "its initials fit; the articles of both name people/otto too"
    assert [answer.says for answer in doubt.answers][-1] == "neither"
    names = {"Harmsworth": "organisations/x", "Harmsworth Paper": "organisations/y", "Otto Berg": "people/otto"}
    [doubt] = organisation_doubts(book(["Harmsworth met Otto Berg.", "Harmsworth Paper met Otto Berg."], names))
    assert doubt.why == "its words fit; the articles of both name people/otto too"


COUNTRY = Location("country", 0.0, 0.0, "AA", None)


def test_the_town_of_a_countrys_name_is_asked_about_only_where_much_speaks_for_it() -> None:
    names = {"Milford": "places/milford"}
    assert not list(place_doubts(book(["Milford."], names, milford=milford(other=0.9, location=COUNTRY))))
    assert list(place_doubts(book(["Milford."], names, milford=milford(other=1.0, location=COUNTRY))))


def rival(article: str, start: int, name: str, *evidence: float) -> Rival:
    return Rival(article, start, "Milford, A", name, THERE, 0.1, (evidence[0], evidence[1]))


def town(*rivals: Rival, location: Location | None = HERE) -> Entity:
    return Entity("places/milford", Kind.PLACE, "Milford", (), location=location, rivals=rivals)


def test_each_rival_of_a_place_is_asked_about_once_with_the_mentions_that_it_is_about() -> None:
    names = {"Milford": "places/milford", "Old Milford": "places/milford"}
    texts = ["Milford. Milford. Old Milford.", "Milford.", "Milford."]
    made = town(
        rival("1", 0, "Milford, C", 0.0, 0.0),
        rival("0", 0, "Milford, B", 0.0, 0.0),
        rival("2", 0, "Milford, B", 0.0, 0.5),
        rival("0", 1, "Milford, D", 0.0, 0.0),  # no mention stands there
    )
    doubts = list(place_doubts(book(texts, names, milford=made)))
    assert asked(doubts) == [f"Which Milford is meant: Milford, A, or Milford, {letter}?" for letter in "BC"]
    assert [doubt.at_stake for doubt in doubts] == [3, 1]
    assert doubts[0].why == "the places named beside it lie nearer to Milford, B"  # in one of the two articles
    assert doubts[1].why == "Milford, C is nearly as well known"


def test_a_place_without_a_point_on_the_map_is_not_asked_about() -> None:
    nowhere = town(rival("0", 0, "Milford, B", 0.0, 0.0), location=None)
    assert not list(place_doubts(book(["Milford."], {"Milford": "places/milford"}, milford=nowhere)))


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("Ann Larkins", "Ann Larkis", "one letter apart"),
        ("Carl Larkins", "Karl Larkins", "they sound alike"),
        ("Stefan Larkins", "Stefen Larkins", "they sound alike"),
        ("Gabriella Larkins", "Gabriel Larkins", None),
        ("Gabriel Larkins", "Gabriella Larkins", None),
        ("Gabriela Larkins", "Gabriele Larkins", None),
    ],
)
def test_given_names_of_two_genders_are_no_spellings_of_one(one: str, other: str, why: str | None) -> None:
    assert [doubt.why for doubt in spellings(one, other)] == [
        f"{why}; the articles of both name people/otto too"
    ] * bool(why)


@pytest.mark.parametrize(("one", "other"), [("Ann Larkins", "Ann Larkims"), ("Stefan Tchaikova", "Stefen Chaikova")])
def test_without_company_only_signs_and_vowels_of_the_family_name_may_differ(one: str, other: str) -> None:
    assert spellings(one, other, text="{} sang.") == []


def test_the_mentions_of_the_lesser_page_are_at_stake() -> None:
    names = {"Ann Larkins": "people/one", "Ann Larkims": "people/other", "Otto Berg": "people/otto"}
    [doubt] = spelling_doubts(book(["Ann Larkins, Otto Berg.", "Ann Larkins.", "Ann Larkims, Otto Berg."], names))
    assert doubt.at_stake == 1


@pytest.mark.parametrize(("bearers", "is_asked"), [(2, True), (6, True), (7, False)])
def test_six_bearers_of_a_surname_are_offered_at_the_most(bearers: int, is_asked: bool) -> None:
    given = ("Ann", "Ben", "Cat", "Dan", "Eve", "Flo", "Guy")[:bearers]
    names = {f"{name} Brown": f"people/{name.lower()}" for name in given} | {"Brown": "people/x"}
    doubts = list(surname_doubts(book([f"{name}." for name in names], names)))
    assert [len(doubt.sides) for doubt in doubts] == [bearers + 1] * is_asked


@pytest.mark.parametrize(
    "texts",
    [
        ["John Brown came. Brown sang.", "Mary Brown."],  # one bearer in full there
        ["J. Brown met Mary Brown. Brown sang.", "John Brown."],  # one in full, one with an initial
    ],
)
def test_an_article_with_one_bearer_in_full_is_asked_about_with_the_others(texts: list[str]) -> None:
    names = {**PEOPLE, "J. Brown": "people/john"}
    doubts = [d for d in surname_doubts(book(texts, names)) if d.sides[0].name == "Brown"]
    assert asked(doubts) in (
        ["Whom does Brown mean: John Brown or Mary Brown?"],
        ["Whom does Brown mean: Mary Brown or John Brown?"],
    )


def test_a_surname_in_company_says_so_and_is_settled_by_any_full_name_of_its_bearer() -> None:
    names = {**PEOPLE, "John Q. Brown": "people/john"}
    texts = ["John Brown, Otto Berg. John Q. Brown.", "Brown, Otto Berg."]
    [doubt] = surname_doubts(book(texts, names))
    assert doubt.why == "the articles of both name people/otto too"
    for full in ("John Brown", "John Q. Brown"):
        settled = Decision("same", ("Brown", full), "", articles=("seeds/1.txt",))
        assert not list(surname_doubts(book(texts, names, [settled])))


@pytest.mark.parametrize(("number", "is_asked"), [(2, True), (40, True), (41, False)])
def test_somebody_whom_very_many_articles_name_is_known_to_be_one(number: int, is_asked: bool) -> None:
    names = {"Carl Fenn": "people/fenn"}
    years = [2000] * (number - 1) + [2020]
    doubts = list(namesake_doubts(book(["Carl Fenn."] * number, names, years=years, fenn=fenn())))
    assert asked(doubts) == ["Is Carl Fenn one person in all these articles?"] * is_asked


@pytest.mark.parametrize(
    ("main", "other", "is_asked"),
    [
        ((2000, 2010, 2010), (2024, 2030), False),
        ((2000, 2010, 2010), (2025, 2030), True),
        ((2010, 2020, 2020), (1990, 1996), False),
        ((2010, 2020, 2020), (1990, 1995), True),
    ],
)
def test_the_years_between_two_worlds_count(main: Sequence[int], other: Sequence[int], is_asked: bool) -> None:
    names = {"Carl Fenn": "people/fenn", "Otto Berg": "people/otto", "Lena Strand": "people/lena"}
    texts = ["Carl Fenn met Otto Berg."] * 3 + ["Carl Fenn met Lena Strand."] * 2
    doubts = list(namesake_doubts(book(texts, names, years=[*main, *other], fenn=fenn())))
    assert len(doubts) == is_asked
    decided = Decision("different", ("Carl Fenn",), "", articles=("seeds/3.txt",))  # for one of the two
    assert not list(namesake_doubts(book(texts, names, [decided], years=[*main, *other], fenn=fenn())))


def test_the_commonest_office_in_each_world_is_told() -> None:
    names = {"Carl Fenn": "people/fenn", "Otto Berg": "people/otto", "Lena Strand": "people/lena"}
    texts = ["Carl Fenn met Otto Berg."] * 3 + ["Carl Fenn met Lena Strand."]
    [doubt] = namesake_doubts(book(texts, names, fenn=fenn("alderman", "mayor", "mayor", "goalkeeper")))
    assert doubt.why_not.endswith("and one is mayor, the other goalkeeper")


def test_the_lesser_of_two_pages_of_one_name_is_asked_about() -> None:
    names = {"Carl Fenn": "people/a", "CARL FENN": "people/b"}
    [doubt] = namesake_doubts(book(["Carl Fenn.", "CARL FENN. CARL FENN."], names))
    assert (doubt.asks, doubt.at_stake) == ("Are the two of the name Carl Fenn one person?", 1)
    assert [side.entity for side in doubt.sides] == ["people/b", "people/a"]
    assert [answer.decision.articles for answer in doubt.answers] == [("seeds/0.txt", "seeds/1.txt"), ("seeds/0.txt",)]


def test_of_two_kinds_that_are_named_as_often_one_is_asked_about() -> None:
    assert (
        len(list(kind_doubts(book(["Zorvex.", "ZORVEX."], {"Zorvex": "organisations/z", "ZORVEX": "people/z"}), {})))
        == 1
    )


def test_a_kind_that_is_decided_for_one_article_is_asked_about_for_the_others() -> None:
    decided = [Decision("kind", ("ZORVEX",), "", kind=Kind.PERSON, articles=("seeds/1.txt",))]
    texts, names = ["Zorvex. " * 4, "ZORVEX.", "ZORVEX."], {"Zorvex": "organisations/z", "ZORVEX": "people/z"}
    assert len(list(kind_doubts(book(texts, names, decided), {}))) == 1
    assert not list(kind_doubts(book(texts[:2], names, decided), {}))


def divided(
    labels: Sequence[Label], name: str, names: dict[str, str], *more: str, zorvex: Entity | None = None
) -> list[str]:
    """What is asked where articles name `name`, read so, and others hold the texts of `more`."""
    pages = book(
        [f"{name}."] * len(labels) + [*more], names, zorvex=zorvex or Entity("people/zorvex", Kind.PERSON, "Zorvex", ())
    )
    analyses = {id: make_analysis(article) for id, article in pages.articles.items()}
    for n, label in enumerate(labels):
        analyses[str(n)] = make_analysis(pages.articles[str(n)], [(name, label)])
    return [f"{doubt.asks} {doubt.why}" for doubt in kind_doubts(pages, analyses)]


READ = "sentence by sentence it was read as"


@pytest.mark.parametrize(
    ("labels", "found"),
    [
        ([MISC, MISC, ORG], []),
        ([MISC, ORG, ORG], [f"Is Zorvex a named thing or an organisation? {READ} 2 × organisation, 1 × thing"]),
        ([PER, ORG, ORG], [f"Is Zorvex a named thing or an organisation? {READ} 2 × organisation, 1 × person"]),
    ],
)
def test_a_named_thing_may_be_something_else(labels: list[Label], found: list[str]) -> None:
    thing = Entity("organisations/zorvex", Kind.THING, "Zorvex", ())
    assert divided(labels, "Zorvex", {"Zorvex": "organisations/zorvex"}, zorvex=thing) == found


def test_readings_are_told_the_commonest_first_and_equal_ones_in_order() -> None:
    names = {"Zorvex": "people/zorvex"}
    assert divided([PER, PER, ORG, ORG], "Zorvex", names) == [
        f"Is Zorvex a person or an organisation? {READ} 2 × organisation, 2 × person"
    ]


def test_a_longer_form_tells_the_kind_of_a_short_one_but_not_of_itself() -> None:
    names = {"Zorvex": "people/zorvex", "Ann Zorvex": "people/zorvex"}
    assert divided([PER, ORG, ORG], "Zorvex", names, "Ann Zorvex.") == []
    assert len(divided([PER, ORG, ORG], "Ann Zorvex", names, "Zorvex.")) == 1
