"""What speaks for a kind, clue by clue: what a mention says, what a name says, and what decides alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cuttings.gazetteer import Gazetteer, Toponym
from cuttings.model import Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.kinds.explain import kind_evidence
from cuttings.resolve.kinds.inherited import relabelled
from cuttings.resolve.kinds.listed_firms import Firms, famous
from cuttings.resolve.kinds.mention_clues import MentionClues
from cuttings.resolve.kinds.name_clues import head_noun, name_clues, noun_in_name
from cuttings.resolve.kinds.surnames import surname_clue
from cuttings.resolve.kinds.vote import decide_kinds
from cuttings.resolve.kinds.weights import KIND_WEIGHTS, Source

PER, LOC, ORG, MISC = Label.PERSON, Label.LOCATION, Label.ORGANISATION, Label.MISCELLANEOUS


def place(name: str, type: str, population: int) -> Toponym:
    return Toponym(name, name, type, 0.0, 0.0, "FR", population)


GAZETTEER = Gazetteer(
    names={
        "freedonia": (place("Freedonia", "country", 1_000_000),),
        "zenda": (place("Zenda", "city", 400_000),),
        "strelsau": (place("Strelsau", "city", 200_000),),
        "glen": (place("Glen", "site", 400_000),),
        "ruri": (place("Ruri", "city", 400_000),),
        "senda": (place("Zenda", "city", 6_000_000),),
        "sylvania": (place("Sylvania", "country", 1_000_000),),
        "wadi": (place("Wadi", "water", 0),),
        "arva": (place("Arva", "water", 0),),
    },
    demonyms={"freedonian": place("Freedonia", "country", 1_000_000)},
    homographs={"ruri": "s", "sylvania": "f", "arva": "w"},
)


def mention(text: str, name: str, label: Label = ORG, rule: str = "recogniser", **more: object) -> Candidate:
    start = text.rindex(name)
    return Candidate("a", start, start + len(name), name, label, rule, **more)  # type: ignore[arg-type]


def listed(text: str) -> set[str]:
    return set(Firms.of([], {"a": text}, GAZETTEER).listed.get("a", ()))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Marlow <MRW> rose", {"marlow"}),
        ("Marlow Mills <MRW.L> rose", {"mills", "marlow mills"}),
        ("Marlow Mills <MRW AB> rose", set()),
        ("Marlow <MRW O> rose", {"marlow"}),
        ("Marlow <MRW.HK> rose", {"marlow"}),
        ("Marlow <M2> rose", {"marlow"}),
        ("Marlow <2M> rose", set()),
        ("Marlow <MRWXYZ> rose", {"marlow"}),
        ("Marlow <MRWXYZA> rose", set()),
        ("Marlow <Mrw> rose", set()),
        *((f"Marlow <MRW {form}> rose", set()) for form in ("AG", "BV", "CO", "KK", "NV", "OY", "SA")),
        ("Marlow Inc <MRW> rose", {"marlow"}),
        ("Inc <MRW> rose", {"inc"}),
        (
            "UPS OLD MARLOW MILLS DOCKS <MRW> rose",
            {"docks", "mills docks", "marlow mills docks", "old marlow mills docks"},
        ),
        ("Marlow Zenda <MRW> rose", {"marlow zenda"}),
        ("Zenda <MRW> rose", {"zenda"}),
        ("Marlow, <MRW> rose", set()),
        ("Marlow\n<MRW> rose", set()),
        ("<MRW> rose", set()),
        ("Old\nMarlow <MRW> rose", {"marlow"}),
        ("Marlow " + "x" * 55 + " <MRW>", {"x" * 55}),
        ("Marlow rose", set()),
    ],
)
def test_the_words_before_the_symbol_of_a_share_are_a_firm_s(text: str, names: set[str]) -> None:
    assert listed(text) == names


@pytest.mark.parametrize(
    ("name", "label", "rule", "first"),
    [
        ("Arden Mills Inc", ORG, "recogniser", "arden"),
        ("Arden Inc", ORG, "recogniser", "arden"),
        ("Arden Bros", ORG, "recogniser", "arden"),
        ("Arden Brothers", ORG, "recogniser", "arden"),
        ("E.B. Arden Inc", ORG, "recogniser", "arden"),
        ("Forvaltnings AB Arden", ORG, "recogniser", "arden"),
        ("AB Arden", ORG, "recogniser", None),
        ("Arden Mills", ORG, "recogniser", None),
        ("Inc", ORG, "recogniser", None),
        ("Arden Inc", PER, "recogniser", None),
        ("Arden Inc", ORG, "gazetteer", None),
    ],
)
def test_a_firm_s_legal_form_makes_its_first_word_a_firm(name: str, label: Label, rule: str, first: str | None) -> None:
    c = mention(name, name, label, rule)
    firms = Firms.of([c], {"a": name}, GAZETTEER)
    assert set(firms.short.get("a", ())) == ({first} if first else set())
    assert firms.shortens(c, "arden") is (first == "arden")


def test_a_place_known_to_everybody_is_no_firm_though_a_symbol_follows_it() -> None:
    firms = Firms.of([], {"a": "Zenda <ZEN>\nStrelsau <STR>\nRuri"}, GAZETTEER)
    assert not firms.lists(mention("Zenda", "Zenda", LOC, "gazetteer"), "zenda")
    assert firms.lists(mention("Zenda", "Zenda", LOC), "zenda")
    assert firms.lists(mention("Strelsau", "Strelsau", LOC, "gazetteer"), "strelsau")
    assert not firms.lists(mention("Ruri", "Ruri", LOC), "ruri")
    assert [famous(key, GAZETTEER) for key in ("zenda", "strelsau", "ruri", "larkin", "senda")] == [True, *[False] * 4]


def clues_of(key: str, **votes: float) -> set[tuple[Source, Label, float]]:
    overall = {LOC: votes.get("loc", 0.0), ORG: votes.get("org", 0.0), PER: votes.get("per", 0.0)}
    return {
        (clue.source, clue.label, round(clue.weight, 2)) for clue in name_clues(key, overall, GAZETTEER, KIND_WEIGHTS)
    }


@pytest.mark.parametrize(
    ("key", "votes", "expected"),
    [
        ("larkin", {"org": 3.0, "per": 1.0}, {(Source.ALL_ARTICLES, ORG, 2.25), (Source.ALL_ARTICLES, PER, 0.75)}),
        ("larkin", {}, set()),
        ("larkin guild", {"org": 1.0}, {(Source.ALL_ARTICLES, ORG, 3.0)}),
        (
            "old larkin",
            {"org": 3.0, "loc": 1.0},
            {
                *((Source.ALL_ARTICLES, ORG, 2.25), (Source.ALL_ARTICLES, LOC, 0.75)),
                *((Source.ONE_THING, ORG, 15.0), (Source.ONE_THING, LOC, 5.0)),
            },
        ),
        ("larkin council", {}, {(Source.HEAD_NOUN, ORG, 3.0)}),
        ("freedonian rescue council", {}, {(Source.HEAD_NOUN, ORG, 3.0), (Source.HEAD_OF_PEOPLE, ORG, 3.0)}),
        ("freedonian bay", {}, set()),
        ("zenda", {}, {(Source.FAMOUS_PLACE, LOC, 4.0)}),
        ("glen", {}, {(Source.FAMOUS_PLACE, LOC, 4.0)}),
        ("strelsau", {}, {(Source.LISTED_PLACE, LOC, 0.5)}),
        ("ruri", {}, {(Source.SHARED_PLACE, LOC, 1.5)}),  # a surname too
        ("senda", {}, {(Source.LISTED_PLACE, LOC, 0.5)}),  # no usual name of the town
        ("freedonia", {}, {(Source.FAMOUS_PLACE, LOC, 4.0), (Source.FAMOUS_LAND, LOC, 1.0)}),
        ("sylvania", {}, {(Source.SHARED_PLACE, LOC, 1.5), (Source.FAMOUS_LAND, LOC, 1.0)}),  # a given name too
        ("wadi", {}, {(Source.FAMOUS_PLACE, LOC, 4.0), (Source.FAMOUS_LAND, LOC, 1.0)}),
        ("arva", {}, {(Source.SHARED_PLACE, LOC, 1.5)}),  # firms are called after rivers
    ],
)
def test_what_a_name_says_of_its_kind(
    key: str, votes: dict[str, float], expected: set[tuple[Source, Label, float]]
) -> None:
    assert clues_of(key, **votes) == expected


@pytest.mark.parametrize(
    ("key", "head", "inside"),
    [
        ("larkin ministry", "ministry", "ministry"),
        ("ministry", None, "ministry"),
        ("ministry of larkin", "ministry", "ministry"),
        ("ministry for larkin", "ministry", "ministry"),
        ("ministry larkin", None, "ministry"),
        ("banque du larkin", "banque", None),
        ("larkinbank", "larkinbank", None),
        ("larkin", None, None),
        ("council larkin bank docks", None, "bank"),
    ],
)
def test_the_noun_of_an_organisation_in_a_name(key: str, head: str | None, inside: str | None) -> None:
    assert head_noun(key) == head
    assert noun_in_name(key) == inside


BEARER_GAZETTEER = Gazetteer(
    names={
        "zenda": (place("Zenda", "city", 9_000_000),),
        "strelsau": (place("Strelsau", "city", 400_000),),
        "harlan": (replace(place("Harlan", "city", 30_000), within=("Tarvia",)),),
        "tarvia": (place("Tarvia", "region", 900_000),),
        "sylvania": (place("Sylvania", "region", 900_000),),
    },
    countries={"FR": place("Freedonia", "country", 1_000_000)},
)


@pytest.mark.parametrize(
    ("text", "label", "name", "expected"),
    [
        *(
            (f"She lives {word} Zenda.", LOC, "Zenda", LOC)
            for word in ("in", "at", "from", "to", "near", "across", "outside", "inside", "into", "around", "via", "In")
        ),
        ("She goes all throughout Zenda.", LOC, "Zenda", LOC),
        ("She walked towards Zenda 's gate.", LOC, "Zenda", LOC),
        ("She met Zenda.", LOC, "Zenda", PER),
        ("Zenda came.", LOC, "Zenda", PER),
        ("She lives in Zenda.", ORG, "Zenda", PER),
        ("She lives in Larkin.", LOC, "Larkin", PER),
        ("She lives in old Zenda.", LOC, "Zenda", PER),
        ("They have full faith in Harlan.", LOC, "Harlan", PER),
        ("They gathered outside Harlan 's home.", LOC, "Harlan", PER),
        ("A member in Harlan’s ruling party spoke.", LOC, "Harlan", PER),
        ("The bank offered a loan to Harlan, Cobb and Poole.", LOC, "Harlan", PER),
        ("They met in Harlan, Tarvia, on Monday.", LOC, "Harlan", LOC),
        ("They met in Harlan , Tarvia , on Monday.", LOC, "Harlan", LOC),
        ("They met in Harlan in Tarvia on Monday.", LOC, "Harlan", LOC),
        ("They met in Harlan, Sylvania, on Monday.", LOC, "Harlan", PER),
        ("They met in Strelsau on Monday.", LOC, "Strelsau", PER),
        ("Freedonia mourns. They met in Strelsau on Monday.", LOC, "Strelsau", LOC),
        ("Freedonia mourns. They met in Strelsau's house.", LOC, "Strelsau", PER),
        ("Freedonia mourns. They met in Harlan on Monday.", LOC, "Harlan", PER),
    ],
)
def test_a_surname_is_a_place_only_where_the_text_places_it(
    text: str, label: Label, name: str, expected: Label
) -> None:
    clue = surname_clue(mention(text, name, label), text, BEARER_GAZETTEER, KIND_WEIGHTS)
    assert clue.label is expected
    assert clue.source is (Source.SURNAME_AS_PLACE if expected is LOC else Source.SURNAME)


def said(text: str, *found: Candidate) -> set[tuple[str, Source, Label, float]]:
    """What the last of the mentions `found` says: the name, the source, the label and the weight."""
    clues = MentionClues.among(found, {"a": text}, GAZETTEER, KIND_WEIGHTS)
    return {(key, clue.source, clue.label, round(clue.weight, 2)) for key, clue in clues.of(found[-1])}


READ, CUT = Source.READING, Source.BOUNDARY


@pytest.mark.parametrize(
    ("text", "c", "expected"),
    [
        ("Old Larkin", mention("Old Larkin", "Old Larkin"), {("old larkin", READ, ORG, 1.0)}),
        ("Larkin", mention("Larkin", "Larkin"), {("larkin", READ, ORG, 1.0)}),
        ("Larkin", mention("Larkin", "Larkin", PER), {("larkin", READ, PER, 0.4)}),
        ("Larkin", mention("Larkin", "Larkin", PER, headline=True), {("larkin", READ, PER, 0.12)}),
        ("Larkin", mention("Larkin", "Larkin", PER, "title"), {("larkin", Source.TITLE, PER, 4.0)}),
        ("Larkin", mention("Larkin", "Larkin", LOC), {("larkin", READ, LOC, 1.0)}),
        ("Larkin", mention("Larkin", "Larkin", ORG, read=PER), {("larkin", CUT, ORG, 1.0)}),
        ("Larkin", mention("Larkin", "Larkin", ORG, read=ORG), {("larkin", READ, ORG, 1.0)}),
        ("UN", mention("UN", "UN", ORG, "known organisation"), {("un", Source.KNOWN_ORGANISATION, ORG, 50.0)}),
        ("Zenda", mention("Zenda", "Zenda", LOC, "gazetteer"), {("zenda", Source.SPOTTED_PLACE, LOC, 4.0)}),
        (
            "Zenda",
            mention("Zenda", "Zenda", LOC, "gazetteer", read=PER),
            {("zenda", Source.SPOTTED_PLACE, LOC, 4.0), ("zenda", Source.OVERRULED_READING, PER, 1.5)},
        ),
        (
            "Zenda",
            mention("Zenda", "Zenda", LOC, "gazetteer by fame", read=PER),
            {("zenda", Source.DISPUTED_PLACE, LOC, 0.5), ("zenda", Source.OVERRULED_READING, PER, 1.5)},
        ),
        (
            "Ann B. Larkin",
            mention("Ann B. Larkin", "Ann B. Larkin"),
            {("ann b. larkin", READ, ORG, 1.0), ("ann b. larkin", Source.INITIAL, PER, 2.0)},
        ),
        (
            "Ann B. Larkin",
            mention("Ann B. Larkin", "Ann B. Larkin", headline=True),
            {("ann b. larkin", READ, ORG, 0.3)},
        ),
        (
            "Larkin Inc",
            mention("Larkin Inc", "Larkin Inc"),
            {
                *(("larkin inc", READ, ORG, 1.0), ("larkin", Source.FULL_FORM, ORG, 1.0)),
                ("larkin", Source.SHORT_FOR_FIRM, ORG, 1.0),
            },
        ),
        (
            "Larkin <LRK>",
            mention("Larkin <LRK>", "Larkin"),
            {("larkin", READ, ORG, 1.0), ("larkin", Source.SHARE_SYMBOL, ORG, 3.0)},
        ),
    ],
)
def test_what_a_mention_says_of_its_kind(
    text: str, c: Candidate, expected: set[tuple[str, Source, Label, float]]
) -> None:
    assert {clue for clue in said(text, c) if clue[0] == c.key or clue[0] == "larkin"} == expected


@pytest.mark.parametrize(
    ("text", "name", "body"),
    [
        ("It owns the Larkin Bingo chain", "Larkin Bingo", True),
        ("It owns the Larkin Bingo restaurant chain", "Larkin Bingo", True),
        ("It crosses the Larkin Old mountain chain", "Larkin Old", False),
        ("It is the Larkin Bingo chain of events", "Larkin Bingo", False),
        ("It crosses the Larkin chain", "Larkin", False),
        ("They rode with the East Larkin Hunt", "East Larkin Hunt", True),
        ("They rode with East Larkin Hunt", "East Larkin Hunt", False),
    ],
)
def test_what_is_read_as_a_place_is_a_chain_or_a_hunt(text: str, name: str, body: bool) -> None:
    assert any(source is Source.SAID_BODY for _, source, *_ in said(text, mention(text, name, LOC))) is body


@pytest.mark.parametrize(
    ("text", "name", "body"),
    [
        ("It was first reported by The Larkin in May", "Larkin", True),
        ("It was reported by Ann Lee at The Larkin Line", "Larkin Line", True),
        ("So it says in a report in The Larkin", "Larkin", True),
        ("In a statement to The Larkin, she agreed", "Larkin", True),
        ("She told The Larkin so", "Larkin", True),
        ("The Larkin first reported it", "Larkin", True),
        ("The Larkin had published it", "Larkin", True),
        ("The Larkin published by a club is gone", "Larkin", False),
        ("A report in the Larkin says so", "Larkin", False),  # it may be a quarter of a town
        ("He swims in The Larkin", "Larkin", False),
        ("A poll in the Larkin newspaper says so", "Larkin", True),
        ("A poll in Larkin daily says so", "Larkin", True),
        ("In an interview in The Hague she agreed", "Hague", False),
    ],
)
def test_what_is_read_as_a_place_is_a_publication(text: str, name: str, body: bool) -> None:
    assert any(source is Source.SAID_BODY for _, source, *_ in said(text, mention(text, name, LOC))) is body


@pytest.mark.parametrize(
    "word", ["regime", "dictatorship", "administration", "presidency", "family", "loyalists", "campaign", "era"]
)
def test_a_word_for_what_a_person_has_follows_the_name(word: str) -> None:
    for text in (f"Larkin {word} fell", f"Larkin's {word} fell", f"Larkin\u2019s {word} fell", f"Larkin' {word} fell"):
        assert ("larkin", Source.FOLLOWING_WORD, PER, 1.5) in said(text, mention(text, "Larkin"))
    for text, name in (
        (f"Larkin {word}s fell", "Larkin"),
        (f"Old Larkin {word}", "Old Larkin"),
        (f"LRK {word}", "LRK"),
    ):
        assert Source.FOLLOWING_WORD not in {source for _, source, _, _ in said(text, mention(text, name))}


@pytest.mark.parametrize(
    ("other", "introduced"),
    [
        (mention("Ann Larkin", "Ann Larkin", PER), True),
        (mention("Larkin Roe", "Larkin Roe", PER), True),
        (mention("Larkin", "Larkin", PER, "title"), True),
        (mention("Larkin", "Larkin", PER), False),
        (mention("Ann Larkin", "Ann Larkin", ORG), False),
        (mention("Ann Larkin", "Ann Larkin", PER, headline=True), False),
        (mention("Ann Larkin", "Ann Larkin", PER, "title", headline=True), True),
    ],
)
def test_a_lone_word_is_a_stranger_unless_a_person_is_introduced(other: Candidate, introduced: bool) -> None:
    person, firm = (mention("Larkin", "Larkin", label) for label in (PER, ORG))
    assert said("Larkin", other, person) == {("larkin", READ, PER, 1.0 if introduced else 0.4)}
    assert said("Larkin", other, firm) == {("larkin", READ, ORG, 0.4 if introduced else 1.0)}


def test_a_short_name_of_a_firm_is_not_that_of_a_person_who_is_introduced() -> None:
    firm, short = mention("Larkin Inc", "Larkin Inc"), mention("Larkin", "Larkin")
    assert ("larkin", Source.SHORT_FOR_FIRM, ORG, 1.0) in said("", firm, short)
    found = said("", firm, mention("Ann Larkin", "Ann Larkin", PER), short)
    assert Source.SHORT_FOR_FIRM not in {source for _, source, _, _ in found}


@pytest.mark.parametrize(
    ("text", "label", "expected"),
    [
        ("He was in Larkin.", LOC, False),
        ("It went to Larkin.", LOC, False),
        ("It fined Larkin.", LOC, True),
        ("He was in Larkin.", ORG, True),
    ],
)
def test_a_place_where_something_is_is_no_short_name_of_a_firm(text: str, label: Label, expected: bool) -> None:
    firm = f"Larkin Holding left. {text}"
    found = said(firm, mention(firm, "Larkin Holding"), mention(firm, "Larkin", label))
    assert (("larkin", Source.SHORT_FOR_FIRM, ORG, 1.0) in found) is expected


def test_words_for_peoples_and_lands_are_not_voted_on() -> None:
    people = mention("Freedonian", "Freedonian", MISC)
    assert decide_kinds([people], {"a": "Freedonian"}, GAZETTEER) == [people]


def test_decided_labels_replace_those_that_were_found() -> None:
    one, other = mention("Larkin", "Larkin"), mention("Old Roe", "Roe")
    assert relabelled([one, other], {("a", 0): PER}) == [mention("Larkin", "Larkin", PER), other]
    assert relabelled([one], {("a", 0): ORG})[0] is one


def test_the_commonest_names_are_accounted_for_first() -> None:
    group = [mention("Larkin", "Larkin", why=why) for why in ("b", "a", "c", "c", "d", "")]
    assert kind_evidence(group) == ("c", "a", "b")


@pytest.mark.parametrize(
    ("behind", "is_body"),
    [
        (", the national weather service for Freedonia, said", True),
        (", a shipping company, said", True),
        (", a shipping company.", True),
        (", a spokesman for the fire service, said", False),
        (", a shipping company boss, said", False),
        (" and a shipping company, said", False),
    ],
)
@pytest.mark.parametrize("label", [LOC, PER, ORG])
def test_an_apposition_that_calls_a_name_a_body(behind: str, is_body: bool, label: Label) -> None:
    text = f"Marlow Weg{behind}"
    c = mention(text, "Marlow Weg", label)
    found = [clue.source for _, clue in MentionClues.among([c], {"a": text}, GAZETTEER, KIND_WEIGHTS).of(c)]
    assert (Source.SAID_BODY in found) == (is_body and label is not ORG)


@pytest.mark.parametrize(
    ("before", "name", "behind", "is_body"),
    [
        ("said the law firm ", "Sidlow Marsten", " of Norvik", True),
        ("said analysts ", "Marlow", ", who", True),
        ("said analysts ", "Marlow Weg", " and Otto Roe", False),
        ("said analysts ", "Ann Lee", " of Norvik", False),
        ("said analyst ", "Marlow", " of Norvik", False),
        ("But ", "Chelsea", " striker Otto Roe left", True),
        ("said ", "Marlow", "'s principal analyst Otto Roe", True),
        ("But ", "Marlow", " striker of the year", False),
        ("But a ", "Marlow", " spokesman left", True),
        ("But ", "Marlow", " owner Otto Roe left", True),
        ("But ", "Ann Lee", " coach Otto Roe left", False),
        ("100m: O Roe (", "Marlow Weg", "), T Poe (Ely)", True),
        ("O Roe (Ely and ", "Marlow Weg", ")", True),
        ("O Roe (", "Marlow Weg", " 84)", False),
        ("the part of O Roe (", "Ann Lee", ")", False),
        ("Roe (", "Marlow", ")", False),
    ],
)
def test_a_noun_or_a_name_beside_a_name_makes_a_body_of_it(before: str, name: str, behind: str, is_body: bool) -> None:
    text = f"{before}{name}{behind}"
    c = mention(text, name, PER)
    found = [clue.source for _, clue in MentionClues.among([c], {"a": text}, GAZETTEER, KIND_WEIGHTS).of(c)]
    assert (Source.SAID_BODY in found) == is_body
