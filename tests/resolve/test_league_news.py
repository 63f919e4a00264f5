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


@pytest.mark.parametrize(
    ("before", "name", "behind", "label"),
    [
        ("They spoke of ", "Philly", "'s defense.", ORG),
        ("They spoke of ", "King", "'s defense.", PER),
        ("They lost at the hands of ", "Auxerre", ".", ORG),
        ("They thought of ", "Auxerre", ".", ORG),
        ("They thought of Ann Auxerre and ", "Auxerre", ".", PER),
        ("They were A Zorv; ", "Auxerre", " (Poe 9), Roe.", PER),
    ],
)
def test_what_was_read_as_somebody_is_a_team_only_by_a_known_name(
    before: str, name: str, behind: str, label: Label
) -> None:
    assert labels(f"{before}{name}{behind}{LEAGUE}", [(name, PER), (f"Ann {name}", PER)])[-1] is label


FOOTBALL = " The striker and the goalkeeper of the Premiership team missed the match."


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("Ann Lee has joined from Leicester.", "Leicester", ORG),
        ("The skipper thinks that Chelsea can wait.", "Chelsea", ORG),
        ("Backs: A Lee (Borders), B Poe.", "Borders", ORG),
        ("She praised Munster lock Ann Lee.", "Munster", ORG),
        # the town
        ("They met in Leicester.", "Leicester", LOC),
        ("They met in Oadby, Leicester, for the draw.", "Leicester", LOC),
        ("They trained at Leicester, England, for a week.", "Leicester", LOC),
        ("Leicester city council agreed.", "Leicester", LOC),
        ("Both Leicester clubs agreed.", "Leicester", LOC),
        ("The Leicester-based firm paid.", "Leicester", LOC),
        ("She moved on to Oadby.", "Oadby", LOC),  # of no known club
        # what hosts need not be a team, and a land's team is filed under the land
        ("Sydney will host the match.", "Sydney", LOC),
        ("Scotland scored again.", "Scotland", LOC),
    ],
)
def test_the_name_of_a_known_club_is_the_club_unless_the_text_says_where(text: str, name: str, label: Label) -> None:
    assert all(found is label for found in labels(text + FOOTBALL, [(name, LOC)]))


@pytest.mark.parametrize(("other", "label"), [("Arsenal", ORG), ("Larkin", LOC)])
def test_two_known_clubs_make_news_of_sport_as_a_league_does(other: str, label: Label) -> None:
    text = f"{other} and the skipper of Leicester missed the match, and the squad its goalkeeper."
    assert labels(text, [("Leicester", LOC), (other, ORG)])[1] is label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The striker turned down a move to Leicester, as Arsenal of the Premiership did their squad.", ORG),
        ("Leicester manager Ann Lee hopes to win. Arsenal need a good side for the Carling Cup.", ORG),
        ("The winger of Leicester got a ban in the Premiership. The referee saw it, Arsenal said.", ORG),
        ("The striker turned down a move to Leicester, as Arsenal did their squad.", LOC),  # of no league
        ("The striker turned down a move to Leicester, as the Premiership did their squad.", LOC),  # of one club
        ("The Premiership has its offices in London. Leicester and Arsenal have none.", LOC),  # of no sport
    ],
)
def test_beside_a_league_and_clubs_two_words_of_sport_are_enough(text: str, label: Label) -> None:
    assert labels(text, [("Leicester", LOC)] + [("Arsenal", ORG)] * ("Arsenal" in text))[0] is label


@pytest.mark.parametrize(
    ("others", "cup", "label"),
    [
        (("Arsenal", "Burnley", "Everton", "Blackburn"), "FA Cup", ORG),
        (("Arsenal", "Burnley", "Everton"), "FA Cup", LOC),  # too few for a draw
        (("Arsenal", "Burnley", "Everton", "Blackburn"), "charity run", LOC),
    ],
)
def test_a_draw_of_a_cup_names_clubs_without_words_of_matches(others: Sequence[str], cup: str, label: Label) -> None:
    text = f"The {cup} leads {', '.join(others)} and Leicester to new grounds."
    assert labels(text, [("Leicester", LOC), *((other, LOC) for other in others)])[-1] is label
