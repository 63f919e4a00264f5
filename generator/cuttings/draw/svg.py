"""Writes SVG elements as text, with every attribute and word escaped (W3C, Scalable Vector Graphics 2)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import escape


@dataclass(frozen=True, slots=True)
class Drawing:
    """A whole `<svg>` element on one line, ready to be put into a page as it is."""

    svg: str


@dataclass(frozen=True, slots=True)
class Sketch:
    """A drawing that is made only when it is asked for; two of the same `make` and the same values are the same."""

    make: Callable[..., Drawing]
    given: tuple[object, ...]  # the arguments of `make`

    @property
    def svg(self) -> str:
        """The drawing's `<svg>` element."""
        return self.make(*self.given).svg


def number(value: float) -> str:
    """`value` with at most one decimal, so that drawings are small and the same everywhere."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def pointer_link(line: str, title: str, href: str) -> str:
    """The element `line` as a link to `href`, with a tooltip `title`.

    Only a pointer can follow it, not the keyboard: the table beside the drawing has the same links for everybody.
    """
    return element("a", element("title", text=title), line, href=href, aria_label=title, tabindex="-1")


def element(name: str, *children: str, text: str = "", **attributes: str | float | None) -> str:
    """The element `name`: `children` are elements, `text` is escaped, and an attribute that is None is left out.

    In an attribute's name an underscore becomes a hyphen (`aria_label`), and one at the end is removed (`class_`).
    """
    written = "".join(
        f' {key.removesuffix("_").replace("_", "-")}="{escape(value if isinstance(value, str) else number(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    inner = "".join(children) + escape(" ".join(text.split()), quote=False)
    return f"<{name}{written}>{inner}</{name}>" if inner else f"<{name}{written}/>"
