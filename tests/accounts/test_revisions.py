"""Figures that differ because one was revised, as a report says."""

from __future__ import annotations

import pytest

from cuttings.model import DifferenceKind
from tests.accounts.laid import compare, words

SHOOK = "An earthquake of magnitude 5.4 shook Port Imber on Monday."
BURNT = "The fire in Port Imber killed 14 people on Monday."


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        (SHOOK, "A magnitude 5.1 quake, which was first rated at 5.4, shook Port Imber.", DifferenceKind.REVISION),
        (
            SHOOK,
            "The quake was of magnitude 5.1, the office said, after it had put it at 5.4.",
            DifferenceKind.REVISION,
        ),
        (
            BURNT,
            "The fire in Port Imber killed 11 people, the town said, not 14 as initially reported.",
            DifferenceKind.REVISION,
        ),
        (SHOOK, "An earthquake of magnitude 5.1 shook Port Imber on Monday.", DifferenceKind.CONTRADICTION),
        # a revision of something else
        (
            SHOOK,
            "An earthquake of magnitude 5.1 shook Port Imber, and the price of 9 crowns was first put at 8 crowns.",
            DifferenceKind.CONTRADICTION,
        ),
    ],
)
def test_a_figure_that_a_report_says_was_revised(first: str, second: str, kind: DifferenceKind) -> None:
    texts = (first, second)
    found = compare(*texts).differences
    assert [difference.kind for difference in found] == [kind]
    if kind is DifferenceKind.REVISION:
        assert second in [words(texts, reading.passages[0]) for reading in found[0].readings]


def test_the_sentence_that_says_so_is_shown_though_no_figure_is_read_from_it() -> None:
    told = "The office had put the first tremor at 5.4, and gives 5.1 now."
    texts = (SHOOK, "An earthquake of magnitude 5.1 shook Port Imber on Monday.", f"The boats were empty. {told}")
    (found,) = compare(*texts).differences
    assert found.kind is DifferenceKind.REVISION
    assert told in [words(texts, passage) for reading in found.readings for passage in reading.passages]
