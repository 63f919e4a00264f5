"""The sequence of labels is the best valid one: every name has a beginning."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from cuttings.recognise.paths import best_path
from cuttings.recognise.windows import BIO_LABELS

NUMBER = {label: i for i, label in enumerate(BIO_LABELS)}
SCORES = st.lists(
    st.lists(st.integers(-9, 9), min_size=len(BIO_LABELS), max_size=len(BIO_LABELS)), min_size=1, max_size=3
)  # whole numbers, so that sums are exact


def allowed(path: tuple[int, ...]) -> bool:
    names = ["O", *(BIO_LABELS[i] for i in path)]
    return all(not b.startswith("I-") or a in (b, f"B{b[1:]}") for a, b in pairwise(names))


@given(SCORES)
def test_the_path_is_the_best_valid_one(rows: list[list[int]]) -> None:
    found = best_path(np.array(rows, np.float32))
    assert allowed(tuple(found))
    best = max(
        sum(row[label] for row, label in zip(rows, path, strict=True))
        for path in product(range(len(BIO_LABELS)), repeat=len(rows))
        if allowed(path)
    )
    assert sum(row[label] for row, label in zip(rows, found, strict=True)) == best


def test_a_name_without_a_beginning_gets_one() -> None:
    """A word that is most likely inside a name is kept, and the word before it becomes the beginning."""
    scores = np.zeros((2, len(BIO_LABELS)), np.float32)
    scores[0, NUMBER["O"]], scores[0, NUMBER["B-PER"]] = 2, 1
    scores[1, NUMBER["I-PER"]] = 5
    assert [BIO_LABELS[i] for i in best_path(scores)] == ["B-PER", "I-PER"]
