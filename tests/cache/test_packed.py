"""Analyses are unpacked as they were packed, a few at a time."""

from __future__ import annotations

import pickle
from array import array

import pytest

from cuttings.cache import packed
from cuttings.cache.packed import PackedAnalyses
from cuttings.model import Analysis, Label, Name, Sentence, Tokens

EMPTY = Analysis((), Tokens(array("i"), array("i"), array("i"), (), (), ()), ())


def analysis(word: str, offset: int = 0) -> Analysis:
    spans = array("i", [offset]), array("i", [offset + len(word)]), array("i", [0])
    end = offset + len(word)
    return Analysis(
        (Sentence(offset, end, f"s-{word}"),),
        Tokens(*spans, (word,), ("PROPN",), ("ROOT",)),
        (Name(offset, end, Label.PERSON, (0.04, 0.9, 0.01, 0.05, 0.0)), Name(end, end, Label.LOCATION)),
    )


def held(*found: Analysis) -> PackedAnalyses:
    packed_ones = PackedAnalyses()
    for number, one in enumerate(found):
        packed_ones.add(f"a{number}", packed.packed(one), f"id{number}")
    return packed_ones


@pytest.mark.parametrize("one", [EMPTY, analysis("Ann"), analysis("ànn\ud800", 70_000)])
def test_an_analysis_is_unpacked_as_it_was(one: Analysis) -> None:
    found = held(analysis("Zoe"), one)
    assert found["a1"] == one
    assert pickle.loads(pickle.dumps(found)) == found == {"a0": analysis("Zoe"), "a1": one}


def test_equal_words_are_one_object() -> None:
    first, second = held(analysis("Ann"), analysis("".join(("A", "nn")))).values()
    assert first.tokens.lemmas[0] is second.tokens.lemmas[0]


def test_an_article_without_an_analysis_has_none() -> None:
    found = held(analysis("Ann"))
    assert "a0" in found and "a1" not in found and found.get("a1") is None and len(found) == 1
    with pytest.raises(KeyError):
        found["a1"]


def test_those_that_were_asked_for_last_stay_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "MAX_UNPACKED", 2)
    found = held(analysis("Ann"), analysis("Ben"), analysis("Cyd"))
    ann, ben = found["a0"], found["a1"]
    assert found["a0"] is ann
    assert found["a2"] == analysis("Cyd")
    assert found["a0"] is ann and found["a1"] is not ben


def test_they_are_put_in_order() -> None:
    assert list(held(analysis("Ann"), analysis("Ben")).in_order(["a1", "a0"])) == ["a1", "a0"]
