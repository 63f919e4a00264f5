"""In a report on a match a place's name stands for its team, and a nickname for the same team where that is sure."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from cuttings.gazetteer import load_gazetteer
from cuttings.model import Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.organisations.short_forms import may_be_cut_off
from cuttings.resolve.linking.organisations.team_nicknames import nickname_joins
from cuttings.resolve.names.surface_form import surface_form
from cuttings.resolve.teams import with_teams
from cuttings.resolve.teams.team_mentions import has_clue, is_match_report
from tests.making import make_article
from tests.resolve.made_up import named

GAZETTEER = load_gazetteer()
MATCH = "They scored both goals before halftime, and the coach was glad of the win."


def labels(text: str, names: Sequence[tuple[str, Label]]) -> list[tuple[str, Label]]:
    """The names of an article with the labels that they have once teams are known."""
    article = make_article(text)
    found = sorted((c for name, label in names for c in named(text, name, label)), key=lambda c: c.start)
    return [(c.text, c.label) for c in with_teams(found, {"a": article}, GAZETTEER)]


def joined(text: str, *organisations: str) -> set[tuple[str, str]]:
    """The pairs of names that are joined as a team's, in an article that names these organisations."""
    found: list[Candidate] = []
    for name in sorted(organisations, key=len, reverse=True):
        for c in named(text, name, Label.ORGANISATION):
            if not any(other.start <= c.start < other.end for other in found):
                found.append(c)
    found.sort(key=lambda c: c.start)
    joins = nickname_joins(found, {"a": make_article(text)}, GAZETTEER)
    return {(join.a.key, join.b.key) for join in joins if join.a.key != join.b.key}


@pytest.mark.parametrize(
    ("text", "is_report"),
    [
        (f"Leeds beat Hull 2-1. {MATCH}", True),
        (f"Leeds beat Hull. {MATCH}", False),  # without a score
        ("The council voted 21-14 to close the pool.", False),  # a score of something else
        ("The board met. " * 60 + f"Leeds beat Hull 2-1. {MATCH}", False),  # it tells of something else first
    ],
)
def test_a_report_on_a_match_begins_with_a_score(text: str, is_report: bool) -> None:
    assert is_match_report(make_article(text)) is is_report


@pytest.mark.parametrize(
    ("text", "is_team"),
    [
        ("Leeds beat Hull 2-1 on Saturday.", True),
        ("The side drew 1-1 with Leeds on Saturday.", False),
        ("They won 3-0 against Leeds.", True),
        ("They spoke against Leeds.", False),
        ("Leeds (10-2) will play on Sunday.", True),
        ("Leeds 2-1 Hull", True),
        ("A win for No. 11 Leeds was their third.", True),
        ("the 23rd-ranked Leeds", True),
        ("Leeds coach Ann Hill was glad.", True),
        ("They hope that Leeds loses. Hull (4-6) won.", True),
        ("They hope that Leeds wins.", False),
        ("Leeds coach parks are full.", False),
        ("Leeds beat the odds.", False),
        ("He lives in Leeds with his sister.", False),
    ],
)
def test_what_stands_beside_a_team(text: str, is_team: bool) -> None:
    start = text.index("Leeds")
    assert has_clue(text, start, start + len("Leeds")) is is_team


def test_a_team_is_one_wherever_the_report_does_not_say_where() -> None:
    """The dateline, "in Leeds" and "York, England" are places; so is a town without a clue, and a country."""
    text = (
        f"LEEDS, Oct 3 - Leeds beat York 3-0. {MATCH} Rain fell in Leeds. York lost. The club of York, England, "
        "is old. Its captain left Ripon for France. France beat nobody 2-0."
    )
    got = labels(text, [(name, Label.LOCATION) for name in ("LEEDS", "Leeds", "York", "England", "Ripon", "France")])
    place, team = Label.LOCATION, Label.ORGANISATION
    assert got == [
        *(("LEEDS", place), ("Leeds", team), ("York", team), ("Leeds", place), ("York", team), ("York", team)),
        *(("England", place), ("Ripon", place), ("France", place), ("France", place)),
    ]


def test_a_region_that_is_no_state_has_a_team() -> None:
    text = f"New England (6-6) won 31-10. {MATCH}"
    assert labels(text, [("New England", Label.LOCATION)]) == [("New England", Label.ORGANISATION)]


