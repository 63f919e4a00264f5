"""Groups of mentions: who is joined, who is kept apart, and what articles have in common."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from cuttings.gazetteer import Gazetteer, Toponym
from cuttings.model import Kind, Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.clusters import Clusters, DecidedLinks, Join, Node, grouped
from cuttings.resolve.linking.cooccurrence import Cooccurrence
from cuttings.resolve.linking.organisations.generic_names_across_articles import generic_name_joins
from cuttings.resolve.linking.place_names import place_joins
from cuttings.resolve.linking.spelling_slips import is_slip

PER, LOC, ORG, MISC = Label.PERSON, Label.LOCATION, Label.ORGANISATION, Label.MISCELLANEOUS


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("larkins", "larkens", True),
        ("larkins", "larkinz", True),
        ("larkins", "larkin", True),
        ("larkin", "larkins", True),
        ("larkins", "lakins", True),
        ("larkins", "lrakins", True),
        ("larkins", "larknis", True),
        ("larkins", "larkisn", True),
        ("larkins", "darkins", False),
        ("larkins", "alrkins", False),
        ("larkins", "larkins", False),
        ("larkins", "lorkens", False),
        ("larkins", "larkinsab", False),
        ("larkins", "lakrins", True),
        ("larkins", "larsink", False),
        ("larki", "larke", False),
        ("larkin", "larken", True),
        ("larki", "larkin", False),
    ],
)
def test_a_slip_is_one_letter_or_two_in_the_wrong_order(a: str, b: str, expected: bool) -> None:
    assert is_slip(a, b, 6) is expected


def node(key: str, article: str = "a", start: int = 0) -> Node:
    return Node(Kind.PERSON, key, article, start)


def groups(clusters: Clusters, *nodes: Node) -> set[frozenset[str]]:
    by_root: dict[Node, set[str]] = {}
    for each in nodes:
        by_root.setdefault(clusters.root(each), set()).add(each.key)
    return {frozenset(group) for group in by_root.values()}


ANN, BEN, CAT, DAN = (node(name) for name in ("ann", "ben", "cat", "dan"))


def test_joined_mentions_are_of_one_group_and_keep_their_first_reason() -> None:
    clusters = Clusters()
    assert not clusters.joined(ANN)
    clusters.join_all([Join(ANN, BEN, "one"), Join(CAT, DAN, "two"), Join(ANN, CAT, "three"), Join(DAN, BEN, "four")])
    assert groups(clusters, ANN, BEN, CAT, DAN) == {frozenset({"ann", "ben", "cat", "dan"})}
    assert clusters.reasons == {ANN: "one", CAT: "two", DAN: "four"}
    assert clusters.joined(ANN) and clusters.joined(DAN)


def test_what_the_editor_keeps_apart_never_meets() -> None:
    clusters = Clusters(DecidedLinks(apart=[("ann", "ben")]))
    assert clusters.join(ANN, CAT, "")
    assert not clusters.join(BEN, CAT, "")
    assert clusters.join(BEN, DAN, "")
    assert not clusters.join(DAN, ANN, "")
    assert groups(clusters, ANN, BEN, CAT, DAN) == {frozenset({"ann", "cat"}), frozenset({"ben", "dan"})}


def test_a_mark_keeps_a_name_apart_in_one_article_alone() -> None:
    clusters = Clusters(DecidedLinks(apart=[("one", "ben")], marks={("ann", "a"): ("one",)}))
    assert not clusters.join(BEN, ANN, "")
    assert clusters.join(BEN, node("ann", "b"), "")


def test_what_a_group_refuses_is_together() -> None:
    clusters = Clusters(DecidedLinks(apart=[("ann", "ben")]))
    first, second, third = node("ben", "b"), node("ben", "c"), node("cat", "c")
    assert not clusters.join(first, ANN, "")
    assert not clusters.join(second, ANN, "")
    assert clusters.root(first) == clusters.root(second) != clusters.root(third)


def test_settled_mentions_stay_where_they_are() -> None:
    clusters = Clusters()
    clusters.join(ANN, BEN, "")
    clusters.settle([ANN])
    assert not clusters.join(ANN, CAT, "") and not clusters.join(CAT, ANN, "")
    assert clusters.join(ANN, BEN, "")
    assert clusters.join(BEN, CAT, "")
    assert groups(clusters, ANN, BEN, CAT) == {frozenset({"ann", "ben", "cat"})}


def mention(text: str, label: Label = PER, article: str = "a", start: int = 0) -> Candidate:
    return Candidate(article, start, start + len(text), text, label, "recogniser")


def test_groups_come_in_the_order_of_their_first_mentions() -> None:
    people = [mention("Ann", start=n) for n in range(4)]
    clusters = Clusters()
    clusters.add_all(map(Node.of, people))
    clusters.join(Node.of(people[3]), Node.of(people[0]), "")
    assert grouped(people, clusters) == [[people[0], people[3]], [people[1]], [people[2]]]
    assert [Node.of(mention("Ann", label)).kind for label in (PER, LOC, ORG, MISC)] == [
        *(Kind.PERSON, Kind.PLACE, Kind.ORGANISATION, Kind.PLACE)
    ]


ZENDA = Toponym("g1", "Zenda", "city", 0.0, 0.0, "FR", 1000)
OTHER_ZENDA = Toponym("g2", "Zenda", "city", 9.0, 9.0, "US", 1000)


def test_mentions_of_one_place_are_joined_by_what_they_mean_and_else_by_their_name() -> None:
    places = [
        *(mention("Zenda", LOC), mention("Zendan", MISC, start=10), mention("Ruri", LOC, start=20)),
        *(mention("RURI", LOC, start=30), mention("Zenda", PER, start=40), mention("Zenda", LOC, start=50)),
    ]
    joins = list(place_joins(places, {("a", 0): ZENDA, ("a", 10): ZENDA}, Gazetteer()))
    assert [(join.a.start, join.b.start, join.reason) for join in joins] == [
        (0, 0, "a name of it in the gazetteer"),
        (10, 0, "a name of it in the gazetteer"),
        (20, 20, "the same name, unknown to the gazetteer"),
        (30, 20, "the same name, unknown to the gazetteer"),
        (50, 50, "the same name, unknown to the gazetteer"),
    ]


@pytest.mark.parametrize(("known", "other"), [([ZENDA], 0), ([OTHER_ZENDA, ZENDA], 20), ([], 20)])
def test_a_name_without_a_place_means_what_all_others_do(known: list[Toponym], other: int) -> None:
    """If that is the best known place of the name, and one at least is located."""
    places = [mention("Zenda", LOC), mention("Zenda", LOC, start=10), mention("Zenda", LOC, start=20)]
    gazetteer = Gazetteer({"zenda": tuple(known)})
    located = {("a", 0): ZENDA, ("a", 10): ZENDA}
    assert [join.b.start for join in place_joins(places, located, gazetteer)] == [0, 0, other]
    both = {("a", 0): ZENDA, ("a", 10): OTHER_ZENDA}
    assert [join.b.start for join in place_joins(places, both, gazetteer)] == [0, 10, 20]


def test_a_side_means_no_land_of_another_article() -> None:
    places = [mention("South", LOC), mention("South", LOC, "b")]
    gazetteer = Gazetteer({"south": (ZENDA,)})
    assert [join.b.article for join in place_joins(places, {("a", 0): ZENDA}, gazetteer)] == ["a", "b"]


def test_abbreviations_of_kinds_are_of_one_name() -> None:
    names = ("Mount Orm", "Mt. Orm", "Mt Orm", "Orm", "Ft. Dun", "Fort Dun", "Saint Ruri", "St. Ruri")
    places = [mention(name, LOC, start=10 * n) for n, name in enumerate(names)]
    assert [join.b.start for join in place_joins(places, {}, Gazetteer())] == [0, 0, 0, 30, 40, 40, 60, 60]


def company(articles: Sequence[str], places: Sequence[str] = ()) -> Cooccurrence:
    """Articles "0", "1", ... that name people and organisations ("Ann Lee, Larkin Mills")."""
    found = [
        mention(name, PER if name.startswith("Ann") else ORG, str(n), 20 * k)
        for n, text in enumerate(articles)
        for k, name in enumerate(text.split(", "))
    ]
    lands = [mention(place, LOC, str(n), 500) for n, place in enumerate(places)]
    return Cooccurrence([*found, *lands], {(c.article, c.start): f"g {c.key}" for c in lands})


def test_articles_share_names_that_tell_what_they_are_about() -> None:
    together = company(["Ann Lee, Larkin Mills, Police, Ann", "Ann Lee, Police, Ann, LARKIN MILLS"], ["Zenda", "Zenda"])
    assert together.names_in(["0"]) == {("person", "an le"), ("organisation", "larkinmills"), ("place", "g zenda")}
    assert together.names_in(["0"], ["an le"]) == {("organisation", "larkinmills"), ("place", "g zenda")}
    assert together.names_in(["9"]) == set()
    assert together.shared_names(["0"], ["1"]) == ("Ann Lee", "Larkin Mills", "Zenda")
    assert together.shared_names(["0"], ["1"], ["larkinmills"]) == ("Ann Lee", "Zenda")


@pytest.mark.parametrize(
    ("holders", "articles", "telling"), [(10, 10, True), (11, 11, False), (11, 109, False), (11, 110, True)]
)
def test_a_name_of_many_articles_says_nothing(holders: int, articles: int, telling: bool) -> None:
    together = company(["Ann Lee"] * holders + ["Larkin Mills"] * (articles - holders))
    assert bool(together.names_in(["0"])) is telling


def test_four_names_are_many_however_common() -> None:
    alike = "Ann Lee, Ann Roe, Larkin Mills, Dock Guild"
    together = company([alike] * 12 + [alike.rpartition(", ")[0]])
    assert together.shares_many("0", ["1"]) and together.shares_many("0", ["12", "1"])
    assert not together.shares_many("0", ["12"])
    assert not together.shares_many("0", []) and not together.shares_many("99", ["0"])


@pytest.mark.parametrize(
    ("name", "articles", "joined"),
    [
        ("Council", ["Ann Lee, Larkin Mills", "Ann Lee, Larkin Mills"], "Ann Lee and Larkin Mills too"),
        ("Council", ["Ann Lee, Larkin Mills", "Ann Lee, Dock Guild"], None),
        ("Supreme Court", ["Ann Lee, Larkin Mills", "Ann Lee, Dock Guild"], "Ann Lee too"),
        ("Supreme Court", ["Ann Lee", "Dock Guild"], None),
    ],
)
def test_a_name_that_says_nothing_is_one_s_in_the_same_company(
    name: str, articles: list[str], joined: str | None
) -> None:
    same = {f"{name.lower()} in {n}": mention(name, ORG, str(n)) for n in range(len(articles))}
    joins = list(generic_name_joins(same, {}, company(articles)))
    assert [(join.a.article, join.b.article) for join in joins] == ([("1", "0")] if joined else [])
    assert [join.reason for join in joins] == [f"the same name, in articles that name {joined}"] * bool(joined)
    assert not list(generic_name_joins({name.lower(): mention(name, ORG, "0")}, {}, company(articles)))


def test_articles_that_name_much_the_same_join_such_a_name_too() -> None:
    alike = "Ann Lee, Ann Roe, Larkin Mills, Dock Guild"
    same = {f"council in {n}": mention("Council", ORG, str(n)) for n in ("0", "1")}
    assert [join.reason for join in generic_name_joins(same, {}, company([alike] * 12))] == [
        "the same name, in articles that name much the same"
    ]
