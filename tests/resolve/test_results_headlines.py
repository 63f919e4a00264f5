"""Which firm a headline on results opens with."""

from __future__ import annotations

import pytest

from cuttings.model import Label
from cuttings.resolve.detect.results_headlines import firms_of_results
from tests.making import make_article, make_gazetteer

LANDS = make_gazetteer(Freedonia="Freedonian")


@pytest.mark.parametrize(
    ("title", "firm"),
    [
        ("LARKIN H1 PROFIT FIM 6.3 MLN VS 21.0 MLN", "LARKIN"),
        ("Larkin Mills Q3 sales rise", "Larkin Mills"),
        ("Roe & Sons second-quarter net falls", None),  # an ampersand is no word of a name here
        ("Larkin Old Mills first-half operating loss widens", "Larkin Old Mills"),
        ("Larkin 2Q earnings beat hopes", "Larkin"),
        ("Larkin FY results", "Larkin"),
        ("AT&T full-year revenue up", "AT&T"),
        ("Freedonia Q3 sales rise", None),
        ("Freedonian Q3 sales rise", None),
        ("FREEDONIA LARKIN H1 NET UP", None),
        ("Freedonian Larkin H1 net up", None),
        ("Larkin Q3 weather report", None),
        ("Larkin profit rises", None),
        ("Shares fall after Larkin Q3 profit", None),
        ("how Larkin Q3 profit fell", None),
    ],
)
def test_the_firm_of_a_headline_on_results(title: str, firm: str | None) -> None:
    found = list(firms_of_results(make_article(f"{title}\nThe mill ran.", title=title), LANDS))
    assert [(c.text, c.label, c.start, c.headline) for c in found] == (
        [(firm, Label.ORGANISATION, 0, True)] if firm else []
    )


def test_only_a_title_opens_so() -> None:
    assert list(firms_of_results(make_article("Larkin Q3 sales rose, it said."), LANDS)) == []
