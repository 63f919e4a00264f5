"""Pages stay of a bounded size, however large the collection is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cuttings.compose.pages.connections import find_connections
from cuttings.compose.places.place_section import make_place_section
from cuttings.compose.sections.related_entities import MAX_EVENTS_LISTED, events_reported_in
from cuttings.compose.text.grouping import MAX_PART_CHARS, divide_by_length
from cuttings.model import Event
from tests.compose.library import make_index


@pytest.mark.parametrize(
    ("lengths", "most", "parts"),
    [
        ([], 3, [[]]),
        ([1, 1, 1, 1], 3, [[1, 1, 1], [1]]),
        ([MAX_PART_CHARS - 1, 1, 1], 9, [[MAX_PART_CHARS - 1, 1], [1]]),
        ([5, MAX_PART_CHARS + 1, 5], 9, [[5], [MAX_PART_CHARS + 1], [5]]),
    ],
    ids=["none", "many", "long together", "one too long"],
)
def test_a_list_is_divided_by_what_it_quotes(lengths: list[int], most: int, parts: list[list[int]]) -> None:
    assert [list(part) for part in divide_by_length(lengths, most, lambda length: length)] == parts


def test_a_page_lists_no_more_events_than_it_has_room_for() -> None:
    index = make_index("Peter Lund left.", "Anna Berg left.")
    events = tuple(Event(f"events/e{n:03}", f"E {n}", None, ("a00",)) for n in range(MAX_EVENTS_LISTED + 5))
    titles = {**index.titles, **{event.id: event.name for event in events}}
    index = replace(index, events_of={"a00": events}, titles=titles)
    (row,) = events_reported_in(index, ["a00"])
    assert len(row.shown) + len(row.more) == MAX_EVENTS_LISTED


def test_a_country_says_how_many_more_places_lie_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    index = make_index("Anna Berg left Norvik.")
    atlas = find_connections(index).atlas
    atlas = replace(atlas, down={"places/norvik": ("places/norvik",) * 3})
    place = index.entities["places/norvik"]
    monkeypatch.setattr("cuttings.compose.places.place_section.MAX_CONTAINED_PLACES", 2)
    section = make_place_section(index, atlas, place)
    assert (len(section.inside), section.further_inside) == (2, "1")
    monkeypatch.setattr("cuttings.compose.places.place_section.MAX_CONTAINED_PLACES", 3)
    assert make_place_section(index, atlas, place).further_inside == ""
