"""What overlaps a place is found, all of it, and without looking at everything."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cuttings.common.passages.overlaps import Overlaps

Span = tuple[int, int]
SPANS = st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda drawn: (drawn[0], drawn[0] + drawn[1]))


class Counted(int):
    """A number that counts how often numbers of its kind are compared."""

    asked = 0

    def __lt__(self, other: int) -> bool:
        Counted.asked += 1
        return int(self) < int(other)

    def __gt__(self, other: int) -> bool:
        Counted.asked += 1
        return int(self) > int(other)


@given(st.lists(SPANS, max_size=12), SPANS)
def test_all_that_overlap_a_place_are_found_by_their_starts(spans: list[Span], place: Span) -> None:
    start, end = place
    expected = sorted((s for s in spans if s[0] < end and s[1] > start), key=lambda s: s[0])
    assert Overlaps(spans, lambda span: span).between(start, end) == expected


def test_of_ten_thousand_spans_few_are_looked_at() -> None:
    spans = Overlaps([(Counted(n * 10), Counted(n * 10 + 8)) for n in range(10_000)], lambda span: span)
    Counted.asked = 0
    assert spans.between(50_015, 50_025) == [(50_010, 50_018), (50_020, 50_028)]
    assert Counted.asked < 40
