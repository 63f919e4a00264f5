"""Words in the forms they are looked up by, and phrases found among them."""

from __future__ import annotations

import re
from array import array
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.model import Block, Role, Tokens
from cuttings.topics.words import PhraseIndex, Word, Zone, forms, phrase_forms, singular, words_as_written, words_of
from tests.making import make_analysis, make_article


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("ships", "ship"),
        ("cities", "city"),
        ("boxes", "box"),
        ("churches", "church"),
        ("crisis", "crisis"),
        ("virus", "virus"),
        ("press", "press"),
        ("gas", "gas"),
        ("oil", "oil"),
        ("cars", "car"),
        ("ties", "tie"),
        ("flies", "fly"),
        ("dishes", "dish"),
        ("glasses", "glass"),
        ("buzzes", "buzz"),
        ("houses", "house"),
    ],
)
def test_singular(word: str, expected: str) -> None:
    assert singular(word) == expected


@pytest.mark.parametrize(
    ("surface", "lemma", "expected"),
    [
        ("Talks", "talk", ("talk", "=talks")),
        ("MINES", "MINES", ("mine", "=mines")),
        ("left", "leave", ("leave", "left", "=left")),
        ("o\u2019clock", "o\u2019clock", ("o\u2019clock", "o'clock", "=o'clock")),
    ],
)
def test_the_forms_of_a_word(surface: str, lemma: str, expected: tuple[str, ...]) -> None:
    assert forms(surface, lemma) == expected


@given(st.text(max_size=12), st.text(max_size=12))
def test_a_word_is_found_by_its_lemma_its_singular_and_itself(surface: str, lemma: str) -> None:
    found = forms(surface, lemma)
    assert len(set(found)) == len(found) <= 3
    assert singular(lemma.casefold()) in found


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("peace talk", ("peace", "talk")),
        ("cease-fire", ("cease", "fire")),
        ("=talks", ("=talks",)),
        ("peace =talks", ("peace", "=talks")),
        ("world's end", ("world", "end")),
        ("Trade talks", ("trade", "talk")),
    ],
)
def test_phrase_forms(phrase: str, expected: tuple[str, ...]) -> None:
    assert phrase_forms(phrase) == expected


def _run(text: str) -> list[Word]:
    article = make_article(text)
    [run] = words_of(article, make_analysis(article))
    return run


def test_phrases_are_found_where_they_overlap() -> None:
    index = PhraseIndex([("oil",), ("palm", "oil"), ("palm", "oil", "price")])
    assert index.find(_run("Palm oil prices")) == [
        (0, 2, ("palm", "oil")),
        (0, 3, ("palm", "oil", "price")),
        (1, 2, ("oil",)),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Palm oil price rises",
            [(0, 1, ("palm",)), (0, 2, ("palm", "oil")), (0, 4, ("palm", "oil", "price", "rise"))],
        ),
        ("Palm oil price falls", [(0, 1, ("palm",)), (0, 2, ("palm", "oil"))]),
        ("Palm oil market rises", [(0, 1, ("palm",)), (0, 2, ("palm", "oil"))]),
        ("Palm oil price", [(0, 1, ("palm",)), (0, 2, ("palm", "oil"))]),
        ("Palm trees", [(0, 1, ("palm",))]),
        ("The palms", [(1, 2, ("palm",))]),
        ("Oil price rises", []),
    ],
)
def test_a_phrase_is_found_where_all_its_words_stand(text: str, found: list[tuple[int, int, tuple[str, ...]]]) -> None:
    assert PhraseIndex([("palm", "oil"), ("palm", "oil", "price", "rise"), ("palm",)]).find(_run(text)) == found


def test_an_exact_phrase_wants_that_very_form() -> None:
    index = PhraseIndex([("=talks",)])
    assert index.find(_run("They held talks")) and not index.find(_run("They talk"))


def test_words_stand_in_title_lead_or_body() -> None:
    article = make_article("Harbour reopens\n" + "word " * 60, title="Harbour reopens")
    title, body = words_of(article, make_analysis(article))
    assert [word.zone for word in title] == [Zone.TITLE] * 2
    assert body[0].zone is Zone.LEAD and body[-1].zone is Zone.BODY
    assert article.text[body[0].start : body[0].end] == "word"


