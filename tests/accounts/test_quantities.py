"""Which noun says what an amount measures, by the words around it."""

from __future__ import annotations

import pytest

from cuttings.accounts.figures.counted_nouns import quantity
from tests.accounts.marked import account_of


@pytest.mark.parametrize(
    ("marked", "noun"),
    [
        ("bail/NOUN was/AUX set/VERB at/ADP $50,000/NUM .", "bail"),
        ("bail/NOUN of/ADP $50,000/NUM .", "bail"),
        ("bail/NOUN $50,000/NUM .", None),
        ("bail/NOUN of/ADP 50,000/NUM .", None),
        ("depth/NOUN of/ADP 20/NUM km/NOUN .", "depth"),
        ("population/NOUN of/ADP 50,000/NUM .", "population"),
        ("harbours=harbour/NOUN of/ADP $50,000/NUM .", None),
        ("bail/NOUN a/X b/X c/X d/X e/X $50,000/NUM .", "bail"),
        ("bail/NOUN a/X b/X c/X d/X e/X f/X $50,000/NUM .", None),
        ("bail/NOUN ;/PUNCT of/ADP $50,000/NUM .", None),
        ("bail/NOUN and/CCONJ of/ADP $50,000/NUM .", None),
        ("bail/NOUN Berg/PROPN of/ADP $50,000/NUM .", None),
        ("bail/NOUN two/NUM of/ADP $50,000/NUM .", None),
        ("bail/NOUN fees=fee/NOUN of/ADP $50,000/NUM .", "fee"),
        ("$50,000/NUM bail/NOUN .", "bail"),
        ("$50,000/NUM cash/X bail/NOUN .", "bail"),
        ("$50,000/NUM in/ADP bail/NOUN .", "bail"),
        ("$50,000/NUM old/ADJ bail/NOUN .", "bail"),
        ("$50,000/NUM and/CCONJ bail/NOUN .", None),
        ("$50,000/NUM a/NOUN b/NOUN c/NOUN bail/NOUN .", "bail"),
        ("$50,000/NUM a/NOUN b/NOUN c/NOUN d/NOUN bail/NOUN .", None),
        ("50,000/NUM bail/NOUN .", None),
        ("fee/NOUN of/ADP $50,000/NUM bail/NOUN .", "bail"),
        ("fee/NOUN of/ADP $50,000/NUM .", "fee"),
    ],
)
def test_the_noun_that_an_amount_measures(marked: str, noun: str | None) -> None:
    """Also where another sentence with such a noun comes before or after."""
    for text, at in (
        (marked, 0),
        (f"They/PRON paid/VERB a/X fee/NOUN . {marked}", 1),
        (f"{marked} bail/NOUN left .", 0),
    ):
        account = account_of(text)
        told = account.sentences[at]
        found = quantity(account, told, told.amounts[-1])
        assert (found and found[0]) == noun
        if found:
            words = account.article.text[found[1] : found[2]]
            assert found[0] in words
            assert "50,000" in words or "20" in words
