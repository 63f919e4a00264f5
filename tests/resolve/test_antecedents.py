"""Whom a short name means, in its article and across articles, and when one full name is two people's."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest

from cuttings.model import Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.clusters import Clusters, Node
from cuttings.resolve.linking.cooccurrence import Cooccurrence
from cuttings.resolve.linking.people import join_people
from cuttings.resolve.linking.people.antecedents import Antecedents, initials_fit, particles_fit
from cuttings.resolve.linking.people.full_name_index import FullNameIndex
from cuttings.resolve.linking.people.namesakes import Namesakes, commonest_office
from cuttings.resolve.names.person_name import parse_name
from tests.making import make_article, make_gazetteer

LANDS = make_gazetteer(Freedonia="Freedonian", Sylvania="Sylvanian")


def person(text: str, article: str = "a", start: int = 0, office: str | None = None) -> Candidate:
    return Candidate(article, start, start + len(text), text, Label.PERSON, "recogniser", office=office)


def named(*texts: str) -> list[Candidate]:
    return [person(text, start=30 * n) for n, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("full", "short", "expected"),
    [
        (["Maria Lopez", "Ann Lee"], "Lopez", ["Maria Lopez"]),
        (["Maria Lopez", "Pedro Lopez"], "Lopez", ["Maria Lopez", "Pedro Lopez"]),
        (["Maria Lopez", "Pedro Lopez"], "M. Lopez", ["Maria Lopez"]),
        (["Maria Lopez"], "P. Lopez", []),
        (["Maria Lopez"], "Maria", ["Maria Lopez"]),
        (["Maria Lopez", "Pedro Maria"], "Maria", ["Pedro Maria"]),
        (["Ana Maria Lopez"], "Maria", ["Ana Maria Lopez"]),
        (["Ana Di Lopez"], "Lopez", ["Ana Di Lopez"]),
        (["Kang Min-ho"], "Ho", ["Kang Min-ho"]),
        (["Ann Bo Larkin"], "Bo", []),
        (["Aung San Su Kyin"], "Su Kyin", ["Aung San Su Kyin"]),
        (["Aung San Su Kyin"], "San Su", []),
        (["Omar al-Masri"], "al-Masri", ["Omar al-Masri"]),
        (["Omar Masri"], "al-Masri", ["Omar Masri"]),
        (["Omar Berg"], "Van Berg", []),
        (["Omar van Berg"], "Van Berg", ["Omar van Berg"]),
        (["Olga Lavrentina"], "Levrentina", ["Olga Lavrentina"]),
        (["Olga Larkina"], "Lorkina", ["Olga Larkina"]),
        (["Olga Larkin"], "Lorkin", []),
        (["Olga Lavrentina"], "A. Levrentina", []),
        (["Jorge Luis Cardo Humal"], "Jorge Luis", ["Jorge Luis Cardo Humal"]),
        (["Jorge Luis Cardo Humal"], "Jorge Cardo", ["Jorge Luis Cardo Humal"]),
        (["Jorge Luis Cardo Humal"], "Luis Cardo", []),
        (["Siti Hajar binti Yusof"], "Siti Hajar", ["Siti Hajar binti Yusof"]),
        (["Lalji Bhai Chaudhar-Patel"], "Lalji Bhai", ["Lalji Bhai Chaudhar-Patel"]),
        (["Omar bin Isa bin Nur al-Masri"], "Omar bin Isa", ["Omar bin Isa bin Nur al-Masri"]),
        (["Omar bin Isa bin Nur al-Masri"], "Isa bin Nur", []),
        (["Adam Larkin Jr"], "Adam Larkin", []),
        (["Adam B. Larkin"], "Adam B.", ["Adam B. Larkin"]),
        (["Sheikh Talal Rashdan"], "Sheikh Talal", ["Sheikh Talal Rashdan"]),
        (["Maria Lopez"], "Maria L", ["Maria Lopez"]),
        (["Maria Lopez"], "Maria P", []),
        (["A.J. Lopez"], "Lopez", ["A.J. Lopez"]),
        (["Lopez"], "Lopez", []),
        (["Maria Lopez"], "Ann Lopez", []),
        (["Maria Lopez"], "Maria Lopez", []),
        (["Maria Lopez"], "Roe", []),
    ],
)
def test_whom_a_short_name_may_mean(full: list[str], short: str, expected: list[str]) -> None:
    found = Antecedents(named(*full)).of(person(short, start=900))
    assert list(dict.fromkeys(c.text for c in found)) == expected


def test_initials_and_particles() -> None:
    assert initials_fit(parse_name("M. Lopez"), parse_name("Maria Ann Lopez"))
    assert initials_fit(parse_name("M. A. Lopez"), parse_name("Maria Ann Lopez"))
    assert not initials_fit(parse_name("M. B. Lopez"), parse_name("Maria Ann Lopez"))
    assert particles_fit(person("Arden"), person("Ann Arden"))
    assert particles_fit(person("al-Arden"), person("Ann Arden"))
    assert particles_fit(person("Van Arden"), person("Ann van Arden"))
    assert not particles_fit(person("Van Arden"), person("Ann Arden"))


def test_people_by_article_and_full_name() -> None:
    people = [
        person("Bob Larkin", "a"),
        person("Larkin", "a", 50),
        person("Robert Larkin", "b"),
        person("Ann Lee", "b", 50),
    ]
    index = FullNameIndex(people, {id: make_article("", id) for id in "ab"})
    assert [c.text for c in index.by_article["a"]] == ["Bob Larkin", "Larkin"]
    assert list(index.named("Robert Larkin")) == [people[0], people[2]]
    assert index.named("Larkin") == ()
    assert index.times(people[0]) == 2 and index.times(people[1]) == 0


def linked(texts: dict[str, str], people: Sequence[Candidate], others: Sequence[Candidate] = ()) -> list[list[str]]:
    """The mentions of each person as "article:name", in articles with these texts."""
    articles = {id: make_article(text, id) for id, text in texts.items()}
    clusters = Clusters()
    clusters.add_all(map(Node.of, people))
    join_people(people, articles, Namesakes(articles, Cooccurrence([*people, *others], {}), LANDS), clusters)
    groups: dict[Node, list[str]] = {}
    for c in people:
        groups.setdefault(clusters.root(Node.of(c)), []).append(f"{c.article}:{c.text}")
    return sorted(groups.values())


def found_in(texts: dict[str, str], *names: str) -> list[Candidate]:
    """The mentions of `names` in texts by article; of names that begin or end at one place the longest."""
    every = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    return [person(m[0], id, m.start()) for id, text in texts.items() for m in re.finditer(every, text)]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Robert Larkin met Helen Larkin. Mrs. Larkin sang.", "Helen Larkin"),
        ("Robert Larkin met Helen Larkin. Mr Larkin sang.", "Robert Larkin"),
        ("Robert Larkin met Helen Larkin. Then Larkin sang.", None),
        ("Helen Larkin met Robert Larkin. Then Larkin sang.", None),
        ("Robert Larkin met Paul Larkin. Mrs Larkin sang.", None),
        ("Robert Larkin met Helen Larkin. Mrs and old Larkin sang.", None),
    ],
)
def test_of_two_of_one_surname_nobody_is_meant_unless_the_form_of_address_says_who(
    text: str, meant: str | None
) -> None:
    people = found_in({"a": text}, "Robert Larkin", "Helen Larkin", "Paul Larkin", "Larkin")
    assert ([f"a:{meant}", "a:Larkin"] if meant else ["a:Larkin"]) in linked({"a": text}, people)


@pytest.mark.parametrize(("times", "meant"), [(2, None), (3, "Helen Larkin"), (4, "Helen Larkin")])
def test_whom_the_collection_names_far_more_often_comes_before_a_relative(times: int, meant: str | None) -> None:
    texts = {"a": "Robert Larkin met Helen Larkin. Then Larkin sang."}
    texts |= {f"b{n}": "Helen Larkin spoke." for n in range(times - 1)}
    people = found_in(texts, "Robert Larkin", "Helen Larkin", "Larkin")
    [group] = [group for group in linked(texts, people) if "a:Larkin" in group]
    assert (f"a:{meant}" in group) if meant else group == ["a:Larkin"]


@pytest.mark.parametrize(
    ("texts", "together"),
    [
        (["Ann Larkin spoke.", "Ann Larkin sang.", "Larkin slept."], True),
        (["Ann Larkin spoke.", "Larkin slept."], False),
        (["Ann Larkin met Jim Roe.", "Larkin met Jim Roe."], True),
        (["Ann Larkin spoke.", "Ann Larkin sang.", "A. Larkin slept."], True),
        (["Ann Larkin spoke.", "Ann Larkin sang.", "B. Larkin slept."], False),
        (["Ann Larkin spoke.", "Ann Larkin sang.", "Jim Larkin too.", "Larkin slept."], False),
        (["Ann Larkin spoke."] * 3 + ["Jim Larkin too.", "Larkin slept."], True),
        (["Ann Larkin spoke.", "Ann Larkin sang.", "Van Larkin slept."], False),
    ],
)
def test_a_surname_means_the_only_one_of_the_collection_who_is_known(texts: list[str], together: bool) -> None:
    by_id = {f"a{n}": text for n, text in enumerate(texts)}
    names = ("Ann Larkin", "Jim Larkin", "Jim Roe", "A. Larkin", "B. Larkin", "Van Larkin", "Larkin")
    short = by_id[f"a{len(texts) - 1}"].partition("Larkin")[0] + "Larkin"
    [group] = [g for g in linked(by_id, found_in(by_id, *names)) if f"a{len(texts) - 1}:{short}" in g]
    assert ("a0:Ann Larkin" in group) is together


def test_a_surname_that_stays_open_is_one_name_in_all_articles() -> None:
    texts = {"a": "Larkin spoke.", "b": "Larkin sang.", "c": "Roe slept."}
    assert linked(texts, found_in(texts, "Larkin", "Roe")) == [["a:Larkin", "b:Larkin"], ["c:Roe"]]


@pytest.mark.parametrize(
    ("offices", "together"),
    [(("minister", "minister"), True), (("minister", "coach"), False), (("minister", None), False)],
)
def test_a_surname_with_the_same_office_means_the_only_bearer(offices: tuple[str, str | None], together: bool) -> None:
    people = [person("Ann Larkin", "a", 0, offices[0]), person("Larkin", "b", 0, offices[1])]
    assert (len(linked({"a": "", "b": ""}, people)) == 1) is together


@pytest.mark.parametrize(
    ("word", "explained", "together"),
    [("Ortuzar", 2, True), ("Ortuzar", 1, False), ("Maria", 2, False)],
)
def test_a_word_means_elsewhere_whom_it_means_where_the_full_name_stands(
    word: str, explained: int, together: bool
) -> None:
    texts = {f"a{n}": f"Luis {word} Costa spoke. {word} sang." for n in range(explained)} | {"b": f"{word} slept."}
    [group] = [g for g in linked(texts, found_in(texts, f"Luis {word} Costa", word)) if f"b:{word}" in g]
    assert (f"a0:Luis {word} Costa" in group) is together


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("Ann Lee, known as Roe, sang.", 1),
        ("Ann Lee and Roe sang.", 2),
        ("Abu Tadeo (Roe) sang.", 1),
        ("Old Tadeo (Roe) sang.", 2),
        ("Abu Tadeo, Roe sang.", 2),
        ("Abu Tadeo (Roe sang.", 2),
        ("In Tadeo's (Roe's) house", 1),
        ("In Tadeo’s ( Roe ’s ) house", 1),
        ("In Tadeo's (Roe) house", 2),
        ("In Tadeo (Roe's) house", 2),
        ("In Ann Lee's (Roe's) house", 2),
    ],
)
def test_a_text_says_that_two_names_are_one_s(text: str, groups: int) -> None:
    assert (
        len(linked({"a": text}, found_in({"a": text}, "Ann Lee", "Roe", "Abu Tadeo", "Old Tadeo", "Tadeo"))) == groups
    )


def test_a_name_and_another_in_brackets_are_the_full_name_that_the_collection_has() -> None:
    texts = {"a": "Tadeo (Arden) sang. Arden left.", "b": "Tadeo Arden sang."}
    assert len(linked(texts, found_in(texts, "Tadeo Arden", "Tadeo", "Arden"))) == 1
    texts["b"] = "Luis Roe sang."
    assert len(linked(texts, found_in(texts, "Luis Roe", "Tadeo", "Arden"))) == 3


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Luis Tadeo Larkin", "Tadeo Larkin", True),
        ("L. Tadeo Larkin", "Tadeo Larkin", True),
        ("Luis T. Larkin", "T. Larkin", False),
        ("George A. Larkin", "George Larkin", True),
        ("George A. Larkin", "George B. Larkin", False),
        ("George A. Larkin", "George Albert Larkin", True),
        ("Ed Larkin Sr", "Ed Larkin Jr", False),
        ("Ed Larkin Sr", "Ed Larkin", False),
        ("J.R. Larkin", "J.R. Larkin", True),
        ("Larkin Ann", "Ann Larkin", False),
    ],
)
def test_full_names_that_leave_out_a_part(one: str, other: str, same: bool) -> None:
    people = [person(one, "a"), person(other, "b")]
    assert (len(linked({"a": "", "b": ""}, people)) == 1) is same


@pytest.mark.parametrize(
    ("texts", "groups"),
    [
        (["Gus W. Roe met Gus H.W. Roe. Roe sang."], [["Gus H.W. Roe"], ["Gus W. Roe"], ["Roe"]]),
        (["Ann Bea Roe met Ann Cleo Roe. Roe sang."], [["Ann Bea Roe"], ["Ann Cleo Roe"], ["Roe"]]),
        (["Ivan Petrovich Orlin met Ivan Olegovich Orlin."], [["Ivan Olegovich Orlin"], ["Ivan Petrovich Orlin"]]),
        (["Jean-Luc Arden met Jean-Paul Arden. Jean-Luc Arden sang."], [["Jean-Luc Arden"] * 2, ["Jean-Paul Arden"]]),
        (["Ann 'Chin' Roe sang.", "Ann L. Roe sang.", "Ann Roe slept."], [["Ann 'Chin' Roe", "Ann L. Roe", "Ann Roe"]]),
        (['Ann "Ace" Roe sang.', "Ann Louise Roe slept."], [['Ann "Ace" Roe', "Ann Louise Roe"]]),
        (["Ann B. Roe met Ann Bea Roe. Roe sang. Ann Roe too."], [["Ann B. Roe", "Ann Bea Roe", "Ann Roe", "Roe"]]),
        (["Ann B. Roe sang. Ann Roe too.", "Ann C. Roe sang."], [["Ann B. Roe", "Ann Roe"], ["Ann C. Roe"]]),
        (["Ann B. Roe sang.", "Ann C. Roe sang.", "Ann Roe slept."], [["Ann B. Roe"], ["Ann C. Roe"], ["Ann Roe"]]),
        (
            [*["Ann B. Roe sang."] * 3, "Ann C. Roe sang.", "Ann Roe slept."],
            [[*["Ann B. Roe"] * 3, "Ann Roe"], ["Ann C. Roe"]],
        ),
    ],
)  # fmt: skip
def test_middle_names_tell_people_of_one_name(texts: list[str], groups: list[list[str]]) -> None:
    """The plain name is the one's whom its article names in full, or whom most articles name, or nobody's."""
    by_id = {f"a{n}": text for n, text in enumerate(texts)}
    every = [
        m
        for text in texts
        for m in re.findall(r"[A-Z][\w-]+ (?:(?:[A-Z]\.)+ |['\"]?[A-Z][\w-]+['\"]? )?[A-Z][a-z]+|Roe", text)
    ]
    found = linked(by_id, found_in(by_id, *every))
    assert sorted(sorted(name.partition(":")[2] for name in group) for group in found) == sorted(map(sorted, groups))


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("Jean-Luc Orlan met Ann Roe. Jean-Luc sang.", [["Ann Roe"], ["Jean-Luc", "Jean-Luc Orlan"]]),
        ("Ivan Petrovich Orlan came. Ivan Petrovich sang.", [["Ivan Petrovich", "Ivan Petrovich Orlan"]]),
        ("Anna Petrovna Orlan came. Anna Petrovna sang.", [["Anna Petrovna", "Anna Petrovna Orlan"]]),
        ("Jean-Luc Orlan met Jean-Luc Arden. Jean-Luc sang.", [["Jean-Luc"], ["Jean-Luc Orlan"], ["Jean-Luc Arden"]]),
        ("Jean-Paul Orlan came. Jean-Luc sang.", [["Jean-Luc"], ["Jean-Paul Orlan"]]),
        ("Ann Roe was born the daughter of Ann and Tom Lee.", [["Ann"], ["Ann Roe"], ["Tom Lee"]]),
        ("Ann Roe, son of the late Ann, sang. Ann wept.", [["Ann"], ["Ann", "Ann Roe"]]),
        ("Ann Roe praised Ann and Tom Lee.", [["Ann", "Ann Roe"], ["Tom Lee"]]),
    ],
)
def test_whom_a_given_name_means(text: str, groups: list[list[str]]) -> None:
    full = r"[A-Z][\w-]+ (?:Petrov\w+ )?(?:Orlan|Roe|Lee|Arden)|Jean-Luc|Ivan Petrovich|Anna Petrovna|Ann"
    found = linked({"a": text}, found_in({"a": text}, *re.findall(full, text)))
    assert sorted(sorted(name.partition(":")[2] for name in group) for group in found) == sorted(map(sorted, groups))


def test_a_given_name_of_two_articles_is_not_one_person_s() -> None:
    texts = {"a": "Jean-Luc Orlan met Ann Roe. Jean-Luc sang.", "b": "Jean-Luc Arden met Tom Lee. Jean-Luc sang."}
    found = linked(texts, found_in(texts, "Jean-Luc Orlan", "Jean-Luc Arden", "Jean-Luc"))
    assert found == [["a:Jean-Luc Orlan", "a:Jean-Luc"], ["b:Jean-Luc Arden", "b:Jean-Luc"]]


@pytest.mark.parametrize(("alone", "same"), [(2, True), (1, False)])
def test_a_name_that_articles_have_alone_is_no_opening_of_a_longer_one(alone: int, same: bool) -> None:
    """The longer one, "Ann Roe State", may have a word too many."""
    texts = {"a": "Ann Roe State of the harbour. Ann Roe sang."} | {f"b{n}": "Ann Roe left." for n in range(alone)}
    found = linked(texts, found_in(texts, "Ann Roe State", "Ann Roe"))
    assert (["a:Ann Roe State", "a:Ann Roe", *(f"b{n}:Ann Roe" for n in range(alone))] in found) is same


@pytest.mark.parametrize(
    ("first", "guilds", "same"), [("Jean-Luc", 0, False), ("Jean-Luc", 2, True), ("Jean Luc", 0, True)]
)
def test_half_of_a_compound_given_name_needs_company(first: str, guilds: int, same: bool) -> None:
    people = [person(f"{first} Orlan", "a"), person("Luc Orlan", "b")]
    guild = [Candidate(id, 90, 100, "Dock Guild", Label.ORGANISATION, "recogniser") for id in "ab"[:guilds]]
    assert (len(linked({"a": "", "b": ""}, people, guild)) == 1) is same


def test_a_name_without_the_first_is_left_alone_where_two_people_may_be_meant() -> None:
    people = [person("Luis Tadeo Larkin", "a"), person("Otto Tadeo Larkin", "b"), person("Tadeo Larkin", "c")]
    assert len(linked(dict.fromkeys("abc", ""), people)) == 3


@pytest.mark.parametrize("name", ["Otto Hall", "Bob Fenn", "Ann B. Roe"])
def test_a_person_s_own_name_is_no_company(name: str) -> None:
    """Whatever the spelling by which names are compared: double letters, short given names, initials."""
    people = [person(name, "a", 0, "Minister"), person(name, "b", 0, "goalkeeper")]
    assert len(linked({"a": "", "b": ""}, people)) == 2


def test_a_name_turned_around_needs_company() -> None:
    people = [person("Martin James", "a"), person("James Martin", "b")]
    guild = [Candidate(id, 90, 100, "Dock Guild", Label.ORGANISATION, "recogniser") for id in "ab"]
    assert len(linked({"a": "", "b": ""}, people)) == 2
    assert len(linked({"a": "", "b": ""}, people, guild)) == 1
    assert len(linked({"a": "", "b": ""}, people, guild[:1])) == 2


@pytest.mark.parametrize(
    ("one", "other", "guilds", "same"),
    [
        ("Orlinsky Jan-Anton", "Anton Orlinsky", 2, True),
        ("Szalkai Imre-Tamás", "Tamás Szalkai", 2, True),
        ("Varga-Orlinsky Bela", "Bela Orlinsky", 2, False),
        ("Orlinsky Jan-Anton", "Anton Orlinsky", 1, False),
        ("Orlinsky Jan-Anton", "Peter Orlinsky", 2, False),
        ("Martin James Larkin", "James Martin", 2, False),
    ],
)
def test_a_name_turned_around_may_leave_out_a_given_name(one: str, other: str, guilds: int, same: bool) -> None:
    people = [person(one, "a"), person(other, "b")]
    guild = [Candidate(id, 90, 100, "Dock Guild", Label.ORGANISATION, "recogniser") for id in "ab"[:guilds]]
    assert (len(linked({"a": "", "b": ""}, people, guild)) == 1) is same


def split(*offices: str | None, years: Sequence[int | None] = (), shared: str = "") -> list[str]:
    """The articles of each Ana Petrova, one article for each office; those in `shared` name a guild too."""
    ids = "abcdefgh"[: len(offices)]
    dates = [f"{year}-01-01" if year else None for year in years] or [None] * len(offices)
    articles = {id: make_article("", id, published=date) for id, date in zip(ids, dates, strict=True)}
    people = [person("Ana Petrova", id, 0, office) for id, office in zip(ids, offices, strict=True)]
    guild = [Candidate(id, 90, 100, "Dock Guild", Label.ORGANISATION, "recogniser") for id in shared]
    found = Namesakes(articles, Cooccurrence([*people, *guild], {}), LANDS).split_by_context(people)
    return ["".join(c.article for c in same) for same in found.people]


MINISTER, COACH, JUDGE = "Minister", "football coach", "Judge"


@pytest.mark.parametrize(
    ("offices", "people"),
    [
        ((MINISTER, COACH), ["a", "b"]),
        ((MINISTER, MINISTER), ["ab"]),
        ((MINISTER, None), ["ab"]),
        ((None, None), ["ab"]),
        ((MINISTER, "Ambassador"), ["ab"]),
        (("Freedonian Minister", "Sylvanian Minister"), ["a", "b"]),
        (("Freedonian Minister", "Minister"), ["ab"]),
        (("Freedonian Minister", "Freedonian Minister"), ["ab"]),
        ((MINISTER, COACH, None), ["a", "b", "c"]),
        ((MINISTER, MINISTER, MINISTER, COACH, None), ["abce", "d"]),
    ],
)
def test_offices_that_do_not_go_together_are_two_people_s(offices: tuple[str | None, ...], people: list[str]) -> None:
    assert sorted(split(*offices)) == people


@pytest.mark.parametrize(
    ("years", "people"), [((1985, 2010), 2), ((1985, 2009), 1), ((1985, None), 1), ((None, 2010), 1)]
)
def test_other_offices_decades_apart_are_two_people_s(years: tuple[int | None, int | None], people: int) -> None:
    assert len(split(MINISTER, JUDGE, years=years)) == people
    assert len(split(MINISTER, MINISTER, years=years)) == 1


def test_articles_that_share_another_name_are_of_one_person() -> None:
    assert split(MINISTER, COACH, shared="ab") == ["ab"]
    assert len(split(MINISTER, COACH, MINISTER, shared="ac")) == 2


def test_why_two_are_kept_apart_names_two_offices_at_most() -> None:
    told = [("a", 0, "Minister"), ("a", 50, "Mayor"), ("b", 0, "Boxer")]
    people = [person("Ana Petrova", id, start, office) for id, start, office in told]
    articles = {id: make_article("", id) for id in "ab"}
    found = Namesakes(articles, Cooccurrence(people, {}), LANDS).split_by_context(people)
    assert set(found.notes.values()) == {
        "kept apart from another Ana Petrova: mayor and minister here, boxer there, "
        "and the articles share no other name"
    }


def test_the_commonest_office_says_who_somebody_is() -> None:
    assert (
        commonest_office([person("A", office="Minister"), person("A", office="Mayor"), person("A", office="Mayor")])
        == "mayor"
    )
    minister, mayor = person("A", office="Minister"), person("A", office="Mayor")
    assert commonest_office([minister, mayor, mayor]) == commonest_office([minister, mayor]) == "mayor"
    assert commonest_office([minister, minister, mayor]) == "minister"
    assert commonest_office([person("A", office="Mr"), person("A")]) == ""
