"""Draws a sparkline: a small chart over time with one bar for each period (Tufte, Beautiful Evidence, 2006)."""

from __future__ import annotations

from collections.abc import Sequence

from cuttings.draw.svg import Drawing, element, number

SPARKLINE_WIDTH, SPARKLINE_HEIGHT = 320.0, 44.0
SPARKLINE_GAP_SHARE = 0.25  # of a bar's room that is left empty beside it
MIN_SPARKLINE_BAR_HEIGHT = 2.0  # height of the lowest bar, unless its value is 0
MAX_SPARKLINE_BAR_WIDTH = 22.0  # of a bar


def sparkline(values: Sequence[tuple[str, int]], title: str) -> Drawing:
    """A bar for each of `values`, given as (name of the period, count), in order; `title` says what is counted."""
    room = min(SPARKLINE_WIDTH / max(len(values), 1), MAX_SPARKLINE_BAR_WIDTH)
    most = max((many for _, many in values), default=0) or 1
    bars = []
    for n, (name, many) in enumerate(values):
        high = max(SPARKLINE_HEIGHT * many / most, MIN_SPARKLINE_BAR_HEIGHT) if many > 0 else 0.0
        if high:
            words = element("title", text=f"{name}: {many:,}")
            bars.append(
                element(
                    "rect",
                    words,
                    x=n * room,
                    y=SPARKLINE_HEIGHT - high,
                    width=room * (1 - SPARKLINE_GAP_SHARE),
                    height=high,
                    class_="bar",
                )
            )
    wide = room * max(len(values), 1)
    base = element("path", class_="base", d=f"M0 {number(SPARKLINE_HEIGHT + 0.5)}h{number(wide)}")
    return Drawing(
        element(
            "svg",
            element("title", text=title),
            *bars,
            base,
            viewBox=f"0 0 {number(wide)} {number(SPARKLINE_HEIGHT + 1)}",
            width=f"{wide:.0f}",
            class_="sparkline",
            role="img",
        )
    )
