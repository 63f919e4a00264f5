"""In news of a league, no report on a match, a town's name stands for its team where words beside it say so."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from cuttings.gazetteer import load_gazetteer
from cuttings.model import Label
from cuttings.resolve.teams import with_teams
from tests.making import make_article
from tests.resolve.made_up import named

GAZETTEER = load_gazetteer()
LEAGUE = " The NBA season was hard for the team, the coach said of the playoffs."
LOC, PER, ORG = Label.LOCATION, Label.PERSON, Label.ORGANISATION


def labels(text: str, names: Sequence[tuple[str, Label]]) -> list[Label]:
    """The labels of the names of an article, in order, once teams are known."""
    article = make_article(text)
    found = sorted((c for name, label in names for c in named(text, name, label)), key=lambda c: c.start)
    return [c.label for c in with_teams(found, {"a": article}, GAZETTEER)]


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("They lost after a loss to Detroit.", "Detroit", ORG),
        ("They were eliminated by Detroit in May.", "Detroit", ORG),
        ("She was introduced as Detroit's 21st head coach.", "Detroit", ORG),
        ("Memphis signed two players.", "Memphis", ORG),
        ("Memphis coach Ann Lee left.", "Memphis", ORG),
        ("Ann Lee was coach of Portland.", "Portland", ORG),
        # the town
        ("She came to Detroit in May.", "Detroit", LOC),
        ("They signed a lease in Memphis.", "Memphis", LOC),
        ("Detroit's mayor spoke.", "Detroit", LOC),
        ("They lost after a loss to Detroit, Texas.", "Detroit", LOC),
        ("Memphis signed in May the law.", "Detroit", LOC),
        ("They lost after a loss to Canada.", "Canada", LOC),
    ],
)
def test_a_town_is_its_team_where_the_words_beside_it_say_so(text: str, name: str, label: Label) -> None:
    assert all(found is label for found in labels(text + LEAGUE, [(name, LOC)]))


@pytest.mark.parametrize(
    ("rest", "label"),
    [
        (LEAGUE, ORG),
        (" The season was hard for the team, the coach said of the playoffs.", LOC),  # of no league
        (" The NBA moved its offices.", LOC),  # of no sport
    ],
)
def test_the_article_names_a_league_and_speaks_of_sport(rest: str, label: Label) -> None:
    assert labels("They were eliminated by Detroit." + rest, [("Detroit", LOC)]) == [label]


def test_a_nickname_says_as_much_as_the_league() -> None:
    text = "The Sixers were eliminated by Detroit. The season was hard for the team, the coach said of the playoffs."
    assert labels(text, [("Sixers", ORG), ("Detroit", LOC)]) == [ORG, ORG]


@pytest.mark.parametrize(("name", "label"), [("Philly", ORG), ("King", PER)])
def test_what_was_read_as_somebody_is_a_team_only_by_a_known_name(name: str, label: Label) -> None:
    assert labels(f"They spoke of {name}'s defense." + LEAGUE, [(name, PER)]) == [label]
