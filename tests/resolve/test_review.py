"""Doubts: what is asked, what is not, and that every answer, pasted and rebuilt, settles its question."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cuttings.common.text import fold
from cuttings.gazetteer import Gazetteer, Toponym
from cuttings.model import (
    Analysis,
    Article,
    Citation,
    Curation,
    Decision,
    Doubt,
    Entity,
    Kind,
    Label,
    Mention,
    Office,
    Question,
)
from cuttings.project.curation import load_curation
from cuttings.project.decision_lines import line_of_decision
from cuttings.project.settings import load_settings
from cuttings.recognise import analyse
from cuttings.resolve import resolve
from cuttings.resolve.review import find_doubts
from cuttings.resolve.review.spelling_doubts import consonant_sounds
from tests.making import make_analysis, make_article
from tests.statements.grammar import MODEL

PER, LOC, ORG = Label.PERSON, Label.LOCATION, Label.ORGANISATION
Told = Sequence[tuple[str, Sequence[tuple[str, Label]]]]  # articles: the text, and what is recognised in it


def town(id: str, name: str, country: str, lat: float, population: int) -> Toponym:
    return Toponym(id, name, "city", lat, 10.0, country, population)


ALFALAND = Toponym("AA", "Alfaland", "country", 0.0, 0.0, "AA", 10**7)
WORLD = Gazetteer(
    names={
        "milford": (town("1", "Milford", "AA", 50.0, 40_000), town("2", "Milford", "BB", -20.0, 30_000)),
        "alfaland": (ALFALAND,),
    },
    countries={"AA": ALFALAND, "BB": Toponym("BB", "Betaland", "country", 0.0, 0.0, "BB", 10**7)},
)

SPELLINGS: Told = [
    ("Colonel Moamar Khadafi met Lena Strand in Oslo.", [("Moamar Khadafi", PER), ("Lena Strand", PER)]),
    ("Lena Strand wrote to Moammar Gadhafy on Monday.", [("Lena Strand", PER), ("Moammar Gadhafy", PER)]),
    ("It rained.", []),
]
SURNAME: Told = [
    ("John Brown of the Quarry Trust spoke.", [("John Brown", PER), ("Quarry Trust", ORG)]),
    ("Mary Brown of the Linen Board spoke.", [("Mary Brown", PER), ("Linen Board", ORG)]),
    ("Brown left the Quarry Trust. Brown was angry.", [("Brown", PER), ("Quarry Trust", ORG)]),
]
BESIDE: Told = [
    (
        "Peter Holm opened the bridge. His wife, Greta Holm, cut the ribbon. Holm wept.",
        [("Peter Holm", PER), ("Greta Holm", PER), ("Holm", PER)],
    ),
]
AWAY: Told = [
    ("Ann Terrell of the Quarry Trust spoke.", [("Ann Terrell", PER), ("Quarry Trust", ORG)]),
    ("Terrell scored twice for the Rovers.", [("Terrell", PER), ("Rovers", ORG)]),
]
NAMESAKE: Told = [
    ("Carl Fenn, the mayor, met Lena Strand.", [("Carl Fenn", PER), ("Lena Strand", PER)]),
    ("Lena Strand praised Carl Fenn, the mayor.", [("Carl Fenn", PER), ("Lena Strand", PER)]),
    ("Carl Fenn, a banker, joined Otto Berg.", [("Carl Fenn", PER), ("Otto Berg", PER)]),
]
TWO_OF_A_NAME: Told = [
    *NAMESAKE[:2],
    ("Carl Fenn, a goalkeeper, joined Otto Berg.", [("Carl Fenn", PER), ("Otto Berg", PER)]),
]
ACRONYM: Told = [
    ("The LFTB met again.", [("LFTB", ORG)]),
    ("The Lake Fisheries Trading Board met.", [("Lake Fisheries Trading Board", ORG)]),
]
SHORT: Told = [
    ("Harmsworth sold its mill to Otto Berg.", [("Harmsworth", ORG), ("Otto Berg", PER)]),
    ("Otto Berg praised Harmsworth Paper.", [("Harmsworth Paper", ORG), ("Otto Berg", PER)]),
]
PLACE: Told = [("A fire broke out in Milford. Milford was dark.", [("Milford", LOC)])]
KIND: Told = [
    ("Zorvex fell. Zorvex rose. Otto Berg saw it.", [("Zorvex", ORG), ("Otto Berg", PER)]),
    ("Zorvex sang.", [("Zorvex", PER)]),
    ("Zorvex wept. Zorvex slept.", [("Zorvex", PER)]),
]
CASES = [
    (SPELLINGS, Question.SPELLING, "Are Moamar Khadafi and Moammar Gadhafy one person?"),
    (SURNAME, Question.SURNAME, "Is Brown the same as John Brown?"),
    (BESIDE, Question.SURNAME, "Whom does Holm mean in 0.txt: Peter Holm or Greta Holm?"),
    (AWAY, Question.SURNAME, "Is Terrell "),
    (NAMESAKE, Question.NAMESAKE, "Is Carl Fenn one person in all these articles?"),
    (TWO_OF_A_NAME, Question.NAMESAKE, "Are the two of the name Carl Fenn one person?"),
    (ACRONYM, Question.ACRONYM, "Is LFTB short for Lake Fisheries Trading Board?"),
    (SHORT, Question.SHORT_FORM, "Is Harmsworth short for Harmsworth Paper?"),
    (PLACE, Question.PLACE, "Which Milford is meant: Milford, Alfaland, or Milford, Betaland?"),
    (KIND, Question.KIND, "Is Zorvex"),
]


NOTHING = Curation()


class Built:
    """What resolution makes of some texts, and what is in doubt then."""

    def __init__(self, told: Told, curation: Curation = NOTHING) -> None:
        padding: Told = [(f"Nothing of note, {n}.", []) for n in range(12)]  # so that a shared name is a rare one
        self.articles = tuple(make_article(text, str(n)) for n, (text, _) in enumerate([*told, *padding]))
        names = [names for _, names in [*told, *padding]]
        self.analyses = {a.id: analysis_of(a, some) for a, some in zip(self.articles, names, strict=True)}
        self.entities, self.mentions, self.notices = resolve(self.articles, self.analyses, WORLD, curation)
        self.doubts = find_doubts(self.articles, self.analyses, self.entities, self.mentions, curation)

    def at(self, article: str, start: int) -> Entity:
        id = next(m.entity for m in self.mentions if (m.article, m.start) == (article, start))
        return next(e for e in self.entities if e.id == id)


def analysis_of(article: Article, names: Sequence[tuple[str, Label]]) -> Analysis:
    """An analysis that finds `names`, with the real grammar, which tells what people are."""
    return replace(make_analysis(article, names), tokens=analyse(article, MODEL).tokens)


def pasted(folder: Path, line: str) -> Curation:
    """The decisions of a line in curation/entities.yml."""
    (folder / "curation").mkdir(exist_ok=True)
    (folder / "curation/entities.yml").write_text(f"# Decisions.\n\n{line}\n", encoding="utf8")
    curation, notices = load_curation(load_settings(folder))
    assert notices == ()
    return curation


def the(doubts: Sequence[Doubt], question: Question) -> Doubt:
    found = [doubt for doubt in doubts if doubt.question is question]
    assert len(found) == 1, [doubt.asks for doubt in doubts]
    return found[0]


@pytest.mark.parametrize(("told", "question", "asks"), CASES)
def test_what_the_rules_cannot_tell_is_asked(told: Told, question: Question, asks: str) -> None:
    """Each side is cited where its name stands."""
    built = Built(told)
    doubt = the(built.doubts, question)
    assert doubt.asks.startswith(asks)
    assert doubt.at_stake > 0
    texts = {a.id: a.text for a in built.articles}
    for side in doubt.sides:
        assert fold(texts[side.article][side.start : side.end]) == fold(side.name)
        assert built.at(side.article, side.start).id == side.entity


@pytest.mark.parametrize(("told", "question", "asks"), CASES)
def test_every_answer_pasted_settles_the_question(told: Told, question: Question, asks: str, tmp_path: Path) -> None:
    """The line is understood, the question is not asked again, and the names are as the answer says."""
    doubt = the(Built(told).doubts, question)
    for answer in doubt.answers:
        built = Built(told, pasted(tmp_path, line_of_decision(answer.decision)))
        assert built.notices == ()
        again = [d for d in built.doubts if d.question is question and d.asks.startswith(asks)]
        assert doubt.sides[0] not in [d.sides[0] for d in again], answer
        named = [built.at(s.article, s.start) for s in doubt.sides if s.name in answer.decision.names]
        if answer.decision.verb == "same":
            assert len({entity.id for entity in named}) == 1, answer
        elif answer.decision.verb == "different":
            assert len({entity.id for entity in named}) == len(named), answer
        elif answer.decision.verb == "kind":
            assert named[0].kind is answer.decision.kind
        else:
            assert named[0].location == answer.decision.location


FOUR_BEARERS: Told = [
    ("Ann Larkin and Bob Larkin left the Quarry Trust. Larkin wept.",
     [("Ann Larkin", PER), ("Bob Larkin", PER), ("Larkin", PER), ("Quarry Trust", ORG)]),
    ("Carl Larkin and Dora Larkin sang.", [("Carl Larkin", PER), ("Dora Larkin", PER)]),
    ("Larkin opened the Linen Board.", [("Larkin", PER), ("Linen Board", ORG)]),
]  # fmt: skip


@pytest.mark.parametrize("meant", ["Ann Larkin", "Bob Larkin", "Carl Larkin", "Dora Larkin"])
def test_a_surname_is_asked_about_by_what_its_own_articles_name(meant: str, tmp_path: Path) -> None:
    """What the first article names says nothing of the third; the answer for the third holds there alone."""
    doubts = Built(FOUR_BEARERS).doubts
    doubt = next(d for d in doubts if d.sides[0].article == "2")
    answer = next(a for a in doubt.answers if a.decision.names[1] == meant and a.decision.verb == "same")
    built = Built(FOUR_BEARERS, pasted(tmp_path, line_of_decision(answer.decision)))
    assert built.notices == ()
    assert built.at("2", 0).name == meant
    assert built.at("0", FOUR_BEARERS[0][0].rindex("Larkin")).name == "Larkin"
    assert not [d for d in built.doubts if d.sides[0].article == "2"]
    assert [d for d in built.doubts if d.sides[0].article == "0"]


def test_a_place_that_the_editor_chose_is_the_gazetteers_own() -> None:
    """So that it comes onto the page of the other mentions of that place."""
    doubt = the(Built(PLACE).doubts, Question.PLACE)
    other = next(a for a in doubt.answers if a.decision.location and a.decision.location.country == "BB")
    built = Built(PLACE, Curation((other.decision,)))
    assert {(m.text, m.entity) for m in built.mentions} == {("Milford", "places/milford")}
    assert built.at("0", PLACE[0][0].index("Milford")).location == other.decision.location


def test_one_page_under_two_names_is_asked_by_both() -> None:
    """Where the doubtful articles have another form of the name, the line is about the two forms."""
    texts = (
        "Charles Fenn, the mayor, met Lena Strand.",
        "Lena Strand saw Charles Fenn.",
        "Charlie Fenn, a goalie, ran.",
    )
    articles = [make_article(text, str(n)) for n, text in enumerate([*texts, *["It rained."] * 9])]
    analyses = {a.id: make_analysis(a) for a in articles}
    offices = tuple(
        Office(title, None, None, (Citation(id, analyses[id].sentences[0].anchor),))
        for title, id in (("mayor", "0"), ("goalkeeper", "2"))
    )
    people = (
        Entity("people/charles-fenn", Kind.PERSON, "Charles Fenn", (), offices=offices),
        Entity("people/lena-strand", Kind.PERSON, "Lena Strand", ()),
    )
    mentions = [
        Mention(article.id, m.start(), m.end(), m.group(), Kind.PERSON, id)
        for article in articles
        for name, id in ((r"Charl\w+ Fenn", people[0].id), ("Lena Strand", people[1].id))
        for m in re.finditer(name, article.text)
    ]
    doubt = the(find_doubts(articles, analyses, people, mentions, NOTHING), Question.NAMESAKE)
    assert doubt.asks == "Are Charles Fenn and Charlie Fenn one person?"
    assert [line_of_decision(answer.decision) for answer in doubt.answers] == [
        "same: [{names: [Charles Fenn, Charlie Fenn]}]",
        "different: [{names: [Charles Fenn, Charlie Fenn]}]",
    ]


QUIET: list[Told] = [
    [("Mario Lopez sang with Otto Berg.", [("Mario Lopez", PER), ("Otto Berg", PER)]),
     ("Maria Lopez sang with Otto Berg.", [("Maria Lopez", PER), ("Otto Berg", PER)])],
    [("Dan Harris sang with Otto Berg.", [("Dan Harris", PER), ("Otto Berg", PER)]),
     ("Don Harris sang with Otto Berg.", [("Don Harris", PER), ("Otto Berg", PER)])],
    [("Moamar Khadafi wrote to Moammar Gadhafy.", [("Moamar Khadafi", PER), ("Moammar Gadhafy", PER)])],
    [("Peter Holm opened the bridge. Holm wept. Greta Holm was there.",
      [("Peter Holm", PER), ("Greta Holm", PER), ("Holm", PER)])],
    [("Carl Fenn, the mayor, met Lena Strand.", [("Carl Fenn", PER), ("Lena Strand", PER)]),
     ("Carl Fenn, a farmer, met Lena Strand.", [("Carl Fenn", PER), ("Lena Strand", PER)])],
    [("The LFB met.", [("LFB", ORG)]), ("The Lake Fisheries Board met.", [("Lake Fisheries Board", ORG)])],
    [("Harmsworth sold its mill.", [("Harmsworth", ORG)]), ("Harmsworth Paper grew.", [("Harmsworth Paper", ORG)])],
    [("Zorvex fell. Zorvex rose. Zorvex slept.", [("Zorvex", ORG)])],
    [("Milford in Alfaland was dark.", [("Milford", LOC), ("Alfaland", LOC)])],
    [],
]  # fmt: skip


@pytest.mark.parametrize("told", QUIET)
def test_what_is_no_question_is_not_asked(told: Told) -> None:
    """Other genders, other short names, two in one article, one company kept, and initials that nothing speaks for."""
    assert [doubt.asks for doubt in Built(told).doubts] == []


def test_the_weightiest_comes_first_and_the_order_of_articles_does_not_matter() -> None:
    told = [*SPELLINGS, *SURNAME, *ACRONYM, *SHORT]
    built = Built(told)
    stakes = [doubt.at_stake for doubt in built.doubts]
    assert len(stakes) >= 4
    assert stakes == sorted(stakes, reverse=True)
    shuffled = find_doubts(built.articles[::-1], built.analyses, built.entities, built.mentions, NOTHING)
    assert shuffled == built.doubts


@pytest.mark.parametrize(
    ("a", "b"),
    [("khadafi", "gaddafi"), ("mohammed", "muhamad"), ("tchaikovsky", "chaikovskij"), ("yusuf", "youssef"),
     ("berdymukhamedov", "berdimuhamedow"), ("stephen", "stefan"), ("aleksandr", "alexander")],
)  # fmt: skip
def test_spellings_of_one_sound_meet(a: str, b: str) -> None:
    assert consonant_sounds(a) == consonant_sounds(b)


def test_what_a_group_refuses_stays_together() -> None:
    """A name that the editor keeps from another is one page, however often it is named."""
    text = "Ada Lund spoke. A. Lund left. A. Lund came. A. Lund sang."
    article = make_article(text)
    analysis = make_analysis(article, [("Ada Lund", PER), ("A. Lund", PER)])
    starts = [m.start() for m in re.finditer(r"A\. Lund", text)]
    decided = Curation((Decision("different", ("A. Lund", "Ada Lund"), "curation/entities.yml:1"),))
    _, mentions, _ = resolve([article], {"a": analysis}, WORLD, decided)
    pages = {m.start: m.entity for m in mentions}
    assert len({pages[start] for start in starts}) == 1
    assert pages[0] != pages[starts[0]]


words = st.text(st.characters(categories=["Lu", "Ll"]), min_size=1, max_size=6).map(str.capitalize)
names_of = st.lists(st.tuples(st.lists(words, min_size=1, max_size=3).map(" ".join), st.sampled_from([PER, ORG, LOC])))


@settings(max_examples=40, deadline=None)
@given(st.lists(names_of, max_size=4))
def test_any_names_give_doubts_whose_lines_are_understood(told: list[list[tuple[str, Label]]]) -> None:
    built = Built([(" met ".join(name for name, _ in names) + ".", names) for names in told])
    for doubt in built.doubts:
        assert doubt.sides
        assert doubt.answers
        assert all(isinstance(line_of_decision(answer.decision), str) for answer in doubt.answers)
