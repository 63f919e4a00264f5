"""Rules of single modules of detect: bodies of a state, hyphens with spaces, titles, names behind a credit."""

from __future__ import annotations

import pytest

from cuttings.gazetteer import Gazetteer
from cuttings.model import Label, Name
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.detect.bounds.credited_names import split_credited, surnames_in_full
from cuttings.resolve.detect.bounds.name_boundaries import organisation_bounds
from cuttings.resolve.detect.gather import gather
from cuttings.resolve.detect.spaced_hyphens import are_hyphenated, is_spaced_hyphen
from cuttings.resolve.detect.state_bodies import add_state_bodies
from cuttings.resolve.detect.titled_people import titled_people, with_offices_behind
from tests.making import make_analysis, make_article, make_gazetteer
from tests.resolve.made_up import named

PER, LOC, ORG, MISC = Label.PERSON, Label.LOCATION, Label.ORGANISATION, Label.MISCELLANEOUS
WORLD = make_gazetteer(Freedonia="Freedonian", Sylvania="Sylvanian")
LARGE = "Freedonian Security Forces came. The Ministry of Defence of Freedonia met. Freedonian Police left."


def small_bodies(text: str, *, large: str = LARGE, others: int = 2, label: Label = ORG, taken: str = "") -> list[str]:
    """The bodies that are found written small in a text, where `others` articles write them with capitals."""
    texts = [text] + [large] * others
    found: list[Candidate] = []
    articles = {f"a{n}": make_article(body, f"a{n}") for n, body in enumerate(texts)}
    for id, article in articles.items():
        for name, kind in (
            *((land, LOC) for land in ("Freedonia", "Sylvania")),
            *((people, MISC) for people in ("Freedonian", "Sylvanian")),
            *((body, label) for body in ("Security Forces", "Ministry of Defence", "Police")),
            *(((taken, PER),) if taken else ()),
        ):
            found += [
                Candidate(id, c.start, c.end, name, kind, "recogniser")
                for c in named(article.text, name, kind)
                if article.text[c.end : c.end + 1] != "n"  # "Freedonia" in "Freedonian"
            ]
    found.sort(key=lambda c: (c.article, c.start))
    out = add_state_bodies(found, articles, WORLD)
    assert [(c.article, c.start) for c in out] == sorted((c.article, c.start) for c in out)
    return [c.text for c in out if c.rule == "echo" and c.article == "a0"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Freedonian security forces left.", ["security forces"]),
        ("Freedonia's security forces left.", ["security forces"]),
        ("Freedonia’s security forces left.", ["security forces"]),
        ("Freedonia' security forces left.", ["security forces"]),
        ("The security forces of Freedonia left.", ["security forces"]),
        ("The security forces of the Freedonia left.", ["security forces"]),
        ("The ministry of defence of Freedonia left.", ["ministry of defence"]),
        ("Freedonian police left.", ["police"]),
        ("Freedonian, security forces left.", []),
        ("Freedonian security, forces left.", []),
        ("The security forces in Freedonia left.", []),
        ("The security forces of old Freedonia left.", []),
        ("Sylvanian security forces left.", []),  # nobody writes theirs with capitals
        ("Freedonian armed guards left.", []),
        ("Freedonian Security forces left.", []),  # not written small
        ("Freedonian old security forces left.", []),
        ("The security forces left.", []),
    ],
)
def test_bodies_of_a_state_that_are_written_small(text: str, expected: list[str]) -> None:
    assert small_bodies(text) == expected


def test_bodies_that_others_write_with_capitals() -> None:
    text = "Freedonian security forces left."
    assert small_bodies(text, others=1) == []
    assert small_bodies(text, others=3) == ["security forces"]
    assert small_bodies(f"{LARGE} {text}", others=0) == ["security forces"]
    assert small_bodies(text, label=LOC) == []
    assert small_bodies(text, taken="security forces") == []
    assert small_bodies(text, taken="left") == ["security forces"]


