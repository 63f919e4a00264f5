"""What is read as one name and is two: a firm and the country it is in."""

from __future__ import annotations

import pytest

from cuttings.model import Curation, Label
from cuttings.resolve import resolve
from tests.making import Names, make_analysis, make_article, make_gazetteer

ORG = Label.ORGANISATION
GAZETTEER = make_gazetteer(Freedonia="Freedonian", Sylvania="Sylvanian")


def mentions(text: str, names: Names, title: str = "", common: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    """Text and kind of every mention of one article."""
    article = make_article(text, title=title)
    analyses = {article.id: make_analysis(article, names, common)}
    return [(m.text, str(m.kind)) for m in resolve([article], analyses, GAZETTEER, Curation())[1]]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Larkin Mills Inc of Freedonia", ["Larkin Mills Inc", "Freedonia"]),
        ("Larkin Mills Ltd of Freedonia", ["Larkin Mills Ltd", "Freedonia"]),
        ("Mining Corp of Freedonia", ["Mining Corp of Freedonia"]),
        ("National Bank of Freedonia", ["National Bank of Freedonia"]),
    ],
)
def test_a_firm_is_parted_from_where_it_is_not_from_what_it_is_of(name: str, expected: list[str]) -> None:
    assert [text for text, _ in mentions(f"They bought {name} last year.", [(name, ORG)])] == expected
