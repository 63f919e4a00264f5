"""Names teams: in reports on matches and in news of leagues a place's name often stands for its team.

`team_mentions` and `league_news` find these names; `linking.organisations.team_nicknames` joins a team's nickname with
them later. `national_teams` finds the countries that stand for their teams. `lineups` finds players in lists, whose
names look like those of towns and clubs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from cuttings.common.grouped import grouped
from cuttings.gazetteer import Gazetteer
from cuttings.model import Article, Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.teams.league_news import is_league_news, teams_in_league_news
from cuttings.resolve.teams.team_mentions import is_match_report, team_mentions


def with_teams(
    candidates: Sequence[Candidate], articles: Mapping[str, Article], gazetteer: Gazetteer
) -> list[Candidate]:
    """The candidates, with places that stand for a team as organisations; `articles` are by id."""
    by_article = grouped((c.article, c) for c in candidates)
    teams = {article: _teams(own, articles[article], gazetteer) for article, own in by_article.items()}
    return [
        replace(c, label=Label.ORGANISATION, why=f"{c.text} stands for its team there")
        if c.label in (Label.LOCATION, Label.PERSON) and c.start in teams[c.article]
        else c
        for c in candidates
    ]


def _teams(own: Sequence[Candidate], article: Article, gazetteer: Gazetteer) -> frozenset[int]:
    """The starts of the places of one article that name a team."""
    starts = set()
    if is_match_report(article):
        reported = team_mentions(own, article.text, gazetteer)[1]
        starts |= {c.start for c in own if c.start in reported and c.label is Label.LOCATION}
    if is_league_news(article, own):
        starts |= set(teams_in_league_news(own, article.text, gazetteer))
    return frozenset(starts)
