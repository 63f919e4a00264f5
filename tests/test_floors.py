"""Quality has floors: what is reached on the evaluation sets may rise, and may not sink unnoticed."""

from __future__ import annotations

import pytest

from tests import floors

SAMPLES, FLOORS = floors.load()


@pytest.mark.bench
@pytest.mark.skipif(not floors.BENCH.is_dir(), reason="the evaluation sets are not beside the repository")
@pytest.mark.parametrize("name", SAMPLES)
def test_no_figure_sinks_below_its_floor(name: str) -> None:
    reached = floors.measure(name, SAMPLES[name])
    missing = FLOORS[name].keys() - reached.keys()
    assert not missing, "not measured any more"
    below = {
        figure: (reached[figure], floor)
        for figure, floor in FLOORS[name].items()
        if floors.sunk(figure, reached[figure], floor)
    }
    assert below == {}, "figure: (reached, floor)"


def test_every_set_that_is_looked_at_has_floors() -> None:
    assert SAMPLES.keys() == FLOORS.keys()
    assert all(FLOORS.values())


@pytest.mark.parametrize(
    ("figure", "reached", "floor", "sunk"),
    [
        ("mentions.f1", 0.80, 0.79, False),
        ("mentions.f1", 0.78, 0.79, True),
        ("pages.merged", 0.02, 0.03, False),
        ("pages.merged", 0.04, 0.03, True),
        ("differences", 30, 30, False),
    ],
)
def test_a_floor_knows_which_way_is_down(figure: str, reached: float, floor: float, sunk: bool) -> None:
    assert floors.sunk(figure, reached, floor) is sunk


@pytest.mark.parametrize("figure", ["mentions.f1", "pages.split", "differences"])
def test_what_is_reached_now_is_never_below_its_own_floor(figure: str) -> None:
    assert not floors.sunk(figure, 0.5, floors.floor_of(figure, 0.5))
