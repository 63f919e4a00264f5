"""Which doubts the editor is asked about, from hand-made pages."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import pytest

from cuttings.model import Citation, Curation, Decision, Doubt, Entity, Kind, Label, Location, Mention, Office, Rival
from cuttings.resolve.review.entity_pages import EntityPages, listed, shared_in_words
from cuttings.resolve.review.kind_doubts import kind_doubts
from cuttings.resolve.review.namesake_doubts import namesake_doubts
from cuttings.resolve.review.organisation_doubts import organisation_doubts
from cuttings.resolve.review.place_doubts import place_doubts
from cuttings.resolve.review.settled_doubts import SettledDoubts
from cuttings.resolve.review.spelling_doubts import consonant_sounds, even_sounds, spelling_doubts
from cuttings.resolve.review.surname_doubts import surname_doubts
from tests.making import make_analysis, make_article

KINDS = {"people": Kind.PERSON, "places": Kind.PLACE, "organisations": Kind.ORGANISATION}


def book(
    texts: Sequence[str],
    names: Mapping[str, str],
    decisions: Sequence[Decision] = (),
    *,
    years: Sequence[int] = (),
    **more: Entity,
) -> EntityPages:
    """The pages of entities whose `names` stand in articles "0", "1", ...; articles without any follow them.

    `more` has entities by the last word of their id.
    """
    dates: Sequence[str | None] = [f"{year}-01-01" for year in years] or [None] * len(texts)
    articles = [
        make_article(text, str(n), published=date) for n, (text, date) in enumerate(zip(texts, dates, strict=True))
    ]
    articles += [make_article("", f"x{n}") for n in range(12)]
    every = re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))))
    mentions = [
        Mention(a.id, m.start(), m.end(), m[0], KINDS[names[m[0]].split("/")[0]], names[m[0]], m[0].endswith("ian"))
        for a in articles
        for m in every.finditer(a.text)
    ]
    entities = [
        more.get(id.split("/")[1], Entity(id, KINDS[id.split("/")[0]], id, ())) for id in dict.fromkeys(names.values())
    ]
    return EntityPages(articles, entities, mentions, Curation(tuple(decisions)))


def asked(doubts: Sequence[Doubt]) -> list[str]:
    return [doubt.asks for doubt in doubts]


def spellings(one: str, other: str, text: str = "{} met Otto Berg.") -> list[Doubt]:
    """The doubts where one article names one, another the other, each in `text`."""
    names = {one: "people/one", other: "people/other", "Otto Berg": "people/otto"}
    return list(spelling_doubts(book([text.format(one), text.format(other)], names)))


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("Moamar Khadafi", "Moammar Gadhafy", "they sound alike"),
        ("Istvan Varga", "Varga Istvan", "the same names in another order"),
        ("Ann Larkins", "Ann Larkens", "one letter apart"),
        ("Ann Larkins", "Ann Larkims", "one letter apart"),
        ("Ann Larkins", "Ann Larkin", "one letter apart"),
        ("Ann Larin", "Ann Larim", None),  # too short for a slip
        ("Mario Lopez", "Maria Lopez", None),
        ("Dan Harris", "Don Harris", None),
        ("Bela Harris", "Bele Harris", None),
        ("Ann Lopez", "Jim Roe", None),
    ],
)
def test_names_that_may_be_spellings_of_one_are_asked_about(one: str, other: str, why: str | None) -> None:
    doubts = spellings(one, other)
    assert asked(doubts) == [f"Are {one} and {other} one person?"] * bool(why)
    assert [doubt.why for doubt in doubts] == [f"{why}; the articles of both name people/otto too"] * bool(why)
    assert all([side.name for side in doubt.sides] == [one, other] and doubt.at_stake == 1 for doubt in doubts)
    assert not spellings(one, other, text=f"{one} met {other}, {{}}.")


@pytest.mark.parametrize(
    ("one", "other", "is_asked"),
    [
        ("Olga Tchaikova", "Olga Chaikova", True),
        ("Olga Tchaik", "Olga Chaik", False),
        ("Moamar Khadafi", "Moammar Gadhafy", False),
        ("Istvan Varga", "Varga Istvan", True),
    ],
)
def test_only_long_names_that_differ_in_vowels_or_signs_need_no_company(one: str, other: str, is_asked: bool) -> None:
    assert bool(spellings(one, other, text="{} sang.")) is is_asked


def test_people_with_one_name_in_full_are_never_spellings_of_lone_surnames() -> None:
    assert spellings("Larkins", "Larkens") == []


def test_so_many_spellings_are_compared_and_no_pair_is_asked_about_twice() -> None:
    names = {f"Ann Larkin{letter}": f"people/{letter}" for letter in "bcdfgklm"}
    texts = [f"{name} met Otto Berg." for name in names]
    doubts = list(spelling_doubts(book(texts, names | {"Otto Berg": "people/otto"})))
    assert len(set(asked(doubts))) == len(doubts)
    assert asked(list(spelling_doubts(book(texts[:2], names | {"Otto Berg": "people/otto"})))) == [
        "Are Ann Larkinb and Ann Larkinc one person?"
    ]


def test_words_by_their_sounds() -> None:
    assert even_sounds("o'hara") == even_sounds("ohara")
    assert consonant_sounds("anna") == consonant_sounds("ena") != consonant_sounds("nana")


LITTLE = "no first name stands with it, and little speaks for it"
SEVERAL = "no first name stands with it, and several bear it"
PEOPLE = {
    "John Brown": "people/john",
    "Mary Brown": "people/mary",
    "J. Brown": "people/brown",
    "Brown": "people/brown",
    "Otto Berg": "people/otto",
    "Lena Strand": "people/lena",
}


@pytest.mark.parametrize(
    ("texts", "asks", "why_not"),
    [
        (["John Brown.", "Brown sang."], "Is Brown the same as John Brown?", LITTLE),
        (["John Brown.", "Mary Brown.", "Brown sang."], "Whom does Brown mean: John Brown or Mary Brown?", SEVERAL),
        (["John Brown.", "Mary Brown.", "J. Brown sang."], "Is J. Brown the same as John Brown?", LITTLE),
        (["John Brown, Otto Berg.", "Mary Brown.", "Brown, Otto Berg."], "Is Brown the same as John Brown?", SEVERAL),
        (["John Brown, Otto Berg, Lena Strand.", "Mary Brown, Otto Berg.", "Brown, Otto Berg, Lena Strand."],
         "Whom does Brown mean: John Brown or Mary Brown?", SEVERAL),
    ],
)  # fmt: skip
def test_whom_a_surname_alone_means_is_asked(texts: list[str], asks: str, why_not: str) -> None:
    doubts = list(surname_doubts(book(texts, PEOPLE)))
    assert asked(doubts) == [asks]
    assert doubts[0].why_not == why_not
    assert doubts[0].at_stake == 1


def test_an_article_that_names_two_bearers_is_asked_about_by_itself() -> None:
    """Its answer is not that of other articles, which name other bearers or none."""
    people = PEOPLE | {"Ann Brown": "people/ann", "Ben Brown": "people/ben"}
    texts = [
        "John Brown met Mary Brown. Brown sang.",
        "Ann Brown met Ben Brown. Brown sang. Brown left.",
        "Brown fell.",
    ]
    doubts = list(surname_doubts(book(texts, people)))
    assert asked(doubts)[:2] == [
        "Whom does Brown mean in 0.txt: John Brown or Mary Brown?",
        "Whom does Brown mean in 1.txt: Ann Brown or Ben Brown?",
    ]
    assert [doubt.at_stake for doubt in doubts[:2]] == [1, 2]
    assert {answer.decision.articles for answer in doubts[1].answers} == {("seeds/1.txt",)}


@pytest.mark.parametrize("texts", [["Brown sang."], ["John Brown.", "Otto Berg."], ["Jim Roe.", "Brown."]])
def test_a_surname_that_nobody_bears_is_not_asked_about(texts: list[str]) -> None:
    assert asked(list(surname_doubts(book(texts, PEOPLE)))) == []


def test_of_many_bearers_none_is_asked_about_without_company() -> None:
    given = ("Ann", "Ben", "Cat", "Dan", "Eve", "Flo", "Guy")
    names = {f"{name} Brown": f"people/{name.lower()}" for name in given} | {"Brown": "people/x"}
    texts = [f"{name}." for name in names]
    assert asked(list(surname_doubts(book(texts, names)))) == []
    assert asked(list(surname_doubts(book(texts[4:], {k: v for k, v in names.items() if k[:3] not in given[:4]})))) == [
        "Whom does Brown mean: Eve Brown, Flo Brown or Guy Brown?"
    ]


@pytest.mark.parametrize(("homes", "is_asked"), [(1, True), (3, True), (4, False)])
def test_a_surname_given_to_the_one_bearer_of_other_company_is_asked_about(homes: int, is_asked: bool) -> None:
    names = {"Ann Terrell": "people/ann", "Terrell": "people/ann", "Otto Berg": "people/otto"}
    texts = ["Ann Terrell sang."] * homes + ["Terrell scored. Terrell won."]
    doubts = list(surname_doubts(book(texts, names)))
    assert asked(doubts) == [f"Is Terrell in {homes}.txt Ann Terrell?"] * is_asked
    assert all(doubt.at_stake == 2 for doubt in doubts)
    alike = [text + " Otto Berg." for text in texts]
    assert homes > 1 or not list(surname_doubts(book(alike, names)))


@pytest.mark.parametrize(
    ("text", "is_asked"),
    [
        ("Peter Holm came. Greta Holm sang. Holm wept.", True),
        ("Greta Holm came. Peter Holm sang. Holm wept.", False),
        ("Peter Holm came. Holm wept. Greta Holm sang.", False),
        ("Peter Holm came. Greta Holm sang." + " " * 380 + "Holm wept.", True),
        ("Peter Holm came. Greta Holm sang." + " " * 400 + "Holm wept.", False),
    ],
)
def test_a_surname_close_behind_another_bearer_is_asked_about(text: str, is_asked: bool) -> None:
    names = {"Peter Holm": "people/peter", "Greta Holm": "people/greta", "Holm": "people/peter"}
    asks = "Whom does Holm mean in 0.txt: Peter Holm or Greta Holm?"
    assert asked(list(surname_doubts(book([text], names)))) == [asks] * is_asked
    for other in ("Greta Holm", "Peter Holm"):
        settled = Decision("same", ("Holm", other), "", articles=("seeds/0.txt",))
        assert not list(surname_doubts(book([text], names, [settled])))


@pytest.mark.parametrize(
    ("short", "full", "alone", "together"),
    [
        ("LFTB", "Lake Fisheries Trading Board", True, True),
        ("LFB", "Lake Fisheries Board", False, True),
        ("LFTB", "Lake Fisheries of Trading Board", True, True),
        ("LFOTB", "Lake Fisheries of Trading Board", True, True),
        ("LFTC", "Lake Fisheries Trading Corp", False, False),
        ("LXTB", "Lake Fisheries Trading Board", False, False),
        ("Harmsworth", "Harmsworth Paper", False, True),
        ("Lark", "Lark Paper", False, True),
        ("Lar", "Lar Paper", False, False),
        ("Trading Board", "Lake Fisheries Trading Board", False, True),
        ("Lake Fisheries", "Lake Fisheries Trading Board", False, True),
        ("Paper", "Harmsworth Paper", False, False),
        ("Harmsworth", "Harmsworth and Roe", False, True),
        ("Harmsworth Ltd", "Harmsworth Paper", False, False),
        ("Harmsworth Ltd", "Harmsworth Ltd of Zenda", False, True),
        ("Board", "Lake Board", False, False),
        ("United Nations", "United Nations Larks", False, False),
        ("Supreme Court", "Supreme Court Larks", False, False),
    ],
)
def test_what_a_name_is_short_for_is_asked(short: str, full: str, alone: bool, together: bool) -> None:
    names = {short: "organisations/short", full: "organisations/full", "Otto Berg": "people/otto"}
    asks = [f"Is {short} short for {full}?"]
    assert asked(list(organisation_doubts(book([f"{short} met.", f"{full} met."], names)))) == asks * alone
    beside = [f"{short} met Otto Berg.", f"{full} met Otto Berg."]
    assert asked(list(organisation_doubts(book(beside, names)))) == asks * together
    assert not list(organisation_doubts(book([f"{short} met {full}, Otto Berg."], names)))


def test_of_many_full_forms_only_those_in_company_are_asked_about() -> None:
    fulls = ["Lake Farm Trade Bank", "Last Farm Trade Bank", "Late Farm Trade Bank"]
    names = {"LFTB": "organisations/short", "Otto Berg": "people/otto"} | {f: f"organisations/{f[:4]}" for f in fulls}
    texts = [f"{name} met." for name in ("LFTB", *fulls)]
    assert asked(list(organisation_doubts(book(texts, names)))) == []
    assert asked(list(organisation_doubts(book(texts[:3], names)))) == [f"Is LFTB short for {fulls[0]} or {fulls[1]}?"]
    texts[0] += " Otto Berg."
    texts[2] += " Otto Berg."
    assert asked(list(organisation_doubts(book(texts, names)))) == [f"Is LFTB short for {fulls[1]}?"]


def fenn(*titles: str | None) -> Entity:
    """Carl Fenn, with an office that the article of the same place tells."""
    offices = tuple(Office(t, None, None, (Citation(str(n), "s"),)) for n, t in enumerate(titles) if t)
    return Entity("people/fenn", Kind.PERSON, "Carl Fenn", (), offices=offices)


@pytest.mark.parametrize(
    ("titles", "years", "against"),
    [
        (("mayor", "goalkeeper"), (), "one is mayor, the other goalkeeper"),
        (("old mayor", "mayor"), (), None),
        (("mayor", None), (), None),
        ((None, None), (2000, 2015), "15 years lie between them"),
        ((None, None), (2015, 2000), "15 years lie between them"),
        ((None, None), (2000, 2014), None),
        (("mayor", "mayor"), (2000, 2015), "15 years lie between them"),
    ],
)
def test_one_name_in_two_worlds_is_asked_about(
    titles: tuple[str | None, ...], years: tuple[int, ...], against: str | None
) -> None:
    names = {"Carl Fenn": "people/fenn", "Otto Berg": "people/otto", "Lena Strand": "people/lena"}
    texts = ["Carl Fenn met Otto Berg.", "Carl Fenn met Lena Strand."]
    doubts = list(namesake_doubts(book(texts, names, years=years, fenn=fenn(*titles))))
    assert asked(doubts) == ["Is Carl Fenn one person in all these articles?"] * bool(against)
    assert all(doubt.why_not.endswith(str(against)) for doubt in doubts)
    alike = ["Carl Fenn met Otto Berg."] * 2
    assert not list(namesake_doubts(book(alike, names, years=years, fenn=fenn(*titles))))


HERE, THERE = Location("city", 50.0, 10.0, "AA", None), Location("city", -20.0, 10.0, "BB", None)


def milford(
    lead: float = 0.1, chosen: float = 0.0, other: float = 0.0, name: str = "Milford, B", location: Location = HERE
) -> Entity:
    rival = Rival("0", 0, "Milford, A", name, THERE, lead, (chosen, other))
    return Entity("places/milford", Kind.PLACE, "Milford", (), location=location, rivals=(rival,))


@pytest.mark.parametrize(
    ("place", "why"),
    [
        (milford(), "Milford, B is nearly as well known"),
        (milford(lead=0.4), "Milford, B is nearly as well known"),
        (milford(lead=0.5), None),
        (milford(chosen=0.5), None),
        (milford(other=0.5), "the places named beside it lie nearer to Milford, B"),
        (milford(chosen=0.5, other=0.5), "Milford, B is nearly as well known"),
        (milford(name="New Milford, B"), None),
        (milford(location=Location("country", 0.0, 0.0, "AA", None)), None),
        (milford(other=1.0, location=Location("country", 0.0, 0.0, "AA", None)),
         "the places named beside it lie nearer to Milford, B"),
    ],
)  # fmt: skip
def test_a_place_that_may_be_another_is_asked_about(place: Entity, why: str | None) -> None:
    doubts = list(
        place_doubts(book(["Milford was dark. Milford slept."], {"Milford": "places/milford"}, milford=place))
    )
    assert [doubt.why for doubt in doubts] == [why] * bool(why)
    assert asked(doubts) == ["Which Milford is meant: Milford, A, or Milford, B?"] * bool(why)
    assert all(doubt.at_stake == 2 for doubt in doubts)
    settled = Decision("place", ("Milford",), "", location=HERE)
    named = {"Milford": "places/milford"}
    assert not list(place_doubts(book(["Milford was dark."], named, [settled], milford=place)))


@pytest.mark.parametrize(
    ("people", "firms", "told"),
    [
        (3, 2, "3 × person, 2 × organisation"),
        (1, 2, "2 × organisation, 1 × person"),
        (2, 1, None),  # two in three are a clear majority
        (1, 1, None),
        (0, 3, "3 × organisation"),
    ],
)
def test_a_name_that_was_read_now_so_now_so_is_asked_about(people: int, firms: int, told: str | None) -> None:
    pages = book(["Zorvex."] * (people + firms), {"Zorvex": "people/zorvex"})
    labels = [Label.PERSON] * people + [Label.ORGANISATION] * firms
    analyses = {str(n): make_analysis(pages.articles[str(n)], [("Zorvex", label)]) for n, label in enumerate(labels)}
    doubts = list(kind_doubts(pages, analyses))
    assert asked(doubts) == ["Is Zorvex a person or an organisation?"] * bool(told)
    assert [doubt.why for doubt in doubts] == [f"sentence by sentence it was read as {told}"] * bool(told)


def test_a_name_of_two_kinds_is_asked_about_on_the_lesser_page() -> None:
    texts = ["Zorvex fell. Zorvex.", "ZORVEX sang."]
    doubts = list(kind_doubts(book(texts, {"Zorvex": "organisations/zorvex", "ZORVEX": "people/zorvex"}), {}))
    assert asked(doubts) == ["Is ZORVEX a person here, or an organisation as elsewhere?"]
    assert [answer.decision.articles for answer in doubts[0].answers] == [("seeds/1.txt",)] * 2
    assert doubts[0].at_stake == 1


def test_what_the_editor_has_decided() -> None:
    settled = SettledDoubts(
        Curation((
            Decision("same", ("Ann", "Bea", "Cat"), ""),
            Decision("different", ("Dan", "Eve", "Fay"), "", articles=("1.txt",)),
            Decision("same", ("Gus",), "", articles=("1.txt",)),
            Decision("kind", ("Hal",), ""),
        ))
    )  # fmt: skip
    assert settled.pair("bea", "CAT") and settled.pair("Ann", "Cat", "9.txt")
    assert settled.pair("Dan", "Fay", "1.txt") and not settled.pair("Dan", "Fay", "2.txt")
    assert not settled.pair("Dan", "Fay") and not settled.pair("Eve", "Fay", "1.txt")
    assert settled.pair("Gus", "Gus", "1.txt") and not settled.pair("Hal", "Hal")
    assert settled.name("kind", "HAL") and not settled.name("same", "Hal") and settled.name("same", "Bea")
    assert settled.name("different", "Dan", "1.txt") and not settled.name("different", "Dan", "2.txt")


def test_pages_say_what_they_share() -> None:
    names = PEOPLE | {"Freedonian": "places/freedonia", "Quarry Trust": "organisations/trust"}
    pages = book(
        [
            "John Brown, Otto Berg, Quarry Trust, Freedonian.",
            "Brown, Quarry Trust, Otto Berg, Freedonian.",
            "Brown, Otto Berg.",
        ],
        names,
    )
    john, brown = (next(p for p in pages.all if p.entity.id == f"people/{id}") for id in ("john", "brown"))
    assert pages.shared_names(john, brown) == ("organisations/trust", "places/freedonia", "people/otto")
    assert "places/freedonia" not in {page.entity.id for page in pages.all}
    assert pages.named_with(["0"], "people/otto") == {"people/john", "organisations/trust", "places/freedonia"}
    assert not john.shares_article(brown) and brown.shares_article(brown)
    assert brown.forms == {"Brown": 2} and brown.keys == {"brown"}
    assert brown.articles == ("1", "2") and brown.full_names == ()
    assert pages.sources(brown.articles) == ("seeds/1.txt", "seeds/2.txt")
    assert pages.scope(john, "John Brown") == ()
    side = brown.side("Brown", ["2"])
    assert (side.name, side.article, side.start, side.end, side.mentions) == ("Brown", "2", 0, 5, 1)
    assert brown.side().mentions == 2


def test_a_few_names_are_listed() -> None:
    assert listed(["a"]) == "a" and listed(["a", "b"]) == "a and b"
    assert listed(["a", "b", "c", "d"]) == "a, b and c"
    assert shared_in_words(["a"]) == "the articles of both name a too"
