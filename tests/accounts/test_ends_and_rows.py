"""Where a sentence ends, and in which order those that say the same are shown."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cuttings.accounts.likeness import complete, likenesses, say_the_same
from tests.accounts.test_sentences import SAME, WHOLE, accounts_of, first_of, rows, told


@pytest.mark.parametrize(
    ("text", "after", "whole"),
    [
        ("Boats sank, see http: / / harbour.", " example. com", False),
        ("Boats sank, see https://www.harbour.", " example. com", False),
        ("Boats sank, see www . harbour.", " example. com", False),
        ("Boats sank, see https://www.harbour.example.", " It rained", True),
        ("Boats sank near the harbour.", " example. com", True),
        ("Boats sank near 4.", "6", False),
        ("Boats sank near 4.", " 6", False),
        ("Boats sank near 4.", "  6", False),
        ("Boats sank near 4.", "   6", True),
        ("Boats sank near 4.", "\n6", True),
        ("Boats sank near 4.", " (6", True),
        ("Boats sank near 4.", ' "Six', True),
        ("Boats sank near 4!", " 6", True),
        ("Boats sank near 4?", " 6", True),
        ("Boats sank with Lt.", " Roe", False),
        ("Boats sank with Sgt.", " Roe", False),
        ("Boats sank with Capt.", " Roe", False),
        ("Boats sank with Major.", " Roe", True),
        ("Boats sank with J.", " roe", False),
        ("Boats sank with j.", " roe", True),
        ("Boats sank near KJ.", " Roe left", True),
        ("Boats of J. Roe sank there.", " Doe left", True),
        ("Boats of Sgt. Roe sank there.", " Doe left", True),
        ("Boats at 4. 6 miles sank there.", " Doe left", True),
        ("Boats of Roe Inc. sank with J.", " Doe", False),
        ("Boats of Roe Ltd. sank with Sgt.", " Doe", False),
        ("Boats of 1987. sank with J.", " Doe", False),
        ("Boats sank in 1887.", " It rained", True),
        ("Boats sank in 1087.", " It rained", True),
        ("Boats sank in 2087.", " It rained", True),
        ("Boats sank in 2187.", " It rained", False),
        ("Boats sank in 987.", " It rained", False),
        ("Boats sank in 19876.", " It rained", False),
        ("Boats sank off Roe Co.", " It rained", True),
        ("Boats sank off Roe Col.", " It rained", False),
    ],
)
def test_a_sentence_goes_on_behind_a_number_or_an_abbreviation(text: str, after: str, *, whole: bool) -> None:
    account, sentence = first_of(WHOLE)
    account = replace(account, article=replace(account.article, text=text + after))
    assert complete(account, replace(sentence, start=0, end=len(text))) == whole


def test_white_space_around_a_sentence_is_no_part_of_it() -> None:
    account, sentence = first_of(WHOLE)
    text = f" {account.article.text}\n\n"
    account = replace(account, article=replace(account.article, text=text))
    assert complete(account, replace(sentence, start=0, end=len(text)))


def test_sentences_of_words_without_weight_are_not_alike() -> None:
    assert likenesses([told("a", 0, "p"), told("b", 0, "p")], {"p": 0.0}) == {0: {1: 0.0}, 1: {0: 0.0}}


def test_the_sentence_most_like_the_first_of_a_row_comes_next() -> None:
    assert rows(told("a", 0, SAME), told("b", 0, "a b c d f"), told("c", 0, SAME)) == ["a0 c0 b0"]
    assert rows(told("a", 0, SAME), told("b", 0, SAME), told("c", 0, "a b c d f")) == ["a0 b0 c0"]


def test_of_rows_that_are_as_good_that_of_the_earlier_sentence_comes_first() -> None:
    other = "p q r s t"
    assert rows(told("a", 1, other), told("b", 2, SAME), told("b", 1, other), told("a", 2, SAME)) == ["a1 b1", "b2 a2"]


def test_a_second_sentence_of_an_account_that_says_the_same_is_in_no_other_row() -> None:
    """The second of b is like that of c, which is like no other."""
    row = [told("a", 0, SAME), told("b", 0, SAME)]
    row += [told(id, 0, features) for id, features in (("d", "b c d e p"), ("e", "a b c e r"), ("f", "a b d e t"))]
    second, like_it = told("b", 1, "a b c d x y"), told("c", 0, "x y d z w")
    assert rows(second, like_it) == ["b1 c0"]
    assert rows(*row, second, like_it) == ["a0 b0 d0 e0"]


def test_the_best_of_an_account_is_taken_in_whichever_order_they_are_compared() -> None:
    sentences = [told("a", 0, SAME), told("b", 0, SAME), told("b", 1, SAME), told("c", 0, SAME)]
    pairs = {0: {1: 0.55, 2: 0.6, 3: 0.54}}
    for near in (pairs[0], dict(reversed(pairs[0].items()))):
        found = say_the_same(accounts_of(sentences), sentences, {0: near, 2: {3: 0.45}})
        assert [[f"{p.article}{p.start // 100}" for p in row] for row in found] == [["a0", "b1", "c0"]]
        apart = say_the_same(accounts_of(sentences), sentences, {0: near, 2: {3: 0.44}})
        assert [[p.article for p in row] for row in apart] == [["a", "b"]]
    assert say_the_same(accounts_of(sentences), sentences, {0: {1: 0.53}}) == ()
