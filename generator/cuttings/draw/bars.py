"""Draws a bar chart over time: how much there is of something in each period."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cuttings.draw.svg import Drawing, element

BARS_WIDTH, BARS_HEIGHT = 720.0, 96.0
BARS_GAP_SHARE = 0.18  # of a bar's room, between it and the next
MIN_BAR_HEIGHT = 2.0  # height in units of the lowest bar, so that it is visible


@dataclass(frozen=True, slots=True)
class Bar:
    """A period: a label with its content ("May 2019: 12 articles"), the number to draw, and the address of its list."""

    label: str
    value: int
    href: str = ""  # relative to the page of the drawing; "" for no link


def draw_bars(bars: Sequence[Bar], title: str) -> Drawing:
    """`bars` side by side, the highest as high as the drawing; those with an address are links.

    `title` says what the chart shows.
    """
    room = BARS_WIDTH / max(len(bars), 1)
    highest = max((bar.value for bar in bars), default=0) or 1
    linked = any(bar.href for bar in bars)
    return Drawing(
        element(
            "svg",
            "" if linked else element("title", text=title),
            element("path", d=f"M0 {BARS_HEIGHT:.0f}H{BARS_WIDTH:.0f}", class_="axis"),
            *(_bar(bar, n * room, room, highest) for n, bar in enumerate(bars) if bar.value),
            viewBox=f"0 0 {BARS_WIDTH:.0f} {BARS_HEIGHT:.0f}",
            class_="bars",
            preserveAspectRatio="none",
            role="group" if linked else "img",
            aria_label=title if linked else None,
        )
    )


def _bar(bar: Bar, x: float, room: float, highest: int) -> str:
    height = max(MIN_BAR_HEIGHT, BARS_HEIGHT * bar.value / highest)
    width = max(room * (1 - BARS_GAP_SHARE), 1.0)
    title = element("title", text=bar.label)
    rect = element("rect", title, x=x + (room - width) / 2, y=BARS_HEIGHT - height, width=width, height=height)
    return element("a", rect, href=bar.href, aria_label=bar.label) if bar.href else rect