@pytest.mark.parametrize(
    ("text", "first", "second", "joined"),
    [
        ("Jean - Claude Lee came", "Jean", "Claude Lee", True),
        ("Jean – Claude Lee came", "Jean", "Claude Lee", True),
        ("Jean- Claude Lee came", "Jean", "Claude Lee", True),
        ("Jean -Claude Lee came", "Jean", "Claude Lee", True),
        ("Jean  -  Claude Lee came", "Jean", "Claude Lee", False),
        ("Jean / Claude Lee came", "Jean", "Claude Lee", False),
        ("Jean Claude Lee came", "Jean", "Claude Lee", False),
        ("Norvik - Claude Lee came", "Norvik", "Claude Lee", False),
        ("Jean - Norvik Lee came", "Jean", "Norvik Lee", False),
        ("Jean - Claude came", "Jean", "Claude", False),
        ("Ann Jean - Claude Lee came", "Ann Jean", "Claude Lee", False),
    ],
)
def test_a_hyphen_with_spaces_joins_two_given_names(text: str, first: str, second: str, joined: bool) -> None:
    one = Name(text.index(first), text.index(first) + len(first), PER)
    two = Name(text.index(second), text.index(second) + len(second), PER)
    assert are_hyphenated(text, one, two) is joined
    assert not are_hyphenated(text, Name(one.start, one.end, LOC), two)
    assert not are_hyphenated(text, one, Name(two.start, two.end, ORG))
    assert is_spaced_hyphen(text, Name(one.start, two.end, PER), one.end, two.start) is joined


def titled(text: str, *names: tuple[str, Label], title: str = "") -> list[tuple[str, str | None]]:
    """The people whom a title announces in a text, with their offices."""
    article = make_article(text, title=title)
    return [(c.text, c.office) for c in titled_people(article, make_analysis(article, names), WORLD)]


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("So mayor Zorv Larkin spoke.", (), [("Zorv Larkin", "mayor")]),
        ("So Mr Larkin spoke.", (), [("Larkin", None)]),  # no office
        ("So mayor Zorv Larkin Tuesday spoke.", (), [("Zorv Larkin", "mayor")]),
        ("So mayor Zorv Larkin Roe spoke.", (("Zorv Larkin", PER),), [("Zorv Larkin", "mayor")]),
        ("So mayor Zorv Larkin Roe spoke.", (("Zorv Larkin", ORG),), [("Zorv Larkin Roe", "mayor")]),
        ("So His spokesman, Zorv Larkin, spoke.", (), [("Zorv Larkin", "spokesman")]),
        # the title is part of a longer name
        ("So Mayor Zorv Larkin spoke.", (("Mayor Zorv Larkin", ORG),), []),
        ("So Mayor Zorv Larkin spoke.", (("Mayor", ORG),), [("Zorv Larkin", "Mayor")]),
        # what is a place or an organisation is nobody, unless a person was read there
        ("So mayor Freedonia spoke.", (), []),
        ("So mayor Freedonia spoke.", (("Freedonia", PER),), [("Freedonia", "mayor")]),
        ("So mayor Larkin Bank spoke.", (("Larkin Bank", PER),), []),
        # a title among other things, or one that firms hold
        ("So General Larkin spoke.", (), []),
        ("So General Larkin spoke.", (("Larkin", PER),), [("Larkin", "General")]),
        ("So lead manager Zorv Larkin spoke.", (("Zorv Larkin", PER),), []),
        ("So mayor Zorv Larkin and Co spoke.", (("Zorv Larkin", PER),), []),
    ],
)
def test_whom_a_title_announces(
    text: str, names: tuple[tuple[str, Label], ...], expected: list[tuple[str, str | None]]
) -> None:
    assert titled(text, *names) == expected


