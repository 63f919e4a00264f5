"""Finds the most likely valid sequence of labels (Viterbi 1967): one in which every name has a beginning."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from cuttings.recognise.windows import BIO_LABELS

if TYPE_CHECKING:
    Scores = np.ndarray[tuple[int, ...], np.dtype[np.float32]]

NEVER_SCORE = np.float32(-1e6)
IS_INSIDE_LABEL = np.array([label.startswith("I-") for label in BIO_LABELS])
BARRED_STEPS = np.array([[b.startswith("I-") and a not in (b, f"B{b[1:]}") for b in BIO_LABELS] for a in BIO_LABELS])
STEP_COSTS = np.where(BARRED_STEPS, NEVER_SCORE, np.float32(0)).astype(np.float32)


def best_path(scores: Scores) -> list[int]:
    """The index of the label of each word, given `scores` of shape (words, labels), at least one word.

    An I- label only follows the B- or I- label of the same kind.
    """
    greedy = scores.argmax(axis=1)
    if not IS_INSIDE_LABEL[greedy[0]] and not BARRED_STEPS[greedy[:-1], greedy[1:]].any():
        return [int(label) for label in greedy]  # the best label of each word is the best sequence, if it is valid
    best = np.where(IS_INSIDE_LABEL, NEVER_SCORE, np.float32(0)) + scores[0]
    came: list[Scores] = []
    for row in scores[1:]:
        through = best[:, None] + STEP_COSTS
        came.append(through.argmax(axis=0))
        best = through.max(axis=0) + row
    path = [int(best.argmax())]
    for step in reversed(came):
        path.append(int(step[path[-1]]))
    return path[::-1]
