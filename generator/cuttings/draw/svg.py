"""SVG elements as text, every attribute and word escaped (W3C, Scalable Vector Graphics 2)."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape


@dataclass(frozen=True, slots=True)
class Drawing:
    """A whole `<svg>` element on one line, ready to stand in a page as it is."""

    svg: str


def number(value: float) -> str:
    """`value` with at most one decimal, so that drawings are small and the same everywhere."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def lead_on(line: str, title: str, href: str) -> str:
    """The element `line` as a link to what `title` names.

    It is for the mouse alone: a table beside the drawing has the same for everybody.
    """
    return element("a", element("title", text=title), line, href=href, aria_label=title, tabindex="-1")


def element(name: str, *children: str, text: str = "", **attributes: str | float | None) -> str:
    """An element: `children` are elements, `text` words that are escaped; a None attribute is left out.

    An underscore in an attribute's name is a hyphen (`aria_label`); one at its end falls away (`class_`).
    """
    written = "".join(
        f' {key.removesuffix("_").replace("_", "-")}="{escape(value if isinstance(value, str) else number(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    inner = "".join(children) + escape(" ".join(text.split()), quote=False)
    return f"<{name}{written}>{inner}</{name}>" if inner else f"<{name}{written}/>"