def test_no_title_counts_in_a_headline_or_a_line_in_capitals() -> None:
    head = "Mayor Zorv Larkin speaks"
    assert titled(f"{head}\nIt rained.", title=head) == []
    assert titled("MAYOR ZORV LARKIN SPEAKS\nIt rained.") == []


def test_the_office_behind_a_name_is_that_of_a_person_without_one() -> None:
    text = "Zorv Larkin, the mayor of Norvik, spoke."
    article = make_article(text)

    def office(label: Label = PER, known: str | None = None) -> str | None:
        c = Candidate("a", 0, 11, "Zorv Larkin", label, "recogniser", office=known)
        return with_offices_behind(article, [c], WORLD)[0].office

    assert office() == "mayor of Norvik"
    assert office(known="judge") == "judge"
    assert office(ORG) is None


@pytest.mark.parametrize(
    ("text", "name", "bounds"),
    [
        ("Freedonia's Foreign Ministry", "Freedonia's Foreign Ministry", "Foreign Ministry"),
        ("Harbour University's Mill House", "Harbour University's Mill House", "Mill House"),
        ("Department of Mines's Mill House", "Department of Mines's Mill House", "Mill House"),
        ("Department Mines's Mill House", "Department Mines's Mill House", "Department Mines's Mill House"),
        ("University's Mill House", "University's Mill House", "University's Mill House"),
        ("Harbour's Mill House", "Harbour's Mill House", "Harbour's Mill House"),
        ("NATO's Mill House", "NATO's Mill House", "Mill House"),
        ("Larkin's Inc", "Larkin's Inc", "Larkin's Inc"),
        ("Norvik-based Larkin Mills", "Norvik-based Larkin Mills", "Larkin Mills"),
        ("Government of Freedonia", "Government of Freedonia", "Government"),
        ("Bank of Norvik", "Bank of Norvik", "Bank of Norvik"),
    ],
)
def test_the_bounds_of_an_organisation(text: str, name: str, bounds: str) -> None:
    start, end = organisation_bounds(text, 0, len(name), (), WORLD)
    assert text[start:end] == bounds
    owned = organisation_bounds("Ann Poole's Mill House", 0, 22, {"ann poole"}, Gazetteer({}, {}))
    assert owned == (12, 22)


@pytest.mark.parametrize(
    ("credit", "divided"),
    [
        ("REUTERS / ", True), ("REUTERS/", True), ("REUTERS /", True), ("AP Photo / ", True), ("Mill Images / ", True),
        ("REUTERS | ", False), ("REUTERS  / ", False), ("Mill / ", False), ("REUTERS / by ", False),
    ],
)  # fmt: skip
def test_a_photographer_is_divided_from_who_is_named_next(credit: str, divided: bool) -> None:
    text = f"Jo Karvel won. {credit}Ann Lee Karvel left"
    start = text.index("Ann")
    names = [Name(0, 9, PER), Name(start, start + 14, MISC)]
    parts = list(split_credited(text, names[1], surnames_in_full(text, names)))
    got = [(text[n.start : n.end], n.label) for n in parts]
    assert got == ([("Ann Lee", MISC), ("Karvel", PER)] if divided else [("Ann Lee Karvel", MISC)])
    assert surnames_in_full(text, [Name(0, 9, ORG), Name(3, 9, PER)]) == frozenset()


@pytest.mark.parametrize(
    ("text", "read", "expected"),
    [
        ("The Daily Caller Mission met.", "Daily Caller Mission", ["Daily Caller Mission"]),
        ("The Daily Caller met.", "Daily Caller", ["The Daily Caller"]),
        ("The Daily Caller met.", "Larkin", ["The Daily Caller"]),
    ],
)
def test_a_newspaper_gives_way_to_a_longer_name_without_its_article(text: str, read: str, expected: list[str]) -> None:
    article = make_article(text)
    names = [(read, Label.ORGANISATION)] if read in text else []
    assert [c.text for c in gather(article, make_analysis(article, names), make_gazetteer())] == expected