def test_a_team_called_in_full_or_by_a_known_nickname_needs_no_score_beside_it() -> None:
    """But behind "to" or "of" it may be the town, which is then left as it is."""
    text = f"The Leeds Lions won 28-0. {MATCH} It began well for the visitors. Leeds had moved back to Leeds by bus."
    names = [("Leeds Lions", Label.ORGANISATION), ("Leeds", Label.LOCATION)]
    assert [label for name, label in labels(text, names) if name == "Leeds"][1:] == [
        Label.ORGANISATION,
        Label.LOCATION,
    ]
    text = f"The Ducks won 28-0. {MATCH} Oregon had a good day, said people from Oregon."
    names = [("Ducks", Label.ORGANISATION), ("Oregon", Label.LOCATION)]
    assert labels(text, names)[1:] == [("Oregon", Label.ORGANISATION), ("Oregon", Label.LOCATION)]


@pytest.mark.parametrize(
    ("text", "organisations", "joins"),
    [
        (  # pairs that are known
            "Oregon beat Texas 38-13. The Ducks scored five touchdowns, and the Longhorns were tired, the coach said.",
            ("Oregon", "Texas", "Ducks", "Longhorns"),
            {("ducks", "oregon"), ("longhorns", "texas")},
        ),
        (  # named in full
            f"Wexcombe beat Harrowby 2-1. The Harrowby Herons lost again. {MATCH} The Herons left. The Rooks stayed.",
            ("Wexcombe", "Harrowby", "Harrowby Herons", "Herons", "Rooks"),
            {("herons", "harrowby")},
        ),
        (  # the same record
            f"Wexcombe (3-2) beat Harrowby 2-1. The Rooks (3-2) lead the league. {MATCH}",
            ("Wexcombe", "Harrowby", "Rooks"),
            {("rooks", "wexcombe")},
        ),
        (  # taken up, and spoken of by its coach
            f"Harrowby beat Wexcombe 2-1. The Herons were glad. {MATCH} Harrowby coach Ann Hill praised the Herons.",
            ("Harrowby", "Wexcombe", "Herons"),
            {("herons", "harrowby")},
        ),
        (  # a coach may speak of the other team too
            f"Harrowby beat Wexcombe 2-1. {MATCH} Harrowby coach Ann Hill praised the Herons.",
            ("Harrowby", "Wexcombe", "Herons"),
            set(),
        ),
        (  # two teams of one nickname
            f"Clemson beat Auburn 24-10. {MATCH} The Tigers were glad.",
            ("Clemson", "Auburn", "Tigers"),
            set(),
        ),
        (  # two teams of one town
            f"New York beat New York 24-10, the Giants having met the Jets. {MATCH}",
            ("New York", "Giants", "Jets"),
            set(),
        ),
        (  # one school of two names, one nickname in two lengths
            f"California beat Oregon 21-17. {MATCH} The Golden Bears and Cal were glad. The Bears won for Cal.",
            ("California", "Oregon", "Golden Bears", "Bears", "Cal"),
            {("golden bears", "california"), ("bears", "california"), ("golden bears", "cal"), ("bears", "cal")},
        ),
        (  # what is no plural behind "the" is no nickname
            f"Harrowby (3-2) beat Wexcombe 2-1. {MATCH} Larkin (3-2) paid for it.",
            ("Harrowby", "Wexcombe", "Larkin"),
            set(),
        ),
        (  # no report on a match
            "Oregon has many Ducks. The Ducks of Oregon were counted by the state, which was glad.",
            ("Oregon", "Ducks"),
            set(),
        ),
    ],
)
def test_nicknames_are_joined_where_only_one_team_fits(
    text: str, organisations: tuple[str, ...], joins: set[tuple[str, str]]
) -> None:
    assert joined(text, *organisations) == joins


def test_an_opponent_is_not_the_team() -> None:
    """Whom a team beats or holds is another team, whatever else speaks for it."""
    text = (
        f"Harrowby beat the Herons 2-1. {MATCH} Harrowby coach Ann Hill praised the Herons. "
        "Wexcombe (3-2) praised the Herons too. Harrowby told them that the Herons were tired."
    )
    assert joined(text, "Harrowby", "Wexcombe", "Herons") == set()


@pytest.mark.parametrize(
    ("short", "full", "may"),
    [
        ("Oregon", "Oregon State", False),
        ("North Carolina", "North Carolina State", False),
        ("Georgia", "Georgia Tech", False),
        ("Oregon", "Oregon Ducks", True),
        ("Norlane", "Norlane Tech Services", True),
    ],
)
def test_a_state_is_not_short_for_its_state_university(short: str, full: str, may: bool) -> None:
    a, b = surface_form(short).organisation, surface_form(full).organisation
    assert may_be_cut_off(a, b, GAZETTEER) is may
