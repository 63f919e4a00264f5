"""Tests which names of free texts are annotated for training: those on which program and models agree."""

from __future__ import annotations

import pytest

from training.agree import Mention, Span, agreed, labels

VELD: Span = (0, 4, "ORG")
VELD_AGAIN: Span = (10, 14, "ORG")
AS_PERSON: Span = (10, 14, "PER")
PEOPLE: Span = (20, 27, "MISC")


@pytest.mark.parametrize(
    ("mentions", "readings", "certain", "doubtful"),
    [
        ([VELD], [{VELD}, {VELD}, set()], [VELD], []),
        ([VELD], [{VELD}, set(), set()], [], [VELD, VELD]),
        # the other mention is certain, so the kind that the program gives stands
        ([VELD, VELD_AGAIN], [{VELD, AS_PERSON}, {VELD, VELD_AGAIN}, {VELD}], [VELD, VELD_AGAIN], []),
        # nobody else sees a name of these ends
        ([VELD, VELD_AGAIN], [{VELD}, {VELD}, {VELD}], [VELD], [VELD_AGAIN]),
        # a name that only models find is open, unless it is of no page and all find it
        ([], [{AS_PERSON}, {AS_PERSON}], [], [AS_PERSON]),
        ([], [{PEOPLE}, {PEOPLE}], [PEOPLE], []),
        ([], [{PEOPLE}, set()], [], [PEOPLE]),
    ],
)
def test_what_is_certain(
    mentions: list[Span], readings: list[set[Span]], certain: list[Span], doubtful: list[Span]
) -> None:
    assert agreed([Mention(span, "veld") for span in mentions], readings) == (certain, doubtful)


def test_labels_of_words() -> None:
    words = [(0, 4), (5, 9), (10, 14), (15, 19)]
    assert labels(words, [(0, 9, "PER"), (10, 14, "LOC")], [(15, 19, "ORG")]) == ["B-PER", "I-PER", "B-LOC", "X"]
    assert labels(words, [(0, 4, "LOC"), (5, 9, "LOC")], []) == ["B-LOC", "B-LOC", "O", "O"]
