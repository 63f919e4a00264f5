"""Bar charts: heights are proportional to values, and bars with an address are links."""

from __future__ import annotations

import re

from cuttings.draw import Bar, draw_bars


def heights(svg: str) -> list[float]:
    return [float(height) for height in re.findall(r'<rect [^>]*height="([\d.]+)"', svg)]


def test_the_highest_bar_fills_the_drawing_and_zero_has_no_bar() -> None:
    svg = draw_bars([Bar("2018: 4", 4), Bar("2019: 0", 0), Bar("2020: 1", 1)], "Articles").svg
    assert heights(svg) == [96.0, 24.0]
    assert 'role="img"' in svg
    assert "<title>Articles</title>" in svg


def test_a_very_small_value_is_still_visible() -> None:
    assert heights(draw_bars([Bar("a", 100_000), Bar("b", 1)], "Articles").svg) == [96.0, 2.0]


def test_bars_with_addresses_are_links_with_labels() -> None:
    svg = draw_bars([Bar("2019: 3 < 4", 3, "#y2019"), Bar("2020: 1", 1)], "Articles").svg
    assert '<a href="#y2019" aria-label="2019: 3 &lt; 4"><rect' in svg
    assert svg.count("<a ") == 1
    assert 'role="group"' in svg


def test_no_bars_are_an_empty_drawing() -> None:
    assert heights(draw_bars([], "Articles").svg) == []