def runs_of(*blocks: str, glue: str = "\n", before: str = "") -> list[tuple[str, str]]:
    """Zone and words of each run of "role:words" blocks, where words and marks are tokens of their own."""
    text, parts = before, []
    for block in blocks:
        role, _, written = block.partition(":")
        parts.append(Block(len(text), len(text) + len(written), Role(role)))
        text += written + glue
    article = replace(make_article(text), blocks=tuple(parts))
    found = [*re.finditer(r"['\u2019]s\b|\w[\w.,]*\w|\w|[^\w\s]", text)]
    starts, ends = (array("l", map(position, found)) for position in (re.Match.start, re.Match.end))
    words = tuple(match.group().lower() for match in found)
    tokens = Tokens(starts, ends, array("l", range(len(words))), words, words, words)
    runs = words_of(article, replace(make_analysis(article), tokens=tokens))
    assert all(text[word.start : word.end].lower() == word.tag for run in runs for word in run)
    return [("/".join(sorted({word.zone.name for word in run})), words_as_written(run)) for run in runs]


@pytest.mark.parametrize(
    ("blocks", "runs"),
    [
        (["title:Harbour opens", "body:Ships enter"], [("TITLE", "harbour opens"), ("LEAD", "ships enter")]),
        (["body:Ships enter, boats leave."], [("LEAD", "ships enter"), ("LEAD", "boats leave")]),
        (["body:A cease-fire in the world's end"], [("LEAD", "a cease fire in the world end")]),
        (["body:The players' strike \u2013 a walk\u2011out"], [("LEAD", "the players strike"), ("LEAD", "a walk out")]),
        (["body:It cost 10,000 in the U.S today"], [("LEAD", "it cost 10,000 in the u.s today")]),
        (["body:A walk\u2010out in the world\u2019s end"], [("LEAD", "a walk out in the world end")]),
        (["body:The players\u2019 strike"], [("LEAD", "the players strike")]),
        (["caption:Ships"], [("ASIDE", "ships")]),
        (["byline:By Ann Oxley", "dateline:ZENDA", "credit:Photo", "boilerplate:Share this"], []),
        (["body:Ships enter", "byline:-", "body:boats leave"], [("LEAD", "ships enter"), ("LEAD", "boats leave")]),
        (["body:Ships enter", "byline:Ann", "body:boats leave"], [("LEAD", "ships enter"), ("LEAD", "boats leave")]),
        (["byline:Ann Oxley", "body:Ships enter"], [("LEAD", "ships enter")]),
    ],
)
def test_punctuation_and_blocks_separate_runs(blocks: list[str], runs: list[tuple[str, str]]) -> None:
    assert runs_of(*blocks) == runs


def test_what_stands_in_no_block_is_left_out() -> None:
    assert runs_of("body:Ships enter", before="Loose words ") == [("LEAD", "ships enter")]
    assert runs_of("body:Ships enter", glue=" loose words") == [("LEAD", "ships enter")]
    text = "Dockside"
    article = replace(make_article(text), blocks=(Block(0, 4, Role.BODY),))
    tokens = Tokens(array("l", [0, 4]), array("l", [4, 8]), array("l", [0, 1]), *[("dock", "side")] * 3)
    [run] = words_of(article, replace(make_analysis(article), tokens=tokens))
    assert words_as_written(run) == "dock"


def test_the_first_fifty_words_of_the_body_are_its_lead() -> None:
    article = make_article("Harbour reopens\n" + "word " * 60, title="Harbour reopens")
    zones = Counter(word.zone for run in words_of(article, make_analysis(article)) for word in run)
    assert zones == {Zone.TITLE: 2, Zone.LEAD: 50, Zone.BODY: 10}


@given(st.text(max_size=200))
def test_any_text_gives_words_that_stand_in_it(text: str) -> None:
    article = make_article(text)
    for run in words_of(article, make_analysis(article)):
        for word in run:
            assert 0 <= word.start < word.end <= len(text)
