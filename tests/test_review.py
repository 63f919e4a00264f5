"""The output of `cuttings review`: the question, both sentences, the reasons, and lines to paste."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cuttings.common.text import excerpt
from cuttings.model import Answer, Decision, Doubt, Kind, Library, Location, Question, Side
from cuttings.review import review
from tests.making import make_analysis, make_article

TEXT = "It rained. Ann Lee, the mayor of the port, opened the bridge over the river.\nShe left."
ARTICLE = replace(make_article(TEXT, "bridge", published="2019-05-04"), outlet="Port Courier", title="A bridge")
OTHER = make_article("The council thanked Anne Leigh for the bridge.", "thanks")
ANN = Side("Ann Lee", "people/ann-lee", "bridge", TEXT.index("Ann"), TEXT.index(","), 3)
ANNE = Side("Anne Leigh", "people/anne-leigh", "thanks", 20, 30, 1)
DOUBT = Doubt(
    Question.SPELLING,
    "Are Ann Lee and Anne Leigh one person?",
    (ANN, ANNE),
    "they sound alike",
    "no article gives both",
    (
        Answer("one person", Decision("same", ("Ann Lee", "Anne Leigh"), "", articles=("seeds/bridge.txt",))),
        Answer("two", Decision("different", ("Ann Lee", "Anne Leigh"), "")),
    ),
    1,
)
LIBRARY = Library(
    articles=(ARTICLE, OTHER),
    analyses={a.id: make_analysis(a) for a in (ARTICLE, OTHER)},
    doubts=(DOUBT, replace(DOUBT, question=Question.KIND, asks="Is Lee a person?"), DOUBT),
)


def test_a_question_has_both_sentences_and_the_lines_that_answer() -> None:
    assert review(replace(LIBRARY, doubts=(DOUBT,))).splitlines() == [
        "1 question. To answer one, paste the line of your answer into curation/entities.yml.",
        "",
        "Two spellings of one name?",
        "==========================",
        "",
        "1. Are Ann Lee and Anne Leigh one person? (1 mention)",
        "   Ann Lee: people/ann-lee, 3 × here",
        "     «Ann Lee», the mayor of the port, opened the bridge over the river.",
        "     — Port Courier, 2019-05-04, seeds/bridge.txt, A bridge",
        "   Anne Leigh: people/anne-leigh, 1 × here",
        "     The council thanked «Anne Leigh» for the bridge.",
        "     — seeds/thanks.txt, thanks",
        "   Perhaps: they sound alike.",
        "   But: no article gives both.",
        "   one person:",
        "     same: [{names: [Ann Lee, Anne Leigh], in: [bridge.txt]}]",
        "   two:",
        "     different: [{names: [Ann Lee, Anne Leigh]}]",
    ]


def test_questions_of_one_sort_are_together_and_keep_their_rank() -> None:
    lines = review(LIBRARY).splitlines()
    assert lines[0].startswith("3 questions. ")
    asked = [line[:2] for line in lines if line[:1].isdigit()][1:]
    assert asked == ["1.", "3.", "2."]


def test_a_limit_keeps_the_most_important() -> None:
    told = review(LIBRARY, 1)
    assert told.startswith("3 questions, the 1 weightiest shown.")
    assert "Is Lee a person?" not in told


def test_without_doubts_there_is_one_line() -> None:
    assert review(Library()) == "Nothing is in doubt."


@pytest.mark.parametrize("question", Question)
def test_every_question_has_a_heading(question: Question) -> None:
    told = review(replace(LIBRARY, doubts=(replace(DOUBT, question=question),)))
    assert "?\n====" in told


@pytest.mark.parametrize(
    ("sentence", "longest", "shown"),
    [
        ("One two Lee three four.", 200, "One two «Lee» three four."),
        ("One\n two Lee\nthree.", 200, "One two «Lee» three."),
        ("One two Lee three four.", 10, "…two «Lee» th…"),
        ("Lee three four five six.", 10, "«Lee» three…"),
        ("One two three four Lee", 10, "…e four «Lee»"),
        ("Lee", 1, "«Lee»"),
    ],
)
def test_a_sentence_is_cut_around_the_name(sentence: str, longest: int, shown: str) -> None:
    at = sentence.index("Lee")
    assert excerpt(sentence, (0, len(sentence)), (at, at + 3), longest) == shown


def test_the_answer_for_a_place_has_its_coordinates() -> None:
    where = Location("city", -20.0, 10.5, "NO")
    answers = (Answer("there", Decision("place", ("Milford",), "", location=where, articles=("seeds/seeds/x.txt",))),)
    told = review(replace(LIBRARY, doubts=(replace(DOUBT, answers=answers),)))
    assert "place: [{name: Milford, lat: -20.0, lon: 10.5, country: 'NO', type: city, in: [seeds/seeds/x.txt]}]" in told


def test_the_answer_for_a_kind_has_its_name() -> None:
    answers = (Answer("a body", Decision("kind", ("Yes",), "", kind=Kind.ORGANISATION)),)
    told = review(replace(LIBRARY, doubts=(replace(DOUBT, answers=answers),)))
    assert "kind: [{name: 'Yes', kind: organisation}]" in told
