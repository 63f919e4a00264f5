"""What names that nothing in their article explains mean in others, and generic names of several articles."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import pytest

from cuttings.gazetteer import Gazetteer, Toponym
from cuttings.model import Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.clusters import Clusters, Node
from cuttings.resolve.linking.cooccurrence import Cooccurrence
from cuttings.resolve.linking.organisations.acronym_meanings import AcronymMeanings
from cuttings.resolve.linking.organisations.full_forms_across_articles import FullFormsAcrossArticles
from cuttings.resolve.linking.organisations.full_forms_in_article import FullForm
from cuttings.resolve.linking.organisations.generic_names_across_articles import generic_name_joins
from cuttings.resolve.linking.organisations.identities import LOCAL_MARK

PER, ORG = Label.PERSON, Label.ORGANISATION
FREEDONIA = Toponym("f", "Freedonia", "country", 10.0, 20.0, "FD", 10**7)
ZENDA = Toponym("z", "Zenda", "city", 10.0, 20.0, "FD", 10**6)
LANDS = Gazetteer(
    names={"freedonia": (FREEDONIA,), "zenda": (ZENDA,), "old freedonia isles": (FREEDONIA,)},
    demonyms={"freedonian": FREEDONIA},
    countries={"FD": FREEDONIA},
)


def org(text: str, article: str) -> Candidate:
    return Candidate(article, 0, len(text), text, ORG, "recogniser")


def beside(articles: Mapping[str, Sequence[str]]) -> Cooccurrence:
    """The people that articles name."""
    return Cooccurrence(
        [
            Candidate(article, 100 * n, 100 * n + len(name), name, PER, "recogniser")
            for article, names in articles.items()
            for n, name in enumerate(names, 1)
        ],
        {},
    )


class _Recorded(Clusters):
    """Clusters that keep why they were joined."""

    def __init__(self) -> None:
        super().__init__()
        self.joins: list[tuple[Node, Node, str]] = []

    def join(self, a: Node, b: Node, reason: str) -> bool:
        self.joins.append((a, b, reason))
        return super().join(a, b, reason)


def meaning(
    short: str,
    *others: str,
    together: bool = False,
    explained: Sequence[str] = (),
    formal: Collection[str] = (),
    identities: Mapping[str, str] | None = None,
    things: Sequence[str] = (),
) -> str | None:
    """Why `short` means another name; each stands in an article of its own, `together` with one person.

    `things` are the initials of things that are named too; `explained` are the full forms that further articles explain
    it by.
    """
    named = [org(name, f"a{n}") for n, name in enumerate((short, *others))]
    forms = [org(name, f"e{n}") for n, name in enumerate(explained)]
    keys = {(c.article, c.start): (identities or {}).get(c.text, c.name.organisation.key) for c in named}
    leaders = {keys[c.article, c.start]: c for c in reversed(named)}
    people = ["Ann Roe"] if together else []
    meanings = AcronymMeanings({letters: frozenset({"a thing"}) for letters in things}, {})
    clusters = _Recorded()
    clusters.add_all(Node.of(c) for c in (*named, *forms))
    for form in forms:
        first = next(f for f in forms if f.text == form.text)
        if first is not form:
            clusters.join(Node.of(form), Node.of(first), "the same name")
    across = FullFormsAcrossArticles(keys, named, leaders, beside({c.article: people for c in named}), clusters)
    across.join({named[0].name.organisation.key: [FullForm(c, "") for c in forms]}, formal, meanings, LANDS)
    found = [reason for a, b, reason in clusters.joins if Node.of(named[0]) in (a, b)]
    assert len(found) < 2
    return found[0] if found else None


TOO = ", named with Ann Roe too"


@pytest.mark.parametrize(
    ("short", "full", "alone", "in_company"),
    [
        ("Larkin Docks", "Larkin Docks Service", "short for Larkin Docks Service", ""),
        ("Larkin", "Larkin Service", None, f"short for Larkin Service{TOO}"),
        ("Larkin Docks", "Larkin Docks Mills", None, None),
        ("Docks Guild", "Freedonia Docks Guild", None, f"the name without the country: Freedonia Docks Guild{TOO}"),
        ("Docks Guild", "Old Freedonia Isles Docks Guild", None,
         f"the name without the country: Old Freedonia Isles Docks Guild{TOO}"),
        ("Docks Guild", "Larkin Docks Guild", None, None),
        ("Rovers", "Zenda Rovers", "the name without the place: Zenda Rovers", ""),
        ("White Sox", "Zenda White Sox", "the name without the place: Zenda White Sox", ""),
        ("Orient", "Zenda Orient", None, f"the name without the place: Zenda Orient{TOO}"),
        ("WDC", "World Data Council", None, f"the acronym of World Data Council{TOO}"),
        ("WD", "World Data", None, None),
    ],
)  # fmt: skip
def test_a_name_means_the_one_longer_name_that_its_words_fit(
    short: str, full: str, alone: str | None, in_company: str | None
) -> None:
    assert meaning(short, full) == alone
    assert meaning(short, full, together=True) == (alone if in_company == "" else in_company)
    assert meaning(short, full, together=True, formal=[org(short, "a").name.organisation.key]) is None


def test_of_two_longer_names_neither_is_meant() -> None:
    assert meaning("Rovers", "Zenda Rovers", "Freedonia Rovers") is None
    assert meaning("WDC", "World Data Council", "Wide Docks Company", together=True) is None


def test_what_is_known_or_local_is_short_for_nothing() -> None:
    for identity in ("known Rovers", "rovers of FD", f"rovers{LOCAL_MARK}a0"):
        assert meaning("Rovers", "Zenda Rovers", identities={"Rovers": identity}) is None
        assert meaning("Rovers", "Zenda Rovers", identities={"Zenda Rovers": identity}) is None


def test_a_name_means_what_three_times_as_many_articles_explain_it_by() -> None:
    mills, docks = "Larkin Mills", "Larkin Docks"
    why = "short for Larkin Mills in other articles"
    assert meaning("Larkin", explained=[mills]) == why
    assert meaning("Larkin", explained=["Larkin News"]) is None  # the firm, as likely as its news
    assert meaning("Larkin", explained=[mills, docks]) is None
    assert meaning("Larkin", explained=[mills, docks, mills]) is None
    assert meaning("Larkin", explained=[docks, mills, mills, mills]) == why
    assert meaning("Larkin", explained=[mills] * 5 + [docks] * 2) is None
    assert meaning("Larkin", explained=[mills], formal=["larkin"]) is None
    assert meaning("Larkin", explained=[mills], formal=["larkinmills"]) == why


def test_what_articles_explain_differently_is_not_told_by_words() -> None:
    full = "Larkin Docks Service"
    assert meaning("Larkin Docks", full) is not None
    assert meaning("Larkin Docks", full, explained=["Larkin Docks Mills", "Larkin Docks Guild"]) is None


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        ("Larkinsbu Guild", "Larkinsba Guild", True),
        ("Larkinsbu Guild", "Larkinsbru Guild", True),
        ("Larkinsbu Guild", "Larkinsb Guild", False),
        ("Larkinsu Guild", "Larkinsa Guild", False),
        ("Larkinsbu Guild", "Larkinsca Guild", False),
        ("Larkinsbu Guild 1", "Larkinsbu Guild 2", False),
        ("Larkinsbu Guild 1", "Larkinsba Guild 1", False),
    ],
)
def test_long_names_may_differ_in_one_letter(one: str, other: str, *, joined: bool) -> None:
    why = {f"another spelling of {min(one, other)}", f"another spelling of {max(one, other)}"}
    assert (meaning(one, other) in why) == joined


def joins(name: str, *people: str, national: Mapping[str, str] | None = None) -> list[tuple[str, str, str]]:
    """Which articles that have a generic name mean one thing by it; `people` are named in each.

    `national` are the people named in the article that has such a thing of a country, by that article.
    """
    articles = {f"a{n:02}": [p for p in named.split(", ") if p] for n, named in enumerate(people)}
    first = {f"{name.lower()}{LOCAL_MARK}{article}": org(name, article) for article in articles}
    first["Other Guild"] = org("Other Guild", "a00")
    of_countries = {name.lower(): [(org(name, article), {article}) for article in national or {}]}
    articles |= {article: named.split(", ") for article, named in (national or {}).items()}
    return [(j.a.article, j.b.article, j.reason) for j in generic_name_joins(first, of_countries, beside(articles))]


ANN, BOB, CAT, DAN = "Ann Roe", "Bob Poe", "Cat Lin", "Dan Fry"


def test_a_generic_name_means_one_thing_where_articles_share_a_name() -> None:
    why = "the same name, in articles that name Ann Roe too"
    assert joins("Foreign Ministry", ANN, ANN) == [("a01", "a00", why)]
    assert joins("Foreign Ministry", ANN, BOB) == []
    assert joins("Foreign Ministry", "", "") == []
    assert joins("Foreign Ministry", ANN, f"{ANN}, {BOB}", f"{BOB}, {CAT}") == [
        ("a01", "a00", why),
        ("a02", "a00", why.replace(ANN, BOB)),
    ]
    assert joins("Foreign Ministry", ANN, BOB, BOB) == [("a02", "a01", why.replace(ANN, BOB))]


@pytest.mark.parametrize(
    ("people", "national", "expected"),
    [
        (ANN, {"gb": ANN}, [("a00", "gb", ANN)]),
        (ANN, {"gb": BOB}, []),
        (ANN, {"gb": ANN, "us": ANN}, []),  # either may be meant
        (f"{ANN}, {BOB}", {"gb": ANN, "us": f"{ANN}, {BOB}"}, [("a00", "us", f"{ANN} and {BOB}")]),
    ],
)
def test_a_name_without_a_country_is_that_of_the_country_whose_articles_share_most(
    people: str, national: dict[str, str], expected: list[tuple[str, str, str]]
) -> None:
    why = "the same name, in articles that name {} too"
    assert joins("Foreign Ministry", people, national=national) == [(a, b, why.format(n)) for a, b, n in expected]


def test_a_role_means_one_thing_where_articles_share_two_names() -> None:
    assert org("Council", "a").name.organisation.is_role
    assert joins("Council", ANN, ANN) == []
    all_four = f"{ANN}, {BOB}, {CAT}, {DAN}"
    assert joins("Council", all_four, f"{ANN}, {BOB}") == [
        ("a01", "a00", "the same name, in articles that name Ann Roe and Bob Poe too")
    ]
    assert joins("Council", all_four, f"{ANN}, {BOB}, {CAT}")[0][2].endswith("name Ann Roe and Bob Poe too")


def test_what_is_named_everywhere_joins_articles_only_with_much_else() -> None:
    everywhere = f"{ANN}, {BOB}, {CAT}, {DAN}"
    many = joins("Foreign Ministry", *[everywhere] * 11)
    assert {reason for _, _, reason in many} == {"the same name, in articles that name much the same"}
    assert [(a, b) for a, b, _ in many] == [(f"a{n:02}", "a00") for n in range(1, 11)]
    assert joins("Foreign Ministry", *[f"{ANN}, {BOB}, {CAT}"] * 11) == []


def test_a_generic_name_is_looked_for_in_thirty_groups_of_articles() -> None:
    for groups, found in ((30, True), (31, False)):
        letters = [f"{chr(65 + n // 6)}{'aeiouy'[n % 6]}n Roe" for n in range(groups)]
        last = joins("Foreign Ministry", *letters, letters[-1])
        assert bool(last) == found


def test_letters_of_a_thing_are_not_a_bodys_in_other_articles() -> None:
    assert meaning("WDC", "World Data Council", together=True)
    assert meaning("WDC", explained=["World Data Council"])
    assert meaning("WDC", "World Data Council", together=True, things=["wdc"]) is None
    assert meaning("WDC", explained=["World Data Council"], things=["wdc"]) is None
