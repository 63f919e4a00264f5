"""Of candidates for one stretch of text, the first keeps it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cuttings.model import Label
from cuttings.resolve.candidates import Candidate, Spans

SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 8)), max_size=12)


def candidate(start: int, length: int) -> Candidate:
    return Candidate("a", start, start + length, "L" * length, Label.PERSON, "title")


@given(SPANS)
def test_the_first_keeps_its_stretch_and_they_come_in_order(spans: list[tuple[int, int]]) -> None:
    held = Spans()
    taken: set[int] = set()
    kept = []
    for start, length in spans:
        free = taken.isdisjoint(range(start, start + length))
        assert held.add(candidate(start, length)) is free
        if free:
            taken |= set(range(start, start + length))
            kept.append(candidate(start, length))
    assert held.sorted() == sorted(kept, key=lambda c: c.start)
    assert [offset for offset in range(40) if held.covers(offset)] == sorted(taken)
