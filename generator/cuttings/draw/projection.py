"""Projects places on the globe to points on a map: two equal-area projections.

Places are (latitude, longitude) in degrees; points are (x, y) in radii of the globe, and y grows downwards as on a
screen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import asin, cos, radians, sin, sqrt

Degrees = tuple[float, float]
Point = tuple[float, float]
Vector = tuple[float, float, float]
Prepared = tuple[float, float, float]  # longitude in radians, sine and cosine of the latitude
Projection = Callable[[float, float], Point]

_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796
# cosine of the angle from the centre (120 degrees) beyond which a place is drawn at that angle
_MIN_VISIBLE_COSINE = -0.5


def direction(lat: float, lon: float) -> Vector:
    """The unit vector from the globe's centre to a place whose latitude and longitude are in radians."""
    return cos(lat) * cos(lon), cos(lat) * sin(lon), sin(lat)


def equal_earth(middle: float) -> Projection:
    """The Equal Earth projection around the meridian `middle`, in degrees (Šavrič, Patterson and Jenny, 2018).

    Longitudes must be within 180 degrees of `middle`, and so may be greater than 180.
    """

    def project(lat: float, lon: float) -> Point:
        angle = asin(sqrt(3) / 2 * sin(radians(lat)))
        square = angle * angle
        sixth = square**3
        shrink = _A1 + 3 * _A2 * square + sixth * (7 * _A3 + 9 * _A4 * square)
        x = 2 * sqrt(3) / 3 * radians(lon - middle) * cos(angle) / shrink
        return x, -angle * (_A1 + _A2 * square + sixth * (_A3 + _A4 * square))

    return project


def azimuthal(lat: float, lon: float) -> Projection:
    """Lambert's azimuthal equal-area projection around a place (Snyder, Map Projections, 1987).

    The date line and the poles are no exceptions to it. Places more than 120 degrees away are drawn at 120 degrees.
    """

    def project(of_lat: float, of_lon: float) -> Point:
        return azimuthal_points(lat, lon, [prepared(of_lat, of_lon)])[0]

    return project


def prepared(lat: float, lon: float) -> Prepared:
    """What `azimuthal_points` needs to know of a place, wherever the middle of the map is."""
    phi = radians(lat)
    return radians(lon), sin(phi), cos(phi)


def azimuthal_points(lat: float, lon: float, places: Iterable[Prepared]) -> list[Point]:
    """The points of `places` in the projection of `azimuthal` around a place."""
    lat0, lon0 = radians(lat), radians(lon)
    sin0, cos0 = sin(lat0), cos(lat0)
    points = []
    for east, sine, cosine_of_lat in places:
        beside = cos(east - lon0)
        x, y = cosine_of_lat * sin(east - lon0), cos0 * sine - sin0 * cosine_of_lat * beside
        cosine = sin0 * sine + cos0 * cosine_of_lat * beside
        if cosine < _MIN_VISIBLE_COSINE:
            size = sqrt((1 - _MIN_VISIBLE_COSINE * _MIN_VISIBLE_COSINE) / max(x * x + y * y, 1e-12))
            x, y, cosine = x * size, y * size, _MIN_VISIBLE_COSINE
        scale = sqrt(2 / (1 + cosine))
        points.append((x * scale, -y * scale))
    return points


def normal(lat: float, lon: float) -> Degrees | None:
    """The place with its longitude in [-180, 180); None if the coordinates are not on the globe."""
    if not (-90 <= lat <= 90 and -2 * 360 <= lon <= 2 * 360):
        return None
    return lat, (lon + 180) % 360 - 180
