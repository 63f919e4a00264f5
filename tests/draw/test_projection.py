"""Projections of places on the globe to points on a map."""

from __future__ import annotations

from math import hypot, isfinite, radians, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.draw.projection import azimuthal, equal_earth, normal

latitudes = st.floats(-90, 90)
longitudes = st.floats(-180, 180)


def test_equal_earth_at_the_places_its_authors_give() -> None:
    """The equator extends 2.7066 radii to either side, and the pole is at 1.3173 (Šavrič et al., 2018)."""
    project = equal_earth(0)
    assert project(0, 0) == (0, 0)
    assert project(0, 180)[0] == pytest.approx(2.70663, abs=1e-4)
    assert project(90, 0)[1] == pytest.approx(-1.31733, abs=1e-4)
    assert project(-90, 0)[1] == pytest.approx(1.31733, abs=1e-4)


def test_azimuthal_keeps_its_middle_and_areas() -> None:
    """A quarter of the globe away is at the square root of two (Snyder, 1987, table 28)."""
    project = azimuthal(40, -100)
    assert project(40, -100) == pytest.approx((0, 0), abs=1e-12)
    assert hypot(*azimuthal(0, 0)(0, 90)) == pytest.approx(sqrt(2))
    assert project(50, -100)[1] < 0 < project(40, -90)[0]


@given(latitudes, longitudes, latitudes, longitudes)
def test_every_place_can_be_drawn_on_every_local_map(lat: float, lon: float, lat0: float, lon0: float) -> None:
    x, y = azimuthal(lat0, lon0)(lat, lon)
    assert isfinite(x)
    assert isfinite(y)
    assert hypot(x, y) <= sqrt(3) + 1e-6  # 120 degrees


@given(latitudes, longitudes)
def test_a_local_map_can_cross_the_date_line(lat: float, lon: float) -> None:
    project = azimuthal(lat, lon)
    assert project(lat, lon + 360) == pytest.approx(project(lat, lon), abs=1e-9)


@pytest.mark.parametrize(
    ("lat", "lon", "expected"),
    [(10, 20, (10, 20)), (10, 190, (10, -170)), (10, -190, (10, 170)), (91, 0, None), (0, 9999, None)],
)
def test_only_what_is_on_the_globe_is_a_place(lat: float, lon: float, expected: object) -> None:
    assert normal(lat, lon) == expected
    assert normal(float("nan"), 0) is None


def test_small_shapes_near_the_middle_are_not_distorted() -> None:
    project = azimuthal(60, 10)
    east, north = project(60, 10.1)[0], -project(60.05, 10)[1]
    assert east == pytest.approx(north, rel=1e-3)
    assert north == pytest.approx(radians(0.05), rel=1e-3)
