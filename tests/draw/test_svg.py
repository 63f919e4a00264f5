"""SVG elements are written with escaping."""

from __future__ import annotations

from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from cuttings.draw import element, number

WORDS = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"]))


@given(WORDS, WORDS)
def test_any_text_can_be_put_into_an_element(words: str, label: str) -> None:
    found = ElementTree.fromstring(element("text", text=words, aria_label=label))
    assert (found.text or "").split() == words.split()
    assert found.get("aria-label") is not None


def test_attributes_and_children() -> None:
    inner = element("circle", cx=1.25, cy=-0.01, class_="node", r=None)
    assert element("g", inner) == '<g><circle cx="1.2" cy="0" class="node"/></g>'


def test_numbers_are_short() -> None:
    assert [number(3), number(2.04), number(0.96)] == ["3", "2", "1"]
