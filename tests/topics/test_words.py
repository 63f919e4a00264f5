"""Words in the forms they are looked up by, and phrases found among them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.topics.words import PhraseIndex, Word, Zone, forms, phrase_forms, singular, words_of
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
    ],
)
def test_singular(word: str, expected: str) -> None:
    assert singular(word) == expected


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


def test_an_exact_phrase_wants_that_very_form() -> None:
    index = PhraseIndex([("=talks",)])
    assert index.find(_run("They held talks")) and not index.find(_run("They talk"))


def test_words_stand_in_title_lead_or_body() -> None:
    article = make_article("Harbour reopens\n" + "word " * 60, title="Harbour reopens")
    title, body = words_of(article, make_analysis(article))
    assert [word.zone for word in title] == [Zone.TITLE] * 2
    assert body[0].zone is Zone.LEAD and body[-1].zone is Zone.BODY
    assert article.text[body[0].start : body[0].end] == "word"


@given(st.text(max_size=200))
def test_any_text_gives_words_that_stand_in_it(text: str) -> None:
    article = make_article(text)
    for run in words_of(article, make_analysis(article)):
        for word in run:
            assert 0 <= word.start < word.end <= len(text)
