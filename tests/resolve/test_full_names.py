"""Full names and surnames of several articles: which are joined with which, and with what reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from cuttings.gazetteer import Gazetteer
from cuttings.model import Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.clusters import Clusters, Node, grouped
from cuttings.resolve.linking.cooccurrence import Cooccurrence
from cuttings.resolve.linking.people.cues import NO_CUES, Cues
from cuttings.resolve.linking.people.full_name_index import FullNameIndex
from cuttings.resolve.linking.people.full_names import join_full_names, join_misspelt, join_variants
from cuttings.resolve.linking.people.in_article.scene import LeftOver
from cuttings.resolve.linking.people.namesakes import Namesakes, Split
from cuttings.resolve.linking.people.profiles import Profiles
from cuttings.resolve.linking.people.surnames_across_articles import join_surnames_across_articles
from cuttings.resolve.names.title_senses import TitleSense, title_sense
from tests.making import make_article

PER = Label.PERSON


class AsTold(Namesakes):
    """One name is one person, and all articles have something in common, or none."""

    def __init__(self, shared: bool) -> None:
        super().__init__({}, Cooccurrence([], {}), Gazetteer(names={}, demonyms={}))
        self.shared = shared

    def share_context(self, one: Candidate, *others: Candidate) -> bool:
        return self.shared or one.article in {other.article for other in others}

    def share_story(self, one: Candidate, *others: Candidate) -> bool:
        return self.shared and others[0].text == "Cat Roe"

    def split_by_context(self, people: Sequence[Candidate]) -> Split:
        return Split([people])


# Keys are normalised: "an roe" is that of Ann Roe.
def told(*names: str) -> tuple[list[Candidate], FullNameIndex]:
    """A mention of each name, "Senator: Ann Roe" with its office, in an article of its own; several with "; "."""
    people: list[Candidate] = []
    articles = {}
    for n, held in enumerate(names):
        id, text = f"a{n}", ""
        for one in held.split("; "):
            office, _, name = one.rpartition(": ")
            start = len(text)
            text += f"{name} . "
            rule = "title" if office else "recogniser"
            people.append(Candidate(id, start, start + len(name), name, PER, rule, office=office or None))
        articles[id] = make_article(text, id)
    return people, FullNameIndex(people, articles)


def people_of(*names: str, shared: bool = True) -> list[str]:
    """The names of each person, once full names are joined."""
    people, index = told(*names)
    clusters, namesakes = Clusters(), AsTold(shared)
    join_full_names(people, index, namesakes, clusters)
    join_variants(people, index, namesakes, clusters)
    return [" = ".join(c.text for c in group) for group in grouped(people, clusters)]


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        # spellings and short given names
        (("Ann Roe", "Ann Roe"), ["Ann Roe = Ann Roe"]),
        (("Robert Roe", "Bob Roe"), ["Robert Roe = Bob Roe"]),
        (("Ann Roe", "Ann Poe"), ["Ann Roe", "Ann Poe"]),
        (("Roe", "Roe"), ["Roe", "Roe"]),
        # middle names and generations that contradict each other
        (("Ann B. Roe", "Ann C. Roe"), ["Ann B. Roe", "Ann C. Roe"]),
        (("Ann B. Roe", "Ann Bee Roe"), ["Ann B. Roe = Ann Bee Roe"]),
        (("Ann B. Roe", "Ann Roe"), ["Ann B. Roe = Ann Roe"]),
        (("Ann B. C. Roe", "Ann B. D. Roe"), ["Ann B. C. Roe", "Ann B. D. Roe"]),
        (("Ann Roe Jr", "Ann Roe Sr"), ["Ann Roe Jr", "Ann Roe Sr"]),
        (("Kim Min Ho", "Kim Min-ho"), ["Kim Min Ho = Kim Min-ho"]),
        # initials alone are no full name, but two of them are as much as one
        (("A. B. Roe", "A. B. Roe"), ["A. B. Roe = A. B. Roe"]),
        (("A. Roe", "A. Roe"), ["A. Roe", "A. Roe"]),
        # without the first name
        (("Luis Tadeo Roe", "Tadeo Roe"), ["Luis Tadeo Roe = Tadeo Roe"]),
        (("Luis T. Roe", "T. Roe"), ["Luis T. Roe", "T. Roe"]),
        (("L. Tadeo Roe", "Tadeo Roe"), ["L. Tadeo Roe = Tadeo Roe"]),
        (("Luis Tadeo Roe", "Juan Tadeo Roe", "Tadeo Roe"), ["Luis Tadeo Roe", "Juan Tadeo Roe", "Tadeo Roe"]),
        (("Luis Tadeo Roe", "Roe"), ["Luis Tadeo Roe", "Roe"]),
        (("Tadeo Tadeo Roe", "Tadeo Roe"), ["Tadeo Tadeo Roe = Tadeo Roe"]),
        # the other order, with something in common
        (("Ludo Ras", "Ras Ludo"), ["Ludo Ras = Ras Ludo"]),
        (("Ludo Bo Ras", "Ras Ludo Bo"), ["Ludo Bo Ras = Ras Ludo Bo"]),
        (("Ludo Ras", "Ludo Bo"), ["Ludo Ras", "Ludo Bo"]),
    ],
)
def test_which_full_names_are_one_person(names: tuple[str, ...], expected: list[str]) -> None:
    assert people_of(*names) == expected


def test_a_name_is_not_turned_around_where_the_articles_have_nothing_in_common() -> None:
    assert people_of("Ludo Ras", "Ras Ludo", shared=False) == ["Ludo Ras", "Ras Ludo"]


def test_the_reasons_of_joins() -> None:
    people, index = told("Bob Roe", "Robert Roe", "Bob Roe", "Luis Tadeo Poe", "Tadeo Poe", "Ludo Ras", "Ras Ludo")
    clusters = Clusters()
    join_full_names(people, index, AsTold(True), clusters)
    join_variants(people, index, AsTold(True), clusters)
    assert {(node.key, node.article): reason for node, reason in clusters.reasons.items()} == {
        ("bob roe", "a2"): "the same full name",
        ("robert roe", "a1"): "another spelling of Bob Roe",
        ("tadeo poe", "a4"): "Luis Tadeo Poe without the first name",
        ("ludo ras", "a5"): "Ras Ludo with the family name first",
    }


@pytest.mark.parametrize(
    ("names", "keys"),
    [
        (("Ann Roe; Ann Roe Jr",), ["an roe", "an roe jr"]),  # the mother came first
        (("Ann Roe Jr; Ann Roe",), ["an roe", "an roe"]),  # short for it
        (("Ann Roe; Ann Roe Jr", "Ann Roe Jr; Ann Roe"), ["an roe", "an roe jr", "an roe jr", "an roe"]),  # not there
        (("Ann Roe Jr; President: Ann Roe",), ["an roe jr", "an roe"]),
        (("President: Ann Roe", "Ann Roe Jr; Ann Roe"), ["an roe", "an roe jr", "an roe"]),
        (("President: Ann Roe", "Ann Roe III; Ann Roe"), ["an roe", "an roe", "an roe"]),
        (("President: Ann Roe Jr; Ann Roe",), ["an roe", "an roe"]),
        (("President: Ann Roe Jr; President: Ann Roe",), ["an roe", "an roe"]),
        (("Ann Roe; Ann Roe III",), ["an roe", "an roe"]),  # a number is left out at will
        (("Ann Roe; Ann Roe Jr; Ann Roe III",), ["an roe", "an roe jr", "an roe iii"]),
        (("Joe Roe; Joseph Roe Jr",), ["josef roe", "josef roe"]),  # a short given name
        (("Ann Roe", "Ann Roe Jr"), ["an roe", "an roe jr"]),
        (("Ann Roe", "Ann Roe III"), ["an roe", "an roe"]),
        (("Ann Roe Jr", "Ann Roe Jr"), ["an roe", "an roe"]),
        (("Ann Roe Jr", "Ann Roe Sr"), ["an roe jr", "an roe sr"]),
        (("Ann Roe; Ann Roe Jr", "Ann Roe Sr", "Ann Roe"), ["an roe", "an roe jr", "an roe", "an roe"]),
        (("Ann Roe", "Ann Roe Jr", "Ann Roe Sr"), ["an roe", "an roe jr", "an roe sr"]),  # of whom is unclear
        (("Ann Roe; Ann Roe Jr; Ann Roe Sr",), ["an roe", "an roe jr", "an roe sr"]),
        (("Senator: Ann Roe", "Sen.: Ann Roe Jr"), ["an roe", "an roe"]),
        (("Senator: Ann Roe", "Judge: Ann Roe Jr"), ["an roe", "an roe jr"]),
        (("Ann Mary Roe", "Ann Lee Roe Jr"), ["an roe m", "an roe l"]),  # other middle names
        (("Ann Mary Roe", "Ann Mary Roe Jr"), ["an roe", "an roe jr"]),
        (("Ann Roe", "Roe"), ["an roe", ""]),
    ],
)
def test_a_mother_and_a_daughter_of_one_name_are_two(names: tuple[str, ...], keys: list[str]) -> None:
    people, index = told(*names)
    assert [index.key(c) for c in people] == keys


def test_the_index_finds_people_by_name() -> None:
    people, index = told("Ann Roe; Bob Roe", "Ann Roe; Roe; B")
    assert [c.article for c in index.same(people[0])] == ["a0", "a1"]
    assert (index.times(people[0]), index.times(people[1]), index.times(people[3])) == (2, 1, 0)
    assert [c.text for c in index.bearers("roe").values()] == ["Ann Roe", "Bob Roe"]
    assert index.bearers("b") == {}
    assert [c.article for c in index.named("Ann Roe")] == ["a0", "a1"]
    assert index.named("Roe") == ()


SENATOR, JUDGE = title_sense("Senator"), title_sense("Judge")
HE, SHE = Cues(gender="male"), Cues(gender="female")


def meant(
    *names: str,
    cues: Sequence[Cues | LeftOver] = (),
    titles: dict[str, TitleSense | None] | None = None,
    genders: dict[str, str] | None = None,
    kin: tuple[tuple[str, str], ...] = (),
    shared: bool = False,
    usage: dict[str, dict[str, str]] | None = None,
    players: dict[str, set[str]] | None = None,
) -> list[str]:
    """The names of each person, where `cues` say what stands beside the surnames, in their order."""
    people, index = told(*names)
    short = [c for c in people if " " not in c.text]
    known = [*cues, *([NO_CUES] * (len(short) - len(cues)))]
    left = {
        (c.article, c.start): k if isinstance(k, LeftOver) else LeftOver(k) for c, k in zip(short, known, strict=True)
    }
    profiles = Profiles(
        genders or {}, {k: frozenset({t}) for k, t in (titles or {}).items() if t}, frozenset(kin), index
    )
    used = {
        word: {key: [c for c in people if c.text == name] for key, name in by_key.items()}
        for word, by_key in (usage or {}).items()
    }
    clusters = Clusters()
    join_surnames_across_articles(profiles, left, used, AsTold(shared), clusters, players=players or {})
    return [" = ".join(c.text for c in group) for group in grouped(people, clusters) if len(group) > 1]


ROES = ("Ann Roe", "Ann Roe")


@pytest.mark.parametrize(
    ("names", "more", "expected"),
    [
        # the only bearer, whom two articles name
        ((*ROES, "Roe"), {}, ["Ann Roe = Roe"]),
        (("Ann Roe", "Roe"), {}, []),
        (("Ann Roe", "Roe"), {"shared": True}, ["Ann Roe = Roe"]),
        (("Ann Roe; Ann Roe", "Roe"), {}, []),  # one article is one source
        # of several bearers the one who is named three times as often
        ((*ROES, "Ann Roe", "Bob Roe", "Roe"), {}, ["Ann Roe = Roe"]),
        ((*ROES, "Bob Roe", "Roe"), {}, []),
        ((*ROES, "Ann Roe", "Bob Roe", "Cat Roe", "Roe"), {}, []),
        # of several the one whom an article on the same things names
        (("Ann Roe", "Cat Roe", "Roe"), {"shared": True}, ["Cat Roe = Roe"]),
        (("Ann Roe", "Cat Roe", "Roe"), {}, []),
        (("Ann Roe", "Bob Roe", "Roe"), {"shared": True}, []),
        # by gender
        ((*ROES, "Bob Roe", "Bob Roe", "Roe"), {"cues": [HE], "genders": {"an roe": "female"}}, ["Bob Roe = Roe"]),
        ((*ROES, "Roe"), {"cues": [HE], "genders": {"an roe": "female"}}, []),
        # by a gender that another mention of the article tells
        ((*ROES, "Roe; Roe"), {"cues": [HE, NO_CUES], "genders": {"an roe": "female"}}, ["Roe = Roe"]),
        ((*ROES, "Roe; Roe; Roe"), {"cues": [HE, SHE, NO_CUES], "genders": {"an roe": "female"}},
         ["Ann Roe = Roe = Roe"]),
        # by title
        (("Ann Roe", "Bob Roe", "Roe"), {"cues": [Cues(title=SENATOR)], "titles": {"an roe": SENATOR}},
         ["Ann Roe = Roe"]),
        (("Ann Roe", "Roe"), {"cues": [Cues(title=SENATOR)], "titles": {"an roe": SENATOR}}, ["Ann Roe = Roe"]),
        (("Ann Roe", "Roe; Roe"), {"cues": [Cues(title=SENATOR)], "titles": {"an roe": SENATOR}},
         ["Ann Roe = Roe = Roe"]),
        (("Ann Roe", "Roe; Roe; Roe"),
         {"cues": [Cues(title=SENATOR), Cues(title=JUDGE)], "titles": {"an roe": SENATOR}},
         ["Ann Roe = Roe", "Roe = Roe"]),
        # a title that the bearer never has asks for more
        ((*ROES, "Roe"), {"cues": [Cues(title=JUDGE)], "titles": {"an roe": SENATOR}}, []),
        ((*ROES, "Roe"), {"cues": [Cues(title=JUDGE)], "titles": {"an roe": SENATOR}, "shared": True},
         ["Ann Roe = Roe"]),
        ((*ROES, "Roe"), {"cues": [Cues(title=JUDGE)]}, ["Ann Roe = Roe"]),
        # and of somebody's kin an office
        ((*ROES, "Roe"), {"cues": [Cues(title=JUDGE)], "kin": (("a0", "an roe"),), "shared": True}, []),
        (("Judge: Ann Roe", "Judge: Roe"), {"cues": [Cues(title=JUDGE)], "kin": (("a0", "an roe"),)},
         ["Ann Roe = Roe"]),
        # an office in common
        (("Judge: Ann Roe", "Judge: Roe"), {}, ["Ann Roe = Roe"]),
        (("Judge: Ann Roe", "Senator: Roe"), {}, []),
        (("Helper: Ann Roe", "Helper: Roe"), {}, []),  # no office
        # what is known of the article
        ((*ROES, "Roe"), {"cues": [LeftOver(two_remain=True)]}, []),
        ((*ROES, "Roe"), {"cues": [LeftOver(others=frozenset({"an roe"}))]}, []),
        # nobody: the same surname elsewhere, men and women apart where there are both
        (("Roe", "Roe"), {}, ["Roe = Roe"]),
        (("Roe", "Poe"), {}, []),
        (("Roe", "Roe"), {"cues": [HE, SHE]}, []),
        (("Roe", "Roe", "Roe"), {"cues": [HE, SHE, HE]}, ["Roe = Roe"]),
        (("Roe", "Roe"), {"cues": [HE, NO_CUES]}, ["Roe = Roe"]),
        # a surname that others bear, or with "Mr", only where the articles have something else in common
        (("Ann Roe", "Bob Roe", "Roe", "Roe"), {}, []),
        (("Ann Roe", "Bob Roe", "Roe", "Roe"), {"shared": True}, ["Roe = Roe"]),
        (("Roe", "Roe"), {"cues": [Cues(before="mr")]}, []),
        (("Roe", "Roe; Roe"), {"cues": [Cues(before="mr")]}, ["Roe = Roe"]),
        (("Roe", "Roe"), {"cues": [Cues(before="striker")]}, ["Roe = Roe"]),
        (("Roe", "Roe", "Roe"), {"cues": [HE, SHE, NO_CUES]}, []),
    ],
)  # fmt: skip
def test_whom_a_surname_without_a_full_name_means(
    names: tuple[str, ...], more: dict[str, object], expected: list[str]
) -> None:
    assert meant(*names, **more) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("names", "used", "shared", "expected"),
    [
        (("Tula Roe", "Tula Roe", "Zorvo"), {"zorvo": {"tula roe": "Tula Roe"}}, False, ["Tula Roe = Zorvo"]),
        (("Tula Roe", "Zorvo"), {"zorvo": {"tula roe": "Tula Roe"}}, True, []),
        (("Tula Roe", "Bo Ras", "Bo Ras", "Zorvo"),
         {"zorvo": {"tula roe": "Tula Roe", "bo ras": "Bo Ras"}}, False, []),
        (("Carl Roe", "Carl Roe", "Carl"), {"carl": {"carl roe": "Carl Roe"}}, False, []),  # many are called so
        (("Carl Roe", "Carl"), {"carl": {"carl roe": "Carl Roe"}}, True, ["Carl Roe = Carl"]),
    ],
)  # fmt: skip
def test_whom_other_articles_call_so(
    names: tuple[str, ...], used: dict[str, dict[str, str]], shared: bool, expected: list[str]
) -> None:
    assert meant(*names, usage=used, shared=shared) == expected


def test_somebody_meant_by_title_is_joined_with_the_reason() -> None:
    people, index = told("Ann Roe", "Roe")
    left = {("a1", 0): LeftOver(meant=people[0])}
    clusters = Clusters()
    join_surnames_across_articles(Profiles({}, {}, frozenset(), index), left, {}, AsTold(False), clusters)
    assert clusters.reasons == {Node.of(people[1]): "the only Roe of the collection is Ann Roe"}


def test_a_name_that_is_joined_or_full_is_left_as_it_is() -> None:
    people, index = told("Ann Roe", "Ann Roe", "Roe; Roe", "Bob Roe")
    clusters = Clusters()
    clusters.join(Node.of(people[2]), Node.of(people[4]), "told")
    left = {(c.article, c.start): LeftOver() for c in people[2:]}
    join_surnames_across_articles(Profiles({}, {}, frozenset(), index), left, {}, AsTold(True), clusters)
    groups = [[c.text for c in group] for group in grouped([replace(c) for c in people], clusters)]
    assert groups == [["Ann Roe"], ["Ann Roe"], ["Roe", "Bob Roe"], ["Roe"]]


@pytest.mark.parametrize(
    ("names", "groups"),
    [
        (("Ann Priebus; Ann Priebus; Ann Preibus",), 1),
        (("Ann Priebus; Ann Priebus; Ann Preibus; Ann Preibus; Ann Preibus",), 1),
        (("Ann Priebus; " * 3 + "Ann Preibus; " * 2 + "Ann Preibus",), 2),
        (("Ann Priebus; Ann Priebus", "Ann Preibus"), 2),
        (("Senator: Ann Priebus; Coach: Ann Preibus",), 2),
        (("Ann Larkin; Ann Larkip",), 2),
        (("Christina Larkin; Christine Larkin",), 2),
        (("President: Vicente Larkin; President: Vincente Larkin",), 1),
    ],
)
def test_a_slip_of_the_pen_is_the_same_person(names: tuple[str, ...], groups: int) -> None:
    people, index = told(*names)
    clusters = Clusters()
    clusters.add_all(map(Node.of, people))
    join_full_names(people, index, AsTold(shared=False), clusters)
    join_misspelt(people, index, AsTold(shared=False), clusters)
    assert len(grouped(people, clusters)) == groups
