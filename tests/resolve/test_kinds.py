"""Of which kind names are: what each clue weighs, how clues are summed and overridden, and how the reasons are told."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from cuttings.gazetteer import Toponym
from cuttings.model import Curation, Label, Name
from cuttings.resolve import resolve
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.detect.gather import gather
from cuttings.resolve.kinds.clues import Clue, NameClues, decide
from cuttings.resolve.kinds.explain import kind_evidence, tell_kind
from cuttings.resolve.kinds.inherited import label_of_repeat
from cuttings.resolve.kinds.mention_clues import MentionClues
from cuttings.resolve.kinds.vote import decide_kinds
from cuttings.resolve.kinds.weights import KIND_WEIGHTS, Source
from tests.making import Names, make_analysis, make_article, make_gazetteer

PER, LOC, ORG, MISC = Label.PERSON, Label.LOCATION, Label.ORGANISATION, Label.MISCELLANEOUS
GAZETTEER = make_gazetteer(Freedonia="Freedonian", Sylvania="Sylvanian")


def clue(label: Label, source: Source, reason: str = "", **more: Label) -> Clue:
    return Clue(label, KIND_WEIGHTS[source], reason, source, **more)


@pytest.mark.parametrize(
    ("clues", "expected"),
    [
        (NameClues(here=[clue(LOC, Source.READING), clue(ORG, Source.READING)]), ORG),  # of equals
        (NameClues(here=[clue(PER, Source.READING), clue(LOC, Source.READING)]), LOC),
        (NameClues(here=[clue(ORG, Source.READING), clue(PER, Source.READING)]), ORG),
        (NameClues(here=[clue(ORG, Source.READING)] * 3 + [clue(PER, Source.TITLE)]), PER),
        (NameClues(here=[clue(ORG, Source.READING)] * 5 + [clue(PER, Source.TITLE)]), ORG),
        (NameClues(here=[clue(ORG, Source.READING)], name=[clue(LOC, Source.FAMOUS_PLACE)]), LOC),
        (NameClues(here=[clue(ORG, Source.KNOWN_ORGANISATION)], decisive=[clue(PER, Source.SURNAME)]), PER),
        (NameClues(here=[clue(ORG, Source.READING)], everywhere=[clue(PER, Source.TITLE)] * 9), ORG),
        (
            NameClues(
                here=[clue(ORG, Source.READING)] * 40 + [clue(PER, Source.READING)] * 39,
                name=[clue(LOC, Source.FAMOUS_PLACE), clue(LOC, Source.FAMOUS_LAND, takes_votes_of=ORG)],
            ),
            LOC,  # a land takes over what firms called after it would get
        ),
    ],
)
def test_the_label_with_the_most_votes_wins(clues: NameClues, expected: Label) -> None:
    """But what decides alone does; clues of all articles are told, and only counted as the name's clues say."""
    assert decide(clues).label is expected


def kinds_of(name: str, *texts: str, label: Label = ORG) -> list[Candidate]:
    """The mentions of `name`, decided, in articles with these texts in which it is read with that label."""
    articles = [make_article(text, f"a{i}") for i, text in enumerate(texts)]
    found = [c for a in articles for c in gather(a, make_analysis(a, [(name, label)]), GAZETTEER)]
    return [c for c in decide_kinds(found, {a.id: a.text for a in articles}, GAZETTEER) if c.text == name]


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("The Malin regime fell.", "Malin", PER),
        ("a partner, Laurence B. Cobb, called", "Laurence B. Cobb", PER),
        ("the GNLX regime fell", "GNLX", ORG),
        ("Malin rose", "Malin", ORG),
        ("The Malin neighborhood burnt. Malin won.", "Malin", LOC),
        ("The Malin village club won.", "Malin", LOC),
        ("The Malin neighbours won.", "Malin", ORG),
    ],
)
def test_the_words_around_a_name_and_its_shape_vote(text: str, name: str, expected: Label) -> None:
    assert {c.label for c in kinds_of(name, text)} == {expected}


