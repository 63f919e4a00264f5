"""In a report on sport the name of a country is its national team where the words beside it say so."""

from __future__ import annotations

import re

import pytest

from cuttings.gazetteer import Toponym
from cuttings.gazetteer.toponym import CITY, COUNTRY, REGION
from cuttings.model import Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.teams.national_teams import is_sport, national_team_mentions
from tests.making import make_article

SPORT = (
    "The flanker and the winger trained with the squad, their skipper and his players before the match. The coach"
    " praised his scrum-half, whose tries won the semi-final of the championship in half-time rain."
)
POLITICS = (
    "The minister told parliament that the budget would be cut. Voters had asked for lower taxes, and the opposition"
    " praised the plan, which the chamber will discuss before the summer."
)
COUNTRIES = ("Norland", "Freedonia", "Sylvania")


def place(name: str, place_type: str = COUNTRY) -> Toponym:
    return Toponym(name.lower(), name, place_type, 0.0, 0.0, "XX", 1000)


def teams(text: str, report: str = SPORT, place_type: str = COUNTRY) -> list[bool]:
    """Whether each name of a country in `text`, which opens `report`, stands for its team."""
    whole = f"{text}\n\n{report}"
    found = [
        Candidate("a", m.start(), m.end(), m.group(), Label.LOCATION, "recogniser")
        for m in re.finditer("|".join(COUNTRIES), text)
    ]
    toponyms = {("a", c.start): place(c.text, place_type) for c in found}
    shown = national_team_mentions(found, toponyms, {"a": make_article(whole)})
    return [("a", c.start) in shown for c in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norland beat Freedonia on Sunday.", [True, True]),
        ("Norland 17-28 Freedonia.", [True, True]),
        ("They won 26-21 against Norland.", [True]),
        ("They lost 17-5 to Norland.", [True]),
        ("She spoke of the 3-2 home success over the Norland.", [True]),
        ("It was a 7-5 defeat by Norland.", [True]),
        ("After a 2-1 win against Norland they rest.", [True]),
        ("After a success over Norland they rest.", [False]),
        ("He has not played for Norland since May.", [True]),
        ("He hopes to play for the Norland Sevens.", [True]),
        ("The Norland captain ran on.", [True]),
        ("Norland's half-backs ran on.", [True]),
        ("He was the only new player in Norland’s Six Nations squad.", [True]),
        ("Norland will next face Freedonia.", [True, True]),
        ("Norland are going for the title.", [True]),
        ("Norland and Freedonia are going for the title.", [False, False]),  # so it is of countries
        ("It was held in Norland.", [False]),
        ("The visit to Norland is near.", [False]),
        ("People in Norland are glad.", [False]),
        ("He will play Norland's Ann Lee.", [False]),  # in tennis
        ("Norland is far.", [False]),
    ],
)
def test_the_words_beside_a_country_show_its_team(text: str, expected: list[bool]) -> None:
    assert teams(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norland beat them. A penalty put Norland ahead.", [True, True]),
        ("Norland beat them. He kicks for Norland.", [True, True]),
        ("Norland beat them. Norland's Ann Lee scored.", [True, True]),
        ("Norland beat them. A penalty was given in Norland.", [True, False]),
        ("Norland beat them. He left for Norland.", [True, False]),
        ("Norland beat them. The tour of Norland begins.", [True, False]),
        ("Norland beat them. They meet in Zenda, Norland.", [True, False]),
        ("Norland beat them. The referee was Ben Sand (Norland).", [True, False]),
        ("Norland beat them. Norland's minister of sport left.", [True, False]),
        ("Norland beat them. It was raining in Freedonia.", [True, False]),
        ("Having beaten Norland and Freedonia they rest.", [True, True]),
        ("Norland beat them. Freedonia, Norland and Sylvania wait.", [True, True, True, True]),
        ("Norland beat them. They toured Freedonia, Norland and Sylvania.", [True, False, False, False]),
    ],
)
def test_a_country_that_plays_is_its_team_except_where_something_is_there(text: str, expected: list[bool]) -> None:
    assert teams(text) == expected


def test_elsewhere_than_in_reports_on_sport_nothing_is_decided() -> None:
    assert teams("Norland beat Freedonia in the vote.", POLITICS) == [False, False]
    assert teams("Norland beat Freedonia in the vote.", POLITICS * 40 + SPORT) == [False, False]


def test_only_countries_and_regions_that_play_as_such_have_a_national_team() -> None:
    assert teams("Norland beat Freedonia.", place_type=CITY) == [False, False]
    assert teams("Norland beat Freedonia.", place_type=REGION) == [False, False]
    where = Candidate("a", 0, 7, "England", Label.LOCATION, "recogniser")
    articles = {"a": make_article(f"England beat them.\n\n{SPORT}")}
    toponyms = {("a", 0): place("England", REGION)}
    assert national_team_mentions([where], toponyms, articles) == {("a", 0)}
    assert national_team_mentions([where], {}, articles) == frozenset()


def test_a_report_on_sport_has_many_words_of_it() -> None:
    assert is_sport(make_article(SPORT))
    assert not is_sport(make_article(POLITICS))
    assert not is_sport(make_article("The match, the match and the match: " + "a match. " * 9))
