"""Names teams: in reports on matches a place's name often stands for its team.

`team_mentions` finds these names; `linking.organisations.team_nicknames` joins a team's nickname with them later.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from cuttings.common.grouped import grouped
from cuttings.gazetteer import Gazetteer
from cuttings.model import Article, Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.teams.team_mentions import is_match_report, team_mentions


def with_teams(
    candidates: Sequence[Candidate], articles: Mapping[str, Article], gazetteer: Gazetteer
) -> list[Candidate]:
    """The candidates, with places that stand for a team as organisations; `articles` are by id."""
    by_article = grouped((c.article, c) for c in candidates)
    teams = {
        article: team_mentions(own, articles[article].text, gazetteer)[1]
        for article, own in by_article.items()
        if is_match_report(articles[article])
    }
    return [
        replace(c, label=Label.ORGANISATION, why=f"{c.text} stands for its team there")
        if c.label is Label.LOCATION and c.start in teams.get(c.article, ())
        else c
        for c in candidates
    ]