@pytest.mark.parametrize(
    ("texts", "label", "expected"),
    [
        (("Marlow said so.",), PER, [PER]),
        (("Marlow <MRL> said so.",), PER, [ORG]),  # a share's symbol
        (("Marlow said so.", "Marlow said so."), ORG, [ORG, ORG]),
        (("President Marlow spoke.", "Marlow left."), ORG, [PER, PER]),  # the other article's title counts too
        (("President Marlow spoke.", "Marlow left. Marlow came. Marlow sang. Marlow slept."), ORG, [PER] + [ORG] * 4),
    ],
)
def test_the_name_s_own_article_counts_for_more_than_all_the_others(
    texts: tuple[str, ...], label: Label, expected: list[Label]
) -> None:
    found = kinds_of("Marlow", *texts, label=label)
    assert [c.label for c in found] == expected


@pytest.mark.parametrize(
    ("text", "read", "expected"),
    [
        ("Sylvania laughed. Her mother held Sylvania.", PER, PER),  # a girl who has the name of a country
        ("Marla Sylvania, nine, laughed. Then Sylvania slept.", PER, PER),
        ("Sylvania beat the hosts. Three days later Sylvania lost.", ORG, LOC),  # its team: the country's page
        ("They flew to Sylvania. In Sylvania it rained.", LOC, LOC),
        ("Ruritown laughed. Her mother held Ruritown.", PER, PER),
        ("Ruritown shut its mill. The board of Ruritown met.", ORG, ORG),  # firms are called after towns
    ],
)
def test_a_place_s_name_that_people_have_too_is_what_it_is_read_as(text: str, read: Label, expected: Label) -> None:
    """The gazetteer alone makes no place of somebody; but what is read as an organisation there is the country."""
    town = Toponym("r", "Ruritown", "city", 0.0, 0.0, "RU", 9_000_000)
    names = {**GAZETTEER.names, "ruritown": (town,)}
    gazetteer = replace(GAZETTEER, names=names, homographs={"sylvania": "f", "ruritown": "s"})
    article = make_article(text)
    name = "Ruritown" if "Ruritown" in text else "Sylvania"
    found = gather(article, make_analysis(article, [(name, read)]), gazetteer)
    decided = decide_kinds(found, {article.id: article.text}, gazetteer)
    assert {c.label for c in decided if c.text == name} == {expected}


def test_other_weights_are_another_mapping() -> None:
    article = make_article("The Malin regime fell.")
    found = gather(article, make_analysis(article, [("Malin", ORG)]), GAZETTEER)
    weights = {**KIND_WEIGHTS, Source.FOLLOWING_WORD: 0.0}
    labels = [decide_kinds(found, {article.id: article.text}, GAZETTEER, w)[0].label for w in (KIND_WEIGHTS, weights)]
    assert labels == [PER, ORG]


def test_every_source_has_a_weight() -> None:
    assert set(KIND_WEIGHTS) == set(Source)
    assert min(KIND_WEIGHTS.values()) >= 0


def test_what_is_handed_over_says_what_the_recogniser_read() -> None:
    """Where the bounds of a name or the gazetteer make another kind of it, both are known."""
    text = "Ann Lee, 43, of Leeds came. They saw Freedonia."
    article = make_article(text)
    names = tuple(
        Name(text.index(name), text.index(name) + len(name), label)
        for name, label in (("Ann Lee", PER), ("Leeds", PER), ("Freedonia", ORG))
    )
    found = gather(article, replace(make_analysis(article), names=names), GAZETTEER)
    assert [(c.text, c.rule, c.label, c.read) for c in found] == [
        ("Ann Lee", "recogniser", PER, PER),
        ("Leeds", "recogniser", LOC, PER),
        ("Freedonia", "gazetteer", LOC, ORG),
    ]


def test_a_surname_that_is_a_place_too_is_one_behind_a_word_for_where() -> None:
    names: Names = [("Ann Sylvania", PER), ("Sylvania", LOC)]
    article = make_article("Ann Sylvania came. She lives in Sylvania. Sylvania sang.")
    found = gather(article, make_analysis(article, names), GAZETTEER)
    decided = decide_kinds(found, {article.id: article.text}, GAZETTEER)
    assert [(c.text, c.label) for c in decided] == [("Ann Sylvania", PER), ("Sylvania", LOC), ("Sylvania", PER)]


