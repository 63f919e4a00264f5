"""Quality has floors: the figures on the evaluation sets must not fall below them."""

from __future__ import annotations

import pytest

from tests import floors

SAMPLES, FLOORS = floors.load()


@pytest.mark.bench
@pytest.mark.skipif(not floors.BENCH.is_dir(), reason="the evaluation sets are not beside the repository")
@pytest.mark.parametrize("name", SAMPLES)
def test_no_figure_is_below_its_floor(name: str) -> None:
    reached = floors.measure(name, SAMPLES[name])
    missing = FLOORS[name].keys() - reached.keys()
    assert not missing, "not measured any more"
    below = {
        figure: (reached[figure], floor)
        for figure, floor in FLOORS[name].items()
        if floors.sunk(figure, reached[figure], floor)
    }
    assert below == {}, "figure: (reached, floor)"


def test_every_measured_set_has_floors() -> None:
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
def test_a_floor_knows_whether_lower_is_better(figure: str, reached: float, floor: float, sunk: bool) -> None:
    assert floors.sunk(figure, reached, floor) is sunk


@pytest.mark.parametrize("figure", ["mentions.f1", "pages.split", "differences"])
def test_a_figure_is_never_below_the_floor_made_from_it(figure: str) -> None:
    assert not floors.sunk(figure, 0.5, floors.floor_of(figure, 0.5))
