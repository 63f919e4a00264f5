"""Finds the names of an article with the project's own tagger."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np

from cuttings.model import Label, Name
from cuttings.recognise.network import folder, load_network, stated_sums
from cuttings.recognise.paths import best_path
from cuttings.recognise.windows import BIO_LABELS, windows
from cuttings.recognise.wordpiece import Word

if TYPE_CHECKING:
    Scores = np.ndarray[tuple[int, ...], np.dtype[np.float32]]

LIKELIHOOD_DIGITS = 2  # decimals that are kept: enough to doubt a name, and few enough to be alike on all processors


def tagger_id() -> str:
    """The identifier of the model, a hash of those of its files; raises CuttingsError if their list is missing."""
    sums = sorted(stated_sums(folder()).items())
    return "own-" + hashlib.sha256(repr(sums).encode()).hexdigest()[:16]


def find_names(text: str, lines: Sequence[tuple[int, int]]) -> tuple[Name, ...]:
    """The names in the `lines` of `text`, spans that must be sorted and disjoint; so are the names."""
    network = load_network()
    return tuple(
        name
        for window in windows(text, lines, network.cutter)
        for name in _names(window.words, np.asarray(network.scores(window)))
    )


def _names(words: Sequence[Word], scores: Scores) -> Iterator[Name]:
    """The names among `words`, of which each has a row of `scores`, in the order of BIO_LABELS."""
    path, likely = best_path(scores), _likelihoods(scores)
    start = 0
    while start < len(path):
        end = start + 1
        place, _, kind = BIO_LABELS[path[start]].partition("-")
        if place == "B":
            while end < len(path) and path[end] == path[start] + 1:
                end += 1
            mean = likely[start:end].mean(axis=0)
            likelihoods = tuple(round(float(share), LIKELIHOOD_DIGITS) for share in mean)
            yield Name(words[start].start, words[end - 1].end, Label(kind), likelihoods)
        start = end


def _likelihoods(scores: Scores) -> Scores:
    """How likely each word is of no name, and of one of each kind, of shape (words, 1 + kinds): a softmax of scores."""
    shares = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares /= shares.sum(axis=1, keepdims=True)
    return np.hstack([shares[:, :1], shares[:, 1::2] + shares[:, 2::2]])