def test_a_name_of_several_words_is_of_one_kind_in_all_articles() -> None:
    """What the recogniser takes for an organisation in one article and for a place in three others is a place."""
    texts = ("They met at Larkin Pavilion.",) * 3 + ("Larkin Pavilion, 14 June",)
    articles = [make_article(text, f"a{i}") for i, text in enumerate(texts)]
    labels = (LOC, LOC, LOC, ORG)
    analyses = {a.id: make_analysis(a, [("Larkin Pavilion", kind)]) for a, kind in zip(articles, labels, strict=True)}
    entities, _, _ = resolve(articles, analyses, GAZETTEER, Curation())
    assert [(e.name, str(e.kind)) for e in entities] == [("Larkin Pavilion", "place")]


@pytest.mark.parametrize(
    ("mentions", "expected"),
    [({ORG: 1}, ORG), ({ORG: 1, PER: 2}, PER), ({PER: 2, ORG: 2}, ORG)],
)
def test_a_repeat_is_what_most_of_the_mentions_are_that_it_repeats(mentions: dict[Label, int], expected: Label) -> None:
    assert label_of_repeat(mentions) is expected


@pytest.mark.parametrize(
    ("clues", "expected"),
    [
        ([], ""),
        ([clue(PER, Source.READING)], "'Malin' is a person: read as a person once"),
        (
            [clue(PER, Source.READING), clue(ORG, Source.READING), clue(PER, Source.BOUNDARY)],
            "'Malin' is a person: read as a person twice, as an organisation once",
        ),
        (
            [
                *[clue(PER, Source.TITLE, "a title stands before it")] * 3,
                clue(ORG, Source.NOUN_IN_NAME, "'inc' heads it"),
            ],
            "'Malin' is a person: a title stands before it 3 times",  # a noun is told of organisations only
        ),
        (
            [clue(PER, Source.INITIAL, "it has an initial"), clue(PER, Source.FOLLOWING_WORD, "'era' follows it")],
            "'Malin' is a person: 'era' follows it once; it has an initial once",
        ),
        ([clue(PER, Source.SHARE_SYMBOL, "a symbol")], ""),  # counts, and is not told
    ],
)
def test_the_reasons_are_told_from_the_clues(clues: list[Clue], expected: str) -> None:
    decision = decide(NameClues(everywhere=clues, decisive=[clue(PER, Source.SURNAME)]))
    assert tell_kind("Malin", decision).words == expected


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        (
            "Maria Lopez came. Lopez spoke.",
            [("Maria Lopez", PER), ("Lopez", ORG)],
            "'Lopez' is a person: Maria Lopez is named in full; read as an organisation once",
        ),
        (
            "President Malin spoke. Malin left.",
            [("Malin", ORG)],
            "'Malin' is a person: a title stands before it once; read as an organisation once",
        ),
        (
            "Harbour Trade Union met. Harbour Trade Union won.",
            [("Harbour Trade Union", ORG)],
            "'Harbour Trade Union' is an organisation: 'union' heads it; read as an organisation twice",
        ),
        (
            "The Malin regime fell.",
            [("Malin", ORG)],
            "'Malin' is a person: 'regime' follows it once; read as an organisation once",
        ),
        (
            "They live in Freedonia.",
            [("Freedonia", LOC)],
            "'Freedonia' is a place: the gazetteer knows it; read as a place once",
        ),
    ],
)
def test_an_entity_tells_in_words_what_decided_its_kind(text: str, names: Names, expected: str) -> None:
    article = make_article(text)
    entities, _, _ = resolve([article], {article.id: make_analysis(article, names)}, GAZETTEER, Curation())
    assert expected in [line for entity in entities for line in entity.evidence]


def test_no_more_than_three_names_of_an_entity_are_accounted_for() -> None:
    text = " ".join(f"Larkin{letter} rose." for letter in "abcde")
    article = make_article(text)
    candidates = gather(article, make_analysis(article, [(f"Larkin{c}", ORG) for c in "abcde"]), GAZETTEER)
    lines = kind_evidence(decide_kinds(candidates, {article.id: text}, GAZETTEER))
    assert len(lines) == 3


