"""From places on the globe to points on paper: two projections that keep areas true.

Places are (latitude, longitude) in degrees, points (x, y) in radii of the globe, y growing downwards as on a screen.
"""

from __future__ import annotations

from collections.abc import Callable
from math import asin, cos, radians, sin, sqrt

Degrees = tuple[float, float]
Point = tuple[float, float]
Vector = tuple[float, float, float]
Projection = Callable[[float, float], Point]

_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796
_FAR = -0.5  # cosine of the angle from the centre beyond which a local map draws a place on its rim


def direction(lat: float, lon: float) -> Vector:
    """The unit vector from the globe's centre to a place, given in radians."""
    return cos(lat) * cos(lon), cos(lat) * sin(lon), sin(lat)


def equal_earth(middle: float) -> Projection:
    """The whole globe around the meridian `middle` (Šavrič, Patterson and Jenny, The Equal Earth map projection, 2018).

    Longitudes up to 180 degrees either side of `middle` are drawn where they are; they may go on beyond 180.
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
    """A stretch of the globe around a place: Lambert's azimuthal equal-area projection (Snyder, Map Projections, 1987).

    It knows no edge at the date line or the poles. What lies more than 120 degrees away is drawn at 120 degrees.
    """
    lat0, lon0 = radians(lat), radians(lon)
    sin0, cos0 = sin(lat0), cos(lat0)

    def project(lat: float, lon: float) -> Point:
        phi, east = radians(lat), radians(lon) - lon0
        x, y = cos(phi) * sin(east), cos0 * sin(phi) - sin0 * cos(phi) * cos(east)
        cosine = sin0 * sin(phi) + cos0 * cos(phi) * cos(east)
        if cosine < _FAR:
            size = sqrt((1 - _FAR * _FAR) / max(x * x + y * y, 1e-12))
            x, y, cosine = x * size, y * size, _FAR
        scale = sqrt(2 / (1 + cosine))
        return x * scale, -y * scale

    return project


def normal(lat: float, lon: float) -> Degrees | None:
    """A place with its longitude from -180 to 180; None where it is no place on the globe."""
    if not (-90 <= lat <= 90 and -2 * 360 <= lon <= 2 * 360):
        return None
    return lat, (lon + 180) % 360 - 180
