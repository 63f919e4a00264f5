"""Finds the names of an article with the project's own tagger."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

import numpy as np

from cuttings.model import Label, Name
from cuttings.recognise.network import folder, load_network, stated_sums
from cuttings.recognise.paths import best_path
from cuttings.recognise.windows import BIO_LABELS, windows
from cuttings.recognise.wordpiece import Word


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
        for name in _names(window.words, best_path(np.asarray(network.scores(window))))
    )


def _names(words: Sequence[Word], path: Sequence[int]) -> Iterator[Name]:
    """The names in a sequence of labels, given by their indexes in BIO_LABELS, one for each of `words`."""
    start = 0
    while start < len(path):
        end = start + 1
        place, _, kind = BIO_LABELS[path[start]].partition("-")
        if place == "B":
            while end < len(path) and path[end] == path[start] + 1:
                end += 1
            yield Name(words[start].start, words[end - 1].end, Label(kind))
        start = end