TOWN = Toponym("z", "Zenda", "city", 0.0, 0.0, "RU", 900_000)  # known widely enough to be a place anywhere


@pytest.mark.parametrize(
    ("text", "read", "expected"),
    [
        ("Zenda rose. The bank advises Zenda. Zenda fell.", ORG, ORG),
        ("Zenda smiled. He sang with Zenda. Zenda sang.", PER, PER),
        ("Zenda rose.", ORG, LOC),  # once is not enough against fame
        ("Zenda rose. He lives in Zenda. He works in Zenda. She is from Zenda.", ORG, LOC),  # the text says where
    ],
)
def test_what_is_read_again_and_again_overrules_the_fame_of_a_town(text: str, read: Label, expected: Label) -> None:
    gazetteer = replace(GAZETTEER, names={**GAZETTEER.names, "zenda": (TOWN,)})
    article = make_article(text)
    spans = [Name(m.start(), m.end(), read) for m in re.finditer("Zenda", article.text)]
    found = gather(article, replace(make_analysis(article, []), names=tuple(spans)), gazetteer)
    decided = decide_kinds(found, {article.id: article.text}, gazetteer)
    assert {c.label for c in decided if c.text == "Zenda"} == {expected}


@pytest.mark.parametrize(("person", "is_stranger"), [("Zenda Poole", False), ("Ann Zenda", True)])
def test_a_surname_makes_a_stranger_of_its_namesakes_everywhere_and_a_given_name_does_not(
    person: str, is_stranger: bool
) -> None:
    lone = Candidate("a0", 0, 5, "Zenda", ORG, "recogniser")
    full = Candidate("a1", 0, len(person), person, PER, "recogniser")
    clues = MentionClues.among([lone, full], {"a0": "Zenda signed him.", "a1": person}, GAZETTEER, KIND_WEIGHTS)
    weight = next(clue.weight for _, clue in clues.of(lone))
    assert (weight < KIND_WEIGHTS[Source.READING]) is is_stranger


@pytest.mark.parametrize(
    ("name", "alone", "label"),
    [("Ann Larkin", PER, PER), ("Ann Larkin", ORG, ORG), ("Sandholm Larkin", PER, ORG), ("Ann Freedonia", PER, ORG)],
)
def test_a_surname_alone_makes_a_person_of_the_name_in_full(name: str, alone: Label, label: Label) -> None:
    text = f"{name} came. Larkin said so. {name} left."
    full = Candidate("a", 0, len(name), name, ORG, "recogniser")
    lone = Candidate("a", text.index(". Larkin") + 2, text.index(" said"), "Larkin", alone, "recogniser")
    again = replace(full, start=text.rindex(name), end=text.rindex(name) + len(name))
    of_town = replace(GAZETTEER, names={**GAZETTEER.names, "ann": (TOWN,)})
    assert decide_kinds([full, lone], {"a": text}, GAZETTEER)[0].label is label
    assert decide_kinds([full, lone, again], {"a": text}, GAZETTEER)[0].label is ORG
    assert decide_kinds([full, lone], {"a": text}, of_town)[0].label is ORG


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The gaming group Zenda rose.", ORG),
        ("The lender Zenda rose. Zenda fell.", ORG),
        ("The gaming town Zenda rose.", LOC),
    ],
)
def test_a_noun_for_a_firm_before_a_name_outweighs_readings_as_a_place(text: str, expected: Label) -> None:
    assert {c.label for c in kinds_of("Zenda", text, label=LOC)} == {expected}


@pytest.mark.parametrize(("name", "expected"), [("England", LOC), ("Surrey", ORG)])
def test_a_region_that_plays_as_countries_do_is_the_land(name: str, expected: Label) -> None:
    region = Toponym("e", name, "region", 0.0, 0.0, "GB", 50_000_000)
    gazetteer = replace(GAZETTEER, names={name.lower(): (region,)}, homographs={name.lower(): "s"})
    article = make_article(f"{name} scored. {name} won.")
    found = gather(article, make_analysis(article, [(name, ORG)]), gazetteer)
    found += [replace(c, start=c.start + 20, end=c.end + 20) for c in found]
    assert {c.label for c in decide_kinds(found, {article.id: article.text}, gazetteer)} == {expected}
